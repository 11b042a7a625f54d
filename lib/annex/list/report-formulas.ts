import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { cellAddress, type Sheet } from '@/lib/annex/sheet';

/**
 * Says of each column that is read where it holds formulas with their values; those of a column are one problem: "G7:G149".
 * `isRead`: whether a row, from 0, is one of a unit or of maxima; a sum below the list may well be a formula.
 */
export function reportFormulas(
  sheet: Sheet,
  columns: readonly number[],
  isRead: (row: number) => boolean,
  place: Place,
  problems: AnnexProblems,
): void {
  const { formulas, rows } = sheet;
  for (const column of columns) {
    const found = rows.flatMap((_, row) =>
      isRead(row) && formulas.has(cellAddress(row, column)) && rows[row]?.[column]?.kind !== 'unvalued' ? [row] : [],
    );
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [top, bottom] = [cellAddress(first, column), cellAddress(last, column)];
    problems.add('formula-cell', place, top === bottom ? top : `${top}:${bottom}`, null, String(found.length));
  }
}
