import { expect, test } from './site-test';

// The menu: the reader's place marked, the edition kept. That its five names stand in one row of a phone: pages.spec.ts.

test('the menu says where the reader is', async ({ page }) => {
  const here = page.locator('.site-header nav [aria-current]');
  for (const [path, name, current] of [
    ['/xep-hang', 'Xếp hạng', 'page'],
    ['/xep-hang/2023/so-nganh', 'Xếp hạng', 'true'],
    ['/don-vi/cap-huyen/yen-mo', 'Xếp hạng', 'true'],
    ['/tim-kiem', 'Tìm đơn vị', 'page'],
    ['/so-sanh', 'So sánh', 'page'],
    ['/nhung', 'Dữ liệu và nhúng', 'true'],
    ['/du-lieu/api', 'Dữ liệu và nhúng', 'true'],
    ['/phuong-phap', 'Về số liệu', 'page'],
    ['/doi-chieu/2022', 'Về số liệu', 'page'],
    ['/tro-nang', 'Về số liệu', 'true'],
  ] as const) {
    await page.goto(path);
    await expect(here, path).toHaveCount(1);
    await expect(here, path).toHaveText(name);
    await expect(here, path).toHaveAttribute('aria-current', current);
  }
  await page.goto('/');
  await expect(here).toHaveCount(0);
});

test('an edition that is not opened by itself is kept by the menu', async ({ page }) => {
  await page.goto('/don-vi/cap-xa/huyen-mau-1/xa-mau-002/mo-phong-2023');
  const menu = page.locator('.site-header nav');
  await menu.getByRole('link', { name: 'So sánh' }).click();
  await expect(page.getByLabel('Bản')).toHaveValue('mo-phong-2023');
  await page.goto('/don-vi/cap-xa/huyen-mau-1/xa-mau-002/mo-phong-2023');
  await menu.getByRole('link', { name: 'Xếp hạng' }).click();
  await expect(page.locator('.chooser:target')).toContainText('SỐ LIỆU MÔ PHỎNG');
  await page.locator('.chooser:target').getByRole('link', { name: 'Cấp xã' }).click();
  await expect(page).toHaveURL('/xep-hang/mo-phong-2023/cap-xa');
});

test('what is known of a tier stands before what is not', async ({ page }) => {
  await page.goto('/xep-hang/2023/cap-xa');
  await expect(page.locator('.lead')).toContainText('Kết quả gần nhất: năm 2022');
  await expect(page.locator('.lead')).toContainText('Phường Phúc Thành đứng đầu với 385,641 điểm');
  await page.goto('/xep-hang/2022/cap-xa');
  await expect(page.locator('.banner')).toContainText('kết quả gần nhất đã công bố');
  await expect(page.locator('.banner a')).toHaveCount(0);
});
