import type { Size } from '@/lib/figures/chart-kind';
import { countLevels, stackLevels } from '@/lib/figures/distribution/levels';
import { type DotName, nameDots } from '@/lib/figures/distribution/named-dots';
import type {
  DistributionDot,
  DistributionEnd,
  DistributionFigure,
  DistributionHeap,
  DistributionInterval,
} from '@/lib/figures/distribution/types';
import type { DrawingOptions, FigureWidth } from '@/lib/figures/drawing-options';
import { type PlacedTick, placeTicks } from '@/lib/figures/layout/axis-layout';
import { type PlacedCallout, placeCallouts } from '@/lib/figures/layout/callouts';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { rangeScale, type Scale } from '@/lib/figures/layout/scale';
import { measureText, type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import { formatDecimal, formatList } from '@/lib/i18n/format';

export interface PlacedDot {
  readonly key: string;
  readonly dot: DistributionDot;
  readonly points: number;
  /** Dots under this one. */
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly strong: boolean;
  /** What is written beside it; null where the dots are too many for that. */
  readonly name: DotName | null;
}

interface PlacedBar {
  readonly interval: DistributionInterval;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The chosen unit lies in it. */
  readonly strong: boolean;
}

interface PlacedDistribution {
  readonly frame: PlacedFrame;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly scale: Scale;
  readonly radius: number;
  readonly dots: readonly PlacedDot[];
  /** The columns of a heap, from the lowest score up; none where each unit has its dot. */
  readonly bars: readonly PlacedBar[];
  readonly levels: number;
  /** From one line of a name to the next. */
  readonly line: number;
  readonly ticks: readonly PlacedTick[];
  /** Lines up from the scale; none where every dot has its figure beside it, which they would cut. */
  readonly gridLines: readonly number[];
  /** Where short strokes under the scale stand in their stead. Pixels. */
  readonly strokes: readonly number[];
  /** Baseline of the first line, and the lower end of the line leading down. */
  readonly callouts: readonly (PlacedCallout & {
    readonly y: number;
    readonly toY: number;
    readonly lineHeight: number;
  })[];
  /** Name and figure of the lowest, at the left, and the highest, at the right; none where every dot is named. */
  readonly ends: { readonly lowest: readonly string[]; readonly highest: readonly string[] } | null;
  readonly axisLines: readonly string[];
  readonly small: TextStyle;
}

/** Up to this many dots each carry their name. */
export const ALL_NAMED = 20;

/** How much higher a heap is than the least room of dots. */
const HEAP_HEIGHT = 2;

/** Above this many dots they are small. */
const MANY = 60;
const SIZES = {
  tiny: { dot: 4.5, small: 3, ticks: 3, height: 56 },
  narrow: { dot: 5, small: 3.5, ticks: 4, height: 60 },
  middle: { dot: 6, small: 4.25, ticks: 5, height: 66 },
  wide: { dot: 6.5, small: 5, ticks: 6, height: 72 },
  broad: { dot: 7.5, small: 6, ticks: 8, height: 84 },
} as const satisfies Record<FigureWidth, Record<string, number>>;
/** The scale spans at least this part of the highest value, so that small differences look small. */
const LEAST_SPAN = 0.12;
const TICK_LINE = 18;

/** The score never stands on a line without a word of the name. */
const nameAndScore = ({ name, label }: Pick<DistributionDot, 'name' | 'label'>) => `${name}:\u00a0${label}`;

/** Lowest and highest of the scores; a long list is no list of arguments. */
function rangeOf(dots: readonly DistributionDot[]): { readonly lowest: number; readonly highest: number } {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { points } of dots) {
    lowest = Math.min(lowest, points);
    highest = Math.max(highest, points);
  }
  return { lowest, highest };
}

/** Lowest and highest score, each with whose it is. */
function endsOf({ dots, heap }: DistributionFigure): Pick<DistributionHeap, 'lowest' | 'highest'> {
  if (heap) return heap;
  const { lowest, highest } = rangeOf(dots);
  const endAt = (points: number): DistributionEnd => {
    const holders = dots.filter((dot) => dot.points === points);
    return { points, label: holders[0]?.label ?? '', count: holders.length, names: holders.map(({ name }) => name) };
  };
  return { lowest: endAt(lowest), highest: endAt(highest) };
}

/** Whose the lowest or highest score is: every name of one or two units, the count of more. */
function nameEnd({ words, lang }: DistributionFigure, { count, names, label }: DistributionEnd): string {
  if (count === 0) return '';
  const name = count > 2 && words.tied ? words.tied.replace('{n}', String(count)) : formatList(names, lang);
  return nameAndScore({ name, label });
}

/** The scale reaches round every interval of a heap, whose ends need not be its own. */
function scaleOf(figure: DistributionFigure, lowest: number, highest: number, ticks: number): Scale {
  const scale = rangeScale(lowest, highest, highest * LEAST_SPAN, ticks);
  const { intervals = [] } = figure.heap ?? {};
  return {
    ...scale,
    from: Math.min(scale.from, intervals[0]?.from ?? scale.from),
    to: Math.max(scale.to, intervals.at(-1)?.to ?? scale.to),
  };
}

/** From the lowest up; of equal dots the chosen one stands lowest. */
const sortDots = ({ dots, chosen }: DistributionFigure) =>
  [...dots].sort((a, b) => a.points - b.points || (a.key === chosen ? -1 : 0));

/** How the chosen unit's name is set. */
export const strongOf = ({ size }: TextStyle): TextStyle => ({ size: size + 0.5, weight: 600 });
/** How much larger the chosen dot is. */
export const CHOSEN_MORE = 1.5;

/** Every dot's name beside it, from the lowest score up. */
function namesOf(
  figure: DistributionFigure,
  { xOf, radius, small }: { xOf: (points: number) => number; radius: number; small: TextStyle },
  edge: { readonly left: number; readonly right: number },
): DotName[] {
  const dots = sortDots(figure).map((dot) => {
    const strong = dot.key === figure.chosen;
    return {
      x: xOf(dot.points),
      radius: strong ? radius + CHOSEN_MORE : radius,
      text: nameAndScore(dot),
      style: strong ? strongOf(small) : small,
    };
  });
  return nameDots(dots, edge, figure.median ? xOf(figure.median.points) : null);
}

/** Levels of a list of dots by the room it has: every page of a tier shows the same list, whichever unit it marks. */
const counted = new WeakMap<readonly DistributionDot[], Map<string, number>>();

function levelsOf(
  dots: readonly DistributionDot[],
  room: string,
  xOf: (points: number) => number,
  reach: number,
): number {
  const known = counted.get(dots) ?? new Map<string, number>();
  counted.set(dots, known);
  let levels = known.get(room);
  if (levels === undefined) {
    const xs = dots.map(({ points }) => xOf(points)).sort((a, b) => a - b);
    levels = Math.max(1, countLevels(xs, reach));
    known.set(room, levels);
  }
  return levels;
}

/** All of a distribution but where its dots stand: enough to know its height. */
function measureDistribution(figure: DistributionFigure, options: DrawingOptions) {
  const type = FRAME_TYPE[options.width];
  const small: TextStyle = { size: type.small, weight: 400 };
  const empty = placeFrame(figure, options, 0);
  const { left, right } = empty;
  const size = SIZES[options.width];
  const radius = figure.dots.length > MANY ? size.small : size.dot;
  const endsOfAll = endsOf(figure);
  const [lowest, highest] = [endsOfAll.lowest.points, endsOfAll.highest.points];
  const scale = scaleOf(figure, lowest, highest, size.ticks);
  const plotLeft = left + radius + 1;
  const plotRight = right - radius - 1;
  const xOf = (points: number) => plotLeft + ((points - scale.from) / (scale.to - scale.from)) * (plotRight - plotLeft);

  const reach = radius * 2 + 0.5;
  const line = Math.round(small.size * 1.5);
  const named = !figure.heap && figure.dots.length <= ALL_NAMED;
  const names = named ? namesOf(figure, { xOf, radius, small }, { left, right }) : null;
  const levels = names
    ? Math.max(1, ...names.map(({ row }) => row + 1))
    : figure.heap
      ? 1
      : levelsOf(figure.dots, `${plotLeft} ${plotRight} ${reach}`, xOf, reach);
  const pitch = names ? line : radius * 2 + 1;

  const chosen = figure.dots.find(({ key }) => key === figure.chosen);
  const wanted = [
    ...(chosen && !named
      ? [{ key: chosen.key, text: nameAndScore(chosen), style: strongOf(small), markX: xOf(chosen.points) }]
      : []),
    ...(figure.median
      ? [{ key: 'median', text: figure.median.label, style: small, markX: xOf(figure.median.points) }]
      : []),
  ];
  const callouts = placeCallouts(wanted, { left, right });
  const calloutHeight = Math.max(0, ...callouts.map((callout) => callout.line + callout.lines.length)) * line;
  const top = empty.top + calloutHeight + 10;
  const bottom = top + (figure.heap ? size.height * HEAP_HEIGHT : Math.max(levels * pitch, size.height));
  const [lowestText, highestText] = [nameEnd(figure, endsOfAll.lowest), nameEnd(figure, endsOfAll.highest)];
  const fits = measureText(lowestText, small) + measureText(highestText, small) + 16 <= right - left;
  const half = fits ? right - left : (right - left) / 2 - 10;
  const ends =
    named || endsOfAll.lowest.count === 0
      ? null
      : {
          lowest: wrapText(lowestText, half, small),
          highest: wrapText(highestText, half, small),
        };
  const axisLines = wrapText(figure.words.axis, right - left, small);
  const rowHeight = Math.round(small.size * 1.3);
  const under =
    TICK_LINE +
    (ends ? (Math.max(ends.lowest.length, ends.highest.length) + 1) * rowHeight + 8 : 0) +
    axisLines.length * rowHeight;
  return {
    frame: placeFrame(figure, options, bottom + under + 6 - empty.top),
    plot: { left: plotLeft, right: plotRight, top, bottom },
    scale,
    radius,
    levels,
    pitch,
    names,
    line,
    xOf,
    reach,
    callouts: { placed: callouts, line },
    ends,
    axisLines,
    small,
  };
}

/** Width and height of a distribution, without placing its dots. CSS pixels. */
export function sizeOfDistribution(figure: DistributionFigure, options: DrawingOptions): Size {
  return measureDistribution(figure, options).frame;
}

/** The columns of a heap: as wide as their intervals, as high as they hold units; one that holds any is seen. */
function placeBars(
  figure: DistributionFigure,
  { plot, xOf }: Pick<ReturnType<typeof measureDistribution>, 'plot' | 'xOf'>,
) {
  const { intervals = [] } = figure.heap ?? {};
  const most = Math.max(1, ...intervals.map(({ count }) => count));
  const chosen = figure.dots.find(({ key }) => key === figure.chosen)?.points ?? Number.NaN;
  return intervals.map((interval): PlacedBar => {
    const { from, to, count } = interval;
    const share = ((plot.bottom - plot.top) * count) / most;
    const height = count === 0 ? 0 : Math.max(1, Math.round(share * 10) / 10);
    const strong = chosen >= from && chosen < to;
    return { interval, x: xOf(from), y: plot.bottom - height, width: xOf(to) - xOf(from), height, strong };
  });
}

/** Places a dot for each unit by its points; dots that would touch stand on each other. */
export function placeDistribution(figure: DistributionFigure, options: DrawingOptions): PlacedDistribution {
  const { xOf, reach, callouts, pitch, names, ...measured } = measureDistribution(figure, options);
  const { frame, plot, scale, radius, small } = measured;
  const yOf = (level: number) => plot.bottom - (level + 0.5) * pitch;
  const sorted = sortDots(figure);
  const xs = sorted.map(({ points }) => xOf(points));
  const levels = names ? names.map(({ row }) => row) : stackLevels(xs, reach);
  const placed = sorted.map((dot, index): PlacedDot => {
    const level = levels[index] ?? 0;
    const strong = dot.key === figure.chosen;
    const place = { x: xs[index] ?? 0, y: yOf(level) };
    return { key: dot.key, dot, points: dot.points, level, ...place, strong, name: names?.[index] ?? null };
  });
  return {
    ...measured,
    dots: figure.heap ? [] : placed,
    bars: placeBars(figure, { plot, xOf }),
    gridLines: names ? [] : scale.ticks,
    strokes: names ? scale.ticks.map((value) => Math.round(xOf(value) * 10) / 10) : [],
    ticks: placeTicks(
      scale,
      plot,
      { left: frame.left, right: frame.right },
      small,
      (value) => formatDecimal(value / 1000, 6, figure.lang),
      figure.maximum && figure.maximum.points === scale.to ? figure.maximum.label : null,
    ),
    callouts: callouts.placed.map((callout) => {
      const mark = placed.find(({ key }) => key === callout.key);
      return {
        ...callout,
        y: plot.top - 10 - (callout.line + callout.lines.length - 1) * callouts.line,
        lineHeight: callouts.line,
        toY: mark && !figure.heap ? mark.y - radius - 2 : plot.bottom,
      };
    }),
  };
}
