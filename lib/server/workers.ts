import cluster, { type Worker } from 'node:cluster';
import path from 'node:path';
import { DRAW_AHEAD } from '@/lib/server/draw-ahead';

// Why: lib/decisions/0038-workers-stay.md

/** A worker that ends this soon never served: where none serves, trying again would not help. Milliseconds. */
const STILLBORN = 5_000;
const REPLACED_AFTER = 500;
/** While others serve, a worker that cannot start (a fault of the store) is tried again, more and more seldom. */
const REPLACED_AT_LAST_AFTER = 30_000;

/**
 * One process a core: workers share the port, and one that dies is replaced. What keeps a new one from starting is no reason to
 * end those that serve: they have kept pages. Ends with the last of them.
 */
export function superviseWorkers(count: number): void {
  let stopping = false;
  let code = 0;
  let serving = 0;
  let stillborn = 0;
  let drawer: Worker | null = null;
  cluster.setupPrimary({ exec: path.resolve('lib/run.mjs'), args: ['lib/server/serve.ts'] });
  const begin = (): void => {
    const begun = Date.now();
    const worker = cluster.fork();
    let served = false;
    worker.on('listening', () => {
      served = true;
      serving += 1;
      stillborn = 0;
      if (drawer) return;
      drawer = worker;
      // One that is just dying is replaced, and its heir told.
      worker.send(DRAW_AHEAD, () => undefined);
    });
    worker.on('exit', (exitCode) => {
      if (served) serving -= 1;
      if (drawer === worker) drawer = null;
      const early = !served && Date.now() - begun < STILLBORN;
      if (early) stillborn += 1;
      if (!stopping && early && serving === 0) {
        code = exitCode || 1;
        stop();
      }
      const wait = Math.min(REPLACED_AFTER * 2 ** stillborn, REPLACED_AT_LAST_AFTER);
      if (!stopping) setTimeout(begin, wait);
      else if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(code);
    });
  };
  const stop = (): void => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  for (let index = 0; index < count; index += 1) begin();
}
