import { type Colour, colourOf } from '@/lib/annex/file/cell-colours';
import { atLevel, isTiny, type Level, levelOf } from '@/lib/annex/file/raised-text';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';

/** A part of a text that looks other than its cell. */
export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
  /** Letters too small to be seen. */
  readonly tiny: boolean;
  /** The colour of its letters: undefined where they have their cell's, null where it cannot be known. */
  readonly letters: Colour | null | undefined;
}

/** The parts of a text that cells share, in order. */
export type SharedText = readonly TextRun[];

const PLAIN: Omit<TextRun, 'text'> = { struck: false, tiny: false, letters: undefined };

/** Reads rich text as it comes, run by run, without what only tells how to say it. */
export class RichText {
  readonly #theme: readonly (Colour | null)[];
  readonly #runs: TextRun[] = [];
  #look: Omit<TextRun, 'text'> = PLAIN;
  #level: Level | undefined;
  #in = false;
  #phonetic = false;

  constructor(theme: readonly (Colour | null)[]) {
    this.#theme = theme;
  }

  get read(): SharedText {
    return this.#runs;
  }

  open(name: string, attributes: Attributes): void {
    const said = attributes.get('val') ?? '';
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 'r') this.#begin();
    else if (name === 'strike') this.#look = { ...this.#look, struck: !/^(?:0|false)$/.test(said) };
    else if (name === 'sz') this.#look = { ...this.#look, tiny: isTiny(Number(said)) };
    else if (name === 'color') this.#look = { ...this.#look, letters: colourOf(attributes, this.#theme) };
    else if (name === 'vertAlign') this.#level = levelOf(said);
    else if (name === 't') this.#in = !this.#phonetic;
  }

  #begin(): void {
    [this.#look, this.#level] = [PLAIN, undefined];
  }

  add(piece: string): void {
    if (this.#in) this.#runs.push({ ...this.#look, text: atLevel(piece, this.#level) });
  }

  close(name: string): void {
    if (name === 't') this.#in = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'r') this.#begin();
  }
}

/** The texts a workbook's cells share, by number. */
export async function readSharedStrings(
  parts: AsyncIterable<Uint8Array>,
  theme: readonly (Colour | null)[],
): Promise<readonly SharedText[]> {
  const strings: SharedText[] = [];
  let text = new RichText(theme);
  await readXml(parts, {
    open: (name, attributes) => {
      if (name === 'si') text = new RichText(theme);
      else text.open(name, attributes);
    },
    text: (piece) => text.add(piece),
    close: (name) => {
      if (name === 'si') strings.push(text.read);
      else text.close(name);
    },
  });
  return strings;
}
