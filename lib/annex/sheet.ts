/** A cell as the file has it. A number keeps the file's own digits ("358.17"), so that nothing passes through a fraction. */
export interface SheetCell {
  /** `unvalued`: a formula without the value it had when the file was last saved. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'unvalued';
  /** Text without outer white space, composed Unicode; a date as ISO day; a formula with its "=". Never empty. */
  readonly text: string;
  /** A number as the sheet shows it, where that is another: "358,17" of 358.167, "45,5%" of 0.455. */
  readonly shown?: string;
}

/** A block of merged cells, from 0, both ends counted; its value stands in the first. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What nobody sees who opens the file: rows and columns from 0, rows only where they hold anything. */
export interface Hidden {
  readonly sheet: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** One sheet of a workbook, a table of a document or a page, or a CSV file. */
export interface Sheet {
  /** Name of the file it is in. */
  readonly file: string;
  /** Name of the sheet; null for a CSV file. */
  readonly name: string | null;
  /** Row 0 is line 1 of the sheet. Empty cells are null; rows may be of different lengths. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** Addresses of cells that hold a formula. */
  readonly formulas: ReadonlySet<string>;
  readonly merges: readonly Merge[];
  readonly hidden: Hidden;
  /** Codes of units that somebody said rows (from 0) are of, whatever the rows print. */
  readonly units?: ReadonlyMap<number, string>;
  /** Addresses of cells without a word of their own that the program numbers by itself: a person sees a number there. */
  readonly numbered?: ReadonlySet<string>;
  /** Of a document's table the lines that stand above it. */
  readonly lead?: readonly string[];
}

/** A sheet of rows alone, as a CSV file is. */
export function plainSheet(file: string, rows: Sheet['rows']): Sheet {
  const hidden = { sheet: false, rows: new Set<number>(), columns: new Set<number>() };
  return { file, name: null, rows, formulas: new Set(), merges: [], hidden };
}

/** A file as it was given: what proves it unchanged. */
export interface AnnexFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** "A", "Z", "AA" … of a column counted from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** The column, counted from 0, of a name such as "AA". */
export function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "C7" of a row and column counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A text as a cell keeps it: composed, every kind of space one plain space; null where nothing is left. */
export function plainText(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    // Two numbers under each other in a cell, or far apart, are two: a space between them would group thousands.
    .replace(/(?<=\d)(?:\s*[\n\r\t\v\u2028\u2029]\s*|\s{3,})(?=\d)/gu, ' / ')
    .replace(/\s+/gu, ' ')
    // An escape sequence of a cell would be obeyed by the terminal that a problem is shown at.
    .replace(/\p{Cc}/gu, '')
    .trim();
  return plain === '' ? null : plain;
}
