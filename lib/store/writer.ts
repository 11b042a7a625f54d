import type { AuditEntry } from '@/lib/store/audit';
import { auditHash, FIRST_HASH } from '@/lib/store/audit';
import type { RegisterDraft, RevisionDraft, UnitDraft } from '@/lib/store/draft';
import type { Prisma } from '@/lib/store/generated/client';
import { openWriter, toStoreError } from '@/lib/store/open';
import { addUnits, writeRegister } from '@/lib/store/write-register';
import { writeRevision } from '@/lib/store/write-revision';

const TRANSACTION_MS = 120_000;

/** A revision of an assessment, and whether it stands. */
export interface StandingRevision {
  readonly slug: string;
  readonly number: number;
  readonly status: string;
  /** Whether its year's address leads to it. */
  readonly current: boolean;
}

/** Everything that may be done to the store, within one transaction. */
export class StoreWriter {
  readonly #tx: Prisma.TransactionClient;

  constructor(tx: Prisma.TransactionClient) {
    this.#tx = tx;
  }

  /** Content hash of a register as it was loaded; null where it never was. */
  async registerHash(register: string): Promise<string | null> {
    const load = await this.#tx.registerLoad.findUnique({ where: { register }, select: { contentHash: true } });
    return load?.contentHash ?? null;
  }

  /** Content hash of a published revision; null where there is none. */
  async revisionHash(slug: string): Promise<string | null> {
    const revision = await this.#tx.revision.findUnique({ where: { slug }, select: { contentHash: true } });
    return revision?.contentHash ?? null;
  }

  /**
   * Puts a register in place of what was loaded before; units keep their ids.
   * @throws Error when a unit that results cite is no longer in it, or has another name, address, type or district.
   */
  async writeRegister(draft: RegisterDraft, loadedAt: string): Promise<void> {
    await writeRegister(this.#tx, draft, loadedAt);
  }

  /** Adds units to a register; a commune's district must be in it. */
  async addUnits(register: string, units: readonly UnitDraft[]): Promise<void> {
    await addUnits(this.#tx, register, units);
  }

  /**
   * Adds a revision; its register must be in the store. `currentRevisionId` is left alone.
   * @throws Error when the revision exists already or a row names an unknown unit.
   */
  async writeRevision(draft: RevisionDraft): Promise<void> {
    await writeRevision(this.#tx, draft);
  }

  /** Makes the assessment's highest published revision the one its year means; returns its slug. */
  async pointToLatest(assessmentSlug: string): Promise<string | null> {
    const latest = await this.#tx.revision.findFirst({
      where: { assessment: { slug: assessmentSlug }, status: 'published' },
      orderBy: { number: 'desc' },
      select: { id: true, slug: true },
    });
    await this.#tx.assessment.update({
      where: { slug: assessmentSlug },
      data: { currentRevisionId: latest?.id ?? null },
    });
    return latest?.slug ?? null;
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

  /** Makes a revision the one its year means. */
  async pointTo(assessmentSlug: string, revisionSlug: string): Promise<void> {
    await this.#tx.assessment.update({
      where: { slug: assessmentSlug },
      data: { currentRevision: { connect: { slug: revisionSlug } } },
    });
  }

  /** Marks a revision as withdrawn; its figures stay as they are. */
  async withdraw(revisionSlug: string, reason: string): Promise<void> {
    await this.#tx.revision.update({
      where: { slug: revisionSlug },
      data: { status: 'withdrawn', statusNote: reason },
    });
  }

  /** Appends to the audit chain. */
  async appendAudit(entry: AuditEntry): Promise<void> {
    const last = await this.#tx.audit.findFirst({ orderBy: { id: 'desc' }, select: { hash: true } });
    const previousHash = last?.hash ?? FIRST_HASH;
    await this.#tx.audit.create({ data: { ...entry, previousHash, hash: auditHash(previousHash, entry) } });
  }
}

/**
 * Runs `work` in one transaction on the store at `databasePath`: all of it, or nothing. Other writers wait up to 5 s.
 * @throws StoreError when the store cannot be written; whatever `work` throws, after undoing it.
 */
export async function writeStore<T>(databasePath: string, work: (writer: StoreWriter) => Promise<T>): Promise<T> {
  const client = await openWriter(databasePath);
  try {
    return await client.$transaction((tx) => work(new StoreWriter(tx)), {
      timeout: TRANSACTION_MS,
      maxWait: TRANSACTION_MS,
    });
  } catch (error) {
    throw toStoreError(error, databasePath) ?? error;
  } finally {
    await client.$disconnect();
  }
}
