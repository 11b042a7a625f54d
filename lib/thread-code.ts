import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { releaseFolder } from '@/lib/release';

/** What a thread runs: its first source, from the project's root, the name of the one file it is bundled to, and what is its own. */
export interface ThreadCode {
  readonly entry: string;
  readonly name: string;
  readonly own?: Pick<BuildOptions, 'jsx' | 'external' | 'define'>;
}

const root = () => /*turbopackIgnore: true*/ process.cwd();

/**
 * Bundles a thread's code into a folder: that of a release, or for `next dev` and tests the one of this moment. One file starts
 * in a third of the time of several hundred. It appears whole or not at all.
 */
export async function bundleThread({ entry, name, own }: ThreadCode, folder?: string): Promise<string> {
  const { build } = await import('esbuild');
  const file = path.join(/* turbopackIgnore: true */ folder ?? path.join(root(), '.build'), name);
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Date.now()}.tmp`;
  await build({
    entryPoints: [path.join(/* turbopackIgnore: true */ root(), entry)],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    tsconfig: path.join(root(), 'tsconfig.json'),
    // Bundled CommonJS parts ask for Node's modules through require.
    banner: { js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);" },
    logLevel: 'error',
    allowOverwrite: true,
    ...own,
  });
  renameSync(draft, file);
  return file;
}

/** A thread's file. In production that of the release; otherwise bundled afresh once a process, so that what changed is run. */
export async function ensureThread(code: ThreadCode): Promise<string> {
  const file = path.join(releaseFolder(), code.name);
  const isReady = process.env.NODE_ENV === 'production' && existsSync(file) && statSync(file).size > 0;
  return isReady ? file : bundleThread(code);
}

/** Any text that is another where what a thread makes may be otherwise: its code, and what that is installed with. */
export function releaseOfThread(file: string): string {
  const hash = createHash('sha256');
  for (const part of [file, path.join(root(), 'package-lock.json')]) {
    if (existsSync(/* turbopackIgnore: true */ part)) hash.update(readFileSync(/* turbopackIgnore: true */ part));
  }
  return hash.digest('hex');
}
