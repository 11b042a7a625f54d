import { childCriteria } from '@/lib/scoring/measure';
import { settle } from '@/lib/scoring/points';
import type { CriterionRow, Points, Scale, TierRows } from '@/lib/scoring/types';

// Why: lib/decisions/0042-scale.md

export type ScaleName = Scale | 'points';

/** What the figures of a list are, as files and the API call it. */
export const scaleOf = ({ scale }: Pick<TierRows, 'scale'>): ScaleName => scale ?? 'points';

/** What a scale ends at, in thousandths; null of points, whose maximum is each decision's own. */
export const endOf = (scale: Scale | undefined): Points | null =>
  scale === undefined ? null : scale === 'percent' ? 100_000 : 1_000;

/**
 * Whether a criterion's parts (null: the main criteria) add up to it. Points do; percentages and indexes only where their maxima
 * do: of "Hạ tầng số 95 %" and "Nhân lực số 90 %" the total is a mean, and a sum that differs is no fault of the source.
 */
export function addsUp(tier: TierRows, criterion: CriterionRow | null = null): boolean {
  if (!tier.scale) return true;
  const whole = criterion === null ? tier.maximum : criterion.maximum;
  const maxima = childCriteria(tier, criterion?.slug ?? null).map(({ maximum }) => maximum);
  return maxima.every((maximum) => maximum !== null) && settle(maxima.reduce((sum, one) => sum + one, 0)) === whole;
}
