import { escapeMarkup } from '@/lib/escape-markup';
import { columnLetters } from '@/lib/open-data/print-setup';

/** A cell of a long sheet; null leaves it empty. */
export type LongCell = null | {
  readonly value: string | number | boolean;
  /** What is too long for its column is broken into lines. */
  readonly wrap?: boolean;
};

export interface LongRow {
  readonly cells: readonly LongCell[];
  /** In points; the program's own where it is left out. */
  readonly height?: number;
}

/** Rows of a sheet that are written one by one, behind those it holds. Read anew by each who asks. */
export interface LongRows {
  readonly length: number;
  readonly rows: () => Iterable<LongRow>;
}

/** A cell of each style long rows have, which the workbook's writer writes in their place: it knows the styles' numbers. */
export const SAMPLES = [
  { value: 0, type: Number },
  { value: 0, type: Number, wrap: true },
] as const;

/** Strings are written once and named by their number, behind those that the workbook's writer wrote. */
export class MoreStrings {
  readonly #before: string;
  readonly #first: number;
  readonly #numbers = new Map<string, number>();

  constructor(xml: string) {
    this.#before = xml.replace(/<\/sst>$/, '');
    this.#first = xml.split('<si>').length - 1;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#first + this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  *xml(): Generator<string> {
    yield this.#before;
    for (const text of this.#numbers.keys()) {
      const space = text.trim() === text ? '' : ' xml:space="preserve"';
      yield `<si><t${space}>${escapeMarkup(text)}</t></si>`;
    }
    yield '</sst>';
  }
}

/** What the sheet's XML says before its samples, after them, and the attribute of each sample's style. */
function cutAt(xml: string, row: number) {
  const samples = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`).exec(xml);
  const styles = [...(samples?.[1] ?? '').matchAll(/<c r="[A-Z]+\d+"( s="\d+")?/g)].map(([, style = '']) => style);
  if (!samples || styles.length !== SAMPLES.length) throw new Error('The workbook’s writer wrote no samples.');
  return { before: xml.slice(0, samples.index), after: xml.slice(samples.index + samples[0].length), styles };
}

function cellXml(address: string, cell: NonNullable<LongCell>, style: string, strings: MoreStrings): string {
  const { value } = cell;
  if (value === '') return `<c r="${address}"${style}/>`;
  if (typeof value === 'string') return `<c r="${address}"${style} t="s"><v>${strings.numberOf(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}"${style}><v>${value}</v></c>`;
}

/** A sheet's XML with its long rows in place of the samples, which stand in the row of number `first`. */
export function* longSheetXml(xml: string, first: number, long: LongRows, strings: MoreStrings): Generator<string> {
  const { before, after, styles } = cutAt(xml, first);
  const [plain = '', wrapped = ''] = styles;
  const letters: string[] = [];
  yield before;
  let number = first;
  for (const { cells, height } of long.rows()) {
    let row = `<row r="${number}"${height ? ` ht="${height}" customHeight="1"` : ''}>`;
    for (const [index, cell] of cells.entries()) {
      if (cell === null) continue;
      letters[index] ??= columnLetters(index + 1);
      row += cellXml(`${letters[index]}${number}`, cell, cell.wrap ? wrapped : plain, strings);
    }
    yield cells.some((cell) => cell !== null) ? `${row}</row>` : row.replace(/>$/, '/>');
    number += 1;
  }
  if (number !== first + long.length) throw new Error(`A sheet of ${long.length} rows had ${number - first}.`);
  yield after;
}
