import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '@/lib/server/limits';
import { brokenLink } from '@/lib/store/audit';
import { copyStore } from '@/lib/store/backup';
import { examineStore } from '@/lib/store/examine';
import { checkStore } from '@/lib/store/health';
import { listAudit, listRevisions } from '@/lib/store/ledger';
import { migrate } from '@/lib/store/migrate';
import { openReader, openWriter, readRows, toStoreError } from '@/lib/store/open';
import { writingClient } from '@/lib/store/postgresql/client';
import { TABLES } from '@/lib/store/postgresql/copy';
import { WRITER_LOCK } from '@/lib/store/postgresql/writer-lock';
import { openVersion } from '@/lib/store/version';
import { writeStore } from '@/lib/store/writer';
import { NO_POSTGRESQL, type PostgresqlServer, postgresql, startPostgresql } from '../../postgresql';
import { mustRun } from '../../run-command';
import { goBackTo, publishNumbered, YEAR } from '../../soak/numbered';
import { freshStore } from '../fresh-store';
import { APPEND } from '../publishing/bundle-commands';

// What a store in PostgreSQL promises as a file does: one writer at a time, whole states, and being told of a change.

if (!postgresql) console.log(NO_POSTGRESQL);

const folder = mkdtempSync(path.join(tmpdir(), 'postgresql-store-'));
const file = path.join(folder, 'store.db');

describe.skipIf(!postgresql)('a store in PostgreSQL', () => {
  let server: PostgresqlServer;
  let place: string;

  /** Migrated and filled once, and copied from then on. */
  const MADE = 'mau';
  /** A database with the bundled official editions. */
  const filled = (name: string): Promise<string> => server.newDatabase(name, MADE);

  beforeAll(async () => {
    await freshStore(file, { simulated: false });
    server = await startPostgresql();
    const made = await server.newDatabase(MADE);
    await migrate(made);
    await writeStore(made, (writer) => writer.replaceBy(file));
    place = await filled('kho');
  });
  afterAll(() => {
    server.end();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every row, as text; SQLite has no booleans of its own. */
  async function rowsOf(store: string) {
    const client = await openReader(store);
    const plain = (_: string, value: unknown) =>
      typeof value === 'boolean' || typeof value === 'bigint' ? Number(value) : value;
    const tables: unknown[] = [];
    for (const table of TABLES) {
      const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}"`);
      tables.push([table, rows.map((row) => JSON.stringify(Object.entries(row).toSorted(), plain)).toSorted()]);
    }
    await client.$disconnect();
    return tables;
  }

  test('holds every row of the file it was filled from, under the same numbers, and so does a copy of it', async () => {
    const held = await rowsOf(file);
    expect(JSON.stringify(held).length).toBeGreaterThan(100_000);
    expect(await rowsOf(place)).toEqual(held);
    const copy = path.join(folder, 'copy.db');
    await copyStore(place, copy);
    expect(await rowsOf(copy)).toEqual(held);
    expect(await examineStore(copy)).toEqual(await examineStore(file));
    expect({ ...(await examineStore(place)), backups: [] }).toEqual({ ...(await examineStore(file)), backups: [] });
  });

  test('goes on counting where the file it was filled from ended', async () => {
    const own = await filled('dem-tiep');
    await publishNumbered(own, 1);
    expect((await listRevisions(own)).map(({ slug }) => slug)).toContain(`${YEAR}.1`);
    expect(brokenLink(await listAudit(own))).toBeNull();
  });

  test('lets no reading connection write', async () => {
    const reader = await openReader(place);
    await expect(reader.$executeRawUnsafe('DELETE FROM "Seal"')).rejects.toThrow(/read-only/);
    await reader.$disconnect();
  });

  test('is read by a role that may only read, which can do nothing else', async () => {
    await server.run(
      'kho',
      `CREATE ROLE xem LOGIN PASSWORD 'mat khau'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO xem`,
    );
    const asReader = server.addressOf('kho', 'xem:mat%20khau');
    expect(await checkStore(asReader)).toMatchObject({ ready: true });
    const refused = await writeStore(asReader, (writer) => writer.withdraw('2023.1', 'x')).catch((error) => error);
    expect(refused).toMatchObject({ name: 'StoreError', code: 'forbidden' });
    expect(String(refused.message)).not.toContain('mat');
  });

  const RECIPE = readFileSync('lib/server/deploy/README.md', 'utf8');
  const block = (kind: string, holding: string) =>
    [...RECIPE.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(
      ([, as, text]) => as === kind && text?.includes(holding),
    )?.[2] ?? '';

  test('is set up by the lines of the recipe: one role publishes, the other reads what comes later too, and writes nothing', async () => {
    const statements = block('sql', 'CREATE ROLE').trim().split('\n');
    expect(statements).toHaveLength(4);
    for (const statement of statements.slice(0, 3)) await server.run('postgres', statement);
    await server.run('bang_diem', statements[3] ?? '');
    const own = server.addressOf('bang_diem', 'cong_bo:mot-mat-khau');
    await migrate(own);
    await writeStore(own, (writer) => writer.replaceBy(file));
    await publishNumbered(own, 1);
    const asReader = server.addressOf('bang_diem', 'doc:mat-khau-khac');
    expect((await listRevisions(asReader)).map(({ slug }) => slug)).toContain(`${YEAR}.1`);
    expect((await examineStore(asReader)).unlogged).toEqual([]);
    const rights = `SELECT table_name, privilege_type FROM information_schema.role_table_grants
      WHERE grantee = 'doc' AND privilege_type <> 'SELECT'`;
    expect(await readRows(own, rights)).toEqual([]);
  });

  test('is kept and brought back by pg_dump and pg_restore as the recipe has it, and is proved then', async () => {
    const own = await filled('luu');
    await publishNumbered(own, 1);
    const back = await server.newDatabase('luu-lai');
    const [dump = '', restore = ''] = block('sh', 'pg_dump').trim().split('\n');
    const inFolder = (line: string, DATABASE_URL: string) =>
      mustRun('sh', ['-c', line], {
        cwd: folder,
        env: { ...process.env, PATH: `${postgresql}:${process.env.PATH}`, DATABASE_URL },
      });
    inFolder(dump, own);
    inFolder(restore, back);
    expect(await rowsOf(back)).toEqual(await rowsOf(own));
    const { integrity, references, unapplied, unlogged, untold, unsealed, brokenLog } = await examineStore(back);
    expect([integrity, references, unapplied, unlogged, untold, unsealed, brokenLog]).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
      null,
    ]);
    const [before, after] = [await openVersion(own), await openVersion(back)];
    await Promise.all([before.look(), after.look()]);
    expect(after.current).toBe(before.current);
    await Promise.all([before.close(), after.close()]);
    await publishNumbered(back, 2);
  });

  test('has writers of several processes take turns: every row follows from the one before', async () => {
    const own = await filled('lan-luot');
    const before = (await listAudit(own)).length;
    const append = (name: string) =>
      promisify(execFile)(process.execPath, [APPEND, own, name, '8'], { timeout: 60_000 });
    await Promise.all(['a', 'b', 'c'].map(append));
    const log = await listAudit(own);
    expect(log.length - before).toBe(24);
    expect(brokenLink(log)).toBeNull();
  });

  test('tells a writer who waited in vain that another one is writing', async () => {
    await writeStore(place, async () => {
      const second = writingClient(place);
      const waited = second.$transaction(async (tx) => {
        expect(await tx.$queryRawUnsafe('SHOW lock_timeout')).toEqual([{ lock_timeout: '1min' }]);
        await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = '100ms'`);
        await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`);
      });
      const error = await waited.catch((reason) => toStoreError(reason, place));
      expect(error).toMatchObject({ name: 'StoreError', code: 'locked' });
      await second.$disconnect();
    });
  });

  /** A process that publishes and stops before the end of its transaction. */
  async function halfPublished(store: string): Promise<ChildProcess> {
    const code = `const { writeStore } = await import('@/lib/store/writer');
      await writeStore(process.argv[1], async (writer) => {
        await writer.enact({ assessment: '2023', at: 'now', action: 'withdraw', revision: '2023.1', after: null, note: { vi: null, en: null }, sourceSha256: null });
        await writer.withdraw('2023.1', 'half');
        console.log('half');
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, store], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  }

  test('keeps nothing of a publisher that is killed half-way, and lets the next one write at once', async () => {
    const own = await filled('nua-chung');
    const before = await rowsOf(own);
    const child = await halfPublished(own);
    expect(await rowsOf(own)).toEqual(before);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await rowsOf(own)).toEqual(before);
    // A lock that was left behind would hold this up for a minute.
    await publishNumbered(own, 1);
    expect((await examineStore(own)).untold).toEqual([]);
  });

  test('gives one reading one state, however many statements it takes and however often others publish meanwhile', async () => {
    const own = await filled('mot-trang-thai');
    await publishNumbered(own, 1);
    const reader = await openReader(own);
    let writing = true;
    const writer = (async () => {
      for (let number = 2; number <= 12; number += 1) await publishNumbered(own, number);
      writing = false;
    })();
    const states = new Set<string>();
    while (writing) {
      const { currentRevision, acts, revisions } = await reader.assessment.findUniqueOrThrow({
        where: { slug: YEAR },
        select: {
          currentRevision: { select: { slug: true, tiers: { select: { results: { select: { total: true } } } } } },
          acts: { select: { after: true }, orderBy: { id: 'asc' } },
          revisions: { select: { slug: true }, orderBy: { number: 'asc' } },
        },
      });
      const last = currentRevision?.slug;
      expect([last, acts.at(-1)?.after, revisions.at(-1)?.slug]).toEqual([last, last, last]);
      const marks = new Set(
        currentRevision?.tiers.flatMap(({ results }) => results.map(({ total }) => (total ?? 0) % 1_000)),
      );
      expect(marks.size).toBe(1);
      states.add(String(last));
    }
    await writer;
    await reader.$disconnect();
    expect(states.size).toBeGreaterThan(2);
  });

  test('has the version of a file with the same rows', async () => {
    const [inFile, inDatabase] = [await openVersion(file), await openVersion(place)];
    await Promise.all([inFile.look(), inDatabase.look()]);
    expect(inDatabase.current).toBe(inFile.current);
    expect(inDatabase.current).toMatch(/^[0-9a-f]{64}$/);
    await Promise.all([inFile.close(), inDatabase.close()]);
  });

  /** What a process says of a store before and after another one writes to it, looking once each time. */
  async function seenAround(store: string): Promise<readonly [string, string]> {
    const version = await openVersion(store);
    await version.look();
    const before = version.current;
    await promisify(execFile)(process.execPath, [APPEND, store, 'x', '1'], { timeout: 60_000 });
    await version.look();
    await version.close();
    return [before, version.current];
  }

  test('tells another process of a publication at its next look, as a file does, and the site looks every second', async () => {
    const own = path.join(folder, 'told.db');
    await freshStore(own, { simulated: false });
    for (const store of [own, await filled('bao-tin')]) {
      const [before, after] = await seenAround(store);
      expect([before === after, after]).toEqual([false, (await listAudit(store)).at(-1)?.hash]);
    }
    expect(LIMITS.storePollEvery).toBeLessThanOrEqual(1_000);
  });

  test('tells a change past the log, by whatever program, as a file does', async () => {
    const own = await filled('ngoai-so');
    const version = await openVersion(own);
    await version.look();
    const before = version.current;
    await version.look();
    expect([version.current, version.unlogged]).toEqual([before, 0]);
    await server.run('ngoai-so', 'UPDATE "Result" SET "total" = 1 WHERE "id" = (SELECT min("id") FROM "Result")');
    await version.look();
    expect([version.current, version.unlogged]).toEqual([`${before}+1`, 1]);
    expect((await examineStore(own)).unsealed.length).toBeGreaterThan(0);
    await version.close();
  });

  test('names rules that were switched off, which is how rows come in that it would refuse', async () => {
    await filled('tat-quy-tac');
    await server.run('tat-quy-tac', 'ALTER TABLE "UnitFact" DISABLE TRIGGER ALL');
    const { integrity } = await examineStore(server.addressOf('tat-quy-tac'));
    expect(integrity).toContain('trigger disabled: UnitFact_check on "UnitFact"');
    expect(integrity.length).toBeGreaterThan(2);
  });

  test('two starts at once make one store, and a third has nothing to do', async () => {
    const own = await server.newDatabase('hai-lan');
    const applied = await Promise.all([migrate(own), migrate(own)]);
    expect(applied.flat()).toEqual(['20261129150000_first']);
    expect(await migrate(own)).toEqual([]);
    expect(await readRows(own, 'SELECT count(*)::int FROM _prisma_migrations')).toEqual([[1]]);
  });

  test('is not there by its version while the server is down, and the same again when it is up', async () => {
    const version = await openVersion(place);
    await version.look();
    const before = version.current;
    const reader = await openReader(place);
    server.stop();
    try {
      await version.look();
      expect(version.current).toBe('unread');
      expect(await checkStore(place)).toMatchObject({ ready: false, reason: 'unreachable' });
      const failed = await reader.revision.findMany().catch((error) => toStoreError(error, place));
      expect(failed).toMatchObject({ code: 'unreachable' });
      const unwritten = await openWriter(place).catch((error) => error);
      expect(unwritten).toMatchObject({ code: 'unreachable' });
    } finally {
      server.start();
    }
    await version.look();
    expect(version.current).toBe(before);
    expect(await checkStore(place)).toMatchObject({ ready: true });
    expect((await reader.revision.findMany()).length).toBeGreaterThan(0);
    await reader.$disconnect();
    await version.close();
  });

  test('publications and returns leave the same log and the same standing as in a file', async () => {
    const own = await filled('nhu-tep');
    const twin = path.join(folder, 'twin.db');
    await freshStore(twin, { simulated: false });
    for (const store of [own, twin]) {
      await publishNumbered(store, 1);
      await publishNumbered(store, 2);
      await goBackTo(store, 1);
    }
    const plain = async (store: string) => ({
      log: (await listAudit(store)).map(({ action, revision, seal }) => [action, revision, seal === null]),
      standing: (await listRevisions(store)).map(({ slug, status, current }) => [slug, status, current]),
    });
    expect(await plain(own)).toEqual(await plain(twin));
    expect((await examineStore(own)).unsealed).toEqual([]);
  });
});
