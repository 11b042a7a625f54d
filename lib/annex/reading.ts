import { type AnnexUnit, labelOf } from '@/lib/annex/content';
import { type HeadingRow, headingText, type PassedWhy } from '@/lib/annex/list/choose-columns';
import { roleKey } from '@/lib/annex/list/headings';
import type { TierList } from '@/lib/annex/list/tier-list';
import type { AnnexProblem, AnnexRule, Place } from '@/lib/annex/problem';
import { cellAddress, columnName, type Sheet } from '@/lib/annex/sheet';
import type { Tier } from '@/lib/site';

/** A column as it was understood. */
export interface ColumnReading {
  /** "C". */
  readonly column: string;
  readonly heading: string;
  /** `name`, `total`, `rank` … or `criterion` and a slug; null where it was passed over. */
  readonly as: string | null;
  /** Why it was passed over; null where it is read, or nothing says why. */
  readonly passed: PassedWhy | 'unknown' | 'repeated' | null;
  readonly hidden: boolean;
}

/** A row below the headings as it was understood. */
export interface RowReading {
  readonly line: number;
  readonly text: string;
  /** "Huyện Gia Viễn (373)"; null where it is of no unit. */
  readonly unit: string | null;
}

/** A table as it was understood: what each column and row of it was taken for. */
export interface TableReading extends Place {
  readonly tier: Tier;
  /** Line of the headings' last line. */
  readonly line: number;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
}

/** What a person would see who looked over the desk's shoulder. */
export function readingOf(
  tier: Tier,
  sheet: Sheet,
  headings: HeadingRow,
  list: TierList,
  units: ReadonlyMap<string, AnnexUnit>,
): TableReading {
  const byLine = new Map(list.results.map(({ sourceRow, unitCode }) => [sourceRow, units.get(unitCode ?? '')]));
  const why = new Map<number, ColumnReading['passed']>([
    ...headings.unknown.map(({ column }) => [column, 'unknown'] as const),
    ...headings.repeated.map(({ column }) => [column, 'repeated'] as const),
    ...headings.passed.map((column) => [column.column, column.why] as const),
  ]);
  return {
    file: sheet.file,
    sheet: sheet.name,
    tier,
    line: headings.next,
    columns: headings.columns
      .filter(({ path, column }) => path.length > 0 || headings.headings.has(column))
      .map((meaning) => {
        const role = headings.headings.get(meaning.column)?.role;
        return {
          column: columnName(meaning.column),
          heading: headingText(meaning),
          as: role ? roleKey(role) : null,
          passed: why.get(meaning.column) ?? null,
          hidden: sheet.hidden.columns.has(meaning.column),
        };
      }),
    rows: sheet.rows.flatMap((row, at) => {
      const filled = row.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : []));
      if (at < headings.next || row.every((cell) => cell === null)) return [];
      const unit = byLine.get(at + 1);
      return [{ line: at + 1, text: filled[0] ?? cellAddress(at, 0), unit: unit ? labelOf(unit) : null }];
    }),
  };
}

/** What was passed over, guessed or is hard to believe: nobody is asked about an error, which stops by itself. */
const ASKED: ReadonlySet<AnnexRule> = new Set([
  'sheet-not-read',
  'sheet-hidden',
  'sheet-passed',
  'table-passed',
  'rows-hidden',
  'columns-hidden',
  'column-passed',
  'unknown-column',
  'row-not-read',
  'unit-spelled',
  'text-legacy',
  'text-passed',
  'percent-read',
  'totals-equal',
  'totals-at-maximum',
  'criterion-repeated',
  'total-lost',
]);

/** How a question is named where it is confirmed: "unknown-column Cấp huyện!E1". */
export const questionKey = ({ rule, sheet, cell }: AnnexProblem): string =>
  [rule, [sheet, cell].filter((part) => part !== null).join('!')].filter((part) => part !== '').join(' ');

/** What a person must have confirmed before an annex is published, without what `confirmed` names. */
export function questionsOf(problems: readonly AnnexProblem[], confirmed: readonly string[]): readonly AnnexProblem[] {
  const known = new Set(confirmed.map((key) => key.normalize('NFC').trim()));
  return problems.filter((problem) => ASKED.has(problem.rule) && !known.has(questionKey(problem)));
}
