import { expect, test } from './site-test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a citizen, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('finds their ward by typing without accents, by keyboard alone', async ({ page }) => {
      await page.goto('/');
      const box = page.getByLabel('Tìm xã của bạn');
      await box.focus();
      await page.keyboard.type('dong thanh');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/tim-kiem\?q=dong(\+|%20)thanh/);
      const hit = page.getByRole('link', { name: 'Phường Đông Thành' });
      await expect(page.locator('.hits')).toContainText('373,591 điểm, hạng 2 năm 2022');
      await hit.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('h1')).toHaveText('Phường Đông Thành');
      await expect(page.locator('.headline')).toContainText('chưa công bố');
    });

    test('is helped on after a typing slip', async ({ page }) => {
      await page.goto('/tim-kiem?q=phuc+thnah');
      await expect(page.getByText('Có phải bạn tìm:')).toBeVisible();
      await page.getByRole('link', { name: 'Phường Phúc Thành' }).click();
      await expect(page.locator('h1')).toHaveText('Phường Phúc Thành');
    });

    test('learns what became of the unit in 2025', async ({ page }) => {
      // Today's ward is found first, and says what it was made of and what those were made of.
      await page.goto('/tim-kiem?q=tay+hoa+lu');
      await page.locator('.hits a').first().click();
      await expect(page.locator('h1')).toHaveText('Phường Tây Hoa Lư');
      await expect(page.locator('.lineage').first()).toContainText('Xã Trường Yên');
      await expect(page.locator('.lineage').last()).toContainText('Xã Sơn Hà');
      // The commune that was says what it became.
      await page.goto('/don-vi/cap-xa/hoa-lu/truong-yen');
      await expect(page.getByRole('heading', { name: 'Đơn vị này trước và sau khi sắp xếp' })).toBeVisible();
      await expect(page.locator('.lineage')).toContainText('Phường Tây Hoa Lư');
    });
  });
}

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.goto('/xep-hang/2023/so-nganh');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('an address that names nothing answers 404 with the nearest pages and a search', async ({ page }) => {
  const answer = await page.goto('/don-vi/cap-xa/yen-mo/yen-thag');
  expect(answer?.status()).toBe(404);
  await page.getByRole('link', { name: /Xã Yên Thắng/ }).click();
  await expect(page.locator('h1')).toHaveText('Xã Yên Thắng');
});
