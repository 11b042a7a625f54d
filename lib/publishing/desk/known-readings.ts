import { describeProblem } from '@/lib/annex/describe';
import { agreedQuestion } from '@/lib/annex/reading-profile';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { bounded } from '@/lib/publishing/desk/reason';
import type { Lang, Tier } from '@/lib/site';
import { withBackup } from '@/lib/store/backup';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listReadingProfiles } from '@/lib/store/queries/reading-profiles';
import { listKnownTiers } from '@/lib/store/queries/registers';
import { listTiers } from '@/lib/store/queries/tiers';
import { writeStore } from '@/lib/store/writer';

/** A list whose layout is not asked about again: of which register and tier, and what was agreed to of it, in words. */
interface KnownReading {
  readonly register: string;
  readonly tier: Tier;
  /** What the list is called: its tier, or the group of its units as the decision names it. */
  readonly name: string;
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

/** What the list of a word is called: by its tier, else by a revision that has the list; its word where none has. */
async function nameOf(register: string, word: Tier, lang: Lang): Promise<string> {
  const tier = (await listKnownTiers()).find(({ slug }) => slug === word);
  if (tier) return tier.words[lang].name;
  const editions = (await listCurrentEditions()).filter((edition) => edition.register === register);
  // What is current names a group first, then what was.
  const earlier = editions.flatMap(({ revisions }) => revisions).toReversed();
  for (const { id } of [...editions, ...earlier]) {
    const list = (await listTiers(id)).find(({ tier: of }) => of === word);
    if (list) return list.kind.words[lang].name;
  }
  return word;
}

/** Every known reading. @throws StoreError */
export async function knownReadings(lang: Lang): Promise<KnownReading[]> {
  const profiles = await listReadingProfiles();
  return Promise.all(
    profiles.map(async ({ register, tier, agreed }) => ({
      register,
      tier,
      name: await nameOf(register, tier, lang),
      agreed: agreed.map((text) => inWords(text, lang)),
    })),
  );
}

/**
 * Withdraws a known reading: the next annex of that tier is asked about in full. Answers with the copy made before.
 * @throws DeskError where there is none; StoreError when the store cannot be written.
 */
export function forgetReading(
  { register, tier }: Pick<KnownReading, 'register' | 'tier'>,
  { databasePath, note: typed, lang }: { databasePath: string; note: string; lang: Lang },
): Promise<string> {
  const note = bounded(typed, lang);
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
