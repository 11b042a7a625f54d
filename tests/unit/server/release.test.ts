import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { releaseFolder, SERVED, stayWithRelease } from '@/lib/release';
import { emptyPlace, holdsRelease, keptRelease, markRelease, putInPlace } from '@/lib/server/build/release';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const served = () => readFileSync(path.join(root, SERVED, 'BUILD_ID'), 'utf8');

/** A build, as far as it came: whole ones are marked. */
function build(id: string, whole = true): string {
  const place = emptyPlace(root);
  write(`${place}/types/routes.d.ts`, id);
  write(`${place}/BUILD_ID`, id);
  if (whole) markRelease(root, place, `hash of ${id}`);
  return place;
}

describe('a release', () => {
  test('is built beside the one that is served, whichever that is', () => {
    for (const id of ['1', '2', '3', '4']) {
      const before = existsSync(path.join(root, SERVED)) ? served() : null;
      const place = build(id);
      expect(before === null ? null : served()).toBe(before);
      putInPlace(root, place);
      expect(served()).toBe(id);
    }
  });

  test('is not taken from a process that was not restarted between two builds, turned back to or not', () => {
    putInPlace(root, build('1'));
    putInPlace(root, build('2'));
    putInPlace(root, keptRelease(root, 'hash of 1') ?? '');
    const living = path.join(root, SERVED, 'BUILD_ID');
    const place = realpathSync(living);
    putInPlace(root, build('3'));
    putInPlace(root, build('4'));
    expect(readFileSync(place, 'utf8')).toBe('1');
    expect(served()).toBe('4');
  });

  test('that was broken off leaves its place to the next, and no whole one is taken for it', () => {
    putInPlace(root, build('1'));
    putInPlace(root, build('2'));
    const broken = build('3', false);
    expect(build('4')).toBe(broken);
    expect(keptRelease(root, 'hash of 1')).not.toBeNull();
  });

  test('that was broken off is never served, and what was served stays', () => {
    putInPlace(root, build('1'));
    const place = build('2', false);
    expect(holdsRelease(root, place, 'hash of 2')).toBe(false);
    expect(keptRelease(root, 'hash of 2')).toBeNull();
    expect(served()).toBe('1');
    expect(holdsRelease(root, SERVED, 'hash of 1')).toBe(true);
    putInPlace(root, build('3'));
    expect(served()).toBe('3');
  });

  test('is kept once another is served, so that going back builds nothing', () => {
    putInPlace(root, build('1'));
    putInPlace(root, build('2'));
    const kept = keptRelease(root, 'hash of 1');
    expect(kept).not.toBeNull();
    putInPlace(root, kept ?? '');
    expect(served()).toBe('1');
    expect(keptRelease(root, 'hash of 2')).not.toBeNull();
  });

  test('stays the one of a process that serves it, and of those it starts, when a newer takes its place', () => {
    vi.stubEnv('BUILD_DIR', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    putInPlace(root, build('1'));
    stayWithRelease(root);
    putInPlace(root, build('2'));
    stayWithRelease(root);
    expect(readFileSync(path.join(root, path.basename(releaseFolder()), 'BUILD_ID'), 'utf8')).toBe('1');
    expect(served()).toBe('2');
  });

  test('takes the place of a folder of a time before there were two', () => {
    write(`${SERVED}/BUILD_ID`, 'old');
    putInPlace(root, build('1'));
    expect(served()).toBe('1');
    expect(readlinkSync(path.join(root, SERVED))).toBe('.next-a');
    expect(existsSync(path.join(root, `${SERVED}-before`))).toBe(false);
  });

  test('brings its types, and leaves none of another', () => {
    write('next-env.d.ts', 'import "./.next-b/types/routes.d.ts";');
    putInPlace(root, build('1'));
    putInPlace(root, build('2'));
    expect(readFileSync(path.join(root, 'next-env.d.ts'), 'utf8')).toBe('import "./.next/types/routes.d.ts";');
    expect(existsSync(path.join(root, '.next-a/types'))).toBe(false);
    expect(existsSync(path.join(root, '.next-b/types'))).toBe(true);
  });
});
