import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** A package that is no zip, is cut short, or unpacks to more than a bound. */
export class ZipFault extends Error {
  override name = 'ZipFault';
  readonly code: 'damaged' | 'inflates';

  constructor(code: 'damaged' | 'inflates', cause?: unknown) {
    super(`The package is ${code}.`, { cause });
    this.code = code;
  }
}

const open = promisify((bytes: Buffer, done: (error: Error | null, zip?: ZipFile) => void) =>
  // yauzl fails an entry that unpacks to more than the size it declares.
  fromBuffer(
    bytes,
    { lazyEntries: true, validateEntrySizes: true, decodeStrings: true, autoClose: false },
    done as never,
  ),
);

const asFault = (error: unknown): ZipFault =>
  error instanceof ZipFault
    ? error
    : new ZipFault(/too many bytes/i.test(String(error)) ? 'inflates' : 'damaged', error);

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  return entries;
}

/** The parts of a package, each unpacked when it is asked for: by the directory at its end, never by signs within. */
export class ZipPackage {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws ZipFault */
  static async open(bytes: Buffer): Promise<ZipPackage> {
    try {
      const zip = await open(bytes);
      if (!zip) throw new ZipFault('damaged');
      return new ZipPackage(zip, await entriesOf(zip));
    } catch (error) {
      throw asFault(error);
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Bytes all its parts say they unpack to. */
  get size(): number {
    return [...this.#entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  }

  /** A part as it unpacks; nothing where there is no such part. Its size is looked at before. @throws ZipFault */
  async *parts(name: string, limit: number): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    if (entry.uncompressedSize > limit) throw new ZipFault('inflates');
    try {
      const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
        this.#zip.openReadStream(entry, (error, opened) => (opened ? resolve(opened) : reject(error)));
      });
      for await (const part of stream) yield part as unknown as Uint8Array;
    } catch (error) {
      throw asFault(error);
    }
  }

  /** A part unpacked whole before it is looked at; nothing where there is no such part. @throws ZipFault */
  async whole(name: string, limit: number): Promise<Uint8Array[]> {
    const parts: Uint8Array[] = [];
    for await (const part of this.parts(name, limit)) parts.push(part);
    return parts;
  }

  close(): void {
    this.#zip.close();
  }
}
