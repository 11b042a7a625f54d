import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { cellAddress, type Sheet } from '@/lib/annex/sheet';

/** Says of each column that is read where it holds formulas with their values; those of a column are one problem: "G7:G149". */
export function reportFormulas(sheet: Sheet, columns: readonly number[], place: Place, problems: AnnexProblems): void {
  const { formulas, rows } = sheet;
  for (const column of columns) {
    const found = rows.flatMap((_, row) =>
      formulas.has(cellAddress(row, column)) && rows[row]?.[column]?.kind !== 'unvalued' ? [row] : [],
    );
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [top, bottom] = [cellAddress(first, column), cellAddress(last, column)];
    problems.add('formula-cell', place, top === bottom ? top : `${top}:${bottom}`, null, String(found.length));
  }
}
