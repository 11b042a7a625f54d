import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { type DataField, type DataTable, toJsonValue, withoutShown } from '@/lib/open-data/table';

const TYPES = {
  string: 'STRING',
  integer: 'INT32',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<DataField['type'], string>;

/**
 * The table as Parquet: every column with its type, so that no reader has to guess whether "2022.10" is a number. What the
 * table is, and what must be known of it, stands in the file’s own metadata. The same table gives the same bytes.
 */
export function toParquet(all: DataTable): Uint8Array {
  const table = withoutShown(all);
  const columnData = table.fields.map(
    (field, index): ColumnSource => ({
      name: field.name,
      data: table.rows.map((row) => toJsonValue(field, row[index] ?? null)),
      type: TYPES[field.type],
      nullable: !field.required,
    }),
  );
  const notes = table.notes.flatMap(({ vi, en }) => [vi, en]);
  const kvMetadata = [
    { key: 'title', value: table.title.vi },
    { key: 'title_en', value: table.title.en },
    { key: 'notes', value: notes.join('\n') },
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, rowGroupSize: 20_000 }));
}
