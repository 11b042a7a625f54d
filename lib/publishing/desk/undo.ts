import { publishingWords } from '@/lib/i18n/words/publishing';
import { assessmentOf } from '@/lib/params/edition';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { mainReason, reasonOf, type TypedReason } from '@/lib/publishing/desk/reason';
import type { Lang } from '@/lib/site';
import { type ActRow, meanings } from '@/lib/store/acts';
import { withBackup } from '@/lib/store/backup';
import { type StandingRevision, type StoreWriter, writeStore } from '@/lib/store/writer';

interface Act {
  readonly databasePath: string;
  /** Why, for readers and for the log. */
  readonly note: TypedReason;
  readonly lang: Lang;
}

/** What was done, as a sentence, and where the copy made before it is. */
interface Done {
  readonly message: string;
  readonly current: string;
  readonly backup: string;
}

/** A reason that was given, and what the log has of it. @throws DeskError where none was */
function givenReason(command: string, { note: typed, lang }: Act) {
  const note = reasonOf(typed, lang);
  const main = mainReason(note);
  if (main === null) throw new DeskError(publishingWords[lang].noteMissing(command));
  return { note, main };
}

async function standingOf(writer: StoreWriter, assessment: string, lang: Lang): Promise<StandingRevision[]> {
  const revisions = await writer.standing(assessment);
  if (revisions) return revisions;
  const words = publishingWords[lang];
  const isRevision = (await writer.revisionHash(assessment)) !== null;
  throw new DeskError(isRevision ? words.isRevision(assessment) : words.noAssessment(assessment));
}

function changeStore(
  databasePath: string,
  work: (writer: StoreWriter) => Promise<Omit<Done, 'backup'>>,
): Promise<Done> {
  return withBackup(databasePath, async (backup) => ({ ...(await writeStore(databasePath, work)), backup }));
}

interface Standing {
  readonly revisions: readonly StandingRevision[];
  readonly acts: readonly ActRow[];
  readonly assessment: string;
}

/** A revision somebody asked for by its slug. @throws DeskError where the assessment has none of that name. */
function askedFor(slug: string, { revisions, assessment }: Standing, elsewhere: boolean, lang: Lang): StandingRevision {
  const words = publishingWords[lang];
  const revision = revisions.find((candidate) => candidate.slug === slug);
  if (revision) return revision;
  throw new DeskError(elsewhere ? words.ofAnotherYear(slug, assessment) : words.noRevision(slug));
}

/** The published revision a year goes back to: the one asked for, else the one it meant before the current one. */
function targetOf(standing: Standing, to: StandingRevision | null, lang: Lang): StandingRevision {
  const words = publishingWords[lang];
  const { revisions, acts, assessment } = standing;
  if (to) {
    if (to.status === 'withdrawn') throw new DeskError(words.isWithdrawn(to.slug));
    if (to.current) throw new DeskError(words.isCurrent(to.slug));
    return to;
  }
  const current = revisions.find((revision) => revision.current);
  if (!current) throw new DeskError(words.noCurrent(assessment));
  const before = meanings(acts).filter((slug) => slug !== current.slug);
  const target = revisions.find(({ slug }) => slug === before.at(-1));
  if (!target) throw new DeskError(words.noEarlier(current.slug));
  return target;
}

/**
 * Makes an earlier (or, with `to`, any published) revision the one the assessment's year means. No revision changes.
 * @throws DeskError when there is none, or no reason is given; StoreError when the store cannot be written.
 */
export async function rollBack(assessment: string, to: string | undefined, act: Act): Promise<Done> {
  const { note } = givenReason('rollback', act);
  const { databasePath, lang } = act;
  return changeStore(databasePath, async (writer) => {
    const revisions = await standingOf(writer, assessment, lang);
    const standing = { revisions, acts: await writer.acts(assessment), assessment };
    const elsewhere = to !== undefined && (await writer.revisionHash(to)) !== null;
    const asked = to === undefined ? null : askedFor(to, standing, elsewhere, lang);
    const { slug } = targetOf(standing, asked, lang);
    const current = revisions.find((revision) => revision.current);
    const at = new Date().toISOString();
    await writer.enact({
      assessment,
      at,
      action: 'rollback',
      revision: slug,
      after: slug,
      note,
      sourceSha256: null,
    });
    return { message: publishingWords[lang].rolledBack(assessment, current?.slug ?? '–', slug), current: slug };
  });
}

/** What the year means once a revision is withdrawn: what it meant before, never a revision that was rolled back. */
function meantWithout(revision: StandingRevision, { revisions, acts }: Standing, lang: Lang): string {
  const words = publishingWords[lang];
  const others = revisions.filter(({ slug, status }) => slug !== revision.slug && status === 'published');
  const current = others.find((other) => other.current);
  if (current) return current.slug;
  const before = meanings(acts).findLast((slug) => others.some((other) => other.slug === slug));
  if (before !== undefined) return before;
  if (others.length === 0) throw new DeskError(words.lastOfStore(revision.slug));
  throw new DeskError(words.onlyMistakesLeft(revision.slug, others.map(({ slug }) => slug).join(', ')));
}

/**
 * Marks a revision as withdrawn, with the reason readers see; its year then means what it meant before that revision.
 * @throws DeskError when it is unknown, withdrawn already or the only one; StoreError when the store cannot be written.
 */
export async function withdraw(slug: string, act: Act): Promise<Done> {
  const { note, main } = givenReason('withdraw', act);
  const { databasePath, lang } = act;
  const words = publishingWords[lang];
  return changeStore(databasePath, async (writer) => {
    const assessment = assessmentOf(slug);
    const revisions = await standingOf(writer, assessment, lang);
    const standing = { revisions, acts: await writer.acts(assessment), assessment };
    const current = revisions.find((candidate) => candidate.current);
    if (slug === assessment && current) throw new DeskError(words.isAssessment(slug, current.slug));
    const revision = askedFor(slug, standing, false, lang);
    if (revision.status === 'withdrawn') throw new DeskError(words.withdrawnAlready(slug));
    const after = meantWithout(revision, standing, lang);
    const at = new Date().toISOString();
    await writer.withdraw(slug, main);
    await writer.enact({ assessment, at, action: 'withdraw', revision: slug, after, note, sourceSha256: null });
    return { message: words.withdrawn(slug, after), current: after };
  });
}
