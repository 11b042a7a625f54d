import { bundleThread, ensureThread, type ThreadCode } from '@/lib/thread-code';

/** The thread that writes whole files. */
const CODE: ThreadCode = {
  entry: 'lib/file-thread/worker.ts',
  name: 'file-worker.mjs',
  // What is handed over is marked for the very copy that runs the thread.
  own: { external: ['piscina'] },
};

export const bundleFileWorker = (folder?: string): Promise<string> => bundleThread(CODE, folder);

export const ensureFileWorker = (): Promise<string> => ensureThread(CODE);
