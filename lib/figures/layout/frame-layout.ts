import { type DrawingOptions, type FigureWidth, WIDTH_PX } from '@/lib/figures/drawing-options';
import { fullStamp } from '@/lib/figures/full-stamp';
import { measureText, type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import { wrapTitle } from '@/lib/figures/text/wrap-title';
import type { FigureFrame } from '@/lib/figures/types';

/** Lines of text with the baseline of the first. Pixels. */
interface PlacedText {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
  readonly lineHeight: number;
  readonly tone: 'ink' | 'soft';
  readonly anchor: 'start' | 'end';
}

/** Where everything round the drawing stands. The drawing has the space from `top` to `bottom`, `left` to `right`. */
export interface PlacedFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly texts: readonly PlacedText[];
  /** Height of the thin rule over the source; null without one. */
  readonly ruleY: number | null;
}

/** Type sizes and side margin of each width. */
export const FRAME_TYPE = {
  tiny: { title: 15, sentence: 13, label: 12, small: 11.5, pad: 8 },
  narrow: { title: 17, sentence: 14, label: 13, small: 11.5, pad: 12 },
  middle: { title: 18, sentence: 14.5, label: 13.5, small: 12, pad: 16 },
  wide: { title: 20, sentence: 15, label: 14, small: 12, pad: 20 },
  broad: { title: 22, sentence: 16, label: 15, small: 13, pad: 24 },
} as const satisfies Record<FigureWidth, Record<string, number>>;

const lineOf = (size: number) => Math.round(size * 1.42);

/** Places title, sentence, notes, source and stamp round a drawing `bodyHeight` pixels high. */
export function placeFrame(figure: FigureFrame, options: DrawingOptions, bodyHeight: number): PlacedFrame {
  const type = FRAME_TYPE[options.width];
  const { frame = 'full' } = options;
  const full = frame === 'full';
  const width = WIDTH_PX[options.width];
  const pad = full ? type.pad : 2;
  // Text at the right end is measured in the fonts named first; a reader's own may be wider, and what is beyond is cut off.
  const padRight = full ? type.pad : 16;
  const inner = width - pad - padRight;
  const texts: PlacedText[] = [];
  let y = full ? type.pad - 2 : 2;
  const add = (text: string, style: TextStyle, tone: 'ink' | 'soft') => {
    const lineHeight = lineOf(style.size);
    const lines = tone === 'ink' ? wrapTitle(text, figure.lang, inner, style) : wrapText(text, inner, style, 'full');
    texts.push({ lines, x: pad, y: y + lineHeight * 0.76, style, lineHeight, tone, anchor: 'start' });
    y += lines.length * lineHeight;
  };
  if (full) {
    add(figure.title, { size: type.title, weight: 600 }, 'ink');
    y += 3;
    add(figure.sentence, { size: type.sentence, weight: 400 }, 'soft');
    y += 12;
  }
  const top = Math.round(y);
  const bottom = Math.round(top + bodyHeight);
  const place = { width, left: pad, right: width - padRight, top, bottom, texts };
  if (frame === 'bare') return { ...place, height: bottom + 2, ruleY: null };
  const ruleY = bottom + 10;
  y = ruleY + 8;
  const small: TextStyle = { size: type.small, weight: 400 };
  const stampStyle: TextStyle = { size: type.small, weight: 600 };
  if (full) for (const note of figure.notes) add(note, small, 'soft');
  // The stamp stands at the right of the source where both fit on a line, under it otherwise.
  // A page has the log's mark in its files; the drawing alone carries it.
  const stamp = full ? fullStamp(figure) : figure.stamp;
  const stampWidth = measureText(stamp, stampStyle);
  const beside = measureText(figure.source, small) + 16 + stampWidth <= inner;
  add(figure.source, small, 'soft');
  const lineHeight = lineOf(type.small);
  const stampLines = beside ? [stamp] : wrapText(stamp, inner, stampStyle, 'full');
  texts.push({
    lines: stampLines,
    x: beside ? width - padRight : pad,
    y: (beside ? y - lineHeight : y) + lineHeight * 0.76,
    style: stampStyle,
    lineHeight,
    tone: 'soft',
    anchor: beside ? 'end' : 'start',
  });
  if (!beside) y += stampLines.length * lineHeight;
  const height = Math.round(y + (full ? type.pad - 2 : 2));
  return { ...place, height, ruleY };
}
