import { openReader, StoreError, toStoreError } from '@/lib/store/open';

/** What the store holds, or why it cannot be read. */
export type StoreHealth =
  | {
      readonly ready: true;
      readonly editions: readonly { readonly edition: string; readonly revision: string; readonly kind: string }[];
    }
  | { readonly ready: false; readonly reason: string; readonly detail: string };

/** Opens the store as a reader would, asks what is published, and closes it again. Never throws. */
export async function checkStore(file: string): Promise<StoreHealth> {
  try {
    const store = await openReader(file);
    try {
      const rows = await store.assessment.findMany({
        select: { slug: true, kind: true, currentRevision: { select: { slug: true } } },
        orderBy: { slug: 'asc' },
      });
      return {
        ready: true,
        editions: rows.flatMap(({ slug, kind, currentRevision }) =>
          currentRevision ? [{ edition: slug, revision: currentRevision.slug, kind }] : [],
        ),
      };
    } finally {
      await store.$disconnect();
    }
  } catch (error) {
    const fault = error instanceof StoreError ? error : toStoreError(error, file);
    return fault
      ? { ready: false, reason: fault.code, detail: fault.message }
      : { ready: false, reason: 'fault', detail: 'The store cannot be read.' };
  }
}
