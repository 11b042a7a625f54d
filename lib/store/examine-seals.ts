import { setImmediate } from 'node:timers/promises';
import { sealIn } from '@/lib/store/audit';
import type { PrismaClient } from '@/lib/store/generated/client';
import { openReader, toStoreError } from '@/lib/store/open';
import { compareSealed, readSealed, type SealFault, sealLines, sealOf } from '@/lib/store/seal';

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
    const revisions = await store.revision.findMany({ select: { slug: true }, orderBy: { id: 'asc' } });
    const faults: SealFault[] = [];
    for (const { slug } of revisions) {
      const seal = sealIn(log, slug)?.seal ?? null;
      const text = await readSealed(store, file, slug);
      if (text && (await sealOf(text)) !== seal) faults.push(...(await nameFaults(store, file, slug, seal)));
      await setImmediate();
    }
    return faults;
  } catch (error) {
    throw toStoreError(error, file) ?? error;
  } finally {
    await store.$disconnect();
  }
}

/** What of a revision is not as it was sealed, read again: what its lines were is not asked for where nothing is wrong. */
async function nameFaults(
  store: PrismaClient,
  file: string,
  revision: string,
  seal: string | null,
): Promise<readonly SealFault[]> {
  const text = await readSealed(store, file, revision);
  const kept = await store.seal.findUnique({ where: { revision }, select: { lines: true } });
  return text ? compareSealed(revision, await sealLines(text), seal, kept?.lines ?? null) : [];
}
