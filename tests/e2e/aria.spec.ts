import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './site-test';

// What somebody hears who does not see the page: names, order and roles, whole. A change on purpose is written into the files.

const PAGES = {
  home: '/',
  ranking: '/xep-hang/2023/so-nganh',
  unit: '/don-vi/so-nganh/so-noi-vu',
  ward: '/don-vi/cap-xa/phuong-hoa-lu',
};

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: what is heard is what was agreed to`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    const agreed = readFileSync(path.join('tests/e2e/aria-snapshots', `${name}.txt`), 'utf8');
    await expect(page.locator('body')).toMatchAriaSnapshot(agreed);
  });
}

test('a name that a tile of the map breaks into lines is heard as its words', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.home-map').getByRole('link', { name: 'Đồng Văn', exact: true })).toHaveCount(1);
});

test('the signs between the steps of the trail are not heard', async ({ page }) => {
  await page.goto('/xep-hang/2023/so-nganh');
  expect(await page.locator('.crumbs').ariaSnapshot()).not.toContain('›');
});
