import {
  boxesThatScroll,
  breaksOfTitle,
  codesOfRevisions,
  columnsOutOfLine,
  faultsOfHeader,
  headingsOverNothing,
  linesBegunBySigns,
  tablesWithoutHeads,
  unmarkedVietnamese,
} from './measures';
import { addressIn, PAGES } from './pages';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site-test';

/** Where addresses are what is asked about, a page tells how they name a revision. */
const OF_ADDRESSES = ['/phuong-phap', '/du-lieu', '/du-lieu/api', '/kiem-tra'];

// All that is asked of every page, in one visit of each: to come to a page takes longer than to measure it.
for (const lang of ['vi', 'en'] as const) {
  for (const { name, path, simulated } of PAGES) {
    const address = addressIn(path, lang);

    test(`${name} (${lang}) is whole, accessible at 1280 px in light and at 360 px in dark, in order on a phone and on paper, and scrolls no way but down`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('.band')).toHaveCount(simulated ? 1 : 0);
      if (!OF_ADDRESSES.includes(path)) expect(await codesOfRevisions(page)).toEqual([]);
      if (lang === 'en') expect(await unmarkedVietnamese(page)).toEqual([]);
      expect(await tablesWithoutHeads(page)).toEqual([]);
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
      expect(await boxesThatScroll(page)).toEqual([]);
      expect(await faultsOfHeader(page)).toEqual([]);
      // Of one unit: each of its own table.
      if (!path.startsWith('/don-vi/')) expect(await columnsOutOfLine(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      expect(await boxesThatScroll(page)).toEqual([]);
      expect(await faultsOfHeader(page)).toEqual([]);
      expect(await breaksOfTitle(page)).toEqual([]);
      expect(await linesBegunBySigns(page)).toEqual([]);
      // Nobody follows a link on paper.
      await page.setViewportSize({ width: 680, height: 900 });
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await expect(page.locator(':is(nav, .noprint, .site-footer):visible')).toHaveCount(0);
      expect(await headingsOverNothing(page)).toEqual([]);
    });
  }
}

for (const path of ['/khong-co-trang-nay', '/don-vi/cap-xa/phuong-hoa-lu', '/do-ben/2023/so-nganh', '/so-sanh']) {
  test(`on paper no heading of ${path} stands over nothing: what is not printed takes its title with it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(path);
    expect(await headingsOverNothing(page)).toEqual([]);
  });
}

test('what an English page quotes beside a figure is said to be Vietnamese', async ({ page }) => {
  await page.goto('/en/don-vi/so-nganh/so-thong-tin-va-truyen-thong');
  expect(await page.locator('main [lang="vi"]').count()).toBeGreaterThan(0);
  expect(await unmarkedVietnamese(page)).toEqual([]);
});

test('each of the measures finds what it is for, and nothing where all is right', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const names = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];
  const menu = (style: string) =>
    `<header class="site-header" style="${style}"><nav style="display: flex; gap: 8px; padding: 0 8px; line-height: 24px">${names
      .map((name) => `<a href="#">${name}</a>`)
      .join('')}</nav></header>`;
  const table = (cells: readonly (readonly [style: string, figure: string])[], head = '') =>
    `<table style="border-spacing: 0">${head}<tbody>${cells
      .map(
        ([style, figure]) =>
          `<tr><th scope="row">Tên</th><td class="n" style="text-align: right; ${style}">${figure}</td></tr>`,
      )
      .join('')}</tbody></table>`;
  await page.setContent(`<html lang="en"><body style="margin: 0">${menu('')}
    <main><h1 lang="vi">Xếp hạng chuyển đổi số của các đơn vị</h1><h2>Bảng</h2><h3>Điểm</h3>${table(
      [
        ['', '358,17'],
        ['', '9,25'],
      ],
      '<thead><tr><th scope="col">Tên</th><th scope="col">Điểm</th></tr></thead>',
    )}
    <div class="box" style="overflow: auto; width: 90px">Bảng</div>
    <p>Xếp hạng · Bảng</p><p lang="vi">Bảng xếp hạng đánh giá chuyển đổi số của các đơn vị</p>
    <p>Sở Nội vụ, of edition 2, its code in <code>mo-phong-2023.2</code></p></main></body></html>`);
  const found = async () => ({
    header: await faultsOfHeader(page),
    boxes: await boxesThatScroll(page),
    title: await breaksOfTitle(page),
    signs: await linesBegunBySigns(page),
    columns: (await columnsOutOfLine(page)).map(({ column }) => column),
    headings: await headingsOverNothing(page),
    codes: await codesOfRevisions(page),
    tables: (await tablesWithoutHeads(page)).length,
    quoted: await unmarkedVietnamese(page),
  });
  expect(await found()).toEqual({
    header: [],
    boxes: [],
    title: [],
    signs: [],
    columns: [],
    headings: [],
    codes: [],
    tables: 0,
    quoted: [],
  });
  await page.setContent(`<html lang="en"><body style="margin: 0">${menu('height: 70px; width: 90px').replace('flex', 'grid')}
    <main><h1 style="width: 70px; word-break: break-all">Nghiêng nghiêng</h1><h2>Trống</h2>${table([
      ['', '358,17'],
      ['position: relative; left: 20px', '9,5'],
      ['padding-right: 20px', '9,25'],
    ])}
    <section><h3>Cuối</h3></section><div class="box" style="overflow: auto; width: 90px"><div style="width: 100px">Bảng</div></div>
    <p style="width: 30px">Xếp <br>· Bảng</p><p>Bảng xếp hạng đánh giá chuyển đổi số</p>
    <p>edition mo-phong-2023.2</p></main></body></html>`);
  const wrong = await found();
  expect(wrong.header).toEqual(expect.arrayContaining(['the header is 70 px high', 'the menu has rows']));
  expect(wrong.boxes).toEqual(['box: 10 px beyond']);
  expect(wrong.title.length).toBeGreaterThan(0);
  expect(wrong.signs).toEqual(['· Bảng']);
  // The column of figures, and that of their decimal signs.
  expect(wrong.columns).toEqual([1, 1.5]);
  expect(wrong.headings).toEqual(['Cuối']);
  expect(wrong.tables).toBe(1);
  expect(wrong.codes).toEqual(['mo-phong-2023.2']);
  expect(wrong.quoted).toEqual(['Bảng xếp hạng đánh giá chuyển đổi số']);
});

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
