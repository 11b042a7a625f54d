import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditHash, FIRST_HASH, sealIn } from '@/lib/store/audit';
import { examineLog } from '@/lib/store/examine';
import { examineSeals } from '@/lib/store/examine-seals';
import { listAudit } from '@/lib/store/ledger';
import { openReader } from '@/lib/store/open';
import { compareSealed, linesOf, readSealed, SEALED, sealLines, sealOf } from '@/lib/store/seal';
import { writeStore } from '@/lib/store/writer';
import { freshStore } from '../fresh-store';

let folder: string;
let good: string;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'seal-'));
  good = path.join(folder, 'good.db');
  await freshStore(good, { simulated: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The store after somebody changed it past the desk. */
async function changedBy(...sql: string[]): Promise<string> {
  copies += 1;
  const file = path.join(folder, `${copies}.db`);
  await copyFile(good, file);
  const store = new Database(file);
  for (const statement of sql) store.exec(statement);
  store.close();
  return file;
}

const said = async (file: string) =>
  (await examineSeals(file)).map(({ revision, fault, tier, row }) => `${revision} ${fault} ${tier} ${row}`);

const OF_2023 = `tierId IN (SELECT t.id FROM RevisionTier t JOIN Revision r ON r.id = t.revisionId WHERE r.slug = '2023.1')`;
const FIRST = `id = (SELECT MIN(id) FROM Result WHERE ${OF_2023} AND total IS NOT NULL)`;

describe('a publication is sealed as the store holds it', () => {
  test('the bundled editions are sealed, and stand as they were', async () => {
    expect(await said(good)).toEqual([]);
    const log = await listAudit(good);
    const store = await openReader(good);
    const revisions = await store.revision.findMany({ select: { slug: true } });
    await store.$disconnect();
    expect(revisions.length).toBeGreaterThan(3);
    for (const { slug } of revisions) expect(sealIn(log, slug)?.seal).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a score', `UPDATE Result SET total = total + 100000, totalPrinted = '999,99' WHERE ${FIRST}`],
    ['how a score was printed', `UPDATE Result SET totalPrinted = '1' WHERE ${FIRST}`],
    ['a rank', `UPDATE Result SET officialRank = 7 WHERE ${FIRST}`],
    ['a note', `UPDATE Result SET noteVi = 'x', noteEn = 'x' WHERE ${FIRST}`],
    [
      'a name by its very bytes, which no text is',
      `UPDATE Result SET nameAsPrinted = CAST(nameAsPrinted AS BLOB) WHERE ${FIRST}`,
    ],
    ['a name', `UPDATE Result SET nameAsPrinted = nameAsPrinted || ' ' WHERE ${FIRST}`],
    [
      'whose score it is',
      `UPDATE Result SET unitId = (SELECT id FROM Unit WHERE slug = 'so-giao-duc-va-dao-tao') WHERE ${FIRST}`,
    ],
  ])('changed by hand, %s is named with its line', async (_, sql) => {
    const file = await changedBy(sql);
    const faults = await examineSeals(file);
    expect(faults.map(({ fault }) => fault)).toEqual(['changed']);
    expect(faults[0]).toMatchObject({ revision: '2023.1', row: expect.any(Number), name: expect.any(String) });
    expect((await examineLog(file)).unsealed).toEqual(faults);
  });

  test('so is a unit’s own name, in every publication that shows it', async () => {
    const file = await changedBy(
      `UPDATE UnitFact SET nameVi = 'X' WHERE unitId = (SELECT unitId FROM Result WHERE ${FIRST})`,
    );
    const faults = await examineSeals(file);
    expect(faults.map(({ revision }) => revision)).toEqual(['2022.1', '2023.1']);
    expect(faults.map(({ fault }) => fault)).toEqual(['changed', 'changed']);
  });

  test('so is a criterion’s score, of a row that is not the first', async () => {
    const score = `(SELECT MAX(s.id) FROM Score s JOIN Result r ON r.id = s.resultId)`;
    const file = await changedBy(
      `UPDATE Score SET points = COALESCE(points, 0) + 1, printed = 'x', missing = NULL WHERE id = ${score}`,
    );
    expect((await examineSeals(file)).map(({ fault, row }) => [fault, typeof row])).toEqual([['changed', 'number']]);
  });

  test.each([
    [
      'the decision’s number',
      `UPDATE Revision SET decisionNumber = '1/QĐ' WHERE slug = '2023.1'`,
      '2023.1 changed null null',
    ],
    ['that it is simulated', `UPDATE Assessment SET kind = 'official' WHERE kind = 'simulated'`, null],
    [
      'its source',
      `UPDATE Source SET publisher = 'X' WHERE revisionId = (SELECT id FROM Revision WHERE slug = '2023.1')`,
      '2023.1 changed null null',
    ],
  ])('what a publication says of itself is sealed too: %s', async (_, sql, expected) => {
    const found = await said(await changedBy(sql));
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/ changed null null$/);
    if (expected) expect(found).toEqual([expected]);
  });

  test('a maximum is of its tier’s line', async () => {
    const file = await changedBy(`UPDATE Criterion SET maximum = 1 WHERE id = (SELECT MIN(id) FROM Criterion)`);
    expect(await said(file)).toEqual([expect.stringMatching(/ changed \S+ null$/)]);
  });

  test('a row that is taken away or put in is named', async () => {
    const row = `(SELECT MAX(id) FROM Result WHERE ${OF_2023})`;
    const gone = await changedBy(`DELETE FROM Score WHERE resultId = ${row}`, `DELETE FROM Result WHERE id = ${row}`);
    expect(await said(gone)).toEqual([expect.stringMatching(/^2023\.1 gone \S+ \d+$/)]);
    const added = await changedBy(
      `INSERT INTO Result (tierId, nameAsPrinted, sourceId, sourceRow) SELECT tierId, 'X', sourceId, 9999 FROM Result WHERE id = ${row}`,
    );
    expect(await said(added)).toEqual([expect.stringMatching(/^2023\.1 added \S+ 9999$/)]);
  });

  test('who changes the list of lines as well is found by the log, and who seals anew too', async () => {
    const sql = `UPDATE Result SET total = 1 WHERE ${FIRST}`;
    const file = await changedBy(sql);
    const store = await openReader(file);
    const sealing = await sealLines((await readSealed(store, file, '2023.1')) ?? []);
    await store.$disconnect();
    await writeStore(file, async (writer) => {
      await writer.appendAudit({
        at: 'later',
        action: 'seal',
        revision: '2023.1',
        note: null,
        sourceSha256: null,
        seal: sealing.seal,
      });
    });
    const forged = new Database(file);
    forged.prepare('UPDATE Seal SET lines = ? WHERE revision = ?').run(linesOf(sealing), '2023.1');
    forged.close();
    expect(await said(file)).toEqual(['2023.1 seal null null']);
    expect((await examineLog(file)).brokenLog).toBeNull();
  });

  test('the seal is within the chain: another one breaks it', async () => {
    const file = await changedBy(
      `UPDATE Audit SET seal = '${'0'.repeat(64)}' WHERE seal IS NOT NULL AND revision = '2023.1'`,
    );
    const log = await listAudit(file);
    expect((await examineLog(file)).brokenLog).toBe(
      log.findIndex(({ revision, seal }) => revision === '2023.1' && seal) + 1,
    );
    const entry = { at: 'a', action: 'publish', revision: 'r', note: null, sourceSha256: null };
    expect(auditHash(FIRST_HASH, { ...entry, seal: null })).toBe(auditHash(FIRST_HASH, entry));
    expect(auditHash(FIRST_HASH, { ...entry, seal: 'a' })).not.toBe(auditHash(FIRST_HASH, entry));
  });

  test('what was published before there were seals is named until it is sealed, once', async () => {
    const file = await changedBy('DELETE FROM Audit', 'DELETE FROM Seal');
    expect((await said(file)).every((line) => line.includes(' unsealed '))).toBe(true);
    const sealed = await writeStore(file, (writer) => writer.sealUnsealed('now'));
    expect(sealed).toContain('2023.1');
    expect(await said(file)).toEqual([]);
    expect(await writeStore(file, (writer) => writer.sealUnsealed('later'))).toEqual([]);
    expect((await examineLog(file)).brokenLog).toBeNull();
  });

  test('the list of lines may be lost: that something changed is said all the same', async () => {
    const file = await changedBy('DELETE FROM Seal', `UPDATE Result SET total = 1 WHERE ${FIRST}`);
    expect(await said(file)).toEqual(['2023.1 seal null null']);
  });

  test('lines have one seal, whether or not each of them is asked for: what is whole is not read again to be named', async () => {
    const lines = ['a', 'b'].map((text) => ({ tier: 't', row: 1, name: 'n', text }));
    expect(await sealOf(lines)).toBe((await sealLines(lines)).seal);
  });

  test('rows of one place are told apart', async () => {
    const line = (text: string) => ({ tier: 't', row: 1, name: 'n', text });
    const before = await sealLines([line('a'), line('b')]);
    const after = await sealLines([line('a'), line('c')]);
    expect(compareSealed('r', after, before.seal, linesOf(before))).toEqual([
      { revision: 'r', fault: 'changed', tier: 't', row: 1, name: 'n' },
    ]);
  });
});

test('what a line says is in the order of its words, those a criterion is called by too', async () => {
  const file = await changedBy(
    `UPDATE Criterion SET slug = 'zz' WHERE id = (SELECT MIN(criterionId) FROM Score)`,
    `UPDATE Criterion SET slug = '10' WHERE id = (SELECT MAX(criterionId) FROM Score)`,
    `UPDATE Criterion SET slug = '9' WHERE id = (SELECT MAX(criterionId) - 1 FROM Score)`,
  );
  const store = await openReader(file);
  const inOrder = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(inOrder);
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== null && item !== false)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, inOrder(item)]),
    );
  };
  let scores = 0;
  for (const { slug } of await store.revision.findMany({ select: { slug: true } })) {
    for await (const { text } of (await readSealed(store, file, slug)) ?? []) {
      expect(text).toBe(JSON.stringify(inOrder(JSON.parse(text))));
      scores += Object.keys((JSON.parse(text) as { scores?: object }).scores ?? {}).length;
    }
  }
  await store.$disconnect();
  expect(scores).toBeGreaterThan(1_000);
});

describe('nothing a publication says is left out of its seal', () => {
  /** What changes after a publication by the desk's own acts, what only points at other rows, and what is told by another column. */
  const NOT_SEALED: Readonly<Record<keyof typeof SEALED, readonly string[]>> = {
    Revision: ['id', 'assessmentId', 'status', 'statusNote', 'contentHash'],
    Assessment: ['id', 'currentRevisionId'],
    Source: ['id', 'revisionId'],
    RevisionTier: ['id', 'revisionId'],
    Criterion: ['id', 'tierId', 'parentId'],
    Result: ['id', 'tierId', 'unitId', 'sourceId'],
    Score: ['id', 'resultId', 'criterionId'],
  };

  test.each(Object.keys(SEALED) as (keyof typeof SEALED)[])('every column of %s', (table) => {
    const store = new Database(good, { readonly: true } as never);
    const columns = (store.prepare(`PRAGMA table_info("${table}")`).all() as { name: string }[]).map(
      ({ name }) => name,
    );
    store.close();
    expect([...Object.keys(SEALED[table]), ...NOT_SEALED[table]].sort()).toEqual(columns.sort());
  });
});
