import { formatDate } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { oncePerKey } from '@/lib/scoring/kept';
import type { Lang, Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiersOf } from '@/lib/store/queries/registers';
import { listTiers } from '@/lib/store/queries/tiers';
import { listEveryUnitOf, type UnitRow } from '@/lib/store/queries/units';

/** A tier that had units, and had none any more on the day of an edition, in a sentence. */
interface EndedTier {
  readonly tier: Tier;
  readonly sentence: string;
}

/** The day from which a tier of a register has no unit any more; null where it has one, or never had any. */
const endOf = oncePerKey((units: readonly UnitRow[], of: Tier): string | null => {
  const ends = units.filter(({ tier }) => tier === of).map(({ validTo }) => validTo);
  const ended = ends.filter((end) => end !== null).toSorted();
  return ended.length < ends.length ? null : (ended.at(-1) ?? null);
});

/** Tiers of the edition's register that had ended by its day: a reader may look for them where they were the year before. */
export async function describeEndedTiers(edition: EditionRow, lang: Lang): Promise<EndedTier[]> {
  const tiers = await listTiers(edition.id);
  const day =
    tiers
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? lastDayOf(edition.year);
  const units = await listEveryUnitOf(edition.register);
  return (await listTiersOf(edition.register)).flatMap((kind): EndedTier[] => {
    const last = endOf(units, kind.slug);
    // A tier whose list an edition has has not ended for it, whatever became of its units.
    if (last === null || last > day || tiers.some((list) => list.kind.slug === kind.slug)) return [];
    return [{ tier: kind.slug, sentence: siteWords[lang].tierEnded(kind.words[lang].name, formatDate(last, lang)) }];
  });
}
