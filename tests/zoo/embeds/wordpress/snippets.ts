import type { Browser } from '@playwright/test';

/** What the builder gives for a figure, as a reader copies it. */
export async function snippetsOf(
  browser: Browser,
  site: string,
  builder: string,
): Promise<{ readonly frame: string; readonly picture: string }> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(site + builder);
  const [frame, picture] = [await page.inputValue('#co-dinh'), await page.inputValue('#anh')];
  await page.close();
  return { frame, picture };
}
