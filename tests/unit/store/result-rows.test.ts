import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrismaClient } from '@/lib/store/generated/client';
import { migrate } from '@/lib/store/migrate';
import { openReader } from '@/lib/store/open';
import { resultRows, type StoredResult } from '@/lib/store/result-rows';
import { writeStore } from '@/lib/store/writer';
import { loadLargeProvince } from '../../large-province';
import { NO_POSTGRESQL, type PostgresqlServer, postgresql, startPostgresql } from '../../postgresql';

// Rows of lists come as texts of JSON: of either store they are what Prisma reads of it.

if (!postgresql) console.log(NO_POSTGRESQL);

const folder = mkdtempSync(path.join(tmpdir(), 'result-rows-'));
const file = path.join(folder, 'store.db');

beforeAll(() => loadLargeProvince(file, 620), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function byPrisma(store: PrismaClient, tierId: number): Promise<StoredResult[]> {
  const rows = await store.result.findMany({
    where: { tierId },
    omit: { tierId: true, sourceId: true },
    include: { source: true, scores: { orderBy: { criterionId: 'asc' } } },
    orderBy: [{ sourceRow: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ source, scores, ...row }) => ({
    ...row,
    source: source.slug,
    scores: scores.map(({ criterionId, points, printed, missing }) => [criterionId, points, printed, missing] as const),
  }));
}

async function expectSame(place: string): Promise<void> {
  const store = await openReader(place);
  const parts: number[] = [];
  let scores = 0;
  for (const { id } of await store.revisionTier.findMany({ select: { id: true } })) {
    const read: StoredResult[] = [];
    for await (const part of resultRows(store, place, id)) {
      parts.push(part.length);
      read.push(...part);
    }
    const inOrder = read.map((row) => ({ ...row, scores: row.scores.toSorted(([a], [b]) => a - b) }));
    expect(inOrder).toEqual(await byPrisma(store, id));
    scores += read.reduce((sum, row) => sum + row.scores.length, 0);
  }
  await store.$disconnect();
  // A list of several parts, lists of one, and one without rows, which has none.
  expect(parts.filter((rows) => rows === 500)).toHaveLength(2);
  expect(parts).not.toContain(0);
  expect(scores).toBeGreaterThan(5_000);
}

describe('rows of a list', () => {
  test('are of a file what Prisma reads of it', () => expectSame(file));
});

describe.skipIf(!postgresql)('rows of a list in PostgreSQL', () => {
  let server: PostgresqlServer;

  beforeAll(async () => {
    server = await startPostgresql();
  }, 60_000);
  afterAll(() => server.end());

  test('are what Prisma reads of it', async () => {
    const place = await server.newDatabase('dong');
    await migrate(place);
    await writeStore(place, (writer) => writer.replaceBy(file));
    await expectSame(place);
  });
});
