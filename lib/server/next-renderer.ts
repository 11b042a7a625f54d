import type { IncomingMessage, ServerResponse } from 'node:http';
import { inject } from 'light-my-request';
import next from 'next';
import { createLimiter } from '@/lib/server/limiter';
import { LIMITS } from '@/lib/server/limits';
import { atOneState } from '@/lib/store/reader';

// Why: lib/decisions/0002-finishing-server.md

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

/** Next took longer than a rendering may. */
class RenderTimeout extends Error {
  override name = 'RenderTimeout';
}

/**
 * Starts Next inside this process and returns a function that asks it for an answer. Every route is dynamic: the finishing
 * server is the cache, so a publish never waits for a second one behind it.
 */
export async function startNext(siteUrl: string): Promise<{ render: Render; close: () => Promise<void> }> {
  const { hostname, host } = new URL(siteUrl);
  const app = next({ dev: false, dir: process.cwd(), hostname, port: 80 });
  await app.prepare();
  const handle = app.getRequestHandler();
  const limit = createLimiter(LIMITS.concurrentRenders, LIMITS.waitingRenders);
  const render: Render = (url, options = {}) =>
    limit(async () => {
      // Next may fail after its first bytes: then what came is half a page, and no page.
      let failure: unknown = null;
      const dispatch = (req: unknown, res: unknown) => {
        handle(req as IncomingMessage, res as ServerResponse).catch((error: unknown) => {
          failure = error ?? new Error(`Rendering ${url} failed.`);
          (res as ServerResponse).end();
        });
      };
      // Awaited within: what `inject` returns begins when it is.
      const answer = atOneState(
        async () =>
          await inject(dispatch, {
            method: (options.method ?? 'GET') as 'GET',
            url,
            headers: { host, ...options.headers },
          }),
      );
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new RenderTimeout(`Rendering ${url} took too long.`)), LIMITS.renderTimeout);
      });
      try {
        const done = await Promise.race([answer, late]);
        if (failure !== null) throw failure;
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
