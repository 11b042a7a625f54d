import { createHash } from 'node:crypto';

/** One act on the store: what happened, to which revision, with which file. */
export interface AuditEntry {
  /** ISO date-time. */
  readonly at: string;
  readonly action: string;
  readonly revision: string | null;
  readonly note: string | null;
  readonly sourceSha256: string | null;
  /** SHA-256 of everything the revision says, as it stood in the store when it was published; null of other acts. */
  readonly seal?: string | null;
}

export interface AuditRow extends AuditEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first row names as the row before it. */
export const FIRST_HASH = '0'.repeat(64);

/** What a row's hash is made of, with its keys in alphabetical order; a seal only where there is one. */
export const auditEntry = ({ action, at, note, revision, seal, sourceSha256 }: AuditEntry): AuditEntry => ({
  action,
  at,
  note,
  revision,
  ...(seal ? { seal } : {}),
  sourceSha256,
});

/** SHA-256 (hex) of the hash before it and the entry as JSON. */
export function auditHash(previousHash: string, entry: AuditEntry): string {
  const canonical = JSON.stringify(auditEntry(entry));
  return createHash('sha256').update(previousHash).update(canonical).digest('hex');
}

/** The 0-based index of the first row that does not follow from the one before it; null when the chain holds. */
export function brokenLink(rows: readonly AuditRow[]): number | null {
  let previous = FIRST_HASH;
  for (const [index, row] of rows.entries()) {
    if (row.previousHash !== previous || row.hash !== auditHash(previous, row)) return index;
    previous = row.hash;
  }
  return null;
}

/**
 * The seal of a revision by the log, and the log's own hash from that row on; null where it has none. What was said first
 * counts: a revision never changes, so nobody has reason to seal it again.
 */
export function sealIn(
  rows: readonly Pick<AuditRow, 'revision' | 'seal' | 'hash'>[],
  revision: string,
): { readonly seal: string; readonly logHash: string; readonly logRow: number } | null {
  const at = rows.findIndex((entry) => entry.revision === revision && entry.seal);
  const row = rows[at];
  return row?.seal ? { seal: row.seal, logHash: row.hash, logRow: at + 1 } : null;
}
