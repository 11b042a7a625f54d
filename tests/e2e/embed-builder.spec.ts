import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site-test';

/** A field by its key in the address; axe checks its label. */
const field = (page: Page, name: string) => page.locator(`form [name=${name}]`);
const chosen = (query: string) => new RegExp(`[?&]${query}`);

test.describe('the embed builder', () => {
  test('shows a choice at once, keeps the focus where it is and keeps the address right', async ({ page }) => {
    await page.goto('/nhung');
    await expect(page.locator('iframe')).toHaveAttribute('src', /\/nhung\/xep-hang\/2023\.1\/so-nganh/);
    const edition = field(page, 'ban');
    await edition.focus();
    await edition.selectOption('mo-phong-2023');
    await expect(page.locator('iframe')).toHaveAttribute('src', /\/nhung\/xep-hang\/mo-phong-2023\/so-nganh/);
    await expect(edition).toBeFocused();
    await expect(page.locator('.band')).toContainText('SỐ LIỆU MÔ PHỎNG');
    await expect(page).toHaveURL(chosen('ban=mo-phong-2023'));
    await expect(page.getByRole('status').first()).toHaveText('Đã cập nhật phần xem trước và đoạn mã.');
    await expect(page.locator('#co-dinh')).toHaveValue(/mo-phong-2023\.2/);
    await expect(page.locator('#tu-cap-nhat')).toHaveValue(/nhung\/xep-hang\/mo-phong-2023\/so-nganh/);
    // Criteria of the chosen edition are on offer now.
    await field(page, 'tieu-chi').selectOption({ label: 'Hạ tầng số' });
    await expect(page.locator('iframe')).toHaveAttribute('src', /ha-tang-so/);
    // What the address says is what the page shows when it is opened again.
    await page.reload();
    await expect(page.locator('.band')).toHaveCount(1);
    await expect(page.locator('iframe')).toHaveAttribute('src', /mo-phong-2023\/so-nganh\/ha-tang-so/);
    await field(page, 'ban').selectOption('2023.1');
    await expect(page.locator('iframe, #ket-qua .banner').first()).toBeVisible();
    await expect(page.locator('.band')).toHaveCount(0);
  });

  test('shows the chart of a unit as its name is typed, and its drawings as a further choice', async ({ page }) => {
    await page.goto('/nhung?ban=mo-phong-2023');
    await field(page, 'loai-hinh').selectOption('ho-so');
    await expect(page.getByRole('status').first()).toHaveText('Hãy ghi tên một đơn vị vào ô Đơn vị.');
    const unit = field(page, 'don-vi');
    await unit.pressSequentially('so mau 02');
    await expect(page.locator('iframe')).toHaveAttribute('src', /ho-so\/mo-phong-2023\/so-nganh\/so-mau-02/);
    await expect(unit).toBeFocused();
    await expect(unit).toHaveValue('so mau 02');
    await field(page, 'dang').selectOption('radar');
    await expect(page.locator('iframe')).toHaveAttribute('src', /dang=radar/);
    await field(page, 'loai-hinh').selectOption('ban-do');
    await expect(field(page, 'dang')).toHaveCount(0);
    await expectAccessible(page);
  });

  test('copies a snippet with one press and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/nhung');
    await page.getByRole('button', { name: 'Chép: Cố định' }).click();
    await expect(page.getByRole('status').first()).toHaveText('Đã chép.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('#co-dinh').inputValue());
    expect(copied).toContain('<iframe title="Tổng điểm: sở, ngành năm 2023"');
  });

  test('selects the snippet where the clipboard is closed', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto('/nhung');
    await page.getByRole('button', { name: 'Chép: Ảnh' }).click();
    await expect(page.getByRole('status').first()).toHaveText('Đã chọn; bấm Ctrl+C để chép.');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('.png?scale=2');
  });

  test('gives the preview the height of its chart on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/nhung');
    const frame = page.locator('iframe');
    await frame.scrollIntoViewIfNeeded();
    const hidden = () =>
      page
        .frames()[1]
        ?.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
        .catch(() => null);
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    await expectNoSidewaysScroll(page);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is a form with the same choices, and offers no button that would do nothing', async ({ page }) => {
      await page.goto('/nhung');
      await field(page, 'ban').selectOption('mo-phong-2023');
      await page.getByRole('button', { name: 'Xem', exact: true }).click();
      await expect(page.locator('iframe')).toHaveAttribute('src', /\/nhung\/xep-hang\/mo-phong-2023\/so-nganh/);
      await expect(page.getByRole('button', { name: /Chép/ })).toHaveCount(0);
    });
  });
});
