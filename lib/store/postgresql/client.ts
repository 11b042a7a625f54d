import { PrismaPg } from '@prisma/adapter-pg';
import type { PrismaClient } from '@/lib/store/generated/client';
import { PrismaClient as DatabaseClient } from '@/lib/store/generated-postgresql/client/client';
import { type Connection, connectionConfig } from '@/lib/store/postgresql/connect';

// A client of a store in PostgreSQL has the type of SQLite's: both are generated from the same models, and what may be asked of
// SQLite is a part of what may be asked of PostgreSQL.

const open = (place: string, kind: Connection): PrismaClient =>
  new DatabaseClient({ adapter: new PrismaPg(connectionConfig(place, kind)) }) as unknown as PrismaClient;

export const writingClient = (place: string): PrismaClient => open(place, 'writer');

/** How long a reading may take, and wait for its turn. Milliseconds. */
const PATIENCE = { timeout: 30_000, maxWait: 30_000 };

type Operations = Record<string, Record<string, (args: unknown) => Promise<unknown>>>;

/**
 * Prisma reads what is nested in several statements, each of the store as it is at that moment: a publication could come
 * between. So each reading has a transaction, which begins as every one of a reader does: as one state of the store.
 */
export function readingClient(place: string): PrismaClient {
  const client = open(place, 'reader');
  return client.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args }) {
          const name = model.charAt(0).toLowerCase() + model.slice(1);
          return client.$transaction(async (tx) => (tx as unknown as Operations)[name]?.[operation]?.(args), PATIENCE);
        },
      },
    },
  }) as unknown as PrismaClient;
}
