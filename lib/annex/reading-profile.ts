import { createHash } from 'node:crypto';
import type { AnnexProblem, AnnexRule, Detail } from '@/lib/annex/problem';
import type { TableReading } from '@/lib/annex/reading';
import { listSlug, type Tier } from '@/lib/site';

// Why: lib/decisions/0025-reading-profiles.md

/** How a province's list of a tier was last read, and what somebody agreed to of it. */
export interface ReadingProfile {
  /** The tier, or the list of a group of its units. */
  readonly tier: Tier;
  /** Of its columns: headings, what each was taken for, what was hidden. */
  readonly shape: string;
  /** What was agreed to, whatever the year and the rows. */
  readonly agreed: readonly string[];
}

/** What a layout alone decides. Anything about the figures themselves, or that may hide others next time, is asked again. */
const BY_SHAPE: ReadonlySet<AnnexRule> = new Set([
  'column-passed',
  'heading-doubtful',
  'unknown-column',
  'columns-hidden',
  'percent-read',
  'unit-spelled',
  'row-not-read',
  'text-legacy',
  'sheet-not-read',
  'table-passed',
]);

/** A text in which a year says how far it is from the one assessed: "Điểm năm 2023" of 2024 is "Điểm năm 2022" of 2023. */
const undated = (text: string, year: number): string =>
  text.normalize('NFC').replaceAll(/(?<!\d)20\d{2}(?!\d)/g, (written) => `{${Number(written) - year}}`);

const shapeOf = ({ columns }: TableReading, year: number): string => {
  const said = columns.map(({ heading, as, passed, hidden }) => [undated(heading, year), as, passed, hidden]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
};

const tablesAt = ({ file, sheet }: AnnexProblem, readings: readonly TableReading[]): readonly TableReading[] =>
  readings.filter((table) => table.file === file && table.sheet === sheet);

/** What a yes to a question is a yes to, in whatever year; null where it is one to these figures alone. */
function agreementOf(problem: AnnexProblem, readings: readonly TableReading[], year: number): string | null {
  const { rule, sheet, cell, value, detail } = problem;
  if (!BY_SHAPE.has(rule)) return null;
  const tables = tablesAt(problem, readings);
  const letters = /^[A-Z]+/.exec(cell ?? '')?.[0];
  const heading = tables.flatMap(({ columns }) => columns.find(({ column }) => column === letters)?.heading ?? [])[0];
  // A row with figures that is passed over may be another next time.
  if (rule === 'row-not-read' && detail.length > 0) return null;
  const asked =
    rule === 'percent-read' ? [heading ?? ''] : [value, ...detail, tables.length === 0 || cell === null ? sheet : null];
  return undated(JSON.stringify([rule, ...asked]), year);
}

/** A question somebody agreed to, as it was kept: whatever the file, sheet or cell it was of. Null where it cannot be read. */
export function agreedQuestion(text: string): AnnexProblem | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  const [rule, value = null, ...rest] = kept as [AnnexRule, (string | null)?, ...Detail[]];
  if (!BY_SHAPE.has(rule)) return null;
  // Its last part is the sheet, where it was of one.
  const detail = rule === 'percent-read' ? [] : rest.slice(0, -1);
  return { rule, severity: 'warning', file: '', sheet: null, cell: null, value, detail };
}

const listOf = ({ tier, variant }: TableReading): Tier => listSlug({ tier, variant: variant?.slug });

/** What a published annex makes the province's profiles: `asked` are all its questions, each of which somebody agreed to. */
export function profilesOf(
  readings: readonly TableReading[],
  asked: readonly AnnexProblem[],
  year: number,
): ReadingProfile[] {
  const all = asked.flatMap((problem) => agreementOf(problem, readings, year) ?? []);
  return readings.map((table) => ({
    tier: listOf(table),
    shape: shapeOf(table, year),
    agreed: [...new Set(all)].sort(),
  }));
}

/**
 * Questions that were agreed to when a like-shaped annex was published: those of a sheet all of whose tables are shaped as the
 * profiles have them; those of no table, where every table is.
 */
export function agreedBefore(
  asked: readonly AnnexProblem[],
  readings: readonly TableReading[],
  profiles: readonly ReadingProfile[],
  year: number,
): readonly AnnexProblem[] {
  const profileOf = new Map(profiles.map((profile) => [profile.tier, profile]));
  const alike = (table: TableReading) => profileOf.get(listOf(table))?.shape === shapeOf(table, year);
  return asked.filter((problem) => {
    const own = tablesAt(problem, readings);
    const tables = own.length > 0 ? own : readings;
    const agreement = agreementOf(problem, readings, year);
    if (agreement === null || tables.length === 0 || !tables.every(alike)) return false;
    return tables.every((table) => profileOf.get(listOf(table))?.agreed.includes(agreement));
  });
}
