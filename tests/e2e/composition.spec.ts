import type { Locator } from '@playwright/test';
import { FRAME_TYPE } from '@/lib/figures/layout/frame-layout';
import { addressIn } from './pages';
import { expect, test } from './site-test';

// What a reader meets as a whole: taps to an answer, tables that line up, sheets of paper.

/** Letters of drawings in columns, and of tiles, are hardly smaller than those of the page beside them. */
const LEAST_LETTERS = 10;

test.describe('a citizen on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('comes to today’s commune in one tap on the map, without script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${baseURL}/`);
    await page.locator('.home-map a', { hasText: 'Hoa Lư' }).first().click();
    await expect(page).toHaveURL(/\/don-vi\/cap-xa\//);
    await expect(page.locator('h1')).toContainText('Hoa Lư');
    await context.close();
  });

  test('comes to their commune in two taps by typing: the list has score and rank', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Tìm xã của bạn').click();
    await page.keyboard.type('phuc thanh');
    const hit = page.locator('.find .hits').getByRole('link', { name: 'Phường Phúc Thành', exact: true });
    await expect(page.locator('.find .hits')).toContainText('385,641 điểm, hạng 1 năm 2022');
    await hit.click();
    await expect(page.locator('h1')).toHaveText('Phường Phúc Thành');
  });
});

test('the front page opens with the finding, and every tile of its map has a name and a target of 24 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await expect(page.locator('.lead')).toContainText('Sở Thông tin và Truyền thông đứng đầu với 358,17 điểm');
  await expect(page.locator('.lead')).toContainText('Phường Phúc Thành đứng đầu với 385,641 điểm');
  const tiles = page.locator('.home-map a');
  expect(await tiles.count()).toBeGreaterThan(100);
  const small = await tiles.evaluateAll(
    (all) =>
      all.filter((tile) => (tile.textContent ?? '').trim() === '' || tile.getBoundingClientRect().height < 24).length,
  );
  expect(small).toBe(0);
});

test('on a phone the front page has the results before the map of all communes, and a sheet its score on the first screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const topOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((e) => e.getBoundingClientRect().top);
  expect(await topOf('.first')).toBeLessThan(740);
  expect(await topOf('.first')).toBeLessThan(await topOf('.home-map'));
  for (const path of [
    '/phieu/2022.1/cap-xa/ninh-binh/phuc-thanh',
    '/phieu/mo-phong-2023.2/cap-xa/huyen-mau-6/xa-mau-091',
    '/en/phieu/mo-phong-2023.2/cap-xa/huyen-mau-6/xa-mau-091',
  ]) {
    await page.goto(path);
    const score = await page.locator('.sheet-score strong').boundingBox();
    expect((score?.y ?? 740) + (score?.height ?? 0), path).toBeLessThan(740);
  }
});

test('from the contents of the guide to the API every address, shape and part is one step away', async ({ page }) => {
  for (const lang of ['vi', 'en'] as const) {
    await page.goto(addressIn('/du-lieu/api', lang));
    const found = await page.evaluate(() => {
      const steps = new Set(
        [...document.querySelectorAll<HTMLAnchorElement>('main nav a[href^="#"]')].map(({ hash }) =>
          decodeURIComponent(hash.slice(1)),
        ),
      );
      return {
        steps: steps.size,
        nowhere: [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
          .map(({ hash }) => decodeURIComponent(hash.slice(1)))
          .filter((id) => document.getElementById(id) === null),
        apart: [...document.querySelectorAll('main :is(h2, h3)')]
          .filter(({ id }) => !steps.has(id))
          .map(({ textContent }) => textContent),
      };
    });
    expect(found, lang).toEqual({ steps: found.steps, nowhere: [], apart: [] });
    expect(found.steps).toBeGreaterThan(40);
  }
});

test('on paper the source of a page is the foot of each of its sheets', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of [
    '/don-vi/cap-xa/huyen-mau-6/xa-mau-091/mo-phong-2023',
    '/don-vi/cap-xa/phuong-hoa-lu',
    '/so-sanh?don-vi=so-mau-02,so-mau-08,so-mau-05,so-mau-12',
    '/neu-thi/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-002',
    '/do-ben/mo-phong-2023/so-nganh',
    '/bao-chi/2023',
  ]) {
    await page.goto(path);
    const shown = await page.locator('main .source').evaluateAll((all) =>
      all.map((source) => {
        const around: string[] = [];
        for (let each = source.parentElement; each; each = each.parentElement) {
          around.push(getComputedStyle(each).display);
          if (each.tagName === 'MAIN') break;
        }
        const { display, breakInside } = getComputedStyle(source);
        // A foot of the table that the page is, and of no box in between.
        return [around.pop(), ...new Set(around), display, breakInside].filter((each) => each !== 'contents').join(' ');
      }),
    );
    expect(shown, path).toEqual(['table table-footer-group avoid']);
  }
});

test('tiles of the front page are a map where it has room, and on a phone lists under the names of their groups', async ({
  page,
}) => {
  const boxOf = async (name: string) => {
    const box = await page.locator('.home-map').getByRole('link', { name, exact: true }).boundingBox();
    if (!box) throw new Error(`${name} has no tile`);
    return box;
  };
  for (const lang of ['vi', 'en'] as const) {
    await page.goto(addressIn('/', lang));
    for (const width of [768, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const [west, middle, east, south] = await Promise.all(
        ['Cúc Phương', 'Nho Quan', 'Giao Minh', 'Kim Đông'].map(boxOf),
      );
      if (!west || !middle || !east || !south) throw new Error('no tiles');
      // Squares in rows and columns, near their true places; of whichever group.
      for (const { width: side, height } of [west, middle, east, south])
        expect(Math.abs(side - height)).toBeLessThan(1);
      expect(Math.abs(west.y - middle.y)).toBeLessThan(1);
      expect(Math.abs(west.x + west.width - middle.x)).toBeLessThan(1.5);
      expect(east.x).toBeGreaterThan(west.x + 16 * west.width);
      expect(south.y).toBeGreaterThan(west.y + 6 * west.height);
    }
    for (const width of [320, 360, 520]) {
      await page.setViewportSize({ width, height: 740 });
      const found = await page.locator('.home-map').evaluate((map) => {
        const edge = document.documentElement.clientWidth;
        const tiles = [...map.querySelectorAll('a')].map((tile) => tile.getBoundingClientRect());
        return {
          out: tiles.filter(({ left, right }) => left < 0 || right > edge).length,
          small: tiles.filter((tile) => tile.width < 40 || tile.height < 36).length,
          letters: Math.min(
            ...[...map.querySelectorAll('a')].map((tile) => Number.parseFloat(getComputedStyle(tile).fontSize)),
          ),
          // Names are whole: no word is wider than its tile.
          cut: [...map.querySelectorAll('a')]
            .filter((tile) => tile.scrollWidth > tile.clientWidth)
            .map((tile) => tile.textContent),
          groups: [...map.querySelectorAll('h3')].filter((name) => name.getBoundingClientRect().height > 10).length,
        };
      });
      expect(found, `${lang} ${width}`).toEqual({ out: 0, small: 0, letters: found.letters, cut: [], groups: 3 });
      expect(found.letters).toBeGreaterThanOrEqual(LEAST_LETTERS);
    }
  }
});

test('a ranking of 143 rows is at most four sheets of paper, with its source on each', async ({ page }) => {
  await page.goto('/xep-hang/mo-phong-2023/cap-xa');
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page(?!s)/g)?.length).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.ranking tfoot')).toBeVisible();
  await expect(page.locator('.ranking tfoot')).toContainText('Nguồn:');
  await expect(page.getByRole('columnheader', { name: /Hạ tầng số/ })).toBeVisible();
  await expect(page.locator('.filters')).toBeHidden();
});

test('the guide to the API is at most twelve sheets of paper, in two columns, each with its number', async ({
  page,
}) => {
  for (const lang of ['vi', 'en'] as const) {
    await page.goto(addressIn('/du-lieu/api', lang));
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page(?!s)/g)?.length).toBeLessThanOrEqual(12);
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    // No name of a field is cut in two: it has the room it needs beside what it means.
    const cut = await page
      .locator('.api dt code')
      .evaluateAll((names) => names.filter((name) => name.getClientRects().length > 1).map((name) => name.textContent));
    expect(cut, lang).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

for (const [medium, width, widest] of [
  ['print', 680, 90],
  ['screen', 1280, 120],
] as const) {
  test(`a missing word takes no room from the figures: in ${medium} no ranking is wider than ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: medium });
    let missing = 0;
    for (const path of [
      '/xep-hang/mo-phong-2023/cap-xa',
      '/xep-hang/mo-phong-2023.1/so-nganh',
      '/xep-hang/2023/so-nganh',
    ]) {
      await page.goto(path);
      const found = await page.locator('.ranking').evaluate((table: HTMLTableElement) => ({
        words: [...table.querySelectorAll('td.none')].map((cell) => cell.getBoundingClientRect().width),
        width: table.getBoundingClientRect().width,
      }));
      missing += found.words.length;
      expect(found.width, path).toBeLessThanOrEqual(width);
      expect(Math.max(0, ...found.words), path).toBeLessThanOrEqual(widest);
    }
    expect(missing).toBeGreaterThan(0);
  });
}

for (const lang of ['vi', 'en'] as const) {
  test(`units compared are whole on paper: each name, figure and column (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    let words = 0;
    for (const path of [
      '/so-sanh?don-vi=so-mau-12,so-mau-07,so-mau-08,so-mau-15&ban=mo-phong-2023',
      '/so-sanh?don-vi=so-thong-tin-va-truyen-thong,so-ke-hoach-va-dau-tu,so-lao-dong-thuong-binh-va-xa-hoi,so-noi-vu',
      '/so-sanh?don-vi=huyen-mau-1/xa-mau-001,huyen-mau-3/thi-tran-mau-134&ban=mo-phong-2023',
    ]) {
      await page.goto(addressIn(path, lang));
      const found = await page.locator('.side-by-side').evaluate((table: HTMLTableElement) => {
        const edge = table.parentElement?.getBoundingClientRect().right ?? 0;
        const faults: string[] = table.getBoundingClientRect().right > edge + 0.5 ? ['wider than its paper'] : [];
        let seen = 0;
        const range = document.createRange();
        const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const cell = node.parentElement?.closest('th, td')?.getBoundingClientRect();
          if (!cell || node.parentElement?.closest('.sr, .noprint')) continue;
          for (const word of (node.textContent ?? '').matchAll(/[^\s\u00a0]+/g)) {
            seen += 1;
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            const boxes = [...range.getClientRects()];
            if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) faults.push(`broken: ${word[0]}`);
            if (boxes.some(({ left, right }) => left < cell.left - 0.5 || right > cell.right + 0.5))
              faults.push(`outside of its cell: ${word[0]}`);
          }
        }
        return { faults, seen };
      });
      words += found.seen;
      expect(found.faults, path).toEqual([]);
    }
    expect(words).toBeGreaterThan(100);
  });
}

test('two units of long names stand side by side on a phone, and words of heads are whole', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/so-sanh?don-vi=so-noi-vu,so-ke-hoach-va-dau-tu');
  const box = await page
    .locator('.side-by-side')
    .evaluate((table) => [table.scrollWidth, table.parentElement?.clientWidth ?? 0]);
  expect(box[0]).toBeLessThanOrEqual(box[1] ?? 0);
  for (const path of ['/du-lieu', '/en/du-lieu'])
    for (const width of [660, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const names = await page
        .locator('.data-edition tbody th a')
        .evaluateAll((links) => links.map((link) => link.getClientRects().length));
      expect(names.length).toBeGreaterThan(3);
      expect(Math.max(...names), `${path} ${width}`).toBe(1);
    }
});

/** The drawing a reader's screen was given: the width it is drawn for, and how wide it is shown. */
async function drawingIn(image: Locator): Promise<{ readonly width: number; readonly shown: number }> {
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
    .toBeTruthy();
  const { address, shown } = await image.evaluate((element: HTMLImageElement) => ({
    address: element.currentSrc,
    shown: element.getBoundingClientRect().width,
  }));
  return { width: Number(new URL(address).searchParams.get('width') ?? 720), shown };
}

/** Pixels of the smallest letters of each drawing. */
const LETTERS = {
  360: FRAME_TYPE.narrow.small,
  520: FRAME_TYPE.middle.small,
  720: FRAME_TYPE.wide.small,
  900: FRAME_TYPE.broad.small,
} as const;

for (const [width, drawn] of [
  [360, 360],
  [440, 360],
  [460, 520],
  [520, 520],
  [640, 520],
  [688, 520],
  [690, 900],
  [768, 900],
  [1280, 900],
] as const) {
  test(`a screen of ${width} px is given the drawing of ${drawn} px, its letters near their own size`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    // Nothing stands beside its drawing.
    await page.goto('/xep-hang/mo-phong-2023/cap-huyen');
    const given = await drawingIn(page.locator('.figure > picture img').first());
    expect(given.width).toBe(drawn);
    // The smallest letters, in pixels as they are shown: they differ between drawings.
    const letters = (given.shown / drawn) * LETTERS[drawn];
    expect(letters).toBeGreaterThan(0.8 * LETTERS[360]);
    expect(given.shown / drawn).toBeLessThanOrEqual(1.27);
  });
}

test('beside the facts of a unit a drawing is that of its column', async ({ page }) => {
  for (const [width, drawn] of [
    [768, 720],
    [1020, 720],
    [1024, 520],
    [1120, 520],
    [1130, 720],
    [1280, 720],
    [1600, 720],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/don-vi/so-nganh/so-mau-12');
    const given = await drawingIn(page.locator('.figure > picture img').first());
    expect(given.width, String(width)).toBe(drawn);
    expect((given.shown / drawn) * LETTERS[drawn], String(width)).toBeGreaterThanOrEqual(LEAST_LETTERS);
    expect(given.shown / drawn, String(width)).toBeLessThanOrEqual(1.27);
  }
});

for (const [path, place] of [
  ['/xep-hang/2022/cap-xa', '#ban-do ~ .figure > picture img'],
  ['/xep-hang/2022/cap-xa', '#bieu-do ~ .figure > picture img'],
  ['/xep-hang/2023/so-nganh', '#bieu-do ~ .figure > picture img'],
  ['/xep-hang/2023/cap-huyen', '#bieu-do ~ .figure > picture img'],
  ['/xep-hang/mo-phong-2023/cap-xa', '#hinh-ban-do > picture img'],
  ['/xep-hang/mo-phong-2023/cap-xa', '#hinh-phan-bo > picture img'],
] as const) {
  test(`what stands beside a drawing leaves its letters near their own size on a wide screen: ${path} ${place.slice(1, 12)}`, async ({
    page,
  }) => {
    for (const width of [1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const given = await drawingIn(page.locator(place).first());
      expect(given.width, String(width)).toBe(520);
      expect((given.shown / 520) * LETTERS[520], String(width)).toBeGreaterThanOrEqual(LEAST_LETTERS);
      expect(given.shown / 520, String(width)).toBeLessThanOrEqual(1.27);
    }
  });
}

test('the map of a whole list stands beside what the list is of, and the rows begin under both', async ({ page }) => {
  for (const width of [1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/xep-hang/mo-phong-2023/cap-xa', '/en/xep-hang/mo-phong-2023/cap-xa/ha-tang-so']) {
      await page.goto(path);
      const box = (selector: string) =>
        page.locator(selector).evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        });
      const [lead, map, table] = [await box('.lead'), await box('#hinh-ban-do'), await box('#bang')];
      expect(Math.abs(map.top - lead.top), `${path} ${width}`).toBeLessThan(8);
      expect(map.left, `${path} ${width}`).toBeGreaterThan(lead.right);
      expect(table.top, `${path} ${width}`).toBeGreaterThan(map.bottom);
      expect(table.top, `${path} ${width}`).toBeLessThan(1200);
    }
  }
});

test('a wide screen is used: checks of tiers stand beside each other, hits in two columns, contents beside the method, what one needs beside the data', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const lefts = (selector: string) =>
    page.locator(selector).evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().left)).size);
  for (const [path, selector, columns] of [
    ['/doi-chieu/2022', '.tiers > section', 3],
    ['/tim-kiem?q=yen', '.hits > li', 2],
    ['/phuong-phap', '.guide > *', 2],
    ['/du-lieu', '.main-aside > *', 2],
    ['/dinh-chinh', '.main-aside > *', 2],
    ['/yeu-cau/2023/cap-xa/yen-mo/yen-thang', '.main-aside > *', 2],
    ['/tieu-chi', '.two-columns > *', 2],
    ['/tro-nang', '.two-columns > *', 2],
    ['/dung-so-lieu/mo-phong-2023/so-nganh', '.two-columns > *', 2],
    ['/tieu-chi/ha-tang-so', '.main-aside > *', 2],
    ['/xep-hang/2022/cap-xa', '.beside > *', 2],
    ['/xep-hang/mo-phong-2023/cap-xa', '.beside > *', 2],
    ['/xep-hang/mo-phong-2023/so-nganh', '.beside > *', 2],
    ['/nhung', '#ket-qua > *', 2],
    ['/phieu/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-002', '.sheet-place > *', 2],
    ['/du-lieu/api', 'section > .two-columns > section', 2],
    ['/du-lieu/api', '.two-columns > li', 2],
    ['/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2', '.main-aside > *', 2],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    expect(await lefts(selector), path).toBe(columns);
    await page.setViewportSize({ width: 768, height: 900 });
    expect(await lefts(selector), path).toBe(1);
  }
});

test('no word of a table’s head is broken but at a hyphen of its own, and on a wide screen not even there', async ({
  page,
}) => {
  let hyphens = 0;
  for (const path of [
    '/en/xep-hang/mo-phong-2023/cap-xa',
    '/en/xep-hang/mo-phong-2023/so-nganh/ha-tang-so',
    '/xep-hang/mo-phong-2023/so-nganh',
  ]) {
    await page.goto(path);
    for (const width of [320, 360, 720, 768, 820, 900, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const breaks = await page.locator('thead th').evaluateAll((heads) =>
        heads
          .filter((head) => head.getClientRects().length > 0)
          .flatMap((head) => {
            const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
            const found: string[] = [];
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const text = node.textContent ?? '';
              const top = (index: number) => {
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + 1);
                return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
              };
              for (const { index } of text.matchAll(/(?<=[\p{L}\u00AD])\p{L}/gu)) {
                const before = text[index - 1] === '\u00AD' ? index - 2 : index - 1;
                if (Math.abs(top(index) - top(before)) > 3) found.push(text.slice(before, index + 1));
              }
            }
            return found;
          }),
      );
      hyphens += breaks.length;
      const wrong = width > 1054 ? breaks : breaks.filter((letters) => !letters.includes('\u00AD'));
      expect(wrong, `${path} ${width}`).toEqual([]);
    }
  }
  expect(hyphens).toBeGreaterThan(5);
});

test('what is not published can be asked for: a letter for a tier and for a unit', async ({ page }) => {
  await page.goto('/xep-hang/2023/cap-xa');
  await page.getByRole('link', { name: /Thư yêu cầu/ }).click();
  await expect(page.locator('.letter')).toContainText('Luật Tiếp cận thông tin số 104/2016/QH13');
  await expect(page.locator('.letter')).toContainText('UBND tỉnh Ninh Bình');
  await page.goto('/don-vi/cap-xa/yen-mo/yen-thang');
  await page
    .locator('.ask')
    .getByRole('link', { name: /thư yêu cầu/ })
    .click();
  await expect(page).toHaveURL(/\/yeu-cau\/2023\/cap-xa\/yen-mo\/yen-thang$/);
  await expect(page.locator('.letter')).toContainText('Xã Yên Thắng');
  await expect(page.locator('.letter')).toContainText('506/QĐ-UBND');
  const refused = await page.goto('/yeu-cau/mo-phong-2023/cap-xa');
  expect(refused?.status()).toBe(404);
});
