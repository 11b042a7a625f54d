import type { AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { findHeadings, type HeadingBlock, headingsAt } from '@/lib/annex/list/heading-row';
import { type NamedCriterion, roleKey } from '@/lib/annex/list/headings';
import { UnitMatcher } from '@/lib/annex/list/match-unit';
import { readTitleRows, type TitleFacts } from '@/lib/annex/list/title-rows';
import { knownVariant, servedGroup } from '@/lib/annex/list/variants';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { cellAddress, type Sheet, type SheetCell } from '@/lib/annex/sheet';
import type { TierNames } from '@/lib/annex/tier-names';
import type { Variant } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';

/** A list of units: a sheet, or the part of one under titles of its own. */
export interface ListSheet {
  /** The sheet with the rows of this list only, each in its place. */
  readonly sheet: Sheet;
  readonly place: Place;
  readonly block: HeadingBlock;
  readonly titles: TitleFacts;
  /** The line between units that names the group those under it are of, where a table has several; null where it is one. */
  readonly group: { readonly text: string; readonly cell: string } | null;
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
function tablesOf(
  sheet: Sheet,
  criteria: readonly NamedCriterion[],
  names: TierNames,
  variants: readonly Variant[],
): ListSheet[] {
  const first = findHeadings(sheet, criteria);
  if (!first) return [];
  const starts: { from: number; block: HeadingBlock }[] = [{ from: 0, block: first }];
  /** Lines of the same headings in other words. */
  const again = new Set<number>();
  let last = { block: first, titles: readTitleRows(sheet, first.row, 0) };
  for (let row = first.next; row < sheet.rows.length; row += 1) {
    const block = headingsAt(sheet, row, row, criteria);
    if (!block) continue;
    const from = titlesAbove(sheet, row, last.block.next);
    const titles = readTitleRows(sheet, row, from);
    const tier = names.inTitles(titles.lines);
    const other = tier !== null && tier !== names.inTitles(last.titles.lines);
    const group = groupIn(titles.lines.join(' '), variants);
    const grouped = group !== null && group !== groupIn(last.titles.lines.join(' '), variants);
    const dated = titles.year !== null && titles.year.value !== last.titles.year?.value;
    const says = ({ columns }: HeadingBlock) => JSON.stringify(columns.map(({ path }) => path));
    // "STT", "Tên đơn vị" for "TT", "Đơn vị": other words for the same columns are the same headings.
    const means = ({ columns }: HeadingBlock) =>
      columns.every(({ heading, path }) => heading !== null || path.length === 0) &&
      JSON.stringify(columns.map(({ heading, figure, year }) => [heading && roleKey(heading.role), figure, year]));
    const reworded = says(block) !== says(last.block);
    const alike = reworded && means(block) !== false && means(block) === means(last.block);
    if (other || grouped || dated || (reworded && !alike)) {
      starts.push({ from, block });
      last = { block, titles };
    } else if (alike) for (let line = block.row; line < block.next; line += 1) again.add(line);
    row = block.next - 1;
  }
  return starts.flatMap(({ from, block }, index) => {
    const to = starts[index + 1]?.from ?? sheet.rows.length;
    const part = { ...sheet, rows: sheet.rows.slice(0, to).map((row, at) => (at < from || again.has(at) ? [] : row)) };
    const titles = readTitleRows(part, block.row, from);
    return byGroups({ sheet: part, place: placeOf(sheet), block, titles, group: null }, variants);
  });
}

/** The word of the group a text says its units are of; null where it says none. */
const groupIn = (text: string, variants: readonly Variant[]): string | null =>
  (knownVariant(text, variants)?.variant ?? servedGroup(text))?.slug ?? null;

/** What a line under the headings says that names units and has no figure beside it. */
function lineAlone(row: Sheet['rows'][number]): { readonly text: string; readonly column: number } | null {
  const filled = row.flatMap((cell, column) => (cell ? [{ cell, column }] : []));
  const words = filled.findLast(({ cell }) => cell.kind === 'text');
  const alone =
    words && filled.length <= 2 && filled.at(-1) === words && (filled.length === 1 || isOrder(filled[0]?.cell));
  return alone ? { text: words.cell.text, column: words.column } : null;
}

const isOrder = (cell: SheetCell | undefined): boolean => /^(?:[IVXL]{1,6}|[A-Z]|\d{1,2})[.)]?$/.test(cell?.text ?? '');

/** A table as the lists of the groups that lines between its units name; whole where they name one, or none. */
function byGroups(list: ListSheet, variants: readonly Variant[]): ListSheet[] {
  const { sheet, block } = list;
  const named = sheet.rows.flatMap((row, at) => {
    const said = at < block.next ? null : lineAlone(row);
    const group = said && groupIn(said.text, variants);
    return said && group !== null ? [{ at, group, text: said.text, cell: cellAddress(at, said.column) }] : [];
  });
  // A remark under a list names a group too, and has no units under it.
  const holds = (at: number, to: number) =>
    sheet.rows.slice(at + 1, to).some((row) => row.filter((cell) => cell !== null).length > 1);
  const starts = named
    .filter(({ at }, index) => holds(at, named[index + 1]?.at ?? sheet.rows.length))
    .filter(({ group }, index, all) => group !== all[index - 1]?.group);
  const first = starts[0]?.at ?? 0;
  if (starts.length < 2) return [list];
  return starts.map(({ at, text, cell }, index) => {
    const to = starts[index + 1]?.at ?? sheet.rows.length;
    // What stands above the first of them is above each: titles, headings, maxima. A unit there would be in several groups.
    const rows = sheet.rows.slice(0, to).map((row, line) => (line < first || line > at ? row : []));
    return { ...list, sheet: { ...sheet, rows }, group: { text, cell } };
  });
}

/** The lists that sheets hold; says so of those that hold none. */
export function readLists(
  sheets: readonly Sheet[],
  criteria: readonly NamedCriterion[],
  names: TierNames,
  variants: readonly Variant[],
  problems: AnnexProblems,
): ListSheet[] {
  return sheets.flatMap((sheet) => {
    const place = placeOf(sheet);
    if (sheet.rows.every((row) => row.every((cell) => cell === null))) return [];
    const tables = tablesOf(sheet, criteria, names, variants);
    if (tables.length > 0) return tables;
    const hinted = sheet.name === null ? names.inText(sheet.file) : names.ofSheet(sheet.name);
    if (sheet.name !== null && (GUIDE.test(sheet.name) || hinted === null)) {
      if (!GUIDE.test(sheet.name)) problems.add('sheet-not-read', place);
    } else problems.add('no-headings', place);
    return [];
  });
}

/** The tier a list is of: by its own title, its sheet's name, the command line, its file's name, else by the units it names. */
export function tierOf(
  list: ListSheet,
  context: AnnexContext,
  names: TierNames,
  units: readonly AnnexUnit[],
): Tier | null {
  const { sheet, titles, block } = list;
  const written =
    names.inTitles(titles.lines) ??
    (sheet.name === null ? null : names.ofSheet(sheet.name)) ??
    context.tier ??
    names.inText(sheet.file.replace(/\.\w+$/, ''));
  if (written) return written;
  const named = ['name', 'code', 'district'].flatMap((kind) =>
    block.columns.filter(({ heading }) => heading?.role.kind === kind).map(({ column }) => column),
  );
  const cells = sheet.rows.slice(block.next).flatMap((row) => row[named[0] ?? 0]?.text ?? []);
  const counted = names.kinds
    .map(({ slug: tier }) => {
      const matcher = new UnitMatcher(units.filter((unit) => unit.tier === tier));
      return { tier, count: cells.filter((name) => matcher.byCode(name) || matcher.byName(name, null).ok).length };
    })
    .sort((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 && counted[0].count > (counted[1]?.count ?? 0) ? counted[0].tier : null;
}
