import type { SheetColumn, SheetProps, SheetRow } from '@/components/desk/sheet-view';
import { columnName, type SheetCell } from '@/lib/annex/sheet';
import type { ReadColumn, Reading, ReadRow, ReadSheet, ReadTable } from '@/lib/desk/annex-port';
import type { Draft } from '@/lib/desk/draft/draft';
import { LIMITS } from '@/lib/desk/limits';
import { problemAt } from '@/lib/desk/views/problems';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { LANGUAGE_FORMS, type Lang, type Tier } from '@/lib/site';

/** Which part of a draft's sheets is shown. */
export interface SheetPlace {
  /** From 0. */
  readonly sheet: number;
  readonly onlyProblems: boolean;
  /** From 1. */
  readonly page: number;
}

const FIGURES = /^(?:total|rank|order|criterion )/;

/** "Cấp xã", or a CSV file's name; that nobody sees it in the file, where that is so. */
export function sheetLabel({ sheet }: ReadSheet, lang: Lang): string {
  const words = deskDraftWords[lang];
  const label = sheet.name ?? `${sheet.file} (${words.csv})`;
  return sheet.hidden.sheet ? `${label} – ${words.hiddenSheet}` : label;
}

/** What a column is taken for, in words. */
function columnSaid({ taken, passed, hidden }: ReadColumn, reading: Reading, lang: Lang): string {
  const words = deskDraftWords[lang];
  if (taken === null) return [words.passedOver, words.columnPassed[passed ?? 'none']].filter(Boolean).join(': ');
  const seen = (said: string) => (hidden ? `${said} (${words.hiddenColumn})` : said);
  if (!taken.startsWith('criterion ')) return seen(words.roles[taken] ?? taken);
  const slug = taken.slice('criterion '.length);
  const contents = [reading.annex.content, ...reading.annex.store.contents.values()];
  const criterion = contents
    .flatMap((content) => content?.tiers ?? [])
    .flatMap(({ criteria }) => criteria)
    .find((one) => one.slug === slug);
  return seen(words.criterion(criterion ? criterion.name[lang] : slug));
}

/** What a row is taken for, in words: its unit, and how it was found. */
function rowSaid({ kind, unit, how, hidden }: ReadRow, lang: Lang): [string, string | null] {
  const words = deskDraftWords[lang];
  const seen = (said: string | null) => (hidden ? [said, words.hiddenRow].filter(Boolean).join(', ') : said);
  if (kind !== 'unit') return [words.rowKinds[kind] ?? '', seen(null) || null];
  return [unit ?? words.rowKinds.refused ?? '', seen(how === null ? null : words.how[how])];
}

/** The tier a sheet is of, where it is of one. */
export function tierOf({ tables }: ReadSheet): Tier | null {
  const tiers = new Set(tables.map(({ tier }) => tier));
  return tiers.size === 1 ? ([...tiers][0] ?? null) : null;
}

/** The groups of units its lists are of, where they are of groups. */
const groupsOf = ({ tables }: ReadSheet, lang: Lang): string =>
  tables.flatMap(({ variant }) => variant?.name[lang] ?? []).join('; ');

function columnsOf(table: ReadTable | undefined, width: number, reading: Reading, lang: Lang): SheetColumn[] {
  const known = new Map(table?.columns.map((column) => [column.column, column]));
  return Array.from({ length: width }, (_, index) => {
    const column = known.get(index);
    const name = columnName(index);
    if (!column) return { name, said: '', state: 'empty' };
    return { name, said: columnSaid(column, reading, lang), state: column.taken === null ? 'passed' : 'taken' };
  });
}

/** A cell as the sheet shows it; a number with the language's own decimal sign. */
function cellText({ kind, text, shown }: SheetCell, lang: Lang): string {
  if (shown !== undefined) return shown;
  return kind === 'number' ? text.replace('.', LANGUAGE_FORMS[lang].decimalSign) : text;
}

const STATES = { unit: 'unit', heading: 'heading', refused: 'refused' } as const;

interface Marks {
  readonly fixed: ReadonlySet<string>;
  /** Table whose columns are named at the head of the page. */
  readonly head: number;
}

function toRow(row: ReadRow, read: ReadSheet, width: number, reading: Reading, marks: Marks, lang: Lang): SheetRow {
  const words = deskDraftWords[lang];
  const table = read.tables[row.table ?? 0];
  const problems = row.problems.flatMap((index) => {
    const problem = reading.problems[index];
    return problem ? [{ ...problemAt(problem, index, table?.tier ?? null, lang), index }] : [];
  });
  const roles = new Map(table?.columns.map(({ column, taken }) => [column, taken ?? '']));
  // A title lies over the columns right of it, so that it pushes none of them apart.
  const given = read.sheet.rows[row.row] ?? [];
  const filled = given.flatMap((cell, column) => (cell === null ? [] : [column]));
  const over = filled.length === 1 && row.kind !== 'unit' ? (filled[0] ?? null) : null;
  const shown = over === null ? width : over + 1;
  const cells = Array.from({ length: shown }, (_, column) => {
    const cell = `${columnName(column)}${row.row + 1}`;
    const value = given[column];
    const here = problems.filter((problem) => problem.cell.split(':')[0] === cell);
    const wrong = here.some(({ severity }) => severity === 'error');
    const worst = wrong ? ('error' as const) : here.length > 0 ? ('warning' as const) : null;
    const mark = worst ?? (marks.fixed.has(cell) ? ('fixed' as const) : null);
    const said =
      mark === null ? null : mark === 'fixed' ? words.legend.fixed : worst === 'error' ? words.error : words.warning;
    const figure = (row.kind === 'unit' || row.kind === 'refused') && FIGURES.test(roles.get(column) ?? '');
    return {
      cell,
      text: value ? cellText(value, lang) : '',
      mark,
      said,
      figure,
      span: column === over ? width - column : 1,
    };
  });
  const [said, how] = rowSaid(row, lang);
  const state = STATES[row.kind as keyof typeof STATES] ?? 'passed';
  // Another table of the sheet has columns of its own, named right under its headings.
  const begins = row.kind === 'heading' && row.row === (table?.next ?? 0) - 1 && row.table !== marks.head;
  const columns = begins ? columnsOf(table, width, reading, lang) : null;
  return { line: row.row + 1, said, how, state, cells, problems, columns };
}

/** The sheet to open: the first with an error, else the first list. */
export function firstSheet({ sheets, problems }: Reading): number {
  const wrong = sheets.findIndex(({ rows }) =>
    rows.some((row) => row.problems.some((index) => problems[index]?.severity === 'error')),
  );
  return wrong >= 0
    ? wrong
    : Math.max(
        0,
        sheets.findIndex(({ holds }) => holds === 'list'),
      );
}

export const hasProblems = ({ rows }: ReadSheet): boolean => rows.some((row) => row.problems.length > 0);

/** Rows of a sheet that are shown, without blank ones; with `onlyProblems` the headings above them too. */
function shownRows(read: ReadSheet, onlyProblems: boolean): readonly ReadRow[] {
  const filled = read.rows.filter(
    (row) => row.kind !== 'blank' && read.sheet.rows[row.row]?.some((cell) => cell !== null),
  );
  return onlyProblems ? filled.filter((row) => row.problems.length > 0 || row.kind === 'heading') : filled;
}

/** The page of a sheet on which a row, counted from 0, is shown among all rows. */
export function pageOf(read: ReadSheet, row: number): number {
  const index = shownRows(read, false).findIndex((shown) => shown.row >= row);
  return Math.floor(Math.max(0, index) / LIMITS.rowsPerPage) + 1;
}

/** What every column and row of a sheet was taken for, in words: for the print and the file. */
export function readingOf(read: ReadSheet, reading: Reading, lang: Lang) {
  return {
    columns: read.tables.flatMap(({ tier, variant, columns }) =>
      columns.map((column) => ({
        name: columnName(column.column),
        heading: column.heading,
        said: columnSaid(column, reading, lang),
        key: `${tier} ${variant?.slug ?? ''} ${column.column}`,
      })),
    ),
    rows: shownRows(read, false).map((row) => ({
      line: row.row + 1,
      text: (read.sheet.rows[row.row] ?? []).flatMap((cell) => (cell ? cellText(cell, lang) : [])).join(' | '),
      said: rowSaid(row, lang).filter(Boolean).join(', '),
    })),
  };
}

/** A page of a sheet, as it is drawn. `hrefOf` is the address of another part of it. */
export function sheetProps(
  draft: Draft,
  reading: Reading,
  place: SheetPlace,
  hrefOf: (place: SheetPlace) => string,
  rest: Pick<SheetProps, 'fix' | 'hidden'>,
  lang: Lang,
): SheetProps | null {
  const read = reading.sheets[place.sheet];
  if (!read) return null;
  const words = deskDraftWords[lang];
  const all = shownRows(read, place.onlyProblems);
  const from = (place.page - 1) * LIMITS.rowsPerPage;
  const rows = all.slice(from, from + LIMITS.rowsPerPage);
  const width = Math.max(1, ...rows.map(({ row }) => read.sheet.rows[row]?.length ?? 0));
  const fixed = draft.fixes.filter(({ file, sheet }) => file === read.sheet.file && sheet === (read.sheet.name ?? ''));
  const head = rows.find(({ table }) => table !== null)?.table ?? 0;
  const marks = { fixed: new Set(fixed.map(({ cell }) => cell)), head };
  const kind = reading.annex.store.tiers.find(({ slug }) => slug === tierOf(read));
  const pages = Math.ceil(all.length / LIMITS.rowsPerPage);
  const filters = [
    { label: words.onlyProblems, place: { ...place, onlyProblems: true, page: 1 }, current: place.onlyProblems },
    { label: words.whole, place: { ...place, onlyProblems: false, page: 1 }, current: !place.onlyProblems },
  ];
  return {
    ...rest,
    lang,
    label: [sheetLabel(read, lang), kind?.words[lang].name, groupsOf(read, lang)].filter(Boolean).join(' – '),
    unread: read.holds === 'none',
    columns: columnsOf(read.tables[head], width, reading, lang),
    rows: rows.map((row) => toRow(row, read, width, reading, marks, lang)),
    sheets: reading.sheets.map((sheet, index) => ({
      label: sheetLabel(sheet, lang),
      href: hrefOf({ sheet: index, onlyProblems: hasProblems(sheet), page: 1 }),
      current: index === place.sheet,
    })),
    filters: filters.map(({ label, place: other, current }) => ({ label, href: hrefOf(other), current })),
    shown: words.rowsShown(Math.min(from + 1, all.length), Math.min(from + rows.length, all.length), all.length),
    previous: place.page > 1 ? hrefOf({ ...place, page: place.page - 1 }) : null,
    next: place.page < pages ? hrefOf({ ...place, page: place.page + 1 }) : null,
  };
}
