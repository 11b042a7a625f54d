import { formatDate } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang, Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiersOf } from '@/lib/store/queries/registers';
import { listTiers } from '@/lib/store/queries/tiers';
import { listAllUnits } from '@/lib/store/queries/units';

/** A tier that had units, and had none any more on the day of an edition, in a sentence. */
export interface EndedTier {
  readonly tier: Tier;
  readonly sentence: string;
}

/** Tiers of the edition's register that had ended by its day: a reader may look for them where they were the year before. */
export async function describeEndedTiers(edition: EditionRow, lang: Lang): Promise<EndedTier[]> {
  const tiers = await listTiers(edition.id);
  const day =
    tiers
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? lastDayOf(edition.year);
  const units = (await listAllUnits()).filter(({ register }) => register === edition.register);
  return (await listTiersOf(edition.register)).flatMap((kind): EndedTier[] => {
    const ends = units.filter(({ tier }) => tier === kind.slug).map(({ validTo }) => validTo);
    const ended = ends.filter((end) => end !== null && end <= day);
    const last = ended.toSorted().at(-1);
    // A tier whose list an edition has has not ended for it, whatever became of its units.
    if (!last || ended.length < ends.length || tiers.some((list) => list.kind.slug === kind.slug)) return [];
    return [{ tier: kind.slug, sentence: siteWords[lang].tierEnded(kind.words[lang].name, formatDate(last, lang)) }];
  });
}
