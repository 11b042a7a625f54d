import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '@/lib/open-data/table';
import { figureAddress } from '@/lib/params/figure';
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
import { findCard } from '@/lib/views/sharing/cards';
import { findSheet } from '@/lib/views/sheet/sheet';
import { findUnitView } from '@/lib/views/unit/unit';
import { findWhatIf } from '@/lib/views/what-if/what-if';
import { type Rows, workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';
import { dataCommand } from './data-command';

// Ranks within the district (Tây Ninh's decision of 2022), from the annex to every answer. The figures are invented.

const folder = mkdtempSync(path.join(os.tmpdir(), 'hang-trong-huyen-'));
const at = (name: string) => path.join(folder, name);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off' };
let communes: readonly UnitRow[];
let districts: readonly string[];

const totalOf = (unit: UnitRow) => 300 - communes.indexOf(unit) * 1.5;
const parentOf = ({ parent }: UnitRow) => parent?.name.vi ?? '';
const inDistrict = (name: string) =>
  communes.filter((unit) => parentOf(unit) === name).toSorted((a, b) => totalOf(b) - totalOf(a));
const rankOf = (unit: UnitRow) => inDistrict(parentOf(unit)).indexOf(unit) + 1;
const facts = (scope: string | null): Rows => [
  ['Năm đánh giá', 2024],
  ['Tên kết quả', 'SỐ LIỆU THỬ 2024'],
  ['Tên kết quả (tiếng Anh)', 'TEST FIGURES 2024'],
  ['Số quyết định', '999/QĐ-UBND'],
  ['Ngày quyết định', '15/01/2026'],
  [],
  [
    'Cấp',
    'Danh sách đầy đủ',
    'Tổng điểm tối đa',
    'Danh sách đơn vị tính đến ngày',
    ...(scope === null ? [] : ['Phạm vi xếp hạng']),
  ],
  ['Cấp xã', 'có', 400, '01/01/2025', ...(scope === null ? [] : [scope])],
];
const list = (head: string): Rows => [
  ['Mã', 'Tên đơn vị', 'Tổng điểm', head],
  ...communes.map((unit) => [unit.code, unit.name.vi, totalOf(unit), rankOf(unit)]),
];
const write = async (name: string, scope: string | null, head: string) =>
  writeFileSync(at(name), await workbook({ 'Thông tin': facts(scope), 'Cấp xã': list(head) }));

beforeAll(async () => {
  await freshStore(at('store.db'), { simulated: false });
  Object.assign(process.env, settings);
  communes = await listUnits('ninh-binh', { tier: 'cap-xa', asOf: '2025-01-01' });
  districts = [...new Set(communes.map(parentOf))];
  await write('noi-ro.xlsx', 'trong từng đơn vị cấp trên', 'Xếp hạng');
  await write('tieu-de.xlsx', null, 'Xếp hạng trong huyện');
  await write('khong-noi.xlsx', null, 'Xếp hạng');
  await write('trai.xlsx', 'toàn cấp', 'Xếp hạng');
});
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

const published = async () => {
  const edition = await findEdition('2024');
  const tier = edition && (await findTier(edition.id, 'cap-xa'));
  if (!edition || !tier) throw new Error('Nothing was published.');
  return { edition, tier };
};
const ranking = async (district: string | null = null, lang: 'vi' | 'en' = 'vi') => {
  const params = parseRanking({ lang, edition: '2024', tier: 'cap-xa', criterion: undefined });
  const view = params && (await findRanking({ ...params, district }));
  if (!view) throw new Error('There is no ranking.');
  return view;
};
const second = () => {
  const unit = inDistrict(districts[1] ?? '')[1];
  if (!unit) throw new Error('The district has one commune.');
  return unit;
};
const said = () => {
  const unit = second();
  const place = parentOf(unit);
  return `2/${inDistrict(place).length} trong ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
};

describe('how it is read', { timeout: 120_000 }, () => {
  test.each(['noi-ro.xlsx', 'tieu-de.xlsx'])('%s says it, and nobody is asked', async (file) => {
    const { code, out } = await dataCommand(settings, 'check', at(file));
    expect([code, out.includes('phải được xác nhận')]).toEqual([0, false]);
  });

  test('ranks that begin again in each district are taken for ranks within it, and that is asked', async () => {
    const { code, out } = await dataCommand(settings, 'check', at('khong-noi.xlsx'));
    expect(code).toBe(0);
    expect(out).toContain('được đọc là hạng trong huyện, không phải hạng của cả cấp');
    expect(out).toContain('1 điều phải được xác nhận trước khi công bố');
  });

  test('a list that says its ranks are of the whole tier, and whose ranks are not, is refused', async () => {
    const { code, err } = await dataCommand(settings, 'check', at('trai.xlsx'));
    expect(code).not.toBe(0);
    expect(err).toContain('“Phạm vi xếp hạng” ghi toàn cấp, mà hạng của danh sách là hạng trong từng huyện');
  });

  test('what is published comes back from an export unchanged', async () => {
    const done = await dataCommand(settings, 'publish', at('noi-ro.xlsx'), '--yes');
    expect([done.code, done.err]).toEqual([0, '']);
    expect((await dataCommand(settings, 'export', '2024.1', '--out', at('xuat.xlsx'))).code).toBe(0);
    expect((await dataCommand(settings, 'diff', at('xuat.xlsx'))).out).toContain('Không có gì khác');
    expect((await dataCommand(settings, 'diff', at('tieu-de.xlsx'))).out).toContain('Không có gì khác');
  });
});

describe('what is shown', { timeout: 120_000 }, () => {
  test('a unit’s page, its sentence and its figure say of what district its rank is', async () => {
    const unit = second();
    const page = await findUnitView({ lang: 'vi', tier: 'cap-xa', slug: unit.slug, edition: '2024' });
    expect(page?.headline.rank).toBe(`Hạng ${said()}`);
    expect(page?.headline.sentence).toContain(`hạng ${said()}`);
    const drawn = await findFigure(
      figureAddress({ kind: 'xep-hang', edition: '2024', tier: 'cap-xa', unit: unit.slug }),
      'vi',
    );
    expect(JSON.stringify(drawn)).toContain(`hạng ${said()}`);
    const english = await findUnitView({ lang: 'en', tier: 'cap-xa', slug: unit.slug, edition: '2024' });
    expect(english?.headline.sentence).toMatch(/rank 2\/\d+ in .+/);
  });

  test('its way up, its gap and its neighbours are those of the district', async () => {
    const unit = second();
    const page = await findUnitView({ lang: 'vi', tier: 'cap-xa', slug: unit.slug, edition: '2024' });
    const own = inDistrict(parentOf(unit)).map(({ name }) => name.vi);
    expect(page?.nearby.map(({ unit: { label } }) => label)).toEqual(own.slice(0, 4));
    expect(page?.nearby.every(({ rank }) => rank?.within?.startsWith('trong '))).toBe(true);
    expect(JSON.stringify(page?.wayUp)).not.toContain('bằng đơn vị đầu cấp');
    expect(JSON.stringify(page?.wayUp)).toContain('không phải của cả cấp');
  });

  test('no ranking says who is first of the tier, and none gives its rows places in one', async () => {
    const view = await ranking();
    expect(view.ranksIn).toBe('trong huyện');
    expect(view.finding).toMatch(/ có điểm cao nhất: 300$/);
    expect(view.rows.map(({ name }) => name).slice(0, 3)).toEqual(communes.slice(0, 3).map(({ name }) => name.vi));
    expect(view.rows.filter(({ rank }) => rank?.text === '1')).toHaveLength(districts.length);
    expect(view.remarks.join(' ')).toContain('hạng không phải là hạng của cả cấp');
    expect(JSON.stringify(view.frame.structured)).not.toContain('"ItemList"');
    expect(JSON.stringify(view)).not.toMatch(/đứng đầu|toàn tỉnh/);
  });

  test('a district alone is a ranking, drawn with its ranks; the tier is drawn without', async () => {
    const unit = second();
    const district = unit.parent?.slug ?? '';
    const view = await ranking(district);
    expect(view.rows.map(({ rank }) => rank?.text)).toEqual(view.rows.map((_, row) => String(row + 1)));
    expect(view.filters?.summary).toContain('hạng trong từng huyện, thành phố');
    const ranksIn = async (only: string | null) => {
      const address = figureAddress({ kind: 'xep-hang', edition: '2024', tier: 'cap-xa', district: only });
      const drawn = await findFigure(address, 'vi');
      return drawn?.table.rows.map(([rank]) => rank).filter(Boolean);
    };
    expect(await ranksIn(district)).toEqual(view.rows.map((_, row) => String(row + 1)));
    expect(await ranksIn(null)).toEqual([]);
  });

  test('one figure’s page names the district its rank is counted in', async () => {
    const unit = second();
    const claim = await findClaimPage({
      lang: 'vi',
      edition: '2024.1',
      tier: 'cap-xa',
      slug: unit.slug,
      criterion: 'tong',
    });
    expect(claim?.rank).toBe(`Hạng ${said()}`);
    expect(JSON.stringify(claim)).toContain('không phải của cả cấp');
  });

  test('how firm ranks are is not analysed, for the reason there is', async () => {
    const page = await findFirmness({ lang: 'vi', edition: '2024', tier: 'cap-xa' });
    expect([page?.finding, page?.rows, page?.how]).toEqual([null, [], expect.stringContaining('trong từng huyện')]);
  });

  test('files and the API say what each rank is one of', async () => {
    const { edition, tier } = await published();
    const table = await gather(await buildRankingTable(edition, tier, null, { district: null, type: null }));
    expect(table.fields.at(-1)?.name).toBe('rank_scope');
    expect(new Set(table.rows.map((row) => row.at(-1)))).toEqual(new Set(['parent']));
    expect(JSON.stringify(table.notes)).toContain('không phải hạng của cả cấp');
    const [record] = await buildRecords(edition, tier, null);
    expect(record && renderResult(tier, record)).toMatchObject({ rank: 1, rank_scope: 'parent' });
    const own = await buildUnitTable(second(), [edition], true);
    expect(own.fields.at(-1)?.name).toBe('rank_scope');
    const before = await findEdition('2023');
    const old = before && (await findTier(before.id, 'cap-xa'));
    if (!before || !old) throw new Error('There is no 2023.');
    const plain = await buildRankingTable(before, old, null, { district: null, type: null });
    expect(plain.fields.map(({ name }) => name)).not.toContain('rank_scope');
    expect(JSON.stringify(plain.notes)).not.toContain('parent_name');
  });

  test('the decision adds up: ranks are reconciled in their district', async () => {
    const page = await findReconciliation('vi', '2024');
    const tier = page?.tiers.find(({ id }) => id.includes('cap-xa'));
    for (const key of ['official-order', 'computed-rank-is-official']) {
      expect([key, tier?.checks.find((check) => check.key === key)?.status]).toEqual([key, 'pass']);
    }
    expect(tier?.failures).toEqual([]);
  });

  // A rank, in either language, that is not followed by what it is a rank in.
  const RANK = /(?:(?:hạng|rank) \d+(?:\/\d+)?|joint \d+(?:st|nd|rd|th)(?: of \d+)?)(?![\d/])(?! (?:trong|in) )/i;
  /** Texts anywhere in a view that say such a rank; but for those that begin with what their ranks are in. */
  const unscoped = (view: unknown): string[] => {
    if (typeof view === 'string') return RANK.test(view) && !/^(?:Trong|In) /.test(view) ? [view] : [];
    return typeof view === 'object' && view !== null ? Object.values(view).flatMap(unscoped) : [];
  };

  test.each(['vi', 'en'] as const)(
    'no page, file, feed or card says a rank without its district (%s)',
    async (lang) => {
      const unit = second();
      const asked = { lang, edition: '2024', tier: 'cap-xa', slug: unit.slug };
      const [other] = inDistrict(districts[2] ?? '');
      const units = [unit.slug, other?.slug ?? ''];
      const compare = { units, tooMany: false, edition: '2024', tier: 'cap-xa', lang };
      const views: Record<string, unknown> = {
        home: await buildOverview(lang),
        unit: await findUnitView(asked),
        ranking: await ranking(null, lang),
        comparison: await buildComparison(compare),
        feed: await findFeed({ kind: 'editions', lang, simulated: false }),
        'feed of a unit': await findFeed({ kind: 'unit', lang, tier: 'cap-xa', slug: unit.slug }),
        sheet: await findSheet(asked),
        supposition: await findWhatIf({ ...asked, supposed: {} }),
        press: await buildPress({ lang, edition: '2024' }),
        firmness: await findFirmness({ lang, edition: '2024', tier: 'cap-xa' }),
        'card of a unit': await findCard({ kind: 'don-vi', edition: '2024.1', tier: 'cap-xa', slug: unit.slug }, lang),
        'card of a ranking': await findCard(
          { kind: 'xep-hang', edition: '2024.1', tier: 'cap-xa', criterion: null },
          lang,
        ),
        'card of a comparison': await findCard({ kind: 'so-sanh', edition: '2024.1', tier: 'cap-xa', units }, lang),
      };
      expect(Object.entries(views).filter(([, view]) => view === null)).toEqual([]);
      const found = Object.entries(views).map(([name, view]) => [name, unscoped(view)]);
      expect(found.filter(([, ranks]) => (ranks?.length ?? 0) > 0)).toEqual([]);
    },
  );
});
