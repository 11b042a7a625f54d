import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { migrationNames } from '@/lib/store/migration-names';
import { databaseRows, withConnection } from '@/lib/store/postgresql/connect';
import { databaseFault } from '@/lib/store/postgresql/fault';
import { WRITER_LOCK } from '@/lib/store/postgresql/writer-lock';

const DATABASE_MIGRATIONS = path.resolve('prisma/migrations-postgresql');

const KNOWN = `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL`;
const APPLIED =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL';
/** As Prisma makes it, so that its own command line can go on from here. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;
const KEEP = `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
  VALUES ($1, $2, now(), $3, 1)`;

type Ask = (sql: string) => Promise<unknown[][]>;

async function unappliedBy(ask: Ask, folder: string): Promise<string[]> {
  const names = await migrationNames(folder);
  const [[known] = []] = await ask(KNOWN);
  if (!known) return names;
  const applied = new Set((await ask(APPLIED)).map(([name]) => name));
  return names.filter((name) => !applied.has(name));
}

/** Committed migrations the store has not, oldest first. @throws StoreError when it cannot be asked. */
export function unappliedInDatabase(place: string, folder = DATABASE_MIGRATIONS): Promise<string[]> {
  return unappliedBy((sql) => databaseRows(place, sql), folder);
}

async function apply(connection: pg.Client, folder: string): Promise<string[]> {
  const ask: Ask = async (text) => (await connection.query<unknown[]>({ text, rowMode: 'array' })).rows;
  await connection.query(`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`);
  // Another start may have been faster.
  const names = await unappliedBy(ask, folder);
  await connection.query(TABLE);
  for (const name of names) {
    const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
    await connection.query(sql);
    await connection.query(KEEP, [randomUUID(), createHash('sha256').update(sql).digest('hex'), name]);
  }
  return names;
}

/**
 * Brings a database to the committed migrations, all of them or none: PostgreSQL makes tables within a transaction. Prisma's
 * adapter would cut a script at every semicolon, those in a trigger's function too.
 * @throws StoreError when the database cannot be reached or written.
 */
export async function migrateDatabase(place: string, folder = DATABASE_MIGRATIONS): Promise<string[]> {
  if ((await unappliedInDatabase(place, folder)).length === 0) return [];
  return withConnection(place, 'writer', async (connection) => {
    const { rows } = await connection.query('SHOW server_encoding');
    if (rows[0]?.server_encoding !== 'UTF8') throw databaseFault('encoding', place);
    await connection.query('BEGIN');
    const applied = await apply(connection, folder);
    await connection.query('COMMIT');
    return applied;
  });
}
