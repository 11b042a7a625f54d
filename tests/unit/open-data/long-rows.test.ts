import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { LongCell, LongRow } from '@/lib/open-data/long-rows';
import { type SheetCell, text, typed, writeWorkbook } from '@/lib/open-data/workbook';

// Rows that are written one by one stand in the workbook as the writer would have written them.

const CELLS: readonly LongCell[] = [
  { value: 'Xã Khánh Hoà' },
  { value: 'constructor' },
  { value: '__proto__' },
  { value: '<&>"' },
  { value: 'a\u0000b\u0007' },
  { value: ' hai đầu ' },
  { value: '' },
  { value: '=1+1' },
  null,
  { value: 385.641 },
  { value: 0 },
  { value: -2 },
  { value: true },
  { value: false },
  { value: 'một ghi chú rất dài', wrap: true },
  { value: 12, wrap: true },
  ...Array.from({ length: 20 }, (_, index) => ({ value: index })),
  { value: 'Xã Khánh Hoà' },
];
const ROWS: readonly LongRow[] = [
  { cells: CELLS, height: 26 },
  { cells: [] },
  { cells: [null, { value: 'Đầu' }] },
  { cells: CELLS.toReversed() },
];
const HEAD = [text('Đầu', true), text('Hai', true)];
const asWritten = ({ cells, height }: LongRow): SheetCell[] =>
  cells.map((cell, index) => {
    const written = cell && typed(cell.value);
    const first = cells.findIndex((other) => other !== null) === index;
    return (
      written && {
        ...written,
        ...(cell.wrap ? { wrap: true } : {}),
        ...(first && height !== undefined ? { height } : {}),
      }
    );
  });

const rest = { columns: [{ width: 12 }], stickyRowsCount: 1, fitsPage: true, printedColumns: 2 };
const other = { sheet: 'Hai', data: [[text('Hai'), text('Ba')]], notes: [{ row: 0, column: 1, text: 'Chú' }] };
const page = { title: 'T', source: 'N', page: 'Trang' };
const inParts = (rows: readonly LongRow[]) =>
  writeWorkbook([
    { ...rest, page, sheet: 'Một', data: [HEAD], more: { length: rows.length, rows: () => rows } },
    other,
  ]);
const whole = (rows: readonly LongRow[]) =>
  writeWorkbook([{ ...rest, page, sheet: 'Một', data: [HEAD, ...rows.map(asWritten)] }, other]);

/** Every part of a workbook as text, with its strings in the place of their numbers. */
function partsOf(workbook: Uint8Array): Record<string, string> {
  const { 'xl/sharedStrings.xml': strings = new Uint8Array(0), ...files } = unzipSync(workbook);
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const known = [...decode(strings).matchAll(/<si>(.*?)<\/si>/gs)].map(([, string = '']) =>
    string.replaceAll('&quot;', '"'),
  );
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      decode(bytes).replace(/ t="s"><v>(\d+)</g, (_, number) => ` t="s"><v>${known[Number(number)] ?? 'no string'}<`),
    ]),
  );
}

describe('rows written one by one', () => {
  test.each([
    ['of every kind', ROWS],
    ['none', []],
    ['one', ROWS.slice(2, 3)],
  ])('are what the writer writes of them: %s', async (_, rows) => {
    const parts = partsOf(await inParts(rows));
    const expected = partsOf(await whole(rows));
    // Styles are numbered as they are met, and samples of both stand in every long sheet.
    const { 'xl/styles.xml': styles, ...others } = parts;
    const { 'xl/styles.xml': __, ...written } = expected;
    for (const [name, xml] of Object.entries(written))
      expect(others[name]?.split(/(?=<)/), name).toEqual(xml.split(/(?=<)/));
    expect(Object.keys(others)).toEqual(Object.keys(written));
    expect(styles).toContain('wrapText="1"');
  });

  test('give the same bytes each time', async () => {
    expect(Buffer.from(await inParts(ROWS))).toEqual(Buffer.from(await inParts(ROWS)));
  });

  test('are as many as was said, or there is no workbook', async () => {
    const sheet = { sheet: 'Một', data: [HEAD], more: { length: 3, rows: () => ROWS } };
    await expect(writeWorkbook([sheet])).rejects.toThrow('A sheet of 3 rows had 4.');
  });
});
