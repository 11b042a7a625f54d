import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { type DataField, type Rows, type TableHead, toJsonValue, withoutShown } from '@/lib/open-data/table';

const TYPES = {
  string: 'STRING',
  integer: 'INT32',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<DataField['type'], string>;

/** Rows that are packed together: so many are in memory at a time, and a reader that wants a few reads no more. */
const GROUP = 20_000;

function columnsOf(all: TableHead, rows: Rows): ColumnSource[] {
  const table = withoutShown({ ...all, rows });
  return table.fields.map((field, index) => ({
    name: field.name,
    data: table.rows.map((row) => toJsonValue(field, row[index] ?? null)),
    type: TYPES[field.type],
    nullable: !field.required,
  }));
}

/** The same rows, so many in each but the last. */
function* groupsOf(parts: Iterable<Rows>): Generator<Rows> {
  let group: Rows[number][] = [];
  for (const part of parts) {
    for (const row of part) {
      group.push(row);
      if (group.length < GROUP) continue;
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

/**
 * The table as Parquet: every column with its type, so that no reader has to guess whether "2022.10" is a number. What the
 * table is, and what must be known of it, stands in the file’s own metadata. The same table gives the same bytes, whatever
 * parts its rows come in.
 */
export function toParquet(table: TableHead, parts: Iterable<Rows>): Uint8Array<ArrayBuffer> {
  const notes = table.notes.flatMap(({ vi, en }) => [vi, en]);
  const kvMetadata = [
    { key: 'title', value: table.title.vi },
    { key: 'title_en', value: table.title.en },
    { key: 'notes', value: notes.join('\n') },
  ];
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf(table, []) });
  const file = new ParquetWriter({ writer, schema, kvMetadata });
  for (const rows of groupsOf(parts)) file.write({ columnData: columnsOf(table, rows), rowGroupSize: GROUP });
  file.finish();
  return new Uint8Array(writer.getBytes());
}
