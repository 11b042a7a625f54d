import { formatCount } from '@/lib/i18n/format';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { By } from '@/lib/scoring/measure';
import { rankedCount } from '@/lib/scoring/rank';
import type { ShownRank } from '@/lib/scoring/shown-rank';
import type { Lang } from '@/lib/site';
import type { TierEdition } from '@/lib/store/queries/tiers';

/** A rank as it is shown and said; null stays null. */
export function toRankView(shown: ShownRank | null, lang: Lang): RankView | null {
  if (!shown) return null;
  const text = formatCount(shown.rank, lang);
  const { official, computed } = shown.difference ?? {};
  return {
    text,
    tied: shown.tied,
    spoken: shown.tied ? siteWords[lang].rankTied(text) : siteWords[lang].rank(text),
    difference:
      official !== undefined && computed !== undefined
        ? rankingWords[lang].differs(formatCount(official, lang), formatCount(computed, lang))
        : null,
  };
}

export interface RankView {
  readonly text: string;
  readonly tied: boolean;
  /** What a screen reader says: "Đồng hạng 2". */
  readonly spoken: string;
  /** Set where the published and the computed rank disagree. */
  readonly difference: string | null;
}

/** "Hạng 5/143" where the number ranked is known, else "Hạng 5"; by the total or a criterion. */
export function describeRank(shown: ShownRank, tier: TierEdition, lang: Lang, by: By = null): string {
  const words = unitWords[lang];
  const rank = formatCount(shown.rank, lang);
  const count = rankedCount(tier, by);
  if (count === null) return shown.tied ? words.tiedOnly(rank) : words.rankOnly(rank);
  const all = formatCount(count, lang);
  return shown.tied ? words.tiedOf(rank, all) : words.rankOf(rank, all);
}
