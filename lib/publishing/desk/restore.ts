import { copyFile, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { publishingFaultWords } from '@/lib/i18n/words/publishing-faults';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { mainReason, reasonOf, type TypedReason } from '@/lib/publishing/desk/reason';
import { actsOf, isFelt, type Loss, lossesOf } from '@/lib/publishing/desk/restore-losses';
import type { Lang } from '@/lib/site';
import { backupStore } from '@/lib/store/backup';
import { StoreError, type StoreFault } from '@/lib/store/fault';
import { listAssessments, listAudit } from '@/lib/store/ledger';
import { migrate } from '@/lib/store/migrate';
import { openReader } from '@/lib/store/open';
import { folderBeside, isDatabase } from '@/lib/store/place';
import { writeStore } from '@/lib/store/writer';

// Why: lib/decisions/0018-numbers-are-given-once.md

export interface RestoreRequest {
  readonly databasePath: string;
  /** The copy. */
  readonly file: string;
  /** Why, for readers and for the log; demanded where readers lose something. */
  readonly note: TypedReason;
  /** Restore although readers lose something. */
  readonly yes: boolean;
  readonly lang: Lang;
}

interface Restored {
  /** Where the store of before is kept; null where it could not be read. */
  readonly before: string | null;
  /** What readers lost, in words. */
  readonly losses: readonly string[];
}

/** Faults that pass, or are none of the store: to put a copy in its place would mend nothing. */
const NOT_ITS_OWN: readonly StoreFault[] = ['locked', 'unreachable', 'forbidden'];

/** Runs `work` on the store; null where the store is too broken for it. */
async function whereWhole<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError && !NOT_ITS_OWN.includes(error.code)) return null;
    throw error;
  }
}

/** A working copy, where a rename puts it in the store's place. */
const draftBeside = (databasePath: string, why: string): string => {
  const name = isDatabase(databasePath) ? 'database' : path.basename(databasePath);
  return path.join(folderBeside(databasePath), `${name}-${why}-${process.pid}`);
};

/** What stands in the store now. */
async function readPresent(databasePath: string) {
  const read = async () => {
    const states = await listAssessments(databasePath);
    return { states, lastHash: (await listAudit(databasePath)).at(-1)?.hash ?? null };
  };
  return read().catch(async (error) => {
    // Left by an older version, and migrated as every start does: its past is told in the words of today.
    if (!(error instanceof StoreError) || error.code !== 'not-migrated') throw error;
    await migrate(databasePath);
    return read();
  });
}

/** What readers lose, a line for each thing. */
function lossLines(losses: readonly Loss[], lang: Lang): string[] {
  const words = publishingWords[lang];
  return losses.flatMap(({ assessment, gone, standingAgain, before, after }) => [
    ...gone.map(({ slug }) => `  ${words.lossGone(slug)}`),
    ...standingAgain.map((slug) => `  ${words.lossStandingAgain(slug)}`),
    ...(before === after ? [] : [`  ${words.lossMeaning(assessment.slug, before ?? words.none, after ?? words.none)}`]),
  ]);
}

/** Writes the restore into the copy: its acts, and in its log what it was made from and what it took away. */
async function writeRestore(draft: string, losses: readonly Loss[], lastHash: string | null, request: RestoreRequest) {
  const { file, lang } = request;
  const said = { at: new Date().toISOString(), note: reasonOf(request.note, lang) };
  const gone = losses.flatMap((loss) => loss.gone.map(({ slug }) => slug));
  await writeStore(draft, async (writer) => {
    for (const loss of losses) {
      const acts = actsOf(loss, said);
      if (acts.length > 0) await writer.keepActs(loss.assessment, acts);
    }
    const parts = [
      path.basename(file),
      mainReason(said.note),
      gone.length > 0 && publishingWords[lang].lossLogged(gone.join(', ')),
      lastHash && publishingWords[lang].logBefore(lastHash),
    ];
    await writer.appendAudit({
      at: said.at,
      action: 'restore',
      revision: null,
      note: parts.filter(Boolean).join('; '),
      sourceSha256: null,
    });
  });
}

/**
 * Swaps the copy in, unless somebody wrote to the store since it was read.
 * @returns where the store of before is kept.
 */
async function putInPlace(draft: string, lastHash: string | null, { databasePath, lang }: RestoreRequest) {
  const before = await whereWhole(() => backupStore(databasePath));
  if (before === null && !isDatabase(databasePath)) {
    // A journal beside a broken store would be played into the store that takes its place.
    await unlink(`${databasePath}-journal`).catch(() => undefined);
    await rename(draft, databasePath);
    return null;
  }
  await writeStore(databasePath, async (writer) => {
    if (lastHash !== null && (await writer.lastHash()) !== lastHash) {
      throw new DeskError(publishingWords[lang].writtenMeanwhile);
    }
    if (isDatabase(databasePath)) await writer.replaceBy(draft);
    else await rename(draft, databasePath);
  });
  return before;
}

/**
 * What readers would lose were a copy put in place of the store, a line for each thing; nothing is changed.
 * @throws StoreError when the copy cannot be read.
 */
export async function describeLosses(databasePath: string, file: string, lang: Lang): Promise<readonly string[]> {
  const draft = draftBeside(databasePath, 'look');
  try {
    await copyFile(file, draft);
    await migrate(draft).catch(named(draft, file));
    const present = await whereWhole(() => readPresent(databasePath));
    return present ? lossLines(lossesOf(present.states, await listAssessments(draft)).filter(isFelt), lang) : [];
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** A fault of the working copy is one of the file it was made of, which is the one a person knows. */
function named(draft: string, file: string) {
  return (error: unknown): never => {
    if (!(error instanceof StoreError)) throw error;
    throw new StoreError(error.code, file, error.message.replaceAll(draft, file), error);
  };
}

/**
 * Puts a copy of a store in place of the store, in one step: readers see the old one or the new one. The copy is
 * migrated where it is older, the restore is the last row of its log, and what readers lose is kept as acts, so that
 * no number of a revision is ever given twice.
 * @throws StoreError when the copy cannot be read or holds no edition; DeskError when readers lose something and nobody
 * said yes to it, with a reason. Then the store is left alone.
 */
export async function restoreStore(request: RestoreRequest): Promise<Restored> {
  const { databasePath, file, yes, note, lang } = request;
  const words = publishingWords[lang];
  const given = mainReason(reasonOf(note, lang));
  const draft = draftBeside(databasePath, 'restore');
  try {
    if (path.resolve(file) === path.resolve(databasePath)) throw new DeskError(words.restoresItself(file));
    await copyFile(file, draft).catch((error) => {
      // The copy that was asked for, not the store: nobody need look at DATABASE_URL.
      if (error.code === 'ENOENT') throw new DeskError(publishingFaultWords[lang].file.absent(file));
      throw new StoreError('missing', file, `There is no store at ${file}.`, error);
    });
    await migrate(draft).catch(named(draft, file));
    const probe = await openReader(draft).catch(named(draft, file));
    await probe.$disconnect();
    const present = await whereWhole(() => readPresent(databasePath));
    const losses = present ? lossesOf(present.states, await listAssessments(draft)) : [];
    const lines = lossLines(losses, lang);
    if (losses.some(isFelt) && (!yes || given === null)) {
      throw new DeskError([words.losses, ...lines, words.restoreNeedsYes].join('\n'));
    }
    const lastHash = present?.lastHash ?? null;
    await writeRestore(draft, losses, lastHash, request);
    return { before: await putInPlace(draft, lastHash, request), losses: lines };
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}
