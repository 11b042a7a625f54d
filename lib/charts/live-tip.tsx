import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import type { LiveMark } from '@/lib/figures/chart-kind';
import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';

interface LiveTipProps {
  readonly mark: LiveMark;
  readonly size: { readonly width: number; readonly height: number };
  readonly colours: Colours;
}

const STRONG: TextStyle = { size: 13, weight: 600 };
const PLAIN: TextStyle = { size: 13, weight: 400 };
const LINE = 18;
const PAD = 8;
const ROOM = 240;

/** A frame round the mark, and its words beside it, inside the drawing. */
export function LiveTip({ mark, size, colours }: LiveTipProps) {
  const [first = '', ...rest] = mark.lines;
  const head = wrapText(first, ROOM, STRONG);
  const body = rest.flatMap((line) => wrapText(line, ROOM, PLAIN));
  const width = Math.max(widestText(head, STRONG), widestText(body, PLAIN)) + 2 * PAD;
  const height = (head.length + body.length) * LINE + 2 * PAD - 4;
  const left = Math.max(2, Math.min(size.width - width - 2, mark.left + mark.width / 2 - width / 2));
  const below = mark.top + mark.height + 6;
  const top = below + height <= size.height - 2 ? below : Math.max(2, mark.top - height - 6);
  return (
    <>
      <rect
        x={mark.left}
        y={mark.top}
        width={mark.width}
        height={mark.height}
        fill="none"
        stroke={colours.ink}
        strokeWidth={1.5}
      />
      <rect x={left} y={top} width={width} height={height} rx={2} fill={colours.paper} stroke={colours.soft} />
      <TextLines lines={head} x={left + PAD} y={top + PAD + 12} style={STRONG} fill={colours.ink} lineHeight={LINE} />
      <TextLines
        lines={body}
        x={left + PAD}
        y={top + PAD + 12 + head.length * LINE}
        style={PLAIN}
        fill={colours.ink}
        lineHeight={LINE}
      />
    </>
  );
}
