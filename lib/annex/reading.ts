import { createHash } from 'node:crypto';
import { type AnnexUnit, labelOf } from '@/lib/annex/content';
import { type HeadingRow, headingText, type PassedWhy } from '@/lib/annex/list/choose-columns';
import { roleKey } from '@/lib/annex/list/headings';
import type { UnitHow } from '@/lib/annex/list/match-unit';
import type { TierList } from '@/lib/annex/list/tier-list';
import type { AnnexProblem, AnnexRule, Place } from '@/lib/annex/problem';
import { cellAddress, columnName, type Sheet } from '@/lib/annex/sheet';
import type { Variant } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';

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
  /** How the unit was found; null where there is none, or nothing was looked up. */
  readonly how: UnitHow | null;
  /** False where nothing stands beside the unit's name: the list says nothing of it. */
  readonly filled: boolean;
}

/** A table as it was understood: what each column and row of it was taken for. */
export interface TableReading extends Place {
  readonly tier: Tier;
  /** The group of its units, where the tier has several lists. */
  readonly variant?: Variant | undefined;
  /** Line of the headings' last line. */
  readonly line: number;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
}

/** What a person would see who looked over the desk's shoulder. */
export function readingOf(
  { tier, variant }: Pick<TierDraft, 'tier' | 'variant'>,
  sheet: Sheet,
  headings: HeadingRow,
  list: TierList,
  units: ReadonlyMap<string, AnnexUnit>,
): TableReading {
  const byLine = new Map(list.results.map(({ sourceRow, unitCode }) => [sourceRow, units.get(unitCode ?? '')]));
  const unfilled = new Map(
    [...list.unfilled].map(([code, cell]) => [Number(/\d+$/.exec(cell)?.[0]), units.get(code)] as const),
  );
  const why = new Map<number, ColumnReading['passed']>([
    ...headings.unknown.map(({ column }) => [column, 'unknown'] as const),
    ...headings.repeated.map(({ column }) => [column, 'repeated'] as const),
    ...headings.passed.map((column) => [column.column, column.why] as const),
  ]);
  return {
    file: sheet.file,
    sheet: sheet.name,
    tier,
    ...(variant && { variant }),
    line: headings.next,
    columns: headings.columns
      .filter(({ path, column }) => path.length > 0 || headings.headings.has(column))
      .map((meaning) => {
        const role = headings.headings.get(meaning.column)?.role;
        return {
          column: columnName(meaning.column),
          heading: headingText(meaning),
          // Whose ranks they are is seen where they are read.
          as: role?.kind === 'rank' && headings.rankScope ? 'rank-within' : role ? roleKey(role) : null,
          passed: why.get(meaning.column) ?? null,
          hidden: sheet.hidden.columns.has(meaning.column),
        };
      }),
    rows: sheet.rows.flatMap((row, at) => {
      const filled = row.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : []));
      if (at < headings.next || row.every((cell) => cell === null)) return [];
      const unit = byLine.get(at + 1) ?? unfilled.get(at + 1);
      const how = unit ? (list.how.get(unit.code) ?? null) : null;
      return [
        {
          line: at + 1,
          text: filled[0] ?? cellAddress(at, 0),
          unit: unit ? labelOf(unit) : null,
          how,
          filled: !unfilled.has(at + 1),
        },
      ];
    }),
  };
}

/** What was passed over, guessed or is hard to believe: nobody is asked about an error, which stops by itself. */
const ASKED: ReadonlySet<AnnexRule> = new Set([
  'sheet-not-read',
  'sheet-hidden',
  'sheet-passed',
  'table-passed',
  'title-doubtful',
  'heading-doubtful',
  'variant-taken',
  'group-alone',
  'rows-hidden',
  'columns-hidden',
  'column-passed',
  'unknown-column',
  'row-not-read',
  'unit-spelled',
  'text-legacy',
  'text-passed',
  'text-doubtful',
  'percent-read',
  'percent-small',
  'thousands-doubtful',
  'totals-equal',
  'totals-at-maximum',
  'criterion-repeated',
  'total-lost',
  'ranks-within-groups',
  'ranks-lost',
  'ranks-blank',
  'ranks-unrelated',
  'total-far',
  'totals-unlike',
  'criterion-above-total',
  'totals-count',
  'criterion-at-maximum',
]);

/**
 * How a question is named where it is confirmed: "unknown-column Cấp huyện!E1 #1f0c9a3b". The sign at its end is made of all
 * that is asked: file, sheet, cell, what stands there, what it was taken for and what kind of values it has, so that a yes to
 * one question is never one to another.
 */
export function questionKey({ rule, file, sheet, cell, value, detail }: AnnexProblem): string {
  const asked = JSON.stringify([rule, file, sheet, cell, value, detail]).normalize('NFC');
  const sign = createHash('sha256').update(asked).digest('hex').slice(0, 8);
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  return [rule, place, `#${sign}`]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(';', ',');
}

/** What a person must have confirmed before an annex is published, without what `confirmed` names. */
export function questionsOf(problems: readonly AnnexProblem[], confirmed: readonly string[]): readonly AnnexProblem[] {
  const known = new Set(confirmed.map((key) => key.normalize('NFC').trim()));
  return problems.filter((problem) => ASKED.has(problem.rule) && !known.has(questionKey(problem)));
}
