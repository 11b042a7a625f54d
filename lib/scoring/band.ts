import { pointsOf } from '@/lib/scoring/measure';
import { type Check, Tally } from '@/lib/scoring/reconcile-types';
import type { Band, ScoreRow, TierRows } from '@/lib/scoring/types';

// Why: lib/decisions/0032-bands.md

/** The band a row is shown in. The one the decision prints always wins. */
interface ShownBand {
  readonly band: Band;
  readonly kind: 'official' | 'computed';
  /** The band its total comes to, where the decision prints another: shown, never repaired. */
  readonly computed: Band | null;
}

/** Whether the thresholds tell the band of every total: each is published, but for the lowest one's. */
export function thresholdsKnown({ bands = [] }: Pick<TierRows, 'bands'>): boolean {
  return bands.length > 0 && bands.slice(0, -1).every(({ from }) => from !== null);
}

/** The band a row's total comes to; null where its total or a threshold is unknown, or it is below the lowest. */
export function computedBand(tier: Pick<TierRows, 'bands'>, row: ScoreRow): Band | null {
  const total = pointsOf(row, null);
  if (total === null || !thresholdsKnown(tier)) return null;
  return (tier.bands ?? []).find(({ from }) => total >= (from ?? 0)) ?? null;
}

/** The band a row is shown in; null where none is printed and none can be told. */
export function shownBand(tier: Pick<TierRows, 'bands'>, row: ScoreRow): ShownBand | null {
  const official = (tier.bands ?? []).find(({ slug }) => slug === row.band) ?? null;
  const computed = computedBand(tier, row);
  if (official === null) return computed && { band: computed, kind: 'computed', computed: null };
  return { band: official, kind: 'official', computed: computed?.slug === official.slug ? null : computed };
}

/** The printed band = the one the total comes to. */
export function bandCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  for (const row of tier.rows) {
    const official = (tier.bands ?? []).find(({ slug }) => slug === row.band);
    const computed = computedBand(tier, row);
    if (!official) tally.skip('no-official-band');
    else if (pointsOf(row, null) === null) tally.skip('value-missing');
    else if (!thresholdsKnown(tier)) tally.skip('threshold-unknown');
    else if (computed?.slug === official.slug) tally.pass();
    else tally.fail({ code: 'band-differs', row, official, computed });
  }
  return tally.close('band-follows-thresholds', 'rows');
}
