import { BLACK, type Colour, colourOf, WHITE } from '@/lib/annex/file/cell-colours';
import type { CellLook, Layer } from '@/lib/annex/file/cell-paint';
import { BUILT_IN, numberFormat } from '@/lib/annex/file/number-formats';
import { isTiny } from '@/lib/annex/file/raised-text';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';

/** What a workbook's part of styles says. */
export interface WorkbookStyles {
  readonly cells: readonly CellLook[];
  /** What conditional formats and tables lay over cells, by number. */
  readonly layers: readonly Layer[];
  /** Styles of tables that the workbook describes: the layer of each part. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Layer>>;
}

interface Font {
  colour: Colour | null;
  struck: boolean;
  plain: boolean;
  tiny: boolean;
}

const isOn = (attributes: Attributes): boolean => !/^(?:0|false)$/.test(attributes.get('val') ?? '1');

/** Reads what a conditional format or a table's style lays over cells, element by element. */
export class LayerReader {
  readonly #theme: readonly (Colour | null)[];
  readonly layer: Layer = {};
  #part = '';
  #solid = false;

  constructor(theme: readonly (Colour | null)[]) {
    this.#theme = theme;
  }

  open(name: string, attributes: Attributes): void {
    const { layer } = this;
    if (/^(?:font|fill|border|numFmt|alignment|protection)$/.test(name)) this.#part = name;
    if (name === 'numFmt') layer.format = numberFormat(attributes.get('formatCode') ?? '');
    else if (this.#part === 'font' && name === 'color') layer.letters = colourOf(attributes, this.#theme);
    else if (this.#part === 'font' && name === 'strike') layer.struck = isOn(attributes);
    else if (this.#part === 'fill' && name === 'patternFill')
      this.#solid = /^(?:solid)?$/.test(attributes.get('patternType') ?? '');
    else if (this.#part === 'fill' && /^(?:bgColor|fgColor|gradientFill)$/.test(name)) {
      // A plain fill has its colour in what is the background of a pattern.
      if (name === 'bgColor' && this.#solid) layer.ground = colourOf(attributes, this.#theme);
      else layer.ground ??= null;
    }
  }
}

/** Reads a workbook's part of styles. */
class StylesReader {
  readonly #theme: readonly (Colour | null)[];
  readonly #codes = new Map<number, string>();
  readonly #fonts: Font[] = [];
  /** Ground of each fill; null where it is a pattern or cannot be known. */
  readonly #fills: (Colour | null)[] = [];
  readonly #cells: { readonly code: number; readonly font: number; readonly fill: number }[] = [];
  readonly #layers: LayerReader[] = [];
  readonly #tables = new Map<string, Map<string, Layer>>();
  #table = new Map<string, Layer>();
  #in: 'fonts' | 'fills' | 'cellXfs' | 'dxfs' | null = null;

  constructor(theme: readonly (Colour | null)[]) {
    this.#theme = theme;
  }

  open(name: string, attributes: Attributes): void {
    const number = (key: string) => Number(attributes.get(key) ?? 0);
    if (this.#in === 'dxfs') {
      if (name === 'dxf') this.#layers.push(new LayerReader(this.#theme));
      this.#layers.at(-1)?.open(name, attributes);
    } else if (name === 'numFmt') this.#codes.set(number('numFmtId'), attributes.get('formatCode') ?? '');
    else if (name === 'fonts' || name === 'fills' || name === 'cellXfs' || name === 'dxfs') this.#in = name;
    else if (name === 'tableStyle') {
      this.#table = new Map();
      this.#tables.set(attributes.get('name') ?? '', this.#table);
    } else if (name === 'tableStyleElement') {
      const layer = this.#layers[number('dxfId')]?.layer;
      if (layer) this.#table.set(attributes.get('type') ?? '', layer);
    } else if (this.#in === 'fonts') this.#font(name, attributes);
    else if (this.#in === 'fills') this.#fill(name, attributes);
    else if (this.#in === 'cellXfs' && name === 'xf')
      this.#cells.push({ code: number('numFmtId'), font: number('fontId'), fill: number('fillId') });
  }

  close(name: string): void {
    if (name === this.#in) this.#in = null;
  }

  #font(name: string, attributes: Attributes): void {
    const font = this.#fonts.at(-1);
    if (name === 'font') this.#fonts.push({ colour: BLACK, struck: false, plain: true, tiny: false });
    else if (font && name === 'color') {
      font.colour = colourOf(attributes, this.#theme);
      // The colour of letters that nobody chose.
      font.plain = attributes.get('theme') === '1' && !attributes.has('tint');
    } else if (font && name === 'strike') font.struck = isOn(attributes);
    else if (font && name === 'sz') font.tiny = isTiny(Number(attributes.get('val')));
  }

  #fill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.#fills.push(null);
    else if (name === 'patternFill') {
      const pattern = attributes.get('patternType') ?? 'none';
      this.#fills[this.#fills.length - 1] = pattern === 'none' ? WHITE : null;
      this.#solid = pattern === 'solid';
    } else if (name === 'fgColor' && this.#solid)
      this.#fills[this.#fills.length - 1] = colourOf(attributes, this.#theme);
  }

  #solid = false;

  styles(): WorkbookStyles {
    const cells = this.#cells.map(({ code, font: fontId, fill }): CellLook => {
      const font = this.#fonts[fontId];
      const ground = fill < this.#fills.length ? (this.#fills[fill] ?? null) : WHITE;
      return {
        format: numberFormat(this.#codes.get(code) ?? BUILT_IN.get(code) ?? ''),
        letters: font?.colour ?? null,
        ground,
        struck: font?.struck ?? false,
        plain: font?.plain ?? true,
        filled: ground !== WHITE,
        ...(font?.tiny ? { hides: true } : {}),
      };
    });
    return { cells, layers: this.#layers.map(({ layer }) => layer), tables: this.#tables };
  }
}

/** How cells look, by the style each names, and what may be laid over them; `parts`: the workbook's part of styles. */
export async function readCellStyles(
  parts: Iterable<Uint8Array>,
  theme: readonly (Colour | null)[],
): Promise<WorkbookStyles> {
  const reader = new StylesReader(theme);
  await readXml(parts, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
  });
  return reader.styles();
}
