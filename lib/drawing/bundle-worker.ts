import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleThread, ensureThread, type ThreadCode } from '@/lib/thread-code';

/** The drawing thread. Native rasteriser and fonts stay outside. */
const CODE: ThreadCode = {
  entry: 'lib/drawing/worker/figure-worker.ts',
  name: 'figure-worker.mjs',
  own: {
    jsx: 'automatic',
    external: ['@resvg/resvg-js'],
    define: { 'process.env.NODE_ENV': '"production"' },
  },
};

export const bundleFigureWorker = (folder?: string): Promise<string> => bundleThread(CODE, folder);

export const ensureFigureWorker = (): Promise<string> => ensureThread(CODE);

/** Any text that is another where figures may be drawn otherwise: a drawing thread's code, and what it is installed with. */
export function releaseOfDrawings(worker: string): string {
  const hash = createHash('sha256');
  for (const file of [worker, path.join(/*turbopackIgnore: true*/ process.cwd(), 'package-lock.json')]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
