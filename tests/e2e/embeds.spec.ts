import { gzipSync } from 'node:zlib';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { startHost } from './host-pages';
import { expectAccessible } from './site-test';

const EMBED = '/nhung/xep-hang/mo-phong-2023/so-nganh';

/** A test on pages of another site: they ask only themselves and us, no policy is violated, nothing is logged as an error. */
const test = base.extend<{ quiet: undefined }, { host: string }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
    async ({}, use, info) => {
      const host = await startHost(info.project.use.baseURL ?? '');
      await use(host.origin);
      await host.stop();
    },
    { scope: 'worker' },
  ],
  quiet: [
    async ({ page, baseURL, host }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        // The browser reports a refused frame as an error; the tests of refusals expect it.
        const expected = /status of 40[04]/.test(message.text()) && message.location().url.includes('/nhung/');
        if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && origin !== baseURL && origin !== host) faults.push(`foreign: ${request.url()}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

async function embedded(page: Page, selector = 'iframe'): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
  if (!frame) throw new Error(`No frame at ${selector}`);
  await frame.waitForLoadState('load');
  return frame;
}

/** Height of the frame's document and of the frame itself, in CSS pixels. */
async function heights(page: Page, frame: Frame, selector = 'iframe'): Promise<{ document: number; frame: number }> {
  return {
    document: await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom + window.scrollY)),
    frame: await page
      .locator(selector)
      .first()
      .evaluate((element) => element.clientHeight),
  };
}

/** The frame is exactly as high as its document: nothing is cut, nothing scrolls, no gap is left. */
async function expectFits(page: Page, frame: Frame, selector = 'iframe'): Promise<number> {
  let seen = { document: 0, frame: -1 };
  await expect(async () => {
    seen = await heights(page, frame, selector);
    expect(seen.document).toBeGreaterThan(200);
    expect(seen.frame).toBe(seen.document);
  }).toPass({ timeout: 10_000 });
  return seen.frame;
}

async function expectNoSidewaysScroll(frame: Frame) {
  const [content, seen] = await frame.evaluate(
    () => [document.documentElement.scrollWidth, window.innerWidth] as const,
  );
  expect(content).toBeLessThanOrEqual(seen);
}

interface Kept {
  readonly data: unknown;
  readonly own: boolean;
}
const messagesOf = (page: Page) => page.evaluate(() => (window as unknown as { messages: Kept[] }).messages);

test('a frame alone, 280 px wide, shows drawing, table and source without scrolling sideways', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 280, height: 640 });
  await page.goto(`${host}/frame-alone?path=${EMBED}`);
  const frame = await embedded(page);
  await expect(frame.locator('svg:visible')).toHaveCount(1);
  await expect(frame.locator('svg:visible')).toHaveAccessibleName(/\p{L}{3}/u);
  // Words are the document's, as large as elsewhere; the drawing, which a narrow frame makes small, says none of them again.
  await expect(frame.getByRole('heading')).toBeVisible();
  const drawn = await frame.locator('svg:visible text').allTextContents();
  for (const part of ['h1', '.finding']) {
    expect(drawn.join(' ')).not.toContain((await frame.locator(part).textContent())?.slice(0, 20));
  }
  expect(drawn.join(' ')).not.toContain('mo-phong-2023');
  // Readers are told the revision's name; its code stands in addresses.
  await expect(frame.locator('.foot')).toContainText('Lần công bố 2 năm 2023 (mô phỏng)');
  expect(await frame.locator('main').textContent()).not.toContain('mo-phong-');
  await expect(frame.locator('.foot')).toContainText(/mô phỏng/i);
  await expectNoSidewaysScroll(frame);
  await frame.locator('summary').click();
  await expect(frame.getByRole('row')).toHaveCount(21);
  await expectNoSidewaysScroll(frame);
});

test('a frame wider than its drawing has title, drawing and table under one another', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto(`${baseURL}${EMBED}`);
  const edge = (selector: string) => page.locator(selector).evaluate((part) => part.getBoundingClientRect().x);
  const drawing = await edge('svg.wide');
  expect(drawing).toBeGreaterThan(100);
  for (const part of ['h1', '.finding', 'details', '.foot'])
    expect(Math.abs((await edge(part)) - drawing)).toBeLessThan(4);
});

test('the link of a frame opens a page of its own: in the frame it would be refused', async ({
  page,
  host,
  context,
  baseURL,
}) => {
  await page.goto(`${host}/frame-alone?path=${EMBED}`);
  const frame = await embedded(page);
  const opened = context.waitForEvent('page');
  await frame.locator('.foot a').click();
  const shown = await opened;
  await expect(shown).toHaveURL(`${baseURL}/xep-hang/mo-phong-2023/so-nganh`);
  expect(await shown.evaluate(() => window.opener)).toBeNull();
  await expect(frame.locator('svg:visible')).toHaveCount(1);
});

for (const theme of ['light', 'dark']) {
  test(`a framed figure passes axe, table open, ${theme}`, async ({ page, baseURL }) => {
    await page.goto(`${baseURL}${EMBED}?theme=${theme}`);
    await page.locator('summary').click();
    await expectAccessible(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the framed figure is whole: drawing, table, link', async ({ page, host }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.goto(`${host}/frame-alone?path=${EMBED}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('svg:visible')).toHaveCount(1);
    await frame.locator('summary').click();
    await expect(frame.locator('tbody tr').first()).toBeVisible();
    await expect(frame.locator('.foot a')).toHaveAttribute('href', /\/xep-hang\/mo-phong-2023\/so-nganh$/);
  });
});

test('our loader gives the frame its height, and again when the document grows, shrinks or is turned', async ({
  page,
  host,
}) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(`${host}/loader?path=${EMBED}`);
  const frame = await embedded(page);
  const closed = await expectFits(page, frame);
  await frame.locator('summary').click();
  await expect.poll(async () => (await heights(page, frame)).frame).toBeGreaterThan(closed + 100);
  await expectFits(page, frame);
  await frame.locator('summary').click();
  await expect.poll(async () => (await heights(page, frame)).frame).toBe(closed);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(async () => (await heights(page, frame)).frame).not.toBe(closed);
  await expectFits(page, frame);
});

test('the loader included twice sizes each frame by its own document and heeds no stranger', async ({ page, host }) => {
  await page.setViewportSize({ width: 500, height: 900 });
  await page.goto(`${host}/loader-twice?path=${EMBED}`);
  const [first, second] = [await embedded(page), await embedded(page, 'iframe >> nth=1')];
  const height = await expectFits(page, first);
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(
    await page
      .locator('iframe')
      .nth(1)
      .evaluate((element) => element.clientHeight),
  ).toBe(height);
  await embedded(page, '#stranger');
  await page.evaluate((claim) => window.postMessage(claim, '*'), { type: 'nbcds:height', height: 777 });
  await expect.poll(async () => (await messagesOf(page)).length).toBeGreaterThan(8);
  await page.waitForTimeout(200);
  expect(await page.locator('#stranger').evaluate((element) => element.clientHeight)).toBe(150);
  expect(
    await page
      .locator('iframe')
      .first()
      .evaluate((element) => element.clientHeight),
  ).toBe(height);
});

test('in a sandbox that opens no window our loader carries a link out, and opens none for a stranger', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(`${host}/sandboxed?path=${EMBED}`);
  const frame = await embedded(page);
  expect(await frame.evaluate(() => window.origin)).toBe('null');
  await expect.poll(async () => (await heights(page, frame)).frame).toBeGreaterThan(200);
  const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('.foot a').click()]);
  await expect.poll(() => opened.url()).toBe(`${baseURL}/xep-hang/mo-phong-2023/so-nganh`);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await opened.close();

  await page.goto(`${host}/impostor?path=${EMBED}`);
  let popups = 0;
  page.on('popup', () => {
    popups += 1;
  });
  await (await embedded(page)).locator('button').click();
  await page.waitForTimeout(300);
  expect(popups).toBe(0);
});

test('an embed made for a height fits into it at every width it may have', async ({ page }) => {
  for (const path of [
    `${EMBED}?don-vi=so-mau-01`,
    '/nhung/ban-do/mo-phong-2023',
    '/nhung/phan-bo/mo-phong-2023/cap-xa',
  ]) {
    for (const limit of [400, 500, 750]) {
      for (const width of [340, 447, 448, 500, 599, 600, 720]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}cao=${limit}`);
        const height = await page.evaluate(() => document.body.getBoundingClientRect().bottom);
        expect(height, `${path} ${limit} at ${width}`).toBeLessThanOrEqual(limit);
      }
    }
  }
});

test.describe('in WordPress’ sandbox', () => {
  test('the secret’s height messages come, the quotation gives way and the frame fits', async ({ page, host }) => {
    await page.goto(`${host}/wordpress?path=${EMBED}?don-vi=so-mau-02`);
    const frame = await embedded(page);
    expect(await frame.evaluate(() => window.origin)).toBe('null');
    await expect(page.locator('blockquote')).toBeHidden();
    const { document } = await heights(page, frame);
    await expect
      .poll(() => page.locator('iframe').evaluate((element) => element.clientHeight))
      .toBe(Math.min(1000, document));
    const secret = (await messagesOf(page))
      .filter(({ own }) => own)
      .map(({ data }) => data as { message?: string; value?: number; secret?: string })
      .filter((data) => data.secret === 'abc123');
    expect(secret.map(({ message }) => message)).toEqual(expect.arrayContaining(['ready', 'height']));
    expect(secret.findLast(({ message }) => message === 'height')?.value).toBe(document);
  });

  test('a lower figure gets exactly its height', async ({ page, host }) => {
    await page.goto(`${host}/wordpress?path=/nhung/phan-bo/mo-phong-2023/so-nganh`);
    await expectFits(page, await embedded(page));
  });

  test('its link opens on the page around it', async ({ page, host, baseURL }) => {
    await page.goto(`${host}/wordpress?path=/nhung/phan-bo/mo-phong-2023/so-nganh`);
    const frame = await embedded(page);
    await expectFits(page, frame);
    await frame.locator('.foot a').click();
    await expect(page).toHaveURL(`${baseURL}/xep-hang/mo-phong-2023/so-nganh`);
  });
});

test('pym’s own parent script sizes the frame', async ({ page, host }) => {
  await page.setViewportSize({ width: 500, height: 900 });
  await page.goto(`${host}/pym?path=${EMBED}`);
  const frame = await embedded(page);
  expect(frame.url()).toContain('childId=cho');
  await expectFits(page, frame);
});

for (const protocol of ['amp', 'datawrapper', 'medium', 'open-iframe-resizer', 'iframe-resizer']) {
  test(`${protocol}’s message gives the frame its height`, async ({ page, host }) => {
    await page.setViewportSize({ width: 500, height: 900 });
    await page.goto(`${host}/${protocol}?path=${EMBED}`);
    await expectFits(page, await embedded(page));
  });
}

test('messages hold numbers, the host’s own words and the frame’s address, nothing else', async ({ page, host }) => {
  await page.goto(`${host}/loader?path=${EMBED}`);
  await expectFits(page, await embedded(page));
  for (const { data, own } of await messagesOf(page)) {
    expect(own).toBe(true);
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    expect(text).toMatch(
      /^\{"(?:datawrapper-height":\{"\/nhung\/[\w/-]+":\d+\}|sentinel":"amp","type":"embed-size","height":\d+|src":"http[^"]+\/nhung\/[^"]+","context":"iframe.resize","height":\d+|type":"nbcds:height","height":\d+|type":"iframe-resized","width":\d+,"height":\d+)\}$/,
    );
  }
});

test('an embed of no theme of its own is dark where its reader is, drawing and all, and prints light', async ({
  page,
  baseURL,
}) => {
  // In a frame the page around it has the first word: a host without a dark theme shows no dark block.
  const colours = (svg: string) =>
    page.evaluate(
      ([selector = '']) => ({
        ground: getComputedStyle(document.body).backgroundColor,
        words: getComputedStyle(document.body).color,
        drawn: [...document.querySelectorAll(`${selector} text, ${selector} rect`)].map((mark) => [
          // A pattern's name is made from its drawing.
          getComputedStyle(mark).fill.replace(/#f[0-9a-f]{8}/, '#'),
          getComputedStyle(mark).stroke,
        ]),
      }),
      [svg],
    );
  const shown = async (theme: string, scheme: 'light' | 'dark', media: 'screen' | 'print' = 'screen') => {
    await page.emulateMedia({ colorScheme: scheme, media });
    // On a busy machine the first answers may come before their drawings.
    const drawings = async () => {
      await page.goto(`${baseURL}${EMBED}?theme=${theme}`);
      return page.locator('svg').count();
    };
    await expect.poll(drawings, { timeout: 60_000 }).toBe(4);
    return [await colours('.wide'), await colours('.middle'), await colours('.narrow'), await colours('.tiny')];
  };
  const [light, dark] = [await shown('light', 'light'), await shown('dark', 'light')];
  expect(light[0]?.drawn.length).toBeGreaterThan(20);
  expect(light[0]?.ground).not.toBe(dark[0]?.ground);
  expect(await shown('auto', 'dark')).toEqual(dark);
  expect(await shown('auto', 'light')).toEqual(light);
  expect(await shown('auto', 'dark', 'print')).toEqual(light);
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await expectAccessible(page);
});

test('a figure that is not there says so in the frame', async ({ page, host }) => {
  await page.goto(`${host}/frame-alone?path=/nhung/xep-hang/2023/cap-xa`);
  await expect((await embedded(page)).locator('body')).toContainText('Không có biểu đồ này');
  await page.goto(`${host}/frame-alone?path=${EMBED}?theme=pink`);
  await expect((await embedded(page)).locator('body')).toContainText('theme');
});

for (const kind of [
  'xep-hang/mo-phong-2023/cap-xa',
  'phan-bo/mo-phong-2023/cap-xa',
  'ban-do/mo-phong-2023',
  'ho-so/mo-phong-2023/so-nganh/so-mau-02',
  'qua-nam/mo-phong-2023/so-nganh/so-mau-02',
  'so-sanh/mo-phong-2023/so-nganh?don-vi=so-mau-01,so-mau-02,so-mau-03,so-mau-04',
  'xep-hang/2023/so-nganh',
  'xep-hang/mo-phong-2023/cap-xa?theme=auto',
]) {
  test(`${kind} is one request, under 20 kB, with no script but the height’s`, async ({ page, request, baseURL }) => {
    const answer = await request.get(`${baseURL}/nhung/${kind}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.status()).toBe(200);
    const html = await answer.text();
    expect(gzipSync(html).byteLength).toBeLessThan(20_000);
    const asked: string[] = [];
    page.on('request', (sent) => asked.push(sent.url()));
    await page.setViewportSize({ width: 280, height: 640 });
    await page.goto(`${baseURL}/nhung/${kind}`, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script[^>]*src=|_next|__next|<link[^>]*rel="?(?:stylesheet|preload)/);
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).toContain('rel="canonical"');
    await expectNoSidewaysScroll(page.mainFrame());
  });
}

test('figures of an embed’s table stand under one another, decimal sign under decimal sign', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  let columns = 0;
  for (const kind of [
    'xep-hang/mo-phong-2023/so-nganh',
    'phan-bo/mo-phong-2023/cap-xa?lang=en',
    'so-sanh/mo-phong-2023/so-nganh?don-vi=so-mau-01,so-mau-02,so-mau-03,so-mau-04',
  ]) {
    await page.goto(`${baseURL}/nhung/${kind}`);
    await page.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = true));
    const signs = await page.locator('table').evaluate((table: HTMLTableElement) => {
      const places = new Map<number, Set<number>>();
      for (const cell of table.querySelectorAll<HTMLTableCellElement>('tbody td')) {
        const text = cell.firstChild;
        const whole = /^=?\d+(?=[,.]\d+$|$)/.exec(text?.textContent ?? '')?.[0];
        if (!whole || !text) continue;
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, whole.length);
        const known = places.get(cell.cellIndex) ?? new Set();
        places.set(cell.cellIndex, known.add(Math.round(range.getBoundingClientRect().right)));
      }
      return [...places].map(([column, rights]) => ({ column, spread: Math.max(...rights) - Math.min(...rights) }));
    });
    columns += signs.length;
    expect(
      signs.filter(({ spread }) => spread > 1),
      kind,
    ).toEqual([]);
  }
  expect(columns).toBe(8);
});

test('the height oEmbed states holds the whole document, its notice and source included', async ({
  page,
  request,
  baseURL,
}) => {
  for (const width of [280, 360, 600, 720]) {
    await page.setViewportSize({ width, height: 100 });
    for (const path of [
      '/nhung/xep-hang/2022/cap-huyen',
      '/nhung/ban-do/mo-phong-2023.1',
      '/nhung/xep-hang/mo-phong-2023.1/so-nganh?lang=en',
      '/nhung/qua-nam/2023/cap-huyen/ninh-binh?lang=en',
      '/don-vi/so-nganh/so-mau-07/mo-phong-2023',
    ]) {
      const answer = await request.get(`${baseURL}/api/oembed`, {
        params: { url: `${baseURL}${path}`, maxwidth: String(width) },
      });
      const { height, html } = (await answer.json()) as { height: number; html: string };
      await page.goto(/<iframe src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '');
      const needed = await page.evaluate(() => document.body.getBoundingClientRect().bottom + window.scrollY);
      expect(height, `${path} ${width}`).toBeGreaterThanOrEqual(needed);
      expect(height - needed, `${path} ${width}`).toBeLessThan(120);
    }
  }
});

test('a pinned embed keeps its revision, a live one shows the latest', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/nhung/xep-hang/mo-phong-2023.1/so-nganh`);
  await expect(page.locator('.foot')).toContainText('Lần công bố 1 năm 2023');
  const pinned = await page.locator('tbody').textContent();
  await page.goto(`${baseURL}${EMBED}`);
  await expect(page.locator('.foot')).toContainText('Lần công bố 2 năm 2023');
  expect(await page.locator('tbody').textContent()).not.toBe(pinned);
});

test('everybody may frame an embed document, and nothing else', async ({ request, baseURL }) => {
  const policyOf = async (path: string) => {
    const answer = await request.get(baseURL + path);
    const headers = answer.headers();
    return {
      ancestors: /frame-ancestors ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1],
      options: headers['x-frame-options'],
    };
  };
  const anyone = { ancestors: '*', options: undefined };
  for (const path of [
    EMBED,
    `${EMBED}?theme=dark&lang=en`,
    '/nhung/ban-do/2023',
    '/nhung/khong-co',
    `${EMBED}?lang=fr`,
  ]) {
    expect(await policyOf(path), path).toEqual(anyone);
  }
  for (const path of ['/', '/xep-hang/2023/so-nganh', '/nhung', '/en/nhung', '/khong-co', '/nhungx']) {
    expect(await policyOf(path), path).toEqual({ ancestors: "'self'", options: 'SAMEORIGIN' });
  }
  for (const path of [
    '/bieu-do/xep-hang/2023/so-nganh.svg',
    '/bieu-do/xep-hang/2023/so-nganh.png',
    '/bieu-do/khong-co.svg',
    '/the-chia-se/tong-quan/2023.1.png',
    '/nhung.js',
    '/api/v1/editions',
    '/api/oembed?url=x',
  ]) {
    expect((await policyOf(path)).ancestors, path).not.toBe('*');
  }
});

test('the loader is under 1 kB and asks for nothing', async ({ request, baseURL }) => {
  const answer = await request.get(`${baseURL}/nhung.js`);
  const text = await answer.text();
  expect(answer.headers()['cross-origin-resource-policy']).toBe('cross-origin');
  expect(gzipSync(text).byteLength).toBeLessThan(1_000);
  expect(text).not.toMatch(/import|fetch|XMLHttpRequest|cookie|localStorage/);
});
