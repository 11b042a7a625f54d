import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { type Reading, readDraft } from '@/lib/desk/annex-port';
import type { Draft } from '@/lib/desk/draft/draft';
import type { DraftFolder } from '@/lib/desk/draft/draft-folder';
import { serialiseFixes } from '@/lib/publishing/desk/fixes';
import type { Lang } from '@/lib/site';
import { storeSigns } from '@/lib/store/version';

/** Name under which a draft's fixes stand beside it, and in the lineage of what is published. */
const FIXES_FILE = 'sua-tai-ban-lam-viec.csv';

/** Drafts as they are read; a reading is kept while neither draft nor store changes. */
export class Readings {
  readonly #drafts: DraftFolder;
  readonly #databasePath: string;
  readonly #kept: LRUCache<string, Promise<Reading>>;

  constructor(drafts: DraftFolder, databasePath: string, most: number) {
    this.#drafts = drafts;
    this.#databasePath = databasePath;
    this.#kept = new LRUCache({ max: most });
  }

  /** @throws StoreError, DeskError as `readDraft` does */
  async of(draft: Draft, lang: Lang): Promise<Reading> {
    const key = `${draft.id} ${draft.version} ${await storeSigns(this.#databasePath)}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const reading = this.#read(draft, lang);
    this.#kept.set(key, reading);
    reading.catch(() => this.#kept.delete(key));
    return reading;
  }

  async #read(draft: Draft, lang: Lang): Promise<Reading> {
    const { id, fixes, units } = draft;
    const fixesFile = fixes.length === 0 ? null : await this.#drafts.putBeside(id, FIXES_FILE, serialiseFixes(fixes));
    const files = {
      annex: this.#drafts.filesOf(draft),
      units: units === null ? null : path.join(this.#drafts.placeOf(id), 'tep', units),
      fixes: fixesFile,
    };
    return readDraft(draft, files, lang);
  }
}
