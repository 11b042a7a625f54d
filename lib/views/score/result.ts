import { pointsOf } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { toldIn } from '@/lib/views/score/amount';
import { amidSentence, describeRank } from '@/lib/views/score/rank';

/** "385,641 điểm, hạng 1", or the one of the two that is known. */
export function describeResult(tier: TierEdition, row: ResultRow, lang: Lang): string {
  const points = pointsOf(row, null);
  const shown = tierModel(tier).rankOf(row);
  const score = points === null ? null : toldIn(tier, lang).amount(points);
  const rank = shown && amidSentence(describeRank(shown, tier, lang));
  return [score, rank].filter(Boolean).join(', ');
}
