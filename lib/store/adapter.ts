import { setImmediate, setTimeout } from 'node:timers/promises';
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
 * Runs `work` again and again while the store is locked, up to the time a reader waits; `renew` comes before each new try. Told
 * by the clock that nobody sets: the machine's own may be put forward while we wait.
 *
 * A statement that met a lock is never finished by libSQL (tursodatabase/libsql-client-ts#352): on its connection the next
 * COMMIT fails, Prisma gives that transaction up without a rollback (prisma/orm#30028), and its lock would keep every
 * publication out until this process ends. So no connection outlives a lock it met.
 */
async function whenUnlocked<T>(work: () => Promise<T>, renew: () => Promise<void>): Promise<T> {
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error)) throw error;
      await renew();
      if (performance.now() > deadline) throw error;
      await setTimeout(RETRY_AFTER_MS);
    }
  }
}

/**
 * A COMMIT that fails (readers held the store for longer than a writer waits) leaves the transaction open, and Prisma gives it up
 * without a rollback (prisma/orm#30028): its lock would keep everybody out, readers too, for as long as this process lives. So
 * it is undone here. As a script, not as a statement: one that met a lock is never finished by libSQL and keeps a lock itself.
 */
async function commitOrUndo(transaction: LibSqlTransaction): Promise<void> {
  try {
    await transaction.executeMultiple('COMMIT');
  } catch (error) {
    if (!transaction.closed) await transaction.executeMultiple('ROLLBACK');
    throw error;
  }
}

/** Statements of a transaction after which the process breathes. */
const BREATH = 200;

/**
 * libSQL answers at once, so a transaction of thousands of statements would be one breath: no timer runs, no reader of the
 * desk is answered, and what each statement held outside V8's heap is given back only between two breaths.
 */
const undoing = (transaction: LibSqlTransaction, statements = { count: 0 }): LibSqlTransaction => ({
  execute: async (statement: Parameters<LibSqlTransaction['execute']>[0]) => {
    statements.count += 1;
    if (statements.count % BREATH === 0) await setImmediate();
    return transaction.execute(statement);
  },
  batch: (statements) => transaction.batch(statements),
  executeMultiple: (sql) => transaction.executeMultiple(sql),
  commit: () => commitOrUndo(transaction),
  rollback: () => transaction.rollback(),
  close: () => transaction.close(),
  get closed() {
    return transaction.closed;
  },
});

/**
 * Prisma reads what is nested in a transaction of its own. Its first statement is the one that may find the store locked:
 * nothing was read before it, so it may as well be the first of another transaction. From then on a writer waits for it, not
 * it for a writer.
 */
async function patient(begin: () => Promise<LibSqlTransaction>): Promise<LibSqlTransaction> {
  let transaction = await begin();
  const renew = async () => {
    transaction.close();
    transaction = await begin();
  };
  return {
    execute: (statement: Parameters<LibSqlTransaction['execute']>[0]) =>
      whenUnlocked(() => transaction.execute(statement), renew),
    batch: (statements) => whenUnlocked(() => transaction.batch(statements), renew),
    executeMultiple: (sql) => whenUnlocked(() => transaction.executeMultiple(sql), renew),
    commit: () => commitOrUndo(transaction),
    rollback: () => transaction.rollback(),
    close: () => transaction.close(),
    get closed() {
      return transaction.closed;
    },
  };
}

/** How a connection meets a lock: a writer waits inside SQLite, a reader outside it, and one that only glances not at all. */
type Kind = 'writer' | 'reader' | 'glance';

/**
 * libSQL's client opens a new connection after every transaction, and a setting holds for one
 * connection only. So the settings are repeated on each connection, before its first statement.
 */
class GuardedLibSql extends PrismaLibSql {
  readonly #pragmas: readonly string[];
  readonly #kind: Kind;

  constructor(config: LibSqlConfig, pragmas: readonly string[], kind: Kind) {
    super(config);
    this.#pragmas = pragmas;
    this.#kind = kind;
  }

  override createClient(config: LibSqlConfig): LibSqlClient {
    const client = super.createClient(config);
    const pragmas = this.#pragmas;
    const kind = this.#kind;
    let ready = false;
    const prepare = async () => {
      if (ready) return;
      for (const pragma of pragmas) await client.execute(pragma);
      ready = true;
    };
    const renew = async () => {
      ready = false;
      await client.reconnect();
    };
    /** On a connection with its settings; a reader's is renewed where it met a lock. */
    const on = <T>(work: () => Promise<T>): Promise<T> => {
      const prepared = async () => {
        await prepare();
        return work();
      };
      return kind === 'reader' ? whenUnlocked(prepared, renew) : prepared();
    };
    const begin = async (mode: 'write' | 'deferred') => {
      await prepare();
      // The transaction takes this connection with it.
      ready = false;
      return client.transaction(mode);
    };
    return {
      execute: (...args: Parameters<LibSqlClient['execute']>) => on(() => client.execute(...args)),
      batch: (...args) => on(() => client.batch(...args)),
      migrate: async (statements) => {
        await prepare();
        return client.migrate(statements);
      },
      executeMultiple: async (sql) => {
        await prepare();
        return client.executeMultiple(sql);
      },
      // A writer takes the write lock at once: two that read first and write later would refuse each other.
      transaction: async () => (kind === 'writer' ? undoing(await begin('write')) : patient(() => begin('deferred'))),
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

/**
 * Connections on which no statement can write, not even one of ours by mistake. `path` is a file path. Where the store is
 * locked, a statement waits up to 5 s, or with `waits: false` fails at once.
 */
export function readerAdapter(path: string, { waits = true } = {}): PrismaLibSql {
  return new GuardedLibSql({ url: pathToFileURL(path).href }, READER_PRAGMAS, waits ? 'reader' : 'glance');
}

/** Connections that write. Opening one creates the file where there is none. */
export function writerAdapter(path: string): PrismaLibSql {
  return new GuardedLibSql({ url: pathToFileURL(path).href }, WRITER_PRAGMAS, 'writer');
}
