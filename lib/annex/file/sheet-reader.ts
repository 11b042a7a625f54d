import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from '@/lib/annex/file/bounds';
import { type Colour, canBeSeen, WHITE } from '@/lib/annex/file/cell-colours';
import type { WorkbookStyles } from '@/lib/annex/file/cell-formats';
import { type CellLook, type PaintedTable, whyUnread } from '@/lib/annex/file/cell-paint';
import { CellTexts } from '@/lib/annex/file/cell-texts';
import type { LegacyEncoding } from '@/lib/annex/file/legacy-text';
import { shownInstead } from '@/lib/annex/file/number-formats';
import { PaintRules } from '@/lib/annex/file/paint-rules';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';
import { RichText, type SharedText, type TextRun } from '@/lib/annex/file/shared-strings';
import { type UnreadWhy, UnreadWords } from '@/lib/annex/file/unread-words';
import { cellAddress, columnNumber, type Merge, type Sheet, type SheetCell } from '@/lib/annex/sheet';

/** What a workbook's sheets share. */
interface WorkbookParts {
  readonly strings: readonly SharedText[];
  readonly styles: WorkbookStyles;
  readonly theme: readonly (Colour | null)[];
  /** Days are counted from 1904, as old Macintosh programs do. */
  readonly from1904: boolean;
}

/** A sheet's cells and what is hidden of it; `tooLarge` where it has a value beyond the bounds. */
export interface ReadSheet extends Omit<Sheet, 'file' | 'name'> {
  readonly tooLarge: boolean;
  /** The old encoding its texts were in. */
  readonly legacy: LegacyEncoding | null;
  /** What of its cells nobody sees, or is struck out. */
  readonly unread: UnreadWords;
}

const DAY = 86_400_000;
const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A height in points or a width in signs in which nobody sees anything. */
const isFlat = (size: string | undefined): boolean => size !== undefined && Number(size) < 0.5;

/** An ISO day of a workbook's day number. */
function dayOf(digits: string, from1904: boolean): string | null {
  const number = Math.floor(Number(digits));
  if (!Number.isFinite(number) || number < 0 || number > 2_958_465) return null;
  // The 29 February 1900 that Lotus 1-2-3 believed in is counted to this day.
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, number < 60 ? 31 : 30);
  return new Date(first + number * DAY).toISOString().slice(0, 10);
}

/** Reads one sheet as it unpacks: rows and cells without a value cost nothing, however many there are. */
export class SheetReader {
  readonly #parts: WorkbookParts;
  readonly #tables: readonly PaintedTable[];
  readonly #rules: PaintRules;
  /** The look of each cell, in the shape of the rows. */
  readonly #looks: (CellLook | undefined)[][] = [];
  readonly #rows: (SheetCell | null)[][] = [];
  readonly #formulas = new Set<string>();
  readonly #merges: Merge[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #row = -1;
  #rowHidden = false;
  #column = -1;
  #type = 'n';
  #style = 0;
  /** Text of the cell's value, its formula and its own text; null where it has none. */
  #value: string | null = null;
  #formula: string | null = null;
  #inline: RichText | null = null;
  #into: 'value' | 'formula' | null = null;
  readonly #texts = new CellTexts();
  readonly #unread = new UnreadWords();
  #tooLarge = false;
  #filled = 0;

  constructor(parts: WorkbookParts, tables: readonly PaintedTable[]) {
    this.#parts = parts;
    this.#tables = tables;
    this.#rules = new PaintRules(parts.styles.layers, parts.theme);
  }

  /** @throws Error where the part is no sheet a program wrote. */
  async read(parts: AsyncIterable<Uint8Array>, hidden: boolean): Promise<ReadSheet> {
    await readXml(
      parts,
      {
        open: (name, attributes) => this.#open(name, attributes),
        text: (text) => this.#text(text),
        close: (name) => this.#close(name),
      },
      () => this.#tooLarge,
    );
    this.#passUnseen();
    const legacy = this.#texts.encoding();
    return {
      rows: this.#texts.modern(this.#rows, legacy),
      legacy,
      formulas: this.#formulas,
      merges: this.#merges,
      hidden: { sheet: hidden, rows: this.#hiddenRows, columns: this.#hiddenColumns },
      tooLarge: this.#tooLarge,
      unread: this.#unread,
    };
  }

  #open(name: string, attributes: Attributes): void {
    this.#rules.open(name, attributes);
    switch (name) {
      case 'row':
        this.#row = attributes.has('r') ? Number(attributes.get('r')) - 1 : this.#row + 1;
        this.#rowHidden = yes(attributes.get('hidden')) || isFlat(attributes.get('ht'));
        this.#column = -1;
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#value = '';
        this.#into = 'value';
        break;
      case 'f':
        this.#formula = '';
        this.#into = 'formula';
        break;
      case 'is':
        this.#inline = new RichText(this.#parts.theme);
        break;
      case 'col':
        this.#hideColumns(attributes);
        break;
      case 'mergeCell':
        this.#merge(attributes.get('ref') ?? '');
        break;
      default:
        this.#inline?.open(name, attributes);
    }
  }

  #openCell(attributes: Attributes): void {
    const [, letters, line] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(attributes.get('r') ?? '') ?? [];
    this.#column = letters ? columnNumber(letters) : this.#column + 1;
    if (line) this.#row = Number(line) - 1;
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    [this.#value, this.#formula, this.#inline, this.#into] = [null, null, null, null];
  }

  #text(text: string): void {
    this.#rules.text(text);
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'formula') this.#formula += text;
    else this.#inline?.add(text);
  }

  #close(name: string): void {
    this.#rules.close(name);
    if (name === 'v' || name === 'f') this.#into = null;
    else if (name === 'c') this.#closeCell();
    else this.#inline?.close(name);
  }

  #closeCell(): void {
    const formula = this.#formula;
    const cell = this.#cell();
    if (cell === null && formula === null) return;
    this.#filled += 1;
    if (this.#filled > MAX_CELLS || this.#row >= MAX_ROWS || this.#column >= MAX_COLUMNS || this.#row < 0) {
      this.#tooLarge = true;
      return;
    }
    if (formula !== null) this.#formulas.add(cellAddress(this.#row, this.#column));
    if (cell === null) return;
    for (const rows of [this.#rows, this.#looks]) while (rows.length <= this.#row) rows.push([]);
    const row = this.#rows[this.#row] ?? [];
    // Which of two would be read is chance: no program that keeps to the format writes one.
    if (row[this.#column]) throw new Error(`${cellAddress(this.#row, this.#column)} stands there twice.`);
    while (row.length < this.#column) row.push(null);
    row[this.#column] = cell;
    const looks = this.#looks[this.#row] ?? [];
    looks[this.#column] = this.#look();
    if (this.#rowHidden) this.#hiddenRows.add(this.#row);
  }

  #look(): CellLook | undefined {
    return this.#parts.styles.cells[this.#style];
  }

  /** Takes out the cells nobody can see the words of, and names them: once all is known that is laid over them. */
  #passUnseen(): void {
    const rules = this.#rules.all;
    for (const [at, cells] of this.#rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const look = this.#looks[at]?.[column];
        const why = cell && look ? whyUnread(look, cell, { row: at, column }, this.#tables, rules) : null;
        if (cell === null || why === null) continue;
        this.#unread.add(why, cellAddress(at, column), cell.text);
        if (why !== 'perhaps') cells[column] = null;
      }
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length === 0) this.#hiddenRows.delete(at);
    }
    while (this.#rows.length > 0 && this.#rows.at(-1)?.length === 0) this.#rows.pop();
  }

  #pass(why: UnreadWhy, text: string): void {
    this.#unread.add(why, cellAddress(Math.max(this.#row, 0), this.#column), text);
  }

  #cell(): SheetCell | null {
    const [type, value] = [this.#type, this.#value];
    // A text a formula made may be empty, as of `=IF(D2="","",…)`: that is a blank.
    if (this.#formula !== null && (value === null || (value === '' && type !== 'str'))) {
      return { kind: 'unvalued', text: `=${this.#formula.trim()}` };
    }
    if (type === 'e') return { kind: 'error', text: value || '#' };
    if (type === 'b') return value ? { kind: 'boolean', text: yes(value) ? 'TRUE' : 'FALSE' } : null;
    if (type === 's') return value ? this.#richCell(this.#parts.strings[Number(value)]) : null;
    if (type === 'str') return this.#textCell(value ?? '');
    if (type === 'inlineStr') return this.#inline ? this.#richCell(this.#inline.read) : this.#textCell(value ?? '');
    if (type === 'd') return value ? { kind: 'date', text: value.slice(0, 10) } : null;
    return value ? this.#number(value.trim()) : null;
  }

  /** A text without its letters that are struck out or that nobody sees: those are named. */
  #richCell(runs: SharedText = []): SheetCell | null {
    const [read, struck, hidden]: [string[], string[], string[]] = [[], [], []];
    for (const run of runs) (run.struck ? struck : this.#isSeen(run) ? read : hidden).push(run.text);
    if (struck.join('').trim() !== '') this.#pass('struck', struck.join('').trim());
    if (hidden.join('').trim() !== '') this.#pass('hidden', hidden.join('').trim());
    return this.#textCell(read.join(''));
  }

  /** Whether a part of a text can be told from its cell's ground; what a table's style paints behind it is not known yet. */
  #isSeen({ tiny, letters }: TextRun): boolean {
    if (tiny) return false;
    const painted = this.#tables.some(
      ({ area: { top, left, bottom, right } }) =>
        this.#row >= top && this.#row <= bottom && this.#column >= left && this.#column <= right,
    );
    return letters === undefined || painted || canBeSeen(letters, this.#look()?.ground ?? WHITE);
  }

  #textCell(text: string): SheetCell | null {
    const written = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return this.#texts.cell(written);
  }

  #number(digits: string): SheetCell | null {
    if (digits === '') return null;
    const format = this.#look()?.format;
    const day = format?.date ? dayOf(digits, this.#parts.from1904) : null;
    if (day !== null) return { kind: 'date', text: day };
    const shown = format ? shownInstead(digits, format) : null;
    return shown === null ? { kind: 'number', text: digits } : { kind: 'number', text: digits, shown };
  }

  #hideColumns(attributes: Attributes): void {
    if (!yes(attributes.get('hidden')) && !isFlat(attributes.get('width'))) return;
    const last = Math.min(Number(attributes.get('max') ?? 0), MAX_COLUMNS);
    for (let column = Number(attributes.get('min') ?? 1); column <= last; column += 1)
      this.#hiddenColumns.add(column - 1);
  }

  #merge(ref: string): void {
    const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
    if (!left || !right || this.#merges.length >= MAX_MERGES) return;
    this.#merges.push({
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Math.min(Number(bottom) - 1, MAX_ROWS),
      right: Math.min(columnNumber(right), MAX_COLUMNS),
    });
  }
}
