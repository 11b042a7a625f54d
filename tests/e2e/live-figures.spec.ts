import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site-test';

const RANKING = '/xep-hang/mo-phong-2023/so-nganh';
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

/** Addresses of browser code asked for so far, and data. */
function asked(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/islands\/|\.json$/.test(pathname)) seen.push(pathname);
  });
  return seen;
}

const placeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y + window.scrollY, width, height].map((side) => Math.round(side));
    });

/** A picture that came, not only one that ended: a broken one is complete too. */
async function expectDrawn(image: Locator) {
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
    .toBeGreaterThan(300);
}

async function openFigure(page: Page, id: string) {
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expectDrawn(figure.locator('img').first());
  await figure.getByRole('button').click();
  await expect(figure.getByRole('group').first()).toBeFocused();
  return figure;
}

for (const [screen, size] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test(`on a ${screen} the live chart comes on request, in the picture’s place, and nothing moves`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const seen = asked(page);
    await page.goto(RANKING);
    const figure = page.locator('#hinh-xep-hang, #hinh-phan-bo').first();
    await expect(figure.getByRole('button', { name: 'Xem biểu đồ tương tác' })).toBeVisible();
    const id = (await figure.getAttribute('id')) ?? '';
    await figure.scrollIntoViewIfNeeded();
    await expectDrawn(figure.locator('img').first());
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^\/islands\/figures-\w{8}\.js$/);
    const [drawn, caption, end] = [
      await placeOf(page, `#${id} img`),
      await placeOf(page, `#${id} figcaption`),
      await placeOf(page, 'footer'),
    ];
    await openFigure(page, id);
    expect(seen.filter((path) => path.includes('live-figure'))).toHaveLength(1);
    expect(seen.filter((path) => path.endsWith('.json'))).toHaveLength(1);
    expect(await placeOf(page, `#${id} [role=group]`)).toEqual(drawn);
    expect(await placeOf(page, `#${id} .recharts-surface`)).toEqual(drawn);
    expect(await placeOf(page, `#${id} figcaption`)).toEqual(caption);
    expect(await placeOf(page, 'footer')).toEqual(end);
    await expectNoSidewaysScroll(page);
    await figure.getByRole('button').click();
    await expect(figure.locator('img')).toBeVisible();
    expect(await placeOf(page, `#${id} img`)).toEqual(drawn);
    expect(await placeOf(page, 'footer')).toEqual(end);
  });
}

test('a file opened by itself leads to the pages of what it shows, by mouse and by keyboard', async ({ page }) => {
  const file = '/bieu-do/xep-hang/2023/so-nganh.svg';
  const first = /\/don-vi\/so-nganh\/so-thong-tin-va-truyen-thong\//;
  await page.goto(file);
  await page.locator('a').first().click();
  await expect(page).toHaveURL(first);
  await page.goto(file);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(first);
});

test('what is pressed in a live chart opens its page, and so does Enter', async ({ page }) => {
  await page.goto('/xep-hang/2023/so-nganh');
  await openFigure(page, 'hinh-xep-hang');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/don-vi\/so-nganh\/so-thong-tin-va-truyen-thong/);
  await page.goto('/xep-hang/2023/so-nganh');
  const figure = await openFigure(page, 'hinh-xep-hang');
  const box = await figure.getByRole('group').first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.5, (box?.y ?? 0) + (box?.height ?? 0) * 0.45);
  await expect(page).toHaveURL(/\/don-vi\/so-nganh\//);
});

for (const [name, path, id] of [
  ['distribution', RANKING, 'hinh-phan-bo'],
  ['ranking', '/xep-hang/2023/so-nganh', 'hinh-xep-hang'],
  ['map', '/xep-hang/mo-phong-2023/cap-xa', 'hinh-ban-do'],
] as const) {
  test(`a ${name} is read by keyboard, each value announced; Escape gives the picture back`, async ({ page }) => {
    await page.goto(path);
    const figure = await openFigure(page, id);
    await expect(figure.getByRole('group').first()).toHaveAccessibleName(/\p{L}{3}/u);
    await expect(figure.getByRole('group').first()).toHaveAccessibleDescription(/phím mũi tên/);
    const said = figure.getByRole('group').first().getByRole('status');
    const heard = [];
    for (let step = 0; step < 2; step += 1) {
      await page.keyboard.press('ArrowRight');
      await expect(said).toHaveText(new RegExp(`\\(${step + 1}/\\d+\\)$`));
      heard.push((await said.textContent()) ?? '');
    }
    expect(heard[0]).toMatch(/\d/);
    expect(heard[1]).not.toBe(heard[0]);
    await page.keyboard.press('ArrowLeft');
    await expect(said).toHaveText(heard[0] ?? '');
    await page.keyboard.press('Escape');
    await expect(figure.locator('img').first()).toBeVisible();
    await expect(figure.getByRole('button')).toBeFocused();
    await expect(figure.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  });
}

test('what the loader adds moves nothing that is read', async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const path of [RANKING, '/don-vi/so-nganh/so-mau-02']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('figure button').first()).toBeAttached();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBe(0);
  }
});

test('pointing at a bar shows its words', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto('/xep-hang/2023/so-nganh');
  const figure = await openFigure(page, 'hinh-xep-hang');
  const box = await figure.getByRole('group').boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20);
  await expect(figure.getByRole('group').getByRole('status')).toContainText('358,17');
  await expect(figure.locator('svg >> nth=1').locator('text').first()).toContainText('Sở');
});

test('the page with a live chart, a value chosen, passes axe, in dark and in English', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/en${RANKING}`);
  const figure = await openFigure(page, 'hinh-phan-bo');
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('button', { name: 'Explore the chart' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
});

test('when the live chart cannot be loaded the picture stays and the reader is told', async ({ page }) => {
  await page.goto(RANKING);
  const figure = page.locator('#hinh-phan-bo');
  await page.route('**/bieu-do/**.json*', (route) => route.fulfill({ status: 200, body: 'no chart' }));
  await figure.getByRole('button').click();
  await expect(figure.getByRole('status')).toContainText('hình vẫn đủ');
  await expect(figure.locator('img')).toBeVisible();
});

test('the loader is under 1 kB and its file keeps for ever', async ({ page, request }) => {
  const seen = asked(page);
  await page.goto(RANKING);
  await expect(page.locator('figure button').first()).toBeVisible();
  const answer = await request.get(seen[0] ?? '');
  expect(gzipSync(await answer.body()).byteLength).toBeLessThanOrEqual(1_024);
  expect(answer.headers()['cache-control']).toContain('immutable');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture stands and nothing is offered that does not work', async ({ page }) => {
    await page.goto(RANKING);
    const image = page.locator('figure img').first();
    await image.scrollIntoViewIfNeeded();
    await expectDrawn(image);
    await expect(page.locator('figure button')).toHaveCount(0);
  });
});

test.describe('a profile', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('is given as a radar by the embed builder', async ({ page }) => {
    await page.goto('/nhung?loai-hinh=ho-so&ban=mo-phong-2023&cap=so-nganh&don-vi=so-mau-02');
    await page.locator('select[name=dang]').selectOption('radar');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await expect(page.locator('iframe')).toHaveAttribute('src', /dang=radar/);
    await expect(page.locator('textarea, pre, code').first()).toContainText('dang=radar');
  });
});
