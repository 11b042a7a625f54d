import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { neutralise } from '@/lib/open-data/csv';
import { toDecimal } from '@/lib/open-data/table';
import { dataPaths } from '@/lib/params/data-paths';
import { type By, mainCriteria, maximumOf, measureOf, pointsOf } from '@/lib/scoring/measure';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Measured } from '@/lib/scoring/types';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listRevisions } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { listShownUnits, type UnitRow } from '@/lib/store/queries/units';
import { bytesOf, download, jsonOf } from './every-file';

/** Some tests go through every unit of every edition: on a busy machine that takes a while. */
const LONG = 180_000;

interface Listed {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
}

const listed: Listed[] = [];

beforeAll(async () => {
  for (const edition of await listRevisions()) {
    for (const tier of await listTiers(edition.id)) listed.push({ edition, tier });
  }
});

async function readCsv(address: string): Promise<Record<string, string>[]> {
  return parse(await bytesOf(address), { columns: true, relax_column_count: false });
}

/** Written down here, so that a column that goes, moves or changes its name is noticed. */
const HEAD = [
  ...['edition', 'year', 'revision', 'data_kind', 'tier', 'criterion', 'rank', 'rank_kind', 'tied', 'rank_official'],
  ...['rank_computed', 'unit_code', 'unit_slug', 'unit_name', 'unit_name_en', 'unit_type', 'parent_slug'],
  ...['parent_name', 'name_as_printed', 'score', 'score_printed', 'maximum', 'percent', 'missing', 'unranked'],
  ...['note_vi', 'note_en', 'source_id', 'source_row'],
];

type Cell = string | number | boolean | null | undefined;
const text = (value: Cell) => (value == null ? '' : String(value));
const decimal = (points: number | null | undefined) => (points == null ? '' : toDecimal(points));
const value = ({ points, missing }: Measured) => (missing === null ? decimal(points) : '');

/** What stands beside the measure a file is by: the total of a criterion's file, and each criterion some row has. */
const besideOf = (tier: TierEdition, by: By): By[] => [
  ...(by === null ? [] : [null]),
  ...mainCriteria(tier)
    .map(({ slug }) => slug)
    .filter((slug) => slug !== by && tier.rows.some(({ scores }) => scores[slug] !== undefined)),
];

const columnOf = (by: By) => by?.replaceAll('-', '_') ?? 'tong';

/** A score and its code as the columns beside another one have them. */
function besideCells(row: ResultRow, by: By): string[] {
  const measured = measureOf(row, by);
  const points = pointsOf(row, by);
  return [value(measured), points === null ? text(measured.missing) : ''];
}

/** Every cell of a row's line, worked out from the store and the rules. */
function expectedRow({ edition, tier }: Listed, row: ResultRow, unit: UnitRow | undefined, by: By) {
  const measured = measureOf(row, by);
  const points = pointsOf(row, by);
  const maximum = maximumOf(tier, by);
  const percent = percentOfMaximum(points, maximum);
  const shown = tierModel(tier, by).ranks.get(row);
  const cells: Record<string, Cell> = {
    edition: edition.slug,
    year: edition.year,
    revision: edition.number,
    data_kind: edition.kind,
    tier: tier.tier,
    criterion: by ?? 'tong',
    rank: shown?.rank,
    rank_kind: shown?.kind,
    tied: shown?.tied,
    rank_official: by === null ? row.officialRank : null,
    rank_computed: tierModel(tier, by).computed.get(row),
    unit_code: unit?.code,
    unit_slug: unit?.slug,
    unit_name: unit?.name.vi ?? row.nameAsPrinted,
    unit_name_en: unit?.name.en,
    unit_type: unit?.type,
    parent_slug: unit?.parent?.slug,
    parent_name: unit?.parent?.name.vi,
    name_as_printed: row.nameAsPrinted,
    score: value(measured),
    score_printed: measured.printed === null ? '' : `“${measured.printed}”`,
    maximum: decimal(maximum),
    percent: percent === null ? '' : (percent / 10).toString(),
    missing: measured.missing,
    unranked: row.unranked ?? false,
    note_vi: row.note.vi,
    note_en: row.note.en,
    source_id: row.sourceSlug,
    source_row: row.sourceRow,
  };
  const beside = besideOf(tier, by).flatMap((other) => {
    const [score = '', missing = ''] = besideCells(row, other);
    const name = columnOf(other);
    const most = decimal(maximumOf(tier, other));
    return [[name, score] as const, [`${name}_missing`, missing] as const, [`${name}_maximum`, most] as const];
  });
  return Object.fromEntries([
    ...Object.entries(cells).map(([name, cell]) => [name, neutralise(text(cell))] as const),
    ...beside,
  ]);
}

describe('the CSV is the store, cell by cell', () => {
  test(
    'every cell of every row of every tier of every edition, by the total and by each criterion',
    async () => {
      let cells = 0;
      let beside = 0;
      for (const { edition, tier } of listed) {
        const units = new Map(
          (await listShownUnits(edition.register, tier.tier, tier.asOf)).map((unit) => [unit.id, unit]),
        );
        for (const by of [null, ...mainCriteria(tier).map(({ slug }) => slug)]) {
          const address = dataPaths.ranking({ edition: edition.slug, tier: tier.tier, criterion: by }, 'csv');
          const [header] = parse(await bytesOf(address), { to: 1 }) as string[][];
          const others = besideOf(tier, by).map(columnOf);
          expect([address, header]).toEqual([
            address,
            [...HEAD, ...others.flatMap((name) => [name, `${name}_missing`, `${name}_maximum`])],
          ]);
          const rows = await readCsv(address);
          expect([address, rows.length]).toEqual([address, tier.rows.length]);
          const bySource = new Map(rows.map((row) => [row.source_row, row]));
          for (const row of tier.rows) {
            const unit = row.unitId === null ? undefined : units.get(row.unitId);
            const expected = expectedRow({ edition, tier }, row, unit, by);
            expect([address, bySource.get(String(row.sourceRow))]).toEqual([address, expected]);
            cells += Object.keys(expected).length;
            beside += others.length;
          }
        }
      }
      expect(cells).toBeGreaterThan(50_000);
      expect(beside).toBeGreaterThan(5_000);
    },
    LONG,
  );

  test(
    'a criterion’s own file ranks by that criterion',
    async () => {
      for (const { edition, tier } of listed) {
        for (const { slug } of mainCriteria(tier)) {
          const rows = await readCsv(
            dataPaths.ranking({ edition: edition.slug, tier: tier.tier, criterion: slug }, 'csv'),
          );
          const ranks = rows.filter(({ rank }) => rank !== '').map(({ rank }) => Number(rank));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
      }
    },
    LONG,
  );

  test('a missing value has its code and no number, and its rank cell is empty', async () => {
    const rows = await readCsv('/tai-ve/2022.1/so-nganh.csv');
    const wrong = rows.find(({ missing }) => missing === 'invalid-in-source');
    expect(wrong).toMatchObject({ score: '', score_printed: '“3331,01”', rank: '2' });
    for (const { edition, tier } of listed) {
      const all = await readCsv(dataPaths.ranking({ edition: edition.slug, tier: tier.tier }, 'csv'));
      for (const row of all) expect(row.score === '').toBe(row.missing !== '');
    }
  });
});

describe('a unit’s file', () => {
  test(
    'holds the same total as the tier’s, for every unit of every edition',
    async () => {
      for (const { edition, tier } of listed) {
        const rows = await readCsv(dataPaths.ranking({ edition: edition.slug, tier: tier.tier }, 'csv'));
        for (const row of rows.filter(({ unit_slug: slug }) => slug !== '')) {
          const own = await readCsv(dataPaths.unit(tier.tier, row.unit_slug ?? '', edition.slug, 'csv'));
          const same = (keys: string[]) => (from: Record<string, string> | undefined) => keys.map((key) => from?.[key]);
          const facts = same(['score', 'rank', 'rank_kind', 'tied', 'missing', 'maximum', 'percent']);
          expect(facts(own[0])).toEqual(facts(row));
        }
      }
    },
    LONG,
  );

  test('has a line for every criterion its tier gives, with a code where the unit’s own is missing', async () => {
    for (const { edition, tier } of listed) {
      const criteria = besideOf(tier, null);
      for (const row of tier.rows.filter(({ unit }) => unit !== null).slice(0, 25)) {
        const rows = await readCsv(dataPaths.unit(tier.tier, row.unit?.slug ?? '', edition.slug, 'csv'));
        expect(rows.map(({ criterion, score, missing }) => [criterion, score, missing])).toEqual(
          [null, ...criteria].map((by) => [by ?? 'tong', ...besideCells(row, by)]),
        );
      }
    }
  });

  test('without an edition has every year, newest first', async () => {
    const rows = await readCsv('/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh.csv');
    expect(rows.map(({ edition, score, missing }) => [edition, score, missing])).toEqual([
      ['2023.1', '', 'not-published'],
      ['2022.1', '385.641', ''],
    ]);
  });
});

describe('filters are those of the ranking page', () => {
  test('a district’s rows, with ranks of the whole tier', async () => {
    const all = await readCsv('/tai-ve/mo-phong-2023.2/cap-xa.csv');
    const district = all.find(({ parent_slug: slug }) => slug !== '')?.parent_slug ?? '';
    const some = await readCsv(`/tai-ve/mo-phong-2023.2/cap-xa.csv?huyen=${district}`);
    expect(some).toEqual(all.filter((row) => row.parent_slug === district));
    expect(some.length).toBeGreaterThan(3);
  });

  test('what was filtered is said in the title, the notes and the name of the file, in words', async () => {
    const address = '/tai-ve/2022.1/cap-xa';
    const query = '?huyen=ninh-binh&loai=phuong';
    const json = (await jsonOf(`${address}.json${query}`)) as {
      title: Record<string, string>;
      notes: Record<string, string>[];
    };
    expect(json.title.vi).toContain('Thành phố Ninh Bình, loại Phường');
    expect(json.title.en).toContain('Ninh Binh City, kind “Ward”');
    expect(json.notes[0]?.vi).toMatch(/^Bảng đã lọc, chỉ có Thành phố Ninh Bình, loại Phường: \d+ trong \d+ dòng\./);
    expect(json.notes[0]?.en).toMatch(/^A filtered table, Ninh Binh City, kind “Ward” only: \d+ of \d+ rows\./);
    const { headers } = await download(`${address}.csv${query}`);
    const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(name)).toBe('Chuyển đổi số – Cấp xã – Thành phố Ninh Bình, loại Phường – bản 2022.1.csv');
    const whole = (await jsonOf(`${address}.json`)) as typeof json;
    expect(JSON.stringify([whole.title, whole.notes])).not.toMatch(/lọc|filtered|Phường/);
  });

  test('the JSON has the same rows as the CSV', async () => {
    const [csv, json] = [
      await readCsv('/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so.csv?loai=phuong'),
      (await jsonOf('/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so.json?loai=phuong')) as {
        rows: Record<string, unknown>[];
      },
    ];
    const asText = (name: string, cell: unknown) =>
      cell === null ? '' : name === 'score_printed' ? `“${cell}”` : String(cell);
    expect(
      json.rows.map((row) =>
        Object.entries(row).flatMap(([name, cell]) => (name.endsWith('_display') ? [] : [asText(name, cell)])),
      ),
    ).toEqual(csv.map((row) => Object.values(row)));
  });
});
