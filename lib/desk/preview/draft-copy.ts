import { publishReading, type Reading } from '@/lib/desk/annex-port';
import type { Draft } from '@/lib/desk/draft/draft';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { DEFAULT_LANG, inEach } from '@/lib/site';
import { copyStore } from '@/lib/store/backup';

/** Makes a copy of a store in which a draft is published, where there is anything to publish. */
export async function copyWithDraft(databasePath: string, copy: string, draft: Draft, reading: Reading): Promise<void> {
  const { plan } = reading;
  await copyStore(databasePath, copy);
  if (draft.published || !plan || plan.same) return;
  const note = inEach((lang) => deskDraftWords[lang].previewNote);
  await publishReading(reading, plan, copy, note, DEFAULT_LANG);
}
