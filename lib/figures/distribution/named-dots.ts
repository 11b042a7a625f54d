import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';

/** A dot and what is written beside it. Pixels. */
interface NamedDot {
  readonly x: number;
  readonly radius: number;
  readonly text: string;
  readonly style: TextStyle;
}

export interface DotName {
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
  /** Where the words begin, or end where they stand at the left of their dot. */
  readonly x: number;
  /** Row of the dot and of the first line: 0 is lowest. */
  readonly row: number;
}

interface Edge {
  readonly left: number;
  readonly right: number;
}

/** Between a dot and its words, and between two that share a row. */
const GAP = 5;
const APART = 10;

/**
 * Words at the right of their dot, at its left, and in lines on the side that has more room: what is whole comes first, and of
 * that what leaves the line of the median alone, where it can.
 */
function waysOf({ x, radius, text, style }: NamedDot, edge: Edge, line: number | null) {
  const rooms = { start: edge.right - x - radius - GAP, end: x - radius - GAP - edge.left };
  const wider = rooms.start >= rooms.end ? 'start' : 'end';
  const whole = (['start', 'end'] as const).flatMap((anchor) => {
    const width = widestText([text], style);
    return width <= rooms[anchor] ? [{ anchor, lines: [text], width }] : [];
  });
  const lines = wrapText(text, rooms[wider], style);
  const aside = whole.filter(({ anchor, width }) => {
    const near = x + (radius + GAP) * (anchor === 'start' ? 1 : -1);
    const far = near + (anchor === 'start' ? width : -width);
    return line === null || Math.max(near, far) < line || Math.min(near, far) > line;
  });
  const inLines = [{ anchor: wider, lines, width: widestText(lines, style) } as const];
  const ways = [aside, whole, inLines].find((some) => some.length > 0) ?? inLines;
  return ways.map(({ anchor, lines, width }) => {
    const [out, far] = [x + (radius + GAP) * (anchor === 'start' ? 1 : -1), radius + GAP + width];
    const span = anchor === 'start' ? { from: x - radius, to: x + far } : { from: x - far, to: x + radius };
    return { anchor, lines, x: out, ...span };
  });
}

/**
 * Places dots in rows so that each has its name beside it: every dot stands where its score is, on the lowest row where neither it
 * nor its words touch another. `line`: where the median's line stands.
 */
export function nameDots(dots: readonly NamedDot[], edge: Edge, line: number | null): DotName[] {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  return dots.map((dot) => {
    const ways = waysOf(dot, edge, line);
    for (let lowest = 0; ; lowest += 1) {
      for (const { from, to, lines, ...way } of ways) {
        const taken = lines.map((_, index) => rows[lowest + index] ?? []);
        if (taken.flat().some((other) => from < other.to + APART && other.from < to + APART)) continue;
        lines.forEach((_, index) => {
          rows[lowest + index] = [...(rows[lowest + index] ?? []), { from, to }];
        });
        return { ...way, lines, row: lowest + lines.length - 1 };
      }
    }
  });
}
