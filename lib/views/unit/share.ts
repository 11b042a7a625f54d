import { currentSettings } from '@/lib/env';
import { absolute, localise, paths } from '@/lib/params/paths';
import { islandAddress } from '@/lib/views/page/islands';
import { describeAbsence } from '@/lib/views/unit/absence';
import type { UnitContext } from '@/lib/views/unit/context';
import type { UnitView } from '@/lib/views/unit/types';

/**
 * Addresses to hand on: the live page, the page fixed to this revision where the revision could have the unit, and two
 * plain links that pass them on.
 */
export function buildShare(context: UnitContext, sentence: string): UnitView['share'] {
  const { lang, unit, edition, name } = context;
  const { siteUrl } = currentSettings();
  const at = (segment: string | null) => absolute(siteUrl, localise(paths.unit(unit.tier, unit.slug, segment), lang));
  const live = at(null);
  const pinned = describeAbsence(context) === null ? at(edition.slug) : null;
  const handedOn = pinned ?? live;
  return {
    live,
    pinned,
    mail: `mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(`${sentence}\n${handedOn}`)}`,
    script: islandAddress('share'),
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(handedOn)}`,
  };
}
