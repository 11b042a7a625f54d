import type { DataField, DataTable } from '@/lib/open-data/table';
import type { Lang } from '@/lib/site';

type Both = Readonly<Record<Lang, string>>;

const inBoth = ({ vi, en }: Both) => [
  { '@value': vi, '@language': 'vi' },
  { '@value': en, '@language': 'en' },
];

function datatypeOf(field: DataField): string | object {
  if (field.type === 'decimal') return { base: 'decimal', minimum: '0' };
  if (field.type === 'integer') return { base: 'integer', minimum: '1' };
  if (field.type === 'boolean') return 'boolean';
  return field.values ? { base: 'string', format: `^(?:${field.values.join('|')})$` } : 'string';
}

/**
 * CSV on the Web metadata of a CSV; `url` is the CSV's address relative to this document. An empty cell is null, and
 * the column `missing` beside a score says why.
 */
export function toCsvw(
  table: DataTable,
  url: string,
  more: {
    readonly publisher: string;
    readonly issued: string;
    readonly source: readonly string[];
    readonly rights: Both;
  },
): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    url,
    'dc:title': inBoth(table.title),
    'dc:description': table.notes.flatMap(inBoth),
    'dc:publisher': more.publisher,
    'dc:issued': { '@value': more.issued, '@type': 'xsd:dateTime' },
    ...(more.source.length > 0 ? { 'dc:source': more.source } : {}),
    'dc:rights': inBoth(more.rights),
    dialect: {
      encoding: 'utf-8',
      header: true,
      headerRowCount: 1,
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      columns: table.fields.map((field) => ({
        name: field.name,
        titles: [field.name],
        'dc:title': inBoth(field.title),
        'dc:description': inBoth(field.description),
        datatype: datatypeOf(field),
        null: [''],
        required: field.required ?? false,
        ...(typeof field.maximum === 'number' ? { 'schema:maxValue': field.maximum / 1000 } : {}),
      })),
      primaryKey: [...table.primaryKey],
    },
  };
}
