import { FACTS } from '@/lib/annex/fact-labels';
import type { ListSheet } from '@/lib/annex/list/sheets';
import type { TierList } from '@/lib/annex/list/tier-list';
import type { AnnexProblems } from '@/lib/annex/problem';
import { readScoreCell } from '@/lib/annex/score-cell';
import { cellAddress } from '@/lib/annex/sheet';
import type { CriterionDraft } from '@/lib/store/draft';

/** What a list's headings leave out, name twice or name wrongly. `year`: the year assessed. */
export function reportHeadings(
  listSheet: ListSheet,
  list: TierList,
  criteria: readonly CriterionDraft[],
  year: number,
  problems: AnnexProblems,
): void {
  const { place, headings, sheet } = listSheet;
  const line = headings.next - 1;
  for (const { column, text } of headings.repeated)
    problems.add('repeated-column', place, cellAddress(line, column), text);
  const kinds = new Set([...headings.headings.values()].map(({ role }) => role.kind));
  if (!kinds.has('name') && !kinds.has('code'))
    problems.add('missing-column', place, null, null, { vi: 'Tên đơn vị', en: 'Unit' });
  if (!kinds.has('total') && !kinds.has('rank') && !kinds.has('criterion')) {
    problems.add('missing-column', place, null, null, { vi: 'Tổng điểm', en: 'Total' });
  }
  for (const [column, { role }] of headings.headings) {
    if (role.kind === 'criterion' && !criteria.some(({ slug }) => slug === role.slug)) {
      problems.add('unknown-criterion', place, cellAddress(line, column), role.slug);
    }
    // "Tổng điểm năm 2023" beside this year's facts is another year's column.
    const text = sheet.rows[line]?.[column]?.text ?? '';
    const named = /(?<!\d)20\d{2}(?!\d)/.exec(role.kind === 'total' || role.kind === 'rank' ? text : '')?.[0];
    if (named && named !== String(year))
      problems.add('facts-disagree', place, cellAddress(line, column), text, FACTS.year, String(year));
  }
  reportUnread(listSheet, list, problems);
}

/**
 * Columns that were not read. One that holds numbers while no total was read may be the total under a heading nobody knows:
 * publishing it would lose the figures.
 */
function reportUnread({ place, headings, sheet }: ListSheet, list: TierList, problems: AnnexProblems): void {
  const line = headings.next - 1;
  const rows = list.results.flatMap(({ sourceRow }) => [sheet.rows[sourceRow - 1] ?? []]);
  const numbered = (column: number) =>
    rows.some((row) => {
      const read = readScoreCell(row[column] ?? null);
      return read.ok && read.value.points !== null;
    });
  const unknown = new Map(headings.unknown.map(({ column, text }) => [column, text]));
  const known = new Set([...headings.headings.keys(), ...headings.repeated.map(({ column }) => column)]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < Math.max(width, ...[...unknown.keys()].map((key) => key + 1)); column += 1) {
    if (known.has(column)) continue;
    const numbers = numbered(column);
    const heading = sheet.rows.slice(headings.row, headings.next).map((row) => row[column]?.text);
    const text = unknown.get(column) ?? heading.findLast((part) => part !== undefined) ?? null;
    if (!numbers && !unknown.has(column)) continue;
    const rule = numbers && !list.hasTotal ? 'figures-not-read' : 'unknown-column';
    problems.add(rule, place, cellAddress(line, column), text);
  }
}
