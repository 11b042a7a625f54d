import { scaleWords } from '@/lib/i18n/words/scale';
import { formatPoints } from '@/lib/scoring/points';
import { scaleOf } from '@/lib/scoring/scale';
import type { Points, TierRows } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';

/** How a list's figures, in thousandths, are told in a language. */
export interface Told {
  /** "358,17", "95,26%", "0,8123": beside a label that says what it is. */
  readonly score: (points: Points) => string;
  /** "358,17 điểm", "95,26%", "0,8123": in a sentence. */
  readonly amount: (points: Points) => string;
  /** "3,2 điểm", "3,2 điểm phần trăm", "0,0123": a difference, in a sentence. */
  readonly gap: (points: Points) => string;
  /** "3,2 điểm", "3.2 more points": a gain, in a sentence. */
  readonly more: (points: Points) => string;
}

/** How figures of a list are told: in points, in percent, or as an index. A column of a table shows them plain. */
export function toldIn(list: Pick<TierRows, 'scale'>, lang: Lang): Told {
  const { score, amount, gap, more } = scaleWords[lang][scaleOf(list)];
  return {
    score: (points) => score(formatPoints(points, lang)),
    amount: (points) => amount(formatPoints(points, lang)),
    gap: (points) => gap(formatPoints(points, lang)),
    more: (points) => more(formatPoints(points, lang)),
  };
}

/** What is said under a table of a list's figures: that they are no points; nothing where they are. */
export function notesOfScale(list: Pick<TierRows, 'scale'>, lang: Lang): readonly string[] {
  const { note } = scaleWords[lang][scaleOf(list)];
  return note === null ? [] : [note];
}
