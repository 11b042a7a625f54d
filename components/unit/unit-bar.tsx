import type { UnitCriterionRow } from '@/lib/views/unit/types';
import '@/components/unit/unit-bar.css';

// Why: lib/decisions/0003-no-inline-style.md

/** A share of the maximum as a bar, exact to a thousandth, with the median as an upright mark. The table has the figures. */
export function UnitBar({ bar }: { bar: UnitCriterionRow['bar'] }) {
  if (!bar) return null;
  return (
    <svg className="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={bar.share} height="8" />
      {bar.median !== null && <path d={`M${bar.median} 0v8`} />}
    </svg>
  );
}
