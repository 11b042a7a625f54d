/**
 * Prints the SQL that leads to prisma/schema.prisma (prisma/README.md).
 *   npx tsx prisma/diff.ts                     from the committed migrations
 *   npx tsx prisma/diff.ts --from-empty        from an empty store
 *   npx tsx prisma/diff.ts --postgresql OLD    for PostgreSQL, from the schema in the file OLD; from nothing without OLD; the engine
 *                                             asks a server, which DATABASE_URL names, and changes nothing there
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readMigrations } from '@/lib/store/migrate';
import { diffDatamodels } from '@/lib/store/postgresql/diff';
import { openSchemaEngine } from '@/lib/store/schema-engine';
import { postgresqlSchema } from './postgresql-schema';

const schema = path.join(import.meta.dirname, 'schema.prisma');

async function diffSqlite(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'schema-diff-'));
  try {
    const engine = await openSchemaEngine(path.join(folder, 'main.db'), path.join(folder, 'shadow.db'));
    const { stdout } = await engine.diff({
      from: process.argv.includes('--from-empty')
        ? { tag: 'empty' }
        : { tag: 'migrations', ...(await readMigrations(path.join(import.meta.dirname, 'migrations'))) },
      to: { tag: 'schemaDatamodel', files: [{ path: schema, content: await readFile(schema, 'utf8') }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function diffPostgresql(old: string | undefined): Promise<string> {
  const read = async (file: string) => postgresqlSchema(await readFile(file, 'utf8'));
  return diffDatamodels(process.env.DATABASE_URL ?? '', old === undefined ? null : await read(old), await read(schema));
}

const at = process.argv.indexOf('--postgresql');
process.stdout.write(await (at < 0 ? diffSqlite() : diffPostgresql(process.argv[at + 1])));
