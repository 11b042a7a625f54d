import { readBand } from '@/lib/annex/list/bands';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import { parseMeasuredCell } from '@/lib/publishing/bundle/measured-cell';
import { cellOf, readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import { assessedButUnknown } from '@/lib/scoring/measure';
import type { Band, Measured, RankScope, Remark } from '@/lib/scoring/types';
import { inEach, LANGUAGES, type Lang } from '@/lib/site';
import type { ResultDraft } from '@/lib/store/draft';

interface ResultsContext {
  /** Codes of the tier's units on the day the results are about. */
  readonly codes: ReadonlyMap<string, { readonly within: boolean }>;
  /** What ranks are counted in. */
  readonly ranked: 'tier' | RankScope;
  /** Slugs of the tier's criteria, which may be columns. */
  readonly criteria: readonly string[];
  readonly bands: readonly Band[];
  readonly sources: readonly string[];
}

const noteColumn = (lang: Lang) => `note_${lang}` as const;

const REQUIRED = [...['unit_code', 'name_as_printed', 'rank', 'total'], ...LANGUAGES.map(noteColumn), 'source'];

const UNREADABLE: Measured = { points: null, printed: null, missing: 'not-published' };

function readMeasured(row: TableRow, column: string, problems: FileProblems): Measured {
  const text = row.cells.get(column) ?? '';
  const cell = parseMeasuredCell(text);
  if (cell.ok) return cell.value;
  problems.add(cell.rule, row.line, column, text);
  return UNREADABLE;
}

/** In place of the rank of a unit that the decision gives none. */
const UNRANKED = '[not-ranked]';

function readRank(row: TableRow, total: Measured, problems: FileProblems): number | null {
  const text = cellOf(row, 'rank');
  if (text === null || text === UNRANKED) return null;
  if (!/^[1-9]\d{0,4}$/.test(text)) {
    problems.add('wrong-rank', row.line, 'rank', text);
    return null;
  }
  if (total.missing !== null && !assessedButUnknown(total.missing)) {
    problems.add('rank-of-unassessed', row.line, 'rank', text);
  }
  return Number(text);
}

function readBandCell(row: TableRow, { bands }: ResultsContext, problems: FileProblems): string | null {
  const text = cellOf(row, 'band');
  if (text === null) return null;
  const band = bands.length > 0 ? readBand(text, bands) : null;
  if (!band) problems.add('unknown-band', row.line, 'band', text);
  return band?.slug ?? null;
}

function readScores(row: TableRow, columns: readonly string[], total: Measured, problems: FileProblems) {
  const scores: Record<string, Measured> = {};
  for (const slug of columns) {
    const score = readMeasured(row, slug, problems);
    if (score.points !== null && total.missing !== null && !assessedButUnknown(total.missing)) {
      problems.add('score-of-unassessed', row.line, slug, score.printed);
    }
    scores[slug] = score;
  }
  return scores;
}

function readNote(row: TableRow, measured: readonly Measured[], problems: FileProblems): Remark {
  const note = inEach((lang) => cellOf(row, noteColumn(lang)));
  const unwritten = LANGUAGES.filter((lang) => note[lang] === null);
  const [first] = unwritten;
  if (first && unwritten.length < LANGUAGES.length) {
    problems.add('one-language', row.line, noteColumn(first), '');
  } else if (first && measured.some(({ missing }) => missing === 'invalid-in-source')) {
    problems.add('note-missing', row.line, noteColumn(first), '');
  }
  return note;
}

function readRow(row: TableRow, criteria: readonly string[], context: ResultsContext, problems: FileProblems) {
  const unitCode = requiredCell(row, 'unit_code', problems);
  if (unitCode !== '' && !context.codes.has(unitCode)) problems.add('unknown-unit', row.line, 'unit_code', unitCode);
  const source = requiredCell(row, 'source', problems);
  if (source !== '' && !context.sources.includes(source)) problems.add('unknown-source', row.line, 'source', source);
  const total = readMeasured(row, 'total', problems);
  const rank = readRank(row, total, problems);
  if (rank !== null && context.ranked === 'parent' && context.codes.get(unitCode)?.within === false)
    problems.add('rank-within-nothing', row.line, 'rank', String(rank));
  const scores = readScores(row, criteria, total, problems);
  return {
    unitCode,
    nameAsPrinted: requiredCell(row, 'name_as_printed', problems),
    total,
    officialRank: rank,
    unranked: cellOf(row, 'rank') === UNRANKED,
    band: readBandCell(row, context, problems),
    note: readNote(row, [total, ...Object.values(scores)], problems),
    source,
    sourceRow: row.line,
    scores,
  };
}

/** A tier's results. Wrong cells are reported; their rows come back with a stand-in value. */
export function readResults(
  files: BundleFiles,
  name: string,
  context: ResultsContext,
  problems: FileProblems,
): ResultDraft[] {
  const table = readTable(files, name, { required: REQUIRED, optional: [...context.criteria, 'band'] }, problems);
  if (!table) return [];
  const criteria = context.criteria.filter((slug) => table.columns.includes(slug));
  const seen = new Set<string>();
  return table.rows.map((row) => {
    const result = readRow(row, criteria, context, problems);
    if (seen.has(result.unitCode) && result.unitCode !== '') {
      problems.add('repeated-unit', row.line, 'unit_code', result.unitCode);
    }
    seen.add(result.unitCode);
    return result;
  });
}
