import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import { BLACK, type Colour, canBeSeen, hexColour, WHITE } from '@/lib/annex/file/cell-colours';
import { DocumentSheets } from '@/lib/annex/file/document-sheets';
import { KEPT_IN, keptBy, keptNumber } from '@/lib/annex/file/kept-number';
import { PageStyles } from '@/lib/annex/file/page-styles';
import { atLevel, isTiny, type Level, levelOf } from '@/lib/annex/file/raised-text';
import type { UnreadWhy } from '@/lib/annex/file/unread-words';
import type { AnnexProblems } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';

/** Tags that end what was open of their kind, and the parts of a table within which they do. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  td: ['tr', 'table'],
  th: ['tr', 'table'],
  tr: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
};
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Words of these are none of the page's. */
const RAW: ReadonlySet<string> = new Set([
  'style',
  'script',
  'title',
  'noscript',
  'template',
  'textarea',
  'xmp',
  'iframe',
]);
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
/** Tags that begin a new line. */
const BLOCKS = /^(?:p|div|h[1-6]|li|br|hr|center|section|article|blockquote|caption|dt|dd|pre)$/;

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?:\.0+)?(?![.\d])/i;
const SIZE = /(?:^|[;\s])font-size\s*:\s*([\d.]+)\s*(?:pt|px|;|$)/i;
const SHIFT = /(?:vertical-align|mso-text-raise)\s*:\s*(super|sub|-?[\d.]+)/i;
const LINE_THROUGH = /text-decoration[^;]*:[^;]*line-through/i;

interface Element {
  readonly name: string;
  readonly why: UnreadWhy | null;
  /** Colours of its letters and of what is behind them; null where they cannot be known. */
  readonly letters: Colour | null;
  readonly ground: Colour | null;
  readonly level: Level | undefined;
}

interface Cell {
  text: string;
  /** The number the program keeps of it. */
  readonly kept: string | null;
  readonly across: number;
  readonly down: number;
}

const attribute = (token: Token.TagToken, name: string): string | null =>
  token.attrs.find((candidate) => candidate.name === name)?.value ?? null;

function unreadBy(token: Token.TagToken, style: string): UnreadWhy | null {
  if (HIDDEN.test(style) || isTiny(Number(SIZE.exec(style)?.[1])) || attribute(token, 'hidden') !== null)
    return 'hidden';
  return STRUCK.has(token.tagName) || LINE_THROUGH.test(style) ? 'struck' : null;
}

/** Whether words are raised or lowered: by a tag of theirs, or by a style. */
function levelIn(token: Token.TagToken, style: string): Level | undefined {
  if (token.tagName === 'sup') return 'raised';
  if (token.tagName === 'sub') return 'lowered';
  return levelOf(SHIFT.exec(style)?.[1] ?? '');
}

/** A colour as pages write it; undefined where none is named, null where it cannot be known. */
function pageColour(written: string | null | undefined): Colour | null | undefined {
  const text = written?.trim().toLowerCase() ?? '';
  if (text === '' || /^(?:inherit|initial|transparent|none|auto)\b/.test(text)) return undefined;
  const [, red, green, blue] = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(text) ?? [];
  if (red && green && blue) return [Number(red), Number(green), Number(blue)];
  const [, short] = /^#([0-9a-f]{3})$/.exec(text) ?? [];
  if (short) return hexColour(short.replaceAll(/./g, '$&$&'));
  const [word = ''] = text.split(/\s/);
  return word === 'white' || word === 'window'
    ? WHITE
    : word === 'black' || word === 'windowtext'
      ? BLACK
      : hexColour(word);
}

/** What an element's style, or an attribute of old, says of a colour. */
function colourIn(token: Token.TagToken, style: string, property: RegExp, old: string): Colour | null | undefined {
  const written = property.exec(style)?.[1];
  return pageColour(written ?? attribute(token, old));
}

const LETTERS = /(?:^|;)\s*color\s*:\s*([^;]+)/i;
const GROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;]+)/i;

const span = (token: Token.TagToken, name: string): number => {
  const said = Number.parseInt(attribute(token, name) ?? '1', 10);
  return Number.isFinite(said) && said > 0 ? said : 1;
};

/** Reads a page as its signs come, keeping no tree of it: whatever is nested however deep costs nothing. */
class PageReader implements TokenHandler {
  readonly #sheets: DocumentSheets;
  readonly #tokenizer: Tokenizer;
  readonly #open: Element[] = [];
  readonly #cells: Cell[] = [];
  #line = '';
  #raw: string | null = null;
  readonly #styles = new PageStyles();
  /** Text of the style sheet that is read. */
  #css = '';

  constructor(file: string) {
    this.#sheets = new DocumentSheets(file);
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, this);
  }

  read(html: string, problems: AnnexProblems): Sheet[] {
    this.#tokenizer.write(html, true);
    return this.#sheets.sheets(problems);
  }

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName;
    if (this.#raw !== null) return;
    if (RAW.has(name)) {
      this.#raw = name;
      this.#tokenizer.state = name === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
      return;
    }
    if (BLOCKS.test(name)) this.#endLine();
    if (name in ENDS) this.#closeUntil(ENDS[name] ?? []);
    if (VOID.has(name) || token.selfClosing) return;
    const rules = this.#styles.of(name, attribute(token, 'class'), attribute(token, 'id'));
    const style = [attribute(token, 'style') ?? '', rules].filter((said) => said !== '').join(';');
    const [letters, ground] = [colourIn(token, style, LETTERS, 'color'), colourIn(token, style, GROUND, 'bgcolor')];
    const within = this.#open.at(-1) ?? { letters: null, ground: WHITE, level: undefined };
    this.#open.push({
      name,
      why: unreadBy(token, style) ?? this.#why,
      letters: letters === undefined ? within.letters : letters,
      ground: ground === undefined ? within.ground : ground,
      level: levelIn(token, style) ?? within.level,
    });
    if (name === 'table') {
      this.#endLine();
      this.#sheets.openTable();
    } else if (name === 'tr') this.#sheets.grid?.openRow(this.#why === 'hidden');
    else if (CELLS.has(name)) this.#openCell(token);
  }

  #openCell(token: Token.TagToken): void {
    const [row, table] = ['tr', 'table'].map((part) => this.#open.findLastIndex(({ name }) => name === part));
    // A cell that nobody opened a row for begins one.
    if ((row ?? -1) <= (table ?? -1)) {
      const cell = this.#open.pop();
      this.#open.push({ name: 'tr', why: null, letters: null, ground: WHITE, level: undefined });
      if (cell) this.#open.push(cell);
      this.#sheets.grid?.openRow();
    }
    const number = KEPT_IN.map((name) => attribute(token, name)).find((value) => value !== null) ?? null;
    const kept = keptBy(number, attribute(token, 'data-sheets-value'));
    this.#cells.push({ text: '', kept, across: span(token, 'colspan'), down: span(token, 'rowspan') });
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (this.#raw !== null) {
      if (tagName !== this.#raw) return;
      if (tagName === 'style') this.#styles.add(this.#css);
      [this.#raw, this.#css] = [null, ''];
      return;
    }
    if (BLOCKS.test(tagName)) this.#endLine();
    const at = this.#open.findLastIndex(({ name }) => name === tagName);
    // A tag that was never opened, or was outside the table that is read, ends nothing.
    const table = this.#open.findLastIndex(({ name }) => name === 'table');
    if (at < 0 || at < table) return;
    while (this.#open.length > at) this.#close();
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    this.#text(chars);
  }

  onWhitespaceCharacter(): void {
    this.#text(' ');
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}

  onEof(): void {
    while (this.#open.length > 0) this.#close();
    this.#endLine();
  }

  /** Why what is read now is not seen, or is struck out; a hidden row is read and named as one. */
  get #why(): UnreadWhy | null {
    return this.#open.at(-1)?.why ?? null;
  }

  get #inHiddenRow(): boolean {
    return this.#open.findLast(({ name }) => name === 'tr')?.why === 'hidden';
  }

  #text(text: string): void {
    if (this.#raw === 'style') this.#css += text;
    if (this.#raw !== null) return;
    const within = this.#open.at(-1);
    const seen = !within || canBeSeen(within.letters, within.ground);
    const why = seen || this.#inHiddenRow ? this.#why : (this.#why ?? 'hidden');
    if (why !== null && !(why === 'hidden' && this.#inHiddenRow)) {
      this.#sheets.unread(why, text);
      return;
    }
    const cell = this.#cells.at(-1);
    if (cell && this.#sheets.grid) cell.text += atLevel(text.replaceAll(/[\r\n]+/g, ' '), within?.level);
    else this.#line += text;
  }

  #endLine(): void {
    const cell = this.#cells.at(-1);
    if (cell && this.#sheets.grid) {
      cell.text += '\n';
      return;
    }
    this.#sheets.line(this.#line);
    this.#line = '';
  }

  #closeUntil(names: readonly string[]): void {
    const bound = this.#open.findLastIndex(({ name }) => names.includes(name));
    // Within the innermost table only.
    if (bound < 0) return;
    while (this.#open.length > bound + 1 && this.#open.at(-1)?.name !== 'tbody') this.#close();
  }

  #close(): void {
    const element = this.#open.pop();
    if (!element) return;
    if (CELLS.has(element.name)) this.#closeCell();
    else if (element.name === 'table') this.#sheets.closeTable();
  }

  #closeCell(): void {
    const cell = this.#cells.pop();
    if (cell) this.#sheets.cell(cell.text, cell.across, cell.down, keptNumber(cell.kept, cell.text));
  }
}

/** The tables of a web page, or of a table pasted from Word, Excel or a browser, each a sheet under the lines above it. */
export function readHtml(file: string, html: string, problems: AnnexProblems): Sheet[] {
  return new PageReader(file).read(html, problems);
}
