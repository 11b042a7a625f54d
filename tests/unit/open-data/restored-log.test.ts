import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { restoreStore } from '@/lib/publishing/desk/restore';
import { rollBack, withdraw } from '@/lib/publishing/desk/undo';
import { backupStore } from '@/lib/store/backup';
import { logFile } from '@/lib/views/downloads/proof';
import { buildVerify } from '@/lib/views/sheet/verify';
import { runMeanwhile } from '../../run-command';
import { freshStore } from '../fresh-store';
import { bytesOf } from './every-file';

// An honest restore takes rows out of the log and says so: who follows the board, or kept its mark, is told that.

const folder = mkdtempSync(path.join(tmpdir(), 'khoi-phuc-'));
const databasePath = path.join(folder, 'store.db');
const kept = path.join(folder, 'theo-doi');
const note = { vi: 'Thử khôi phục', en: null };
const logOf = async () => String((await logFile()).body);
const headOf = (log: string) => JSON.parse(log.trim().split('\n').at(-1) ?? '').hash as string;

/** What the board answers as its log; null: its own. */
let told: string | null = null;
const board = createServer(async (req, res) => {
  const log = req.url === '/tai-ve/nhat-ky.jsonl';
  const text = log ? (told ?? (await logOf())) : await bytesOf(req.url ?? '').catch(() => null);
  res.writeHead(text === null ? 404 : 200).end(text ?? '');
});
let origin = '';
const follow = () => runMeanwhile(process.execPath, ['lib/open-data/theo-doi.mjs', kept, origin]);

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `file:${databasePath}`);
  await freshStore(databasePath, { simulated: true });
  await new Promise<void>((resolve) => void board.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(board.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.unstubAllEnvs();
  board.close();
  board.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

test('a restore is told as what it is, once, and the board is followed on', async () => {
  const copy = await backupStore(databasePath);
  await rollBack('mo-phong-2023', undefined, { databasePath, note, lang: 'vi' });
  await withdraw('mo-phong-2023.2', { databasePath, note, lang: 'vi' });
  expect((await follow()).code).toBe(0);
  const before = await logOf();
  const head = headOf(before);
  const [, lost = ''] = before.trim().split('\n').reverse();

  await restoreStore({ databasePath, file: copy, note, yes: true, lang: 'vi' });
  const after = await logOf();
  expect(after.startsWith(before)).toBe(false);
  const { code, out, err } = await follow();
  expect([code, out]).toEqual([0, expect.stringContaining(`head ${headOf(after)}`)]);
  expect(err).toMatch(/was restored from a backup at \d{4}-.+Thử khôi phục/);
  expect(err.match(/^! taken back: .+$/gm)).toEqual([
    expect.stringMatching(/ rollback mo-phong-2023\.1 /),
    expect.stringMatching(new RegExp(` withdraw mo-phong-2023\\.2 ${head}$`)),
  ]);
  // The log of before is the proof of what was taken back.
  const own = path.join(kept, readdirSync(kept)[0] ?? '');
  expect(readFileSync(path.join(own, `nhat-ky-${head}.jsonl`), 'utf8')).toBe(before);
  expect(readFileSync(path.join(own, 'nhat-ky.jsonl'), 'utf8')).toBe(after);
  expect(await follow()).toMatchObject({ code: 0, err: '' });

  // Who kept its mark, whole or in short, is told too; of a row that went with it, that there was a restore.
  for (const code of [head, head.slice(0, 24)]) {
    const { verdict } = await buildVerify({ lang: 'vi', code });
    expect(verdict).toMatchObject({ state: 'restored', text: expect.stringContaining('Thử khôi phục') });
  }
  const gone = await buildVerify({ lang: 'en', code: JSON.parse(lost).hash });
  expect(gone.verdict).toMatchObject({ state: 'unlogged', text: expect.stringContaining('was restored from a copy') });

  // A log that only was written anew, or whose restore names another log than the one that was kept, is a fault as ever.
  for (const forged of [before, `${after}`.split('\n').slice(0, 3).join('\n')]) {
    told = forged;
    const anew = await follow();
    expect([anew.code, anew.err]).toEqual([1, expect.stringContaining('rows were taken out or written anew')]);
    expect(readFileSync(path.join(own, 'nhat-ky.jsonl'), 'utf8')).toBe(after);
  }
}, 120_000);
