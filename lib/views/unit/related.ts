import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { valueBy } from '@/lib/scoring/measure';
import type { Lang } from '@/lib/site';
import type { UnitRow } from '@/lib/store/queries/units';
import { isKnown, listUnitYears, openingYear } from '@/lib/views/edition/latest-known';
import { describeResult } from '@/lib/views/score/result';
import type { UnitWithResult } from '@/lib/views/unit/types';

/** A unit by its name, with the latest result of it that is known; it leads to its plain page, which opens with that. */
export async function withLatestResult(unit: UnitRow, lang: Lang): Promise<UnitWithResult> {
  const words = unitWords[lang];
  const opening = openingYear(await listUnitYears(unit));
  const named = { label: unit.name[lang], href: localise(paths.unit(unit.tier, unit.slug), lang) };
  if (!opening?.was) return { ...named, result: null };
  const year = siteWords[lang].year(opening.edition.year);
  const { tier, row } = opening;
  if (tier && isKnown(row)) return { ...named, result: words.result(year, describeResult(tier, row, lang)) };
  const { missing } = valueBy(row, null);
  return {
    ...named,
    result: row
      ? words.resultMissing(year, siteWords[lang].missing[missing ?? 'not-published'])
      : words.resultNone(year),
  };
}
