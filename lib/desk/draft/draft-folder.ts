import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import { DRAFT_ID, type Draft, type DraftChange, fileNameOf, type NewDraft } from '@/lib/desk/draft/draft';
import { isRunning } from '@/lib/store/backup';

/** Somebody saved the draft since the page was made. */
export class StaleDraft extends Error {
  override name = 'StaleDraft';
}

/** There is no such draft, or no room for another. */
export class NoDraft extends Error {
  override name = 'NoDraft';
  readonly reason: 'absent' | 'full';

  constructor(reason: NoDraft['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const VERSION = /^ban-(\d{6})\.json$/;
const nameOf = (version: number) => `ban-${String(version).padStart(6, '0')}.json`;
/** A file as it was sent. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Named so until it is whole, and by the process that writes it: another, and this one, may be writing beside. */
const HALF = '.dang-ghi-';
const halfName = (what: string) => `${HALF}${process.pid}-${what}`;
const MAKER = new RegExp(`^\\${HALF}(\\d+)-`);

/** Writes a file so that it is there whole or not at all, also after the machine lost its power; nobody else may read it. */
async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a whole file its name; never takes the place of another. @throws StaleDraft where the name is taken. */
async function putInPlace(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      // Some mounted folders have no links.
      if (error.code === 'EEXIST') throw error;
      return copyFile(draft, file, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new StaleDraft();
    throw error;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/**
 * Drafts on disk, a folder for each: the files as they were given, and a file for each version. Two who save the same
 * version cannot both: the name of the next one is taken once.
 */
export class DraftFolder {
  readonly folder: string;
  readonly #most: number;
  readonly #now: () => number;

  constructor(folder: string, most: number, now: () => number) {
    this.folder = folder;
    this.#most = most;
    this.#now = now;
  }

  /** The folder of a draft. */
  placeOf(id: string): string {
    return path.join(this.folder, id);
  }

  /** Paths of the files as they were given. */
  filesOf({ id, files }: Draft): string[] {
    return files.map((name) => path.join(this.placeOf(id), 'tep', name));
  }

  /** Makes the folder, readable by nobody else, and takes away what a killed process left half made. */
  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // One that was there may have been left open; one of somebody else cannot be closed, and is refused by that.
    await chmod(this.folder, 0o700);
    for (const name of await readdir(this.folder)) {
      const maker = MAKER.exec(name)?.[1];
      if (maker && !isRunning(Number(maker))) await rm(path.join(this.folder, name), { recursive: true, force: true });
    }
  }

  /** Ids of all drafts, newest first. */
  async #ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => DRAFT_ID.test(name))
      .toSorted()
      .toReversed();
  }

  /** Every draft as it was last saved, newest first. */
  async list(): Promise<Draft[]> {
    const drafts = await Promise.all((await this.#ids()).map((id) => this.find(id).catch(() => null)));
    return drafts.filter((draft) => draft !== null);
  }

  /** Keeps files as a new draft; it is there only once it is whole. @throws NoDraft where there are too many. */
  async begin(
    given: Omit<NewDraft, 'files' | 'units'>,
    files: readonly GivenFile[],
    units: GivenFile | null = null,
  ): Promise<Draft> {
    await this.prepare();
    if ((await this.#ids()).length >= this.#most) throw new NoDraft('full');
    const at = new Date(this.#now()).toISOString();
    const id = `${at.slice(0, 10).replaceAll('-', '')}-${randomBytes(5).toString('hex').slice(0, 8)}`;
    const half = path.join(this.folder, halfName(id));
    await mkdir(path.join(half, 'tep'), { recursive: true, mode: 0o700 });
    const names: string[] = [];
    for (const { name, bytes } of units ? [...files, units] : files) {
      const plain = fileNameOf(name);
      const own = names.includes(plain) ? `${names.length + 1}-${plain}` : plain;
      await writeWhole(path.join(half, 'tep', own), bytes);
      names.push(own);
    }
    const draft: Draft = {
      ...given,
      id,
      version: 1,
      begun: at,
      saved: at,
      files: names.slice(0, files.length),
      units: names[files.length] ?? null,
      fixes: [],
      confirmed: [],
      published: null,
    };
    await writeWhole(path.join(half, nameOf(1)), JSON.stringify(draft));
    await rename(half, this.placeOf(id));
    return draft;
  }

  /** The draft as it was last saved. @throws NoDraft */
  async find(id: string): Promise<Draft> {
    if (!DRAFT_ID.test(id)) throw new NoDraft('absent');
    const names = await readdir(this.placeOf(id)).catch(() => []);
    const last = names
      .filter((name) => VERSION.test(name))
      .sort()
      .at(-1);
    if (!last) throw new NoDraft('absent');
    return JSON.parse(await readFile(path.join(this.placeOf(id), last), 'utf8')) as Draft;
  }

  /** An earlier version of a draft. @throws Error where there is none */
  async versionOf(id: string, version: number): Promise<Draft> {
    const draft = await this.find(id);
    return JSON.parse(await readFile(path.join(this.placeOf(draft.id), nameOf(version)), 'utf8')) as Draft;
  }

  /** @throws StaleDraft where a form was made for another version than the last */
  expectVersion(draft: Draft, version: number): void {
    if (draft.version !== version) throw new StaleDraft();
  }

  /** Saves a change of a version. @throws StaleDraft where that is not the last one any more; NoDraft */
  async save(id: string, version: number, change: DraftChange): Promise<Draft> {
    const last = await this.find(id);
    this.expectVersion(last, version);
    const next: Draft = { ...last, ...change, version: version + 1, saved: new Date(this.#now()).toISOString() };
    const half = path.join(this.placeOf(id), halfName(randomBytes(6).toString('hex')));
    await writeWhole(half, JSON.stringify(next));
    await putInPlace(half, path.join(this.placeOf(id), nameOf(next.version)));
    return next;
  }

  /** Lays a file beside those that were given, under a name none of them has, and says which. @throws NoDraft */
  async keepFile(id: string, { name, bytes }: GivenFile): Promise<string> {
    await this.find(id);
    const half = path.join(this.placeOf(id), halfName(randomBytes(6).toString('hex')));
    const plain = fileNameOf(name);
    for (let number = 1; ; number += 1) {
      const own = number === 1 ? plain : `${number}-${plain}`;
      await writeWhole(half, bytes);
      try {
        await putInPlace(half, path.join(this.placeOf(id), 'tep', own));
        return own;
      } catch (error) {
        if (!(error instanceof StaleDraft)) throw error;
      }
    }
  }

  /** Whether a file lies beside the draft under a name. */
  async hasFile(id: string, name: string): Promise<boolean> {
    await this.find(id);
    return (await readdir(path.join(this.placeOf(id), 'tep'))).includes(name);
  }

  /** Reads the draft with a kept file of new units from now on, in place of another; null: with none. @throws as `save` */
  setUnits(id: string, version: number, name: string | null): Promise<Draft> {
    return this.save(id, version, { units: name });
  }

  /** Puts a file that follows from the draft beside it, in place of an older one. */
  async putBeside(id: string, name: string, text: string): Promise<string> {
    const file = path.join(this.placeOf(id), name);
    const half = path.join(this.placeOf(id), halfName(randomBytes(6).toString('hex')));
    await writeWhole(half, text);
    await rename(half, file);
    return file;
  }

  /** Throws a draft away, with its files. */
  async remove(id: string): Promise<void> {
    await this.find(id);
    const half = path.join(this.folder, halfName(`${id}-${randomBytes(4).toString('hex')}`));
    await rename(this.placeOf(id), half);
    await rm(half, { recursive: true, force: true });
  }
}
