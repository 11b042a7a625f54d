import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { releaseFolder } from '@/lib/release';

const NAME = 'figure-worker.mjs';

/** Where the drawing thread's code is bundled for `next dev` and for tests. */
const ofThisMoment = () => path.join(/*turbopackIgnore: true*/ process.cwd(), '.build');

/**
 * Bundles the drawing thread into a folder, a release's or the one of this moment: one file starts in a third of the time of several hundred.
 * Native rasteriser and fonts stay outside. The file appears whole or not at all.
 */
export async function bundleFigureWorker(folder = ofThisMoment()): Promise<string> {
  const { build } = await import('esbuild');
  const file = path.join(folder, NAME);
  const root = process.cwd();
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Date.now()}.tmp`;
  await build({
    entryPoints: [path.join(root, 'lib/drawing/worker/figure-worker.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    tsconfig: path.join(root, 'tsconfig.json'),
    external: ['@resvg/resvg-js'],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Bundled CommonJS parts ask for Node's modules through require.
    banner: { js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);" },
    logLevel: 'error',
    allowOverwrite: true,
  });
  renameSync(draft, file);
  return file;
}

/** Any text that is another where figures may be drawn otherwise: a drawing thread's code, and what it is installed with. */
export function releaseOfDrawings(worker: string): string {
  const hash = createHash('sha256');
  for (const file of [worker, path.join(/*turbopackIgnore: true*/ process.cwd(), 'package-lock.json')]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * The drawing thread's file. In production that of the release; otherwise (`next dev`, a test) bundled afresh once a
 * process, so that changed drawings are seen.
 */
export async function ensureFigureWorker(): Promise<string> {
  const file = path.join(releaseFolder(), NAME);
  const isReady = process.env.NODE_ENV === 'production' && existsSync(file) && statSync(file).size > 0;
  return isReady ? file : bundleFigureWorker();
}
