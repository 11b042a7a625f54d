import { middleWithin } from '@/lib/figures/layout/axis-layout';
import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';

export interface Callout {
  readonly key: string;
  readonly text: string;
  readonly style: TextStyle;
  /** What it names. */
  readonly markX: number;
}

export interface PlacedCallout extends Callout {
  readonly lines: readonly string[];
  /** Where the words are held: by their middle over one or two marks, by their end on stairs. */
  readonly x: number;
  readonly anchor: 'middle' | 'end';
  /** How many lines stand between the drawing and its last line: 0 is nearest. */
  readonly line: number;
}

interface Edge {
  readonly left: number;
  readonly right: number;
}

/** Narrower than this no name is set: it moves to the right of its mark instead. */
const LEAST_WIDTH = 110;

/**
 * Sets labels over the marks they name so that the lines leading down cross no words: two stand to either side of their
 * marks, more rise like stairs to the left of theirs. Words that would leave the picture are moved in.
 */
export function placeCallouts(wanted: readonly Callout[], edge: Edge): PlacedCallout[] {
  const sorted = [...wanted].sort((a, b) => a.markX - b.markX);
  return sorted.length > 2 ? placeStairs(sorted, edge) : placePair(sorted, edge);
}

function placeStairs(sorted: readonly Callout[], edge: Edge): PlacedCallout[] {
  let line = 0;
  return sorted.map((callout) => {
    const room = Math.max(LEAST_WIDTH, callout.markX - edge.left);
    const lines = wrapText(callout.text, room, callout.style);
    const width = widestText(lines, callout.style);
    const x = Math.min(edge.right, Math.max(edge.left + width, callout.markX + 4));
    const placed = { ...callout, lines, x, anchor: 'end' as const, line };
    line += lines.length;
    return placed;
  });
}

function placePair(sorted: readonly Callout[], edge: Edge): PlacedCallout[] {
  const placed = sorted.map((callout, index) => {
    const lines = wrapText(callout.text, edge.right - edge.left, callout.style);
    const width = widestText(lines, callout.style);
    const side = sorted.length === 1 ? 0 : index === 1 ? 1 : -1;
    const x = middleWithin(callout.markX + side * (width / 2 - 4), width, edge.left, edge.right);
    return { ...callout, lines, width, x, anchor: 'middle' as const, line: 0 };
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
