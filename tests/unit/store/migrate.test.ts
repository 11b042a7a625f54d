import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { writerAdapter } from '@/lib/store/adapter';
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

  test('a register kept by an older store says no more of its tiers than one of today', async () => {
    const [file, older] = [at('kept.db'), at('kept-migrations')];
    const newer = '20261128220000_tier_filter';
    await cp(MIGRATIONS, older, { recursive: true, filter: (from) => !from.endsWith(newer) });
    await migrate(file, older);
    const store = await openWriter(file);
    const kept = (hasFilter: object) =>
      JSON.stringify({ note: { vi: '"hasFilter":true' }, tiers: [{ slug: 'a', hasMap: true, ...hasFilter }] });
    for (const hasFilter of [true, false]) {
      await store.$executeRawUnsafe(
        `INSERT INTO RegisterLoad (register, contentHash, loadedAt, base) VALUES ('${hasFilter}', '', '', '${kept({ hasFilter })}')`,
      );
    }
    await store.$disconnect();
    expect(await migrate(file)).toEqual([newer]);
    const after = await openWriter(file);
    const loads = await after.registerLoad.findMany({ select: { base: true } });
    await after.$disconnect();
    expect(loads.map(({ base }) => base)).toEqual([kept({}), kept({})]);
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

  test('a store of before units had dates keeps every figure, and its units become identities with one fact each', async () => {
    const file = at('undated.db');
    const connection = await writerAdapter(file).connect();
    await connection.executeScript(await readFile('tests/fixtures/register/store-of-25-november.sql', 'utf8'));
    const ask = async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
    const figures = `SELECT r.slug, t.tier, s.sourceRow, s.nameAsPrinted, s.total, s.totalPrinted, s.missing, s.officialRank, s.unitId
      FROM Result s JOIN RevisionTier t ON t.id = s.tierId JOIN Revision r ON r.id = t.revisionId ORDER BY s.id`;
    const units = 'SELECT id, register, tier, slug, evidence FROM Unit ORDER BY id';
    const said = (table: string) =>
      `SELECT code, nameVi, nameEn, type, parentId, validTo, sortKey FROM ${table} ORDER BY id`;
    const before = [await ask(figures), await ask(units), await ask(said('Unit'))];
    const tiles = await ask('SELECT id, tileColumn, tileRow FROM Unit WHERE tileColumn IS NOT NULL ORDER BY id');
    await connection.dispose();
    expect(before.map((rows) => rows.length)).toEqual([15, 169, 169]);

    expect(await migrate(file)).toContain('20261128100000_units_over_time');
    const after = await writerAdapter(file).connect();
    const now = async (sql: string) => (await after.queryRaw({ sql, args: [], argTypes: [] })).rows;
    expect([await now(figures), await now(units), await now(said('UnitFact'))]).toEqual(before);
    expect(await now('SELECT unitId, "column", "row" FROM Tile ORDER BY unitId')).toEqual(tiles);
    expect(
      await now('SELECT DISTINCT r.slug, t.asOf FROM RevisionTier t JOIN Revision r ON r.id = t.revisionId ORDER BY 1'),
    ).toEqual([
      ['2022.1', '2022-12-31'],
      ['2023.1', '2023-12-31'],
    ]);
    // 181 rows, five of which said of a unit that it went on as itself or was of another name under its code.
    const links =
      await now(`SELECT s.kind, s.confidence, t.slug, s.note FROM Succession s JOIN Unit f ON f.id = s.fromUnitId
      LEFT JOIN Unit t ON t.id = s.toUnitId WHERE f.slug = 'ninh-binh/thanh-binh' ORDER BY s.date`);
    expect(links).toEqual([
      ['merged', 'sourced', 'ninh-binh/van-giang', null],
      ['merged', 'sourced', null, 'Phường Hoa Lư (14329)'],
    ]);
    expect(await now('PRAGMA foreign_key_check')).toEqual([]);
    await after.dispose();

    // The register of today is written over it: nothing a published revision shows is another.
    const report = await loadBundles({ databasePath: file, dataDir: 'prisma/data', simulated: false });
    expect(report.bundles.map(({ status }) => status)).toEqual(['loaded', 'unchanged', 'unchanged']);
  });
});
