import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { KEPT_LIMITS, KeptFiles } from '@/lib/kept-files';

const root = mkdtempSync(path.join(tmpdir(), 'kept-files-'));
let made = 0;
const folder = () => {
  made += 1;
  return path.join(root, String(made));
};
afterAll(() => rmSync(root, { recursive: true }));

describe('the folder', () => {
  const fill = async (kept: KeptFiles, names: readonly string[]) => {
    for (const name of names) await kept.add(name, 'x'.repeat(968));
  };
  const limits = { bytes: 10_000, leftFree: 0, lookEvery: 1 };

  test('stays within its bytes; what was not read for the longest goes first', async () => {
    const at = folder();
    const kept = new KeptFiles(at, limits);
    const names = Array.from({ length: 10 }, (_, index) => `a${index}`);
    await fill(kept, names);
    for (const [index, name] of names.entries()) utimesSync(path.join(at, name), index, index);
    expect((await kept.read('a0'))?.toString()).toBe('x'.repeat(968));
    await fill(kept, ['b0', 'b1']);
    expect(readdirSync(at).sort()).toEqual(['a0', ...['a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'b0', 'b1']]);
  });

  test('is left alone where the disk has little room: the store comes first', async () => {
    const at = folder();
    await fill(new KeptFiles(at, { ...limits, leftFree: Number.MAX_SAFE_INTEGER }), ['a']);
    expect(readdirSync(at)).toEqual([]);
    expect(KEPT_LIMITS.leftFree).toBeGreaterThan(KEPT_LIMITS.bytes);
  });
});
