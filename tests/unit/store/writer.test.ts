import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { NO_REMARK } from '@/lib/scoring/types';
import { auditHash, brokenLink, FIRST_HASH } from '@/lib/store/audit';
import { toColumns } from '@/lib/store/columns';
import type { FactDraft, RegisterDraft, RevisionDraft, UnitDraft } from '@/lib/store/draft';
import { migrate } from '@/lib/store/migrate';
import { openReader, openWriter } from '@/lib/store/open';
import { writeStore } from '@/lib/store/writer';
import { APPEND } from '../publishing/bundle-commands';

/** A store without rows, migrated once and copied for each test. */
const EMPTY = 'empty.db';
let folder: string;
let file: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'writer-'));
  await migrate(path.join(folder, EMPTY));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(() => {
  count += 1;
  file = path.join(folder, `${count}.db`);
  copyFileSync(path.join(folder, EMPTY), file);
});

const fact = (code: string, over: Partial<FactDraft> = {}): FactDraft => ({
  from: null,
  to: null,
  code,
  name: { vi: `Huyện ${code}`, en: `District ${code}` },
  type: 'Huyện',
  parent: null,
  legalAct: null,
  confidence: 'sourced',
  sourceUrl: null,
  sortKey: code,
  ...over,
});

const unit = (code: string, over: Partial<FactDraft> = {}, identity: Partial<UnitDraft> = {}): UnitDraft => ({
  tier: 'cap-huyen',
  slug: `huyen-${code}`,
  evidence: 'gso-2023',
  formerProvince: null,
  facts: [fact(code, over)],
  tiles: [],
  ...identity,
});

const words = { name: 'Cấp', inSentence: 'cấp', units: 'đơn vị' };
const said = { vi: 'chữ', en: 'words' };

const register = (over: Partial<RegisterDraft> = {}): RegisterDraft => ({
  register: 'thu',
  kind: 'official',
  name: said,
  owner: said,
  note: said,
  words: {},
  formerProvinces: [],
  tiers: ['cap-huyen', 'cap-xa'].map((slug) => ({
    slug,
    parentSlug: slug === 'cap-xa' ? 'cap-huyen' : null,
    words: { vi: words, en: words },
    areas: true,
    hasMap: false,
  })),
  contentHash: 'h1',
  sourceSha256: 's1',
  units: [unit('1'), unit('2')],
  successions: [],
  movedSlugs: [],
  ...over,
});

const revision = (number: number, over: Partial<RevisionDraft> = {}): RevisionDraft => ({
  assessment: { slug: '2030', year: 2030, kind: 'official', register: 'thu' },
  number,
  slug: `2030.${number}`,
  publishedAt: '2030-01-01T00:00:00Z',
  province: { vi: 'Tỉnh', en: 'Province' },
  title: { vi: 'Kết quả', en: 'Results' },
  decisionNumber: null,
  decisionDate: null,
  decisionTitle: null,
  effectiveDate: null,
  note: NO_REMARK,
  sourceFileName: 'a.csv',
  sourceSha256: 's',
  sourceBytes: 1,
  contentHash: `c${number}`,
  sources: [{ slug: 'nguon', title: 'Nguồn', publisher: 'Tỉnh', date: null, url: null }],
  tiers: [
    {
      tier: 'cap-huyen',
      asOf: '2030-12-31',
      complete: true,
      maximum: 10_000,
      criteriaScope: 'tier',
      tieRule: null,
      note: NO_REMARK,
      criteria: [{ slug: 'a', name: { vi: 'A', en: 'A' }, parentSlug: null, maximum: 10_000 }],
      results: [
        {
          unitCode: '1',
          nameAsPrinted: 'Huyện 1',
          total: { points: 5_500, printed: '5,5', missing: null },
          officialRank: 1,
          unranked: false,
          note: NO_REMARK,
          source: 'nguon',
          sourceRow: 2,
          scores: { a: { points: 5_500, printed: '5,5', missing: null } },
        },
        {
          unitCode: null,
          nameAsPrinted: 'Huyện không rõ',
          total: { points: null, printed: null, missing: 'not-published' },
          officialRank: null,
          unranked: false,
          note: NO_REMARK,
          source: 'nguon',
          sourceRow: 3,
          scores: {},
        },
      ],
    },
  ],
  ...over,
});

const entry = (at: string) => ({ at, action: 'publish', revision: '2030.1', note: null, sourceSha256: 's' });

const published = {
  assessment: '2030',
  at: '2030-01-01T00:00:00Z',
  action: 'publish',
  revision: '2030.1',
  after: '2030.1',
  note: NO_REMARK,
  sourceSha256: 's',
} as const;

describe('writing to the store', () => {
  test('a revision is written with its scores, also a row that matches no unit', async () => {
    await writeStore(file, async (writer) => {
      await writer.writeRegister(register(), 'now');
      await writer.writeRevision(revision(1));
      await writer.enact(published);
      expect(await writer.standing('2030')).toMatchObject([{ slug: '2030.1', current: true }]);
      expect(await writer.acts('2030')).toMatchObject([{ action: 'publish', before: null, after: '2030.1' }]);
      expect(await writer.revisionHash('2030.1')).toBe('c1');
      expect(await writer.registerHash('thu')).toBe('h1');
    });
    const store = await openReader(file);
    const results = await store.result.findMany({
      include: { unit: true, scores: { include: { criterion: true } } },
      orderBy: { sourceRow: 'asc' },
    });
    expect(results).toMatchObject([
      { unit: { slug: 'huyen-1' }, total: 5_500, scores: [{ points: 5_500, criterion: { slug: 'a' } }] },
      { unit: null, nameAsPrinted: 'Huyện không rõ', missing: 'not-published', scores: [] },
    ]);
    await store.$disconnect();
  });

  test('work that fails leaves the file as it was', async () => {
    const before = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    await expect(
      writeStore(file, async (writer) => {
        await writer.writeRegister(register(), 'now');
        await writer.writeRevision(revision(1));
        throw new Error('stop here');
      }),
    ).rejects.toThrow('stop here');
    expect(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ).toBe(before);
  });

  test('a row that names an unknown unit is refused', async () => {
    await expect(
      writeStore(file, async (writer) => {
        await writer.writeRegister(register({ units: [unit('2')] }), 'now');
        await writer.writeRevision(revision(1));
      }),
    ).rejects.toThrow('cap-huyen names 1');
  });

  test('a revision cannot be written twice', async () => {
    await writeStore(file, async (writer) => {
      await writer.writeRegister(register(), 'now');
      await writer.writeRevision(revision(1));
    });
    await expect(writeStore(file, (writer) => writer.writeRevision(revision(1)))).rejects.toThrow();
  });

  const publishFirst = (units: readonly UnitDraft[] = [unit('1'), unit('2')], over: Partial<RevisionDraft> = {}) =>
    writeStore(file, async (writer) => {
      await writer.writeRegister(register({ units }), 'now');
      await writer.writeRevision(revision(1, over));
    });
  const load = (units: readonly UnitDraft[]) =>
    writeStore(file, (writer) => writer.writeRegister(register({ contentHash: 'h2', units }), 'later'));

  test.each([
    ['a name', { name: { vi: 'Huyện Khác', en: 'District 1' } }, 'another name on 2030-12-31 (Huyện 1 → Huyện Khác)'],
    ['an English name', { name: { vi: 'Huyện 1', en: 'Other District' } }, 'another English name'],
    ['a code', { code: '11' }, 'another code'],
    ['a type', { type: 'Thành phố' }, 'another type'],
    ['a district', { parent: { tier: 'cap-huyen', slug: 'huyen-2' } }, 'another district on 2030-12-31 (– → huyen-2)'],
  ] as const)(
    'a unit that results cite keeps what they say of it: a register that gives it %s of another kind is refused',
    async (_, over, refused) => {
      await publishFirst();
      await expect(load([unit('1', over), unit('2')])).rejects.toThrow(refused);
      // From a day after theirs on it may be anything, and so may what no result cites.
      const later = [fact('1', { to: '2031-01-01' }), fact('1', { ...over, from: '2031-01-01' })];
      await load([
        unit('1', {}, { facts: later, evidence: 'gso-2024' }),
        unit('2', { ...over, code: '22', parent: null }),
      ]);
    },
  );

  test('a unit that results cite is never taken out of its register', async () => {
    await publishFirst();
    await expect(load([unit('2')])).rejects.toThrow('no longer lists Huyện 1');
    await load([unit('1'), unit('3')]).then(
      () => expect.unreachable(),
      (error) => expect(error.message).toContain('− huyen-2, + huyen-3'),
    );
  });

  test('of a whole list, which units there were on its day stays; of a part of one it may be mended', async () => {
    await publishFirst();
    await expect(load([unit('1'), unit('2'), unit('3')])).rejects.toThrow('the whole list of that day');
    await expect(load([unit('1'), unit('2', { to: '2030-06-01' })])).rejects.toThrow('− huyen-2');
    await load([unit('1'), unit('2', { to: '2031-01-01' }), unit('3', { from: '2031-01-01' })]);
    await writeStore(file, (writer) => writer.addUnits('thu', [unit('4', { from: '2031-07-01' })]));
    await expect(writeStore(file, (writer) => writer.addUnits('thu', [unit('5')]))).rejects.toThrow('+ huyen-5');
    const [tier] = revision(1).tiers;
    if (!tier) throw new Error('The revision has no tier.');
    file = path.join(folder, `${count}-part.db`);
    copyFileSync(path.join(folder, EMPTY), file);
    await publishFirst(undefined, { tiers: [{ ...tier, complete: false }] });
    await load([unit('1'), unit('2'), unit('3')]);
  });

  test('a district keeps its name for the files of its communes', async () => {
    const within = { parent: { tier: 'cap-huyen', slug: 'huyen-2' } } as const;
    const commune = unit('1', within, { tier: 'cap-xa', slug: 'huyen-2/xa-1' });
    const tiers = revision(1).tiers.map((tier) => ({ ...tier, tier: 'cap-xa' as const, complete: false }));
    await publishFirst([unit('2'), commune], { tiers });
    await expect(load([unit('2', { name: { vi: 'Huyện Khác', en: 'District 2' } }), commune])).rejects.toThrow(
      'Huyện 2 → Huyện Khác',
    );
    const renamed = [
      fact('2', { to: '2031-01-01' }),
      fact('2', { from: '2031-01-01', name: { vi: 'Huyện Khác', en: 'District 2' } }),
    ];
    await load([unit('2', {}, { facts: renamed }), commune]);
  });

  test('a result names the unit that had the code on its day, and a unit that is no more by its last code', async () => {
    const units = [
      unit('1', { to: '2030-06-01' }, { slug: 'cu' }),
      unit('1', { from: '2030-06-01' }, { slug: 'moi' }),
      unit('9', { to: '2030-01-01' }, { slug: 'da-het' }),
    ];
    const [tier] = revision(1).tiers;
    const [row] = tier?.results ?? [];
    if (!tier || !row) throw new Error('The revision has no row.');
    const results = [row, { ...row, unitCode: '9', sourceRow: 3 }];
    await publishFirst(units, { tiers: [{ ...tier, complete: false, results }] });
    const store = await openReader(file);
    const written = await store.result.findMany({ include: { unit: true }, orderBy: { sourceRow: 'asc' } });
    await store.$disconnect();
    expect(written.map((result) => result.unit?.slug)).toEqual(['moi', 'da-het']);
  });

  test('no two facts of a unit overlap, no two units have one code at one time, and no word is unknown to the tables', async () => {
    await publishFirst();
    const editor = await openWriter(file);
    onTestFinished(() => editor.$disconnect());
    const [one, two] = await editor.unit.findMany({ orderBy: { slug: 'asc' } });
    if (!one || !two) throw new Error('The register has no units.');
    const { from, to, parent: _, name, ...row } = fact('7');
    const add = (unitId: number, over: object) =>
      editor.unitFact.create({
        data: { ...row, ...toColumns('name', name), unitId, validFrom: from, validTo: to, ...over },
      });
    await expect(add(one.id, { validFrom: '2040-01-01' })).rejects.toThrow();
    await editor.unitFact.updateMany({ where: { unitId: one.id }, data: { validTo: '2040-01-01' } });
    await add(one.id, { validFrom: '2040-01-01', validTo: '2041-01-01' });
    await editor.unitFact.updateMany({ where: { unitId: two.id }, data: { validTo: '2039-01-01' } });
    await expect(add(two.id, { validFrom: '2040-06-01' })).rejects.toThrow();
    await add(two.id, { validFrom: '2041-01-01' });
    await expect(add(two.id, { validFrom: '2020-01-01', validTo: 'soon', code: '8' })).rejects.toThrow();
    await expect(editor.unitFact.updateMany({ data: { confidence: 'perhaps' } })).rejects.toThrow();
    await expect(editor.revisionTier.updateMany({ data: { criteriaScope: 'all' } })).rejects.toThrow();
    await expect(editor.result.updateMany({ data: { missing: 'lost' } })).rejects.toThrow();
  });

  test('processes that write at once wait for each other, and the audit chain stays whole', async () => {
    await writeStore(file, async (writer) => {
      await writer.writeRegister(register(), 'now');
      await writer.writeRevision(revision(1));
    });
    const append = (name: string) => promisify(execFile)(process.execPath, [APPEND, file, name, '8']);
    await Promise.all(['a', 'b', 'c'].map(append));
    const store = await openReader(file);
    const rows = await store.audit.findMany({ orderBy: { id: 'asc' } });
    expect(rows).toHaveLength(24);
    expect(rows[0]?.previousHash).toBe(FIRST_HASH);
    expect(brokenLink(rows)).toBeNull();
    expect(brokenLink(rows.slice(1))).toBe(0);
    expect(brokenLink([...rows.slice(0, 2), ...rows.slice(3)])).toBe(2);
    await store.$disconnect();
  });

  test('the audit hash can be made again by hand', () => {
    const canonical = '{"action":"publish","at":"2030-01-01","note":null,"revision":"2030.1","sourceSha256":"s"}';
    const byHand = createHash('sha256').update(`${FIRST_HASH}${canonical}`).digest('hex');
    expect(auditHash(FIRST_HASH, entry('2030-01-01'))).toBe(byHand);
  });
});

test('a publication that readers kept from its commit leaves no lock behind: the same process publishes once they are gone', async () => {
  const reader = new Database(file);
  reader.exec('BEGIN');
  reader.prepare('SELECT COUNT(*) FROM Audit').all();
  const kept = writeStore(file, (writer) => writer.appendAudit(entry('now')));
  await expect(kept).rejects.toMatchObject({ code: 'locked' });
  reader.exec('COMMIT');
  reader.close();
  await writeStore(file, (writer) => writer.appendAudit(entry('now')));
  const rows = new Database(file);
  expect(rows.prepare('SELECT COUNT(*) AS count FROM Audit').get()).toMatchObject({ count: 1 });
  rows.close();
});

test('a long publication lets the process breathe: timers run while it is written', async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  onTestFinished(() => clearInterval(timer));
  await writeStore(file, async (writer) => {
    ticks = 0;
    for (let row = 0; row < 500; row += 1) await writer.appendAudit(entry('now'));
    expect(ticks).toBeGreaterThan(1);
  });
});

test('two that write in one process take turns, however long the first takes', async () => {
  const order: string[] = [];
  const write = (name: string, pause: number) =>
    writeStore(file, async (writer) => {
      await writer.appendAudit({ ...entry('now'), note: name });
      await setTimeout(pause);
      order.push(name);
    });
  const refused = writeStore(file, async () => {
    await setTimeout(20);
    throw new Error('no');
  });
  await Promise.all([expect(refused).rejects.toThrow('no'), write('first', 60), write('second', 0)]);
  expect(order).toEqual(['first', 'second']);
});
