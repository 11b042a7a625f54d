import { unknownLine } from '@/lib/annex/list/heading-doubts';
import type { HeadingBlock } from '@/lib/annex/list/heading-row';
import type { ColumnMeaning } from '@/lib/annex/list/heading-tree';
import { type Heading, roleKey, settleDistrict } from '@/lib/annex/list/headings';
import { asideOf, ranksWithin } from '@/lib/annex/list/qualifiers';
import type { Hidden } from '@/lib/annex/sheet';
import type { RankScope } from '@/lib/scoring/types';

/** Why a column that says what it holds is not read. */
export type PassedWhy = 'own' | 'maximum' | 'other' | 'year' | 'hidden' | 'band' | 'scope';

interface PassedColumn {
  readonly column: number;
  readonly text: string;
  readonly why: PassedWhy;
  /** It would have been read as the total. */
  readonly total: boolean;
}

/** The columns of a list that are read, and those that are not. */
export interface HeadingRow extends HeadingBlock {
  /** By column. */
  readonly headings: ReadonlyMap<number, Heading>;
  /** Columns that have a heading nobody knows. */
  readonly unknown: readonly { readonly column: number; readonly text: string }[];
  /** Second columns of something that has one already, and the first. */
  readonly repeated: readonly { readonly column: number; readonly text: string; readonly first: number }[];
  readonly passed: readonly PassedColumn[];
  /** What its heading says ranks are counted in; left out where it says nothing. */
  readonly rankScope?: RankScope;
}

type Known = ColumnMeaning & { readonly heading: Heading };

/** A heading in one line: "Tổng điểm / Thẩm định". */
export const headingText = ({ path }: ColumnMeaning): string => path.join(' / ');

export const FIGURE_ROLES: readonly string[] = ['total', 'rank', 'criterion'];

/** The better of several columns of one thing: seen ones, then those of the year; the others say why they are not. */
function sift(columns: readonly Known[], hidden: Hidden, year: number): [readonly Known[], Map<Known, PassedWhy>] {
  const passed = new Map<Known, PassedWhy>();
  let left = columns;
  const keep = (why: PassedWhy, fits: (column: Known) => boolean) => {
    const kept = left.filter(fits);
    if (kept.length === 0 || kept.length === left.length) return;
    for (const column of left) if (!fits(column)) passed.set(column, why);
    left = kept;
  };
  keep('hidden', ({ column }) => !hidden.columns.has(column));
  keep('year', (column) => column.year === null || column.year === year);
  return [left, passed];
}

/**
 * Decides for each column whether it is read. Units' own scores and maxima never are; of several columns of one thing the
 * seen one, that of the year; where two are left nobody may choose, and both are named.
 */
export function chooseColumns(block: HeadingBlock, hidden: Hidden, holdsOthers: boolean, year: number): HeadingRow {
  const settled = new Map(
    block.columns.flatMap((meaning) => (meaning.heading ? [[meaning.column, meaning.heading]] : [])),
  );
  settleDistrict(settled, holdsOthers);
  const headings = new Map<number, Heading>();
  const repeated: { column: number; text: string; first: number }[] = [];
  const passed: PassedColumn[] = [];
  const byRole = new Map<string, Known[]>();
  // "Cộng" under a part's name is the total of that part, where the list has one of its own.
  const isTotal = ({ column, figure }: ColumnMeaning) =>
    settled.get(column)?.role.kind === 'total' &&
    (figure === 'plain' || figure === 'appraised') &&
    !hidden.columns.has(column);
  const totals = block.columns.filter(isTotal);
  const whole = totals.filter(({ path }) => unknownLine(path) === null);
  if (whole.length > 0) for (const { column } of totals.filter((one) => !whole.includes(one))) settled.delete(column);
  const pass = (meaning: Known, why: PassedWhy) =>
    passed.push({
      column: meaning.column,
      text: headingText(meaning),
      why,
      total: meaning.heading.role.kind === 'total',
    });
  for (const meaning of block.columns) {
    const heading = settled.get(meaning.column);
    if (!heading) continue;
    const known = { ...meaning, heading };
    const { figure } = meaning;
    const isFigure = FIGURE_ROLES.includes(heading.role.kind);
    if (heading.role.kind === 'rank' && ranksWithin(meaning.path)) continue;
    if (isFigure && figure !== 'plain' && figure !== 'appraised') pass(known, figure);
    // Nobody published a figure that nobody sees, though no other column has it.
    else if (isFigure && hidden.columns.has(meaning.column)) pass(known, 'hidden');
    else byRole.set(roleKey(heading.role), [...(byRole.get(roleKey(heading.role)) ?? []), known]);
  }
  for (const columns of byRole.values()) {
    const [left, dropped] = sift(columns, hidden, year);
    for (const [meaning, why] of dropped) pass(meaning, why);
    const [first, ...others] = left;
    if (!first) continue;
    headings.set(first.column, first.heading);
    for (const { column, path } of others) repeated.push({ column, text: path.join(' / '), first: first.column });
  }
  const ranked = [...headings.values()].some(({ role }) => role.kind === 'rank');
  const within = block.columns.filter(({ path }) => ranksWithin(path));
  const read = within.filter(
    ({ column, year: said }) => !hidden.columns.has(column) && (said === null || said === year),
  );
  // Beside ranks of the whole tier, those within its parts are passed over.
  const [parts] = ranked || read.length > 1 ? [] : read;
  if (parts) headings.set(parts.column, { role: { kind: 'rank' }, maximum: null });
  for (const meaning of within) {
    const text = headingText(meaning);
    if (meaning !== parts) passed.push({ column: meaning.column, text, why: 'scope', total: false });
  }
  const unknown: { column: number; text: string }[] = [];
  for (const meaning of block.columns) {
    if (settled.has(meaning.column) || within.includes(meaning) || meaning.path.length === 0) continue;
    const { column } = meaning;
    const text = headingText(meaning);
    const { figure } = meaning;
    const why = asideOf(meaning.path) ?? (figure === 'own' || figure === 'maximum' ? figure : null);
    if (why === null) unknown.push({ column, text });
    // A share, or what units gave themselves, may be all the figures there are.
    else passed.push({ column, text, why, total: why !== 'band' && why !== 'scope' });
  }
  return { ...block, headings, unknown, repeated, passed, ...(parts ? { rankScope: 'parent' as const } : {}) };
}
