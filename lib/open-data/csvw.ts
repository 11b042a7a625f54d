import { siteWords } from '@/lib/i18n/words/site';
import { decisionIn, termsOf } from '@/lib/open-data/edition-facts';
import { type DataField, type TableHead, withoutShown } from '@/lib/open-data/table';
import { inPoints } from '@/lib/scoring/points';
import type { Lang, Localised } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';

const inBoth = ({ vi, en }: Localised) => [
  { '@value': vi, '@language': 'vi' },
  { '@value': en, '@language': 'en' },
];

function datatypeOf(field: DataField): string | object {
  if (field.type === 'decimal') return { base: 'decimal', minimum: '0' };
  if (field.type === 'integer') return { base: 'integer', minimum: '1' };
  if (field.type === 'boolean') return 'boolean';
  return field.values ? { base: 'string', format: `^(?:${field.values.join('|')})$` } : 'string';
}

interface CsvwFacts {
  readonly publisher: string;
  /** When each edition the table holds was published, newest first; at least one. */
  readonly issued: readonly string[];
  /** Documents, by the identifiers the column `source_id` has. */
  readonly source: readonly object[];
  /** The decision and the imported file of each edition. */
  readonly provenance: readonly Localised[];
  readonly rights: Localised;
}

function toDocument({ slug, title, publisher, url }: EditionRow['sources'][number]): object {
  const about = { 'dc:identifier': slug, 'dc:title': title, 'dc:publisher': publisher };
  return url ? { '@id': url, ...about } : about;
}

function provenanceIn(edition: EditionRow, lang: Lang): string {
  const words = siteWords[lang];
  const { slug, sourceFileName, sourceSha256 } = edition;
  const decision = decisionIn(edition, lang) ?? words.decisionUnknown;
  return [words.editionCode(slug), decision, sourceFileName, `SHA-256 ${sourceSha256}`].join('; ');
}

/** What a CSVW document says beside its columns, of every edition its table holds; newest first, at least one. */
export function csvwFacts(editions: readonly EditionRow[]): CsvwFacts {
  const [newest] = editions;
  if (!newest) throw new RangeError('A table holds at least one edition.');
  return {
    publisher: newest.province.vi,
    issued: editions.map(({ publishedAt }) => publishedAt),
    source: editions.flatMap(({ sources }) => sources.map(toDocument)),
    provenance: editions.map((edition) => ({ vi: provenanceIn(edition, 'vi'), en: provenanceIn(edition, 'en') })),
    rights: termsOf(newest),
  };
}

/** One value as it is, several as a list. */
const oneOrMore = <T>(values: readonly T[]) => (values.length === 1 ? values[0] : values);

/**
 * CSV on the Web metadata of a CSV; `url` is the CSV's address relative to this document. An empty cell is null, and
 * the column `missing` beside a score says why.
 */
export function toCsvw(table: TableHead, url: string, more: CsvwFacts): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    url,
    'dc:title': inBoth(table.title),
    'dc:description': table.notes.flatMap(inBoth),
    'dc:publisher': more.publisher,
    'dc:issued': oneOrMore(more.issued.map((date) => ({ '@value': date, '@type': 'xsd:dateTime' }))),
    ...(more.source.length > 0 ? { 'dc:source': more.source } : {}),
    'dc:provenance': more.provenance.flatMap(inBoth),
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
      columns: withoutShown({ ...table, rows: [] }).fields.map((field) => ({
        name: field.name,
        titles: [field.name],
        'dc:title': inBoth(field.title),
        'dc:description': inBoth(field.description),
        datatype: datatypeOf(field),
        null: [''],
        required: field.required ?? false,
        ...(typeof field.maximum === 'number' ? { 'schema:maxValue': inPoints(field.maximum) } : {}),
      })),
      primaryKey: [...table.primaryKey],
    },
  };
}
