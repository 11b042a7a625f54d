import type { AnnexUnit } from '@/lib/annex/content';
import { UnitMatcher } from '@/lib/annex/list/match-unit';
import type { AnnexProblems } from '@/lib/annex/problem';
import { readScoreCell } from '@/lib/annex/score-cell';
import { cellAddress, type Sheet } from '@/lib/annex/sheet';

/** With fewer rows it is a line that mentions a unit. */
const FEWEST = 2;

/**
 * Tables of a document that have no headings and hold units with figures: the rest of a list that a page parted, or one whose
 * headings nobody knows. Whoever said yes to leaving them out would lose these units without having seen which.
 */
export function reportUnreadTables(
  tables: readonly Sheet[],
  units: readonly AnnexUnit[],
  problems: AnnexProblems,
): void {
  const matcher = tables.length > 0 ? new UnitMatcher(units) : null;
  for (const { file, name, rows } of tables) {
    const found = rows.flatMap((row, line) => {
      const at = row.findIndex((cell) => cell?.kind === 'text' && matcher?.byName(cell.text, null).ok === true);
      const figure = row.some((cell, column) => column > at && cell !== null && readScoreCell(cell).ok);
      return at >= 0 && figure ? [{ cell: cellAddress(line, at), text: row[at]?.text ?? '' }] : [];
    });
    const [first] = found;
    if (first && found.length >= FEWEST)
      problems.add('units-not-read', { file, sheet: name }, first.cell, first.text, String(found.length));
  }
}
