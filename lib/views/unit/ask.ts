import { unitWords } from '@/lib/i18n/words/unit';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import { successorsOf } from '@/lib/store/queries/lineage';
import { findUnit } from '@/lib/store/queries/units';
import { describeAbsence } from '@/lib/views/edition/absence';
import { isKnown } from '@/lib/views/edition/latest-known';
import type { UnitContext } from '@/lib/views/unit/context';
import { withLatestResult } from '@/lib/views/unit/related';
import type { UnitAsk } from '@/lib/views/unit/types';

/** Later than every day. */
const EVER = '9999-12-31';

/**
 * What a reader can do where nothing of the unit is published: ask for it, be told of it, and read what is known of the unit it is
 * within and of what it is today. Null where something is known, where the edition could not have the unit, and where nothing will come.
 */
export async function findAsk(context: UnitContext): Promise<UnitAsk | null> {
  const { unit, edition, tier, row, lang } = context;
  if (isKnown(row) || describeAbsence(context) !== null) return null;
  // No later list will have a unit that is no more, and a whole list has told all it will: there is nothing to ask or wait for.
  const ended = unit.validTo !== null;
  if (ended && tier?.complete) return null;
  const words = unitWords[lang];
  const parent = unit.parent && (await findUnit(unit.parent.tier, unit.parent.slug));
  const today = await successorsOf(unit, EVER);
  const now = today.map(async (each) => {
    const told = await withLatestResult(each.unit, lang);
    return { ...told, result: told.result ?? words.askToday };
  });
  return {
    // Nobody holds an annex of a province that is not, and a whole list leaves nothing out.
    letter:
      edition.kind === 'simulated' || !tier || tier.complete
        ? null
        : { label: words.askLetter, href: localise(paths.letter(edition.assessmentSlug, unit.tier, unit.slug), lang) },
    follow: {
      label: ended ? words.askFollowPast : words.askFollow,
      href: dataPaths.unitFeed(unit.tier, unit.slug, lang),
    },
    known: [...(parent ? [await withLatestResult(parent, lang)] : []), ...(await Promise.all(now))],
  };
}
