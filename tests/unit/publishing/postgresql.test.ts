import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkStore } from '@/lib/store/health';
import { listAudit } from '@/lib/store/ledger';
import { openReader } from '@/lib/store/open';
import { NO_POSTGRESQL, type PostgresqlServer, postgresql, startPostgresql } from '../../postgresql';
import { type Ended, runCommand } from '../../run-command';
import { csv, fillCells } from '../annex/corpus/build';
import { CLI } from './bundle-commands';
import { dataCommand } from './data-command';

// `npm run data` over a file and over PostgreSQL: the same commands say the same, and where a database cannot be used that is
// said in a sentence.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });
if (!postgresql) console.log(NO_POSTGRESQL);

const folder = mkdtempSync(path.join(os.tmpdir(), 'cong-bo-postgresql-'));
const at = (name: string) => path.join(folder, name);

describe.each([
  ['not an address', 'postgresql://may-chu', 'DATABASE_URL'],
  ['an option nobody knows', 'postgresql://a:mat-khau@may-chu/kho?schema=khac', 'DATABASE_URL'],
  ['another kind of server', 'mysql://a:mat-khau@may-chu/kho', 'DATABASE_URL'],
  [
    'one whose password has signs of its own',
    'mysql://a:mat-khau:mat-khau/mat-khau@mat-khau@may-chu/kho',
    'DATABASE_URL',
  ],
  ['one without the first two slashes', 'postgresql:a:mat-khau@may-chu/kho', 'DATABASE_URL'],
])('a DATABASE_URL that is %s', (_, DATABASE_URL, named) => {
  test('is refused by name, and no password is told', async () => {
    const { code, out, err } = await dataCommand({ DATABASE_URL }, 'list');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(named);
    expect(err).not.toContain('mat-khau');
  });
});

describe.skipIf(!postgresql)('a store in PostgreSQL', () => {
  let server: PostgresqlServer;
  let stores: { readonly file: Record<string, string>; readonly database: Record<string, string> };

  beforeAll(async () => {
    server = await startPostgresql();
    const common = { SIMULATED: 'on', KEPT_DIR: at('database') };
    stores = {
      file: { ...common, DATABASE_URL: `file:${at('file/store.db')}` },
      database: { ...common, DATABASE_URL: await server.newDatabase('kho') },
    };
  });
  afterAll(() => {
    server.end();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What was said, without what is another each time: moments, hashes, places. */
  const plain = ({ code, out, err }: Ended) => ({
    code,
    said: `${out}${err}`
      .replaceAll(/\S*\/(?:file|database)\/\S*/g, 'PLACE')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d,? \d\d\/\d\d\/\d{4}|\d\d:\d\d(?::\d\d)?/g, 'MOMENT')
      .replaceAll(/\b[0-9a-f]{12,64}\b/g, 'HASH'),
  });

  async function onBoth(...args: string[]): Promise<string> {
    const file = plain(await dataCommand(stores.file, ...args));
    const database = plain(await dataCommand(stores.database, ...args));
    expect(database).toEqual(file);
    expect([args, database.code, database.said]).toEqual([args, 0, database.said]);
    return database.said;
  }

  test('is loaded, published into, corrected, gone back, withdrawn, changed, proved, copied and restored as a file is', async () => {
    for (const name of ['file', 'database']) mkdirSync(at(name));
    await onBoth('load');
    await onBoth('check', '--from', 'prisma/data');
    expect(await onBoth('list')).toContain('* mo-phong-2023.2');
    const exported = { file: at('file/a.xlsx'), database: at('database/a.xlsx') };
    for (const [kind, out] of Object.entries(exported)) {
      const settings = stores[kind as keyof typeof stores];
      expect((await dataCommand(settings, 'export', 'mo-phong-2023', '--out', out)).code).toBe(0);
    }
    expect(readFileSync(exported.database).equals(readFileSync(exported.file))).toBe(true);
    const annex = at('phu-luc.xlsx');
    writeFileSync(annex, fillCells(readFileSync(exported.file), { 'Cấp xã': { E5: 11.125 } }));
    await onBoth('check', annex);
    await onBoth('diff', annex);
    expect(await onBoth('publish', annex, '--note', 'Sửa một điểm.', '--note-en', 'One score.', '--yes')).toContain(
      'mo-phong-2023.3',
    );
    await onBoth('rollback', 'mo-phong-2023', '--note', 'Nhầm tệp.');
    await onBoth('withdraw', 'mo-phong-2023.3', '--note', 'Thu hồi.');
    expect(await onBoth('list')).toContain('* mo-phong-2023.2');
    const units = at('don-vi.csv');
    writeFileSync(
      units,
      csv([
        ['tier', 'slug', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent_code'],
        ['so-nganh', 'so-moi-lap', '', '', 'so-moi-lap', 'Sở Mới lập', 'New department', 'Sở', ''],
      ]),
    );
    const change = ['units', units, '--as-of', '2026-03-01', '--note', 'Theo nghị quyết.', '--yes'];
    await onBoth(...change);
    await onBoth('units', 'rollback', '1', '--note', 'Chưa có nghị quyết.');
    await onBoth('units', 'list');
    await onBoth('readings');
    await onBoth('log');
    await onBoth('log', '--verify');
    // What it says of a file is another test's: every card is drawn for it.
    expect((await dataCommand(stores.database, 'doctor')).code).toBe(0);
    await onBoth('backup');
  });

  test('takes a copy of a file in place of what it holds, and a copy of it is a file', async () => {
    const own = { ...stores.database, DATABASE_URL: await server.newDatabase('khoi-phuc') };
    const { out } = await dataCommand(stores.database, 'backup');
    const copy = /\S+\.db/.exec(out)?.[0] ?? '';
    expect((await dataCommand(own, 'restore', copy)).code).toBe(0);
    expect((await dataCommand(own, 'log', '--verify')).code).toBe(0);
    const list = async (settings: Record<string, string>) => (await dataCommand(settings, 'list')).out;
    expect(await list(own)).toBe(await list(stores.database));
    expect((await listAudit(own.DATABASE_URL)).at(-1)?.action).toBe('restore');
    // Over what is there already: readers lose a revision only with a yes.
    expect(
      (await dataCommand(own, 'rollback', 'mo-phong-2023', '--to', 'mo-phong-2023.1', '--note', 'Thử.')).code,
    ).toBe(0);
    const refused = await dataCommand(own, 'restore', copy);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--yes')]);
    expect((await dataCommand(own, 'restore', copy, '--yes', '--note', 'Thử.')).code).toBe(0);
    expect(await list(own)).toBe(await list(stores.database));
  });

  /** A state of the way to the store, and what is said of it in both languages. */
  const FAULTS = [
    [
      'no server',
      'unreachable',
      () => 'postgresql://a:mat-khau@127.0.0.1:1/kho',
      'Không có máy chủ PostgreSQL',
      'No PostgreSQL server',
      'pg_isready',
    ],
    [
      'no socket',
      'unreachable',
      () => 'postgresql://a@localhost/kho?host=/khong/co',
      'Không có máy chủ PostgreSQL',
      'No PostgreSQL server',
      'pg_isready',
    ],
    ['no database', 'missing', () => server.addressOf('khong-co'), 'Không có cơ sở dữ liệu', 'no database', 'createdb'],
    [
      'a wrong password',
      'forbidden',
      () => server.addressOf('kho', 'doc:mat-khau-sai'),
      'không cho làm việc này',
      'does not allow',
      'DATABASE_URL',
    ],
    [
      'no rights',
      'forbidden',
      () => server.addressOf('kho', 'doc:mat-khau'),
      'không cho làm việc này',
      'does not allow',
      'lib/server/deploy/README.md',
    ],
    [
      'an empty database',
      'not-migrated',
      () => server.addressOf('trong'),
      'không có cấu trúc',
      'has not the structure',
      'npm run data -- load',
    ],
    [
      'an older schema',
      'not-migrated',
      () => server.addressOf('cu'),
      'không có cấu trúc',
      'has not the structure',
      'npm run data -- load',
    ],
  ] as const;

  beforeAll(async () => {
    await server.run('kho', "CREATE ROLE doc LOGIN PASSWORD 'mat-khau'");
    await server.newDatabase('trong');
    await server.newDatabase('cu');
    await server.run(
      'cu',
      'CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz)',
    );
  });

  test.each(FAULTS)(
    '%s: said in a sentence with what to do, in both languages, and by health',
    async (_, code, address, vi, en, command) => {
      const settings = { ...stores.database, DATABASE_URL: address() };
      for (const [lang, words] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const said = await dataCommand(settings, 'list', '--lang', lang);
        expect([said.code, said.out]).toEqual([1, '']);
        expect(said.err).toContain(words);
        expect(said.err).toContain(command);
        expect(said.err).not.toMatch(/mat-khau|\n {4}at |\.ts:/);
        expect(said.err.trim().split('\n')).toHaveLength(1);
      }
      const health = await checkStore(settings.DATABASE_URL);
      expect(health).toMatchObject({ ready: false, reason: code });
      expect(JSON.stringify(health)).not.toContain('mat-khau');
    },
  );

  test('a role that may only read publishes nothing, and is told so', async () => {
    await server.run('kho', 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO doc');
    const settings = { ...stores.database, DATABASE_URL: server.addressOf('kho', 'doc:mat-khau') };
    expect((await dataCommand(settings, 'list')).code).toBe(0);
    const { code, err } = await dataCommand(settings, 'withdraw', 'mo-phong-2023.1', '--note', 'Thử.');
    expect([code, err]).toEqual([1, expect.stringContaining('không cho làm việc này')]);
    const reader = await openReader(stores.database.DATABASE_URL ?? '');
    expect(await reader.revision.findFirst({ where: { slug: 'mo-phong-2023.1', status: 'published' } })).not.toBeNull();
    await reader.$disconnect();
  });

  test('the process itself says so, without a stack, and ends with 1', () => {
    const env = { ...process.env, ...stores.database, DATABASE_URL: 'postgresql://a:mat-khau@127.0.0.1:1/kho' };
    const { code, out, err } = runCommand(process.execPath, [CLI, 'list', '--lang', 'en'], { env });
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(err).toContain('No PostgreSQL server answers at postgresql://a@127.0.0.1:1/kho');
  });
});
