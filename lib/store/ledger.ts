import type { AuditRow } from '@/lib/store/audit';
import { openReader } from '@/lib/store/open';

/** A revision as the command line lists it. */
export interface LedgerRow {
  readonly slug: string;
  readonly status: string;
  readonly publishedAt: string;
  readonly note: string | null;
  /** Whether its year's address leads to it. */
  readonly current: boolean;
}

/** Every revision of the store, by assessment and number. @throws StoreError */
export async function listRevisions(file: string): Promise<LedgerRow[]> {
  const store = await openReader(file);
  try {
    const rows = await store.revision.findMany({
      select: { slug: true, status: true, publishedAt: true, noteVi: true, currentOf: { select: { id: true } } },
      orderBy: [{ assessment: { slug: 'asc' } }, { number: 'asc' }],
    });
    return rows.map(({ noteVi, currentOf, ...row }) => ({ ...row, note: noteVi, current: currentOf !== null }));
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
        previousHash: true,
        hash: true,
      },
      orderBy: { id: 'asc' },
    });
  } finally {
    await store.$disconnect();
  }
}
