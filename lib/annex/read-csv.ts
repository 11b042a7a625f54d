import { CsvError, parse } from 'csv-parse/sync';
import type { AnnexProblems } from '@/lib/annex/problem';
import { MAX_COLUMNS, MAX_ROWS } from '@/lib/annex/read-workbook';
import { plainText, type Sheet, type SheetCell } from '@/lib/annex/sheet';

const DELIMITERS = [',', ';', '\t'];

function decode(bytes: Buffer): string | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  // A sheet of Excel's "Unicode text" without its mark has a zero byte beside every plain letter.
  const zeros = bytes.subarray(0, 200);
  const bare = zeros.filter((byte, index) => index % 2 === 1 && byte === 0).length > zeros.length / 5;
  try {
    const text = new TextDecoder(utf16 ?? (bare ? 'utf-16le' : 'utf-8'), { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** The delimiter that gives the most cells in the first lines; a comma may also be a decimal comma, so it must win clearly. */
function delimiterOf(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (named) return named;
  const lines = text.split(/\r?\n/, 30).map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, ''));
  const count = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length - 1));
  const others = DELIMITERS.slice(1).find((delimiter) => count(delimiter) > 1);
  return others ?? ',';
}

function toCell(text: string): SheetCell | null {
  const plain = plainText(text);
  return plain === null ? null : { kind: 'text', text: plain };
}

/** A CSV file as a sheet: UTF-8 or UTF-16, comma, semicolon or tab. None, with a problem, where it cannot be read. */
export function readCsv(file: string, bytes: Buffer, problems: AnnexProblems): Sheet[] {
  const place = { file, sheet: null };
  const text = decode(bytes);
  if (text === null) {
    problems.add('file-not-text', place);
    return [];
  }
  const body = text.replace(/^\ufeff/, '');
  try {
    const rows = parse(body.replace(/^sep=.\r?\n/i, '\n'), {
      delimiter: delimiterOf(body),
      relax_column_count: true,
      skip_empty_lines: false,
      relax_quotes: false,
      max_record_size: 1_000_000,
      to: MAX_ROWS + 1,
    }) as string[][];
    if (rows.length > MAX_ROWS || rows.some((row) => row.length > MAX_COLUMNS)) {
      problems.add('sheet-too-large', place, null, null, String(MAX_ROWS), String(MAX_COLUMNS));
      return [];
    }
    return [{ file, name: null, rows: rows.map((row) => row.map(toCell)), formulas: new Set() }];
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? `A${error.lines}` : null;
    problems.add('file-damaged', place, line);
    return [];
  }
}
