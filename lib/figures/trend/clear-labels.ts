import { measureText, type TextStyle } from '@/lib/figures/text/measure-text';
import type { FigureValue } from '@/lib/figures/types';

export interface PlacedPoint {
  readonly x: number;
  /** Null where there is no value; a hatched box stands on the scale's foot. */
  readonly y: number | null;
  readonly value: FigureValue;
  /** Baseline of the printed figure. */
  readonly labelY: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, value }: PlacedPoint, y: number, style: TextStyle): Box {
  const half = measureText(value.label, style) / 2;
  return { left: x - half, right: x + half, top: y - style.size * 0.75, bottom: y + style.size * 0.2 };
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Figures of points so near each other that they would touch: the later one stands on its point's other side, or one line farther. */
export function clearLabels(points: readonly (readonly PlacedPoint[])[], style: TextStyle): PlacedPoint[][] {
  const taken: Box[] = [];
  return points.map((series) =>
    series.map((point) => {
      const { y, labelY } = point;
      if (y === null) return point;
      const [over, under] = [y - 9, y + style.size + 7];
      const isOver = labelY < y;
      const line = style.size + 1;
      const places = [labelY, isOver ? under : over, isOver ? over - line : under + line];
      const clear = places.find((place) => !taken.some((box) => meet(box, boxOf(point, place, style)))) ?? labelY;
      taken.push(boxOf(point, clear, style));
      return { ...point, labelY: clear };
    }),
  );
}
