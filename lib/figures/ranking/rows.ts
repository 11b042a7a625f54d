import type { RankingBar, RankingFigure } from '@/lib/figures/ranking/types';

/** A line of the drawing: a unit, or the words for units left out. */
export type RankingRow =
  | { readonly kind: 'bar'; readonly key: string; readonly bar: RankingBar }
  | { readonly kind: 'gap'; readonly key: string; readonly text: string };

/** Tiers up to this size are drawn whole; longer ones show top, bottom and the chosen unit. */
const WHOLE = 25;
const TOP = 10;
const BOTTOM = 5;
const NEIGHBOURS = 1;
const UNSCORED = 4;
/** More lines than the highest frame has room for, and than stand round a line that is drawn, are never asked for. */
export const MOST_LINES = 60;
const MARGIN = 1;

/** A unit of a long list that may be drawn, and its place among those with a score or among those without. */
export interface Drawn<Unit> {
  readonly unit: Unit;
  readonly place: number;
}

/** Of a list's units, in its order, those that a drawing may show, however high and whomever it marks. */
export function pickDrawn<Unit>(units: readonly Unit[], chosen: Unit | null): readonly Drawn<Unit>[] {
  const at = chosen === null ? -1 : units.indexOf(chosen);
  const beside = (place: number) => at >= 0 && Math.abs(place - at) <= NEIGHBOURS + MARGIN;
  return units.flatMap((unit, place) =>
    place < MOST_LINES || beside(place) || place >= units.length - BOTTOM - MARGIN ? [{ unit, place }] : [],
  );
}

/** Which of `count` positions are shown. A single position is never left out: its words would take the same room. */
function shownPositions(count: number, wanted: (index: number) => boolean): boolean[] {
  const shown = Array.from({ length: count }, (_, index) => wanted(index));
  return shown.map((is, index) => is || ((shown[index - 1] ?? true) && (shown[index + 1] ?? true)));
}

/** A part of the list, whole: null where the figure has no bar for a unit. */
function placed(bars: readonly RankingBar[], count: number | undefined): readonly (RankingBar | null)[] {
  if (count === undefined) return bars;
  const part = new Array<RankingBar | null>(count).fill(null);
  for (const bar of bars) part[bar.place ?? 0] = bar;
  return part;
}

function withGaps(bars: readonly (RankingBar | null)[], shown: readonly boolean[], words: string): RankingRow[] {
  const rows: RankingRow[] = [];
  let left = 0;
  const closeGap = () => {
    if (left > 0)
      rows.push({ kind: 'gap', key: `gap-${rows.length}-${words}`, text: words.replace('{n}', String(left)) });
    left = 0;
  };
  bars.forEach((bar, index) => {
    if (!shown[index] || !bar) {
      left += 1;
      return;
    }
    closeGap();
    rows.push({ kind: 'bar', key: bar.key, bar });
  });
  closeGap();
  return rows;
}

/** How many lines each part has; where there is little room the first ones, the marked unit, and how many more. */
function limitsOf(most: number | undefined, marked: number) {
  if (most === undefined) return { whole: WHOLE, top: TOP, bottom: BOTTOM, neighbours: NEIGHBOURS, unscored: UNSCORED };
  return { whole: most, top: most - (marked >= most ? 1 : 0), bottom: 0, neighbours: 0, unscored: 1 };
}

/** The lines of a ranking: scored units first, then those without a score, each part with what it leaves out in words. */
export function pickRankingRows(figure: RankingFigure): { scored: RankingRow[]; unscored: RankingRow[] } {
  const { bars, whole: all, chosen } = figure;
  const withScore = bars.filter(({ value }) => value.points !== null);
  const scored = placed(withScore, all?.scored);
  const unscored = placed(
    bars.filter(({ value }) => value.points === null),
    all?.unscored,
  );
  const at = scored.findIndex((bar) => bar?.key === chosen);
  const { whole, top, bottom, neighbours, unscored: rest } = limitsOf(figure.most, at);
  const short = scored.length <= whole;
  const shownScored = shownPositions(
    scored.length,
    (index) =>
      short || index < top || index >= scored.length - bottom || (at >= 0 && Math.abs(index - at) <= neighbours),
  );
  const few = unscored.length <= rest;
  const shownUnscored = shownPositions(
    unscored.length,
    (index) => few || index < rest - 1 || unscored[index]?.key === chosen,
  );
  return {
    scored: withGaps(scored, shownScored, figure.words.gap),
    unscored: withGaps(unscored, shownUnscored, figure.words.unscored),
  };
}
