import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataPaths } from '@/lib/params/data-paths';
import { paths } from '@/lib/params/paths';
import { listRevisions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { bytesOf, jsonOf, sheetsOf } from './every-file';
import { parseRankingAddress } from './ranking-address';

/** What every reader must get of a row: its edition in two whole numbers, the unit, its score and its missing code. */
interface Read {
  readonly year: number;
  readonly revision: number;
  readonly unit: string;
  readonly score: number | null;
  readonly missing: string | null;
}

type Cell = string | number | boolean | bigint | Date | null | undefined;
type Row = Readonly<Record<string, Cell>>;
interface At {
  readonly edition: string;
  readonly tier: string;
}

const number = (cell: Cell) => (cell === null || cell === undefined || cell === '' ? null : Number(cell));
const text = (cell: Cell) => (cell === null || cell === undefined || cell === '' ? null : String(cell));
const toRead = (row: Row): Read => ({
  year: number(row.year) ?? 0,
  revision: number(row.revision) ?? 0,
  unit: text(row.unit_name) ?? '',
  score: number(row.score),
  missing: text(row.missing),
});

/** A reader that looks at cells and guesses their type, as pandas, readr and spreadsheets do. */
function guess(cell: string): Cell {
  if (cell === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** A figure as the page prints it, as a number: "385,641". */
const printed = (shown: string) => Number(shown.replace(/[.\s]/g, '').replace(',', '.'));

async function shownOf(at: At): Promise<string[]> {
  const { view } = await parseRankingAddress(paths.ranking(at.edition, at.tier));
  const total = Math.max(
    0,
    view.columns.findIndex(({ key }) => key === 'tong'),
  );
  return view.rows.flatMap(({ name, cells }) => {
    const own = cells[total]?.text;
    return own ? [`${name} ${printed(own)}`] : [];
  });
}

const lists: At[] = [];
/** What the page of each list prints: unit and score. */
const shownBy = new Map<At, string[]>();
let long: { csv: Row[]; lines: Row[]; parquet: Row[] };

beforeAll(async () => {
  for (const { id, slug } of await listRevisions()) {
    for (const { tier } of await listTiers(id)) lists.push({ edition: slug, tier });
  }
  for (const at of lists) shownBy.set(at, await shownOf(at));
  const text = (await bytesOf(dataPaths.all('jsonl'))).toString('utf8');
  const file = Uint8Array.from(await bytesOf(dataPaths.all('parquet'))).buffer;
  long = {
    csv: parse(await bytesOf(dataPaths.all('csv')), { columns: true }),
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    parquet: (await parquetReadObjects({ file })) as Row[],
  };
});

const ofList = (rows: readonly Row[], { edition, tier }: At) =>
  rows.filter((row) => row.edition === edition && row.tier === tier && row.criterion === 'tong').map(toRead);

const READERS: Readonly<Record<string, (at: At) => Promise<Read[]>>> = {
  'a strict reader of CSV': async (at) =>
    (parse(await bytesOf(dataPaths.ranking(at, 'csv')), { columns: true }) as Row[]).map(toRead),
  'a reader of CSV that guesses types': async (at) =>
    (parse(await bytesOf(dataPaths.ranking(at, 'csv')), { columns: true, cast: guess as never }) as Row[]).map(toRead),
  'a reader of JSON': async (at) => ((await jsonOf(dataPaths.ranking(at, 'json'))) as { rows: Row[] }).rows.map(toRead),
  'a reader of workbooks': async (at) => {
    const [sheet = []] = [...(await sheetsOf(await bytesOf(dataPaths.ranking(at, 'xlsx')))).values()];
    const [head = [], ...rows] = sheet as Cell[][];
    const column = (title: string) => head.indexOf(title);
    return rows.map((row) =>
      toRead({
        year: row[column('Năm')],
        revision: row[column('Lần công bố')],
        unit_name: row[column('Đơn vị')],
        score: row[column('Điểm')],
        missing: row[column('Mã thiếu')],
      }),
    );
  },
  'CSV of everything': async (at) => ofList(long.csv, at),
  'JSON Lines of everything': async (at) => ofList(long.lines, at),
  'Parquet of everything': async (at) => ofList(long.parquet, at),
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  test('gets of every list the very scores, units and editions that its page shows', async () => {
    let scores = 0;
    for (const at of lists) {
      const shown = shownBy.get(at) ?? [];
      const rows = await read(at);
      const got = rows.flatMap(({ unit, score }) => (score === null ? [] : [`${unit} ${score}`]));
      expect([at, got.toSorted()]).toEqual([at, shown.toSorted()]);
      expect(rows.every(({ score, missing }) => (score === null) === (missing !== null))).toBe(true);
      const editions = new Set(rows.map(({ year, revision }) => `${year}.${revision}`));
      expect([at, [...editions]]).toEqual([at, rows.length > 0 ? [at.edition.replace('mo-phong-', '')] : []]);
      scores += got.length;
    }
    expect(scores).toBeGreaterThan(400);
  }, 120_000);
});
