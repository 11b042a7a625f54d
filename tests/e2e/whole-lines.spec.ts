import { addressIn } from './pages';
import { expect, expectNoSidewaysScroll, test } from './site-test';

// Nothing that is read is cut, broken inside of a word, or left alone on a line. What is asked of every page: pages.spec.ts.

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

test('units compared stand beside one another on any screen, long names too: each difference under its figure', async ({
  page,
}) => {
  for (const lang of ['vi', 'en'] as const)
    for (const path of [
      '/so-sanh?don-vi=so-mau-02,so-mau-08,so-mau-05,so-mau-12',
      '/so-sanh?don-vi=so-noi-vu,so-ke-hoach-va-dau-tu,so-thong-tin-va-truyen-thong',
    ])
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(addressIn(path, lang));
        const found = await page.locator('.side-by-side').evaluate((table) => {
          const right = (cell: Element) => Math.round(cell.getBoundingClientRect().right);
          const row = [...table.querySelectorAll('tbody tr')].at(1);
          const differences = [...(row?.querySelectorAll('[class*="apart-"]') ?? [])];
          const box = table.parentElement;
          return {
            scrolls: (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0),
            under: differences.map((cell) => {
              const figure = cell.previousElementSibling as Element;
              const below = cell.getBoundingClientRect().top >= figure.getBoundingClientRect().bottom - 1;
              return below && Math.abs(right(cell) - right(figure)) <= 1;
            }),
          };
        });
        expect(found.scrolls, `${lang} ${width}`).toBeLessThanOrEqual(0);
        expect(found.under.length).toBeGreaterThan(1);
        expect(found.under, `${lang} ${width}`).not.toContain(false);
      }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/so-sanh?don-vi=so-mau-02,so-mau-08,so-mau-05,so-mau-12');
  const widths = await page
    .locator('.side-by-side thead th.n:not(.soft)')
    .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().width)));
  expect(widths.length).toBe(4);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  expect(Math.min(...widths)).toBeGreaterThan(120);
});

test('a hash is broken in lines alike, whatever room it has', async ({ page }) => {
  let broken = 0;
  for (const path of [
    '/so-lieu/2023/so-nganh/so-thong-tin-va-truyen-thong/tong',
    '/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2',
    '/dinh-chinh',
  ]) {
    await page.goto(path);
    for (const width of [320, 360, 520, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const lines = await page.locator('code:has(wbr)').evaluateAll((codes) =>
        codes.map((code) => {
          const letters = new Map<number, number>();
          const range = document.createRange();
          const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
            for (let index = 0; index < node.length; index += 1) {
              range.setStart(node, index);
              range.setEnd(node, index + 1);
              const top = Math.round(range.getBoundingClientRect().top);
              letters.set(top, (letters.get(top) ?? 0) + 1);
            }
          return [...letters.values()];
        }),
      );
      expect(lines.length, path).toBeGreaterThan(0);
      // Found as one text, as who checks it would look for it.
      const hash = await page.locator('code:has(wbr)').first().textContent();
      const found = await page.evaluate(
        (text) => {
          getSelection()?.removeAllRanges();
          return (window as never as { find(text: string): boolean }).find(text);
        },
        /[0-9a-f]{64}/.exec(hash ?? '')?.[0] ?? '',
      );
      expect(found, path).toBe(true);
      for (const counts of lines) {
        broken += counts.length > 1 ? 1 : 0;
        expect(new Set(counts).size, `${path} at ${width}: ${counts.join(', ')}`).toBe(1);
      }
    }
  }
  expect(broken).toBeGreaterThan(10);
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

test('the sign between steps of the trail stays beside the name it follows', async ({ page }) => {
  let wrapped = 0;
  for (const lang of ['vi', 'en'] as const)
    for (const path of [
      '/so-lieu/2023/so-nganh/so-thong-tin-va-truyen-thong/tong',
      '/so-lieu/mo-phong-2023.1/so-nganh/so-mau-12/tong',
      '/neu-thi/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-002?d1=40',
      '/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2',
    ]) {
      await page.goto(addressIn(path, lang));
      for (const width of [280, 320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        const steps = await page.locator('.crumbs li:not(:last-child)').evaluateAll((all) =>
          all.map((step) => {
            const words = document.createRange();
            words.selectNodeContents(step);
            const lines = [...words.getClientRects()];
            const [name, sign] = [lines.at(-1), [...step.getClientRects()].at(-1)];
            return {
              text: step.textContent,
              // From the end of the last word to that of the sign, and whether they are in one line.
              apart: (sign?.right ?? 0) - (name?.right ?? 0),
              below: Math.abs((sign?.bottom ?? 0) - (name?.bottom ?? 0)),
              lines: new Set(lines.map(({ top }) => Math.round(top))).size,
            };
          }),
        );
        expect(steps.length, path).toBeGreaterThan(0);
        wrapped += steps.filter(({ lines }) => lines > 1).length;
        for (const { text, apart, below } of steps) {
          expect(apart, `${path} ${width}: ${text}`).toBeGreaterThan(5);
          expect(apart, `${path} ${width}: ${text}`).toBeLessThan(24);
          expect(below, `${path} ${width}: ${text}`).toBeLessThan(8);
        }
      }
    }
  expect(wrapped).toBeGreaterThan(3);
});

test('the word for what is missing stays whole on the narrowest phones', async ({ page }) => {
  let words = 0;
  for (const lang of ['vi', 'en'] as const)
    for (const path of [
      '/tieu-chi/ha-tang-so',
      '/tieu-chi/nhan-thuc-so',
      '/don-vi/cap-xa/ninh-binh/phuc-thanh/2022',
      '/so-sanh?don-vi=so-noi-vu,so-ke-hoach-va-dau-tu',
    ]) {
      await page.goto(addressIn(path, lang));
      for (const width of [320, 360, 440]) {
        await page.setViewportSize({ width, height: 740 });
        await expectNoSidewaysScroll(page);
        const broken = await page.locator('table :is(td, th).none:visible').evaluateAll((cells) =>
          cells.map((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          }),
        );
        words += broken.length;
        expect(Math.max(1, ...broken), `${addressIn(path, lang)} ${width}`).toBe(1);
      }
    }
  expect(words).toBeGreaterThan(20);
});

/** What a reader may set of any page (WCAG 1.4.12), as the page's own sheets do not know of it. */
const APART = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

test('letters, words and lines that a reader sets apart widen no page of a phone, cover nothing and join no figures', async ({
  page,
}) => {
  for (const lang of ['vi', 'en'] as const)
    for (const path of [
      '/',
      '/xep-hang/2022/so-nganh',
      '/don-vi/cap-xa/huyen-mau-6/xa-mau-077',
      '/phieu/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-002',
      '/tieu-chi/ha-tang-so',
    ]) {
      await page.goto(addressIn(path, lang));
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, APART);
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await expectNoSidewaysScroll(page);
        const met = await page.evaluate(() => {
          const words = (of: Element) => {
            const range = document.createRange();
            range.selectNodeContents(of);
            return [...range.getClientRects()].filter((box) => box.width > 2);
          };
          // What stands beside one another: the menu's words, the summary and its button, the figures of a row.
          const neighbours = [
            [...document.querySelectorAll('.site-header a')],
            [...document.querySelectorAll('.share > .copy, .share summary')],
            ...[...document.querySelectorAll('.criteria tbody tr')].map((row) => [...row.querySelectorAll('.n')]),
          ];
          return neighbours.flatMap((all) =>
            all.flatMap((one, index) =>
              all
                .slice(index + 1)
                .filter((other) =>
                  words(one).some((a) =>
                    words(other).some(
                      (b) => a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom,
                    ),
                  ),
                )
                .map((other) => `${one.textContent} | ${other.textContent}`),
            ),
          );
        });
        expect(met, `${addressIn(path, lang)} ${width}`).toEqual([]);
      }
    }
});

test('tables of long English names are no wider than a phone, and their heads stand apart', async ({ page }) => {
  for (const [path, table] of [
    ['/so-sanh?don-vi=so-mau-01,so-mau-02,so-mau-12,so-mau-07', '.side-by-side'],
    ['/xep-hang/2022/so-nganh', '.ranking'],
  ] as const) {
    await page.goto(addressIn(path, 'en'));
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await expectNoSidewaysScroll(page);
      const found = await page.locator(table).evaluate((all) => {
        const box = all.parentElement?.getBoundingClientRect();
        const words = [...all.querySelectorAll('thead .n > a:first-child')].map((name) => name.getBoundingClientRect());
        return {
          beyond: [...all.querySelectorAll('tr, td')].filter(
            (each) => each.getBoundingClientRect().right > (box?.right ?? 0) + 0.5,
          ).length,
          near: words.filter((word, index) => word.left < (words[index - 1]?.right ?? 0) + 2).length,
        };
      });
      expect(found, `${path} ${width}`).toEqual({ beyond: 0, near: 0 });
    }
  }
});

test('a criterion has its rule under its last line on a phone, whether the best score is known or not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  let without = 0;
  for (const path of [
    '/don-vi/cap-xa/huyen-mau-6/xa-mau-077',
    '/don-vi/cap-xa/huyen-mau-6/xa-mau-077/mo-phong-2023',
    '/don-vi/cap-xa/huyen-mau-6/xa-mau-077/mo-phong-2022',
  ]) {
    await page.goto(path);
    const rows = await page.locator('.criteria:has(.best) tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const last = [...row.children].filter((cell) => cell.getBoundingClientRect().height > 0).at(-1);
        return [last?.className ?? '', last ? getComputedStyle(last).borderBottomWidth : ''];
      }),
    );
    without += rows.filter(([name]) => name !== 'best').length;
    expect(
      rows.filter(([, rule]) => rule === '0px'),
      path,
    ).toEqual([]);
  }
  expect(without).toBeGreaterThan(0);
});

test('numbers end no line apart from their words where a page says what it rests on', async ({ page }) => {
  let read = 0;
  for (const path of [
    '/',
    '/don-vi/cap-xa/huyen-mau-6/xa-mau-091/mo-phong-2023',
    '/don-vi/so-nganh/so-thong-tin-va-truyen-thong',
    '/xep-hang/2023/cap-huyen',
    '/xep-hang/mo-phong-2023/cap-xa',
    '/xep-hang',
    '/dinh-chinh',
    '/doi-chieu/mo-phong-2023.1',
    '/bao-chi/2023',
    '/du-lieu',
    '/yeu-cau/2023/cap-xa/yen-mo/yen-thang',
  ])
    for (const width of [320, 360, 768, 1024]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(path);
      const said = await page
        .locator(
          '.lead, .source, .facts dd, .headline p, .sparse p, .run-in td, .main-aside :is(li, p), .chooser p, .failures li, .press li',
        )
        .evaluateAll((all) =>
          all.flatMap((each) => {
            const found: { words: string; lines: number }[] = [];
            const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
              // What a link quotes is another's.
              if (node.parentElement?.closest('a, .cite-text, details:not([open])')) continue;
              for (const match of node.data.matchAll(/\d\s(?:điểm|ngày)|(?:hạng|tháng|năm|bố|Điều)\s\d/giu)) {
                const range = document.createRange();
                range.setStart(node, match.index);
                range.setEnd(node, match.index + match[0].length);
                const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
                found.push({ words: node.data.slice(match.index - 20, match.index + 20), lines: tops.size });
              }
            }
            return found;
          }),
        );
      read += said.length;
      expect(
        said.filter(({ lines }) => lines > 1),
        `${path} ${width}`,
      ).toEqual([]);
    }
  expect(read).toBeGreaterThan(100);
});

test('numbers end no line apart from their words, nor within that of a decision, where the front page and a letter say them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  let read = 0;
  for (const path of ['/', '/yeu-cau/2023/so-nganh/so-noi-vu']) {
    await page.goto(path);
    const said = await page.locator('.lead, .first > .small, .letter p').evaluateAll((all) =>
      all.flatMap((each) => {
        const found: { words: string; lines: number }[] = [];
        const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
          for (const match of node.data.matchAll(/\d\sđiểm|(?:hạng|tháng|năm|bố)\s\d|\d+\/QĐ-UBND/giu)) {
            const range = document.createRange();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            found.push({ words: match[0], lines: tops.size });
          }
        return found;
      }),
    );
    read += said.length;
    expect(
      said.filter(({ lines }) => lines > 1),
      path,
    ).toEqual([]);
  }
  expect(read).toBeGreaterThan(6);
});
