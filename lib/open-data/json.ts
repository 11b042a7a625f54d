import type { EditionFacts } from '@/lib/open-data/edition-facts';
import { type DataTable, type TableInParts, toRecords, withoutShown } from '@/lib/open-data/table';
import { inPoints } from '@/lib/scoring/points';
import type { Localised } from '@/lib/site';

const NO_ROWS = '[]\n}';

/** A table as one JSON document: what it is, its columns, its notes, its rows. */
export function* jsonParts(
  { parts, ...table }: TableInParts,
  editions: readonly EditionFacts[],
  terms: Localised,
  citation: Localised,
): Generator<string> {
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
    rows: [],
  };
  const whole = JSON.stringify(document, null, 2);
  yield whole.slice(0, -NO_ROWS.length);
  let before = '[\n';
  for (const rows of parts()) {
    if (rows.length === 0) continue;
    const list = JSON.stringify(toRecords({ ...table, rows }), null, 2);
    // Without its brackets, as deep as it stands in the document.
    yield `${before}  ${list.slice(2, -2).replaceAll('\n', '\n  ')}`;
    before = ',\n';
  }
  yield before === ',\n' ? '\n  ]\n}\n' : `${NO_ROWS}\n`;
}

/** One object a line: read without holding the whole, and written a part after another. */
export const toJsonLines = (table: DataTable): string =>
  toRecords(withoutShown(table))
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
