import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvParts, neutralise } from '@/lib/open-data/csv';
import { type DataField, type DataTable, inParts, toDecimal } from '@/lib/open-data/table';

const toCsv = (written: DataTable): string => [...csvParts(inParts(written))].join('');

const field = (name: string, type: DataField['type']): DataField => ({
  name,
  type,
  title: { vi: name, en: name },
  description: { vi: '', en: '' },
});

const table = (rows: DataTable['rows']): DataTable => ({
  name: 't',
  title: { vi: 't', en: 't' },
  fields: [field('text', 'string'), field('points', 'decimal'), field('rank', 'integer'), field('tied', 'boolean')],
  primaryKey: ['rank'],
  rows,
  notes: [],
});

const strict = (csv: string): string[][] =>
  parse(csv, { relax_quotes: false, relax_column_count: false, record_delimiter: '\r\n' });

describe('a CSV is RFC 4180', () => {
  test('every line ends with CRLF and quotes are doubled', () => {
    expect(toCsv(table([['a "b", c', 358170, 1, true]]))).toBe(
      'text,points,rank,tied\r\n"a ""b"", c",358.17,1,true\r\n',
    );
  });

  test('no byte order mark stands before the first column’s name', () => {
    expect(toCsv(table([])).startsWith('text')).toBe(true);
  });

  test('a copy for people is left out, and words of a source that look like a number are in quotation marks', () => {
    const fields = [
      field('score', 'decimal'),
      { ...field('score_display', 'string'), asShown: true },
      { ...field('score_printed', 'string'), quoted: true },
    ];
    const rows = [
      [358170, '358,17', '358,17'],
      [null, null, null],
    ];
    expect(toCsv({ ...table(rows), fields })).toBe('score,score_printed\r\n358.17,"“358,17”"\r\n,\r\n');
  });

  test('a strict reader gets back every cell', () => {
    const row = fc.tuple(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a,b', '"', '\r\n', '\n', 'Đông Thành', '=1+1')),
      fc.option(fc.integer({ min: 0, max: 999_999_999 })),
      fc.option(fc.integer({ min: 1, max: 200 })),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const csv = toCsv(table(rows));
        const read = strict(csv).slice(1);
        expect(read).toEqual(
          rows.map(([text, points, rank, tied]) => [
            neutralise(text),
            points === null ? '' : toDecimal(points),
            rank === null ? '' : String(rank),
            String(tied),
          ]),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a cell no spreadsheet runs as a formula', () => {
  test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j is made harmless', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
  });

  test.each(['Sở Nội vụ', '1-2', "'=1", ''])('%j stays as it is', (text) => {
    expect(neutralise(text)).toBe(text);
  });
});

test('a decimal is exact, with a dot, and never in exponent form', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (points) => {
      const text = toDecimal(points);
      expect(text).toMatch(/^-?\d+(?:\.\d{0,2}[1-9])?$/);
      expect(Math.round(Number(text) * 1000)).toBe(points);
    }),
  );
  expect(toDecimal(385641)).toBe('385.641');
  expect(toDecimal(351000)).toBe('351');
});
