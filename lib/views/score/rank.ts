import { formatCount } from '@/lib/i18n/format';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { siteWords } from '@/lib/i18n/words/site';
import type { ShownRank } from '@/lib/scoring/shown-rank';
import type { Lang } from '@/lib/site';
import type { RankView } from '@/lib/views/ranking/types';

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
