/** Steps a reader can count in. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Values with a gridline, `from` and `to` included where they are round. */
  readonly ticks: readonly number[];
}

/**
 * A scale from zero to a published maximum, or to the next round value above the data where none is published.
 * Values are in the data's own unit (thousandths of a point, or of the maximum).
 */
export function zeroBasedScale(largest: number, maximum: number | null, intervals: number): Scale {
  const end = maximum !== null && maximum >= largest && maximum > 0 ? maximum : null;
  const step = niceStep(Math.max(end ?? largest, 1) / intervals);
  const to = end ?? Math.max(Math.ceil(largest / step) * step, step);
  return { from: 0, to, ticks: ticksBetween(0, to, step) };
}

/** A scale round the data, for drawings whose marks are positions and not lengths. Never spans less than `least`. */
export function rangeScale(lowest: number, highest: number, least: number, intervals: number): Scale {
  const spare = Math.max(0, least - (highest - lowest)) / 2;
  const low = Math.max(0, lowest - spare);
  const step = niceStep(Math.max(highest + spare - low, 1) / intervals);
  const from = Math.floor(low / step) * step;
  const to = Math.ceil((highest + spare) / step) * step;
  return { from, to: to > from ? to : from + step, ticks: ticksBetween(from, to > from ? to : from + step, step) };
}

function ticksBetween(from: number, to: number, step: number): number[] {
  const ticks: number[] = [];
  for (let i = 0; from + i * step <= to; i += 1) ticks.push(from + i * step);
  return ticks;
}
