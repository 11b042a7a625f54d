import { bundleThread, ensureThread, type ThreadCode } from '@/lib/thread-code';

/** The thread that writes whole files. */
const CODE: ThreadCode = { entry: 'lib/file-thread/worker.ts', name: 'file-worker.mjs' };

export const bundleFileWorker = (folder?: string): Promise<string> => bundleThread(CODE, folder);

export const ensureFileWorker = (): Promise<string> => ensureThread(CODE);
