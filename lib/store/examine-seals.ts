import { setImmediate } from 'node:timers/promises';
import { sealIn } from '@/lib/store/audit';
import { openReader, toStoreError } from '@/lib/store/open';
import { compareSealed, readSealed, type SealFault, sealLines } from '@/lib/store/seal';

/**
 * Reads every revision as the store holds it and compares it with what was sealed when it was published: what is not the same
 * comes back, row by row. On a connection of its own, a revision at a time, so that other work comes between.
 * @throws StoreError when the store cannot be read
 */
export async function examineSeals(file: string): Promise<SealFault[]> {
  const store = await openReader(file);
  try {
    const log = await store.audit.findMany({
      where: { seal: { not: null } },
      select: { revision: true, seal: true, hash: true },
      orderBy: { id: 'asc' },
    });
    const lines = new Map((await store.seal.findMany()).map((row) => [row.revision, row.lines]));
    const revisions = await store.revision.findMany({ select: { slug: true }, orderBy: { id: 'asc' } });
    const faults: SealFault[] = [];
    for (const { slug } of revisions) {
      const text = await readSealed(store, slug);
      if (!text) continue;
      const now = await sealLines(text);
      faults.push(...compareSealed(slug, now, sealIn(log, slug)?.seal ?? null, lines.get(slug) ?? null));
      await setImmediate();
    }
    return faults;
  } catch (error) {
    throw toStoreError(error, file) ?? error;
  } finally {
    await store.$disconnect();
  }
}
