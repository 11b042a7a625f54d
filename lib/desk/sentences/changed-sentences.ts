import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Reading } from '@/lib/desk/annex-port';
import type { Draft } from '@/lib/desk/draft/draft';
import { LIMITS } from '@/lib/desk/limits';
import { copyWithDraft } from '@/lib/desk/preview/draft-copy';
import { allSaid, opensWithSentence } from '@/lib/desk/sentences/said-at';
import type { Lang } from '@/lib/site';

/** What a page opens with before and after; null where there is no such page. */
interface ChangedSentence {
  readonly address: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface ChangedSentences {
  readonly changed: readonly ChangedSentence[];
  /** Pages whose sentences were compared, and how many more there are. */
  readonly compared: number;
  readonly more: number;
}

/** The sentences over another store, by a process of its own. */
async function saidOver(store: string, addresses: readonly string[], lang: Lang): Promise<(string | null)[]> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, ['lib/run.mjs', 'lib/desk/sentences/tell-draft.ts'], {
    env: { ...env, DATABASE_URL: `file:${store}` },
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: LIMITS.previewStart,
    killSignal: 'SIGKILL',
  });
  child.stdin.end(JSON.stringify({ addresses, lang }));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [said, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`The sentences of the draft could not be told (${code ?? 'ended'}).`);
  return JSON.parse(said) as (string | null)[];
}

/** What readers will read otherwise once a draft is published, by the site's own views. */
export async function changedSentences(
  databasePath: string,
  draft: Draft,
  reading: Reading,
  lang: Lang,
): Promise<ChangedSentences> {
  const all = (reading.plan?.diff.pages ?? []).filter(opensWithSentence);
  const addresses = all.slice(0, LIMITS.sentences);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cau-'));
  try {
    const copy = path.join(folder, 'store.db');
    await copyWithDraft(databasePath, copy, draft, reading);
    const after = await saidOver(copy, addresses, lang);
    const before = await allSaid(addresses, lang);
    const pairs = addresses.map((address, index) => ({
      address,
      before: before[index] ?? null,
      after: after[index] ?? null,
    }));
    const changed = pairs.filter((pair) => pair.before !== pair.after);
    return { changed, compared: addresses.length, more: all.length - addresses.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
