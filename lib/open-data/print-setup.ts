import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { escapeMarkup } from '@/lib/escape-markup';

/** What stands on every printed page of a sheet, whichever of them somebody hands on. */
export interface PageLines {
  /** Of simulated data with their mark at its beginning. */
  readonly title: string;
  /** Where the figures come from. */
  readonly source: string;
  /** The word before the page's number. */
  readonly page: string;
}

export interface PrintedSheet {
  readonly name: string;
  /** Every column, or every printed one, on the width of the page. */
  readonly fits: boolean;
  readonly lines: PageLines | null;
  /** Print these many columns from the left and so many rows; null for all there is. */
  readonly area: { readonly columns: number; readonly rows: number } | null;
  /** The first row stands on every page. */
  readonly headRow: boolean;
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const A4 = 9;
const PAGE = `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
/** In inches; the lines stand within the upper and the lower one. */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.9" bottom="0.8" header="0.35" footer="0.35"/>';
/** The most a spreadsheet takes for a header or a footer, codes included. */
const MOST_SIGNS = 255;

/** A text for a header: "&" begins a code there. */
const plain = (text: string) => text.replaceAll('&', '&&');

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** The title above, beginning with its mark, so that what has no room goes first; the source below, with the page's number. */
function linesXml({ title, source, page }: PageLines): string {
  const header = `&L${plain(cut(title, MOST_SIGNS - 10))}`;
  const number = `&R${plain(page)} &P/&N`;
  const footer = `&L${plain(cut(source, MOST_SIGNS - 10 - number.length))}${number}`;
  return `<headerFooter><oddHeader>${escapeMarkup(header)}</oddHeader><oddFooter>${escapeMarkup(footer)}</oddFooter></headerFooter>`;
}

/** "A", "Z", "AA": a column as spreadsheets name it; the first is 1. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '';
  return before + String.fromCharCode('A'.charCodeAt(0) + rest);
}

function namesXml(sheets: readonly PrintedSheet[]): string {
  return sheets
    .flatMap(({ name, area, headRow }, index) => {
      const at = escapeMarkup(`'${name.replaceAll("'", "''")}'!`);
      const define = (what: string, cells: string) =>
        `<definedName name="_xlnm.${what}" localSheetId="${index}">${at}${cells}</definedName>`;
      return [
        ...(area ? [define('Print_Area', `$A$1:$${columnLetters(area.columns)}$${area.rows}`)] : []),
        ...(headRow ? [define('Print_Titles', '$1:$1')] : []),
      ];
    })
    .join('');
}

/**
 * How sheets are printed, which the writer cannot say by itself: on A4 across, every column that is printed on the width of
 * the page and as many pages as it takes, each with its lines. A sheet's elements have a fixed order: what fits it to the page
 * comes first, the page after all that the writer has; what belongs behind that (notes) must be inserted later.
 */
export function printSetup(sheets: readonly PrintedSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = namesXml(sheets);
            return names === ''
              ? xml
              : xml.replace(/<definedNames\s*\/>/, () => `<definedNames>${names}</definedNames>`);
          },
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            sheets[sheetIndex]?.fits ? xml.replace(/<worksheet\b[^>]*>/, (root) => root + FIT) : xml,
          insert: (_, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet?.fits) return undefined;
            return sheet.lines ? MARGINS + PAGE + linesXml(sheet.lines) : PAGE;
          },
        },
      },
    },
  };
}
