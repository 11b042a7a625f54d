import type { EditionFacts } from '@/lib/open-data/edition-facts';
import { type DataTable, toRecords, withoutShown } from '@/lib/open-data/table';
import { inPoints } from '@/lib/scoring/points';
import type { Localised } from '@/lib/site';

/** A table as one JSON document: what it is, its columns, its rows, its notes. */
export function toJsonText(
  table: DataTable,
  editions: readonly EditionFacts[],
  terms: Localised,
  citation: Localised,
): string {
  const document = {
    name: table.name,
    title: table.title,
    simulated: editions.some(({ simulated }) => simulated),
    editions,
    terms_of_use: terms,
    citation,
    notes: table.notes,
    primary_key: table.primaryKey,
    // How other formats write a column is their own business.
    fields: table.fields.map(({ maximum, asShown: _, quoted: __, printed: ___, ...field }) => ({
      ...field,
      ...(typeof maximum === 'number' ? { maximum: inPoints(maximum) } : {}),
    })),
    rows: toRecords(table),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** One object a line: read without holding the whole, and written a part after another. */
export const toJsonLines = (table: DataTable): string =>
  toRecords(withoutShown(table))
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
