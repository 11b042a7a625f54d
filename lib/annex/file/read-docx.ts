import { MAX_KEPT, MAX_SHEET } from '@/lib/annex/file/bounds';
import { type Colour, canBeSeen, WHITE } from '@/lib/annex/file/cell-colours';
import { DocumentSheets } from '@/lib/annex/file/document-sheets';
import { atLevel } from '@/lib/annex/file/raised-text';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';
import {
  addProperty,
  isNumbered,
  isOn,
  lookOf,
  shadingOf,
  type TableLookFlags,
  tableFlags,
  type WordLook,
  WordStyles,
} from '@/lib/annex/file/word-styles';
import type { ZipPackage } from '@/lib/annex/file/zip-entries';
import type { AnnexProblems } from '@/lib/annex/problem';
import { plainText, type Sheet } from '@/lib/annex/sheet';

/** Parts of a document whose words are no text of it. */
const SKIPPED: ReadonlySet<string> = new Set([
  'Fallback',
  'instrText',
  'fldData',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
]);

interface Cell {
  text: string;
  across: number;
  /** It goes on with the one above it. */
  continues: boolean;
  /** The program counts a paragraph of it and prints the number. */
  numbered: boolean;
  /** The colour its letters stand on; null where it cannot be known. */
  ground: Colour | null;
  /** What its table's style says of words in it. */
  readonly words: WordLook;
}

interface Table {
  style: string | null;
  flags: TableLookFlags;
  /** Line and column that are read. */
  row: number;
  column: number;
}

interface Run {
  text: string;
  deleted: string;
  /** What is said of it itself. */
  readonly own: WordLook;
  /** Its style; empty where it has none. */
  style: string;
}

/** Reads a Word document's body as it unpacks: its tables' cells, and its other paragraphs as lines. */
class DocumentReader {
  readonly #sheets: DocumentSheets;
  /** The open cells, one for each table within another. */
  readonly #cells: Cell[] = [];
  #paragraph = '';
  #skipped = 0;
  #moved = 0;
  /** Of the run that is read. */
  #run: Run | null = null;
  readonly #styles: WordStyles;
  readonly #tables: Table[] = [];
  /** Style and ground of the paragraph that is read. */
  #style: string | null = null;
  #ground: Colour | null | undefined;
  /** Whether the paragraph says itself that it is counted, or is not. */
  #numbered: boolean | undefined;
  #inParagraphProperties = false;
  #into: 'text' | 'deleted' | null = null;
  #inRunProperties = false;
  #inCellProperties = false;
  #inRowProperties = false;

  constructor(file: string, styles: WordStyles) {
    this.#sheets = new DocumentSheets(file);
    this.#styles = styles;
  }

  async read(parts: AsyncIterable<Uint8Array>, problems: AnnexProblems): Promise<Sheet[]> {
    await readXml(
      parts,
      {
        open: (name, attributes) => this.#open(name, attributes),
        text: (text) => this.#text(text),
        close: (name) => this.#close(name),
      },
      () => this.#sheets.tooLarge,
    );
    return this.#sheets.sheets(problems);
  }

  #open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      this.#skipped += 1;
      return;
    }
    if (name === 'rPr') this.#inRunProperties = true;
    else if (name === 'tcPr') this.#inCellProperties = true;
    else if (name === 'trPr') this.#inRowProperties = true;
    else if (name === 'pPr') this.#inParagraphProperties = true;
    else if (this.#inRunProperties) this.#runProperty(name, attributes, this.#run);
    else if (this.#inCellProperties) this.#cellProperty(name, attributes);
    else if (this.#inRowProperties) this.#rowProperty(name, attributes);
    else if (this.#inParagraphProperties) this.#paragraphProperty(name, attributes);
    else this.#openContent(name, attributes);
  }

  /** `run`: null for what is said of a paragraph's own mark. */
  #runProperty(name: string, attributes: Attributes, run: Run | null): void {
    if (!run) return;
    if (name === 'rStyle') run.style = attributes.get('val') ?? '';
    else addProperty(run.own, name, attributes);
  }

  #paragraphProperty(name: string, attributes: Attributes): void {
    if (name === 'pStyle') this.#style = attributes.get('val') ?? null;
    else if (name === 'shd') this.#ground = shadingOf(attributes, this.#ground);
    else if (name === 'numId') this.#numbered = isNumbered(attributes);
  }

  #cellProperty(name: string, attributes: Attributes): void {
    const cell = this.#cells.at(-1);
    if (!cell) return;
    if (name === 'gridSpan') cell.across = Number(attributes.get('val') ?? 1) || 1;
    else if (name === 'shd') cell.ground = shadingOf(attributes, cell.ground);
    else if (name === 'vMerge') cell.continues = attributes.get('val') !== 'restart';
  }

  #rowProperty(name: string, attributes: Attributes): void {
    if (name === 'gridBefore') this.#sheets.grid?.skip(Math.min(Number(attributes.get('val') ?? 0) || 0, 200));
    else if (name === 'hidden' && isOn(attributes)) this.#sheets.grid?.hideRow();
    else if (name === 'del') this.#sheets.grid?.hideRow();
  }

  #openContent(name: string, attributes: Attributes): void {
    switch (name) {
      case 'tbl':
        this.#endLine();
        this.#sheets.openTable();
        this.#tables.push({ style: null, flags: tableFlags(null), row: -1, column: -1 });
        break;
      case 'tblStyle':
        this.#table((table) => {
          table.style = attributes.get('val') ?? null;
        });
        break;
      case 'tblLook':
        this.#table((table) => {
          table.flags = tableFlags(attributes);
        });
        break;
      case 'p':
        this.#style = null;
        this.#ground = undefined;
        this.#numbered = undefined;
        break;
      case 'tr':
        this.#table((table) => {
          table.row += 1;
          table.column = -1;
        });
        this.#sheets.grid?.openRow();
        break;
      case 'tc':
        this.#openCell();
        break;
      case 'r':
        this.#run = { text: '', deleted: '', own: {}, style: '' };
        break;
      case 't':
        this.#into = 'text';
        break;
      case 'delText':
        this.#into = 'deleted';
        break;
      case 'tab':
      case 'br':
      case 'cr':
        this.#into = 'text';
        this.#add(name === 'tab' ? '\t' : '\n');
        this.#into = null;
        break;
      case 'noBreakHyphen':
        if (this.#run) this.#run.text += '-';
        break;
      case 'moveFrom':
        this.#moved += 1;
        break;
      case 'sym':
        if (this.#run) this.#run.text += symbolOf(attributes);
        break;
    }
  }

  #table(change: (table: Table) => void): void {
    const table = this.#tables.at(-1);
    if (table) change(table);
  }

  #openCell(): void {
    const table = this.#tables.at(-1);
    if (table) table.column += 1;
    const { style, flags, row, column } = table ?? { style: null, flags: tableFlags(null), row: 0, column: 0 };
    const look = this.#styles.cell(style, flags, row, column);
    this.#cells.push({ text: '', across: 1, continues: false, numbered: false, ...look });
  }

  #text(text: string): void {
    this.#add(text.replaceAll(/[\r\n]+/g, ' '));
  }

  #add(text: string): void {
    if (this.#skipped > 0 || this.#into === null || !this.#run) return;
    if (this.#into === 'deleted' || this.#moved > 0) this.#run.deleted += text;
    else this.#run.text += text;
  }

  #close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    switch (name) {
      case 'rPr':
        this.#inRunProperties = false;
        break;
      case 'pPr':
        this.#inParagraphProperties = false;
        break;
      case 'tcPr':
        this.#inCellProperties = false;
        break;
      case 'trPr':
        this.#inRowProperties = false;
        break;
      case 't':
      case 'delText':
        this.#into = null;
        break;
      case 'moveFrom':
        this.#moved -= 1;
        break;
      case 'r':
        this.#closeRun();
        break;
      case 'p':
        this.#endLine();
        break;
      case 'tc':
        this.#closeCell();
        break;
      case 'tbl':
        this.#sheets.closeTable();
        this.#tables.pop();
        break;
    }
  }

  #closeRun(): void {
    if (!this.#run) return;
    const { text, deleted, own, style } = this.#run;
    const cell = this.#cells.at(-1) ?? { ground: WHITE, words: {} };
    const paragraph = this.#styles.paragraph(this.#style);
    const look = lookOf([own, this.#styles.words(style), paragraph.words, cell.words]);
    const grounds = [look.ground, this.#ground, paragraph.ground, cell.ground];
    const ground = grounds.find((each) => each !== undefined) ?? null;
    const seen = canBeSeen(look.letters ?? null, ground);
    const why = look.hidden || look.tiny ? 'hidden' : look.struck ? 'struck' : seen ? null : 'hidden';
    this.#run = null;
    if (deleted !== '') this.#sheets.unread('deleted', deleted);
    if (why !== null) this.#sheets.unread(why, text);
    else this.#paragraph += atLevel(text, look.level);
  }

  /** Ends a paragraph: a part of the cell it stands in, else a line. */
  #endLine(): void {
    const cell = this.#cells.at(-1);
    if (cell) {
      cell.text += `${cell.text === '' ? '' : '\n'}${this.#paragraph}`;
      cell.numbered ||= this.#numbered ?? this.#styles.paragraph(this.#style).numbered;
    } else this.#sheets.line(this.#paragraph);
    this.#paragraph = '';
  }

  #closeCell(): void {
    const cell = this.#cells.pop();
    if (!cell) return;
    if (cell.numbered && plainText(cell.text) === null) this.#sheets.numbered();
    if (cell.continues) this.#sheets.grid?.continueAbove(cell.across);
    else this.#sheets.cell(cell.text, cell.across, 1);
  }
}

/** A sign of a symbol font where it is a plain letter of the private area, as Word keeps them. */
function symbolOf(attributes: Attributes): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16);
  return code >= 0xf020 && code <= 0xf07e ? String.fromCharCode(code - 0xf000) : '';
}

/** The tables of a Word document, each a sheet under the lines above it. @throws Error where it is damaged. */
export async function readDocx(zip: ZipPackage, file: string, problems: AnnexProblems): Promise<Sheet[]> {
  const styles = await new WordStyles().read(zip.parts('word/styles.xml', MAX_KEPT));
  return new DocumentReader(file, styles).read(zip.parts('word/document.xml', MAX_SHEET), problems);
}
