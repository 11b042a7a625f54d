import {
  type FileJob,
  type FileResult,
  type PackedTable,
  unpackRows,
  unpackTable,
  withTables,
} from '@/lib/file-thread/file-job';
import { writeFile } from '@/lib/file-thread/write-file';
import { toParquet } from '@/lib/open-data/parquet';

/** The thread that writes whole files. */
export default async function write(job: FileJob<PackedTable>): Promise<FileResult> {
  try {
    // The longest there is, and the one form that is written from a part of the rows at a time.
    if (job.kind === 'parquet') return { body: toParquet(job.table, unpackRows(job.table.packed)) };
    return { body: await writeFile(await withTables(job, unpackTable)) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
