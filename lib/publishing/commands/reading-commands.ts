import { publishingWords } from '@/lib/i18n/words/publishing';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { forgetReading, knownReadings } from '@/lib/publishing/desk/known-readings';
import { typedText } from '@/lib/publishing/desk/reason';
import type { Outcome } from '@/lib/publishing/outcome';
import { paint } from '@/lib/publishing/terminal';
import type { Lang, Tier } from '@/lib/site';

/** `readings`: the layouts that are not asked about again. @throws StoreError */
export async function listReadings(lang: Lang): Promise<Outcome> {
  const known = await knownReadings(lang);
  const words = publishingWords[lang];
  const lines = known.flatMap(({ register, tier, name, agreed }) => [
    words.readingOf(register, tier, name),
    ...agreed.map((line) => `  ${line}`),
  ]);
  return {
    exit: 0,
    lines: known.length === 0 ? [words.noReadings] : lines,
    json: { command: 'readings', ok: true, readings: known },
  };
}

/** `readings forget TIER`: the next annex of the tier is asked about in full. @throws DeskError, StoreError */
export async function forgetReadingOf(
  register: string,
  tier: Tier,
  options: { readonly databasePath: string; readonly note: string | null; readonly lang: Lang },
): Promise<Outcome> {
  const { databasePath, lang } = options;
  const words = publishingWords[lang];
  const note = typedText(options.note, lang);
  if (note === null) throw new DeskError(words.noteMissing('readings forget'));
  const backup = await forgetReading({ register, tier }, { databasePath, note, lang });
  return {
    exit: 0,
    lines: [paint(words.readingForgotten(register, tier), 'good'), words.copied(backup)],
    json: { command: 'readings forget', ok: true, register, tier, backup },
  };
}
