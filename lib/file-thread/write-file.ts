import type { FileJob } from '@/lib/file-thread/file-job';
import { toCsv } from '@/lib/open-data/csv';
import { tableFile } from '@/lib/open-data/edition-model';
import { toJsonText } from '@/lib/open-data/json';
import { toPackageZip } from '@/lib/open-data/package-zip';
import { toParquet } from '@/lib/open-data/parquet';
import { toXlsx } from '@/lib/open-data/xlsx';

/** Writes a file, whole. */
export async function writeFile(job: FileJob): Promise<Uint8Array> {
  switch (job.kind) {
    case 'csv':
      return Buffer.from(toCsv(job.table));
    case 'parquet':
      return toParquet(job.table, [job.table.rows]);
    case 'json':
      return Buffer.from(toJsonText(job.table, job.editions, job.terms, job.citation));
    case 'xlsx':
      return toXlsx(job.table, job.editions, job.words);
    case 'zip': {
      const files = job.files.map(({ file, table, words }) => ({ ...tableFile({ ...file, table }), words }));
      return toPackageZip({ ...job.model, files }, job.citation, (file) => wordsOf(files, file.table.name));
    }
  }
}

function wordsOf<Words>(
  files: readonly { readonly table: { readonly name: string }; readonly words: Words }[],
  name: string,
) {
  const own = files.find(({ table }) => table.name === name);
  if (!own) throw new Error(`The package has no table ${name}.`);
  return own.words;
}
