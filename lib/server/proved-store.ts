import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { KeptFiles } from '@/lib/kept-files';
import { releaseName } from '@/lib/release';
import { type FileState, fileStateOf } from '@/lib/store/file-state';
import { noteWhole } from '@/lib/store/open';
import { folderBeside, isDatabase } from '@/lib/store/place';

/** Files in which a change may stand that is not in the store's own yet. */
const BESIDE = ['-journal', '-wal'];

const holdsNothing = (file: string) =>
  stat(file).then(
    ({ size }) => size === 0,
    () => true,
  );

/** Whether all a store holds is in one file: it is none of a database, and no change stands beside it. */
async function isOneFile(place: string): Promise<boolean> {
  if (isDatabase(place)) return false;
  for (const ending of BESIDE) if (!(await holdsNothing(place + ending))) return false;
  return true;
}

/** The signs of the file that holds all of a store; null where there is none such. */
export const signsOfStore = async (place: string): Promise<FileState | null> =>
  (await isOneFile(place)) ? fileStateOf(place) : null;

/**
 * SHA-256 of all a store holds; null where that is not in one file.
 * @throws Error when the file cannot be read
 */
export async function hashOfStore(place: string): Promise<string | null> {
  if (!(await isOneFile(place))) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** What a note is called: seals are another matter in another release. */
const nameOf = (release: string, about: string) =>
  createHash('sha256').update(`seals ${release} ${about}`).digest('hex');

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

/** The hash that was found in a file as it stands there now, untouched since; null where none is known. */
async function hashNoted(state: FileState | null): Promise<string | null> {
  const release = releaseName();
  if (release === null || !state?.settled) return null;
  return (await notes?.read(nameOf(release, state.state)))?.toString('utf8') ?? null;
}

/** A store that a process of this release found whole. */
interface Proved {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Whether they were read now; else its file is the very one they were read from, and nothing has touched it since. */
  readonly read: boolean;
}

/**
 * What is known of a store that need not be looked through again; null where it is another, or cannot be told. A file nobody has
 * touched since is known by its signs: to read a country's ten years takes a fifth of a second.
 */
export async function findProved(place: string): Promise<Proved | null> {
  try {
    const before = await signsOfStore(place);
    const noted = await hashNoted(before);
    const hash = noted ?? (await hashOfStore(place));
    if (!before || hash === null || !(await wasProved(hash))) return null;
    const now = await signsOfStore(place);
    if (now?.state !== before.state) return null;
    noteWhole(place, now);
    if (noted === null) await keepProved(hash, now);
    return { hash, read: noted === null };
  } catch {
    // What is wrong with it is told by who opens it.
    return null;
  }
}

/** Keeps that, for the next start: of these bytes, and of the file they were read from. */
export async function keepProved(hash: string, file: FileState | null): Promise<void> {
  const release = releaseName();
  if (release === null) return;
  await notes?.add(nameOf(release, hash), WHOLE);
  if (file?.settled) await notes?.add(nameOf(release, file.state), hash);
}
