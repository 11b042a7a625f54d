import { expect, expectAccessible, test } from './site-test';

const UNIT = '/don-vi/so-nganh/so-noi-vu';

test.describe('sharing a unit’s page', () => {
  test('copies the fixed link with one press and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(UNIT);
    const button = page.getByRole('button', { name: 'Chép: Liên kết cố định' });
    await page.getByText('Lời nhắn và liên kết').click();
    await button.click();
    await expect(button).toHaveText('Đã chép.');
    await expect(page.locator('.share').getByRole('status')).toHaveText('Đã chép.');
    const link = page.locator('.share dd a').last();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.getAttribute('href'));
    await expectAccessible(page);
  });

  test('offers a telephone’s own sheet, with the fixed link', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', { value: async (what: unknown) => void shared.push(what) });
    });
    await page.goto(UNIT);
    await page.getByRole('button', { name: 'Chia sẻ…' }).click();
    const shared = await page.evaluate(() => (window as unknown as { shared: { url: string }[] }).shared);
    expect(shared).toHaveLength(1);
    expect(shared[0]?.url).toMatch(/\/don-vi\/so-nganh\/so-noi-vu\/2023\.1$/);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is done by plain links, and no button stands that would do nothing', async ({ page }) => {
      await page.goto(UNIT);
      await expect(page.locator('.share a')).toHaveCount(7);
      await expect(page.locator('.share button')).toHaveCount(0);
    });
  });
});
