import { letterWidth, type TextStyle } from '@/lib/figures/text/measure-text';

interface TextLinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly style: TextStyle;
  readonly fill: string;
  readonly lineHeight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Drawn under the words, so that no line runs through them. */
  readonly backdrop?: string;
  /** Drawn round the letters, where what they stand on must stay in sight. */
  readonly halo?: string;
}

/** Text already broken into lines. */
export function TextLines({ lines, x, y, style, fill, lineHeight, anchor = 'start', backdrop, halo }: TextLinesProps) {
  if (lines.length === 0) return null;
  const step = lineHeight ?? Math.round(style.size * 1.3);
  const content =
    lines.length === 1
      ? lines[0]
      : lines.map((line, index) => (
          <tspan key={line} x={x} dy={index === 0 ? undefined : step}>
            {line}
          </tspan>
        ));
  const letters = (under: boolean) => (
    <text
      x={x}
      y={y}
      fontSize={style.size}
      fontWeight={style.weight === 600 ? 600 : undefined}
      fill={under ? halo : fill}
      textAnchor={anchor === 'start' ? undefined : anchor}
      stroke={under ? halo : undefined}
      strokeWidth={under ? 3.5 : undefined}
      strokeLinejoin={under ? 'round' : undefined}
    >
      {content}
    </text>
  );
  // Two elements, not one with `paint-order`: LibreOffice knows no such order, and its paper covered the letters.
  const words = halo ? (
    <>
      {letters(true)}
      {letters(false)}
    </>
  ) : (
    letters(false)
  );
  if (!backdrop) return words;
  const width = Math.max(...lines.map((line) => letterWidth(line, style))) + 6;
  const left = anchor === 'start' ? x - 3 : x - 3 - (width - 6) / (anchor === 'end' ? 1 : 2);
  const height = (lines.length - 1) * step + Math.round(style.size * 1.3);
  return (
    <>
      <rect x={left} y={y - style.size} width={width} height={height} fill={backdrop} />
      {words}
    </>
  );
}
