import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { neutralise } from '@/lib/open-data/csv';
import { dataPaths } from '@/lib/params/data-paths';
import { listRevisions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { bytesOf, download, jsonOf } from './every-file';

type Cell = string | number | boolean | null;
type Row = Record<string, Cell>;

/** Written down here, so that a column that goes, moves or changes its name is noticed: what is added comes last. */
const COLUMNS = [
  ...['edition', 'year', 'revision', 'data_kind', 'current', 'status', 'tier', 'unit_code', 'unit_slug', 'unit_name'],
  ...['unit_name_en', 'unit_type', 'parent_slug', 'parent_name', 'name_as_printed', 'criterion', 'criterion_name'],
  ...['criterion_name_en', 'criterion_parent', 'score', 'score_printed', 'maximum', 'percent', 'missing', 'rank'],
  ...['rank_kind', 'tied', 'rank_official', 'rank_computed', 'unranked', 'decision_number', 'published_at'],
  ...[
    'source_id',
    'source_title',
    'source_url',
    'source_row',
    'today_code',
    'today_slug',
    'today_name',
    'today_extent',
  ],
  ...['note_vi', 'note_en', 'band', 'band_kind', 'rank_scope', 'list', 'scale'],
];

let csv: Record<string, string>[];
let lines: Row[];
let parquet: Row[];
let bytes: Buffer;

const plain = (value: unknown): Cell => (typeof value === 'bigint' ? Number(value) : ((value ?? null) as Cell));

beforeAll(async () => {
  csv = parse(await bytesOf(dataPaths.all('csv')), { columns: true });
  const text = (await bytesOf(dataPaths.all('jsonl'))).toString('utf8');
  lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  bytes = await bytesOf(dataPaths.all('parquet'));
  const file = Uint8Array.from(bytes).buffer;
  const read = await parquetReadObjects({ file });
  parquet = read.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
});

describe('the table of everything', () => {
  test('has the columns it always had, in every form', () => {
    expect(Object.keys(csv[0] ?? {})).toEqual(COLUMNS);
    expect(Object.keys(lines[0] ?? {})).toEqual(COLUMNS);
    expect(Object.keys(parquet[0] ?? {})).toEqual(COLUMNS);
  });

  test('says the same in CSV, JSON Lines and Parquet, cell by cell', () => {
    expect(lines.length).toBeGreaterThan(3_000);
    expect(parquet).toEqual(lines);
    const asText = (name: string, cell: Cell) =>
      cell === null
        ? ''
        : name === 'score_printed'
          ? `“${cell}”`
          : typeof cell === 'string'
            ? neutralise(cell)
            : String(cell);
    expect(csv).toEqual(
      lines.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asText(name, cell)]))),
    );
  });

  test('Parquet gives every column its type: an edition is text, a score a number, a revision a whole one', () => {
    const file = Uint8Array.from(bytes).buffer;
    const types = new Map(
      parquetSchema(parquetMetadata(file)).children.map(({ element }) => [
        element.name,
        element.converted_type ?? element.type,
      ]),
    );
    const some = ['edition', 'unit_code', 'revision', 'score', 'maximum', 'current'].map((name) => types.get(name));
    expect(some).toEqual(['UTF8', 'UTF8', 'INT32', 'DOUBLE', 'DOUBLE', 'BOOLEAN']);
  });

  test('holds every row of every tier of every revision, with the total that each tier’s own file has', async () => {
    for (const { id, slug } of await listRevisions()) {
      for (const { tier } of await listTiers(id)) {
        const own = (await jsonOf(dataPaths.ranking({ edition: slug, tier }, 'json'))) as { rows: Row[] };
        const facts = ({ unit_code, score, missing, rank, tied, maximum, percent, source_row }: Row) =>
          [source_row, unit_code, score, missing, rank, tied, maximum, percent].join('|');
        const here = lines.filter((row) => row.edition === slug && row.tier === tier && row.criterion === 'tong');
        expect([slug, tier, here.map(facts).toSorted()]).toEqual([slug, tier, own.rows.map(facts).toSorted()]);
      }
    }
  });

  test('tells its rows apart by whole numbers and codes, and one edition of a year is the current one', () => {
    const keys = lines.map((row) =>
      ['data_kind', 'year', 'revision', 'tier', 'source_row', 'criterion'].map((name) => row[name]).join('|'),
    );
    expect(new Set(keys).size).toBe(lines.length);
    const current = new Map<string, Set<Cell>>();
    for (const row of lines.filter((each) => each.current === true)) {
      const year = `${row.data_kind} ${row.year}`;
      current.set(year, (current.get(year) ?? new Set()).add(row.revision ?? null));
    }
    expect([...current.values()].map(({ size }) => size)).toEqual([...current].map(() => 1));
    expect(current.size).toBeGreaterThan(2);
  });

  test('marks every simulated row as such, and says so in its name, its title and its description', async () => {
    for (const row of lines) {
      expect([row.edition, row.data_kind]).toEqual([
        row.edition,
        String(row.edition).startsWith('mo-phong-') ? 'simulated' : 'official',
      ]);
    }
    expect(new Set(lines.map(({ data_kind }) => data_kind))).toEqual(new Set(['official', 'simulated']));
    for (const format of ['csv', 'jsonl', 'parquet'] as const) {
      const { headers } = await download(dataPaths.all(format));
      expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('có cả SỐ LIỆU MÔ PHỎNG');
      expect(headers.get('x-robots-tag')).toBe('noindex');
    }
    expect(JSON.stringify(await jsonOf(dataPaths.all('csvw')))).toContain('SỐ LIỆU MÔ PHỎNG');
    expect(bytes.toString('utf8')).toContain('có cả SỐ LIỆU MÔ PHỎNG');
  });

  test('leads from a unit that was merged to that of today, and from one that stands to itself', () => {
    const of = (slug: string) => lines.find((row) => row.unit_slug === slug && row.data_kind === 'official');
    expect(of('so-tai-chinh')).toMatchObject({ today_slug: 'so-tai-chinh', today_extent: 'whole' });
    const merged = of('ninh-binh/phuc-thanh');
    expect(merged?.today_slug).toBe('phuong-hoa-lu');
    expect(String(merged?.today_name)).toContain('Hoa Lư');
  });

  test('a missing value has its code and no number', () => {
    for (const row of lines) expect([row.unit_slug, row.score === null]).toEqual([row.unit_slug, row.missing !== null]);
    expect(lines.find((row) => row.missing === 'invalid-in-source' && row.data_kind === 'official')).toMatchObject({
      score: null,
      score_printed: '3331,01',
    });
  });
});
