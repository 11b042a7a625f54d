import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { valueBy } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { type UnitRow, unitInList } from '@/lib/store/queries/units';
import { unitSegment } from '@/lib/views/edition/edition';
import { describeRank } from '@/lib/views/score/rank';
import type { UnitWithResult } from '@/lib/views/unit/types';

/**
 * A unit by its name, with the latest result of it among the current editions of its register (which come newest first); it
 * leads to its page of the year of that result, else of the last year that could have it, else its own.
 */
export async function withLatestResult(unit: UnitRow, lang: Lang): Promise<UnitWithResult> {
  const words = unitWords[lang];
  const label = unit.name[lang];
  const page = (segment: string | null) => localise(paths.unit(unit.tier, unit.slug, segment), lang);
  let could: UnitWithResult | null = null;
  for (const edition of (await listCurrentEditions()).filter(({ register }) => register === unit.register)) {
    const tier = await findTier(edition.id, unit.tier);
    if ((await unitInList(unit, tier ?? { asOf: lastDayOf(edition.year), rows: [] })) === null) continue;
    const href = page(await unitSegment(edition, edition.assessmentSlug));
    const year = siteWords[lang].year(edition.year);
    const row = tier?.rows.find(({ unitId }) => unitId === unit.id) ?? null;
    could ??= { label, href, result: words.resultNone(year) };
    if (!tier || !row) continue;
    const { points, missing } = valueBy(row, null);
    if (points === null) return { label, href, result: words.resultMissing(year, siteWords[lang].missing[missing]) };
    const shown = tierModel(tier).rankOf(row);
    const rank = shown && describeRank(shown, tier, lang).toLocaleLowerCase(lang);
    return { label, href, result: words.result(year, formatPoints(points, lang), rank) };
  }
  return could ?? { label, href: page(null), result: null };
}
