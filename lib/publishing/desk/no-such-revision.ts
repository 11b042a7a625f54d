import { currentSettings } from '@/lib/env';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { type Lang, SIMULATED_PREFIX } from '@/lib/site';

/** That a revision or year is not there; of the simulated ones, that they are hidden on this installation. */
export function noSuchRevision(slug: string, lang: Lang): DeskError {
  const words = publishingWords[lang];
  const hidden = slug.startsWith(SIMULATED_PREFIX) && !currentSettings().simulated;
  return new DeskError(hidden ? words.simulatedOff(slug) : words.noRevision(slug));
}
