import { currentSettings } from '@/lib/env';
import { siteWords } from '@/lib/i18n/words/site';
import { absolute, localise, paths } from '@/lib/params/paths';
import { describeAbsence } from '@/lib/views/edition/absence';
import { islandAddress } from '@/lib/views/page/islands';
import type { UnitContext } from '@/lib/views/unit/context';
import type { UnitView } from '@/lib/views/unit/types';

/** Text in an address: letters stay as they are, for browsers write them as bytes themselves and the page stays small. */
const encodeText = (text: string) =>
  encodeURIComponent(text).replace(/(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F])+)+/g, (bytes) => decodeURIComponent(bytes));

/**
 * Addresses to hand on: the live page, the page fixed to this revision where the revision could have the unit; the
 * message that goes with it, and plain links that send them.
 */
export function buildShare(context: UnitContext, sentence: string): UnitView['share'] {
  const { lang, unit, edition, name } = context;
  const { siteUrl } = currentSettings();
  const at = (segment: string | null) => absolute(siteUrl, localise(paths.unit(unit.tier, unit.slug, segment), lang));
  const live = at(null);
  const pinned = describeAbsence(context) === null ? at(edition.slug) : null;
  const handedOn = pinned ?? live;
  // A message goes where no band stands above it: what is simulated says so itself.
  const mark = edition.kind === 'simulated' ? siteWords[lang].simulatedMark : '';
  const message = `${mark}${sentence}\n${handedOn}`;
  const [encoded, address] = [encodeText(message), encodeURIComponent(handedOn)];
  return {
    live,
    pinned,
    message,
    zalo: `https://zalo.me/share?url=${address}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    // Both `?` and `&`: telephones of either kind take one of them.
    sms: `sms:?&body=${encoded}`,
    mail: `mailto:?subject=${encodeText(mark + name)}&body=${encoded}`,
    script: islandAddress('share'),
  };
}
