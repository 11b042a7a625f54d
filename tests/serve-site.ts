import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface Site {
  readonly origin: string;
  readonly process: ChildProcess;
  readonly store: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** What the scripts of package.json set for the C library: memory is measured as it is served. */
export function allocatorSettings(script: 'start' | 'serve'): Record<string, string> {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return Object.fromEntries(
    [...(scripts[script] ?? '').matchAll(/\b(MALLOC_\w+)=(\S+)/g)].map((set) => [set[1], set[2]]),
  );
}

/** A start takes seconds of processor time, and minutes where others use the processors: only one that hangs is beyond this. */
const PATIENCE = 240_000;

/**
 * Starts the built site on a port of its own over its own copy of the store.
 * @throws Error with the server's words when it stops or does not come up; then it is ended.
 */
export async function serveSite(name: string, port: number, env: Record<string, string> = {}): Promise<Site> {
  const folder = path.resolve('tests/.tmp', name);
  mkdirSync(folder, { recursive: true });
  const base = path.resolve((process.env.DATABASE_URL ?? 'file:prisma/store.db').replace(/^file:/, ''));
  const store = path.join(folder, 'store.db');
  if (existsSync(base) && base !== store) copyFileSync(base, store);
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'lib/run.mjs', 'lib/server/serve.ts'], {
    env: {
      ...process.env,
      ...allocatorSettings('serve'),
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${store}`,
      SITE_URL: `http://127.0.0.1:${port}`,
      // It would take from what a test measures.
      DRAW_AHEAD: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The site stopped at once:\n${log}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The site did not come up:\n${log}`);
    }
    const up = await fetch(`${origin}/api/health`).then(
      (answer) => answer.status < 500,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    origin,
    store,
    process: child,
    log: () => log,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
      }),
  };
}
