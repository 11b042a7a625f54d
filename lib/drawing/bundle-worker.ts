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
