import { middleWithin } from '@/lib/figures/layout/axis-layout';
import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';

interface Callout {
  readonly key: string;
  readonly text: string;
  readonly style: TextStyle;
  /** What it names. */
  readonly markX: number;
}

export interface PlacedCallout extends Callout {
  readonly lines: readonly string[];
  /** Middle of the words. */
  readonly x: number;
  /** How many lines stand between the drawing and its last line: 0 is nearest. */
  readonly line: number;
}

interface Edge {
  readonly left: number;
  readonly right: number;
}

/**
 * Sets one or two labels over the marks they name so that the lines leading down cross no words: two stand to either side of
 * their marks. Words that would leave the picture are moved in.
 */
export function placeCallouts(wanted: readonly Callout[], edge: Edge): PlacedCallout[] {
  const sorted = [...wanted].sort((a, b) => a.markX - b.markX);
  const placed = sorted.map((callout, index) => {
    const lines = wrapText(callout.text, edge.right - edge.left, callout.style);
    const width = widestText(lines, callout.style);
    const side = sorted.length === 1 ? 0 : index === 1 ? 1 : -1;
    const x = middleWithin(callout.markX + side * (width / 2 - 4), width, edge.left, edge.right);
    return { ...callout, lines, width, x, line: 0 };
  });
  const [first, second] = placed;
  if (!first || !second) return placed;
  const overlap = first.x + first.width / 2 + 8 > second.x - second.width / 2;
  if (!overlap) return placed;
  // The higher words' line must pass beside the lower words.
  const secondCrosses = second.markX < first.x + first.width / 2 + 2;
  return secondCrosses
    ? [{ ...first, line: second.lines.length }, second]
    : [first, { ...second, line: first.lines.length }];
}
