import { expect, expectNoSidewaysScroll, test } from './site-test';

const RANKING = '/xep-hang/mo-phong-2023/cap-xa';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a reader of the ranking, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('sorts by a criterion by keyboard; the address and the sort state say so', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(RANKING);
      const header = page.getByRole('columnheader', { name: /Hạ tầng số/ });
      await header.getByRole('link').focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${RANKING}/ha-tang-so`);
      await expect(page.getByRole('columnheader', { name: /Hạ tầng số/ })).toHaveAttribute('aria-sort', 'descending');
      await expect(page.getByRole('columnheader', { name: /Tổng điểm/ })).not.toHaveAttribute('aria-sort', /./);
      const points = await page.locator('.ranking tbody:first-of-type td:nth-child(4 of .n)').allTextContents();
      const values = points.filter((text) => /^\d/.test(text)).map((text) => Number(text.replace(',', '.')));
      expect(values.length).toBeGreaterThan(100);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    });

    test('filters by district and kind; ranks stay those of the province', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(RANKING);
      const all = await page.locator('.ranking tbody:first-of-type tr').count();
      const name =
        (await page
          .locator('.ranking tbody:first-of-type tr', { hasText: 'Phường' })
          .first()
          .locator('th a')
          .textContent()) ?? '';
      const rank = await page
        .locator('.ranking tr', { has: page.getByRole('link', { name, exact: true }) })
        .locator('.rank')
        .textContent();
      await page.getByLabel('Loại đơn vị').selectOption('phuong');
      await page.getByRole('button', { name: 'Lọc' }).click();
      await expect(page).toHaveURL(/loai=phuong/);
      await expect(page.locator('.filters').getByRole('status')).toContainText('hạng là hạng toàn tỉnh');
      expect(await page.locator('.ranking tbody:first-of-type tr').count()).toBeLessThan(all);
      await expect(
        page.locator('.ranking tr', { has: page.getByRole('link', { name, exact: true }) }).locator('.rank'),
      ).toHaveText(rank ?? '');
      await page.getByRole('link', { name: 'Bỏ lọc' }).click();
      await expect(page).toHaveURL(new RegExp(`${RANKING}/?$`));
      // From one district of a province straight to the next.
      for (const district of ['huyen-mau-1', 'huyen-mau-3']) {
        await page.getByLabel('Huyện, thành phố').selectOption(district);
        await page.getByRole('button', { name: 'Lọc' }).click();
        await expect(page).toHaveURL(new RegExp(`huyen=${district}`));
        await expect(page.getByLabel('Huyện, thành phố')).toHaveValue(district);
      }
    });

    test('on a phone sees one column at a time, and every column on request', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${RANKING}/nhan-luc-so`);
      await expect(page.getByRole('columnheader', { name: /Nhân lực số/ })).toBeVisible();
      await expect(page.getByRole('columnheader', { name: /Tổng điểm/ })).toBeHidden();
      await page.getByLabel(/Xem đủ cột/).check();
      await expect(page.getByRole('columnheader', { name: /Tổng điểm/ })).toBeVisible();
    });
  });
}

test('143 rows stand on one page: ranked, unranked and abolished together', async ({ page }) => {
  await page.goto(RANKING);
  const ranked = await page.locator('.ranking tbody:first-of-type tr').count();
  const apart = await page.locator('.unranked dt').count();
  expect(ranked).toBeGreaterThanOrEqual(140);
  expect(ranked + apart).toBeGreaterThanOrEqual(143);
});

test('a tie is shown as a tie and the next rank skips', async ({ page }) => {
  await page.goto(RANKING);
  const first = page.locator('.ranking tbody:first-of-type tr');
  await expect(first.nth(0).locator('.rank')).toContainText('=1');
  await expect(first.nth(0).locator('.rank .sr')).toHaveText('Đồng hạng 1');
  await expect(first.nth(1).locator('.rank')).toContainText('=1');
  await expect(first.nth(2).locator('.rank')).toHaveText('3');
});

test('change since the year before stands only where the gate is open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(RANKING);
  await expect(page.getByRole('columnheader', { name: 'So với 2022' })).toBeVisible();
  await page.goto('/xep-hang/mo-phong-2023/cap-huyen');
  await expect(page.getByRole('columnheader', { name: 'So với 2022' })).toHaveCount(0);
  await expect(page.locator('.remarks')).toContainText('Không so 2022 với 2023');
});

test('a replaced revision says so, why, and what changed for the unit', async ({ page }) => {
  await page.goto('/xep-hang/mo-phong-2023.1/so-nganh');
  await expect(page.locator('.banner')).toContainText('đã được thay bằng lần công bố 2 năm 2023 (mô phỏng)');
  await page.getByRole('link', { name: 'Sở Mẫu 02', exact: true }).click();
  await expect(page).toHaveURL(/mo-phong-2023\.1$/);
  // Once is enough, and no code stands for a name.
  const said = (await page.locator('.banner').textContent()) ?? '';
  for (const once of ['310,201', '301,201', 'Hạng không đổi']) expect(said.split(once), said).toHaveLength(2);
  expect(said).not.toContain('mo-phong-');
});

test('a printed page keeps the table, the source and the mark, and drops navigation', async ({ page }) => {
  await page.goto('/don-vi/cap-xa/huyen-mau-1/xa-mau-002');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-header nav')).toBeHidden();
  await expect(page.locator('.criteria')).toBeVisible();
  await expect(page.locator('.source').first()).toBeVisible();
  await expect(page.locator('.band')).toBeVisible();
});

test('a bar is as long as its figure to one percent of a track as long as the maximum', async ({ page }) => {
  const lengths = new Set<number>();
  for (const address of ['/xep-hang/mo-phong-2023/cap-xa', '/xep-hang/mo-phong-2023/so-nganh/ha-tang-so']) {
    await page.goto(address);
    const bars = await page.evaluate(() => {
      const number = (text: string | null | undefined) => Number((text ?? '').replace(/[^\d,]/g, '').replace(',', '.'));
      const table = document.querySelector<HTMLTableElement>('table.ranking');
      return [...(table?.querySelectorAll<HTMLTableCellElement>('td[class*=" p"]') ?? [])].map((cell) => {
        // "calc(96% - 15.36px) 4px, calc(100% - 16px) 2px": the bar and its track.
        const [drawn, track] = [...getComputedStyle(cell).backgroundSize.matchAll(/([\d.]+)%/g)].map(([, part]) =>
          Number(part),
        );
        const maximum = number(table?.tHead?.rows[0]?.cells[cell.cellIndex]?.querySelector('.max')?.textContent);
        return { drawn, track, share: (100 * number(cell.textContent)) / maximum };
      });
    });
    expect(bars.length).toBeGreaterThan(15);
    for (const { drawn, track, share } of bars) {
      expect(track).toBe(100);
      expect(Math.abs((drawn ?? 0) - share), `${drawn} for ${share}`).toBeLessThanOrEqual(0.56);
      lengths.add(drawn ?? 0);
    }
  }
  // Neighbours of one percent are told apart, which steps of two would not.
  expect([...lengths].some((length) => length % 2 === 1)).toBe(true);
});

test('forced colours keep the bars', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(RANKING);
  const image = await page
    .locator('.ranking tbody td:nth-child(1 of .n)')
    .first()
    .evaluate((cell) => getComputedStyle(cell).backgroundImage);
  expect(image).toContain('gradient');
});

test('nothing is cut at 200 % zoom', async ({ page }) => {
  // 1280 px at 200 % is a 640 px screen.
  await page.setViewportSize({ width: 640, height: 450 });
  await page.goto(RANKING);
  const cut = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(cut).toBe(false);
});

test('what a ranking is sorted by is seen on every screen, the change since the year before too', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/xep-hang/mo-phong-2023/so-nganh?sap-xep=thay-doi');
    await expect(page.locator('.ranking tbody .change').first()).toBeVisible();
    await expect(page.locator('.ranking tbody .on').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.goto('/xep-hang/mo-phong-2023/so-nganh');
    await expect(page.locator('.ranking tbody .change').first()).toBeVisible({ visible: width === 1280 });
  }
});
