import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, everyItem, get, inParallel } from './api-answers';
import { attribute, Page, textOf } from './page-text';

interface Row {
  readonly unit: { readonly slug: string } | null;
  readonly rank: number | null;
  readonly score: number | null;
  readonly score_display: string | null;
  readonly missing: string | null;
}

interface Listed {
  readonly edition: string;
  readonly tier: string;
  readonly rows: readonly Row[];
}

const TIERS = ['so-nganh', 'cap-huyen', 'cap-xa'];
const lists: Listed[] = [];
/** On a busy machine. */
const LONG = 180_000;
const bytes = async (path: string) => {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return Buffer.from(await answer.arrayBuffer());
};

beforeAll(async () => {
  const { data } = await get<{ edition: string }[]>('/api/v1/editions');
  for (const { edition } of data) {
    for (const tier of TIERS) {
      const rows = await everyItem<Row>(`/api/v1/editions/${edition}/tiers/${tier}/ranking?limit=50`);
      lists.push({ edition, tier, rows });
    }
  }
});

/** Unit, rank and total as one text each: what all formats must agree on. */
const facts = (rows: readonly Row[]) =>
  rows.map(({ unit, rank, score, missing }) => [unit?.slug ?? '', rank, score, missing].join(' ')).toSorted();

describe('totals agree for every unit of every edition', () => {
  test('CSV, JSON and API', async () => {
    let units = 0;
    for (const { edition, tier, rows } of lists) {
      const csv = parse(await bytes(`/tai-ve/${edition}/${tier}.csv`), { bom: true, columns: true }) as Record<
        string,
        string
      >[];
      const json = JSON.parse((await bytes(`/tai-ve/${edition}/${tier}.json`)).toString()) as {
        rows: { unit_slug: string | null; rank: number | null; score: number | null; missing: string | null }[];
      };
      const fromCsv = csv.map((row) => [row.unit_slug, row.rank, row.score, row.missing].join(' ')).toSorted();
      const fromJson = json.rows.map((row) => [row.unit_slug, row.rank, row.score, row.missing].join(' ')).toSorted();
      expect(fromCsv).toEqual(facts(rows));
      expect(fromJson).toEqual(facts(rows));
      units += rows.length;
    }
    expect(units).toBeGreaterThan(500);
  });

  test('XLSX and API', async () => {
    for (const { edition, tier, rows } of lists) {
      const [sheet] = await readExcelFile(await bytes(`/tai-ve/${edition}/${tier}.xlsx`));
      const [header = [], ...cells] = sheet?.data ?? [];
      const column = (title: string) => header.indexOf(title);
      const [slug, rank, score, missing] = ['Địa chỉ đơn vị', 'Hạng', 'Điểm', 'Mã thiếu'].map(column);
      const read = cells
        .map((row) => [slug, rank, score, missing].map((index) => row[index ?? -1] ?? null).join(' '))
        .toSorted();
      expect(read).toEqual(facts(rows));
    }
  });

  test('ranking page and API, rank and score as shown', async () => {
    for (const { edition, tier, rows } of lists) {
      const page = new Page((await bytes(`/xep-hang/${edition}/${tier}`)).toString());
      const [table] = page.byClass('ranking');
      const body = table ? page.byTag('tr', page.byTag('tbody', table)[0]) : [];
      const shown = body.map((row) => {
        const cells = page.byTag('td', row);
        // The total is the first column of figures.
        const total = cells.find((cell) => /(?:^|\s)n(?:\s|$)/.test(attribute(cell, 'class')));
        const missing = attribute(total, 'class').includes('none');
        // The sign of a tie and the words for it stand beside the number.
        const rank = /\d+/.exec(textOf(cells[0]))?.[0] ?? '';
        return [rank, missing ? '' : textOf(total)].join(' ');
      });
      const listed = rows.filter(({ rank, score }) => rank !== null || score !== null);
      expect([edition, tier, shown]).toEqual([
        edition,
        tier,
        listed.map(({ rank, score_display: text }) => [rank ?? '', text ?? ''].join(' ')),
      ]);
    }
  });

  test(
    'unit page and API, for every official row and every twentieth simulated one',
    async () => {
      const pages = lists.flatMap(({ edition, tier, rows }) =>
        rows.flatMap((row, index) =>
          row.unit && (!edition.startsWith('mo-phong') || index % 20 === 0)
            ? [{ address: `/don-vi/${tier}/${row.unit.slug}/${edition}`, row }]
            : [],
        ),
      );
      expect(pages.length).toBeGreaterThan(40);
      await inParallel(pages, async ({ address, row }) => {
        const page = new Page((await bytes(address)).toString());
        const [headline] = page.byClass('score');
        const strong = headline && page.byTag('strong', headline)[0];
        expect([address, textOf(strong)]).toEqual([address, row.score_display ?? '']);
      });
    },
    LONG,
  );
});
