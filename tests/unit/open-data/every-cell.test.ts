import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataPaths } from '@/lib/open-data/addresses';
import { neutralise } from '@/lib/open-data/csv';
import { toDecimal } from '@/lib/open-data/table';
import { mainCriteria } from '@/lib/scoring/measure';
import type { Measured } from '@/lib/scoring/types';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listRevisions } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';
import { bytesOf, jsonOf } from './every-file';

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
  return parse(await bytesOf(address), { bom: true, columns: true, relax_column_count: false });
}

const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
const value = ({ points, missing }: Measured) => (points === null || missing !== null ? '' : toDecimal(points));

describe('the CSV is the store, cell by cell', () => {
  test(
    'every row of every tier of every edition, its total and each criterion',
    async () => {
      let cells = 0;
      for (const { edition, tier } of listed) {
        const codes = new Map((await listUnits(edition.register, tier.tier)).map((unit) => [unit.id, unit]));
        const rows = await readCsv(dataPaths.ranking({ edition: edition.slug, tier: tier.tier }, 'csv'));
        expect(rows).toHaveLength(tier.rows.length);
        const bySource = new Map(rows.map((row) => [row.source_row, row]));
        for (const row of tier.rows) {
          const read = bySource.get(String(row.sourceRow));
          const unit = row.unitId === null ? undefined : codes.get(row.unitId);
          expect(read).toMatchObject({
            edition: edition.slug,
            year: String(edition.year),
            data_kind: edition.kind,
            tier: tier.tier,
            criterion: 'tong',
            unit_code: text(unit?.code),
            unit_slug: text(unit?.slug),
            unit_name: unit?.nameVi ?? row.nameAsPrinted,
            name_as_printed: neutralise(row.nameAsPrinted),
            rank_official: text(row.officialRank),
            score: value(row.total),
            score_printed: text(row.total.printed),
            missing: text(row.total.missing),
            maximum: tier.maximum === null ? '' : toDecimal(tier.maximum),
            note_vi: neutralise(text(row.noteVi)),
            note_en: neutralise(text(row.noteEn)),
            source_id: row.sourceSlug,
          });
          cells += 17;
          for (const { slug } of mainCriteria(tier)) {
            const score = row.scores[slug];
            const name = slug.replaceAll('-', '_');
            if (!score || !read || !(name in read)) continue;
            expect([read[name], read[`${name}_missing`]]).toEqual([value(score), text(score.missing)]);
            cells += 2;
          }
        }
      }
      expect(cells).toBeGreaterThan(5_000);
    },
    LONG,
  );

  test(
    'a criterion’s own file ranks by that criterion and leaves no score out',
    async () => {
      for (const { edition, tier } of listed) {
        for (const { slug } of mainCriteria(tier)) {
          const rows = await readCsv(
            dataPaths.ranking({ edition: edition.slug, tier: tier.tier, criterion: slug }, 'csv'),
          );
          expect(rows.map((row) => [row.source_row, row.score]).toSorted()).toEqual(
            tier.rows
              .map((row) => [
                String(row.sourceRow),
                value(row.scores[slug] ?? { points: null, printed: null, missing: 'not-published' }),
              ])
              .toSorted(),
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
    expect(wrong).toMatchObject({ score: '', score_display: '', score_printed: '3331,01', rank: '2' });
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
          const facts = same(['score', 'score_display', 'rank', 'rank_kind', 'tied', 'missing', 'maximum', 'percent']);
          expect(facts(own[0])).toEqual(facts(row));
        }
      }
    },
    LONG,
  );

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

  test('the JSON has the same rows as the CSV', async () => {
    const [csv, json] = [
      await readCsv('/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so.csv?loai=phuong'),
      (await jsonOf('/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so.json?loai=phuong')) as {
        rows: Record<string, unknown>[];
      },
    ];
    expect(json.rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))))).toEqual(
      csv.map((row) => Object.values(row)),
    );
  });
});
