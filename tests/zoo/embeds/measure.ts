import type { Page } from '@playwright/test';

export const WIDTHS = [1280, 360] as const;

export interface Framed {
  readonly width: number;
  /** Of the frame, and of what it shows. CSS pixels. */
  readonly frame: number;
  readonly document: number;
  readonly title: string;
  readonly sideways: boolean;
}

/** Every frame of a page with the height it has and the height it needs, once both have stood still. */
export async function measure(page: Page, selector: string): Promise<Framed[]> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  // Frames below the fold are fetched when they are come to.
  for (let y = 0; y < height + 6000; y += 600) {
    await page.evaluate((to) => scrollTo(0, to), y);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(1500);
  const found: Framed[] = [];
  for (const element of await page.$$(selector)) {
    const frame = await element.contentFrame();
    const box = await element.boundingBox();
    const inner = await frame
      ?.evaluate(() => ({
        document: Math.ceil(document.body.getBoundingClientRect().bottom + scrollY),
        title: document.title,
        sideways: document.documentElement.scrollWidth > innerWidth,
      }))
      .catch(() => null);
    if (box && inner) found.push({ width: Math.round(box.width), frame: Math.round(box.height), ...inner });
  }
  return found;
}

export const fits = ({ frame, document, sideways }: Framed) => frame === document && !sideways;
export const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
