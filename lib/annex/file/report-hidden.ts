import type { AnnexProblems } from '@/lib/annex/problem';
import { columnName, type Sheet } from '@/lib/annex/sheet';

const MAX_NAMED = 20;

const named = (hidden: ReadonlySet<number>, name: (at: number) => string): string =>
  [...hidden].slice(0, MAX_NAMED).map(name).join(', ');

/** Says what of a sheet nobody sees who opens the file. */
export function reportHidden({ file, name, hidden, rows }: Sheet, problems: AnnexProblems): void {
  const place = { file, sheet: name };
  if (hidden.sheet) problems.add('sheet-hidden', place);
  if (hidden.rows.size > 0)
    problems.add(
      'rows-hidden',
      place,
      null,
      named(hidden.rows, (row) => String(row + 1)),
    );
  const filled = new Set([...hidden.columns].filter((column) => rows.some((row) => row[column])));
  if (filled.size > 0) problems.add('columns-hidden', place, null, named(filled, columnName));
}
