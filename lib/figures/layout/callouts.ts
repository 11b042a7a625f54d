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

/**
 * Sets labels over the marks they name so that the lines leading down cross no words: two stand to either side of their
 * marks, more rise like stairs to the left of theirs. Words that would leave the picture are moved in.
 */
export function placeCallouts(
  wanted: readonly Pick<PlacedCallout, 'key' | 'text' | 'style' | 'markX'>[],
  edge: { readonly left: number; readonly right: number },
): PlacedCallout[] {
  const sorted = [...wanted].sort((a, b) => a.markX - b.markX);
  const widthOf = ({ text, style }: (typeof sorted)[number]) => measureText(text, style);
  const placed = sorted.map((callout, index) => {
    const width = widthOf(callout);
    const aside = width / 2 - 4;
    const side = sorted.length === 1 ? 0 : sorted.length === 2 && index === 1 ? 1 : -1;
    const x = middleWithin(callout.markX + side * aside, width, edge.left, edge.right);
    return { ...callout, x, line: sorted.length > 2 ? index : 0 };
  });
  const [first, second] = placed;
  if (placed.length !== 2 || !first || !second) return placed;
  const overlap = first.x + widthOf(first) / 2 + 8 > second.x - widthOf(second) / 2;
  if (!overlap) return placed;
  // The higher words' line must pass beside the lower words.
  const secondCrosses = second.markX < first.x + widthOf(first) / 2 + 2;
  return secondCrosses ? [{ ...first, line: 1 }, second] : [first, { ...second, line: 1 }];
}
