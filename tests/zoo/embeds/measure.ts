import type { ElementHandle, Page } from '@playwright/test';

export const WIDTHS = [1280, 360] as const;

export interface Framed {
  readonly width: number;
  /** Of the frame, and of what it shows. CSS pixels. */
  readonly frame: number;
  readonly document: number;
  readonly title: string;
  readonly sideways: boolean;
}

/** Comes by everything on a page, as frames below the fold are fetched when they are come to, until all stands still. */
export async function settle(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  for (let y = 0; y < height + 6000; y += 1200) {
    await page.evaluate((to) => scrollTo(0, to), y);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(1500);
}

/** A frame with the height it has and the height it needs; null where it shows nothing. */
export async function measureFrame(element: ElementHandle): Promise<Framed | null> {
  const frame = await element.contentFrame();
  const box = await element.boundingBox();
  const inner = await frame
    ?.evaluate(() => ({
      document: Math.ceil(document.body.getBoundingClientRect().bottom + scrollY),
      title: document.title,
      sideways: document.documentElement.scrollWidth > innerWidth,
    }))
    .catch(() => null);
  return box && inner ? { width: Math.round(box.width), frame: Math.round(box.height), ...inner } : null;
}

/** Every frame of a page that shows something. */
export async function measure(page: Page, selector: string): Promise<Framed[]> {
  await settle(page);
  const found: Framed[] = [];
  for (const element of await page.$$(selector)) {
    const framed = await measureFrame(element);
    if (framed) found.push(framed);
  }
  return found;
}

export const fits = ({ frame, document, sideways }: Framed) => frame === document && !sideways;
export const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
