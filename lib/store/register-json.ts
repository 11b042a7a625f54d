import { inEach, LANGUAGES, type Localised } from '@/lib/site';
import { type Columns, columnOf, toColumns } from '@/lib/store/columns';

// Registers and their changes stand in the store as JSON, the names of units in a field for each language, as in its columns.

type Entries = readonly (readonly [string, unknown])[];

const COLUMNS: readonly string[] = LANGUAGES.map((lang) => columnOf('name', lang));
const [FIRST] = COLUMNS;

const entriesOf = (value: unknown): Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** Of a unit's fact, which alone has a sort key. */
function parted(entries: Entries): unknown {
  const columns = (name: unknown) => Object.entries(toColumns('name', name as Localised));
  return Object.fromEntries(entries.flatMap(([key, value]) => (key === 'name' ? columns(value) : [[key, value]])));
}

function joined(entries: Entries): unknown {
  const fields = Object.fromEntries(entries) as unknown as Columns<'name', string>;
  const name = inEach((lang) => fields[columnOf('name', lang)]);
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (key === FIRST ? [['name', name]] : COLUMNS.includes(key) ? [] : [[key, value]])),
  );
}

/** Units, a register or a change of one as text. */
export const toRegisterJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    const entries = entriesOf(inner);
    return entries.some(([key]) => key === 'sortKey') && entries.some(([key]) => key === 'name')
      ? parted(entries)
      : inner;
  });

/** What was written so. */
export const fromRegisterJson = <Written>(text: string): Written =>
  JSON.parse(text, (_, inner: unknown) => {
    const entries = entriesOf(inner);
    return entries.some(([key]) => key === FIRST) ? joined(entries) : inner;
  }) as Written;
