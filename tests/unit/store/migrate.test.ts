import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, readMigrations } from '@/lib/store/migrate';
import { openWriter } from '@/lib/store/open';
import { openSchemaEngine } from '@/lib/store/schema-engine';

const MIGRATIONS = path.resolve('prisma/migrations');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'migrate-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

async function appliedIn(file: string): Promise<unknown[]> {
  const store = await openWriter(file);
  const rows = await store.$queryRawUnsafe<{ migration_name: string }[]>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at',
  );
  await store.$disconnect();
  return rows.map((row) => row.migration_name);
}

describe('migrations', () => {
  test('make a new store, once, and leave nothing beside it', async () => {
    const committed = (await readdir(MIGRATIONS)).filter((name) => /^\d/.test(name)).sort();
    await mkdir(at('new'));
    expect(await migrate(`file:${at('new/store.db')}`)).toEqual(committed);
    expect(await migrate(`file:${at('new/store.db')}`)).toEqual([]);
    expect(await appliedIn(at('new/store.db'))).toEqual(committed);
    expect(await readdir(at('new'))).toEqual(['store.db']);
  });

  test('are together what the schema says', async () => {
    const schema = path.resolve('prisma/schema.prisma');
    const engine = await openSchemaEngine(at('diff.db'), at('shadow.db'));
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations(MIGRATIONS)) },
      to: { tag: 'schemaDatamodel', files: [{ path: schema, content: await readFile(schema, 'utf8') }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    expect(stdout?.trim()).toBe('-- This is an empty migration.');
  });

  test('a later migration is applied to a store that is in use, and its data stays', async () => {
    const file = at('later.db');
    await migrate(file);
    const store = await openWriter(file);
    await store.registerLoad.create({ data: { register: 'ninh-binh', contentHash: 'x', loadedAt: 'y' } });
    await store.$disconnect();
    const migrations = at('migrations');
    await cp(MIGRATIONS, migrations, { recursive: true });
    await mkdir(path.join(migrations, '29990101000000_later'));
    const sql = 'ALTER TABLE "RegisterLoad" ADD COLUMN "later" TEXT;\nCREATE TABLE "Later" ("id" INTEGER);\n';
    await writeFile(path.join(migrations, '29990101000000_later/migration.sql'), sql);
    expect(await migrate(file, migrations)).toEqual(['29990101000000_later']);
    expect(await migrate(file, migrations)).toEqual([]);
    const after = await openWriter(file);
    expect(await after.$queryRawUnsafe('SELECT register, later FROM RegisterLoad')).toEqual([
      { register: 'ninh-binh', later: null },
    ]);
    expect(await after.$queryRawUnsafe('SELECT * FROM Later')).toEqual([]);
    await after.$disconnect();
  });

  test('a migration that fails is named in one sentence', async () => {
    const file = at('failing.db');
    await migrate(file);
    const migrations = at('failing');
    await cp(MIGRATIONS, migrations, { recursive: true });
    await mkdir(path.join(migrations, '29990101000000_failing'));
    await writeFile(
      path.join(migrations, '29990101000000_failing/migration.sql'),
      'ALTER TABLE "Nothing" ADD "x" TEXT;',
    );
    const error = await migrate(file, migrations).catch((reason) => reason);
    expect(error).toMatchObject({ name: 'StoreError', code: 'not-migrated' });
    expect(error.message).toContain(file);
    expect(error.message).not.toContain('\n');
  });

  test('an empty file becomes a store; a file of something else is left as it is', async () => {
    await writeFile(at('empty.db'), '');
    expect(await migrate(at('empty.db'))).not.toEqual([]);
    await writeFile(at('letter.db'), 'Dear store');
    await expect(migrate(at('letter.db'))).rejects.toMatchObject({ code: 'damaged' });
    expect(await readFile(at('letter.db'), 'utf8')).toBe('Dear store');
  });

  test('a store in a folder that is not there is refused', async () => {
    await expect(migrate(at('nowhere/store.db'))).rejects.toMatchObject({ code: 'missing' });
  });

  test('two starts at once make one store', async () => {
    await mkdir(at('race'));
    const applied = await Promise.all([migrate(at('race/store.db')), migrate(at('race/store.db'))]);
    expect(applied.flat().length).toBeGreaterThan(0);
    expect(await migrate(at('race/store.db'))).toEqual([]);
    expect(await readdir(at('race'))).toEqual(['store.db']);
  });

  test('what an older desk did is told to readers from its log', async () => {
    const file = at('older.db');
    const older = at('older-migrations');
    await mkdir(older);
    for (const name of ['20261123000000_store', 'migration_lock.toml']) {
      await cp(path.join(MIGRATIONS, name), path.join(older, name), { recursive: true });
    }
    await migrate(file, older);
    const store = await openWriter(file);
    const run = (sql: string) => store.$executeRawUnsafe(sql);
    await run(`INSERT INTO Assessment (id, slug, year, kind, register) VALUES (1, '2023', 2023, 'official', 'thu')`);
    for (const number of [1, 2, 3, 4]) {
      await run(`INSERT INTO Revision (id, assessmentId, number, slug, publishedAt, provinceVi, provinceEn, titleVi, titleEn,
        noteEn, sourceFileName, sourceSha256, sourceBytes, contentHash)
        VALUES (${number}, 1, ${number}, '2023.${number}', 'x', '', '', '', '', 'en ${number}', '', '', 1, 'c')`);
    }
    const log: readonly (readonly [string, string | null])[] = [
      ['load-register', null],
      ['publish', '2023.1'],
      ['publish', '2023.2'],
      ['rollback', '2023.1'],
      ['publish', '2023.3'],
      ['withdraw', '2023.3'],
      ['withdraw', '2023.1'],
      ['publish', '2023.4'],
    ];
    for (const [index, [action, revision]] of log.entries()) {
      await run(`INSERT INTO Audit (at, action, revision, note, previousHash, hash)
        VALUES ('at ${index}', '${action}', ${revision ? `'${revision}'` : 'NULL'}, 'vi ${index}', '', '')`);
    }
    await store.$disconnect();
    expect(await migrate(file)).toContain('20261125140000_acts');
    const after = await openWriter(file);
    const acts = await after.act.findMany({ orderBy: { id: 'asc' } });
    await after.$disconnect();
    // The desk of then went back to the highest number that stood: what readers were given is told as it was.
    expect(
      acts.map(({ action, revision, before, after: since }) => `${action} ${revision}: ${before} → ${since}`),
    ).toEqual([
      'publish 2023.1: null → 2023.1',
      'publish 2023.2: 2023.1 → 2023.2',
      'rollback 2023.1: 2023.2 → 2023.1',
      'publish 2023.3: 2023.1 → 2023.3',
      'withdraw 2023.3: 2023.3 → 2023.2',
      'withdraw 2023.1: 2023.2 → 2023.2',
      'publish 2023.4: 2023.2 → 2023.4',
    ]);
    expect(acts[1]).toMatchObject({ at: 'at 2', noteVi: 'vi 2', noteEn: 'en 2' });
    expect(acts[2]).toMatchObject({ at: 'at 3', noteVi: 'vi 3', noteEn: null });
  });
});
