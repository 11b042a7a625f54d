import { MAX_COLUMNS, MAX_KEPT, MAX_ROWS, MAX_SHEET, SHEET_BOUNDS } from '@/lib/annex/file/bounds';
import { BLACK, canBeSeen, WHITE } from '@/lib/annex/file/cell-colours';
import { type CellLook, type Layer, type PaintRule, whyUnread } from '@/lib/annex/file/cell-paint';
import { CellTexts } from '@/lib/annex/file/cell-texts';
import { DocumentSheets } from '@/lib/annex/file/document-sheets';
import { numberFormat } from '@/lib/annex/file/number-formats';
import { areasOf, ruleOf } from '@/lib/annex/file/opendocument-rules';
import { OpenDocumentStyles, type StyleLook } from '@/lib/annex/file/opendocument-styles';
import { atLevel } from '@/lib/annex/file/raised-text';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';
import { reportHidden } from '@/lib/annex/file/report-hidden';
import { TableGrid } from '@/lib/annex/file/table-grid';
import { UnreadWords } from '@/lib/annex/file/unread-words';
import type { ZipPackage } from '@/lib/annex/file/zip-entries';
import type { AnnexProblems } from '@/lib/annex/problem';
import { cellAddress, type Merge, plainText, type Sheet, type SheetCell } from '@/lib/annex/sheet';

/** Parts of a document whose words are none of its cells': comments, drawings, what was deleted. */
const SKIPPED: ReadonlySet<string> = new Set(
  'annotation shapes tracked-changes frame custom-shape named-expressions dde-links note forms consolidation'.split(
    ' ',
  ),
);

/** A number as a cell shows it, where that is another than the file keeps; "1.234,5" and "1,234.5" are 1234.5. */
function shownOf(value: string, text: string): string | undefined {
  const shown = text.replaceAll(/\s/g, '');
  if (shown === '') return undefined;
  const readings = [shown.replaceAll('.', '').replace(',', '.'), shown.replaceAll(',', '')];
  return readings.some((reading) => Number(reading) === Number(value))
    ? undefined
    : text.replace(/^(\d+)\.(\d+)$/, '$1,$2');
}

/** Room of a row or a column in which nobody sees anything, in whatever measure. */
const isFlat = (size: string | undefined): boolean => size !== undefined && Number.parseFloat(size) < 0.02;

/** Where a style's own conditions hold. */
const EVERYWHERE: readonly Merge[] = [{ top: 0, left: 0, bottom: MAX_ROWS, right: MAX_COLUMNS }];

/** A cell's look as workbooks have it; a format shows whatever its line has. */
const cellLook = ({ letters = BLACK, ground = WHITE, struck = false }: StyleLook): CellLook => ({
  format: numberFormat(''),
  letters,
  ground,
  struck,
  plain: false,
  filled: false,
});

interface Cell {
  readonly attributes: Attributes;
  text: string;
  paragraphs: number;
}

interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: TableGrid;
  readonly texts: CellTexts;
  readonly hiddenColumns: Set<number>;
  readonly formulas: Set<string>;
  readonly unread: UnreadWords;
  /** How cells look by themselves, in the shape of the rows. */
  readonly looks: StyleLook[][];
  /** What conditional formats lay over them; they stand after the rows. */
  readonly rules: PaintRule[];
  /** Cells the rules that are read are about. */
  areas: readonly Merge[];
  /** The style of a column's cells that name none. */
  readonly columnStyles: string[];
  /** Column whose properties are read next. */
  column: number;
  /** Lines the row that is read stands for. */
  repeated: number;
  row: (SheetCell | null)[];
  merges: { column: number; across: number; down: number }[];
  rowHidden: boolean;
  width: number;
}

const count = (attributes: Attributes, name: string): number => Math.max(1, Number(attributes.get(name) ?? 1) || 1);
const isHidden = (attributes: Attributes): boolean => /^(?:collapse|filter)$/.test(attributes.get('visibility') ?? '');

/** Reads the content of an OpenDocument spreadsheet as it unpacks; rows and cells said to be repeated cost nothing while they are empty. */
class SpreadsheetReader {
  readonly #file: string;
  readonly #sheets: OpenSheet[] = [];
  #open: OpenSheet | null = null;
  #cell: Cell | null = null;
  #covered = false;
  #skipped = 0;
  #style = '';
  readonly #unshown = new Set<string>();
  /** Styles of rows and columns that are given no room. */
  readonly #flat = new Set<string>();
  /** The paragraph of a cell that is read and the words within words of it, the innermost last. */
  readonly #words: StyleLook[] = [];
  readonly #looks = new Map<string, { readonly look: StyleLook; readonly maps: readonly PaintRule[] }>();
  readonly #styles: OpenDocumentStyles;
  #nested = 0;

  constructor(file: string, styles: OpenDocumentStyles) {
    this.#file = file;
    this.#styles = styles;
  }

  async read(parts: AsyncIterable<Uint8Array>, problems: AnnexProblems): Promise<Sheet[]> {
    await readXml(
      parts,
      {
        open: (name, attributes) => this.#openTag(name, attributes),
        text: (text) => {
          if (this.#cell && this.#skipped === 0) this.#addText(this.#cell, text);
        },
        close: (name) => this.#closeTag(name),
      },
      () => this.#open?.grid.tooLarge ?? false,
    );
    const sheets = this.#sheets.map((open) => this.#sheetOf(open, problems));
    const tooLarge = [...this.#sheets, ...(this.#open ? [this.#open] : [])].find(({ grid }) => grid.tooLarge);
    if (!tooLarge) return sheets;
    const place = { file: this.#file, sheet: tooLarge.name };
    problems.add('sheet-too-large', place, null, null, ...SHEET_BOUNDS);
    return [];
  }

  #sheetOf(open: OpenSheet, problems: AnnexProblems): Sheet {
    const { name, hidden, grid, texts, hiddenColumns, formulas, unread } = open;
    const legacy = texts.encoding();
    this.#passUnder(open);
    const made: Sheet = {
      file: this.#file,
      name,
      rows: texts.modern(grid.rows, legacy),
      formulas,
      merges: grid.merges,
      hidden: { sheet: hidden, rows: grid.hiddenRows, columns: hiddenColumns },
    };
    if (legacy !== null) problems.add('text-legacy', { file: this.#file, sheet: name }, null, null, legacy);
    reportHidden(made, problems);
    unread.report({ file: this.#file, sheet: name }, problems);
    return made;
  }

  #openTag(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      this.#skipped += 1;
      return;
    }
    this.#styles.open(name, attributes);
    switch (name) {
      case 'style':
        this.#style = attributes.get('name') ?? '';
        break;
      case 'table-properties':
        if (attributes.get('display') === 'false') this.#unshown.add(this.#style);
        break;
      case 'table-row-properties':
      case 'table-column-properties':
        if (isFlat(attributes.get('row-height') ?? attributes.get('column-width'))) this.#flat.add(this.#style);
        break;
      case 'conditional-format':
        if (this.#open) this.#open.areas = areasOf(attributes.get('target-range-address') ?? '');
        break;
      case 'condition':
        this.#rule(attributes.get('value') ?? '', this.#layerOf(attributes.get('apply-style-name') ?? ''));
        break;
      case 'data-bar':
      case 'icon-set':
        if (attributes.get('show-value') === 'false') this.#rule('!=""', { hides: true });
        break;
      case 'table':
        this.#openTable(attributes);
        break;
      case 'table-column':
        this.#column(attributes);
        break;
      case 'table-row':
        this.#openRow(attributes);
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#covered = name === 'covered-table-cell';
        this.#cell = { attributes, text: '', paragraphs: 0 };
        break;
      default:
        this.#openText(name, attributes);
    }
  }

  #openText(name: string, attributes: Attributes): void {
    const cell = this.#cell;
    if (!cell) return;
    const styled = attributes.get('style-name') ?? '';
    if (name === 'span') this.#words.push(this.#styles.look('text', styled));
    if (name === 'p') {
      if (cell.paragraphs > 0) cell.text += '\n';
      cell.paragraphs += 1;
      this.#words.push(this.#styles.look('paragraph', styled));
    } else if (name === 's') cell.text += ' '.repeat(Math.min(count(attributes, 'c'), 100));
    else if (name === 'tab' || name === 'line-break') cell.text += '\n';
  }

  /** Words of a cell, where they themselves are not struck out or hidden: the cell's own look counts when it is whole. */
  #addText(cell: Cell, text: string): void {
    const [words, open] = [this.#words.toReversed(), this.#open];
    const own = words.filter(({ letters, ground }) => letters !== undefined || ground !== undefined);
    const { ground } = own.length > 0 ? this.#look(cell).look : {};
    const struck = words.some((look) => look.struck);
    const seen = isVisible(
      own.length > 0 ? [...own, ...(ground === undefined ? [] : [{ ground }])] : [{ letters: BLACK }],
    );
    const hidden = !seen || words.some((look) => look.hidden || look.tiny);
    if (struck || hidden) open?.unread.add(struck ? 'struck' : 'hidden', this.#address(open), text.trim());
    else cell.text += atLevel(text.replaceAll(/[\r\n]+/g, ' '), words.find((look) => look.level !== undefined)?.level);
  }

  #address({ grid }: OpenSheet): string {
    return cellAddress(Math.max(grid.row, 0), grid.column);
  }

  /** How a cell looks by its style, or its column's, and what its style says of values of some kind. */
  #look({ attributes }: Cell): { readonly look: StyleLook; readonly maps: readonly PaintRule[] } {
    const style = attributes.get('style-name') ?? this.#open?.columnStyles[this.#open.grid.column] ?? 'Default';
    const known = this.#looks.get(style);
    if (known) return known;
    const maps = this.#styles.maps(style);
    const made = {
      look: this.#styles.look('table-cell', style),
      maps: maps.map(({ condition, style: other }, at) => ruleOf(condition, EVERYWHERE, at, this.#layerOf(other))),
    };
    this.#looks.set(style, made);
    return made;
  }

  #layerOf(style: string): Layer {
    const { letters, ground, struck, hidden, tiny } = this.#styles.look('table-cell', style);
    return {
      ...(letters === undefined ? {} : { letters }),
      ...(ground === undefined ? {} : { ground }),
      ...(struck === undefined ? {} : { struck }),
      ...(hidden || tiny ? { hides: true } : {}),
    };
  }

  #rule(condition: string, layer: Layer): void {
    const open = this.#open;
    open?.rules.push(ruleOf(condition, open.areas, open.rules.length, layer));
  }

  /** Takes out the cells that conditional formats hide, once all of them are known. */
  #passUnder({ grid, looks, rules, unread }: OpenSheet): void {
    if (rules.length === 0) return;
    for (const [row, cells] of grid.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const why = cell && whyUnread(cellLook(looks[row]?.[column] ?? {}), cell, { row, column }, [], rules);
        if (!cell || !why) continue;
        unread.add(why, cellAddress(row, column), cell.text);
        if (why !== 'perhaps') cells[column] = null;
      }
    }
  }

  #openTable(attributes: Attributes): void {
    if (this.#open) {
      // A table within a cell is none of the list.
      this.#nested += 1;
      return;
    }
    this.#open = {
      name: plainText(attributes.get('name') ?? '') ?? '',
      hidden: this.#unshown.has(attributes.get('style-name') ?? ''),
      grid: new TableGrid(true),
      texts: new CellTexts(),
      hiddenColumns: new Set(),
      formulas: new Set(),
      unread: new UnreadWords(),
      looks: [],
      rules: [],
      areas: [],
      columnStyles: [],
      column: 0,
      repeated: 1,
      row: [],
      merges: [],
      rowHidden: false,
      width: 0,
    };
  }

  #column(attributes: Attributes): void {
    if (!this.#open || this.#nested > 0) return;
    const repeated = count(attributes, 'number-columns-repeated');
    const first = this.#open.column;
    this.#open.column += repeated;
    const style = attributes.get('default-cell-style-name') ?? '';
    for (let column = first; column < Math.min(first + repeated, MAX_COLUMNS); column += 1)
      this.#open.columnStyles[column] = style;
    if (!isHidden(attributes) && !this.#flat.has(attributes.get('style-name') ?? '')) return;
    for (let column = first; column < Math.min(first + repeated, MAX_COLUMNS); column += 1)
      this.#open.hiddenColumns.add(column);
  }

  #openRow(attributes: Attributes): void {
    if (!this.#open || this.#nested > 0) return;
    this.#open.repeated = count(attributes, 'number-rows-repeated');
    this.#open.rowHidden = isHidden(attributes) || this.#flat.has(attributes.get('style-name') ?? '');
    this.#open.row = [];
    this.#open.merges = [];
    this.#open.width = 0;
    this.#open.grid.openRow(this.#open.rowHidden);
  }

  #closeTag(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#styles.close(name);
    if (name === 'style') this.#style = '';
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (this.#cell && (name === 'p' || name === 'span')) this.#words.pop();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#closeTable();
  }

  #closeTable(): void {
    if (this.#nested > 0) this.#nested -= 1;
    else if (this.#open) {
      this.#sheets.push(this.#open);
      if (!this.#open.grid.tooLarge) this.#open = null;
    }
  }

  #closeCell(): void {
    const [open, cell] = [this.#open, this.#cell];
    this.#cell = null;
    if (!open || !cell || this.#nested > 0) return;
    const { attributes } = cell;
    this.#words.length = 0;
    const { look } = this.#look(cell);
    const value = this.#covered ? null : this.#seen(this.#valueOf(cell, open.texts), cell, open);
    const repeated = count(attributes, 'number-columns-repeated');
    if (value === null) {
      open.grid.skip(repeated);
      return;
    }
    for (let at = 0; at < Math.min(repeated, MAX_COLUMNS + 1); at += 1) {
      const looks = open.looks[open.grid.row] ?? [];
      looks[open.grid.column] = look;
      open.looks[open.grid.row] = looks;
      if (attributes.has('formula')) open.formulas.add(cellAddress(open.grid.row, open.grid.column));
      open.grid.put(value, count(attributes, 'number-columns-spanned'), count(attributes, 'number-rows-spanned'));
    }
  }

  /** The cell, where anybody can see what it holds; what nobody can is named. */
  #seen(value: SheetCell | null, cell: Cell, open: OpenSheet): SheetCell | null {
    if (value === null) return null;
    const { look, maps } = this.#look(cell);
    // A number whose format shows nothing has its line all the same, with nothing in it.
    const blank = value.kind === 'number' && cell.paragraphs > 0 && plainText(cell.text) === null;
    const [row, column] = [Math.max(open.grid.row, 0), open.grid.column];
    const why =
      blank || look.hidden || look.tiny ? 'hidden' : whyUnread(cellLook(look), value, { row, column }, [], maps);
    if (why !== null) open.unread.add(why, cellAddress(row, column), value.text);
    return why === null || why === 'perhaps' ? value : null;
  }

  #closeRow(): void {
    const open = this.#open;
    if (!open || this.#nested > 0) return;
    const cells = open.grid.rows[open.grid.row];
    for (let again = 1; again < open.repeated; again += 1) {
      // Empty rows to the end of a sheet are no rows of it.
      if (!cells) {
        open.grid.leaveRows(open.repeated - 1);
        break;
      }
      open.grid.openRow(open.rowHidden);
      open.looks[open.grid.row] = open.looks[open.grid.row - 1] ?? [];
      for (const cell of cells) open.grid.put(cell);
      if (open.grid.tooLarge) break;
    }
  }

  #valueOf({ attributes, text, paragraphs }: Cell, texts: CellTexts): SheetCell | null {
    const value = attributes.get('value') ?? '';
    const type = attributes.get('value-type') ?? '';
    const formula = attributes.get('formula');
    const shown = plainText(text);
    if (/^(?:#[A-Z/0]+[!?]?|#N\/A|Err:\d+)$/.test(shown ?? '')) return { kind: 'error', text: shown ?? '#' };
    if (formula !== undefined && type === '') return { kind: 'unvalued', text: `=${formula.replace(/^\w+:=?/, '')}` };
    switch (type) {
      case 'float':
      case 'currency':
      case 'percentage': {
        if (!Number.isFinite(Number(value)) || value === '') return texts.cell(text);
        const other = type === 'percentage' ? percentOf(value) : shownOf(value, shown ?? '');
        return other === undefined ? { kind: 'number', text: value } : { kind: 'number', text: value, shown: other };
      }
      case 'date':
        return { kind: 'date', text: (attributes.get('date-value') ?? '').slice(0, 10) };
      case 'boolean':
        return { kind: 'boolean', text: attributes.get('boolean-value') === 'true' ? 'TRUE' : 'FALSE' };
      default:
        return texts.cell(paragraphs === 0 ? (attributes.get('string-value') ?? '') : text);
    }
  }
}

/** A share of one as a percentage: the file's own digits, whatever language the program speaks. */
const percentOf = (value: string): string =>
  `${String(Number((Number(value) * 100).toPrecision(15))).replace('.', ',')}%`;

/** Reads the tables of an OpenDocument text as it unpacks, each under the lines above it. */
async function readText(
  parts: AsyncIterable<Uint8Array>,
  styles: OpenDocumentStyles,
  file: string,
  problems: AnnexProblems,
): Promise<Sheet[]> {
  const sheets = new DocumentSheets(file);
  const cells: { text: string; across: number; down: number; paragraphs: number; look: StyleLook; counted: boolean }[] =
    [];
  let [line, skipped] = ['', 0];
  /** The paragraph that is read and the words within words of it, the innermost last. */
  const words: StyleLook[] = [];
  await readXml(
    parts,
    {
      open: (name, attributes) => {
        if (skipped > 0 || SKIPPED.has(name)) {
          skipped += 1;
          return;
        }
        const cell = cells.at(-1);
        const styled = attributes.get('style-name') ?? '';
        styles.open(name, attributes);
        if (name === 'table') sheets.openTable(true);
        else if (name === 'table-row') sheets.grid?.openRow(isHidden(attributes));
        else if (name === 'table-cell') {
          const [across, down] = [
            count(attributes, 'number-columns-spanned'),
            count(attributes, 'number-rows-spanned'),
          ];
          cells.push({
            text: '',
            across,
            down,
            paragraphs: 0,
            look: styles.look('table-cell', styled),
            counted: false,
          });
        } else if (name === 'list-item' && cell) cell.counted = true;
        else if (name === 'covered-table-cell') sheets.grid?.skip(count(attributes, 'number-columns-repeated'));
        else if (name === 'p' && cell) {
          if (cell.paragraphs > 0) cell.text += '\n';
          cell.paragraphs += 1;
        } else if (name === 's' || name === 'tab' || name === 'line-break') {
          if (cell) cell.text += name === 's' ? ' ' : '\n';
          else line += ' ';
        }
        if (name === 'span') words.push(styles.look('text', styled));
        else if (name === 'p' || name === 'h') words.push(styles.look('paragraph', styled));
      },
      text: (text) => {
        if (skipped > 0) return;
        const cell = cells.at(-1);
        const looks = [...words.toReversed(), ...(cell ? [cell.look] : [])];
        if (looks.some(({ struck }) => struck)) sheets.unread('struck', text);
        else if (looks.some(({ hidden, tiny }) => hidden || tiny) || !isVisible(looks)) sheets.unread('hidden', text);
        else if (cell)
          cell.text += atLevel(text.replaceAll(/[\r\n]+/g, ' '), looks.find(({ level }) => level !== undefined)?.level);
        else line += text;
      },
      close: (name) => {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        styles.close(name);
        if (name === 'span' || name === 'p' || name === 'h') words.pop();
        if (name === 'table-cell') {
          const cell = cells.pop();
          // A list's item without a word: all there is to see is the number the program gives it.
          if (cell?.counted && plainText(cell.text) === null) sheets.numbered();
          if (cell) sheets.cell(cell.text, cell.across, cell.down);
        } else if (name === 'table') sheets.closeTable();
        else if ((name === 'p' || name === 'h') && cells.length === 0) {
          sheets.line(line);
          line = '';
        }
      },
    },
    () => sheets.tooLarge,
  );
  return sheets.sheets(problems);
}

/** Whether letters can be told from what is behind them; the innermost look first. */
function isVisible(looks: readonly StyleLook[]): boolean {
  const letters = looks.find((look) => look.letters !== undefined)?.letters ?? null;
  const behind = looks.find((look) => look.ground !== undefined);
  return canBeSeen(letters, behind?.ground === undefined ? WHITE : behind.ground);
}

/** The sheets of an OpenDocument spreadsheet, or the tables of an OpenDocument text. @throws Error where it is damaged. */
export async function readOpenDocument(
  zip: ZipPackage,
  kind: 'spreadsheet' | 'text',
  file: string,
  problems: AnnexProblems,
): Promise<Sheet[]> {
  const parts = zip.parts('content.xml', MAX_SHEET);
  const styles = await new OpenDocumentStyles().read(zip.parts('styles.xml', MAX_KEPT));
  return kind === 'text'
    ? readText(parts, styles, file, problems)
    : new SpreadsheetReader(file, styles).read(parts, problems);
}
