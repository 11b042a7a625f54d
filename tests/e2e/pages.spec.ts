import { addressIn, PAGES } from './pages';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site-test';

for (const lang of ['vi', 'en'] as const) {
  for (const { name, path, simulated } of PAGES) {
    const address = addressIn(path, lang);

    test(`${name} (${lang}) is whole, accessible at 1280 px in light and at 360 px in dark, and scrolls no way but down`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('.band')).toHaveCount(simulated ? 1 : 0);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      // Between a desk and a phone: tablets, and windows side by side.
      for (const width of [1100, 1024, 900, 768, 726]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
      }
      // The page is the same for every screen: what changes is what the browser makes of it.
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      // Nobody follows a link on paper.
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator(':is(nav, .noprint, .site-footer):visible')).toHaveCount(0);
    });
  }
}

test('what is not accessible is found, in a frame of the page too', async ({ page }) => {
  const picture = '<img src="data:,">';
  await page.setContent(`<p style="color:#ccc">pale</p><iframe title="frame" srcdoc='${picture}'></iframe>`);
  await expect(page.frameLocator('iframe').locator('img')).toHaveCount(1);
  const found = expectAccessible(page);
  await expect(found).rejects.toThrow(/color-contrast: p/);
  await expect(found).rejects.toThrow(/image-alt: iframe img/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const { name, path } of PAGES) {
    test(`${name} says the same`, async ({ page }) => {
      const answer = await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      const html = (await answer?.text()) ?? '';
      expect(html).toContain('<h1');
      // Data, rules for the browser, and our own small files; none of the framework's.
      expect(html).not.toMatch(
        /<script(?! type="(?:application\/ld\+json|speculationrules)"| type="module" src="\/islands\/)/,
      );
      expect(((await page.locator('main').textContent()) ?? '').length).toBeGreaterThan(200);
    });
  }
});
