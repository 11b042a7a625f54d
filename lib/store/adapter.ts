import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';

// Why: lib/decisions/0021-rollback-journal.md

type LibSqlClient = ReturnType<PrismaLibSql['createClient']>;
type LibSqlTransaction = Awaited<ReturnType<LibSqlClient['transaction']>>;
type LibSqlConfig = ConstructorParameters<typeof PrismaLibSql>[0];

const BUSY_TIMEOUT_MS = 5_000;
const SQLITE_BUSY = 5;

/** One statement each: libSQL runs one at a time. */
// SQLite's own wait for a lock stops the whole process, pages that need no store included. So a reader that finds the
// store locked is told at once, and asks again after a pause.
const READER_PRAGMAS = ['PRAGMA busy_timeout=0', 'PRAGMA query_only=1'];
const RETRY_AFTER_MS = 25;
const WRITER_PRAGMAS = [
  `PRAGMA busy_timeout=${BUSY_TIMEOUT_MS}`,
  // The rollback journal keeps the store one file, which is what backups copy and restores put in place.
  'PRAGMA journal_mode=DELETE',
  'PRAGMA foreign_keys=ON',
  // A page spilled early would lock readers out for the rest of the transaction.
  'PRAGMA cache_spill=OFF',
];

function isLocked(error: unknown): boolean {
  const code = (error as { readonly rawCode?: unknown } | null)?.rawCode;
  return typeof code === 'number' && (code & 0xff) === SQLITE_BUSY;
}

/**
 * Runs `work` again and again while the store is locked, up to the time a reader waits. Told by the clock that nobody sets:
 * the machine's own may be put forward while we wait.
 */
async function whenUnlocked<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error) || performance.now() > deadline) throw error;
      await setTimeout(RETRY_AFTER_MS);
    }
  }
}

/**
 * Prisma reads what is nested in a transaction of its own. Its first statement is the one that may find the store locked;
 * from then on a writer waits for it, not it for a writer.
 */
function patient(transaction: LibSqlTransaction): LibSqlTransaction {
  return {
    execute: (statement: Parameters<LibSqlTransaction['execute']>[0]) =>
      whenUnlocked(() => transaction.execute(statement)),
    batch: (statements) => whenUnlocked(() => transaction.batch(statements)),
    executeMultiple: (sql) => whenUnlocked(() => transaction.executeMultiple(sql)),
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
    close: () => transaction.close(),
    get closed() {
      return transaction.closed;
    },
  };
}

/**
 * libSQL's client opens a new connection after every transaction, and a setting holds for one
 * connection only. So the settings are repeated on each connection, before its first statement.
 */
class GuardedLibSql extends PrismaLibSql {
  readonly #pragmas: readonly string[];
  readonly #writes: boolean;

  constructor(config: LibSqlConfig, pragmas: readonly string[], writes: boolean) {
    super(config);
    this.#pragmas = pragmas;
    this.#writes = writes;
  }

  override createClient(config: LibSqlConfig): LibSqlClient {
    const client = super.createClient(config);
    const pragmas = this.#pragmas;
    let ready = false;
    const prepare = async () => {
      if (ready) return;
      for (const pragma of pragmas) await client.execute(pragma);
      ready = true;
    };
    return {
      execute: async (...args: Parameters<LibSqlClient['execute']>) => {
        await prepare();
        return this.#writes ? client.execute(...args) : whenUnlocked(() => client.execute(...args));
      },
      batch: async (...args) => {
        await prepare();
        return this.#writes ? client.batch(...args) : whenUnlocked(() => client.batch(...args));
      },
      migrate: async (statements) => {
        await prepare();
        return client.migrate(statements);
      },
      executeMultiple: async (sql) => {
        await prepare();
        return client.executeMultiple(sql);
      },
      // A writer takes the write lock at once: two that read first and write later would refuse each other.
      transaction: async () => {
        await prepare();
        ready = false;
        return this.#writes ? client.transaction('write') : patient(await client.transaction('deferred'));
      },
      sync: () => client.sync(),
      reconnect: () => {
        ready = false;
        return client.reconnect();
      },
      close: () => client.close(),
      get closed() {
        return client.closed;
      },
      protocol: client.protocol,
    } satisfies LibSqlClient;
  }
}

/** Connections on which no statement can write, not even one of ours by mistake. `path` is a file path. */
export function readerAdapter(path: string): PrismaLibSql {
  return new GuardedLibSql({ url: pathToFileURL(path).href }, READER_PRAGMAS, false);
}

/** Connections that write. Opening one creates the file where there is none. */
export function writerAdapter(path: string): PrismaLibSql {
  return new GuardedLibSql({ url: pathToFileURL(path).href }, WRITER_PRAGMAS, true);
}
