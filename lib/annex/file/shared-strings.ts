import { type Attributes, readXml } from '@/lib/annex/file/read-xml';

/** A text that cells share. */
export interface SharedText {
  readonly text: string;
  /** Its letters that are struck out, and so no part of it; empty where none is. */
  readonly struck: string;
}

/** Reads rich text as it comes: its letters, without those struck out and without what only tells how to say it. */
export class RichText {
  #text = '';
  #struckText = '';
  #struck = false;
  #in = false;
  #phonetic = false;

  get read(): SharedText {
    return { text: this.#text, struck: this.#struckText };
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 'r') this.#struck = false;
    else if (name === 'strike') this.#struck = !/^(?:0|false)$/.test(attributes.get('val') ?? '1');
    else if (name === 't') this.#in = !this.#phonetic;
  }

  add(piece: string): void {
    if (!this.#in) return;
    if (this.#struck) this.#struckText += piece;
    else this.#text += piece;
  }

  close(name: string): void {
    if (name === 't') this.#in = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'r') this.#struck = false;
  }
}

/** The texts a workbook's cells share, by number. */
export async function readSharedStrings(parts: AsyncIterable<Uint8Array>): Promise<readonly SharedText[]> {
  const strings: SharedText[] = [];
  let text = new RichText();
  await readXml(parts, {
    open: (name, attributes) => {
      if (name === 'si') text = new RichText();
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
