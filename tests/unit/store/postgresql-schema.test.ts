import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '@/lib/store/migrate';
import { openWriter, readRows } from '@/lib/store/open';
import { TABLES } from '@/lib/store/postgresql/copy';
import { diffDatamodels } from '@/lib/store/postgresql/diff';
import { postgresqlSchema } from '../../../prisma/postgresql-schema';
import { NO_POSTGRESQL, type PostgresqlServer, postgresql, startPostgresql } from '../../postgresql';

// The two stores side by side: the same tables, and the same wrong rows refused.

if (!postgresql) console.log(NO_POSTGRESQL);

const folder = mkdtempSync(path.join(tmpdir(), 'postgresql-schema-'));
const file = path.join(folder, 'store.db');
const SCHEMA = 'prisma/schema.prisma';

test('nothing is ordered by what may be null: nulls stand first in SQLite and last in PostgreSQL', async () => {
  const schema = readFileSync(SCHEMA, 'utf8');
  const fields = (form: RegExp) => new Set([...schema.matchAll(form)].map(([, name]) => name));
  const never = fields(/^ {2}(\w+) +\w+(?= |$)/gm);
  // A name that one table may leave empty and another may not is the other's.
  const nullable = new Set([...fields(/^ {2}(\w+) +\w+\?(?: |$)/gm)].filter((name) => !never.has(name)));
  const names = (await readdir('lib/store', { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('generated'),
  );
  const orders = (await Promise.all(names.map((name) => readFile(path.join('lib/store', name), 'utf8')))).flatMap(
    (code) => [...code.matchAll(/orderBy: (\[[^\]]*\]|\{[^\]]*?\}+)/g)].map(([, order = '']) => order),
  );
  const ordered = orders.flatMap((order) => [...order.matchAll(/(\w+): '(?:asc|desc)'/g)].map(([, name]) => name));
  expect([nullable.has('officialRank'), nullable.has('sourceRow')]).toEqual([true, false]);
  expect(ordered.length).toBeGreaterThan(20);
  expect(ordered.filter((name) => nullable.has(name))).toEqual([]);
});

describe.skipIf(!postgresql)('a store in PostgreSQL', () => {
  let server: PostgresqlServer;
  let place: string;

  beforeAll(async () => {
    await migrate(file);
    server = await startPostgresql();
    place = await server.newDatabase('kho');
    await migrate(place);
  });
  afterAll(() => {
    server.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const COLUMNS = `SELECT table_name, column_name, data_type, is_nullable, collation_name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'StoreChange') ORDER BY 1, 2`;
  const INDEXES = `SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'StoreChange') ORDER BY 1`;
  const REFERENCES = `SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype = 'f' ORDER BY 1`;

  test('has the tables, columns, indexes and references of the one schema', async () => {
    const made = await server.newDatabase('luoc-do');
    await server.run('luoc-do', await diffDatamodels(made, null, postgresqlSchema(readFileSync(SCHEMA, 'utf8'))));
    for (const asked of [COLUMNS, INDEXES, REFERENCES]) {
      const rows = await readRows(place, asked);
      expect(rows.length).toBeGreaterThan(10);
      expect(rows).toEqual(await readRows(made, asked));
    }
  });

  test('has the tables and columns of a file, which of them may be empty included', async () => {
    const asked = `SELECT m.name, c.name, CASE WHEN c."notnull" THEN 'NO' ELSE 'YES' END FROM sqlite_master m
      JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> '_prisma_migrations'
      ORDER BY 1, 2`;
    const rows = await readRows(place, COLUMNS);
    expect(rows.map(([table, column, , empty]) => [table, column, empty])).toEqual(await readRows(file, asked));
    expect([...new Set(rows.map(([table]) => table))].toSorted()).toEqual([...TABLES].toSorted());
  });

  test('keeps every text in the order of its bytes, whatever the order of the database is', async () => {
    const texts = (await readRows(place, COLUMNS)).filter(([, , type]) => type === 'text');
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter(([, , , , collation]) => collation !== 'C')).toEqual([]);
    const own = await readRows(place, `SELECT 'a' < 'B', 'a' < 'B' COLLATE "C"`);
    expect(own).toEqual([[true, false]]);
  });

  test('tells of a change of any table', async () => {
    const asked = `SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'StoreChange_tell' ORDER BY 1`;
    const told = (await readRows(place, asked)).map(([name]) => String(name).replaceAll('"', ''));
    expect(told.toSorted()).toEqual([...TABLES].toSorted());
  });

  /** Rows every later one is written beside. */
  const GROUND = [
    `INSERT INTO "Assessment" ("slug", "year", "kind", "register") VALUES ('2023', 2023, 'official', 'r')`,
    `INSERT INTO "Revision" ("assessmentId", "number", "slug", "publishedAt", "provinceVi", "provinceEn", "titleVi", "titleEn",
      "sourceFileName", "sourceSha256", "sourceBytes", "contentHash") VALUES (1, 1, '2023.1', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 1, 'a')`,
    `INSERT INTO "Source" ("revisionId", "slug", "title", "publisher") VALUES (1, 's', 't', 'p')`,
    `INSERT INTO "RevisionTier" ("revisionId", "tier", "asOf", "position", "complete", "criteriaScope")
      VALUES (1, 'cap-xa', '2023-12-31', 0, true, 'tier')`,
    `INSERT INTO "RevisionTier" ("revisionId", "tier", "asOf", "position", "complete", "criteriaScope", "variant", "variantVi", "variantEn")
      VALUES (1, 'so-nganh', '2023-12-31', 0, true, 'tier', 'co', 'có', 'with')`,
    `INSERT INTO "RevisionTier" ("revisionId", "tier", "asOf", "position", "complete", "criteriaScope", "variant", "variantVi", "variantEn")
      VALUES (1, 'so-nganh', '2023-12-31', 0, true, 'tier', 'khong', 'không', 'without')`,
    `INSERT INTO "Criterion" ("tierId", "slug", "nameVi", "nameEn", "position") VALUES (1, 'c', 'a', 'a', 0)`,
    `INSERT INTO "Unit" ("register", "tier", "slug", "evidence") VALUES ('r', 'cap-xa', 'a', 'e'), ('r', 'cap-xa', 'b', 'e')`,
    `INSERT INTO "UnitFact" ("unitId", "validTo", "code", "nameVi", "nameEn", "type", "confidence", "sortKey")
      VALUES (1, '2025-01-01', '1', 'a', 'a', 'Xã', 'sourced', 'a')`,
    `INSERT INTO "Result" ("tierId", "unitId", "nameAsPrinted", "sourceId", "sourceRow") VALUES (1, 1, 'A', 1, 2), (2, 2, 'B', 1, 2)`,
  ];

  const tier = (over: Record<string, string>) => {
    const row = {
      revisionId: '1',
      tier: `'cap-huyen'`,
      asOf: `'2023-12-31'`,
      position: '0',
      complete: 'true',
      criteriaScope: `'tier'`,
      ...over,
    };
    return insert('RevisionTier', row);
  };
  const insert = (table: string, row: Record<string, string>) =>
    `INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.values(row)})`;
  const fact = (over: Record<string, string>) =>
    insert('UnitFact', {
      unitId: '1',
      validFrom: `'2025-01-01'`,
      code: `'2'`,
      nameVi: `'a'`,
      nameEn: `'a'`,
      type: `'Xã'`,
      confidence: `'sourced'`,
      sortKey: `'a'`,
      ...over,
    });
  const succession = (over: Record<string, string>) =>
    insert('Succession', {
      fromUnitId: '1',
      date: `'2025-01-01'`,
      kind: `'merged'`,
      extent: `'whole'`,
      legalAct: `'a'`,
      confidence: `'sourced'`,
      ...over,
    });
  const result = (over: Record<string, string>) =>
    insert('Result', { tierId: '1', nameAsPrinted: `'C'`, sourceId: '1', sourceRow: '3', ...over });
  const audit = (over: Record<string, string>) =>
    insert('Audit', { at: `'a'`, action: `'publish'`, previousHash: `'0'`, hash: `'1'`, ...over });

  /** A row that is refused, beside one like it that is not. */
  const CASES: readonly (readonly [string, string, string])[] = [
    [
      'a kind nobody knows',
      insert('Assessment', { slug: `'x'`, year: '1', kind: `'other'`, register: `'r'` }),
      insert('Assessment', { slug: `'x'`, year: '1', kind: `'simulated'`, register: `'r'` }),
    ],
    [
      'an act nobody knows',
      insert('Act', { assessmentId: '1', at: `'a'`, action: `'erase'`, revision: `'x'` }),
      insert('Act', { assessmentId: '1', at: `'a'`, action: `'withdraw'`, revision: `'x'` }),
    ],
    [
      'a status nobody knows',
      `UPDATE "Revision" SET "status" = 'gone'`,
      `UPDATE "Revision" SET "status" = 'withdrawn'`,
    ],
    ['a tier that is no word of an address', tier({ tier: `'Cap xa'` }), tier({})],
    ['a tier without a word', tier({ tier: `''` }), tier({})],
    ['a scope nobody knows', tier({ criteriaScope: `'x'` }), tier({ criteriaScope: `'assessment'` })],
    ['a day that is none', tier({ asOf: `'2023'` }), tier({ asOf: `'2023-12-30'` })],
    ['decimals of thousandths', tier({ decimals: '3' }), tier({ decimals: '4' })],
    ['bands that are no JSON', tier({ bands: `'{'` }), tier({ bands: `'[]'` })],
    ['a scale nobody knows', tier({ scale: `'stars'` }), tier({ scale: `'index'` })],
    [
      'a variant without its words',
      tier({ variant: `'x'`, variantEn: `'x'` }),
      tier({ variant: `'x'`, variantVi: `'x'`, variantEn: `'x'` }),
    ],
    [
      'words of no variant',
      tier({ variantVi: `'x'`, variantEn: `'x'` }),
      tier({ variant: `'x'`, variantVi: `'x'`, variantEn: `'x'` }),
    ],
    [
      'a variant that is no word of an address',
      tier({ variant: `'X Y'`, variantVi: `'x'`, variantEn: `'x'` }),
      tier({ variant: `'x-y'`, variantVi: `'x'`, variantEn: `'x'` }),
    ],
    [
      'a list of a tier beside its variants',
      tier({ tier: `'so-nganh'` }),
      tier({ tier: `'so-nganh'`, variant: `'x'`, variantVi: `'x'`, variantEn: `'x'` }),
    ],
    [
      'a tier of a register with a blank',
      `INSERT INTO "Tier" ("register", "slug", "position", "words", "hasMap") VALUES ('r', 'a b', 0, '{}', true)`,
      `INSERT INTO "Tier" ("register", "slug", "position", "words", "hasMap") VALUES ('r', 'a-b', 0, '{}', true)`,
    ],
    [
      'a unit of no tier',
      insert('Unit', { register: `'r'`, tier: `''`, slug: `'x'`, evidence: `'e'` }),
      insert('Unit', { register: `'r'`, tier: `'x'`, slug: `'x'`, evidence: `'e'` }),
    ],
    [
      'a unit of an address that is another’s',
      insert('Unit', { register: `'r'`, tier: `'cap-xa'`, slug: `'a'`, evidence: `'e'` }),
      insert('Unit', { register: `'r'`, tier: `'cap-xa'`, slug: `'c'`, evidence: `'e'` }),
    ],
    ['a confidence nobody knows', fact({ confidence: `'sure'` }), fact({})],
    ['a fact from no day', fact({ validFrom: `'2025'` }), fact({})],
    ['a fact until no day', fact({ validTo: `'later'` }), fact({ validTo: `'2026-01-01'` })],
    ['a fact that ends before it begins', fact({ validTo: `'2025-01-01'` }), fact({ validTo: `'2025-01-02'` })],
    ['a fact of a unit that has another that day', fact({ validFrom: `'2024-12-31'` }), fact({})],
    [
      'a code that is another unit’s that day',
      fact({ unitId: '2', code: `'1'`, validFrom: `'2024-12-31'` }),
      fact({ unitId: '2', code: `'1'` }),
    ],
    [
      'a fact changed so that it overlaps',
      `${fact({})}; UPDATE "UnitFact" SET "validTo" = NULL WHERE "code" = '1'`,
      `${fact({})}; UPDATE "UnitFact" SET "validTo" = '2024-01-01' WHERE "code" = '1'`,
    ],
    [
      'a code changed to another unit’s',
      `${fact({ unitId: '2', validFrom: `'2024-01-01'` })}; UPDATE "UnitFact" SET "code" = '1'`,
      `${fact({ unitId: '2', validFrom: `'2024-01-01'` })}; UPDATE "UnitFact" SET "code" = '3' WHERE "unitId" = 2`,
    ],
    ['a fact of no unit', fact({ unitId: '99' }), fact({})],
    ['a succession nobody knows', succession({ kind: `'sold'` }), succession({})],
    ['an extent nobody knows', succession({ extent: `'half'` }), succession({})],
    ['a confidence of a succession nobody knows', succession({ confidence: `'x'` }), succession({})],
    ['a succession of no day', succession({ date: `'2025'` }), succession({})],
    ['a missing value nobody knows', result({ missing: `'zero'` }), result({ missing: `'not-published'` })],
    ['a rank of who is unranked', result({ unranked: 'true', officialRank: '1' }), result({ unranked: 'true' })],
    ['a band without a name', result({ band: `''` }), result({ band: `'a'` })],
    ['a unit twice in a list', result({ unitId: '1' }), result({ unitId: '2' })],
    ['a unit in two variants of a tier', result({ tierId: '3', unitId: '2' }), result({ tierId: '3', unitId: '1' })],
    [
      'a missing score nobody knows',
      insert('Score', { resultId: '1', criterionId: '1', missing: `'zero'` }),
      insert('Score', { resultId: '1', criterionId: '1', missing: `'not-assessed'` }),
    ],
    ['a seal that is none', audit({ seal: `'short'` }), audit({ seal: `'${'a'.repeat(64)}'` })],
    [
      'a kind of register nobody knows',
      `INSERT INTO "Register" VALUES ('x', 'other', '', '', '', '', '', '', '{}', '[]')`,
      `INSERT INTO "Register" VALUES ('x', 'official', '', '', '', '', '', '', '{}', '[]')`,
    ],
  ];

  /** Whether a store takes statements after the ground; nothing of them stays. */
  async function takes(store: string, statements: string): Promise<boolean> {
    const client = await openWriter(store);
    const undone = new Error('undone');
    try {
      await client.$transaction(async (tx) => {
        // The rows' numbers begin at 1 in both.
        for (const table of store === place ? TABLES : [])
          await tx.$executeRawUnsafe(
            `SELECT setval(c.oid::regclass, 1, false) FROM pg_class c WHERE relname = '${table}_id_seq'`,
          );
        for (const statement of GROUND) await tx.$executeRawUnsafe(statement);
        for (const statement of statements.split('; ')) await tx.$executeRawUnsafe(statement);
        throw undone;
      });
      return false;
    } catch (error) {
      return error === undone;
    } finally {
      await client.$disconnect();
    }
  }

  test.each(CASES)('refuses %s, as a file does, and no more than that', async (_, wrong, right) => {
    for (const store of [file, place]) {
      expect([store, await takes(store, right), await takes(store, wrong)]).toEqual([store, true, false]);
    }
  });

  test('has every rule of words and forms in a test above', async () => {
    const asked = `SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'c'
      AND conrelid <> '"StoreChange"'::regclass ORDER BY 1`;
    const inFile = await readRows(file, `SELECT sql FROM sqlite_master WHERE type = 'table'`);
    const count = inFile.join('\n').match(/CHECK \(/g)?.length;
    expect((await readRows(place, asked)).length).toBe(count);
  });
});
