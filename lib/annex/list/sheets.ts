import type { AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { findHeadings, type HeadingRow, tierNamed, tierOfSheet } from '@/lib/annex/list/heading-row';
import type { NamedCriterion } from '@/lib/annex/list/headings';
import { UnitMatcher } from '@/lib/annex/list/match-unit';
import { readTitleRows, type TitleFacts } from '@/lib/annex/list/title-rows';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';
import { TIERS, type Tier } from '@/lib/site';

/** A sheet that holds a list of units. */
export interface ListSheet {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly headings: HeadingRow;
  readonly titles: TitleFacts;
}

/** Sheets that explain and hold no figures. */
const GUIDE = /^(?:hướng dẫn|guide|readme|ghi chú)$/iu;

export const placeOf = ({ file, name }: Sheet): Place => ({ file, sheet: name });

/** The sheets that are lists; says so of those that are none. */
export function readLists(
  sheets: readonly Sheet[],
  criteria: readonly NamedCriterion[],
  problems: AnnexProblems,
): ListSheet[] {
  return sheets.flatMap((sheet) => {
    const place = placeOf(sheet);
    if (sheet.rows.every((row) => row.every((cell) => cell === null))) return [];
    const hinted = sheet.name === null ? tierNamed(sheet.file) : tierOfSheet(sheet.name);
    const headings = findHeadings(sheet, criteria, hinted);
    if (headings) return [{ sheet, place, headings, titles: readTitleRows(sheet, headings.row) }];
    if (sheet.name !== null && (GUIDE.test(sheet.name) || hinted === null)) {
      if (!GUIDE.test(sheet.name)) problems.add('sheet-not-read', place);
    } else problems.add('no-headings', place);
    return [];
  });
}

/** The tier a list is of: by its sheet's name, the command line, its titles, else by the units it names. */
export function tierOf(list: ListSheet, context: AnnexContext, units: readonly AnnexUnit[]): Tier | null {
  const { sheet, titles, headings } = list;
  const byName = (sheet.name === null ? null : tierOfSheet(sheet.name)) ?? context.tier;
  const written = byName ?? tierNamed(sheet.file.replace(/\.\w+$/, '')) ?? tierNamed(titles.text);
  if (written) return written;
  const column = [...headings.headings].find(([, { role }]) => role.kind === 'name' || role.kind === 'code');
  const names = sheet.rows.slice(headings.next).flatMap((row) => row[column?.[0] ?? 0]?.text ?? []);
  const counted = TIERS.map((tier) => {
    const matcher = new UnitMatcher(units.filter((unit) => unit.tier === tier));
    return { tier, count: names.filter((name) => matcher.byCode(name) || matcher.byName(name, null).ok).length };
  }).sort((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 && counted[0].count > (counted[1]?.count ?? 0) ? counted[0].tier : null;
}
