import { FACTS } from '@/lib/annex/fact-labels';
import { type HeadingRow, headingText, type PassedWhy } from '@/lib/annex/list/choose-columns';
import type { ListSheet } from '@/lib/annex/list/sheets';
import type { TierList } from '@/lib/annex/list/tier-list';
import type { AnnexProblems } from '@/lib/annex/problem';
import { holdsTwo, percentOf } from '@/lib/annex/score-cell';
import { cellAddress, type SheetCell } from '@/lib/annex/sheet';
import type { Localised } from '@/lib/site';
import type { CriterionDraft } from '@/lib/store/draft';

/** Whose columns name a year. */
const FIGURES: readonly string[] = ['total', 'rank', 'criterion'];

const FIGURE = /^[<>≥≤~]?\s*\d[\d\s.,]*\s*(?:%|điểm|đ)?\s*(?:\([\d\s.,%]+\))?$/iu;

const PASSED: Readonly<Record<PassedWhy, Localised>> = {
  own: { vi: 'điểm đơn vị tự chấm', en: 'the units’ own scores' },
  maximum: { vi: 'điểm tối đa', en: 'maxima' },
  other: { vi: 'tỷ lệ hoặc so sánh', en: 'a share or a comparison' },
  year: { vi: 'của năm khác', en: 'of another year' },
  hidden: { vi: 'cột ẩn', en: 'hidden' },
  band: { vi: 'xếp loại theo một cách khác', en: 'bands of another kind' },
  scope: {
    vi: 'hạng trong huyện hoặc trong nhóm, không phải hạng của cả cấp',
    en: 'ranks within a district or a group, not of the whole tier',
  },
};

/** What kind of values a column that is not read has: a yes to one is none to another. */
const KINDS = {
  numbers: { vi: 'cột số', en: 'numbers' },
  percent: { vi: 'cột phần trăm', en: 'percentages' },
  words: { vi: 'cột chữ', en: 'words' },
  empty: { vi: 'cột trống', en: 'empty' },
} as const satisfies Record<string, Localised>;

function kindOf(cells: readonly (SheetCell | null)[]): Localised {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.length === 0) return KINDS.empty;
  if (filled.some((cell) => percentOf(cell) !== null)) return KINDS.percent;
  return filled.some(({ kind, text }) => kind === 'number' || FIGURE.test(text)) ? KINDS.numbers : KINDS.words;
}

/** What a list's headings leave out, name twice or name wrongly. `year`: the year assessed. */
export function reportHeadings(
  listSheet: ListSheet,
  headings: HeadingRow,
  list: TierList,
  criteria: readonly CriterionDraft[],
  year: number,
  problems: AnnexProblems,
): void {
  const { place } = listSheet;
  const line = headings.next - 1;
  for (const { column, text, first } of headings.repeated)
    problems.add('repeated-column', place, cellAddress(line, column), text, cellAddress(line, first));
  for (const { column, text, why, total } of headings.passed) {
    // Units' own scores, where nothing else is the total, are said to be figures that were not read.
    const lost = total && !list.hasTotal;
    const kind = kindOf(listSheet.sheet.rows.slice(headings.next).map((row) => row[column] ?? null));
    problems.add(
      lost ? 'figures-not-read' : 'column-passed',
      place,
      cellAddress(line, column),
      text,
      PASSED[why],
      kind,
    );
  }
  const kinds = new Set([...headings.headings.values()].map(({ role }) => role.kind));
  if (!kinds.has('name') && !kinds.has('code'))
    problems.add('missing-column', place, null, null, { vi: 'Tên đơn vị', en: 'Unit' });
  const band = headings.passed.find(({ why }) => why === 'band');
  const figures = [...FIGURES, 'band'].some((kind) => kinds.has(kind as never));
  // Bands are a result of their own, and no total.
  if (!figures && band) problems.add('bands-only', place, cellAddress(line, band.column), band.text);
  else if (!figures) {
    problems.add('missing-column', place, null, null, { vi: 'Tổng điểm', en: 'Total' });
  }
  for (const [column, { role }] of headings.headings) {
    if (role.kind === 'criterion' && !criteria.some(({ slug }) => slug === role.slug)) {
      problems.add('unknown-criterion', place, cellAddress(line, column), role.slug);
    }
    // "Tổng điểm năm 2023" beside this year's facts is another year's column.
    const meaning = headings.columns.find((candidate) => candidate.column === column);
    if (meaning && typeof meaning.year === 'number' && meaning.year !== year && FIGURES.includes(role.kind))
      problems.add('facts-disagree', place, cellAddress(line, column), headingText(meaning), FACTS.year, String(year));
  }
  reportUnread(listSheet, headings, list, problems);
}

/**
 * Columns that were not read. One that holds numbers while no total was read may be the total under a heading nobody knows:
 * publishing it would lose the figures.
 */
function reportUnread(
  { place, sheet }: ListSheet,
  headings: HeadingRow,
  list: TierList,
  problems: AnnexProblems,
): void {
  const line = headings.next - 1;
  const units = list.results.flatMap(({ sourceRow }) => [sheet.rows[sourceRow - 1] ?? []]);
  // Where no row could be read, for want of this very column, any may be a unit's.
  const rows = units.length > 0 ? units : sheet.rows.slice(headings.next);
  const numbered = (column: number) =>
    rows.some((row) => {
      const cell = row[column] ?? null;
      // Figures the parser cannot read are figures all the same: percentages, six decimals, a rank with its value.
      return cell !== null && (cell.kind === 'number' || (cell.kind === 'text' && FIGURE.test(cell.text)));
    });
  const unknown = new Map(headings.unknown.map(({ column, text }) => [column, text]));
  const known = new Set([
    ...headings.headings.keys(),
    ...headings.repeated.map(({ column }) => column),
    ...headings.passed.map(({ column }) => column),
  ]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < Math.max(width, ...[...unknown.keys()].map((key) => key + 1)); column += 1) {
    if (known.has(column)) continue;
    const numbers = numbered(column);
    const heading = sheet.rows.slice(headings.row, headings.next).map((row) => row[column]?.text);
    const text = unknown.get(column) ?? heading.findLast((part) => part !== undefined) ?? null;
    if (!numbers && !unknown.has(column)) continue;
    const two = rows.some((row) => row[column]?.kind === 'text' && holdsTwo(row[column]?.text ?? ''));
    const rule = two ? 'two-values' : numbers && !list.hasTotal ? 'figures-not-read' : 'unknown-column';
    problems.add(rule, place, cellAddress(line, column), text, numbers ? KINDS.numbers : KINDS.words);
  }
}
