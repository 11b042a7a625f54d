import type { SheetCell } from '@/lib/annex/sheet';

/** "1 331,5": a number parted by a space, or a rank and the figure that got it. */
const PARTED = /^(\d{1,3}) (\d{3}(?:,\d+)?)$/;

/**
 * Whether the figures of a column are ranks and what got them in one cell, which read as thousands would be numbers nobody
 * printed: what stands before the spaces counts from 1 as ranks do, and what stands after them falls as that rises.
 */
export function holdRanks(cells: readonly SheetCell[]): boolean {
  const pairs = cells.flatMap(({ kind, text }) => {
    const [, rank, figure] = (kind === 'text' && PARTED.exec(text)) || [];
    return rank && figure ? [{ rank: Number(rank), figure: Number(figure.replace(',', '.')) }] : [];
  });
  const written = cells.filter(({ text }) => /^\d/.test(text)).length;
  if (pairs.length < 2 || pairs.length !== written) return false;
  const ordered = pairs.toSorted((a, b) => a.rank - b.rank || b.figure - a.figure);
  return ordered.every(({ rank, figure }, at) => {
    const before = ordered[at - 1];
    if (!before) return rank === 1;
    return rank === before.rank ? figure === before.figure : figure < before.figure && rank <= at + 1;
  });
}
