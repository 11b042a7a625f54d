import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RankingTable } from '@/components/ranking/ranking-table';
import { parseRanking } from '@/lib/params/ranking';
import { findRanking } from '@/lib/views/ranking/ranking';
import type { RankingView } from '@/lib/views/ranking/types';

// On a phone a ranking shows the column it is by, and only that: styles know it by its cells.

/** The simulated departments by their last criterion, with as many columns as asked for before it. */
async function rankingOf(columns: number): Promise<RankingView> {
  const params = parseRanking({
    lang: 'vi',
    edition: 'mo-phong-2023',
    tier: 'so-nganh',
    criterion: ['hoat-dong-chuyen-doi-so'],
  });
  const view = params && (await findRanking(params));
  if (!view) throw new Error('There is no such ranking.');
  const widen = <T>(list: readonly T[]): T[] => {
    const last = list.at(-1) as T;
    const before = list.slice(0, -1);
    return [...Array.from({ length: columns - 1 }, (_, index) => before[index % before.length] as T), last];
  };
  const named = widen(view.columns).map((column, index) => ({ ...column, key: `${column.key}-${index}` }));
  return {
    ...view,
    columns: named,
    rows: view.rows.map((row) => ({ ...row, cells: widen(row.cells) })),
    median: view.median && { ...view.median, cells: widen(view.median.cells) },
  };
}

test.each([2, 7, 8, 13])(
  'the column a list of %d columns is by is told from the others in every row',
  async (columns) => {
    const view = await rankingOf(columns);
    const html = renderToStaticMarkup(createElement(RankingTable, { view }));
    const marked = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].flatMap(([, row]) => {
      const cells = [...(row ?? '').matchAll(/<t[dh][^>]* class="(n\b[^"]*)"/g)].map(([, names]) => names ?? '');
      return cells.length === 0 ? [] : [cells.map((names) => names.split(' ').includes('on'))];
    });
    expect(marked.length).toBeGreaterThanOrEqual(view.rows.length + 1);
    for (const cells of marked) {
      expect(cells.slice(0, columns)).toEqual(Array.from({ length: columns }, (_, at) => at === columns - 1));
    }
  },
);
