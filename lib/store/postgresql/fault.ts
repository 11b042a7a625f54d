import { causes, StoreError, type StoreFault } from '@/lib/store/fault';
import { placeName } from '@/lib/store/place';

/** What PostgreSQL's codes, and those of the way to it, say of the store. Classes of codes are their first two signs. */
const FAULTS: Readonly<Record<string, StoreFault>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  // No socket in the folder that was named.
  ENOENT: 'unreachable',
  '08': 'unreachable',
  53300: 'unreachable',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  28: 'forbidden',
  42501: 'forbidden',
  // A standby, or a role that may only read.
  25006: 'forbidden',
  '3D000': 'missing',
  '55P03': 'locked',
  '40P01': 'locked',
  '42P01': 'not-migrated',
  42703: 'not-migrated',
  '22P05': 'encoding',
  XX001: 'damaged',
  XX002: 'damaged',
};

/** What Prisma's adapter makes of a lost way to the server, with no code left. */
const KINDS: Readonly<Record<string, StoreFault>> = {
  DatabaseNotReachable: 'unreachable',
  ConnectionClosed: 'unreachable',
  SocketTimeout: 'unreachable',
  TlsConnectionError: 'unreachable',
  TooManyConnections: 'unreachable',
  DatabaseDoesNotExist: 'missing',
  DatabaseAccessDenied: 'forbidden',
  AuthenticationFailed: 'forbidden',
  TableDoesNotExist: 'not-migrated',
  ColumnNotFound: 'not-migrated',
};

const SENTENCES: Readonly<Record<StoreFault, (name: string) => string>> = {
  unreachable: (name) =>
    `No PostgreSQL server answers at ${name}: start it, or look at DATABASE_URL ("pg_isready -d ${name}" asks it).`,
  forbidden: (name) =>
    `PostgreSQL refuses ${name}: look at user and password in DATABASE_URL and at what the role may do (lib/server/deploy/README.md, "PostgreSQL").`,
  missing: (name) =>
    `There is no database at ${name}: make it with createdb, then run "npm run data -- load" (lib/server/deploy/README.md, "PostgreSQL").`,
  locked: (name) => `Another command has been writing to the store at ${name} for over a minute.`,
  'not-migrated': (name) => `The store at ${name} has not the structure of this version: run "npm run data -- load".`,
  encoding: (name) => `The database at ${name} is not in UTF8: make one with "createdb -E UTF8 -T template0".`,
  damaged: (name) => `The store at ${name} is damaged.`,
  empty: (name) => `The store at ${name} holds no register and no edition: run "npm run data -- load".`,
  interrupted: (name) => `A change of the store at ${name} was cut short.`,
  'unknown-word': (name) => `The store at ${name} holds a word this version does not know.`,
};

export function databaseFault(code: StoreFault, place: string, cause?: unknown): StoreError {
  const name = placeName(place);
  return new StoreError(code, name, SENTENCES[code](name), cause);
}

function faultIn(error: unknown): StoreFault | null {
  for (const cause of causes(error)) {
    const code = String(cause.originalCode ?? cause.code ?? '');
    const fault =
      FAULTS[code] ?? (code.length === 5 ? FAULTS[code.slice(0, 2)] : undefined) ?? KINDS[String(cause.kind)];
    if (fault) return fault;
    if (/connection timeout|trying to connect|Connection terminated|does not support SSL/i.test(String(cause.message)))
      return 'unreachable';
  }
  return null;
}

/** What a failed statement, or a way to the server that failed, says about the store; null where the fault is not the store's. */
export function toDatabaseFault(error: unknown, place: string): StoreError | null {
  if (error instanceof StoreError) return error;
  const code = faultIn(error);
  return code === null ? null : databaseFault(code, place, error);
}
