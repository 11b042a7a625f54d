import type { UnitCriterionRow } from '@/lib/views/unit/types';
import '@/components/unit/unit-bar.css';

// Why: lib/decisions/0003-no-inline-style.md

/** A share of the maximum as a bar, exact to a thousandth, with the median as an upright mark. The table has the figures. */
export function UnitBar({ bar }: { bar: UnitCriterionRow['bar'] }) {
  if (!bar) return null;
  return (
    <svg className="bar" aria-hidden="true">
      <rect width={`${bar.share / 10}%`} height="8" />
      {bar.median !== null && <rect x={`${bar.median / 10}%`} width="2" height="8" />}
    </svg>
  );
}
