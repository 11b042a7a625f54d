import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { listAllUnits } from '@/lib/store/queries/units';
import { buildOverview } from '@/lib/views/overview/overview';
import { findUnitView } from '@/lib/views/unit/unit';
import { type Rows, workbook } from '../annex/corpus/build';
import { dataCommand } from './data-command';

// Register changes and publications, in any order an office may come to them, give one site. What is refused because it names
// what is not there yet is done again later, as the office does. A province of six communes; every name and figure is invented.

const folder = mkdtempSync(path.join(os.tmpdir(), 'thu-tu-'));
const at = (name: string) => path.join(folder, name);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off' };

const LIST = [
  'code,name,type,parent',
  '90,Tỉnh Thử,Tỉnh,',
  '901,Huyện Một,Huyện,90',
  '902,Huyện Hai,Huyện,90',
  ...['A', 'B', 'C', 'D'].map((name, index) => `9010${index},Xã Thử ${name},Xã,901`),
  ...['E', 'F'].map((name, index) => `9020${index},Xã Thử ${name},Xã,902`),
];

type Commune = readonly [code: string, name: string, district?: string];

function annexOf(year: number, communes: readonly Commune[]): Promise<Buffer> {
  const facts: Rows = [
    ['Năm đánh giá', year],
    ['Tỉnh', 'Tỉnh Thử'],
    ['Tỉnh (tiếng Anh)', 'Thử province'],
    ['Tên kết quả', `SỐ LIỆU THỬ ${year}`],
    ['Tên kết quả (tiếng Anh)', `TEST FIGURES ${year}`],
    ['Số quyết định', '999/QĐ-UBND'],
    ['Ngày quyết định', `15/08/${year + 1}`],
    [],
    ['Cấp', 'Danh sách đầy đủ', 'Danh sách đơn vị tính đến ngày'],
    ['Cấp xã', 'có', `31/12/${year}`],
  ];
  const head = ['Mã đơn vị', 'Tên đơn vị', 'Huyện', 'Tổng điểm', 'Xếp hạng'];
  const rows: Rows = communes.map(([code, name, district = null], index) => [
    ...[code, name, district, 2400 - index - year, index + 1],
  ]);
  return workbook({ 'Thông tin': facts, 'Cấp xã': [head, ...rows] });
}

const UNITS = ['tier', 'slug', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
const LINKS = ['tier', 'from', 'date', 'to', 'kind', 'extent', 'legal_act', 'confidence'];
const ACT = '01/NQ-THU';

/** What the office does, each with its file. The last names what the changes before it made, and is refused until they are there. */
const EVENTS = ['2023', '2024', 'renamed', 'moved', 'merged', '2025'] as const;
type Event = (typeof EVENTS)[number];

const before = ['A', 'B', 'C', 'D'].map((name, index) => [`9010${index}`, `Xã Thử ${name}`] as const);
const others = ['E', 'F'].map((name, index) => [`9020${index}`, `Xã Thử ${name}`] as const);

async function writeFiles(): Promise<void> {
  writeFileSync(at('2023.xlsx'), await annexOf(2023, [...before, ...others]));
  writeFileSync(at('2024.xlsx'), await annexOf(2024, [...others, ...before]));
  const after: Commune[] = [
    ['90100', 'Xã Tên Mới', 'Huyện Hai'],
    ['90101', 'Xã Thử B', 'Huyện Một'],
    ['90199', 'Xã Thử Gộp', 'Huyện Một'],
    ...others,
  ];
  writeFileSync(at('2025.xlsx'), await annexOf(2025, after));
  const renamed = ['cap-xa', 'mot/thu-a', '2025-02-01', null, null, 'Xã Tên Mới', 'Ten Moi Commune', null, null];
  // Its name is left blank: it stays what it is by then, whichever of the two changes is entered first.
  const moved = ['cap-xa', 'mot/thu-a', '2025-03-01', null, null, null, null, null, '902'];
  writeFileSync(at('renamed.xlsx'), await workbook({ 'Đơn vị': [UNITS, renamed] }));
  writeFileSync(at('moved.xlsx'), await workbook({ 'Đơn vị': [UNITS, moved] }));
  const joined = ['cap-xa', 'mot/thu-gop', '2025-07-01', null, '90199', 'Xã Thử Gộp', 'Thu Gop Commune', 'Xã', '901'];
  const ends = ['c', 'd'].map((name) => ['cap-xa', `mot/thu-${name}`, null, '2025-07-01', ...Array(5).fill(null)]);
  const links = ['c', 'd'].map((name) => [
    ...['cap-xa', `mot/thu-${name}`, '2025-07-01', 'mot/thu-gop', 'merged', 'whole', ACT, 'sourced'],
  ]);
  writeFileSync(at('merged.xlsx'), await workbook({ 'Đơn vị': [UNITS, joined, ...ends], 'Kế tục': [LINKS, ...links] }));
}

const carryOut = (event: Event) =>
  /^\d/.test(event)
    ? dataCommand(settings, 'publish', at(`${event}.xlsx`), '--yes')
    : dataCommand(settings, 'units', at(`${event}.xlsx`), '--register', 'thu', '--note', event, '--yes');

/** Everything, whatever is refused being done again once the rest is there. Returns how often something was refused. */
async function carryOutAll(events: readonly Event[]): Promise<number> {
  let [left, refused] = [events, 0];
  while (left.length > 0) {
    const later: Event[] = [];
    const said: string[] = [];
    for (const event of left) {
      const done = await carryOut(event);
      if (done.code !== 0) later.push(event);
      if (done.code !== 0) said.push(`${event}: ${done.out}${done.err}`);
    }
    refused += later.length;
    if (later.length === left.length) throw new Error(said.join('\n'));
    left = later;
  }
  return refused;
}

/** What readers are given, without the rows and moments of this store. */
async function siteOf(): Promise<unknown> {
  const units = (await listAllUnits()).toSorted((a, b) => (`${a.tier} ${a.slug}` < `${b.tier} ${b.slug}` ? -1 : 1));
  const pages = [];
  for (const { tier, slug } of units) {
    const view = await findUnitView({ lang: 'vi', tier, slug, edition: null });
    pages.push([tier, slug, view]);
  }
  const editions = await Promise.all(
    (await listCurrentEditions()).map(async ({ id, slug, year }) => [slug, year, await listTiers(id)] as const),
  );
  const text = JSON.stringify({ units, pages, editions, home: await buildOverview('vi') }, (key, value: unknown) =>
    /^(?:id|unitId|parentId|fromId|toId)$/.test(key) ? undefined : value,
  );
  return JSON.parse(text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'then'));
}

beforeAll(async () => {
  writeFileSync(at('thu.csv'), `${LIST.join('\n')}\n`);
  await writeFiles();
  const begun = await dataCommand(
    settings,
    'province',
    'init',
    at('thu.csv'),
    '--register',
    'thu',
    '--out',
    at('data'),
  );
  expect([begun.code, begun.err]).toEqual([0, '']);
  const loaded = await dataCommand(settings, 'load', '--from', at('data'));
  expect([loaded.code, loaded.err]).toEqual([0, '']);
  copyFileSync(at('store.db'), at('begun.db'));
  Object.assign(process.env, settings);
});
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

test('a change that would alter what was published of a day is refused, and nothing of it is done', async () => {
  copyFileSync(at('begun.db'), at('early.db'));
  settings.DATABASE_URL = process.env.DATABASE_URL = `file:${at('early.db')}`;
  for (const event of ['merged', 'renamed'] as const) expect(await carryOut(event)).toMatchObject({ code: 0 });
  // The same list without districts: nothing in it says that a commune has moved.
  const plain = [['90100', 'Xã Tên Mới'], ['90101', 'Xã Thử B'], ['90199', 'Xã Thử Gộp'], ...others] as const;
  writeFileSync(at('early.xlsx'), await annexOf(2025, plain));
  expect(await dataCommand(settings, 'publish', at('early.xlsx'), '--yes')).toMatchObject({ code: 0 });
  const site = await siteOf();
  const late = await carryOut('moved');
  expect(late.code).toBe(1);
  expect(late.out + late.err).toContain('2025.1');
  expect(await siteOf()).toEqual(site);
});

test('register changes and publications in any order give the site of their sorted order', {
  timeout: 240_000,
}, async () => {
  copyFileSync(at('begun.db'), at('sorted.db'));
  settings.DATABASE_URL = process.env.DATABASE_URL = `file:${at('sorted.db')}`;
  expect(await carryOutAll(EVENTS)).toBe(0);
  const sorted = await siteOf();
  // It is a site that shows what was done: the merged commune, the new name, the three years.
  expect(JSON.stringify(sorted)).toMatch(/Xã Thử Gộp/);
  expect(JSON.stringify(sorted)).toMatch(/Xã Tên Mới/);
  expect((await listCurrentEditions()).map(({ year }) => year)).toEqual([2025, 2024, 2023]);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...EVENTS], { minLength: EVENTS.length }), async (order) => {
      // A store of its own: the one before may still be held open by who read it.
      copyFileSync(at('begun.db'), at('again.db'));
      settings.DATABASE_URL = process.env.DATABASE_URL = `file:${at('again.db')}`;
      refused += await carryOutAll(order);
      expect(await siteOf()).toEqual(sorted);
    }),
    {
      numRuns: 5,
      examples: [
        [['2025', 'merged', '2024', 'moved', 'renamed', '2023']],
        [['merged', 'renamed', '2024', '2023', '2025', 'moved']],
      ],
    },
  );
  expect(refused).toBeGreaterThan(0);
});
