import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '@/lib/annex/reading';
import { sameContent } from '@/lib/annex/stored-content';
import { gather } from '@/lib/open-data/table';
import { figureAddress } from '@/lib/params/figure';
import { parseRanking } from '@/lib/params/ranking';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { BundleError } from '@/lib/publishing/bundle/problem';
import { contentOf } from '@/lib/publishing/desk/annex-context';
import { planOf } from '@/lib/publishing/desk/publish';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier, findTierOf, listTiers } from '@/lib/store/queries/tiers';
import { listUnits, type UnitRow } from '@/lib/store/queries/units';
import { renderResult } from '@/lib/views/api/render';
import { findClaimPage } from '@/lib/views/claim/claim-page';
import { buildComparison } from '@/lib/views/comparison/comparison';
import { findRevisionDiff } from '@/lib/views/corrections/revision-diff';
import { describeEdition } from '@/lib/views/downloads/described-edition';
import { buildLongTable } from '@/lib/views/downloads/long-table';
import { buildData } from '@/lib/views/downloads/page';
import { buildRankingTable, buildUnitTable } from '@/lib/views/downloads/tables';
import { findFeed } from '@/lib/views/feeds/feeds';
import { findFigure } from '@/lib/views/figures/figure';
import { findFirmness } from '@/lib/views/firmness/firmness';
import { buildMethod } from '@/lib/views/method/method';
import { buildOverview } from '@/lib/views/overview/overview';
import { buildPress } from '@/lib/views/press/press';
import { buildChooser } from '@/lib/views/ranking/chooser';
import { findRanking } from '@/lib/views/ranking/ranking';
import { findReconciliation } from '@/lib/views/reconciliation/reconciliation';
import { buildRecords } from '@/lib/views/score/records';
import { findCard } from '@/lib/views/sharing/cards';
import { findSheet } from '@/lib/views/sheet/sheet';
import { findUnitView } from '@/lib/views/unit/unit';
import { findWhatIf } from '@/lib/views/what-if/what-if';
import { type Rows, workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';
import { bytesOf } from '../open-data/every-file';
import { dataCommand } from './data-command';

// Departments with and without services to the public, each out of maxima of its own (Lâm Đồng's decision of 2022). The figures
// are invented.

const folder = mkdtempSync(path.join(os.tmpdir(), 'nhom-don-vi-'));
const at = (...parts: string[]) => path.join(folder, ...parts);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off' };
const WITH = 'so-nganh-co-dich-vu-cong';
const WITHOUT = 'so-nganh-khong-dich-vu-cong';
let units: readonly UnitRow[];

/** The first nine serve the public. */
const served = () => units.slice(0, 9);
const others = () => units.slice(9);
const mark = (points: number) => String(points).replace('.', ',');

const MAXIMA = { co: [400, 600], khong: [500, 300] } as const;
/** Scores by the two criteria; those of the second group are lower throughout, and its first would be tenth of all. */
const scoresOf = (unit: UnitRow) => {
  const place = units.indexOf(unit);
  return place < 9 ? [390 - place * 2, 580 - place * 3.5] : [300 - place, 250 - place * 0.5];
};
const totalOf = (unit: UnitRow) => scoresOf(unit).reduce((sum, score) => sum + score, 0);

const csv = (list: readonly UnitRow[]) =>
  [
    'unit_code,name_as_printed,rank,total,the-che-so,ha-tang-so,note_vi,note_en,source',
    ...list.map((unit, place) =>
      [
        unit.code,
        unit.name.vi,
        place + 1,
        ...[totalOf(unit), ...scoresOf(unit)].map((n) => `"${mark(n)}"`),
        '',
        '',
        'qd',
      ].join(','),
    ),
  ].join('\n');

const variant = {
  co: { slug: 'co-dich-vu-cong', vi: 'có dịch vụ công', en: 'with public services' },
  khong: { slug: 'khong-dich-vu-cong', vi: 'không có dịch vụ công', en: 'without public services' },
} as const;

const tier = (of: 'co' | 'khong', more: object = {}) => ({
  tier: 'so-nganh',
  variant: variant[of],
  complete: true,
  maximum: String(MAXIMA[of][0] + MAXIMA[of][1]),
  criteriaScope: 'tier',
  tieRule: null,
  note: null,
  criteria: [
    { slug: 'the-che-so', vi: 'Thể chế số', en: 'Digital institutions', maximum: String(MAXIMA[of][0]) },
    { slug: 'ha-tang-so', vi: 'Hạ tầng số', en: 'Digital infrastructure', maximum: String(MAXIMA[of][1]) },
  ],
  results: `${of}.csv`,
  ...more,
});

const edition = (tiers: readonly object[]) => ({
  assessment: { slug: '2024', year: 2024, kind: 'official', register: 'ninh-binh' },
  revision: { number: 1, publishedAt: '2026-11-29T00:00:00Z', noteVi: null, noteEn: null },
  province: { vi: 'Tỉnh Ninh Bình', en: 'Ninh Bình province' },
  title: { vi: 'SỐ LIỆU THỬ 2024', en: 'TEST FIGURES 2024' },
  decision: { number: '999/QĐ-UBND', date: '2026-01-15', effectiveDate: null, title: null },
  sources: [{ id: 'qd', title: 'Quyết định thử', publisher: 'Thử', date: null, url: null }],
  tiers,
});

/** A data folder with the register and an edition of such tiers. */
function bundle(name: string, tiers: readonly object[], files: Readonly<Record<string, string>>): string {
  const data = at(name);
  mkdirSync(path.join(data, '2024.1'), { recursive: true });
  cpSync('prisma/data/register-ninh-binh', path.join(data, 'register-ninh-binh'), { recursive: true });
  writeFileSync(path.join(data, '2024.1', 'edition.json'), JSON.stringify(edition(tiers)));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(data, '2024.1', file), text);
  return data;
}

const load = (dataDir: string) => loadBundles({ databasePath: at('store.db'), dataDir, simulated: false });
const refusal = async (dataDir: string) =>
  load(dataDir).then(
    () => [],
    (error: unknown) => (error instanceof BundleError ? error.problems.map(({ rule }) => rule) : [String(error)]),
  );

beforeAll(async () => {
  await freshStore(at('store.db'), { simulated: false });
  Object.assign(process.env, settings);
  units = await listUnits('ninh-binh', { tier: 'so-nganh', asOf: '2024-12-31' });
});
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

describe('what a bundle may not say', { timeout: 120_000 }, () => {
  test('a list of the whole tier beside one of a variant', async () => {
    const tiers = [tier('co'), tier('khong', { variant: undefined })];
    expect(await refusal(bundle('mot-nua', tiers, { 'co.csv': csv(served()), 'khong.csv': csv(others()) }))).toEqual([
      'variant-beside-tier',
    ]);
  });

  test('one variant twice, or one whose word is another tier’s', async () => {
    const twice = [tier('co'), tier('khong', { variant: variant.co })];
    const files = { 'co.csv': csv(served()), 'khong.csv': csv(others()) };
    expect(await refusal(bundle('hai-lan', twice, files))).toContain('repeated-slug');
  });

  test('a unit in two variants', async () => {
    const files = { 'co.csv': csv(served()), 'khong.csv': csv([...others(), ...served().slice(0, 1)]) };
    expect(await refusal(bundle('hai-nhom', [tier('co'), tier('khong')], files))).toEqual(['in-two-variants']);
  });

  test('a rank within the unit above, of a unit that is within none', async () => {
    const within = tier('co', { variant: undefined, rankScope: 'parent' });
    const rules = await refusal(bundle('khong-thuoc', [within], { 'co.csv': csv(served()) }));
    expect(new Set(rules)).toEqual(new Set(['rank-within-nothing']));
    expect(rules).toHaveLength(served().length);
  });
});

describe('what is shown', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const files = { 'co.csv': csv(served()), 'khong.csv': csv(others()) };
    await load(bundle('du', [tier('co'), tier('khong')], files));
  });

  const second = () => others()[1] as UnitRow;
  const published = async () => {
    const found = await findEdition('2024');
    if (!found) throw new Error('Nothing was published.');
    return found;
  };
  const ranking = async (word: string, lang: 'vi' | 'en' = 'vi') => {
    const params = parseRanking({ lang, edition: '2024', tier: word, criterion: undefined });
    const view = params && (await findRanking(params));
    if (!view) throw new Error('There is no ranking.');
    return view;
  };

  test('each variant is a list of its own, with its criteria, maxima and ranks', async () => {
    const lists = await listTiers((await published()).id);
    expect(lists.map(({ tier: word, maximum, rows }) => [word, maximum, rows.length])).toEqual([
      [WITH, 1_000_000, 9],
      [WITHOUT, 800_000, others().length],
    ]);
    expect(await findTier((await published()).id, 'so-nganh')).toBeNull();
    expect((await findTierOf((await published()).id, second()))?.tier).toBe(WITHOUT);
  });

  test('the store itself takes no list of the whole tier beside variants, and no unit in two of them', () => {
    const store = new Database(at('store.db'));
    const insert = (sql: string) => () => store.exec(sql);
    const lists = `SELECT t.id FROM RevisionTier t JOIN Revision r ON r.id = t.revisionId WHERE r.slug = '2024.1' ORDER BY t.id`;
    expect(
      insert(`INSERT INTO RevisionTier (revisionId, tier, asOf, position, complete, criteriaScope)
        SELECT revisionId, tier, asOf, 9, 1, 'tier' FROM RevisionTier WHERE id = (${lists} LIMIT 1)`),
    ).toThrow('A tier is one list, or each of its lists is a variant.');
    expect(
      insert(`INSERT INTO Result (tierId, unitId, nameAsPrinted, sourceId, sourceRow)
        SELECT (${lists} DESC LIMIT 1), unitId, nameAsPrinted, sourceId, 99 FROM Result WHERE tierId = (${lists} LIMIT 1) LIMIT 1`),
    ).toThrow('A unit stands in two variants of one tier.');
    store.close();
  });

  test('a unit’s page says its rank in the group and its score out of the group’s maximum', async () => {
    const page = await findUnitView({ lang: 'vi', tier: 'so-nganh', slug: second().slug, edition: '2024' });
    expect(page?.headline.rank).toBe(`Hạng 2/${others().length} trong nhóm không có dịch vụ công`);
    expect(page?.headline.unit).toBe('/ 800 điểm');
    expect(page?.headline.sentence).toContain(`hạng 2/${others().length} trong nhóm không có dịch vụ công`);
    expect(page?.criteria.total?.maximum?.text).toBe('800');
    expect(page?.ranking.href).toBe(`/xep-hang/2024/${WITHOUT}#${second().slug}`);
    const own = new Set(others().map(({ name }) => name.vi));
    expect(page?.nearby.every(({ unit: { label } }) => own.has(label))).toBe(true);
    expect(page?.alike?.rows.every(({ unit: { label } }) => own.has(label))).toBe(true);
    const serving = await findUnitView({ lang: 'en', tier: 'so-nganh', slug: units[0]?.slug ?? '', edition: '2024' });
    expect(serving?.headline.rank).toBe('Rank 1/9 in the group with public services');
    expect(serving?.headline.unit).toBe('/ 1000 points');
  });

  test('a ranking has one variant; the tier’s own word shows the first of them, as that', async () => {
    for (const [word, list, name] of [
      [WITH, served(), 'có dịch vụ công'],
      [WITHOUT, others(), 'không có dịch vụ công'],
      ['so-nganh', served(), 'có dịch vụ công'],
    ] as const) {
      const view = await ranking(word);
      expect(view.rows.map((row) => [row.rank?.text, row.name])).toEqual(
        list.map((unit, place) => [String(place + 1), unit.name.vi]),
      );
      expect(view.heading).toContain(`sở, ngành ${name}`);
      expect(view.finding).toContain(`trong nhóm ${name}`);
      expect(view.ranksIn).toBe('trong nhóm');
      expect(view.tiers.map(({ href, chosen }) => [href, chosen])).toEqual([
        [`/xep-hang/2024/${WITH}`, word !== WITHOUT],
        [`/xep-hang/2024/${WITHOUT}`, word === WITHOUT],
      ]);
      expect(view.frame.path).toBe(`/xep-hang/2024/${word === WITHOUT ? WITHOUT : WITH}`);
      expect(view.rows[0]?.href).toBe(`/don-vi/so-nganh/${list[0]?.slug}`);
    }
  });

  test('units of two variants are not compared, and that is said', async () => {
    const mixed = [units[0]?.slug ?? '', second().slug, units[1]?.slug ?? ''];
    const view = await buildComparison({ units: mixed, tooMany: false, edition: '2024', tier: null, lang: 'vi' });
    expect(view.notes).toContain(
      `Được chấm theo tiêu chí và điểm tối đa của nhóm khác, nên không so sánh: ${second().name.vi}.`,
    );
    expect(view.chosen).toHaveLength(3);
    expect(JSON.stringify(view.table)).not.toContain(second().name.vi);
    expect(JSON.stringify(view.figure)).not.toContain(second().name.vi);
  });

  test('a figure is of one variant, and none is drawn of the tier as a whole', async () => {
    const of = (word: string, unit: string | null = null) =>
      findFigure(figureAddress({ kind: 'xep-hang', edition: '2024', tier: word, unit }), 'vi');
    expect(await of('so-nganh')).toBeNull();
    expect((await of(WITHOUT))?.table.rows).toHaveLength(others().length);
    expect((await of('so-nganh', second().slug))?.table.rows).toHaveLength(others().length);
    const profile = await findFigure(
      figureAddress({ kind: 'ho-so', edition: '2024', tier: 'so-nganh', unit: second().slug }),
      'vi',
    );
    expect(JSON.stringify(profile?.figure)).toContain('"maximumLabel":" / 500"');
  });

  test('files and the API name the list, its variant and what ranks are counted in', async () => {
    const found = await published();
    const list = await findTier(found.id, WITHOUT);
    if (!list) throw new Error('There is no such list.');
    const table = await gather(await buildRankingTable(found, list, null, { district: null, type: null }));
    const column = (name: string) =>
      new Set(table.rows.map((row) => row[table.fields.findIndex((f) => f.name === name)]));
    expect([column('tier'), column('list'), column('rank_scope'), column('maximum')]).toEqual([
      new Set(['so-nganh']),
      new Set([WITHOUT]),
      new Set(['variant']),
      new Set([800_000]),
    ]);
    expect(JSON.stringify(table.notes)).toContain('hạng là hạng trong nhóm, không phải hạng của cả cấp');
    const [record] = await buildRecords(found, list, null);
    expect(record && renderResult(list, record)).toMatchObject({
      tier: WITHOUT,
      variant: 'khong-dich-vu-cong',
      rank: 1,
      rank_scope: 'variant',
      total: { maximum: 800 },
      unit: { tier: 'so-nganh' },
    });
    const own = await buildUnitTable(second(), [found], true);
    expect(own.fields.slice(-2).map(({ name }) => name)).toEqual(['rank_scope', 'list']);
    const { table: long, rows } = await buildLongTable();
    const [words, keys] = ['list', 'source_row'].map((name) => long.fields.findIndex((field) => field.name === name));
    const parts = [];
    for await (const part of rows()) parts.push(part);
    const of2024 = parts.flat().filter((row) => String(row[words ?? 0]).startsWith('so-nganh-'));
    expect(new Set(of2024.map((row) => row[words ?? 0]))).toEqual(new Set([WITH, WITHOUT]));
    expect(new Set(of2024.map((row) => `${row[words ?? 0]} ${row[keys ?? 0]}`)).size).toBe(units.length);
  });

  test('the data page leads to each group’s list, and metadata measure each as its address answers', async () => {
    const edition = await published();
    const { editions, unitFeed } = await buildData('vi');
    const shown = editions.find((each) => each.edition.pinnedSegment === edition.slug);
    expect(shown?.tiers.map(({ ranking }) => ranking.href)).toEqual([
      `/xep-hang/2024.1/${WITH}`,
      `/xep-hang/2024.1/${WITHOUT}`,
    ]);
    expect(unitFeed?.href).toContain('/don-vi/so-nganh/');
    const { distributions } = await describeEdition(edition);
    expect(distributions).toHaveLength(7);
    for (const { path: address, sha256 } of distributions) {
      const body = await bytesOf(address);
      expect([address, createHash('sha256').update(body).digest('hex')]).toEqual([address, sha256]);
    }
  });

  test('each list is reconciled by itself, against its own maxima', async () => {
    const page = await findReconciliation('vi', '2024');
    expect(page?.tiers.map(({ id, failures }) => [id, failures])).toEqual([
      [WITH, []],
      [WITHOUT, []],
    ]);
  });

  test('the desk refuses one list in their place', async () => {
    const list: Rows = [
      ['Năm đánh giá', 2024],
      [],
      ['Mã', 'Tên đơn vị', 'Tổng điểm', 'Xếp hạng'],
      ...units.map((unit, place) => [unit.code, unit.name.vi, totalOf(unit), place + 1]),
    ];
    writeFileSync(at('mot-bang.xlsx'), await workbook({ 'Sở, ngành': list }));
    const read = await dataCommand(settings, 'check', at('mot-bang.xlsx'), '--year', '2024');
    expect([read.code === 0, read.err]).toEqual([false, expect.stringContaining('không rõ đây là bảng của nhóm nào')]);
  });

  const readBack = (file: string, year: number | null = null) =>
    readSubmission({ files: [file], year, tier: null, acceptedUnits: null });
  const errorsOf = ({ problems }: Awaited<ReturnType<typeof readBack>>) =>
    problems.list.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

  test('an export reads back as the same lists, and asks nothing', async () => {
    const exported = await dataCommand(settings, 'export', '2024.1', '--out', at('xuat.xlsx'));
    expect([exported.code, exported.err]).toEqual([0, '']);
    const back = await readBack(at('xuat.xlsx'));
    expect(errorsOf(back)).toEqual([]);
    expect(questionsOf(back.problems.list, [])).toEqual([]);
    expect(back.content?.tiers.map(({ variant: group }) => group?.slug)).toEqual([variant.co.slug, variant.khong.slug]);
    expect(back.content && sameContent(await contentOf(await published()), back.content)).toBe(true);
    const checked = await dataCommand(settings, 'check', at('xuat.xlsx'));
    expect(checked.out).toContain('không có dịch vụ công');
  });

  test('published from its export into a store that never had it, the year shows the same lists and exports the same file', async () => {
    const other = { DATABASE_URL: `file:${at('kho-khac.db')}`, SIMULATED: 'off' };
    await freshStore(at('kho-khac.db'), { simulated: false });
    const done = await dataCommand(other, 'publish', at('xuat.xlsx'), '--yes');
    expect([done.code, done.err]).toEqual([0, '']);
    const again = await dataCommand(other, 'export', '2024.1', '--out', at('xuat-lai.xlsx'));
    expect([again.code, again.err]).toEqual([0, '']);
    expect(readFileSync(at('xuat-lai.xlsx')).equals(readFileSync(at('xuat.xlsx')))).toBe(true);
    const said = await dataCommand(other, 'diff', at('xuat.xlsx'));
    expect(said.out).toContain('Không có gì khác');
  });

  test('a template has a list of each group with its units, and filled in it is the next edition’s', async () => {
    const made = await dataCommand(
      settings,
      'template',
      '--year',
      '2025',
      '--as-of',
      '2024-12-31',
      '--out',
      at('mau.xlsx'),
    );
    expect([made.code, made.err]).toEqual([0, '']);
    const back = await readBack(at('mau.xlsx'));
    const names = back.readings.map(({ variant: group, rows }) => [
      group?.slug,
      rows.filter(({ unit }) => unit !== null).length,
    ]);
    expect(names).toEqual([
      [variant.co.slug, 9],
      [variant.khong.slug, others().length],
    ]);
  });

  test('a correction of one group touches its pages and leaves the other group as it was', async () => {
    const [first] = served();
    const rows = served().map((unit, place) => [
      ...[unit.code, unit.name.vi, ...scoresOf(unit)],
      totalOf(unit) + (unit === first ? 1 : 0),
      place + 1,
    ]);
    const list: Rows = [
      ['SỞ, NGÀNH CÓ DỊCH VỤ CÔNG'],
      ['Mã', 'Tên đơn vị', 'Thể chế số', 'Hạ tầng số', 'Tổng điểm', 'Xếp hạng'],
      ...rows,
    ];
    writeFileSync(at('sua.xlsx'), await workbook({ 'Sở, ngành': list }));
    const back = await readBack(at('sua.xlsx'), 2024);
    expect(errorsOf(back)).toEqual([]);
    expect(questionsOf(back.problems.list, [])).toEqual([]);
    const plan = back.content && (await planOf(back, back.content, null, 'vi'));
    if (!plan) throw new Error('There is no plan.');
    const changed = plan.diff.tiers.filter(({ changes, reworded }) => changes.length + reworded.length > 0);
    expect(changed.map(({ list: word, name, reworded }) => [word, name.vi, reworded])).toEqual([
      [WITH, 'Sở, ngành có dịch vụ công', [first?.code]],
    ]);
    expect(plan.diff.pages).toContain(`/xep-hang/2024/${WITH}`);
    expect(plan.diff.pages).toContain(`/don-vi/so-nganh/${first?.slug}`);
    expect(plan.diff.pages.filter((page) => page.includes(WITHOUT))).toEqual([]);
    const untouched = others().map(({ slug }) => `/don-vi/so-nganh/${slug}`);
    expect(plan.diff.pages.filter((page) => untouched.includes(page))).toEqual([]);
  });

  test('a unit that stands in no group is missing from a tier whose groups are all complete, and is named once', async () => {
    const without = others().slice(0, -1);
    const sheet = (title: string, own: readonly UnitRow[]): Rows => [
      [title],
      ['Mã', 'Tên đơn vị', 'Tổng điểm', 'Xếp hạng'],
      ...own.map((unit, place) => [unit.code, unit.name.vi, totalOf(unit), place + 1]),
    ];
    const file = at('thieu.xlsx');
    const lists = {
      'Sở, ngành': sheet('SỞ CÓ DỊCH VỤ CÔNG', served()),
      'Sở, ngành 2': sheet('SỞ KHÔNG CÓ DỊCH VỤ CÔNG', without),
    };
    writeFileSync(file, await workbook(lists));
    const back = await readBack(file, 2024);
    const missing = back.problems.list.filter(({ rule }) => rule === 'missing-unit');
    expect(missing.map(({ value }) => value)).toEqual([expect.stringContaining(others().at(-1)?.name.vi ?? '?')]);
  });

  test('another year’s list is compared with none of them, for the reason there is', async () => {
    const view = await ranking(WITH);
    expect(view.changeSince).toBeNull();
    expect(view.remarks.join(' ')).toContain('hai bảng không cùng một nhóm đơn vị');
  });

  // A rank, in either language, that is not followed by what it is a rank in, or by the year before.
  const RANK = /(?:(?:hạng|rank) \d+(?:\/\d+)?|joint \d+(?:st|nd|rd|th)(?: of \d+)?)(?![\d/])(?! (?:trong|in|năm) )/i;
  /** Says once of a part of a page what its ranks are ranks in. */
  const COUNTED = /Hạng ở đây là hạng trong|Ranks here are ranks in/;
  /** Texts anywhere in a view that say such a rank; but for those that begin with what their ranks are in. */
  const unscoped = (view: unknown): string[] => {
    if (typeof view === 'string') return RANK.test(view) && !/^(?:Trong|In) /.test(view) ? [view] : [];
    if (typeof view !== 'object' || view === null) return [];
    const said = Object.values(view).flat();
    const counted = said.some((text) => typeof text === 'string' && COUNTED.test(text));
    return (counted ? said.filter((part) => typeof part !== 'string') : said).flatMap(unscoped);
  };

  test.each(['vi', 'en'] as const)('no page, file, feed or card says a rank without its group (%s)', async (lang) => {
    const asked = { lang, edition: '2024', tier: 'so-nganh', slug: second().slug };
    const pair = others()
      .slice(0, 2)
      .map(({ slug }) => slug);
    const views: Record<string, unknown> = {
      home: await buildOverview(lang),
      chooser: await buildChooser(lang),
      method: await buildMethod(lang),
      unit: await findUnitView(asked),
      'unit that serves': await findUnitView({ ...asked, slug: units[0]?.slug ?? '' }),
      ranking: await ranking('so-nganh', lang),
      'other ranking': await ranking(WITHOUT, lang),
      comparison: await buildComparison({ units: pair, tooMany: false, edition: '2024', tier: null, lang }),
      feed: await findFeed({ kind: 'editions', lang, simulated: false }),
      'feed of a unit': await findFeed({ kind: 'unit', lang, tier: 'so-nganh', slug: second().slug }),
      sheet: await findSheet(asked),
      figure: await findFigure(
        figureAddress({ kind: 'xep-hang', edition: '2024', tier: WITHOUT, unit: second().slug }),
        lang,
      ),
      supposition: await findWhatIf({ ...asked, supposed: {} }),
      press: await buildPress({ lang, edition: '2024' }),
      firmness: await findFirmness({ lang, edition: '2024', tier: WITHOUT }),
      claim: await findClaimPage({ ...asked, edition: '2024.1', criterion: 'tong' }),
      'card of a unit': await findCard(
        { kind: 'don-vi', edition: '2024.1', tier: 'so-nganh', slug: second().slug },
        lang,
      ),
      'card of a ranking': await findCard(
        { kind: 'xep-hang', edition: '2024.1', tier: WITHOUT, criterion: null },
        lang,
      ),
      'card of a comparison': await findCard(
        { kind: 'so-sanh', edition: '2024.1', tier: 'so-nganh', units: pair },
        lang,
      ),
    };
    expect(Object.entries(views).filter(([, view]) => view === null)).toEqual([]);
    const found = Object.entries(views).map(([name, view]) => [name, unscoped(view)]);
    expect(found.filter(([, ranks]) => (ranks?.length ?? 0) > 0)).toEqual([]);
    // No denominator of all departments together stands anywhere.
    expect(JSON.stringify(views)).not.toMatch(new RegExp(`\\d/${units.length}\\b`));
  });
});

describe('where another revision of the year has the tier as one list', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const data = bundle('mot-bang', [tier('co'), tier('khong')], {
      'co.csv': csv(served()),
      'khong.csv': csv(others()),
    });
    const whole = tier('co', { variant: undefined, results: 'tat-ca.csv' });
    const { revision, ...rest } = edition([whole]);
    const second = { ...rest, revision: { ...revision, number: 2, publishedAt: '2026-11-29T01:00:00Z' } };
    mkdirSync(path.join(data, '2024.2'));
    writeFileSync(path.join(data, '2024.2', 'edition.json'), JSON.stringify(second));
    writeFileSync(path.join(data, '2024.2', 'tat-ca.csv'), csv([...units]));
    await load(data);
  });

  /** Every link of a banner or a list of links that leads to a ranking or the page of how firm it is, as what it opens. */
  const opened = (links: readonly { readonly href: string }[]) =>
    Promise.all(
      links.map(async ({ href }) => {
        const [, kind, edition = '', word = ''] = /^\/(xep-hang|do-ben)\/([^/]+)\/([^/?#]+)/.exec(href) ?? [];
        if (kind === undefined) return null;
        const page =
          kind === 'do-ben'
            ? await findFirmness({ lang: 'vi', edition, tier: word })
            : await findRanking({ ...ranked, edition, tier: word });
        return [href, page !== null];
      }),
    ).then((all) => all.filter((one) => one !== null));
  const ranked = parseRanking({ lang: 'vi', edition: '2024', tier: 'so-nganh', criterion: undefined }) as NonNullable<
    ReturnType<typeof parseRanking>
  >;

  test('a ranking of a group leads to a page that is there', async () => {
    const old = await findRanking({ ...ranked, edition: '2024.1', tier: WITHOUT });
    expect(await opened(old?.frame.banner?.links ?? [])).toEqual([['/xep-hang/2024/so-nganh', true]]);
  });

  test('so do the page of how firm it is, its figure, and what differs between the two', async () => {
    const firm = await findFirmness({ lang: 'vi', edition: '2024.1', tier: WITHOUT });
    expect((await opened(firm?.frame.banner?.links ?? [])).map(([, is]) => is)).toEqual([true]);
    const figure = await findFigure(
      figureAddress({ kind: 'xep-hang', edition: '2024.1', tier: WITHOUT, unit: null, type: 'so' }),
      'vi',
    );
    expect(await opened(figure?.banner?.links ?? [])).toEqual([['/xep-hang/2024/so-nganh', true]]);
    const diff = await findRevisionDiff({ lang: 'vi', from: '2024.1', to: '2024.2' });
    const links = await opened(diff?.tiers.flatMap(({ rankings }) => rankings) ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter(([, is]) => !is)).toEqual([]);
  });
});
