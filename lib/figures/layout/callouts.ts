import { middleWithin } from '@/lib/figures/layout/axis-layout';
import { measureText, type TextStyle } from '@/lib/figures/text/measure-text';

export interface PlacedCallout {
  readonly key: string;
  readonly text: string;
  readonly style: TextStyle;
  /** What it names. */
  readonly markX: number;
  /** Middle of the words. */
  readonly x: number;
  /** Line from the bottom, 0 is nearest to the drawing. */
  readonly line: number;
}

/** Sets short labels over the marks they name, as low as they fit beside each other. */
export function placeCallouts(
  wanted: readonly Pick<PlacedCallout, 'key' | 'text' | 'style' | 'markX'>[],
  edge: { readonly left: number; readonly right: number },
): PlacedCallout[] {
  const placed: (PlacedCallout & { readonly from: number; readonly to: number })[] = [];
  for (const callout of wanted) {
    const width = measureText(callout.text, callout.style);
    const x = middleWithin(callout.markX, width, edge.left, edge.right);
    const [from, to] = [x - width / 2 - 6, x + width / 2 + 6];
    let line = 0;
    // The words keep clear of each other, and of the lines that lead down from higher words.
    const clashes = () =>
      placed.some(
        (other) =>
          (other.line === line && from < other.to && other.from < to) ||
          (other.line < line && callout.markX > other.from && callout.markX < other.to && other.markX !== callout.markX),
      );
    while (clashes() && line < placed.length) line += 1;
    placed.push({ ...callout, x, line, from, to });
  }
  return placed.map(({ from: _from, to: _to, ...callout }) => callout);
}
