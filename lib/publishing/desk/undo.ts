import { publishingWords } from '@/lib/i18n/words/publishing';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import type { Lang } from '@/lib/site';
import { withBackup } from '@/lib/store/backup';
import { type StandingRevision, type StoreWriter, writeStore } from '@/lib/store/writer';

interface Act {
  readonly databasePath: string;
  /** Why, for the log and, after a withdrawal, for readers. */
  readonly note: string | undefined;
  readonly lang: Lang;
}

/** What was done, as a sentence, and where the copy made before it is. */
export interface Done {
  readonly message: string;
  readonly current: string;
  readonly backup: string;
}

function reasonOf(command: string, { note, lang }: Act): string {
  const reason = note?.normalize('NFC').trim();
  if (!reason) throw new DeskError(publishingWords[lang].noteMissing(command));
  return reason;
}

async function standingOf(writer: StoreWriter, assessment: string, lang: Lang): Promise<StandingRevision[]> {
  const revisions = await writer.standing(assessment);
  if (!revisions) throw new DeskError(publishingWords[lang].noAssessment(assessment));
  return revisions;
}

function changeStore(
  databasePath: string,
  work: (writer: StoreWriter) => Promise<Omit<Done, 'backup'>>,
): Promise<Done> {
  return withBackup(databasePath, async (backup) => ({ ...(await writeStore(databasePath, work)), backup }));
}

/** The published revision a year goes back to: the one asked for, else the one before the current one. */
function targetOf(revisions: readonly StandingRevision[], assessment: string, to: string | undefined, lang: Lang) {
  const words = publishingWords[lang];
  const current = revisions.find((revision) => revision.current);
  if (to !== undefined) {
    const target = revisions.find(({ slug }) => slug === to);
    if (!target) throw new DeskError(words.noRevision(to));
    if (target.status === 'withdrawn') throw new DeskError(words.isWithdrawn(to));
    if (target.current) throw new DeskError(words.isCurrent(to));
    return { current, target };
  }
  if (!current) throw new DeskError(words.noCurrent(assessment));
  const target = revisions.findLast(({ number, status }) => status === 'published' && number < current.number);
  if (!target) throw new DeskError(words.noEarlier(current.slug));
  return { current, target };
}

/**
 * Makes an earlier (or, with `to`, any published) revision the one the assessment's year means. No revision changes.
 * @throws DeskError when there is none, or no reason is given; StoreError when the store cannot be written.
 */
export async function rollBack(assessment: string, to: string | undefined, act: Act): Promise<Done> {
  const note = reasonOf('rollback', act);
  const { databasePath, lang } = act;
  return changeStore(databasePath, async (writer) => {
    const { current, target } = targetOf(await standingOf(writer, assessment, lang), assessment, to, lang);
    await writer.pointTo(assessment, target.slug);
    const at = new Date().toISOString();
    await writer.appendAudit({ at, action: 'rollback', revision: target.slug, note, sourceSha256: null });
    const message = publishingWords[lang].rolledBack(assessment, current?.slug ?? '–', target.slug);
    return { message, current: target.slug };
  });
}

/**
 * Marks a revision as withdrawn, with the reason readers see; its year then means the latest one that stands.
 * @throws DeskError when it is unknown, withdrawn already or the only one; StoreError when the store cannot be written.
 */
export async function withdraw(slug: string, act: Act): Promise<Done> {
  const note = reasonOf('withdraw', act);
  const { databasePath, lang } = act;
  const words = publishingWords[lang];
  return changeStore(databasePath, async (writer) => {
    const assessment = slug.replace(/\.\d+$/, '');
    const revisions = await standingOf(writer, assessment, lang);
    const revision = revisions.find((candidate) => candidate.slug === slug);
    if (!revision) throw new DeskError(words.noRevision(slug));
    if (revision.status === 'withdrawn') throw new DeskError(words.isWithdrawn(slug));
    const others = revisions.filter((other) => other.slug !== slug && other.status === 'published');
    const latest = others.at(-1);
    if (!latest) throw new DeskError(words.lastOfStore(slug));
    await writer.withdraw(slug, note);
    // A year that was rolled back stays where it was put, unless that is what is withdrawn.
    const current = revision.current ? latest : (others.find((other) => other.current) ?? latest);
    await writer.pointTo(assessment, current.slug);
    const at = new Date().toISOString();
    await writer.appendAudit({ at, action: 'withdraw', revision: slug, note, sourceSha256: null });
    return { message: words.withdrawn(slug, current.slug), current: current.slug };
  });
}
