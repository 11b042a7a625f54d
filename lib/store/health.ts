import { StoreError } from '@/lib/store/fault';
import { openReader, readRows, toStoreError } from '@/lib/store/open';

/** What the store holds, or why it cannot be read. */
export type StoreHealth =
  | {
      readonly ready: true;
      readonly editions: readonly { readonly edition: string; readonly revision: string; readonly kind: string }[];
    }
  | { readonly ready: false; readonly reason: string; readonly detail: string };

const EDITIONS = `SELECT a."slug", r."slug", a."kind" FROM "Assessment" a
  JOIN "Revision" r ON r."id" = a."currentRevisionId" ORDER BY a."slug"`;

/**
 * Asks the store what is published, on a connection of its own: what costs as much as one small query, however large the
 * store. Never throws.
 */
export async function askStore(file: string): Promise<StoreHealth> {
  try {
    const rows = await readRows(file, EDITIONS);
    return {
      ready: true,
      editions: rows.map(([edition, revision, kind]) => ({
        edition: String(edition),
        revision: String(revision),
        kind: String(kind),
      })),
    };
  } catch (error) {
    const fault = error instanceof StoreError ? error : toStoreError(error, file);
    return fault
      ? { ready: false, reason: fault.code, detail: fault.message }
      : { ready: false, reason: 'fault', detail: 'The store cannot be read.' };
  }
}

/** `askStore` after the whole file was looked through, as at a start. Never throws. */
export async function checkStore(file: string): Promise<StoreHealth> {
  try {
    const store = await openReader(file);
    await store.$disconnect();
  } catch (error) {
    if (error instanceof StoreError) return { ready: false, reason: error.code, detail: error.message };
  }
  return askStore(file);
}
