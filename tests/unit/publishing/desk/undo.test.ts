import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { restoreStore } from '@/lib/publishing/desk/restore';
import { rollBack, withdraw } from '@/lib/publishing/desk/undo';
import { highestNumber } from '@/lib/store/acts';
import { brokenLink } from '@/lib/store/audit';
import { backupFolder, backupStore, listBackups } from '@/lib/store/backup';
import { toColumns } from '@/lib/store/columns';
import { examineStore } from '@/lib/store/examine';
import { listAssessments, listAudit, listRevisions } from '@/lib/store/ledger';
import { openReader } from '@/lib/store/open';
import { inLong } from '../../../long';
import { freshStore } from '../../fresh-store';
import { dataCommand } from '../data-command';
import { startWriter } from '../faults/desk';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ban-cong-bo-'));
const pristine = path.join(folder, 'pristine.db');
let databasePath = '';
let count = 0;

/** Spread over a whole rollback. */
const KILLS = inLong(50, 5);

/** A reason, which may be in one language only. */
const why = (vi: string, en: string | null = null) => ({ vi, en });

/** Loads 2023.2, .3 …, which differ from 2023.1 in their note. */
async function publishNext(file: string, number: number): Promise<void> {
  const desk = path.join(folder, `cong-bo-${count++}`);
  mkdirSync(desk);
  cpSync('prisma/data/register-ninh-binh', path.join(desk, 'register-ninh-binh'), { recursive: true });
  cpSync('prisma/data/2023.1', path.join(desk, `2023.${number}`), { recursive: true });
  const json = path.join(desk, `2023.${number}`, 'edition.json');
  const edition = JSON.parse(readFileSync(json, 'utf8')) as { revision: Record<string, unknown> };
  const note = why(number === 2 ? 'Sửa tên.' : `Sửa lần ${number}.`, 'Name mended.');
  Object.assign(edition.revision, { number, publishedAt: '2026-11-24T00:00:00Z', ...toColumns('note', note) });
  writeFileSync(json, JSON.stringify(edition));
  await loadBundles({ databasePath: file, dataDir: desk, simulated: false });
}

beforeAll(async () => {
  await freshStore(pristine, { simulated: false });
  await publishNext(pristine, 2);
});

beforeEach(() => {
  const own = path.join(folder, `kho-${count++}`);
  mkdirSync(own);
  databasePath = path.join(own, 'store.db');
  copyFileSync(pristine, databasePath);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function standing(file = databasePath) {
  const rows = (await listRevisions(file)).filter(({ slug }) => slug.startsWith('2023'));
  return rows.map(({ slug, status, current }) => `${slug} ${status}${current ? ' current' : ''}`);
}

async function actions() {
  const rows = await listAudit(databasePath);
  expect(brokenLink(rows)).toBeNull();
  return rows.map(({ action, revision }) => `${action} ${revision ?? ''}`.trim());
}

const from = (file: string) =>
  ({ databasePath, file, note: { vi: undefined, en: undefined }, yes: false, lang: 'vi' }) as const;
const because = () => ({ databasePath, note: why('Nhầm tệp.'), lang: 'vi' }) as const;

/** What was done to 2023, as readers are told it. */
async function told(file = databasePath) {
  const state = (await listAssessments(file)).find(({ assessment }) => assessment.slug === '2023');
  return state?.acts.map(({ action, revision, before, after }) => `${action} ${revision}: ${before} → ${after}`);
}

describe('rollback', () => {
  test('is told to readers with its date and reason in both languages, and what the year meant before', async () => {
    const start = new Date().toISOString();
    await rollBack('2023', undefined, { ...because(), note: why('Nhầm tệp.', 'The wrong file.') });
    const [, , act] =
      (await listAssessments(databasePath)).find(({ assessment }) => assessment.slug === '2023')?.acts ?? [];
    expect(act).toMatchObject({ action: 'rollback', revision: '2023.1', before: '2023.2', after: '2023.1' });
    expect(act).toMatchObject({ note: { vi: 'Nhầm tệp.', en: 'The wrong file.' } });
    expect(act && act.at >= start).toBe(true);
  });

  test('goes to what the year meant before, past a revision that was a mistake itself', async () => {
    await rollBack('2023', undefined, because());
    await publishNext(databasePath, 3);
    await rollBack('2023', undefined, because());
    expect(await standing()).toEqual(['2023.1 published current', '2023.2 published', '2023.3 published']);
    await expect(rollBack('2023', undefined, because())).rejects.toThrow('không còn bản nào');
  });

  test('the year means the earlier revision again, no revision changes, and the log says why', async () => {
    const done = await rollBack('2023', undefined, because());
    expect(done.message).toContain('2023 nay là 2023.1 (trước là 2023.2)');
    expect(await standing()).toEqual(['2023.1 published current', '2023.2 published']);
    expect((await actions()).at(-1)).toBe('rollback 2023.1');
    expect((await listAudit(databasePath)).at(-1)?.note).toBe('Nhầm tệp.');
  });

  test('the copy kept first is the store as it was', async () => {
    const { backup } = await rollBack('2023', '2023.1', because());
    expect(await standing(backup)).toEqual(['2023.1 published', '2023.2 published current']);
  });

  test('it can be taken back by naming the later revision', async () => {
    await rollBack('2023', undefined, because());
    await rollBack('2023', '2023.2', because());
    expect(await standing()).toEqual(['2023.1 published', '2023.2 published current']);
  });

  test.each([
    ['no reason', '2023', undefined, { note: why(' ') }, '--note'],
    ['an unknown year', '1999', undefined, {}, '1999'],
    ['a revision in place of its year', '2023.1', undefined, {}, 'rollback 2023 --to 2023.1'],
    ['an unknown revision', '2023', '2023.7', {}, '2023.7'],
    ['another year’s revision', '2023', '2022.1', {}, '2022.1 có trong kho nhưng không phải của kỳ đánh giá 2023'],
    ['the current revision', '2023', '2023.2', {}, 'đang là bản hiện hành'],
    ['nothing before it', '2022', undefined, {}, 'không còn bản nào'],
  ])('%s is refused in a sentence, nothing changes and no copy is left', async (_, year, to, change, said) => {
    await expect(rollBack(year, to, { ...because(), ...change })).rejects.toThrow(said);
    expect(await standing()).toEqual(['2023.1 published', '2023.2 published current']);
    expect(await listBackups(databasePath)).toEqual([]);
  });
});

describe('withdraw', () => {
  test('the year means the revision before it, and the withdrawn one says why', async () => {
    await withdraw('2023.2', because());
    expect(await standing()).toEqual(['2023.1 published current', '2023.2 withdrawn']);
    expect((await actions()).at(-1)).toBe('withdraw 2023.2');
    const store = await openReader(databasePath);
    const rows = await store.revision.findMany({ where: { statusNote: { not: null } } });
    await store.$disconnect();
    expect(rows.map(({ slug, statusNote }) => [slug, statusNote])).toEqual([['2023.2', 'Nhầm tệp.']]);
  });

  test('the year goes back to what it meant, never to a revision that was rolled back as a mistake', async () => {
    await rollBack('2023', undefined, because());
    await publishNext(databasePath, 3);
    await withdraw('2023.3', because());
    expect(await standing()).toEqual(['2023.1 published current', '2023.2 published', '2023.3 withdrawn']);
    expect(await told()).toEqual([
      'publish 2023.1: null → 2023.1',
      'publish 2023.2: 2023.1 → 2023.2',
      'rollback 2023.1: 2023.2 → 2023.1',
      'publish 2023.3: 2023.1 → 2023.3',
      'withdraw 2023.3: 2023.3 → 2023.1',
    ]);
    await expect(withdraw('2023.1', because())).rejects.toThrow('2023.2');
    await rollBack('2023', '2023.2', because());
    await withdraw('2023.1', because());
    expect(await standing()).toEqual(['2023.1 withdrawn', '2023.2 published current', '2023.3 withdrawn']);
  });

  test('one that was withdrawn before is said to be so', async () => {
    await withdraw('2023.2', because());
    await expect(withdraw('2023.2', because())).rejects.toThrow('đã được thu hồi từ trước');
  });

  test('a year in place of its revision is told which one is current', async () => {
    await expect(withdraw('2023', because())).rejects.toThrow('withdraw 2023.2 --note');
    expect(await standing()).toEqual(['2023.1 published', '2023.2 published current']);
  });

  test('an older revision is withdrawn without moving the year', async () => {
    await withdraw('2023.1', because());
    expect(await standing()).toEqual(['2023.1 withdrawn', '2023.2 published current']);
  });

  test('a withdrawn revision cannot be rolled back to', async () => {
    await withdraw('2023.1', because());
    await expect(rollBack('2023', '2023.1', because())).rejects.toThrow('đã bị thu hồi');
    await expect(rollBack('2023', undefined, because())).rejects.toThrow('không còn bản nào');
  });

  test('the last revision that stands is not withdrawn', async () => {
    await expect(withdraw('2022.1', because())).rejects.toThrow('duy nhất');
    await withdraw('2023.2', because());
    await expect(withdraw('2023.1', because())).rejects.toThrow(/duy nhất.*restore/);
  });
});

describe('copies', () => {
  test('the last ten are kept', async () => {
    const made = [];
    for (let index = 0; index < 12; index += 1) made.push(await backupStore(databasePath));
    expect(await listBackups(databasePath)).toEqual(made.slice(2));
  });

  test('a restore puts the copy in place, keeps what was there and is in the log', async () => {
    const copy = await backupStore(databasePath);
    const { before, losses } = await restoreStore(from(copy));
    expect(losses).toEqual([]);
    expect(await standing()).toEqual(['2023.1 published', '2023.2 published current']);
    expect((await actions()).at(-1)).toBe('restore');
    expect(before && (await standing(before))).toEqual(['2023.1 published', '2023.2 published current']);
  });

  test('a restore that takes something from readers says what, and demands a yes and a reason', async () => {
    const copy = await backupStore(databasePath);
    await publishNext(databasePath, 3);
    await withdraw('2023.2', because());
    const whole = readFileSync(databasePath);
    const said = /phiên bản 2023\.3[\s\S]*thu hồi 2023\.2[\s\S]*2023 đang là 2023\.3[\s\S]*--yes/;
    for (const change of [
      { yes: false },
      { yes: true },
      { yes: false, note: why('Nhầm.') },
      { yes: true, note: why(' ') },
    ]) {
      await expect(restoreStore({ ...from(copy), ...change })).rejects.toThrow(said);
      expect(readFileSync(databasePath).equals(whole)).toBe(true);
    }
    const last = (await listAudit(databasePath)).at(-1)?.hash ?? '';
    const { losses } = await restoreStore({ ...from(copy), yes: true, note: why('Kho bị hỏng.') });
    expect(losses).toHaveLength(3);
    const note = (await listAudit(databasePath)).at(-1)?.note ?? '';
    for (const part of ['Kho bị hỏng.', '2023.3', last]) expect(note).toContain(part);
    expect((await told())?.slice(-2)).toEqual(['restore 2023.3: 2023.3 → 2023.2', 'restore 2023.2: 2023.3 → 2023.2']);
  });

  test('a number that readers were once given is never another revision’s, however often the store is restored', async () => {
    const copy = await backupStore(databasePath);
    await publishNext(databasePath, 3);
    const again = () => restoreStore({ ...from(copy), yes: true, note: why('Kho bị hỏng.') });
    await again();
    await again();
    const [state] = (await listAssessments(databasePath)).filter(({ assessment }) => assessment.slug === '2023');
    expect(state && highestNumber(state.revisions, state.acts)).toBe(3);
    // A folder with other content under that number is no way around it; the same content comes back.
    const other = path.join(folder, `khac-${count++}`);
    cpSync('prisma/data', other, { recursive: true });
    cpSync('prisma/data/2023.1', path.join(other, '2023.3'), { recursive: true });
    const json = path.join(other, '2023.3', 'edition.json');
    writeFileSync(json, readFileSync(json, 'utf8').replace('"number": 1', '"number": 3'));
    await expect(loadBundles({ databasePath, dataDir: other, simulated: false })).rejects.toThrow('2023.3');
    await publishNext(databasePath, 3);
    expect(await standing()).toEqual(['2023.1 published', '2023.2 published', '2023.3 published current']);
  });

  test('a year the copy does not have at all keeps its number too, and the store is well', async () => {
    const copy = await backupStore(databasePath);
    const first = path.join(folder, `nam-moi-${count++}`);
    cpSync('prisma/data/register-ninh-binh', path.join(first, 'register-ninh-binh'), { recursive: true });
    cpSync('prisma/data/2023.1', path.join(first, '2024.1'), { recursive: true });
    const json = path.join(first, '2024.1', 'edition.json');
    const edition = JSON.parse(readFileSync(json, 'utf8')) as { assessment: Record<string, unknown> };
    Object.assign(edition.assessment, { slug: '2024', year: 2024 });
    writeFileSync(json, JSON.stringify(edition));
    await loadBundles({ databasePath, dataDir: first, simulated: false });
    await restoreStore({ ...from(copy), yes: true, note: why('Kho bị hỏng.') });
    const state = (await listAssessments(databasePath)).find(({ assessment }) => assessment.slug === '2024');
    expect(state).toMatchObject({ current: null, revisions: [], acts: [{ action: 'restore', revision: '2024.1' }] });
    expect(state && highestNumber(state.revisions, state.acts)).toBe(1);
    expect((await examineStore(databasePath)).withoutCurrent).toEqual([]);
  });

  test.each([
    ['is cut short', () => readFileSync(pristine).subarray(0, 9_000)],
    ['is a spreadsheet', () => Buffer.from('PK\u0003\u0004 not a store')],
    ['is empty', () => Buffer.alloc(0)],
  ])('a copy that %s is refused, and the store stays', async (_, content) => {
    const broken = path.join(folder, `hong-${count++}.db`);
    writeFileSync(broken, content());
    await expect(restoreStore(from(broken))).rejects.toThrow(broken);
    expect(await standing()).toEqual(['2023.1 published', '2023.2 published current']);
  });

  test('a copy that is not there, and the store itself, are said to be so', async () => {
    const absent = path.join(folder, 'khong-co.db');
    await expect(restoreStore(from(absent))).rejects.toThrow(`Không có tệp hoặc thư mục ${absent}`);
    await expect(restoreStore(from(databasePath))).rejects.toThrow('chính là kho đang dùng');
    expect(await listBackups(databasePath)).toEqual([]);
  });

  test('a store that is broken is mended by a restore', async () => {
    const copy = await backupStore(databasePath);
    writeFileSync(databasePath, 'no longer a store');
    expect((await restoreStore(from(copy))).before).toBeNull();
    expect(await standing()).toEqual(['2023.1 published', '2023.2 published current']);
  });
});

describe('at the command line', () => {
  const data = (...args: string[]) => dataCommand({ DATABASE_URL: `file:${databasePath}`, SIMULATED: 'off' }, ...args);

  test('rollback without a reason says so and ends with 1; with an unknown option the use is shown and it ends with 2', async () => {
    expect(await data('rollback', '2023', '--lang', 'en')).toMatchObject({
      code: 1,
      err: 'The command rollback needs a reason: add --note "…".\n',
    });
    expect((await data('rollback', '2023', '--reason', 'x')).code).toBe(2);
  });

  test('check says what would be loaded and writes nothing', async () => {
    const before = readFileSync(databasePath);
    const { code, out } = await data('check', '--from', 'prisma/data');
    expect(code).toBe(0);
    expect(out).toContain('Chưa ghi gì vào kho');
    expect(readFileSync(databasePath).equals(before)).toBe(true);
    expect(existsSync(backupFolder(databasePath))).toBe(false);
  });

  test('killed at any moment, the year means one revision, whole, and the log holds', {
    timeout: 240_000,
  }, async () => {
    const rollBackUntil = async (killAfter: number) => {
      copyFileSync(pristine, databasePath);
      const writer = await startWriter(databasePath, 'rollback', '2023', '2023.1', 'x');
      const start = performance.now();
      const ended = writer.go();
      await Promise.race([ended, setTimeout(killAfter)]);
      const took = performance.now() - start;
      writer.child.kill('SIGKILL');
      await ended;
      const done = (await actions()).includes('rollback 2023.1');
      expect(await standing()).toEqual(
        done ? ['2023.1 published current', '2023.2 published'] : ['2023.1 published', '2023.2 published current'],
      );
      return { done, took };
    };
    const whole = await rollBackUntil(60_000);
    expect(whole.done).toBe(true);
    const outcomes = [];
    for (let index = 0; index < KILLS; index += 1) outcomes.push(await rollBackUntil((whole.took * index) / KILLS));
    expect(outcomes.map(({ done }) => done)).toContain(false);
  });
});
