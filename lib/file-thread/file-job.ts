import { mapInParts } from '@/lib/in-parts';
import type { Citation } from '@/lib/open-data/citation';
import type { EditionFacts } from '@/lib/open-data/edition-facts';
import type { EditionModel, TableFile } from '@/lib/open-data/edition-model';
import type { DataTable } from '@/lib/open-data/table';
import type { WorkbookWords } from '@/lib/open-data/xlsx';
import type { Localised } from '@/lib/site';

/**
 * A table on its way to the thread, its rows as JSON text, some hundred in each: a text is copied in no time, and a list of
 * thousands of rows at once would hold up whoever sends it.
 */
export interface PackedTable extends Omit<DataTable, 'rows'> {
  readonly packed: readonly string[];
}

/** A table of an edition before it is a file. */
export type PlainTable = Omit<TableFile, 'csv' | 'sha256'>;
export type PlainModel = Omit<EditionModel, 'files'> & { readonly files: readonly PlainTable[] };

/** What is to be written; `Table` is how its tables are held. */
export type FileJob<Table = DataTable> =
  | { readonly kind: 'csv' | 'jsonl' | 'parquet'; readonly table: Table }
  | {
      readonly kind: 'json';
      readonly table: Table;
      readonly editions: readonly EditionFacts[];
      readonly terms: Localised;
      readonly citation: Localised;
    }
  | {
      readonly kind: 'xlsx';
      readonly table: Table;
      readonly editions: readonly EditionFacts[];
      readonly words: WorkbookWords;
    }
  | {
      readonly kind: 'zip';
      readonly model: Omit<PlainModel, 'files'>;
      readonly files: readonly {
        readonly file: Omit<PlainTable, 'table'>;
        readonly table: Table;
        readonly words: WorkbookWords;
      }[];
      readonly citation: Citation;
    };

/** What comes back: the file, or why there is none. A job that is rejected without an answer has lost its thread. */
export type FileResult = { readonly body: Uint8Array } | { readonly fault: string };

const ROWS_OF_TEXT = 250;

export async function packTable({ rows, ...table }: DataTable): Promise<PackedTable> {
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_OF_TEXT) }, (_, at) => at * ROWS_OF_TEXT);
  const pack = (from: number) => JSON.stringify(rows.slice(from, from + ROWS_OF_TEXT));
  return { ...table, packed: await mapInParts(parts, pack, 1) };
}

export function unpackTable({ packed, ...table }: PackedTable): DataTable {
  return { ...table, rows: packed.flatMap((text) => JSON.parse(text) as DataTable['rows']) };
}

/** A job with its tables held otherwise. */
export async function withTables<From, To>(
  job: FileJob<From>,
  hold: (table: From) => To | Promise<To>,
): Promise<FileJob<To>> {
  if (job.kind !== 'zip') return { ...job, table: await hold(job.table) };
  const files = [];
  for (const { table, ...rest } of job.files) files.push({ ...rest, table: await hold(table) });
  return { ...job, files };
}
