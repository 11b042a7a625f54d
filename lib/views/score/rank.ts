import { formatCount, inSentence } from '@/lib/i18n/format';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { By } from '@/lib/scoring/measure';
import { rankedCount } from '@/lib/scoring/rank';
import { rankListOf } from '@/lib/scoring/rank-scope';
import type { ShownRank } from '@/lib/scoring/shown-rank';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';

/** "trong huyện Yên Mô", "trong nhóm có dịch vụ công": what a rank is one in, where that is not the tier; else null. */
export function rankPlace({ within, variant }: Pick<ShownRank, 'within' | 'variant'>, lang: Lang): string | null {
  const words = rankScopeWords[lang];
  const places = [within && inSentence(within.name[lang], lang), variant && words.variant(variant.name[lang])].filter(
    (place) => place !== undefined,
  );
  return places.length === 0 ? null : words.within(places.join(', '));
}

/** "3", or "3 trong huyện Yên Mô": a rank by itself, which says what it is one in. */
export function rankAlone(shown: ShownRank, lang: Lang): string {
  return [formatCount(shown.rank, lang), rankPlace(shown, lang)].filter(Boolean).join(' ');
}

/** What a row's ranks are counted in: "trong huyện Yên Mô"; null where that is the tier. */
export function rankPlaceOf(tier: TierEdition, row: ResultRow, lang: Lang): string | null {
  return rankPlace(
    { ...(tier.rankScope && row.within && { within: row.within }), ...(tier.variant && { variant: tier.variant }) },
    lang,
  );
}

/** A phrase as it stands within a sentence: its first letter small, and names as they are. */
export const amidSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A rank as it is shown and said; null stays null. */
export function toRankView(shown: ShownRank | null, lang: Lang): RankView | null {
  if (!shown) return null;
  const text = formatCount(shown.rank, lang);
  const place = rankPlace(shown, lang);
  const { official, computed } = shown.difference ?? {};
  return {
    text,
    tied: shown.tied,
    within: place,
    spoken: [shown.tied ? siteWords[lang].rankTied(text) : siteWords[lang].rank(text), place].filter(Boolean).join(' '),
    difference:
      official !== undefined && computed !== undefined
        ? rankingWords[lang].differs(formatCount(official, lang), formatCount(computed, lang))
        : null,
  };
}

export interface RankView {
  readonly text: string;
  readonly tied: boolean;
  /** "trong huyện Yên Mô", "trong nhóm có dịch vụ công" of a rank that is none of the whole tier; else null. */
  readonly within: string | null;
  /** What a screen reader says: "Đồng hạng 2". */
  readonly spoken: string;
  /** Set where the published and the computed rank disagree. */
  readonly difference: string | null;
}

/** "Hạng 5/143", or "Hạng 3/12 trong huyện Yên Mô", where the number ranked is known, else "Hạng 5"; by the total or a criterion. */
export function describeRank(shown: ShownRank, tier: TierEdition, lang: Lang, by: By = null): string {
  const words = unitWords[lang];
  const rank = formatCount(shown.rank, lang);
  const count = rankedCount(rankListOf(tier, shown), by);
  return [rankIn(count), rankPlace(shown, lang)].filter(Boolean).join(' ');

  function rankIn(ranked: number | null): string {
    if (ranked === null) return shown.tied ? words.tiedOnly(rank) : words.rankOnly(rank);
    const all = formatCount(ranked, lang);
    return shown.tied ? words.tiedOf(rank, all) : words.rankOf(rank, all);
  }
}
