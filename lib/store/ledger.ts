import { DEFAULT_LANG } from '@/lib/site';
import { type ActRow, actFields, toAct } from '@/lib/store/acts';
import type { AuditRow } from '@/lib/store/audit';
import { columnsOf, fromColumns } from '@/lib/store/columns';
import type { RevisionDraft } from '@/lib/store/draft';
import { openReader } from '@/lib/store/open';
import { storedWord } from '@/lib/store/stored-words';

/** A revision as the command line lists it. */
interface LedgerRow {
  readonly slug: string;
  readonly status: string;
  readonly publishedAt: string;
  /** In the language readers have first. */
  readonly note: string | null;
  /** Whether its year's address leads to it. */
  readonly current: boolean;
}

/** Every revision of the store, by assessment and number. @throws StoreError */
export async function listRevisions(file: string): Promise<LedgerRow[]> {
  const store = await openReader(file);
  try {
    const rows = await store.revision.findMany({
      select: {
        slug: true,
        status: true,
        publishedAt: true,
        ...columnsOf('note'),
        currentOf: { select: { id: true } },
      },
      orderBy: [{ assessment: { slug: 'asc' } }, { number: 'asc' }],
    });
    return rows.map(({ slug, status, publishedAt, currentOf, ...row }) => ({
      slug,
      status,
      publishedAt,
      note: fromColumns('note', row)[DEFAULT_LANG],
      current: currentOf !== null,
    }));
  } finally {
    await store.$disconnect();
  }
}

/** An assessment as it stands in a store: what a copy in its place would have to answer for. */
export interface AssessmentState {
  readonly assessment: RevisionDraft['assessment'];
  readonly current: string | null;
  readonly revisions: readonly { readonly slug: string; readonly status: string; readonly contentHash: string }[];
  /** Oldest first. */
  readonly acts: readonly ActRow[];
}

/** Every assessment with what was done to it. @throws StoreError */
export async function listAssessments(file: string): Promise<AssessmentState[]> {
  const store = await openReader(file);
  try {
    const rows = await store.assessment.findMany({
      select: {
        id: true,
        slug: true,
        year: true,
        kind: true,
        register: true,
        currentRevision: { select: { slug: true } },
        revisions: { select: { slug: true, status: true, contentHash: true }, orderBy: { number: 'asc' } },
        acts: { select: actFields, orderBy: { id: 'asc' } },
      },
      orderBy: { slug: 'asc' },
    });
    return rows.map(({ id, currentRevision, revisions, acts, kind, ...assessment }) => ({
      assessment: { ...assessment, kind: storedWord('kind', kind, { table: 'Assessment', row: id, column: 'kind' }) },
      current: currentRevision?.slug ?? null,
      revisions,
      acts: acts.map(toAct),
    }));
  } finally {
    await store.$disconnect();
  }
}

/** The whole log, oldest first. @throws StoreError */
export async function listAudit(file: string): Promise<AuditRow[]> {
  const store = await openReader(file);
  try {
    return await store.audit.findMany({
      select: {
        at: true,
        action: true,
        revision: true,
        note: true,
        sourceSha256: true,
        seal: true,
        previousHash: true,
        hash: true,
      },
      orderBy: { id: 'asc' },
    });
  } finally {
    await store.$disconnect();
  }
}
