/**
 * Prints the SQL that leads from the committed migrations to prisma/schema.prisma (prisma/README.md).
 *   npx tsx prisma/diff.ts                from the migrations
 *   npx tsx prisma/diff.ts --from-empty   from an empty store
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readMigrations } from '@/lib/store/migrate';
import { openSchemaEngine } from '@/lib/store/schema-engine';

const schema = path.join(import.meta.dirname, 'schema.prisma');
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
  process.stdout.write(stdout ?? '');
} finally {
  await rm(folder, { recursive: true });
}
