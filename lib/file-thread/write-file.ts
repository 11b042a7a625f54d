import type { FileJob } from '@/lib/file-thread/file-job';
import { csvParts } from '@/lib/open-data/csv';
import { jsonParts } from '@/lib/open-data/json';
import { toPackageZip } from '@/lib/open-data/package-zip';
import { toParquet } from '@/lib/open-data/parquet';
import type { TableInParts } from '@/lib/open-data/table';
import { toXlsx } from '@/lib/open-data/xlsx';
import { bytesOf, fileOf } from '@/lib/open-data/zip-in-parts';

/** Writes a file: a text part by part, as it is taken; what is packed in one piece, in a buffer of its own. */
export async function writeParts(
  job: FileJob<TableInParts>,
): Promise<Uint8Array<ArrayBuffer> | Iterable<Uint8Array, void>> {
  switch (job.kind) {
    case 'csv':
      return bytesOf(csvParts(job.table));
    case 'parquet':
      return toParquet(job.table, job.table.parts());
    case 'json':
      return bytesOf(jsonParts(job.table, job.editions, job.terms, job.citation));
    case 'xlsx':
      return toXlsx(job.table, job.editions, job.words);
    case 'zip': {
      const files = job.files.map(({ file, ...rest }) => ({ ...file, ...rest }));
      return toPackageZip({ ...job.model, files }, job.citation);
    }
  }
}

/** Writes a file, whole, in a buffer of its own. */
export async function writeFile(job: FileJob<TableInParts>): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeParts(job);
  return written instanceof Uint8Array ? written : fileOf(written);
}
