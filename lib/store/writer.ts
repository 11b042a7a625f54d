import { DEFAULT_LANG } from '@/lib/site';
import { type ActRow, actFields, toAct, toStoredAct } from '@/lib/store/acts';
import type { AuditEntry } from '@/lib/store/audit';
import { auditHash, FIRST_HASH } from '@/lib/store/audit';
import type { RegisterDraft, RevisionDraft, UnitDraft } from '@/lib/store/draft';
import type { Prisma } from '@/lib/store/generated/client';
import { openWriter, toStoreError } from '@/lib/store/open';
import { isDatabase } from '@/lib/store/place';
import { WRITER_LOCK } from '@/lib/store/postgresql/writer-lock';
import { loadIdentities, unitsText } from '@/lib/store/queries/identities';
import { type RegisterLedger, readLedger } from '@/lib/store/read-register';
import { toRegisterJson } from '@/lib/store/register-json';
import { linesOf, readSealed, sealLines } from '@/lib/store/seal';
import { addUnits, changeRegister, writeRegister } from '@/lib/store/write-register';
import { writeRevision } from '@/lib/store/write-revision';

/** How long a publication takes is the annex’s and the machine’s matter; one that hangs is not waited for all day. */
const TRANSACTION_MS = 30 * 60_000;

/** A revision of an assessment, and whether it stands. */
export interface StandingRevision {
  readonly slug: string;
  readonly number: number;
  readonly status: string;
  /** Whether its year's address leads to it. */
  readonly current: boolean;
}

/** Something to do to what readers are given. */
interface ActDraft extends Omit<ActRow, 'before' | 'contentHash'> {
  /** Slug of the assessment. */
  readonly assessment: string;
  /** Of the file a publication came from, for the log. */
  readonly sourceSha256: string | null;
}

/** A change of a register to keep. */
interface RegisterChangeDraft {
  readonly register: string;
  readonly at: string;
  /** ISO day. */
  readonly asOf: string;
  readonly note: string;
  readonly fileName: string;
  readonly sha256: string;
  /** JSON. */
  readonly content: string;
}

/** Everything that may be done to the store, within one transaction. */
export class StoreWriter {
  readonly #tx: Prisma.TransactionClient;
  readonly #place: string;

  /** @param place where the store is */
  constructor(tx: Prisma.TransactionClient, place: string) {
    this.#tx = tx;
    this.#place = place;
  }

  /** Content hash of a register as it was loaded; null where it never was. */
  async registerHash(register: string): Promise<string | null> {
    const load = await this.#tx.registerLoad.findUnique({ where: { register }, select: { contentHash: true } });
    return load?.contentHash ?? null;
  }

  /** Slugs of the official registers that were loaded. */
  async officialRegisters(): Promise<string[]> {
    const found = await this.#tx.register.findMany({ where: { kind: 'official' }, select: { register: true } });
    return found.map(({ register }) => register);
  }

  /** Content hash of a published revision; null where there is none. */
  async revisionHash(slug: string): Promise<string | null> {
    const revision = await this.#tx.revision.findUnique({ where: { slug }, select: { contentHash: true } });
    return revision?.contentHash ?? null;
  }

  /**
   * Puts a register in place of what was loaded before; a unit at a known address keeps its id.
   * @throws RegisterRefused when a published revision would then show something else than it did, or a code would be of
   * two units at one time.
   */
  async writeRegister(draft: RegisterDraft, loadedAt: string): Promise<void> {
    await writeRegister(this.#tx, draft, loadedAt);
  }

  /**
   * Adds units to a register, or puts them in place of what it says of them.
   * @throws Error when a commune's district is neither in it nor among them; RegisterRefused as above.
   */
  async addUnits(register: string, units: readonly UnitDraft[]): Promise<void> {
    await addUnits(this.#tx, register, units);
  }

  /** A register as it stands, as it was loaded, and what was changed since; null where the store has none of that name. */
  registerLedger(register: string): Promise<RegisterLedger | null> {
    return readLedger(this.#tx, register);
  }

  /** What a register says of its units, as `unitsText` has it. */
  async unitsOf(register: string): Promise<string> {
    return unitsText(await loadIdentities(this.#tx), register);
  }

  /** Keeps a register as its files say it, before the office's changes. */
  async keepBase(register: string, base: RegisterDraft): Promise<void> {
    const kept = { base: toRegisterJson(base) };
    const create = { register, contentHash: base.contentHash, loadedAt: '', ...kept };
    await this.#tx.registerLoad.upsert({ where: { register }, create, update: kept });
  }

  /**
   * Makes of a register as it stands (`before`) what it is after a change.
   * @throws RegisterRefused when a published revision would then show something else than it did.
   */
  async changeRegister(before: RegisterDraft, after: RegisterDraft): Promise<void> {
    await changeRegister(this.#tx, before, after);
  }

  /** Keeps a change of a register. @returns its number. */
  async keepRegisterChange(change: RegisterChangeDraft): Promise<number> {
    return (await this.#tx.registerChange.create({ data: change, select: { id: true } })).id;
  }

  /** Marks a change of a register as rolled back. */
  async undoRegisterChange(id: number, undoneAt: string, undone: string): Promise<void> {
    await this.#tx.registerChange.update({ where: { id }, data: { undoneAt, undone } });
  }

  /**
   * Adds a revision; its register must be in the store. `currentRevisionId` is left alone.
   * @throws Error when the revision exists already or a row names an unknown unit.
   */
  async writeRevision(draft: RevisionDraft): Promise<void> {
    await writeRevision(this.#tx, draft);
  }

  /** Keeps how a register's lists were read, in place of how those of the same tiers were before. */
  async keepReadings(
    register: string,
    readings: readonly { readonly tier: string; readonly shape: string; readonly agreed: readonly string[] }[],
  ): Promise<void> {
    for (const { tier, shape, agreed } of readings) {
      const kept = { shape, agreed: JSON.stringify(agreed) };
      await this.#tx.readingProfile.upsert({
        where: { register_tier: { register, tier } },
        create: { register, tier, ...kept },
        update: kept,
      });
    }
  }

  /** Forgets how a register's list of a tier was read; false where that was not known. */
  async forgetReading(register: string, tier: string): Promise<boolean> {
    const { count } = await this.#tx.readingProfile.deleteMany({ where: { register, tier } });
    return count > 0;
  }

  /** Every revision of an assessment by number; null where the store has no such assessment. */
  async standing(assessmentSlug: string): Promise<StandingRevision[] | null> {
    const assessment = await this.#tx.assessment.findUnique({
      where: { slug: assessmentSlug },
      select: {
        currentRevisionId: true,
        revisions: { select: { id: true, slug: true, number: true, status: true }, orderBy: { number: 'asc' } },
      },
    });
    if (!assessment) return null;
    return assessment.revisions.map(({ id, ...row }) => ({ ...row, current: id === assessment.currentRevisionId }));
  }

  /** What was done to the assessment, oldest first. */
  async acts(assessmentSlug: string): Promise<ActRow[]> {
    const where = { assessment: { slug: assessmentSlug } };
    return (await this.#tx.act.findMany({ where, select: actFields, orderBy: { id: 'asc' } })).map(toAct);
  }

  /**
   * Does to readers what a command decided: the year means `after` from now on, and the act is kept for readers and in the log.
   * @throws Error when there is no such assessment or revision.
   */
  async enact({ assessment, sourceSha256, ...act }: ActDraft): Promise<void> {
    const { id, currentRevision } = await this.#tx.assessment.findUniqueOrThrow({
      where: { slug: assessment },
      select: { id: true, currentRevision: { select: { slug: true } } },
    });
    const meant = act.after === null ? { disconnect: true } : { connect: { slug: act.after } };
    await this.#tx.assessment.update({ where: { id }, data: { currentRevision: meant } });
    const before = currentRevision?.slug ?? null;
    await this.#tx.act.create({ data: { ...toStoredAct(act), before, assessmentId: id } });
    const { at, action, revision } = act;
    const note = act.note[DEFAULT_LANG];
    const seal = action === 'publish' ? await this.#seal(revision) : null;
    await this.appendAudit({ at, action, revision, note, sourceSha256, seal });
  }

  /** Reads a revision as the store holds it and keeps what it says in short. @returns its seal. */
  async #seal(revision: string): Promise<string> {
    const text = await readSealed(this.#tx, this.#place, revision);
    if (!text) throw new Error(`There is no revision ${revision} to seal.`);
    const sealing = await sealLines(text);
    const lines = linesOf(sealing);
    await this.#tx.seal.upsert({ where: { revision }, create: { revision, lines }, update: { lines } });
    return sealing.seal;
  }

  /** Seals what was published before there were seals. @returns the revisions that have one now. */
  async sealUnsealed(at: string): Promise<string[]> {
    const sealed = await this.#tx.audit.findMany({ where: { seal: { not: null } }, select: { revision: true } });
    const known = new Set(sealed.map(({ revision }) => revision));
    const all = await this.#tx.revision.findMany({ select: { slug: true }, orderBy: { id: 'asc' } });
    const unsealed = all.map(({ slug }) => slug).filter((slug) => !known.has(slug));
    for (const revision of unsealed) {
      const seal = await this.#seal(revision);
      await this.appendAudit({ at, action: 'seal', revision, note: null, sourceSha256: null, seal });
    }
    return unsealed;
  }

  /**
   * Keeps acts that were done to an assessment in another copy of the store; the assessment is made where this copy has none.
   * Neither pointer nor log follow.
   */
  async keepActs(assessment: RevisionDraft['assessment'], acts: readonly ActRow[]): Promise<void> {
    const { id } = await this.#tx.assessment.upsert({
      where: { slug: assessment.slug },
      create: assessment,
      update: {},
      select: { id: true },
    });
    await this.#tx.act.createMany({ data: acts.map((act) => ({ ...toStoredAct(act), assessmentId: id })) });
  }

  /** Marks a revision as withdrawn; its figures stay as they are. */
  async withdraw(revisionSlug: string, reason: string): Promise<void> {
    await this.#tx.revision.update({
      where: { slug: revisionSlug },
      data: { status: 'withdrawn', statusNote: reason },
    });
  }

  /** Puts the rows of a copy in place of all rows of a store in PostgreSQL. */
  async replaceBy(file: string): Promise<void> {
    const { replaceRows } = await import('@/lib/store/postgresql/copy');
    await replaceRows(this.#tx, file);
  }

  /** Hash of the last row of the log; null where there is none. */
  async lastHash(): Promise<string | null> {
    return (await this.#tx.audit.findFirst({ orderBy: { id: 'desc' }, select: { hash: true } }))?.hash ?? null;
  }

  /** Appends to the audit chain. */
  async appendAudit(entry: AuditEntry): Promise<void> {
    const previousHash = (await this.lastHash()) ?? FIRST_HASH;
    await this.#tx.audit.create({ data: { ...entry, previousHash, hash: auditHash(previousHash, entry) } });
  }
}

/** The last writing of this process to each store, done or under way. */
const writings = new Map<string, Promise<unknown>>();

/**
 * Runs `work` in one transaction on the store at `databasePath`: all of it, or nothing. Writers of this process take turns (one
 * that waited inside SQLite would hold up the one it waits for); those of other processes wait up to 5 s, in PostgreSQL up
 * to a minute.
 * @throws StoreError when the store cannot be written; whatever `work` throws, after undoing it.
 */
export async function writeStore<T>(databasePath: string, work: (writer: StoreWriter) => Promise<T>): Promise<T> {
  const mine = (writings.get(databasePath) ?? Promise.resolve()).then(() => write(databasePath, work));
  const done = mine.catch(() => undefined);
  writings.set(databasePath, done);
  done.then(() => writings.get(databasePath) === done && writings.delete(databasePath));
  return mine;
}

async function write<T>(databasePath: string, work: (writer: StoreWriter) => Promise<T>): Promise<T> {
  const client = await openWriter(databasePath);
  try {
    const inTurn = async (tx: Prisma.TransactionClient) => {
      // A file is locked by its transaction.
      if (isDatabase(databasePath)) await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`);
      return work(new StoreWriter(tx, databasePath));
    };
    return await client.$transaction(inTurn, { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS });
  } catch (error) {
    throw toStoreError(error, databasePath) ?? error;
  } finally {
    await client.$disconnect();
  }
}
