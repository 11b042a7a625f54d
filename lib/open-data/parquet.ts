import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import {
  type DataCell,
  type DataField,
  type Rows,
  type TableHead,
  toJsonValue,
  withoutShown,
} from '@/lib/open-data/table';
import { joined } from '@/lib/open-data/zip-in-parts';

const TYPES = {
  string: 'STRING',
  integer: 'INT32',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<DataField['type'], string>;

/** Rows that are packed together: so many are in memory at a time, and a reader that wants a few reads no more. */
const GROUP = 20_000;

/** A column without values yet, of each field that files of cells have. */
function emptyColumns(all: TableHead) {
  const { fields } = withoutShown({ ...all, rows: [] });
  return fields.map((field) => ({
    name: field.name,
    data: [] as DataCell[],
    type: TYPES[field.type],
    nullable: !field.required,
    take: (cell: DataCell) => toJsonValue(field, cell),
  }));
}

/** The same text each time, so that one that thousands of rows have is held once. */
function createKept(): (value: DataCell) => DataCell {
  const known = new Map<DataCell, DataCell>();
  return (value) => {
    if (typeof value !== 'string') return value;
    const kept = known.get(value) ?? value;
    known.set(kept, kept);
    return kept;
  };
}

/** Columns of as many rows in each group but the last; a row is let go once its values are in them. */
function* groupsOf(all: TableHead, parts: Iterable<Rows>): Generator<ColumnSource[]> {
  let [columns, held, kept] = [emptyColumns(all), 0, createKept()];
  for (const part of parts) {
    for (const row of withoutShown({ ...all, rows: part }).rows) {
      for (const [index, { data, take }] of columns.entries()) data.push(kept(take(row[index] ?? null)));
      held += 1;
      if (held < GROUP) continue;
      yield columns;
      [columns, held, kept] = [emptyColumns(all), 0, createKept()];
    }
  }
  if (held > 0) yield columns;
}

/** Lets go of each group once it is written, in place of one buffer that is copied each time it is full. */
class GroupWriter extends ByteWriter {
  readonly groups: Uint8Array[] = [];

  flush(): void {
    this.groups.push(this.getBytes().slice());
    this.index = 0;
  }
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
  const writer = new GroupWriter();
  const schema = schemaFromColumnData({ columnData: emptyColumns(table) });
  const file = new ParquetWriter({ writer, schema, kvMetadata });
  for (const columnData of groupsOf(table, parts)) file.write({ columnData, rowGroupSize: GROUP });
  file.finish();
  writer.flush();
  return joined(writer.groups);
}
