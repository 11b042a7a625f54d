import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '@/lib/open-data/table';
import { type FigureKind, figureAddress } from '@/lib/params/figure';
import { parseRanking } from '@/lib/params/ranking';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { listUnits, type UnitRow } from '@/lib/store/queries/units';
import { renderResult } from '@/lib/views/api/render';
import { findClaimPage } from '@/lib/views/claim/claim-page';
import { buildComparison } from '@/lib/views/comparison/comparison';
import { buildRankingTable, buildUnitTable } from '@/lib/views/downloads/tables';
import { findFeed } from '@/lib/views/feeds/feeds';
import { findFigure } from '@/lib/views/figures/figure';
import { findFirmness } from '@/lib/views/firmness/firmness';
import { buildOverview } from '@/lib/views/overview/overview';
import { buildPress } from '@/lib/views/press/press';
import { findRanking } from '@/lib/views/ranking/ranking';
import { findReconciliation } from '@/lib/views/reconciliation/reconciliation';
import { buildRecords } from '@/lib/views/score/records';
import { buildSearch } from '@/lib/views/search/search';
import { findCard } from '@/lib/views/sharing/cards';
import { findSheet } from '@/lib/views/sheet/sheet';
import { findUnitView } from '@/lib/views/unit/unit';
import { findWhatIf } from '@/lib/views/what-if/what-if';
import { type Rows, workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';
import { dataCommand } from './data-command';

// A decision that publishes departments in percent, as Quảng Nam's does, and districts as an index from 0 to 1: from the annex
// to every answer neither is ever told as points. The figures are invented.

const folder = mkdtempSync(path.join(os.tmpdir(), 'phan-tram-'));
const at = (name: string) => path.join(folder, name);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off' };
const TIERS = ['so-nganh', 'cap-huyen'] as const;
let units: Readonly<Record<(typeof TIERS)[number], readonly UnitRow[]>>;

/** Two shares of which the total is the mean, in hundredths of a percent. */
const sharesAt = (place: number): readonly [number, number, number] => [
  9_700 - place * 230,
  9_352 - place * 110,
  9_526 - place * 170,
];
const inPercent = (hundredths: number) => `${(hundredths / 100).toFixed(2).replace('.', ',')}%`;
const asIndex = (hundredths: number) => hundredths / 10_000;
const list = (own: readonly UnitRow[], told: (hundredths: number) => string | number): Rows => [
  ['Mã', 'Tên đơn vị', 'Hạ tầng số', 'Nhân lực số', 'Tổng điểm', 'Xếp hạng'],
  ...own.map(({ code, name }, place) => [code, name.vi, ...sharesAt(place).map(told), place + 1]),
];
const CRITERIA = [
  ['ha-tang-so', 'Hạ tầng số', 'Digital infrastructure'],
  ['nhan-luc-so', 'Nhân lực số', 'Digital workforce'],
] as const;
const facts = (scales: Readonly<Record<string, string>>): Rows => [
  ['Năm đánh giá', 2024],
  ['Tên kết quả', 'SỐ LIỆU THỬ 2024'],
  ['Tên kết quả (tiếng Anh)', 'TEST FIGURES 2024'],
  ['Số quyết định', '999/QĐ-UBND'],
  ['Ngày quyết định', '15/08/2025'],
  [],
  ['Cấp', 'Danh sách đầy đủ', 'Tổng điểm tối đa', 'Danh sách đơn vị tính đến ngày', 'Đơn vị tính'],
  ...Object.entries(scales).map(([tier, scale]) => [tier, 'có', 'nguồn không ghi', '31/12/2024', scale]),
  [],
  ['Cấp', 'Mã tiêu chí', 'Tên tiêu chí', 'Tên tiêu chí (tiếng Anh)', 'Điểm tối đa'],
  ...Object.keys(scales).flatMap((tier) => CRITERIA.map((criterion) => [tier, ...criterion, 'nguồn không ghi'])),
];

beforeAll(async () => {
  await freshStore(at('store.db'), { simulated: false });
  Object.assign(process.env, settings);
  const unitsOf = (tier: string) => listUnits('ninh-binh', { tier, asOf: '2024-12-31' });
  units = { 'so-nganh': await unitsOf('so-nganh'), 'cap-huyen': await unitsOf('cap-huyen') };
  const sheets = {
    'Thông tin': facts({ 'Sở, ngành': '', 'Cấp huyện': 'chỉ số từ 0 đến 1' }),
    'Sở, ngành': list(units['so-nganh'], inPercent),
    'Cấp huyện': list(units['cap-huyen'], asIndex),
  };
  writeFileSync(at('phu-luc.xlsx'), await workbook(sheets));
}, 60_000);
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

const published = async (slug: string) => {
  const edition = await findEdition('2024');
  const tier = edition && (await findTier(edition.id, slug));
  if (!edition || !tier) throw new Error('Nothing was published.');
  return { edition, tier };
};
const rankingOf = async (tier: string, lang: 'vi' | 'en' = 'vi') => {
  const params = parseRanking({ lang, edition: '2024', tier, criterion: undefined });
  const view = params && (await findRanking(params));
  if (!view) throw new Error('There is no ranking.');
  return view;
};
/** The second of a tier. */
const second = (tier: (typeof TIERS)[number]) => {
  const unit = units[tier][1];
  if (!unit) throw new Error('The tier has one unit.');
  return unit;
};

describe('how it is published', { timeout: 120_000 }, () => {
  test('percentages are asked about once, an index that is named is not; an export comes back unchanged', async () => {
    const checked = await dataCommand(settings, 'check', at('phu-luc.xlsx'));
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('cột phần trăm được đọc theo thang 100');
    expect(checked.out).not.toContain('được đọc là chỉ số');
    expect(checked.out).toContain('3 điều phải được xác nhận trước khi công bố');
    const asked = await dataCommand(settings, 'publish', at('phu-luc.xlsx'), '--yes');
    const keys = [...asked.err.matchAll(/percent-read [^"\n]*?#[0-9a-f]{8}/g)].map(([key]) => key);
    const done = await dataCommand(settings, 'publish', at('phu-luc.xlsx'), '--yes', '--confirm', keys.join(';'));
    expect([asked.code, new Set(keys).size, done.code]).toEqual([1, 3, 0]);
    expect((await dataCommand(settings, 'export', '2024.1', '--out', at('xuat.xlsx'))).code).toBe(0);
    expect((await dataCommand(settings, 'diff', at('xuat.xlsx'))).out).toContain('Không có gì khác');
    expect((await dataCommand(settings, 'log', '--verify')).code).toBe(0);
  });

  test('the store holds what each list is, sealed, with the end of its scale', async () => {
    const lists = await Promise.all(TIERS.map(published));
    expect(lists.map(({ tier }) => [tier.scale, tier.maximum])).toEqual([
      ['percent', 100_000],
      ['index', 1_000],
    ]);
  });
});

describe('what is shown', { timeout: 120_000 }, () => {
  test('a unit’s page says its figure in its own unit, and differences in percentage points', async () => {
    const page = await findUnitView({ lang: 'vi', tier: 'so-nganh', slug: second('so-nganh').slug, edition: '2024' });
    expect([page?.headline.score, page?.headline.unit, page?.headline.percent]).toEqual(['93,56%', '/ 100%', null]);
    expect(page?.headline.sentence).toContain('đạt 93,56%, hạng 2/');
    expect(page?.headline.sentence).toMatch(/Cao hơn mức giữa của .+ [\d,]+ điểm phần trăm\./);
    expect(page?.wayUp?.gainHead).toBe('Thêm điểm phần trăm');
    expect(page?.criteria.notes.join(' ')).toContain('theo phần trăm (0–100%)');
    const english = await findUnitView({
      lang: 'en',
      tier: 'cap-huyen',
      slug: second('cap-huyen').slug,
      edition: '2024',
    });
    expect([english?.headline.score, english?.headline.unit]).toEqual(['0.9356', '/ 1']);
    expect(english?.headline.sentence).toContain('scored 0.9356: rank 2');
    expect(english?.headline.percent).toBeNull();
  });

  test('a ranking says in its finding, its column and its remarks what its figures are', async () => {
    const percent = await rankingOf('so-nganh');
    expect(percent.finding).toContain('đứng đầu với 95,26%');
    expect(percent.columns.map(({ maximum }) => maximum)).toEqual(['100%', '100%', '100%']);
    expect(percent.remarks.join(' ')).toContain('Quyết định công bố kết quả theo phần trăm');
    const index = await rankingOf('cap-huyen', 'en');
    expect(index.finding).toContain('is first with 0.9526');
    expect(index.remarks.join(' ')).toContain('an index from 0 to 1');
  });

  test('years of two scales are no trend: the other is named, and neither is drawn beside nor taken from the other', async () => {
    const unit = second('cap-huyen');
    const page = await findUnitView({ lang: 'vi', tier: 'cap-huyen', slug: unit.slug, edition: '2024' });
    expect(page?.history.rows.every(({ change }) => change === null)).toBe(true);
    expect(page?.history.remarks.join(' ')).toContain('năm trước công bố theo điểm, năm sau theo chỉ số từ 0 đến 1');
    const drawn = await findFigure(
      figureAddress({ kind: 'qua-nam', edition: '2024', tier: 'cap-huyen', unit: unit.slug }),
      'vi',
    );
    expect(drawn).toBeNull();
  });

  test('a mean is not reconciled as a sum, nothing is supposed of it, and its weights are not tried', async () => {
    const page = await findReconciliation('vi', '2024');
    for (const slug of TIERS) {
      const tier = page?.tiers.find(({ id }) => id === slug);
      expect(tier?.failures).toEqual([]);
      const sum = tier?.checks.find(({ key }) => key === 'sum-equals-total');
      expect([sum?.status, sum?.detail]).toEqual(['not-checkable', expect.stringContaining('phần trăm hoặc chỉ số')]);
      const supposed = await findWhatIf({
        lang: 'vi',
        edition: '2024',
        tier: slug,
        slug: second(slug).slug,
        supposed: {},
      });
      expect(supposed?.fields).toEqual([]);
      expect((await findFirmness({ lang: 'vi', edition: '2024', tier: slug }))?.rows).toEqual([]);
    }
  });

  test('files and the API say what the figures are, files of points as before', async () => {
    const { edition, tier } = await published('so-nganh');
    const table = await gather(await buildRankingTable(edition, tier, null, { district: null, type: null }));
    expect(table.fields.at(-1)?.name).toBe('scale');
    expect(new Set(table.rows.map((row) => row.at(-1)))).toEqual(new Set(['percent']));
    expect(JSON.stringify(table.notes)).toContain('in percent (0–100%)');
    const [record] = await buildRecords(edition, tier, null);
    expect(record && renderResult(tier, record)).toMatchObject({
      scale: 'percent',
      total: { score: 95.26, maximum: 100 },
    });
    const own = await buildUnitTable(second('cap-huyen'), [(await published('cap-huyen')).edition], true);
    expect(own.fields.at(-1)?.name).toBe('scale');
    const before = await findEdition('2023');
    const old = before && (await findTier(before.id, 'so-nganh'));
    if (!before || !old) throw new Error('There is no 2023.');
    const plain = await buildRankingTable(before, old, null, { district: null, type: null });
    expect(plain.fields.map(({ name }) => name)).not.toContain('scale');
    const [first] = await buildRecords(before, old, null);
    expect(first && renderResult(old, first)).toMatchObject({ scale: 'points' });
  });

  // A figure of this decision told as points, in either language; "0 điểm" is what missing figures are not, "8 điểm tổng" a count.
  const AS_POINTS = /(?:^|[^\d.,])(?!0 )\d+(?:[.,]\d+)? (?:điểm(?! phần trăm| tổng)|points?\b)/i;
  // A profile is of criteria whose maxima are known.
  const kindsOf = (tier: string): readonly FigureKind[] => [
    ...(['xep-hang', 'phan-bo', 'so-sanh'] as const),
    ...(tier === 'so-nganh' ? (['ho-so'] as const) : []),
  ];
  const asPoints = (view: unknown): string[] => {
    if (typeof view === 'string') return AS_POINTS.test(view) ? [view] : [];
    return typeof view === 'object' && view !== null ? Object.values(view).flatMap(asPoints) : [];
  };

  test.each(TIERS.flatMap((tier) => (['vi', 'en'] as const).map((lang) => [tier, lang] as const)))(
    'no page, drawing, card or feed of %s tells its figures as points (%s)',
    async (tier, lang) => {
      const [slug, other] = [second(tier).slug, units[tier][2]?.slug ?? ''];
      const asked = { lang, edition: '2024', tier, slug };
      const figures = kindsOf(tier).map(
        async (kind) =>
          [
            kind,
            await findFigure(
              figureAddress({
                kind,
                edition: '2024',
                tier,
                ...(kind === 'so-sanh' ? { units: [slug, other] } : { unit: slug }),
              }),
              lang,
            ),
          ] as const,
      );
      const views: Record<string, unknown> = {
        // Its map has the results of former years too.
        home: { ...(await buildOverview(lang)), map: null },
        unit: { ...(await findUnitView(asked)), history: null },
        ranking: await rankingOf(tier, lang),
        comparison: await buildComparison({ units: [slug, other], tooMany: false, edition: '2024', tier, lang }),
        feed: await findFeed({ kind: 'editions', lang, simulated: false }),
        sheet: await findSheet(asked),
        supposition: await findWhatIf({ ...asked, supposed: {} }),
        press: await buildPress({ lang, edition: '2024' }),
        firmness: await findFirmness({ lang, edition: '2024', tier }),
        claim: await findClaimPage({ lang, edition: '2024.1', tier, slug, criterion: 'tong' }),
        search: await buildSearch({ lang, query: second(tier).name.vi }),
        'card of a unit': await findCard({ kind: 'don-vi', edition: '2024.1', tier, slug }, lang),
        'card of a ranking': await findCard({ kind: 'xep-hang', edition: '2024.1', tier, criterion: null }, lang),
        ...Object.fromEntries(await Promise.all(figures)),
      };
      expect(Object.entries(views).filter(([, view]) => view === null)).toEqual([]);
      const found = Object.entries(views).map(([name, view]) => [name, asPoints(view)]);
      expect(found.filter(([, texts]) => (texts?.length ?? 0) > 0)).toEqual([]);
    },
  );
});
