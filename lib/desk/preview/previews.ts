import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Reading } from '@/lib/desk/annex-port';
import type { Draft } from '@/lib/desk/draft/draft';
import type { DraftFolder } from '@/lib/desk/draft/draft-folder';
import { LIMITS } from '@/lib/desk/limits';
import { copyWithDraft } from '@/lib/desk/preview/draft-copy';

/** The site cannot be previewed: it is not built, or its process did not come up. */
export class NoPreview extends Error {
  override name = 'NoPreview';
}

interface Running {
  readonly child: ChildProcess;
  readonly socket: string;
  readonly folder: string;
  readonly store: string;
  /** Of what is in its store: draft's version and the live store's state. */
  content: string;
  /** The last filling of its store; the next one begins when it has ended. */
  filled: Promise<void>;
  seen: number;
}

interface Options {
  readonly drafts: DraftFolder;
  readonly databasePath: string;
  /** The previews' own origin, once it is known. */
  readonly origin: () => string;
  readonly log: (line: unknown) => void;
}

/** The real site over each draft that somebody looks at: a process of its own over a copy of the store. */
export class Previews {
  readonly #options: Options;
  readonly #running = new Map<string, Promise<Running>>();
  readonly #timer: NodeJS.Timeout;

  constructor(options: Options) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#endIdle(), 30_000);
    this.#timer.unref();
  }

  /**
   * The socket on which the site answers with this draft in it, started or brought up to date first.
   * @throws NoPreview where the site cannot be run; DeskError, StoreError where the draft cannot be published into the copy.
   */
  async socketOf(draft: Draft, reading: Reading, state: string): Promise<string> {
    const content = `${draft.version} ${state}`;
    const known = this.#running.get(draft.id);
    const running = known ?? this.#start(draft, reading, content);
    if (!known) {
      this.#running.set(draft.id, running);
      running.catch(() => this.#running.delete(draft.id));
      await this.#makeRoom(draft.id);
    }
    const preview = await running;
    preview.seen = Date.now();
    if (preview.content !== content) {
      preview.content = content;
      preview.filled = this.#refill(preview, draft, reading, content);
    }
    // Who comes while it is filled waits too: what stands in it is of the draft as it was.
    await preview.filled;
    return preview.socket;
  }

  async #refill(preview: Running, draft: Draft, reading: Reading, content: string): Promise<void> {
    await preview.filled.catch(() => undefined);
    try {
      await this.#fill(preview.store, draft, reading);
    } catch (error) {
      // The next one tries again.
      if (preview.content === content) preview.content = '';
      throw error;
    }
    // The site looks at its store every second.
    await wait(1_300);
  }

  /** Ends the preview of a draft that is no more. */
  async end(id: string): Promise<void> {
    const running = await this.#running.get(id)?.catch(() => null);
    this.#running.delete(id);
    if (running) await this.#stop(running);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([...this.#running.keys()].map((id) => this.end(id)));
  }

  /** Puts a copy of the store with the draft published in it in its place, whole. */
  async #fill(store: string, draft: Draft, reading: Reading): Promise<void> {
    if (!reading.plan) throw new NoPreview('The draft has errors.');
    const work = path.join(path.dirname(store), 'moi');
    await rm(work, { recursive: true, force: true });
    await mkdir(work, { mode: 0o700 });
    const copy = path.join(work, 'store.db');
    await copyWithDraft(this.#options.databasePath, copy, draft, reading);
    await rename(copy, store);
    await rm(work, { recursive: true, force: true });
  }

  async #start(draft: Draft, reading: Reading, content: string): Promise<Running> {
    if (!existsSync(path.join('.next', 'BUILD_ID'))) throw new NoPreview('The site is not built.');
    // Apart from the draft: the path of a socket must be short.
    const folder = await mkdtemp(path.join(os.tmpdir(), 'xem-truoc-'));
    const [store, socket] = [path.join(folder, 'store.db'), path.join(folder, 's')];
    try {
      await this.#fill(store, draft, reading);
      const child = await this.#spawn(store, socket);
      child.once('exit', () => this.#running.delete(draft.id));
      return { child, socket, folder, store, content, filled: Promise.resolve(), seen: Date.now() };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  #spawn(store: string, socket: string): Promise<ChildProcess> {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = spawn(process.execPath, ['lib/run.mjs', 'lib/desk/preview/serve-draft.ts', socket], {
      env: { ...env, DATABASE_URL: `file:${store}`, SITE_URL: this.#options.origin(), HOST: '', LOG: '' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return new Promise((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => child.kill('SIGKILL'), LIMITS.previewStart);
      const keep = (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-4_000);
        if (!said.includes('ready\n')) return;
        clearTimeout(timer);
        child.off('exit', gone);
        resolve(child);
      };
      const gone = () => {
        clearTimeout(timer);
        this.#options.log(said);
        reject(new NoPreview('The site over the draft did not come up.'));
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.once('exit', gone);
    });
  }

  async #stop({ child, folder }: Running): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.stdin?.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await gone;
      clearTimeout(timer);
    }
    await rm(folder, { recursive: true, force: true });
  }

  async #makeRoom(kept: string): Promise<void> {
    const others = [...this.#running.keys()].filter((id) => id !== kept);
    for (const id of others.slice(0, Math.max(0, others.length - LIMITS.previews + 1))) await this.end(id);
  }

  async #endIdle(): Promise<void> {
    for (const [id, running] of this.#running) {
      const preview = await running.catch(() => null);
      if (preview && Date.now() - preview.seen > LIMITS.previewIdle) await this.end(id);
    }
  }
}
