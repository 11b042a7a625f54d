import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { inLong } from '../long';
import { attribute, Page, textOf } from './page-text';

interface Printed {
  readonly year: string;
  readonly tier: string;
  readonly unit_code: string;
  readonly points_as_printed: string;
  readonly rank_as_printed: string;
  readonly flag: string;
}

const printed = parse(readFileSync('tests/fixtures/official-totals.csv'), { columns: true, bom: true }) as Printed[];
const origin = inject('origin');

async function open(path: string): Promise<Page> {
  const answer = await fetch(origin + path);
  expect(answer.status, path).toBe(200);
  return new Page(await answer.text());
}

/** Figures a list may show: what the source prints. */
const figuresOf = (rows: readonly Printed[]) => new Set(rows.map((row) => row.points_as_printed));

describe('official rankings equal the printed figures, cell by cell', () => {
  const lists = new Map<string, Printed[]>();
  for (const row of printed) {
    const key = `${row.year}/${row.tier}`;
    lists.set(key, [...(lists.get(key) ?? []), row]);
  }

  test.each([...lists])('%s', async (key, rows) => {
    const page = await open(`/xep-hang/${key}`);
    const [table] = page.byClass('ranking');
    if (!table) throw new Error(`No ranking on ${key}.`);
    const cells = page
      .byTag('tr', page.byTag('tbody', table)[0])
      .map((row) => [textOf(page.byClass('rank', row)[0]), textOf(page.byClass('n', row)[0])]);
    const expected = rows.map((row) => [
      row.rank_as_printed,
      row.flag === 'invalid-in-source'
        ? `${row.points_as_printed} số in trong nguồn không hợp lý`
        : row.points_as_printed,
    ]);
    expect(cells.toSorted()).toEqual(expected.toSorted());
  });

  test.each([...lists])('%s shows no decimal figure that the source does not print', async (key, rows) => {
    const page = await open(`/xep-hang/${key}`);
    const text = textOf(page.byTag('main')[0]);
    const allowed = figuresOf(rows);
    const figures = text.match(/(?<![\d/.])\d{2,4},\d{1,3}(?!\d)/g) ?? [];
    expect(figures.filter((figure) => !allowed.has(figure))).toEqual([]);
    expect(figures.length).toBeGreaterThan(0);
  });
});

describe('official unit pages', () => {
  test('every unit with a printed total shows it, with its rank and its source line', async () => {
    const register = parse(readFileSync('tests/fixtures/register/units.csv'), { columns: true, bom: true }) as {
      tier: string;
      code: string;
      slug: string;
    }[];
    for (const row of printed) {
      const unit = register.find(({ tier, code }) => tier === row.tier && code === row.unit_code);
      const page = await open(`/don-vi/${row.tier}/${unit?.slug}/${row.year}`);
      const headline = textOf(page.byClass('headline')[0]);
      expect(headline).toContain(row.points_as_printed);
      if (row.rank_as_printed) expect(headline.toLowerCase()).toContain(`hạng ${row.rank_as_printed}`);
      expect(headline).not.toMatch(/hạng \d+\/\d+/i);
    }
  });

  test('a unit without a printed figure says "chưa công bố", not 0', async () => {
    const page = await open('/don-vi/cap-huyen/yen-mo');
    const headline = textOf(page.byClass('headline')[0]);
    expect(headline).toContain('chưa công bố');
    expect(headline).not.toMatch(/\b0 điểm\b(?! *\.)/);
    expect(page.byClass('criteria')).toEqual([]);
  });
});

describe('the mark of simulation', () => {
  const simulated = [
    '/xep-hang/mo-phong-2023/so-nganh',
    '/xep-hang/mo-phong-2022/cap-xa',
    '/don-vi/so-nganh/so-mau-02',
    '/en/xep-hang/mo-phong-2023.1/cap-huyen',
  ];

  test.each(simulated)('%s carries the band and stays out of search engines', async (path) => {
    const page = await open(path);
    expect(page.byClass('band')).toHaveLength(1);
    const robots = page.byTag('meta').find((meta) => attribute(meta, 'name') === 'robots');
    expect(robots && attribute(robots, 'content')).toContain('noindex');
  });

  test('no page of the sitemap is simulated, in content or address', async () => {
    const xml = await (await fetch(`${origin}/sitemap.xml`)).text();
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(300);
    expect(addresses.filter((address) => /mo-phong|mau-/.test(address))).toEqual([]);
    // Units are many and alike: in the short run every third of their pages, and all others.
    const some = inLong(1, 3);
    for (const address of addresses.filter((each, at) => !each.includes('/don-vi/') || at % some === 0)) {
      const answer = await fetch(address);
      expect(answer.status, address).toBe(200);
      expect(new Page(await answer.text()).byClass('band'), address).toEqual([]);
    }
  });
});
