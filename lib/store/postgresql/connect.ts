import pg from 'pg';
import { toDatabaseFault } from '@/lib/store/postgresql/fault';

// Why: lib/decisions/0044-postgresql.md

export type Connection = 'reader' | 'writer';

/** What every connection of a kind begins with, set by the server itself: no statement comes before it. */
const OPTIONS: Readonly<Record<Connection, readonly string[]>> = {
  // Not even a statement of ours by mistake writes; and what one reading takes several statements for is of one state.
  reader: [
    'default_transaction_read_only=on',
    'default_transaction_isolation=repeatable\\ read',
    'statement_timeout=30s',
  ],
  writer: [
    // Publications take turns; one that is being written takes seconds.
    'lock_timeout=60s',
    // Whose machine went away holds nobody up for hours.
    'idle_in_transaction_session_timeout=600s',
    'tcp_keepalives_idle=30',
  ],
};

/** How many statements of a process are under way at a time. */
const READERS = 4;

export function connectionConfig(place: string, kind: Connection): pg.PoolConfig {
  return {
    connectionString: place,
    options: OPTIONS[kind].map((option) => `-c ${option}`).join(' '),
    application_name: `bang-diem ${kind}`,
    connectionTimeoutMillis: 5_000,
    max: kind === 'reader' ? READERS : 1,
    allowExitOnIdle: true,
  };
}

/** Runs `work` on a connection of its own. @throws StoreError where the server cannot be asked; whatever else `work` throws. */
export async function withConnection<T>(
  place: string,
  kind: Connection,
  work: (connection: pg.Client) => Promise<T>,
): Promise<T> {
  const connection = new pg.Client(connectionConfig(place, kind));
  // One that breaks while nothing is asked would else end the process; who asks next is told.
  connection.on('error', () => undefined);
  try {
    await connection.connect();
    return await work(connection);
  } catch (error) {
    throw toDatabaseFault(error, place) ?? error;
  } finally {
    await connection.end().catch(() => undefined);
  }
}

/** The rows of one query. @throws StoreError as `withConnection` does. */
export function databaseRows(place: string, sql: string): Promise<unknown[][]> {
  return withConnection(place, 'reader', async (connection) => {
    const { rows } = await connection.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows;
  });
}
