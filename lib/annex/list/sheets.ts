import type { AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { findHeadings, type HeadingBlock, headingsAt } from '@/lib/annex/list/heading-row';
import type { NamedCriterion } from '@/lib/annex/list/headings';
import { UnitMatcher } from '@/lib/annex/list/match-unit';
import { tierNamed, tierOfSheet, tierTitled } from '@/lib/annex/list/tier-named';
import { readTitleRows, type TitleFacts } from '@/lib/annex/list/title-rows';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';
import { TIERS, type Tier } from '@/lib/site';

/** A list of units: a sheet, or the part of one under titles of its own. */
export interface ListSheet {
  /** The sheet with the rows of this list only, each in its place. */
  readonly sheet: Sheet;
  readonly place: Place;
  readonly block: HeadingBlock;
  readonly titles: TitleFacts;
}

/** Sheets that explain and hold no figures. */
const GUIDE = /^(?:hướng dẫn|guide|readme|ghi chú)$/iu;

export const placeOf = ({ file, name }: Sheet): Place => ({ file, sheet: name });

/** The row a table's titles begin in: lines of one cell each, and blank ones, right above its headings. */
function titlesAbove({ rows }: Sheet, row: number, from: number): number {
  let top = row;
  while (top > from && (rows[top - 1] ?? []).filter((cell) => cell !== null).length < 2) top -= 1;
  return top;
}

/** The tables of a sheet: where headings stand again under a title of another tier or year, or are others, a new one begins. */
function tablesOf(sheet: Sheet, criteria: readonly NamedCriterion[]): ListSheet[] {
  const first = findHeadings(sheet, criteria);
  if (!first) return [];
  const starts: { from: number; block: HeadingBlock }[] = [{ from: 0, block: first }];
  let last = { block: first, titles: readTitleRows(sheet, first.row, 0) };
  for (let row = first.next; row < sheet.rows.length; row += 1) {
    const block = headingsAt(sheet, row, row, criteria);
    if (!block) continue;
    const from = titlesAbove(sheet, row, last.block.next);
    const titles = readTitleRows(sheet, row, from);
    const tier = tierTitled(titles.lines);
    const other = tier !== null && tier !== tierTitled(last.titles.lines);
    const dated = titles.year !== null && titles.year.value !== last.titles.year?.value;
    const says = ({ columns }: HeadingBlock) => JSON.stringify(columns.map(({ path }) => path));
    if (other || dated || says(block) !== says(last.block)) {
      starts.push({ from, block });
      last = { block, titles };
    }
    row = block.next - 1;
  }
  return starts.map(({ from, block }, index) => {
    const to = starts[index + 1]?.from ?? sheet.rows.length;
    const part = { ...sheet, rows: sheet.rows.slice(0, to).map((row, at) => (at < from ? [] : row)) };
    return { sheet: part, place: placeOf(sheet), block, titles: readTitleRows(part, block.row, from) };
  });
}

/** The lists that sheets hold; says so of those that hold none. */
export function readLists(
  sheets: readonly Sheet[],
  criteria: readonly NamedCriterion[],
  problems: AnnexProblems,
): ListSheet[] {
  return sheets.flatMap((sheet) => {
    const place = placeOf(sheet);
    if (sheet.rows.every((row) => row.every((cell) => cell === null))) return [];
    const tables = tablesOf(sheet, criteria);
    if (tables.length > 0) return tables;
    const hinted = sheet.name === null ? tierNamed(sheet.file) : tierOfSheet(sheet.name);
    if (sheet.name !== null && (GUIDE.test(sheet.name) || hinted === null)) {
      if (!GUIDE.test(sheet.name)) problems.add('sheet-not-read', place);
    } else problems.add('no-headings', place);
    return [];
  });
}

/** The tier a list is of: by its own title, its sheet's name, the command line, its file's name, else by the units it names. */
export function tierOf(list: ListSheet, context: AnnexContext, units: readonly AnnexUnit[]): Tier | null {
  const { sheet, titles, block } = list;
  const written =
    tierTitled(titles.lines) ??
    (sheet.name === null ? null : tierOfSheet(sheet.name)) ??
    context.tier ??
    tierNamed(sheet.file.replace(/\.\w+$/, ''));
  if (written) return written;
  const named = ['name', 'code', 'district'].flatMap((kind) =>
    block.columns.filter(({ heading }) => heading?.role.kind === kind).map(({ column }) => column),
  );
  const names = sheet.rows.slice(block.next).flatMap((row) => row[named[0] ?? 0]?.text ?? []);
  const counted = TIERS.map((tier) => {
    const matcher = new UnitMatcher(units.filter((unit) => unit.tier === tier));
    return { tier, count: names.filter((name) => matcher.byCode(name) || matcher.byName(name, null).ok).length };
  }).sort((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 && counted[0].count > (counted[1]?.count ?? 0) ? counted[0].tier : null;
}
