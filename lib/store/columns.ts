import { inEach, type Lang, type Localised } from '@/lib/site';

// What the store says in every language stands in a column for each, the language's code behind the name: `noteVi`, `noteEn`.
// Outside the store it is one value, and only here are the two forms each other's.

type ColumnOf<Name extends string> = `${Name}${Capitalize<Lang>}`;
export type Columns<Name extends string, T> = { readonly [Column in ColumnOf<Name>]: T };

export const columnOf = <Name extends string>(name: Name, lang: Lang) =>
  `${name}${lang[0]?.toUpperCase()}${lang.slice(1)}` as ColumnOf<Name>;

/** A text as the store has it. */
export const toColumns = <Name extends string, T>(name: Name, text: Localised<T>): Columns<Name, T> =>
  Object.fromEntries(Object.entries<T>(text).map(([lang, value]) => [columnOf(name, lang as Lang), value])) as Columns<
    Name,
    T
  >;

/** The columns of a text, to be asked for. */
export const columnsOf = <Name extends string>(name: Name): Columns<Name, true> =>
  toColumns(
    name,
    inEach(() => true as const),
  );

/** A text out of its columns. */
export const fromColumns = <Name extends string, Row extends Columns<Name, unknown>>(name: Name, row: Row) =>
  inEach((lang) => row[columnOf(name, lang)] as Row[ColumnOf<Name>]);
