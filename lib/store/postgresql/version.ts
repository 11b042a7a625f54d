import pg from 'pg';
import { connectionConfig, databaseRows } from '@/lib/store/postgresql/connect';
import type { StoreState } from '@/lib/store/store-state';

// Why: lib/decisions/0024-version-from-data.md

/** The log's last row, and the transaction that changed the store last, whichever program made it. One row each, by key. */
export const STATE = `SELECT (SELECT "hash" FROM "Audit" ORDER BY "id" DESC LIMIT 1) AS "head",
  (SELECT "transaction"::text FROM "StoreChange") AS "change"`;

interface State {
  readonly head: string;
  readonly change: string;
  readonly state: string;
}

export function toState(head: unknown, change: unknown): State {
  return { head: String(head ?? ''), change: String(change ?? ''), state: `${head}:${change}` };
}

/** @throws StoreError */
export async function readState(place: string): Promise<State> {
  const [[head, change] = []] = await databaseRows(place, STATE);
  return toState(head, change);
}

/** A server that was started anew takes the first try; the second is on a connection to what is there now. */
const TRIES = 2;
/** A look never waits for a server that does not answer, nor for a migration's lock. Milliseconds. */
const PATIENCE = 2_000;

/**
 * Which state a store in PostgreSQL is in, told as that of a file is: by the hash of the log's last row, so that a server and
 * its standby, and a file with the same rows, say the same; and by how often it was changed past the log since. While it
 * cannot be asked it may have changed.
 */
export class DatabaseVersion implements StoreState {
  readonly #place: string;
  #connection: pg.Client | null = null;
  #seen: State | null = null;
  #readable = false;
  #unlogged = 0;

  constructor(place: string) {
    this.#place = place;
  }

  get current(): string {
    if (this.#seen === null) return 'unseen';
    if (!this.#readable) return 'unread';
    return this.#unlogged === 0 ? this.#seen.head : `${this.#seen.head}+${this.#unlogged}`;
  }

  get unlogged(): number {
    return this.#unlogged;
  }

  async look(): Promise<void> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        this.#keep(await this.#read());
        return;
      } catch {
        await this.close();
      }
    }
    this.#readable = false;
    this.#seen ??= toState('', '');
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await connection?.end().catch(() => undefined);
  }

  #keep(now: State): void {
    const before = this.#seen;
    if (before && before.change !== '' && before.change !== now.change && before.head === now.head) this.#unlogged += 1;
    this.#seen = now;
    this.#readable = true;
  }

  async #read(): Promise<State> {
    if (!this.#connection) {
      const connection = new pg.Client({
        ...connectionConfig(this.#place, 'reader'),
        query_timeout: PATIENCE,
        connectionTimeoutMillis: PATIENCE,
      });
      connection.on('error', () => undefined);
      await connection.connect();
      this.#connection = connection;
    }
    const { rows } = await this.#connection.query<{ head: unknown; change: unknown }>(STATE);
    return toState(rows[0]?.head, rows[0]?.change);
  }
}
