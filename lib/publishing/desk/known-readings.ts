import { describeProblem } from '@/lib/annex/describe';
import { agreedQuestion } from '@/lib/annex/reading-profile';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import type { Lang, Tier } from '@/lib/site';
import { withBackup } from '@/lib/store/backup';
import { listReadingProfiles } from '@/lib/store/queries/reading-profiles';
import { writeStore } from '@/lib/store/writer';

/** A list whose layout is not asked about again: of which register and tier, and what was agreed to of it, in words. */
export interface KnownReading {
  readonly register: string;
  readonly tier: Tier;
  readonly agreed: readonly string[];
}

/** What was agreed to, in words; years are counted from the year assessed. */
function inWords(text: string, lang: Lang): string {
  const question = agreedQuestion(text);
  if (question === null) return text;
  const { value, what } = describeProblem(question, lang);
  const { assessedYear } = publishingWords[lang];
  return `${value === null ? '' : `“${value}”: `}${what}`.replaceAll(/\{(-?\d+)\}/g, (_, years: string) =>
    assessedYear(Number(years)),
  );
}

/** Every known reading. @throws StoreError */
export async function knownReadings(lang: Lang): Promise<KnownReading[]> {
  return (await listReadingProfiles()).map(({ register, tier, agreed }) => ({
    register,
    tier,
    agreed: agreed.map((text) => inWords(text, lang)),
  }));
}

/**
 * Withdraws a known reading: the next annex of that tier is asked about in full. Answers with the copy made before.
 * @throws DeskError where there is none; StoreError when the store cannot be written.
 */
export function forgetReading(
  { register, tier }: Pick<KnownReading, 'register' | 'tier'>,
  { databasePath, note, lang }: { databasePath: string; note: string; lang: Lang },
): Promise<string> {
  return withBackup(databasePath, async (backup) => {
    await writeStore(databasePath, async (writer) => {
      if (!(await writer.forgetReading(register, tier)))
        throw new DeskError(publishingWords[lang].noReading(register, tier));
      await writer.appendAudit({
        at: new Date().toISOString(),
        action: 'forget-reading',
        revision: null,
        note: `${register} ${tier}: ${note}`,
        sourceSha256: null,
      });
    });
    return backup;
  });
}
