import { CsvError, parse } from 'csv-parse/sync';
import { isFactsSheet } from '@/lib/annex/facts/facts-sheet';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, SHEET_BOUNDS } from '@/lib/annex/file/bounds';
import { type LegacyEncoding, legacyEncoding, toUnicode } from '@/lib/annex/file/legacy-text';
import { decodeText } from '@/lib/annex/file/text-encoding';
import { findHeadings } from '@/lib/annex/list/heading-row';
import type { AnnexProblems } from '@/lib/annex/problem';
import { cellAddress, plainSheet, plainText, type Sheet, type SheetCell } from '@/lib/annex/sheet';

/** Rarest in words first. */
const DELIMITERS = ['\t', ';', ','];

function toCell(text: string): SheetCell | null {
  const plain = plainText(text);
  return plain === null ? null : { kind: 'text', text: plain };
}

/** Lines in which headings or facts are looked for. */
const SAMPLE = 80;

const PARSING = { relax_column_count: true, skip_empty_lines: false, max_record_size: 1_000_000 };

const parsed = (text: string, delimiter: string, to: number): string[][] => parse(text, { ...PARSING, delimiter, to });

/** The rows of a whole file; null where it is beyond the bounds. Cells are made as lines are read, so that what is too much is never held. */
function rowsOf(text: string, delimiter: string): (SheetCell | null)[][] | null {
  let [filled, lines, wide] = [0, 0, false];
  const rows: (SheetCell | null)[][] = [];
  const take = (record: string[]): null => {
    lines += 1;
    wide ||= record.length > MAX_COLUMNS;
    if (wide || filled > MAX_CELLS || lines > MAX_ROWS) return null;
    const row = record.map(toCell);
    filled += row.filter((cell) => cell !== null).length;
    rows.push(row);
    return null;
  };
  parse(text, { ...PARSING, delimiter, to: MAX_ROWS + 1, on_record: take });
  return wide || filled > MAX_CELLS || lines > MAX_ROWS ? null : rows;
}

/** How many headings, or lines of facts, are found when the text is parted by a delimiter. */
function understood(text: string, delimiter: string): number {
  try {
    const rows = parsed(text, delimiter, SAMPLE).map((row) => row.map(toCell));
    const sheet = plainSheet('', rows);
    if (isFactsSheet(sheet)) return rows.length;
    return findHeadings(sheet, [])?.columns.filter(({ heading }) => heading !== null).length ?? 0;
  } catch {
    return 0;
  }
}

/**
 * The delimiter under which headings or facts are found; commas may be decimal ones, and semicolons part of a note. Where none
 * is found, the one that stands in the most lines.
 */
function delimiterOf(text: string): string {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, count: understood(text, delimiter) }));
  const best = found.toSorted((a, b) => b.count - a.count)[0];
  if (best && best.count > 0) return best.delimiter;
  const lines = text.split(/\r?\n/, SAMPLE).map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, ''));
  const count = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/**
 * Lines, from 0, of a list in which commas stand within numbers: they are parted into more cells than the headings, every cell
 * after a decimal comma being the next one's, or the digits after it are all that a note says.
 */
function overlongLines(sheet: Sheet): number[] {
  const headings = isFactsSheet(sheet) ? null : findHeadings(sheet, []);
  if (!headings) return [];
  const { row: first, next, columns } = headings;
  const words = columns.flatMap(({ heading, column }) =>
    /^(?:note|note-en|band|source)$/.test(heading?.role.kind ?? '') ? [column] : [],
  );
  const digits = (row: Sheet['rows'][number], column: number) => /^\d{1,6}$/.test(row[column]?.text ?? '');
  const broken = (row: Sheet['rows'][number]) => words.some((column) => digits(row, column) && digits(row, column - 1));
  const width = Math.max(...sheet.rows.slice(first, next).map((row) => row.length));
  return sheet.rows.flatMap((row, line) => (line >= next && (row.length > width || broken(row)) ? [line] : []));
}

/** Places in which a UTF-8 file may be broken and still be known as one: of a text in an old encoding every letter is one. */
const MOST_BROKEN = 3;
const FEWEST_LETTERS = 5;

/** The line of the first broken letter of a text that is UTF-8 but for a few bytes, as where a copy was cut; null of any other. */
function brokenAt(bytes: Buffer): number | null {
  const parts = new TextDecoder('utf-8').decode(bytes).split('\ufffd');
  const letters = parts.join('').match(/[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/gu) ?? [];
  const broken = parts.length - 1;
  if (broken === 0 || broken > MOST_BROKEN || letters.length < FEWEST_LETTERS) return null;
  return (parts[0] ?? '').split('\n').length;
}

/** A file's text, in Unicode whatever it was typed in; null where its bytes are no text of any kind that can be told. */
function unicodeOf(bytes: Buffer): { readonly text: string; readonly legacy: LegacyEncoding | null } | null {
  const unicode = decodeText(bytes);
  // Fonts of the time before Unicode show letters of a Western code page as Vietnamese ones.
  const text = unicode ?? new TextDecoder('windows-1252').decode(bytes);
  const legacy = legacyEncoding(text.split(/[\r\n;,\t]+/));
  if (legacy === null) return unicode === null ? null : { text, legacy };
  return text.includes('\0') ? null : { text: toUnicode(text, legacy), legacy };
}

/** A CSV file as a sheet: Unicode, TCVN3 or VNI; comma, semicolon or tab. None, with a problem, where it cannot be read. */
export function readCsv(file: string, bytes: Buffer, problems: AnnexProblems): Sheet[] {
  const place = { file, sheet: null };
  const broken = decodeText(bytes) === null ? brokenAt(bytes) : null;
  if (broken !== null) {
    problems.add('file-damaged', place, `A${broken}`);
    return [];
  }
  const found = unicodeOf(bytes);
  if (found === null) {
    problems.add('file-not-text', place);
    return [];
  }
  const { text, legacy } = found;
  if (legacy !== null) problems.add('text-legacy', place, null, null, legacy);
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '\n');
  try {
    const delimiter = named ?? delimiterOf(body);
    const rows = rowsOf(body, delimiter);
    if (rows === null) {
      problems.add('sheet-too-large', place, null, null, ...SHEET_BOUNDS);
      return [];
    }
    const sheet = plainSheet(file, rows);
    const overlong = delimiter === ',' ? overlongLines(sheet) : [];
    const [line] = overlong;
    if (line === undefined) return [sheet];
    problems.add(
      'file-commas',
      place,
      cellAddress(line, 0),
      rows[line]?.map((cell) => cell?.text ?? '').join(',') ?? null,
      String(overlong.length),
    );
    return [];
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? `A${error.lines}` : null;
    problems.add('file-damaged', place, line);
    return [];
  }
}
