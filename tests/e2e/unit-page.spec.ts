import { expect, expectNoSidewaysScroll, test } from './site-test';

// A unit's page as somebody reads it who was sent its link: the answer, the way up, and what to hand on.

const UNIT = '/don-vi/cap-xa/huyen-mau-1/xa-mau-001/mo-phong-2023';

test('the way up is on the first screen of a desktop, without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(UNIT);
  const box = await page.locator('.way-up tbody tr').nth(2).boundingBox();
  expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThan(900);
});

test('a message is copied in two taps at most, with the figures and the fixed link, marked as simulated', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(UNIT);
  await page.getByRole('button', { name: 'Chép: tin nhắn' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\[SỐ LIỆU MÔ PHỎNG\] Xã Mẫu 001 đạt 244,262 điểm, đồng hạng 118\/141\./);
  expect(copied).toMatch(/\/mo-phong-2023\.2$/);
});

for (const width of [320, 360]) {
  test(`figures of every table stand under one another to the pixel at ${width} px, and none is cut`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(UNIT);
    await expectNoSidewaysScroll(page);
    const columns = await page.evaluate(() =>
      [...document.querySelectorAll('main table')].flatMap((table) => {
        const marks = new Map<number, Set<number>>();
        let cut = 0;
        for (const cell of table.querySelectorAll<HTMLElement>('tbody td.n')) {
          if (cell.scrollWidth > cell.clientWidth + 1) cut += 1;
          const text = cell.firstChild;
          if (text?.nodeType !== Node.TEXT_NODE || !/^\+?\d+(,\d+)?$/.test(text.textContent ?? '')) continue;
          // Where the decimal comma is, or would be.
          const whole = /^\+?\d+/.exec(text.textContent ?? '')?.[0].length ?? 0;
          const range = document.createRange();
          range.setStart(text, 0);
          range.setEnd(text, whole);
          const column = [...(cell.parentElement?.children ?? [])].indexOf(cell);
          const set = marks.get(column) ?? new Set();
          set.add(Math.round(range.getBoundingClientRect().right));
          marks.set(column, set);
        }
        return [...marks].map(([column, places]) => {
          const ordered = [...places].toSorted((a, b) => a - b);
          return { table: table.className, column, cut, spread: (ordered.at(-1) ?? 0) - (ordered[0] ?? 0) };
        });
      }),
    );
    expect(columns.length).toBeGreaterThan(5);
    expect(columns.filter(({ spread, cut }) => spread > 1 || cut > 0)).toEqual([]);
  });
}

test('its parts stand in the order the reader asks for them', async ({ page }) => {
  await page.goto(UNIT);
  const heads = await page.locator('main :is(h1, h2)').allTextContents();
  expect(heads.map((head) => head.replaceAll('\u00a0', ' '))).toEqual([
    'Xã Mẫu 001',
    'Đường lên',
    'Sáu tiêu chí',
    'Hạng liền kề',
    'Đơn vị tương tự',
    'Biểu đồ',
    'Qua các năm',
    'Đơn vị này trước và sau khi sắp xếp',
    'Nguồn của các con số',
  ]);
  await expect(page.locator('.way-up')).toMatchAriaSnapshot(`
    - region "Đường lên":
      - heading "Đường lên" [level=2]
      - table "Nếu các đơn vị khác giữ nguyên điểm:"
  `);
});

test('on paper the page is three sheets at most, neighbours and units alike side by side', async ({ page }) => {
  await page.goto('/don-vi/cap-xa/huyen-mau-1/xa-mau-001');
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page(?!s)/g)?.length).toBeLessThanOrEqual(3);
  await page.setViewportSize({ width: 680, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const [near, alike] = await Promise.all(['lien-ke', 'tuong-tu'].map((id) => page.locator(`#${id}`).boundingBox()));
  expect(near?.y).toBe(alike?.y);
});

test('words in the stead of a score have lines: a sheet with them is no wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const lang of ['', '/en']) {
    await page.goto(`${lang}/phieu/2022.1/so-nganh/so-thong-tin-va-truyen-thong`);
    await expectNoSidewaysScroll(page);
  }
});

test('a score sheet is one sheet of paper', async ({ page }) => {
  for (const path of [
    '/phieu/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-001',
    // Two notices, five ranks and what became of it.
    '/phieu/mo-phong-2023.2/cap-xa/huyen-mau-6/xa-mau-091',
    '/en/phieu/mo-phong-2023.1/cap-xa/huyen-mau-6/xa-mau-091',
    '/en/phieu/mo-phong-2023.2/so-nganh/so-mau-07',
    '/phieu/2022.1/cap-xa/ninh-binh/phuc-thanh',
    '/en/phieu/mo-phong-2023.1/so-nganh/so-mau-02',
  ]) {
    await page.goto(path);
    const file = await page.pdf({ format: 'A4' });
    expect([path, file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length]).toEqual([path, 1]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('other points are tried by the form, and the answer is no result', async ({ page }) => {
    await page.goto(UNIT);
    await page.getByRole('link', { name: 'Thử điểm khác: nếu… thì' }).click();
    await page.locator('input[name=d6]').fill('130');
    await page.getByRole('button', { name: 'Tính' }).click();
    await expect(page.locator('h1')).toContainText('phép tính thử');
    await expect(page.locator('.lead')).toContainText('hạng tính ra là 49');
    await expect(page).toHaveURL(/d6=130/);
  });

  test('a sheet’s code is checked by the form', async ({ page }) => {
    await page.goto('/phieu/mo-phong-2023.1/so-nganh/so-mau-02');
    const code = (await page.locator('.sheet code').textContent()) ?? '';
    await page.goto('/kiem-tra');
    await page.getByLabel('Mã kiểm tra').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await expect(page.locator('.verdict')).toContainText('Đã có đính chính');
    await expect(page.locator('.verdict')).toContainText('Sở Mẫu 02');
  });
});
