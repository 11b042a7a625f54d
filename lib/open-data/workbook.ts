import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile, { type Feature } from 'write-excel-file/node';
import { type CellNote, cellNotes } from '@/lib/open-data/cell-notes';
import { type LongRows, longSheetXml, MoreStrings, SAMPLES } from '@/lib/open-data/long-rows';
import { type PageLines, printSetup } from '@/lib/open-data/print-setup';
import { type EntryParts, ZipInParts } from '@/lib/open-data/zip-in-parts';

/** A cell to be written; null leaves it empty. */
export type SheetCell = null | {
  value: string | number | boolean;
  type: typeof String;
  fontWeight?: 'bold';
  fontStyle?: 'italic';
  textColor?: string;
  backgroundColor?: string;
  /** Number format; '@' keeps what is typed as it is typed. */
  format?: string;
  wrap?: boolean;
  /** Of its row, in points: not every program makes room for what it wraps. */
  height?: number;
  /** Covers this many columns; the cells it covers are null. */
  columnSpan?: number;
  alignVertical?: 'top';
};

export interface Sheet {
  sheet: string;
  data: SheetCell[][];
  /** Behind those. */
  more?: LongRows;
  columns?: { width: number }[];
  stickyRowsCount?: number;
  notes?: readonly CellNote[];
  /** Printed with all its columns, or all that are printed, on the width of a page. */
  fitsPage?: boolean;
  /** What every printed page says. */
  page?: PageLines;
  /** So many columns from the left are printed; all where it is left out. */
  printedColumns?: number;
}

// The writer decides how to write a cell by its `type`, whose typing knows only one constructor at a time.
/** A typed cell: a number is one for the spreadsheet program, shown in the reader's own locale. */
export const typed = (value: string | number | boolean): SheetCell => ({
  value,
  type: (typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String) as typeof String,
});
export const text = (value: string, bold = false): SheetCell => ({
  value,
  type: String,
  ...(bold ? { fontWeight: 'bold' as const } : {}),
});
export const head = (...titles: string[]) => titles.map((title) => text(title, true));

/** Named, or cells with a style of their own get the program's; one that has every Vietnamese letter. */
const FONT = { fontFamily: 'Arial', fontSize: 10 };

/** The style that cells without one have: the writer leaves it out, and readers that ask for it warn. */
const PLAIN_STYLE: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml
            .replace('<cellXfs', '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs')
            .replace(
              '</cellXfs>',
              '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
            ),
      },
    },
  },
};

/** The writer keeps strings in a plain object, whose own words ("constructor", "__proto__") it takes for strings it has. */
const DISGUISE = '\uE000';
const OWN_WORDS = new Set(Object.getOwnPropertyNames(Object.prototype));
function disguised(cell: SheetCell): SheetCell {
  if (typeof cell?.value !== 'string' || !OWN_WORDS.has(cell.value)) return cell;
  return { ...cell, value: DISGUISE + cell.value };
}

const FIXED_TIME = new Date(2000, 0, 1);
const STRINGS = 'xl/sharedStrings.xml';

/** What the writer wrote of an entry, the same at every time: times of writing are taken out, and what was disguised is itself again. */
function timeless(name: string, bytes: Uint8Array): string | Uint8Array {
  if (name === STRINGS) return strFromU8(bytes).replaceAll(`>${DISGUISE}`, '>');
  if (name !== 'docProps/core.xml') return bytes;
  return strFromU8(bytes).replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, '>2000-01-01T00:00:00Z<');
}

/** The workbook with its long rows, packed as they are written. The same workbook gives the same bytes. */
function finish(workbook: Uint8Array, sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const { [STRINGS]: strings = new Uint8Array(0), ...files } = unzipSync(workbook);
  const all = new MoreStrings(String(timeless(STRINGS, strings)));
  const long = new Map(
    sheets.flatMap(({ data, more }, index) =>
      more ? [[`xl/worksheets/sheet${index + 1}.xml`, { more, first: data.length + 1 }]] : [],
    ),
  );
  const zip = new ZipInParts(FIXED_TIME, 6);
  const partsOf = (name: string, bytes: Uint8Array): EntryParts => {
    const sheet = long.get(name);
    return sheet ? longSheetXml(strFromU8(bytes), sheet.first, sheet.more, all) : [timeless(name, bytes)];
  };
  for (const [name, bytes] of Object.entries(files)) zip.add(name, partsOf(name, bytes));
  // Last, since long rows have strings of their own.
  zip.add(STRINGS, all.xml());
  return zip.end();
}

/** The sheets as a workbook. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const features = [
    printSetup(
      sheets.map(({ sheet, fitsPage, page, printedColumns, stickyRowsCount, data, more }) => ({
        name: sheet,
        fits: fitsPage ?? false,
        lines: page ?? null,
        area:
          printedColumns === undefined ? null : { columns: printedColumns, rows: data.length + (more?.length ?? 0) },
        headRow: page !== undefined && stickyRowsCount === 1,
      })),
    ),
    PLAIN_STYLE,
    cellNotes(sheets.map(({ notes }) => notes ?? [])),
  ];
  const written = sheets.map(({ notes: _, fitsPage: __, page: ___, printedColumns: ____, data, more, ...sheet }) => ({
    ...sheet,
    data: [...data.map((row) => row.map(disguised)), ...(more ? [[...SAMPLES]] : [])] as SheetCell[][],
  }));
  return finish(await writeExcelFile(written, { ...FONT, features }).toBuffer(), sheets);
}
