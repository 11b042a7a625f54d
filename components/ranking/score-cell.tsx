import type { CellView } from '@/lib/views/score/cells';

// Why: lib/decisions/0003-no-inline-style.md

/** One figure with its bar, or the word for why there is none. Who shows bars brings `score-cell.css`: a unit's page has none. */
export function ScoreCell({ cell, className = '' }: { cell: CellView; className?: string }) {
  if (cell.missing) {
    return (
      <td className={`n none ${className}`}>
        {cell.missing.printed && <s>{cell.missing.printed}</s>} {cell.missing.label}
      </td>
    );
  }
  // Last, for the style sheet reads its digits from the end.
  const bar = cell.bar === null ? '' : ` p${String(cell.bar).padStart(2, '0')}`;
  const padding = cell.padding === 0 ? '' : ` ${cell.whole ? 'w' : 'q'}${cell.padding}`;
  return <td className={`n${padding} ${className}`.trim() + bar}>{cell.text}</td>;
}
