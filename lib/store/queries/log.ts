import { currentSettings } from '@/lib/env';
import type { AuditRow } from '@/lib/store/audit';
import { readOnce, remember } from '@/lib/store/reader';
import { readSealed } from '@/lib/store/seal';

/** The whole log, oldest first. */
export function readLog(): Promise<readonly AuditRow[]> {
  return remember('log', (store) => store.audit.findMany({ omit: { id: true }, orderBy: { id: 'asc' } }));
}

/** Everything a revision says as the store holds it now: JSON Lines whose SHA-256 is its seal. Null where there is none of that name. */
export function readSealedText(revision: string): Promise<string | null> {
  return readOnce(async (store) => {
    const lines = await readSealed(store, currentSettings().databasePath, revision);
    if (!lines) return null;
    let text = '';
    for await (const line of lines) text += `${line.text}\n`;
    return text;
  });
}
