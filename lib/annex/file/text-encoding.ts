/** Encodings a page may name for itself that say how its letters are to be read, besides Unicode. */
const NAMED = /^(?:windows-125\d|iso-8859-\d+|us-ascii|x-user-defined)$/i;

/**
 * Bytes as text: UTF-8, or UTF-16 by its mark or by the zero beside every plain letter. `named`: the encoding a page names for
 * itself, which counts where its bytes are no Unicode; `lenient`: whatever can be read of a piece. Null where nothing fits.
 */
export function decodeText(bytes: Buffer, named: string | null = null): string | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  // A sheet of Excel's "Unicode text" without its mark has a zero byte beside every plain letter.
  const start = bytes.subarray(0, 200);
  const bare = start.filter((byte, index) => index % 2 === 1 && byte === 0).length > start.length / 5;
  const unicode = utf16 ?? (bare ? 'utf-16le' : 'utf-8');
  const fatal = named !== 'lenient';
  try {
    const text = new TextDecoder(unicode, { fatal }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return named !== null && NAMED.test(named) ? new TextDecoder(named).decode(bytes) : null;
  }
}
