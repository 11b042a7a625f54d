import { MAX_SHEET } from '@/lib/annex/file/bounds';
import { type Colour, canBeSeen, hexColour, WHITE } from '@/lib/annex/file/cell-colours';
import { DocumentSheets } from '@/lib/annex/file/document-sheets';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';
import type { UnreadWhy } from '@/lib/annex/file/unread-words';
import type { ZipPackage } from '@/lib/annex/file/zip-entries';
import type { AnnexProblems } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';

/** A property that is on where it is named, unless it says that it is not. */
const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off|none)$/.test(attributes.get('val') ?? '1');

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
  /** The colour its letters stand on; null where a table's style may decide it. */
  ground: Colour | null;
}

interface Run {
  text: string;
  deleted: string;
  why: UnreadWhy | null;
  /** Null where no colour is named. */
  letters: Colour | null;
  /** The colour of its own ground; undefined where it has none. */
  ground?: Colour | null;
}

/** The colour of a shading; `otherwise` where it says none. */
const shadingOf = (attributes: Attributes, otherwise: Colour | null): Colour | null => {
  const fill = attributes.get('fill') ?? 'auto';
  if (fill !== 'auto') return hexColour(fill);
  return attributes.has('themeFill') ? null : otherwise;
};

/** The style that draws lines and nothing else. */
const PLAIN_TABLE = 'TableGrid';

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
  /** Of each open table whether a style may paint its cells. */
  readonly #styled: boolean[] = [];
  #into: 'text' | 'deleted' | null = null;
  #inRunProperties = false;
  #inCellProperties = false;
  #inRowProperties = false;

  constructor(file: string) {
    this.#sheets = new DocumentSheets(file);
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
    else if (this.#inRunProperties) this.#runProperty(name, attributes, this.#run);
    else if (this.#inCellProperties) this.#cellProperty(name, attributes);
    else if (this.#inRowProperties) this.#rowProperty(name, attributes);
    else this.#openContent(name, attributes);
  }

  /** `run`: null for what is said of a paragraph's own mark. */
  #runProperty(name: string, attributes: Attributes, run: Run | null): void {
    if (!run) return;
    if (name === 'color') run.letters = hexColour(attributes.get('val'));
    else if (name === 'shd') run.ground = shadingOf(attributes, run.ground ?? null);
    else if (name === 'highlight') run.ground = null;
    if (!isOn(attributes)) return;
    if (name === 'vanish' || name === 'webHidden') run.why = 'hidden';
    else if (name === 'strike' || name === 'dstrike') run.why ??= 'struck';
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
        this.#styled.push(false);
        break;
      case 'tblStyle':
        this.#styled[this.#styled.length - 1] = attributes.get('val') !== PLAIN_TABLE;
        break;
      case 'tr':
        this.#sheets.grid?.openRow();
        break;
      case 'tc':
        this.#cells.push({ text: '', across: 1, continues: false, ground: this.#styled.at(-1) ? null : WHITE });
        break;
      case 'r':
        this.#run = { text: '', deleted: '', why: null, letters: null };
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
        this.#text(' ');
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

  #text(text: string): void {
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
        this.#styled.pop();
        break;
    }
  }

  #closeRun(): void {
    if (!this.#run) return;
    const { text, deleted, letters } = this.#run;
    const ground = this.#run.ground === undefined ? (this.#cells.at(-1) ?? { ground: WHITE }).ground : this.#run.ground;
    const why = this.#run.why ?? (canBeSeen(letters, ground) ? null : 'hidden');
    this.#run = null;
    if (deleted !== '') this.#sheets.unread('deleted', deleted);
    if (why !== null) this.#sheets.unread(why, text);
    else this.#paragraph += text;
  }

  /** Ends a paragraph: a part of the cell it stands in, else a line. */
  #endLine(): void {
    const cell = this.#cells.at(-1);
    if (cell) cell.text += `${cell.text === '' ? '' : ' '}${this.#paragraph}`;
    else this.#sheets.line(this.#paragraph);
    this.#paragraph = '';
  }

  #closeCell(): void {
    const cell = this.#cells.pop();
    if (!cell) return;
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
export function readDocx(zip: ZipPackage, file: string, problems: AnnexProblems): Promise<Sheet[]> {
  return new DocumentReader(file).read(zip.parts('word/document.xml', MAX_SHEET), problems);
}
