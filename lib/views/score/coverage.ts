import { formatCount } from '@/lib/i18n/format';
import { overviewWords } from '@/lib/i18n/words/overview';
import { type By, pointsOf } from '@/lib/scoring/measure';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { TierEdition } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';

/** How many units of a tier have points, in total or by a criterion. */
export function publishedCount(tier: TierEdition, by: By = null): number {
  return tier.rows.filter((row) => pointsOf(row, by) !== null).length;
}

/** "3 of 8": out of the register where it is official, else only the count. */
export async function describeCoverage(edition: EditionRow, tier: TierEdition, lang: Lang): Promise<string> {
  const words = overviewWords[lang];
  const units = tier.kind.words[lang].units;
  const published = publishedCount(tier);
  // Who is in a variant no register says.
  if ((!tier.kind.areas || tier.variant) && !tier.complete)
    return words.coverageUnknown(formatCount(published, lang), units);
  const all = tier.complete
    ? tier.rows.length
    : (await listUnits(edition.register, { tier: tier.kind.slug, asOf: tier.asOf })).length;
  return published === 0
    ? words.coverageNone(formatCount(all, lang), units)
    : words.coverageKnown(formatCount(published, lang), formatCount(all, lang), units);
}
