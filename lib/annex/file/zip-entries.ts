import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** A package that is no zip, is cut short, or unpacks to more than `limit` bytes. */
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
  fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, decodeStrings: true }, done as never),
);

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (opened ? resolve(opened) : reject(error)));
  });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * The entries of a package whose name `wanted` accepts, by name, and the names of all. Every entry counts towards `limit`
 * (bytes, unpacked), and is unpacked once, so that what a later reader unpacks is known to be bounded and whole.
 * @throws ZipFault
 */
export async function readZipEntries(
  bytes: Buffer,
  limit: number,
  wanted: (name: string) => boolean,
): Promise<{ readonly names: readonly string[]; readonly contents: ReadonlyMap<string, Buffer> }> {
  let zip: ZipFile | undefined;
  try {
    zip = await open(bytes);
    if (!zip) throw new ZipFault('damaged');
    const opened = zip;
    const names: string[] = [];
    const contents = new Map<string, Buffer>();
    let total = 0;
    const next = () =>
      new Promise<Entry | null>((resolve, reject) => {
        const settle = (work: () => void) => {
          opened.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
          work();
        };
        opened.once('entry', (entry: Entry) => settle(() => resolve(entry)));
        opened.once('end', () => settle(() => resolve(null)));
        opened.once('error', (error: Error) => settle(() => reject(error)));
        opened.readEntry();
      });
    for (let entry = await next(); entry !== null; entry = await next()) {
      total += entry.uncompressedSize;
      if (total > limit) throw new ZipFault('inflates');
      names.push(entry.fileName);
      if (entry.fileName.endsWith('/')) continue;
      const content = await unpack(opened, entry);
      if (wanted(entry.fileName)) contents.set(entry.fileName, content);
    }
    return { names, contents };
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault(/too many bytes/i.test(String(error)) ? 'inflates' : 'damaged', error);
  } finally {
    zip?.close();
  }
}
