import { createHash } from 'node:crypto';

/** One act on the store: what happened, to which revision, with which file. */
export interface AuditEntry {
  /** ISO date-time. */
  readonly at: string;
  readonly action: string;
  readonly revision: string | null;
  readonly note: string | null;
  readonly sourceSha256: string | null;
}

export interface AuditRow extends AuditEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first row names as the row before it. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 (hex) of the hash before it and the entry as JSON with its keys in alphabetical order. */
export function auditHash(previousHash: string, { action, at, note, revision, sourceSha256 }: AuditEntry): string {
  const canonical = JSON.stringify({ action, at, note, revision, sourceSha256 });
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
