import { addressIn, PAGES } from './pages';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site-test';

for (const lang of ['vi', 'en'] as const) {
  for (const { name, path, simulated } of PAGES) {
    const address = addressIn(path, lang);

    test(`${name} (${lang}) is whole, accessible and within the screen at 1280 px, light`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('.band')).toHaveCount(simulated ? 1 : 0);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });

    test(`${name} (${lang}) is accessible at 360 px, dark, and scrolls no way but down at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.goto(address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const { name, path } of PAGES) {
    test(`${name} says the same`, async ({ page, request }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      const html = await (await request.get(path)).text();
      // Data, rules for the browser, and our own small files; none of the framework's.
      expect(html).not.toMatch(
        /<script(?! type="(?:application\/ld\+json|speculationrules)"| type="module" src="\/islands\/)/,
      );
      expect(((await page.locator('main').textContent()) ?? '').length).toBeGreaterThan(200);
    });
  }
});
