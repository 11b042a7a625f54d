import { addressIn, PAGES } from './pages';
import { expect, expectNoSidewaysScroll, test } from './site-test';

// Nothing that is read is cut, broken inside of a word, or left alone on a line.

for (const lang of ['vi', 'en'] as const) {
  test(`no title is broken inside a syllable on the narrowest phone, and nothing is wider than the screen (${lang})`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 320, height: 740 });
    let wrapped = 0;
    for (const { path } of PAGES) {
      await page.goto(addressIn(path, lang));
      await expectNoSidewaysScroll(page);
      const found = await page.locator('h1').evaluate((title) => {
        const text = title.firstChild as Text;
        const letters = text.textContent ?? '';
        const range = document.createRange();
        const top = (index: number) => {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          return Math.round(range.getBoundingClientRect().top);
        };
        const broken: string[] = [];
        for (let index = 1; index < letters.length; index += 1) {
          if (letters[index - 1] === ' ' || letters[index] === ' ') continue;
          if (Math.abs(top(index) - top(index - 1)) > 3) broken.push(letters.slice(Math.max(0, index - 8), index + 8));
        }
        return { broken, wraps: top(letters.length - 1) > top(0) + 3 };
      });
      if (found.wraps) wrapped += 1;
      expect(found.broken, addressIn(path, lang)).toEqual([]);
    }
    expect(wrapped).toBeGreaterThan(10);
  });
}

test('the years and tiers of titles stay whole on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [path, parts] of [
    ['/xep-hang/2023/cap-huyen', ['chuyển đổi số', 'cấp huyện', 'năm 2023']],
    ['/so-sanh?don-vi=so-mau-02,so-mau-08', ['sở, ngành', 'năm 2025']],
    ['/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2', ['Lần công bố 2', '(mô phỏng)', 'ở đâu']],
    ['/', ['chuyển đổi số', 'Ninh Bình']],
  ] as const) {
    await page.goto(path);
    for (const part of parts) {
      const tops = await page.locator('h1').evaluate((title, wanted) => {
        const text = title.firstChild as Text;
        const at = (text.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + wanted.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }, part);
      expect(tops, `${path}: ${part}`).toBe(1);
    }
  }
});

for (const lang of ['vi', 'en'] as const) {
  test(`what is simulated says so whole, on the narrowest screen too (${lang})`, async ({ page }) => {
    for (const width of [280, 320, 360, 412, 640]) {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(addressIn('/don-vi/so-nganh/so-mau-12', lang));
      const [right, screen] = await page
        .locator('.band strong')
        .evaluate((mark) => [mark.getBoundingClientRect().right, document.documentElement.clientWidth]);
      expect(right, String(width)).toBeLessThanOrEqual(screen ?? 0);
    }
  });
}

test('the figures of a score sheet stand in one line each on a phone, right ends under one another', async ({
  page,
}) => {
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/phieu/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-002');
    await expectNoSidewaysScroll(page);
    const cells = await page.locator('.sheet-criteria td').evaluateAll((all) =>
      all.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const rows = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
        return { text: cell.textContent, lines: rows.size, right: Math.round(cell.getBoundingClientRect().right) };
      }),
    );
    expect(cells.length).toBe(12);
    expect(
      cells.filter(({ lines }) => lines > 1).map(({ text }) => text),
      String(width),
    ).toEqual([]);
    expect(new Set(cells.map(({ right }) => right)).size).toBe(2);
  }
});

test('a long name among those compared takes width, not lines over the others; on a wide screen all have the same', async ({
  page,
}) => {
  const path = '/so-sanh?don-vi=so-mau-02,so-mau-08,so-mau-05,so-mau-12';
  for (const width of [360, 768]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(path);
    const head = await page.locator('.side-by-side thead').evaluate((each) => each.getBoundingClientRect().height);
    expect(head, String(width)).toBeLessThan(140);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  const widths = await page
    .locator('.side-by-side thead th.n:not(.soft)')
    .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().width)));
  expect(widths.length).toBe(4);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  expect(Math.min(...widths)).toBeGreaterThan(120);
});

test('words among figures that changed have the table’s whole width on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2');
  const [words, table] = await page
    .locator('.changes .words')
    .first()
    .evaluate((cell) => [
      cell.getBoundingClientRect().width,
      cell.closest('table')?.getBoundingClientRect().width ?? 0,
    ]);
  expect(words).toBeGreaterThan((table ?? 0) * 0.95);
});

test('why a figure has none takes the page’s width on a phone, not a column of single words', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/so-lieu/2023/so-nganh/so-thong-tin-va-truyen-thong/tong');
  const rows = await page
    .locator('.claim-history tbody tr')
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...rows)).toBeLessThan(100);
});

test('the number of a note stays beside its name', async ({ page }) => {
  for (const width of [320, 360, 412, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/xep-hang/2022/cap-xa');
    const apart = await page.locator('.ranking tbody th:has(sup)').evaluateAll((names) =>
      names.map((name) => {
        const lines = [...(name.querySelector('a')?.getClientRects() ?? [])];
        const mark = name.querySelector('sup a')?.getBoundingClientRect();
        return (mark?.left ?? 0) - (lines.at(-1)?.right ?? 0);
      }),
    );
    expect(apart.length).toBeGreaterThan(0);
    for (const gap of apart) expect(Math.abs(gap), String(width)).toBeLessThan(12);
  }
});
