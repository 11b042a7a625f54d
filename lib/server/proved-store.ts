import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { KeptFiles } from '@/lib/kept-files';
import { releaseName } from '@/lib/release';
import { fileStateOf } from '@/lib/store/file-state';
import { noteWhole } from '@/lib/store/open';
import { folderBeside, isDatabase } from '@/lib/store/place';

/** Files in which a change may stand that is not in the store's own yet. */
const BESIDE = ['-journal', '-wal'];

const holdsNothing = (file: string) =>
  stat(file).then(
    ({ size }) => size === 0,
    () => true,
  );

/**
 * SHA-256 of all a store holds; null where that is not in one file: a database, or a file with a change beside it.
 * @throws Error when the file cannot be read
 */
export async function hashOfStore(place: string): Promise<string | null> {
  if (isDatabase(place)) return null;
  for (const ending of BESIDE) if (!(await holdsNothing(place + ending))) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** What a note is called: seals are another matter in another release. */
const nameOf = (release: string, hash: string) => createHash('sha256').update(`seals ${release} ${hash}`).digest('hex');

const WHOLE = 'whole';

let notes: KeptFiles | null = null;

/** Keeps notes of stores that were found whole beside the store: some forty bytes each, whether or not anything else is kept there. */
export function keepProofsBeside(place: string): void {
  notes = new KeptFiles(path.join(folderBeside(place), 'files'));
}

/** Whether a process of this release read a store of just these bytes and found every publication as it was sealed. */
export async function wasProved(hash: string): Promise<boolean> {
  const release = releaseName();
  const note = release === null ? null : await notes?.read(nameOf(release, hash));
  return note?.toString('utf8') === WHOLE;
}

/**
 * SHA-256 of a store that a process of this release found whole, and that need not be looked through again; null where it is another,
 * or cannot be told.
 */
export async function findProved(place: string): Promise<string | null> {
  try {
    const before = await fileStateOf(place);
    const hash = await hashOfStore(place);
    if (!before || hash === null || !(await wasProved(hash))) return null;
    const now = await fileStateOf(place);
    if (now?.state !== before.state) return null;
    noteWhole(place, now);
    return hash;
  } catch {
    // What is wrong with it is told by who opens it.
    return null;
  }
}

/** Keeps that, for the next start. */
export async function keepProved(hash: string): Promise<void> {
  const release = releaseName();
  if (release !== null) await notes?.add(nameOf(release, hash), WHOLE);
}
