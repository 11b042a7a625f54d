import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { releaseFolder } from '@/lib/release';

const NAME = 'file-worker.mjs';

/** Where the thread's code is bundled for `next dev` and for tests. */
const ofThisMoment = () => path.join(/*turbopackIgnore: true*/ process.cwd(), '.build');

/** Bundles the thread that writes files into a folder, a release's or the one of this moment. The file appears whole or not at all. */
export async function bundleFileWorker(folder = ofThisMoment()): Promise<string> {
  const { build } = await import('esbuild');
  const file = path.join(folder, NAME);
  const root = process.cwd();
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Date.now()}.tmp`;
  await build({
    entryPoints: [path.join(root, 'lib/file-thread/worker.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    tsconfig: path.join(root, 'tsconfig.json'),
    banner: { js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);" },
    logLevel: 'error',
    allowOverwrite: true,
  });
  renameSync(draft, file);
  return file;
}

/** The thread's file: in production that of the release, otherwise bundled afresh once a process. */
export async function ensureFileWorker(): Promise<string> {
  const file = path.join(releaseFolder(), NAME);
  return process.env.NODE_ENV === 'production' && existsSync(file) ? file : bundleFileWorker();
}
