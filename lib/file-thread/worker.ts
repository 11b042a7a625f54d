import { createHash } from 'node:crypto';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type FileResult, type FileTask, unpackTable, withTables } from '@/lib/file-thread/file-job';
import { writeFile, writeParts } from '@/lib/file-thread/write-file';
import { keepFilesIn, keptFiles } from '@/lib/kept-files';
import { type Measure, measure } from '@/lib/open-data/edition-model';

/** A smaller file is written again sooner than it is looked for. */
const SMALLEST_KEPT = 32 * 1024;

/** The file, kept for the next process where it is a long one. */
async function make({ job, kept }: FileTask): Promise<Uint8Array<ArrayBuffer>> {
  const body = await writeFile(await withTables(job, unpackTable));
  if (kept && body.length >= SMALLEST_KEPT) await keptFiles()?.add(kept.name, body);
  return body;
}

/** What a file is measured as: where it is not kept, no more of it is held than the part that is written. */
async function measureOf({ job, kept }: FileTask): Promise<Measure> {
  const before = kept && (await keptFiles()?.read(kept.name));
  if (before) return measure(before);
  const written = await writeParts(await withTables(job, unpackTable));
  const hash = createHash('sha256');
  const held: Uint8Array[] = [];
  let bytes = 0;
  for (const part of written instanceof Uint8Array ? [written] : written) {
    hash.update(part);
    bytes += part.length;
    if (kept) held.push(part);
  }
  if (kept && bytes >= SMALLEST_KEPT) await keptFiles()?.add(kept.name, held);
  return { bytes, sha256: hash.digest('hex') };
}

async function resultOf(task: FileTask): Promise<FileResult> {
  const { wanted, kept } = task;
  if (kept && keptFiles()?.folder !== kept.folder) keepFilesIn(kept.folder);
  return wanted === 'body' ? { body: await make(task) } : { measure: await measureOf(task) };
}

/** The thread that writes whole files. */
export default async function write(task: FileTask): Promise<object> {
  let result: FileResult;
  try {
    result = await resultOf(task);
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies FileResult;
  }
  if (!('body' in result)) return result;
  // Handed over, not copied.
  const handed = { [transferableSymbol]: [result.body.buffer], [valueSymbol]: result };
  return move(handed as unknown as Parameters<typeof move>[0]);
}
