import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { inject } from 'light-my-request';
import next from 'next';
import { ASKED_URL } from '@/lib/http/asked-url';
import { createLimiter } from '@/lib/server/limiter';
import { LIMITS } from '@/lib/server/limits';
import { createUnderWay } from '@/lib/server/under-way';
import { atOneState } from '@/lib/store/reader';

// Why: lib/decisions/0002-finishing-server.md

/** An answer of Next, whole. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface RenderOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** How long it is waited for, in milliseconds. */
  readonly patience?: number;
  /** Version of the store it is asked of: who asks the same of the same version waits for what is under way. */
  readonly version?: string;
}

export type Render = (url: string, options?: RenderOptions) => Promise<Rendered>;

/** Next took longer than a rendering may. */
class RenderTimeout extends Error {
  override name = 'RenderTimeout';
}

const oneEach = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), String(Array.isArray(value) ? value.at(-1) : value)]],
    ),
  );

/** What a stream gives, in one piece; what came in one is not copied. */
async function wholeOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  const [first = Buffer.alloc(0)] = parts;
  return parts.length > 1 ? Buffer.concat(parts) : first;
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
  const underWay = createUnderWay<Rendered>(LIMITS.aheadTimeout);

  async function begin(url: string, { method = 'GET', headers }: RenderOptions): Promise<Rendered> {
    // Next may fail after its first bytes: then what came is half a page, and no page.
    let failure: unknown = null;
    const dispatch = (req: unknown, res: unknown) => {
      handle(req as IncomingMessage, res as ServerResponse).catch((error: unknown) => {
        failure = error ?? new Error(`Rendering ${url} failed.`);
        (res as ServerResponse).end();
      });
    };
    // Awaited within: what `inject` returns begins when it is.
    const done = await atOneState(async () => {
      // As a stream, or each answer would be kept as a text besides: of a long file twice its bytes.
      const given = await inject(dispatch, {
        ...{ method: method as 'GET', url, headers: { host, [ASKED_URL]: url, ...headers } },
        payloadAsStream: true,
      });
      return { status: given.statusCode, headers: oneEach(given.headers), body: await wholeOf(given.stream()) };
    });
    if (failure !== null) throw failure;
    return done;
  }

  const render: Render = (url, options = {}) =>
    limit(async () => {
      const { method = 'GET', version } = options;
      const make = () => begin(url, options);
      const answer = version === undefined || method !== 'GET' ? make() : underWay(`${version}\n${url}`, make);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        const give = () => reject(new RenderTimeout(`Rendering ${url} took too long.`));
        timer = setTimeout(give, options.patience ?? LIMITS.renderTimeout);
      });
      try {
        return await Promise.race([answer, late]);
      } finally {
        clearTimeout(timer);
      }
    });
  return { render, close: () => app.close() };
}
