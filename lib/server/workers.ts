import cluster from 'node:cluster';
import path from 'node:path';

/** A worker that ends this soon never served: trying again would not help. */
const STILLBORN = 5_000;
const REPLACED_AFTER = 500;

/** One process a core: workers share the port, and one that dies is replaced. Ends with the last of them. */
export function superviseWorkers(count: number): void {
  let stopping = false;
  let code = 0;
  // Workers only serve, also where this process prepared the site first.
  cluster.setupPrimary({ exec: path.join(import.meta.dirname, 'serve.ts') });
  const begin = (): void => {
    const begun = Date.now();
    const worker = cluster.fork();
    let served = false;
    worker.on('listening', () => {
      served = true;
    });
    worker.on('exit', (exitCode) => {
      if (!stopping && !served && Date.now() - begun < STILLBORN) {
        code = exitCode || 1;
        stop();
      }
      if (!stopping) setTimeout(begin, REPLACED_AFTER);
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
