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

/** Which of `count` positions are shown. A single position is never left out: its words would take the same room. */
function shownPositions(count: number, wanted: (index: number) => boolean): boolean[] {
  const shown = Array.from({ length: count }, (_, index) => wanted(index));
  return shown.map((is, index) => is || ((shown[index - 1] ?? true) && (shown[index + 1] ?? true)));
}

function withGaps(bars: readonly RankingBar[], shown: readonly boolean[], words: string): RankingRow[] {
  const rows: RankingRow[] = [];
  let left = 0;
  const closeGap = () => {
    if (left > 0)
      rows.push({ kind: 'gap', key: `gap-${rows.length}-${words}`, text: words.replace('{n}', String(left)) });
    left = 0;
  };
  bars.forEach((bar, index) => {
    if (!shown[index]) {
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
  const scored = figure.bars.filter(({ value }) => value.points !== null);
  const unscored = figure.bars.filter(({ value }) => value.points === null);
  const at = scored.findIndex(({ key }) => key === figure.chosen);
  const { whole, top, bottom, neighbours, unscored: rest } = limitsOf(figure.most, at);
  const all = scored.length <= whole;
  const shownScored = shownPositions(
    scored.length,
    (index) => all || index < top || index >= scored.length - bottom || (at >= 0 && Math.abs(index - at) <= neighbours),
  );
  const few = unscored.length <= rest;
  const shownUnscored = shownPositions(
    unscored.length,
    (index) => few || index < rest - 1 || unscored[index]?.key === figure.chosen,
  );
  return {
    scored: withGaps(scored, shownScored, figure.words.gap),
    unscored: withGaps(unscored, shownUnscored, figure.words.unscored),
  };
}
