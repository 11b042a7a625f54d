import {
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { SERVED } from '@/lib/release';

// Why: lib/decisions/0031-two-places-for-a-release.md

/**
 * A build knows the name of its folder, so that none can be renamed: they take turns. Three, so that a process which was not
 * restarted after the build before still has what it started from.
 */
const PLACES = ['.next-a', '.next-b', '.next-c'] as const;
const MARK = 'source-hash';

/** Whether a folder holds the whole release made of sources with this hash: the mark is written last. */
export function holdsRelease(root: string, place: string, hash: string): boolean {
  const mark = path.join(root, place, MARK);
  return existsSync(path.join(root, place, 'BUILD_ID')) && existsSync(mark) && readFileSync(mark, 'utf8') === hash;
}

/** Marks a folder as the whole release of these sources. */
export function markRelease(root: string, place: string, hash: string): void {
  writeFileSync(path.join(root, place, MARK), hash);
}

/** The place that still holds the release of these sources, such as the one before; null where none does. */
export function keptRelease(root: string, hash: string): string | null {
  return PLACES.find((place) => holdsRelease(root, place, hash)) ?? null;
}

/** When a place last held what is served: 0 where nothing whole stands in it. */
const lastServed = (root: string, place: string): number =>
  statSync(path.join(root, place, MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The place that nobody was given for the longest time, emptied: what is built there cannot harm what is served. */
export function emptyPlace(root: string): string {
  const served = existsSync(path.join(root, SERVED)) ? path.basename(realpathSync(path.join(root, SERVED))) : null;
  const [free = PLACES[0]] = PLACES.filter((place) => place !== served).sort(
    (a, b) => lastServed(root, a) - lastServed(root, b),
  );
  rmSync(path.join(root, free), { recursive: true, force: true });
  return free;
}

/** Serves the release at a place from the next start on: one rename, so that at every moment there is a whole one. */
export function putInPlace(root: string, place: string): void {
  const served = path.join(root, SERVED);
  const link = path.join(root, `${SERVED}-link`);
  rmSync(link, { force: true });
  symlinkSync(place, link);
  const before = lstatSync(served, { throwIfNoEntry: false });
  // Of a time before there were places: a folder cannot be renamed over.
  if (before?.isDirectory()) renameSync(served, path.join(root, `${SERVED}-before`));
  renameSync(link, served);
  // Finer than a Date: two within a millisecond have an order too.
  const now = (performance.timeOrigin + performance.now()) / 1000;
  if (existsSync(path.join(root, place, MARK))) utimesSync(path.join(root, place, MARK), now, now);
  rmSync(path.join(root, `${SERVED}-before`), { recursive: true, force: true });
  for (const other of PLACES) {
    // Types are of the sources as they are now.
    if (other !== place) rmSync(path.join(root, other, 'types'), { recursive: true, force: true });
  }
  const types = path.join(root, 'next-env.d.ts');
  if (existsSync(types)) {
    writeFileSync(types, readFileSync(types, 'utf8').replaceAll(/\.\/\.next(?:-[abc])?\//g, `./${SERVED}/`));
  }
}
