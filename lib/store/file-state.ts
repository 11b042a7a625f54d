import { stat } from 'node:fs/promises';

/** No file system tells two changes within this time apart for sure. Milliseconds. */
export const SETTLED_AFTER = 2_000;

/** How a store's file is told from another, and its content from another, without reading it. */
export interface FileState {
  /** Which file it is. */
  readonly identity: string;
  /** Which content it has. */
  readonly state: string;
  /** Whether a later change will be told from this for sure. */
  readonly settled: boolean;
}

const statsOf = (path: string) => stat(path, { bigint: true }).catch(() => null);

/** Null where there is no file. What a tool that ships the store keeps in a write-ahead log is content as much as the file itself. */
export async function fileStateOf(path: string): Promise<FileState | null> {
  const [file, log] = await Promise.all([statsOf(path), statsOf(`${path}-wal`)]);
  if (!file) return null;
  const identity = `${path}:${file.dev}:${file.ino}`;
  const signs = [file, log].map((stats) => stats && `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`);
  const changed = Math.max(Number(file.ctimeMs), Number(log?.ctimeMs ?? 0));
  return { identity, state: `${identity}:${signs.join(':')}`, settled: Date.now() - changed > SETTLED_AFTER };
}
