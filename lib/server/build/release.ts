import {
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { SERVED } from '@/lib/release';

// Why: lib/decisions/0031-two-places-for-a-release.md

/** A build knows the name of its folder, so that none can be renamed: two take turns. */
const PLACES = ['.next-a', '.next-b'] as const;
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

/** The place nobody serves, emptied: what is built there cannot harm what is served. */
export function emptyPlace(root: string): string {
  const served = existsSync(path.join(root, SERVED)) ? path.basename(realpathSync(path.join(root, SERVED))) : null;
  const free = PLACES.find((place) => place !== served) ?? PLACES[0];
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
  rmSync(path.join(root, `${SERVED}-before`), { recursive: true, force: true });
  for (const other of PLACES) {
    // Types are of the sources as they are now.
    if (other !== place) rmSync(path.join(root, other, 'types'), { recursive: true, force: true });
  }
  const types = path.join(root, 'next-env.d.ts');
  if (existsSync(types)) {
    writeFileSync(types, readFileSync(types, 'utf8').replaceAll(/\.\/\.next(?:-[ab])?\//g, `./${SERVED}/`));
  }
}
