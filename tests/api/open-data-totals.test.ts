import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { inLong } from '../long';
import { ask, everyItem, get, inParallel } from './api-answers';
import { attribute, Page, textOf } from './page-text';

interface Row {
  readonly unit: { readonly slug: string; readonly name: string } | null;
  readonly name_as_printed: string;
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

const lists: Listed[] = [];
/** Every unit's page of every edition is drawn for the first time here, on a machine that may be busy. */
const LONG = 400_000;
const bytes = async (path: string) => {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return Buffer.from(await answer.arrayBuffer());
};

beforeAll(async () => {
  const { data } = await get<{ edition: string }[]>('/api/v1/editions');
  for (const { edition } of data) {
    // The tiers that edition has: a province of two levels has no districts.
    const tiers = (await get<{ tier: string }[]>(`/api/v1/editions/${edition}/tiers`)).data;
    for (const { tier } of tiers) {
      const rows = await everyItem<Row>(`/api/v1/editions/${edition}/tiers/${tier}/ranking?limit=50`);
      lists.push({ edition, tier, rows });
    }
  }
});

/** Unit, rank and total as one text each: what all formats must agree on. */
const facts = (rows: readonly Row[]) =>
  rows.map(({ unit, rank, score, missing }) => [unit?.slug ?? '', rank, score, missing].join(' ')).toSorted();

/** The rows of the table an embedded chart carries beside its drawing. */
async function chartTable(path: string): Promise<string[][]> {
  const page = new Page((await bytes(path)).toString());
  const body = page.byTag('tbody')[0];
  return page
    .byTag('tr', body)
    .map((row) => page.all(({ tagName }) => tagName === 'td' || tagName === 'th', row).map((cell) => textOf(cell)));
}

/** The total a unit's page opens with; empty where it has none. */
function headlineScore(page: Page): string {
  const [headline] = page.byClass('score');
  return textOf(headline && page.byTag('strong', headline)[0]);
}

describe('totals agree for every unit of every edition', () => {
  test('CSV, JSON and API', async () => {
    let units = 0;
    for (const { edition, tier, rows } of lists) {
      const csv = parse(await bytes(`/tai-ve/${edition}/${tier}.csv`), { columns: true }) as Record<string, string>[];
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
    'the table beside each chart and API, rank, name and score as shown',
    async () => {
      let rowsSeen = 0;
      await inParallel(
        lists.filter(({ rows }) => rows.some(({ score }) => score !== null)),
        async ({ edition, tier, rows }) => {
          const shown = (rank: string | number | null, name: string, score: string | null) =>
            `${rank ?? ''} ${name} ${score}`;
          const listed = rows
            .filter(({ score }) => score !== null)
            .map((row) => shown(row.rank, row.unit?.name ?? row.name_as_printed, row.score_display));
          // Dots, where everyone stands; bars, of the first where there are many.
          const dots = await chartTable(`/nhung/phan-bo/${edition}/${tier}`);
          const bars = await chartTable(`/nhung/xep-hang/${edition}/${tier}`);
          const said = (table: string[][]) =>
            table.flatMap(([rank = '', name = '', score = '']) =>
              // A bar without a length says why; what it says is no total.
              /^\d/.test(score) ? [shown(rank.replace(/^=/, ''), name, score)] : [],
            );
          expect([edition, tier, said(dots).toSorted()]).toEqual([edition, tier, listed.toSorted()]);
          expect(bars.length).toBeGreaterThan(0);
          expect([edition, tier, listed]).toEqual([edition, tier, expect.arrayContaining(said(bars))]);
          rowsSeen += dots.length;
        },
        3,
      );
      expect(rowsSeen).toBeGreaterThan(500);
    },
    LONG,
  );

  test(
    'the table beside the map of the communes and API',
    async () => {
      const communes = lists.filter(({ tier, rows }) => tier === 'cap-xa' && rows.some(({ score }) => score !== null));
      expect(communes.length).toBeGreaterThan(3);
      for (const { edition, rows } of communes) {
        const scores = (await chartTable(`/nhung/ban-do/${edition}`)).flatMap(([name = '', label = '']) => {
          const [, score] = /^([\d.,]+) điểm/.exec(label) ?? [];
          return score ? [`${name} ${score}`] : [];
        });
        const listed = rows.flatMap(({ unit, score_display: text }) =>
          unit && text !== null ? [`${unit.name} ${text}`] : [],
        );
        expect([edition, scores.toSorted()]).toEqual([edition, listed.toSorted()]);
      }
    },
    LONG,
  );

  test(
    'unit page and API, for every row of every official edition and some of the simulated',
    async () => {
      const pages = lists.flatMap(({ edition, tier, rows }) =>
        rows.flatMap((row) => (row.unit ? [{ address: `/don-vi/${tier}/${row.unit.slug}/${edition}`, row }] : [])),
      );
      expect(pages.length).toBeGreaterThan(500);
      const simulated = inLong(1, 8);
      const taken = pages.filter(({ address }, at) => !address.includes('/mo-phong-') || at % simulated === 0);
      expect(taken.some(({ address }) => address.includes('/mo-phong-'))).toBe(true);
      await inParallel(taken, async ({ address, row }) => {
        const page = new Page((await bytes(address)).toString());
        expect([address, headlineScore(page)]).toEqual([address, row.score_display ?? '']);
      });
    },
    LONG,
  );

  test(
    'a unit that the latest official edition does not list has a page without a score',
    async () => {
      const latest = lists.filter(({ edition }) => edition === '2023.1');
      const units = [
        ...(await everyItem<{ tier: string; slug: string; simulated: boolean }>('/api/v1/units?limit=200')),
        ...(await everyItem<{ tier: string; slug: string; simulated: boolean }>(
          '/api/v1/units?limit=200&data_kind=simulated',
        )),
      ];
      const unlisted = units.filter(
        ({ tier, slug, simulated }) =>
          !simulated && !latest.some((list) => list.tier === tier && list.rows.some(({ unit }) => unit?.slug === slug)),
      );
      expect(unlisted.length).toBeGreaterThan(100);
      await inParallel(unlisted, async ({ tier, slug }) => {
        const address = `/don-vi/${tier}/${slug}/2023.1`;
        expect([address, headlineScore(new Page((await bytes(address)).toString()))]).toEqual([address, '']);
      });
    },
    LONG,
  );
});
