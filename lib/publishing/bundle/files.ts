import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A bundle's folder as it lies on disk. */
export interface BundleFiles {
  /** Name of the folder, such as "2023.1". */
  readonly folder: string;
  /** By file name, in the order of the names. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** See `bundleHash`. */
  readonly hash: string;
  /** Of all files together. */
  readonly bytes: number;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** SHA-256 (hex) over the files' own SHA-256, as `LC_ALL=C; sha256sum * | sha256sum` in the folder prints it. */
export function bundleHash(contents: ReadonlyMap<string, Buffer>): string {
  return sha256([...contents].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''));
}

/** Reads every file of a bundle's folder. @throws when the folder cannot be read. */
export async function readBundleFiles(dataDir: string, folder: string): Promise<BundleFiles> {
  const entries = await readdir(path.join(dataDir, folder), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
  const contents = new Map<string, Buffer>();
  for (const name of names.sort()) contents.set(name, await readFile(path.join(dataDir, folder, name)));
  const bytes = [...contents.values()].reduce((sum, content) => sum + content.length, 0);
  return { folder, contents, hash: bundleHash(contents), bytes };
}
