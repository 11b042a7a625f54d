import { expect, test } from 'vitest';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '@/lib/annex/file/bounds';
import { readCsv } from '@/lib/annex/file/read-csv';
import { TableGrid } from '@/lib/annex/file/table-grid';
import { AnnexProblems } from '@/lib/annex/problem';

// A sheet within its rows and columns may still be more than memory: the cells that hold anything are counted.

const csv = (rows: number, cell: string) => {
  const line = Array.from({ length: MAX_COLUMNS }, () => cell).join(';');
  const problems = new AnnexProblems();
  const text = `TT;Đơn vị;Tổng điểm\n${`${line}\n`.repeat(rows)}`;
  const sheets = readCsv('a.csv', Buffer.from(text), problems);
  return { rows: sheets[0]?.rows.length, rules: problems.list.map(({ rule, detail }) => [rule, ...detail]) };
};
const REFUSED = [['sheet-too-large', String(MAX_ROWS), String(MAX_COLUMNS), String(MAX_CELLS)]];

test('a file of more filled cells than a list can have is refused, and names the bound', () => {
  expect(csv(MAX_CELLS / MAX_COLUMNS + 1, '1')).toEqual({ rows: undefined, rules: REFUSED });
});

test('blank cells are none', () => {
  expect(csv(MAX_CELLS / MAX_COLUMNS + 1, '').rules).toEqual([]);
});

test('a table of a document has the same bound', () => {
  const grid = new TableGrid();
  const put = (rows: number) => {
    for (let row = 0; row < rows; row += 1) {
      grid.openRow();
      for (let column = 0; column < MAX_COLUMNS; column += 1) grid.put({ kind: 'text', text: '1' });
    }
  };
  put(MAX_CELLS / MAX_COLUMNS);
  expect(grid.tooLarge).toBe(false);
  put(1);
  expect(grid.tooLarge).toBe(true);
});
