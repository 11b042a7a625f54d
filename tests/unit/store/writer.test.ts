import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditHash, brokenLink, FIRST_HASH } from '@/lib/store/audit';
import type { RegisterDraft, RevisionDraft, UnitDraft } from '@/lib/store/draft';
import { migrate } from '@/lib/store/migrate';
import { openReader, openWriter } from '@/lib/store/open';
import { writeStore } from '@/lib/store/writer';

let folder: string;
let file: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'writer-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  count += 1;
  file = path.join(folder, `${count}.db`);
  await migrate(file);
});

const unit = (code: string, over: Partial<UnitDraft> = {}): UnitDraft => ({
  tier: 'cap-huyen',
  code,
  slug: `huyen-${code}`,
  nameVi: `Huyện ${code}`,
  nameEn: `District ${code}`,
  type: 'Huyện',
  parentCode: null,
  evidence: 'gso-2023',
  validTo: null,
  sortKey: code,
  searchKey: code,
  tileColumn: null,
  tileRow: null,
  ...over,
});

const register = (over: Partial<RegisterDraft> = {}): RegisterDraft => ({
  register: 'thu',
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
  provinceVi: 'Tỉnh',
  provinceEn: 'Province',
  titleVi: 'Kết quả',
  titleEn: 'Results',
  decisionNumber: null,
  decisionDate: null,
  decisionTitle: null,
  effectiveDate: null,
  noteVi: null,
  noteEn: null,
  sourceFileName: 'a.csv',
  sourceSha256: 's',
  sourceBytes: 1,
  contentHash: `c${number}`,
  sources: [{ slug: 'nguon', title: 'Nguồn', publisher: 'Tỉnh', date: null, url: null }],
  tiers: [
    {
      tier: 'cap-huyen',
      complete: true,
      maximum: 10_000,
      criteriaScope: 'tier',
      tieRule: null,
      noteVi: null,
      noteEn: null,
      criteria: [{ slug: 'a', nameVi: 'A', nameEn: 'A', parentSlug: null, maximum: 10_000 }],
      results: [
        {
          unitCode: '1',
          nameAsPrinted: 'Huyện 1',
          total: { points: 5_500, printed: '5,5', missing: null },
          officialRank: 1,
          computedRank: 1,
          noteVi: null,
          noteEn: null,
          source: 'nguon',
          sourceRow: 2,
          scores: { a: { points: 5_500, printed: '5,5', missing: null } },
        },
        {
          unitCode: null,
          nameAsPrinted: 'Huyện không rõ',
          total: { points: null, printed: null, missing: 'not-published' },
          officialRank: null,
          computedRank: null,
          noteVi: null,
          noteEn: null,
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
  noteVi: null,
  noteEn: null,
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
      { unit: { code: '1' }, total: 5_500, scores: [{ points: 5_500, criterion: { slug: 'a' } }] },
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

  test('two units of a register may exchange their addresses', async () => {
    await writeStore(file, (writer) => writer.writeRegister(register(), 'now'));
    const swapped = register({
      contentHash: 'h2',
      units: [unit('1', { slug: 'huyen-2' }), unit('2', { slug: 'huyen-1' }), unit('3')],
    });
    await writeStore(file, async (writer) => {
      await writer.writeRegister(swapped, 'later');
      await writer.writeRevision(revision(1));
    });
    const store = await openReader(file);
    const units = await store.unit.findMany({ select: { code: true, slug: true }, orderBy: { code: 'asc' } });
    expect(units).toEqual([
      { code: '1', slug: 'huyen-2' },
      { code: '2', slug: 'huyen-1' },
      { code: '3', slug: 'huyen-3' },
    ]);
    await store.$disconnect();
  });

  test.each([
    ['a name', { nameVi: 'Huyện Khác' }, 'another name (Huyện 1 → Huyện Khác)'],
    ['an English name', { nameEn: 'Other District' }, 'another English name'],
    ['an address', { slug: 'huyen-khac' }, 'another address'],
    ['a type', { type: 'Thành phố' }, 'another type'],
    ['a district', { parentCode: '2' }, 'another district (null → 2)'],
  ])(
    'a unit that results cite keeps its files’ words: a register with %s of another kind is refused',
    async (_, over, said) => {
      await writeStore(file, async (writer) => {
        await writer.writeRegister(register(), 'now');
        await writer.writeRevision(revision(1));
      });
      const load = (units: UnitDraft[]) =>
        writeStore(file, (writer) => writer.writeRegister(register({ contentHash: 'h2', units }), 'later'));
      await expect(load([unit('1', over), unit('2')])).rejects.toThrow(said);
      // What no result cites may change, and so may what no file says.
      await load([unit('1', { evidence: 'gso-2024', validTo: '2024-12-31' }), unit('2', over)]);
    },
  );

  test('a district keeps its name for the files of its communes', async () => {
    const commune = unit('9', { tier: 'cap-xa', slug: 'huyen-2/xa-9', parentCode: '2' });
    await writeStore(file, async (writer) => {
      await writer.writeRegister(register({ units: [unit('1'), unit('2'), commune] }), 'now');
      await writer.writeRevision(revision(1));
    });
    const draft = register({ contentHash: 'h2', units: [unit('1'), unit('2', { nameVi: 'Huyện Khác' }), commune] });
    await writeStore(file, (writer) => writer.writeRegister(draft, 'later'));
    const store = await openReader(file);
    const { id: unitId } = await store.unit.findFirstOrThrow({ where: { code: '9' } });
    await store.$disconnect();
    const editor = await openWriter(file);
    await editor.result.updateMany({ where: { unitId: null }, data: { unitId } });
    await editor.$disconnect();
    const again = register({ contentHash: 'h3', units: [unit('1'), unit('2', { nameVi: 'Huyện Nữa' }), commune] });
    await expect(writeStore(file, (writer) => writer.writeRegister(again, 'later'))).rejects.toThrow('Huyện Khác');
  });

  test('processes that write at once wait for each other, and the audit chain stays whole', async () => {
    await writeStore(file, async (writer) => {
      await writer.writeRegister(register(), 'now');
      await writer.writeRevision(revision(1));
    });
    const append = (name: string) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/unit/store/append-audit.ts', file, name, '8']);
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
