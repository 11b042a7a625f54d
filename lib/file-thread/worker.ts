import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type FileJob, type FileResult, type PackedTable, unpackTable, withTables } from '@/lib/file-thread/file-job';
import { writeFile } from '@/lib/file-thread/write-file';

/** The thread that writes whole files. */
export default async function write(job: FileJob<PackedTable>): Promise<object> {
  let result: FileResult;
  try {
    result = { body: await writeFile(await withTables(job, unpackTable)) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies FileResult;
  }
  // Handed over, not copied.
  const handed = { [transferableSymbol]: [result.body.buffer], [valueSymbol]: result };
  return move(handed as unknown as Parameters<typeof move>[0]);
}
