import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { inWords } from '@/lib/server/build/prepare';
import { migrate } from '@/lib/store/migrate';

const folder = mkdtempSync(path.join(os.tmpdir(), 'first-start-'));
const store = path.join(folder, 'store.db');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a first start', () => {
  test('on a full disk is one sentence that says so, and leaves nothing', async () => {
    // What the new store would be written to is a device that is always full.
    symlinkSync('/dev/full', `${store}-new-${process.pid}-1.db-tried`);
    const error = await inWords(await migrate(`file:${store}`).catch((fault: unknown) => fault));
    expect(error).toMatchObject({ name: 'StartError', message: expect.stringMatching(/^The disk is full\./) });
    expect([readdirSync(folder), existsSync('/dev/full')]).toEqual([[], true]);
  });

  test.each(['EROFS', 'EACCES'])(
    'where nothing may be written (%s) is one sentence that names the store',
    async (code) => {
      const fault = Object.assign(new Error('no'), { code, path: `${store}-new-7-1.db-tried` });
      const error = await inWords(fault);
      expect(error).toMatchObject({ name: 'StartError', message: expect.stringContaining(`${store} may not be`) });
    },
  );

  test('keeps the stack of a fault of ours', async () => {
    const fault = new TypeError('ours');
    expect(await inWords(fault)).toBe(fault);
  });
});
