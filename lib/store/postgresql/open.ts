import type { PrismaClient } from '@/lib/store/generated/client';
import { readingClient, writingClient } from '@/lib/store/postgresql/client';
import { databaseRows } from '@/lib/store/postgresql/connect';
import { databaseFault } from '@/lib/store/postgresql/fault';
import { unappliedInDatabase } from '@/lib/store/postgresql/migrate';

/** A register alone is something, as in a file. */
const HELD = 'SELECT 1 FROM "Register" UNION ALL SELECT 1 FROM "Revision" LIMIT 1';

/** @throws StoreError when the database cannot be asked, holds nothing, or is not migrated. */
export async function openDatabaseReader(place: string): Promise<PrismaClient> {
  if ((await unappliedInDatabase(place)).length > 0) throw databaseFault('not-migrated', place);
  if ((await databaseRows(place, HELD)).length === 0) throw databaseFault('empty', place);
  return readingClient(place);
}

/** @throws StoreError when the database cannot be asked. */
export async function openDatabaseWriter(place: string): Promise<PrismaClient> {
  await databaseRows(place, 'SELECT 1');
  return writingClient(place);
}
