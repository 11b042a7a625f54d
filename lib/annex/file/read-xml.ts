import { SaxesParser } from 'saxes';

/** An element's attributes by local name: "id" of "r:id". A map, so that no name means anything to the language. */
export type Attributes = ReadonlyMap<string, string>;

interface XmlHandlers {
  /** `name`: without its prefix. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** Text and CDATA, entities resolved; comments are none of it. May come in pieces. */
  readonly text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML as it comes, keeping none of it. Ends early where `stop` says so. @throws Error where it is not well formed. */
export async function readXml(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { open, close, text }: XmlHandlers,
  stop: () => boolean = () => false,
): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open(local(name), new Map(Object.entries(attributes).map(([key, value]) => [local(key), value])));
  });
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: TextDecoder | null = null;
  for await (const part of parts) {
    if (stop()) return;
    decoder ??= new TextDecoder(encodingOf(part), { fatal: true });
    parser.write(decoder.decode(part, { stream: true }));
  }
  // A part that is not there says nothing.
  if (stop() || decoder === null) return;
  parser.write(decoder.decode());
  parser.close();
}

/** Offices' programs write UTF-8; the standard allows UTF-16 with its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
