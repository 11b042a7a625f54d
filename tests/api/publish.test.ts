import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, type Site, serveSite } from '../serve-site';
import { fillCells } from '../unit/annex/corpus/build';
import { dataCommand } from '../unit/publishing/data-command';

// The office's whole way on a site that is being read all the while: template, figures of 2023, check, publish, correct, undo.

const desk = path.resolve('tests/.tmp/cong-bo');
const env = { DATABASE_URL: `file:${path.join(desk, 'store.db')}`, SIMULATED: 'off' };
const at = (name: string) => path.join(desk, name);
const MINUTE = 60_000;

let site: Site;
let reading = true;
let readers: Promise<{ answers: number; wrong: string[] }[]>;

/** The desk beside the readers. */
const data = (...args: string[]) => dataCommand(env, ...args);

const text = async (address: string) => {
  const answer = await fetch(site.origin + address);
  return answer.status === 200 ? answer.text() : `status ${answer.status}`;
};

/** Waits, as a reader would with the page open, until it says something. */
async function becomes(address: string, said: string | RegExp): Promise<void> {
  const started = Date.now();
  for (;;) {
    const body = await text(address);
    if (typeof said === 'string' ? body.includes(said) : said.test(body)) return;
    if (Date.now() - started > MINUTE) throw new Error(`${address} does not say ${said} within a minute.`);
    await setTimeout(250);
  }
}

/** A steady reader of pages, drawings, data and feeds; what it gets that is no whole answer. */
async function read() {
  const pages = [
    '/',
    '/xep-hang/2022/so-nganh',
    '/du-lieu',
    '/dinh-chinh',
    '/nguon-tin/cac-ban.xml',
    '/api/v1/editions',
  ];
  const wrong: string[] = [];
  let answers = 0;
  while (reading) {
    const page = pages[answers % pages.length] ?? '/';
    const answer = await fetch(site.origin + page).catch((error: unknown) => String(error));
    if (typeof answer === 'string') wrong.push(`${page}: ${answer}`);
    else if (answer.status !== 200 || (await answer.text()).length < 200) wrong.push(`${page}: ${answer.status}`);
    answers += 1;
    await setTimeout(20);
  }
  return { answers, wrong };
}

beforeAll(async () => {
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(at('goi'), { recursive: true });
  for (const folder of ['register-ninh-binh', '2022.1']) {
    cpSync(path.join('prisma/data', folder), path.join(at('goi'), folder), { recursive: true });
  }
  expect((await data('load', '--from', at('goi'))).code).toBe(0);
  site = await serveSite('cong-bo-site', await freePort(), env);
  // One reader waits for the page it asked for; the others read on.
  readers = Promise.all([read(), read(), read()]);
});

afterAll(async () => {
  reading = false;
  await site?.stop();
});

describe('a decision becomes an edition', { timeout: 4 * MINUTE }, () => {
  it('from the template on the site, which is the desk’s own', async () => {
    const answer = await fetch(`${site.origin}/tai-ve/mau-phu-luc.xlsx`);
    expect(answer.headers.get('content-disposition')).toMatch(/filename="mau-phu-luc-2023\.xlsx"; filename\*=UTF-8''/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect((await data('template', '--out', at('mau.xlsx'))).code).toBe(0);
    expect(bytes.equals(readFileSync(at('mau.xlsx')))).toBe(true);
    expect(await text('/du-lieu')).toContain('/tai-ve/mau-phu-luc.xlsx');
    expect((await fetch(`${site.origin}/tai-ve/mau-phu-luc/khong-co.xlsx`)).status).toBe(404);
    expect((await fetch(`${site.origin}/tai-ve/mau-phu-luc/cap-xa.xlsx?x=1`)).status).toBe(400);
  });

  it('with the figures public sources print, checked before anything is written', async () => {
    const filled = fillCells(readFileSync(at('mau.xlsx')), {
      'Thông tin': { B10: '506/QĐ-UBND', B11: '07/2024', B21: 'không', B22: 'không', B23: 'không' },
    });
    writeFileSync(
      at('thieu.xlsx'),
      fillCells(filled, { 'Sở, ngành': rowsOf({ 'Sở Nội vụ': ['342.33x', 3] }, 'Sở, ngành') }),
    );
    const refused = await data('check', at('thieu.xlsx'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('“342.33x” – phải là số [not-a-number]');
    const figures = {
      'Sở, ngành': rowsOf(
        { 'Sở Thông tin và Truyền thông': [358.17, 1], 'Sở Kế hoạch và Đầu tư': [351, 2], 'Sở Nội vụ': ['342,33', 3] },
        'Sở, ngành',
      ),
      'Cấp huyện': rowsOf(
        { 'Thành phố Ninh Bình': [605.21, 1], 'Thành phố Tam Điệp': [593.47, 2], 'Huyện Gia Viễn': ['574,7', 3] },
        'Cấp huyện',
      ),
    };
    writeFileSync(at('phu-luc.xlsx'), fillCells(filled, figures));
    expect(await data('check', at('phu-luc.xlsx'))).toMatchObject({ code: 0 });
    expect((await data('list')).out).not.toContain('2023');
  });

  it('published while it is read, and seen on pages, figures, data and feeds within a minute', async () => {
    expect(await text('/xep-hang/2023/so-nganh')).toBe('status 404');
    const done = await data('publish', at('phu-luc.xlsx'), '--yes', '--json');
    expect(done.code, done.err).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ ok: true, revision: '2023.1' });
    await becomes('/xep-hang/2023/so-nganh', '358,17');
    await becomes('/', '506/QĐ-UBND');
    await becomes('/don-vi/cap-huyen/ninh-binh', '605,21');
    await becomes('/bieu-do/xep-hang/2023/so-nganh.svg', '358,17');
    await becomes('/nhung/xep-hang/2023/so-nganh', '342,33');
    await becomes('/tai-ve/2023/so-nganh.csv', '342.33');
    await becomes('/api/v1/editions', '"2023.1"');
    await becomes('/nguon-tin/cac-ban.xml', '2023.1');
    await becomes('/doi-chieu/2023', 'phu-luc.xlsx');
  });

  it('corrected with a reason, old and new side by side', async () => {
    expect((await data('export', '2023', '--out', at('dinh-chinh.xlsx'))).code).toBe(0);
    expect(await data('publish', at('dinh-chinh.xlsx'), '--yes')).toMatchObject({ code: 1 });
    writeFileSync(
      at('dinh-chinh.xlsx'),
      fillCells(readFileSync(at('dinh-chinh.xlsx')), { 'Sở, ngành': { D4: 343.33 } }),
    );
    expect((await data('publish', at('dinh-chinh.xlsx'), '--yes')).err).toContain('--note');
    const done = await data('publish', at('dinh-chinh.xlsx'), '--yes', '--note', 'In nhầm một chữ số.');
    expect(done.code, done.err).toBe(0);
    expect(done.out).toContain('Sở Nội vụ, tổng điểm: 342,33 → 343,33');
    await becomes('/xep-hang/2023/so-nganh', '343,33');
    await becomes('/dinh-chinh', 'In nhầm một chữ số.');
    await becomes('/dinh-chinh', /342,33[\s\S]*343,33/);
    await becomes('/en/dinh-chinh', 'In nhầm một chữ số.');
    await becomes('/nguon-tin/dinh-chinh.xml', '343,33');
  });

  it('so that the older pages say what the correction changed for what they show', async () => {
    const unit = await text('/don-vi/so-nganh/so-noi-vu/2023.1');
    expect(unit).toContain('342,33 đã sửa thành 343,33');
    const untouched = await text('/don-vi/so-nganh/so-ke-hoach-va-dau-tu/2023.1');
    expect(untouched).toContain('không đổi ở lần công bố 2 năm 2023');
    const ranking = await text('/en/xep-hang/2023.1/so-nganh');
    expect(ranking).toContain(
      'In this tier: Department of Home Affairs, total: 342.33 corrected to 343.33. No rank changes.',
    );
    expect(await text('/en/xep-hang/2023.1/cap-huyen')).toContain('do not differ in any score');
    for (const page of [unit, ranking]) expect(page).toMatch(/href="(?:\/en)?\/dinh-chinh\/2023\.1\/2023\.2"/);
  });

  it('and a page of its own has everything that differs, with both files', async () => {
    const diff = await text('/dinh-chinh/2023.1/2023.2');
    for (const said of ['342,33', '343,33', '+1', 'In nhầm một chữ số.', 'phu-luc.xlsx', 'dinh-chinh.xlsx']) {
      expect(diff).toContain(said);
    }
    for (const name of ['phu-luc.xlsx', 'dinh-chinh.xlsx']) {
      // A hash may be broken at places that are named in it.
      expect(diff.replaceAll('<wbr>', '')).toContain(
        createHash('sha256')
          .update(readFileSync(at(name)))
          .digest('hex'),
      );
    }
    expect(await text('/en/dinh-chinh/2023.1/2023.2')).toContain('343.33');
    const turned = await fetch(`${site.origin}/dinh-chinh/2023.2/2023.1`, { redirect: 'manual' });
    expect([turned.status, turned.headers.get('location')]).toEqual([308, '/dinh-chinh/2023.1/2023.2']);
    for (const wrong of ['2023.1/2023.1', '2023.1/2023.9', '2023.1/2022.1', '2023/2023.2', '2023.1/2023.2/x']) {
      expect((await fetch(`${site.origin}/dinh-chinh/${wrong}`)).status, wrong).toBe(404);
    }
    expect(await text('/dinh-chinh')).toContain('href="/dinh-chinh/2023.1/2023.2"');
    expect(await text('/nguon-tin/dinh-chinh.xml')).toContain('/dinh-chinh/2023.1/2023.2');
    expect(await text('/sitemap.xml')).toContain('/en/dinh-chinh/2023.1/2023.2');
    const list = (await text('/dinh-chinh')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(list).toMatch(/2023\.2 hiện hành .*2023\.1 đã thay bằng lần công bố 2 năm 2023 /);
  });

  it('and taken back, with the log whole', async () => {
    const back = await data('rollback', '2023', '--note', 'Đính chính nhầm.');
    expect(back.code, back.err).toBe(0);
    await becomes('/xep-hang/2023/so-nganh', '342,33');
    expect(await text('/xep-hang/2023.2/so-nganh')).toContain('343,33');
    expect(await data('log', '--verify')).toMatchObject({ code: 0 });
    expect(await data('doctor')).toMatchObject({ code: 0 });
  });

  it('and a withdrawn revision says so, and why, wherever it is read', async () => {
    const withdrawn = await data('withdraw', '2023.2', '--note', 'Tệp không phải của quyết định.');
    expect(withdrawn.code, withdrawn.err).toBe(0);
    await becomes('/xep-hang/2023.2/so-nganh', 'Bản này đã bị rút.');
    for (const page of [
      '/xep-hang/2023.2/so-nganh',
      '/don-vi/so-nganh/so-noi-vu/2023.2',
      '/dinh-chinh',
      '/dinh-chinh/2023.1/2023.2',
    ]) {
      expect(await text(page), page).toContain('Tệp không phải của quyết định.');
    }
    expect(await text('/nguon-tin/dinh-chinh.xml')).toContain('Tệp không phải của quyết định.');
    // Journalists' frames too: the figures stay, with the notice over them.
    const frame = await text('/nhung/xep-hang/2023.2/so-nganh?lang=en');
    for (const said of ['This edition has been withdrawn.', 'Tệp không phải của quyết định.', '343.33']) {
      expect(frame).toContain(said);
    }
    expect(await text('/nhung/xep-hang/2023.1/so-nganh')).not.toContain('role="note"');
  });

  it('and a drawing fixed to its years keeps them when an earlier year is corrected', async () => {
    const trend = 'qua-nam/2023.1/cap-huyen/ninh-binh';
    const fixed = `/bieu-do/${trend}.svg?truoc=2022.1`;
    const kept = await text(fixed);
    expect(kept).toContain('587,41');
    expect((await data('export', '2022', '--out', at('2022.xlsx'))).code).toBe(0);
    writeFileSync(at('2022.xlsx'), fillCells(readFileSync(at('2022.xlsx')), { 'Cấp huyện': { D3: 588.41 } }));
    const done = await data('publish', at('2022.xlsx'), '--yes', '--note', 'Sửa điểm.');
    expect(done.code, done.err).toBe(0);
    await becomes(`/bieu-do/${trend.replace('2023.1', '2023')}.svg`, '588,41');
    expect(await text(fixed)).toBe(kept);
    // The builder's fixed snippet names every year it shows.
    const builder = await text(`/nhung?hinh=${encodeURIComponent(trend)}`);
    expect(builder).toContain(`/nhung/${trend}?truoc=2022.2`);
    const answer = async (address: string) => (await fetch(site.origin + address)).headers.get('cache-control');
    expect(await answer(fixed)).toContain('immutable');
    expect(await answer(`/bieu-do/${trend}.svg`)).not.toContain('immutable');
    expect(await text(`/bieu-do/${trend}.svg?truoc=2022.9`)).toBe('status 404');
  });

  it('without one answer that was not whole', async () => {
    reading = false;
    const all = await readers;
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.reduce((sum, { answers }) => sum + answers, 0)).toBeGreaterThan(200);
  });
});

/** Cells to type for units of a template's sheet: total and rank, in the row of the unit's name. */
function rowsOf(units: Readonly<Record<string, readonly [string | number, number]>>, sheet: string) {
  const names = NAMES[sheet] ?? [];
  const cells: Record<string, string | number> = {};
  for (const [name, [total, rank]] of Object.entries(units)) {
    const line = names.indexOf(name) + 3;
    if (line < 3) throw new Error(`${name} is not on ${sheet}.`);
    const [totals, ranks] = COLUMNS[sheet] ?? [];
    cells[`${totals}${line}`] = total;
    cells[`${ranks}${line}`] = rank;
  }
  return cells;
}

/** Columns of the total and the rank: districts have two criteria more. */
const COLUMNS: Readonly<Record<string, readonly [string, string]>> = {
  'Sở, ngành': ['J', 'K'],
  'Cấp huyện': ['L', 'M'],
};

/** The units of each sheet in the register's alphabetical order. */
const NAMES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ['Sở, ngành', 'so-nganh'],
    ['Cấp huyện', 'cap-huyen'],
  ].map(([sheet = '', tier = '']) => [sheet, unitNames(tier)]),
);

function unitNames(tier: string): string[] {
  const lines = readFileSync('tests/fixtures/register/units.csv', 'utf8').split('\n');
  const names = lines.filter((line) => line.startsWith(`${tier},`)).map((line) => line.split(',')[3] ?? '');
  const bare = (name: string) => name.replace(/^(?:Sở|Thành phố|Huyện) /u, '');
  return names
    .sort(new Intl.Collator('vi', { numeric: true }).compare)
    .sort((a, b) => new Intl.Collator('vi').compare(bare(a), bare(b)));
}
