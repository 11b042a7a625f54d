import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { partsOf } from '@/lib/in-parts';
import type { Citation } from '@/lib/open-data/citation';
import type { EditionFacts } from '@/lib/open-data/edition-facts';
import type { EditionModel, Measure, TableFile } from '@/lib/open-data/edition-model';
import type { DataTable, Rows, TableHead, TableInParts, TableToCome } from '@/lib/open-data/table';
import type { WorkbookWords } from '@/lib/open-data/xlsx';
import type { Localised } from '@/lib/site';

/**
 * A table on its way to the thread, its rows as packed JSON, some hundred in each: bytes are copied in no time, a fifteenth of
 * what the rows weigh, and a list of thousands of rows at once would hold up whoever sends it.
 */
export interface PackedTable extends TableHead {
  readonly length: number;
  readonly packed: readonly Uint8Array<ArrayBuffer>[];
}

/** An edition before any of its tables is a file; `Table` is how they are held. */
export interface PlainModel<Table extends TableHead = DataTable> extends Omit<EditionModel, 'files'> {
  readonly files: readonly Omit<TableFile<Table>, 'bytes' | 'sha256'>[];
}

/** What is to be written; `Table` is how its tables are held. */
export type FileJob<Table = DataTable> =
  | { readonly kind: 'csv' | 'parquet'; readonly table: Table }
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
        readonly file: Omit<PlainModel['files'][number], 'table'>;
        readonly table: Table;
        readonly words: WorkbookWords;
      }[];
      readonly citation: Citation;
    };

/** What the thread is asked for: a file, or what its bytes are measured as; and where a long one is kept, by its name there. */
export interface FileTask {
  readonly job: FileJob<PackedTable>;
  readonly wanted: 'body' | 'measure';
  readonly kept: { readonly folder: string; readonly name: string } | null;
}

/** What comes back, or why it could not be made. A task that is rejected without an answer has lost its thread. */
export type FileResult = { readonly body: Uint8Array } | { readonly measure: Measure } | { readonly fault: string };

const toPacked = promisify(deflateRaw);
const QUICKLY = { level: 1 };

/** Packs rows as they come: of a long table no more is in memory than a part. */
export async function packRows(parts: AsyncIterable<Rows>): Promise<Pick<PackedTable, 'length' | 'packed'>> {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const rows of parts) {
    // In bytes of its own, no more than it has, which can be handed over.
    packed.push(new Uint8Array(await toPacked(JSON.stringify(rows), QUICKLY)));
    length += rows.length;
  }
  return { length, packed };
}

/** What is packed already stays so. */
export async function packTable(table: DataTable | TableToCome | PackedTable): Promise<PackedTable> {
  if ('packed' in table) return table;
  if ('coming' in table) {
    const { coming, ...head } = table;
    return { ...head, ...(await packRows(coming())) };
  }
  const { rows, ...head } = table;
  return { ...head, ...(await packRows(partsOf(rows))) };
}

/** Rows a part at a time, each unpacked when it is taken. */
function* unpackRows(packed: readonly Uint8Array[]): Generator<Rows> {
  for (const part of packed) yield JSON.parse(inflateRawSync(part).toString('utf8')) as Rows;
}

export const unpackTable = ({ packed, ...table }: PackedTable): TableInParts => ({
  ...table,
  parts: () => unpackRows(packed),
});

/**
 * From a file's turn to the file, in milliseconds: a busy machine takes ten times what one with nothing else to do takes for its rows, and
 * a file that was ended would be begun again by who asks next, for ever.
 */
const TIME = { least: 60_000, perRow: 1 } as const;

/** How long a job may take before its thread is ended. */
export function timeFor(job: FileJob<{ readonly length: number }>): number {
  const tables = job.kind === 'zip' ? job.files.map(({ table }) => table) : [job.table];
  return TIME.least + TIME.perRow * tables.reduce((sum, { length }) => sum + length, 0);
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
