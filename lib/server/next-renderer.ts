import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { inject } from 'light-my-request';
import next from 'next';
import { LIMITS } from '@/lib/server/limits';

/** An answer of Next, whole. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type Render = (
  url: string,
  options?: { method?: string; headers?: Record<string, string> },
) => Promise<Rendered>;

/** The server is too busy to render more; the reader may try again. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** Next's secret for rendering a page anew on request, written at build time. */
function revalidationKey(): string {
  const file = path.join(process.cwd(), '.next', 'prerender-manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { preview: { previewModeId: string } };
  return manifest.preview.previewModeId;
}

/** Lets at most `running` jobs work at once and `waiting` wait. */
function limiter(running: number, waiting: number) {
  let active = 0;
  const queue: (() => void)[] = [];
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (active >= running) {
      if (queue.length >= waiting) throw new BusyError('Too many renderings wait already.');
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    active += 1;
    try {
      return await job();
    } finally {
      active -= 1;
      queue.shift()?.();
    }
  };
}

/**
 * Starts Next inside this process and returns a function that asks it for an answer. Each rendering is told to be fresh:
 * the finishing server is the cache, so a publish never waits for a second one behind it.
 */
export async function startNext(siteUrl: string): Promise<{ render: Render; close: () => Promise<void> }> {
  const { hostname, host } = new URL(siteUrl);
  const app = next({ dev: false, dir: process.cwd(), hostname, port: 80 });
  await app.prepare();
  const handle = app.getRequestHandler();
  const key = revalidationKey();
  const limit = limiter(LIMITS.concurrentRenders, LIMITS.waitingRenders);
  const dispatch = (req: unknown, res: unknown) => {
    handle(req as IncomingMessage, res as ServerResponse).catch((error: unknown) => {
      console.error(error);
      const response = res as ServerResponse;
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  };
  const render: Render = (url, options = {}) =>
    limit(async () => {
      const answer = inject(dispatch, {
        method: (options.method ?? 'GET') as 'GET',
        url,
        headers: { host, 'x-prerender-revalidate': key, ...options.headers },
      });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Rendering ${url} took too long.`)), LIMITS.renderTimeout);
      });
      try {
        const done = await Promise.race([answer, late]);
        const headers = Object.fromEntries(
          Object.entries(done.headers).flatMap(([name, value]) =>
            value === undefined ? [] : [[name.toLowerCase(), String(Array.isArray(value) ? value.at(-1) : value)]],
          ),
        );
        return { status: done.statusCode, headers, body: done.rawPayload };
      } finally {
        clearTimeout(timer);
      }
    });
  return { render, close: () => app.close() };
}
