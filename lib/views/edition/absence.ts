import { formatDate } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import type { UnitRow } from '@/lib/store/queries/units';

/** A unit and what an edition has of it. */
interface Looked {
  readonly unit: Pick<UnitRow, 'validFrom' | 'validTo' | 'formerProvince'>;
  readonly name: string;
  readonly edition: Pick<EditionRow, 'year'>;
  /** Null where the edition has no such tier. */
  readonly tier: Pick<TierEdition, 'asOf' | 'complete'> | null;
  readonly row: ResultRow | null;
  readonly lang: Lang;
}

/**
 * Why an edition cannot have the unit, in a sentence: it was of another province, not there yet, or no more, or its list is
 * whole without it. Null where it could: then a score that is not there is one that is not published. The two are never said of each other.
 */
export function describeAbsence({ unit, tier, row, edition, name, lang }: Looked): string | null {
  if (row) return null;
  const words = unitWords[lang];
  const year = siteWords[lang].year(edition.year);
  const day = tier?.asOf ?? lastDayOf(edition.year);
  const { validFrom, validTo, formerProvince } = unit;
  // What is known of its life begins where the list it is known from was made, and says nothing of the years before.
  if (formerProvince !== null) return words.notOurs(name, year);
  if (validFrom !== null && day < validFrom) return words.notYet(name, formatDate(validFrom, lang), year);
  if (validTo !== null && validTo <= day) return words.noMore(name, formatDate(validTo, lang), year);
  // It came into the register after the whole list was published.
  return tier?.complete ? words.notListed(name, year) : null;
}
