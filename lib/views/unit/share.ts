import { currentSettings } from '@/lib/env';
import { absolute, localise, paths } from '@/lib/params/paths';
import { islandAddress } from '@/lib/views/page/islands';
import type { UnitContext } from '@/lib/views/unit/context';
import type { UnitView } from '@/lib/views/unit/types';

/** Addresses to hand on: the live page, the page fixed to this revision, and two plain links that pass them on. */
export function buildShare({ lang, unit, edition, name }: UnitContext, sentence: string): UnitView['share'] {
  const { siteUrl } = currentSettings();
  const at = (segment: string | null) => absolute(siteUrl, localise(paths.unit(unit.tier, unit.slug, segment), lang));
  const pinned = at(edition.slug);
  return {
    live: at(null),
    pinned,
    mail: `mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(`${sentence}\n${pinned}`)}`,
    script: islandAddress('share'),
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(pinned)}`,
  };
}
