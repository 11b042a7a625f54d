import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { readerAdapter } from '@/lib/store/adapter';
import { isDatabase } from '@/lib/store/place';
import type { StoreState } from '@/lib/store/store-state';

// Why: lib/decisions/0024-version-from-data.md

type Connection = Awaited<ReturnType<ReturnType<typeof readerAdapter>['connect']>>;

/** Which file stands at a path, and every sign that its bytes changed. */
interface FileSigns {
  readonly identity: string;
  readonly signs: string;
}

async function signsOf(file: string): Promise<FileSigns | null> {
  const stats = await stat(file).catch(() => null);
  if (!stats) return null;
  const identity = `${stats.dev}:${stats.ino}`;
  return { identity, signs: `${identity}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}` };
}

const GLANCES = 4;
/** Milliseconds. */
const GLANCE_AGAIN_AFTER = 25;

const count = (value: unknown) => Number(value ?? 0);

export async function openVersion(place: string): Promise<StoreState> {
  if (!isDatabase(place)) return new StoreVersion(place);
  const { DatabaseVersion } = await import('@/lib/store/postgresql/version');
  return new DatabaseVersion(place);
}

/** Differs when what the store holds does, for whoever looks at it now and then: the file's signs, or the log's last row. */
export async function storeSigns(place: string): Promise<string> {
  if (!isDatabase(place)) return (await signsOf(place))?.signs ?? 'missing';
  const { readState } = await import('@/lib/store/postgresql/version');
  return (await readState(place)).state;
}

/**
 * Which state the store is in, told by what it holds: the hash of the log's last row, which every publication, correction and
 * withdrawal adds to. So a change is seen wherever it lies (a write-ahead log, a replica, a copied file), and two machines
 * with the same rows say the same. What is changed past the log (by hand) is counted beside it, by SQLite's own
 * `data_version`. What cannot be read may have changed: then the file's signs stand in for the rows.
 */
export class StoreVersion implements StoreState {
  readonly #file: string;
  #version = 'unseen';
  #head: string | null = null;
  #signs: FileSigns | null = null;
  #connection: Connection | null = null;
  #dataVersion = 0;
  /** Changes the log does not tell of, since this process began. */
  #unlogged = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Any text that differs when what the store holds does; `missing` without a file. */
  get current(): string {
    return this.#version;
  }

  /** The hash of the log's last row, hex, as last read; null before the first reading and of a store without a log. */
  get head(): string | null {
    return this.#head;
  }

  /** How often it changed past the log since this process began. */
  get unlogged(): number {
    return this.#unlogged;
  }

  /** Looks at the store. Never waits for a lock, and never throws. */
  async look(): Promise<void> {
    const signs = await signsOf(this.#file);
    if (!signs) {
      await this.close();
      this.#signs = null;
      this.#version = 'missing';
      return;
    }
    if (this.#signs && this.#signs.identity !== signs.identity) await this.close();
    for (let glance = 1; ; glance += 1) {
      try {
        await this.#read(signs);
        this.#signs = signs;
        return;
      } catch {
        // A statement that met a lock is never finished by libSQL (tursodatabase/libsql-client-ts#352): what its connection reads
        // next would keep a lock for good, and no publication could be written.
        await this.close();
        // Held by a writer at this moment, or damaged. Unchanged signs: what was read last still stands.
        if (this.#signs?.signs === signs.signs) return;
        // A commit is over in a moment; that its file already looks new is no reason to make every page twice.
        if (glance < GLANCES) await setTimeout(GLANCE_AGAIN_AFTER);
        else break;
      }
    }
    this.#version = `unread-${signs.signs}`;
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await connection?.dispose().catch(() => undefined);
  }

  async #read({ signs }: FileSigns): Promise<void> {
    const known = this.#connection !== null;
    this.#connection ??= await readerAdapter(this.#file, { waits: false }).connect();
    const dataVersion = count((await this.#first('PRAGMA data_version'))?.[0]);
    if (known && dataVersion === this.#dataVersion && !this.#version.startsWith('unread-')) return;
    const head = String((await this.#first('SELECT hash FROM "Audit" ORDER BY id DESC LIMIT 1'))?.[0] ?? '');
    // A first look is no change, nor is a new connection to the same bytes. Other bytes under the same last row were changed past
    // the log, or may have been.
    const same = !known && this.#signs?.signs === signs;
    if (this.#version !== 'unseen' && !same && head === this.#head) this.#unlogged += 1;
    this.#head = head;
    this.#dataVersion = dataVersion;
    this.#version = this.#unlogged === 0 ? head : `${head}+${this.#unlogged}`;
  }

  async #first(sql: string): Promise<readonly unknown[] | undefined> {
    const { rows } = (await this.#connection?.queryRaw({ sql, args: [], argTypes: [] })) ?? { rows: [] };
    return rows[0];
  }
}
