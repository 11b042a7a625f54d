import { type Colour, hexColour } from '@/lib/annex/file/cell-colours';
import { isTiny, type Level, levelOf } from '@/lib/annex/file/raised-text';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';

/** How what has a style looks, as far as it decides whether anybody sees it; what is not said is left out. */
export interface StyleLook {
  letters?: Colour | null;
  ground?: Colour | null;
  struck?: boolean;
  hidden?: boolean;
  level?: Level | undefined;
  /** Letters too small to be seen. */
  tiny?: boolean;
}

/** What of a style holds where a condition does: the style that takes its place. */
interface StyleMap {
  readonly condition: string;
  readonly style: string;
}

/** What a style is of: cells, paragraphs or words within them. */
type StyleFamily = 'table-cell' | 'paragraph' | 'text';

/** The styles of an OpenDocument file: those it names for all to use, and those it made up for single places. */
export class OpenDocumentStyles {
  readonly #looks = new Map<string, { parent: string; readonly look: StyleLook; readonly maps: StyleMap[] }>();
  #open: { readonly look: StyleLook; readonly maps: StyleMap[] } | null = null;

  /** Takes up the part of named styles; those of the content come with it, by `open` and `close`. */
  async read(parts: AsyncIterable<Uint8Array>): Promise<this> {
    await readXml(parts, {
      open: (name, attributes) => this.open(name, attributes),
      close: (name) => this.close(name),
    });
    return this;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'style' || name === 'default-style') {
      const family = attributes.get('family') ?? '';
      const own = { parent: attributes.get('parent-style-name') ?? '', look: {}, maps: [] };
      this.#looks.set(`${family} ${name === 'style' ? (attributes.get('name') ?? '') : ''}`, own);
      this.#open = own;
    } else if (name === 'map')
      this.#open?.maps.push({
        condition: attributes.get('condition') ?? '',
        style: attributes.get('apply-style-name') ?? '',
      });
    else if (this.#open) addProperties(this.#open.look, name, attributes);
  }

  close(name: string): void {
    // Formats of numbers have colours too, which are none of a style's.
    if (name === 'style' || name === 'default-style') this.#open = null;
  }

  /** A style and those it is made of, itself first. */
  #chain(family: StyleFamily, style: string) {
    const chain: { readonly look: StyleLook; readonly maps: readonly StyleMap[] }[] = [];
    const seen = new Set<string>();
    for (let at = style; at !== '' && !seen.has(at); ) {
      seen.add(at);
      const found = this.#looks.get(`${family} ${at}`);
      if (!found) break;
      chain.push(found);
      at = found.parent;
    }
    return chain;
  }

  /** What takes a cell's style's place, and when. */
  maps(style: string): readonly StyleMap[] {
    return this.#chain('table-cell', style).flatMap(({ maps }) => maps);
  }

  /** A style with all it takes over, down to what holds where nothing is said. */
  look(family: StyleFamily, style: string): StyleLook {
    const chain = this.#chain(family, style).map(({ look }) => look);
    const otherwise = family === 'text' ? undefined : this.#looks.get(`${family} `)?.look;
    return Object.assign({}, otherwise, ...chain.toReversed());
  }
}

const isStruck = (style: string): boolean => !/^(?:none)?$/.test(style);

function addProperties(look: StyleLook, name: string, attributes: Attributes): void {
  const [colour, line, display, ground] = ['color', 'text-line-through-style', 'display', 'background-color'].map(
    (attribute) => attributes.get(attribute),
  );
  if (name === 'text-properties') {
    if (colour !== undefined) look.letters = hexColour(colour);
    // The colour that can be seen on whatever is behind it.
    if (attributes.get('use-window-font-color') === 'true') look.letters = null;
    if (line !== undefined) look.struck = isStruck(line);
    if (display !== undefined) look.hidden = display === 'none';
    const position = attributes.get('text-position');
    if (position !== undefined) look.level = levelOf(position);
    const points = /^([\d.]+)pt$/.exec(attributes.get('font-size') ?? '')?.[1];
    if (points !== undefined) look.tiny = isTiny(Number(points));
  }
  if (/^(?:text|paragraph|table-cell)-properties$/.test(name) && ground !== undefined && ground !== 'transparent')
    look.ground = hexColour(ground);
}
