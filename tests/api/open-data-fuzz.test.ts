import { Agent, request } from 'node:http';
import { expect, inject, test } from 'vitest';
import { PROBLEMS } from '@/lib/http/problem';
import { LIMITS } from '@/lib/server/limits';
import { API_VERSION } from '@/lib/views/api/version';
import { inLong } from '../long';
import { get, inParallel } from './api-answers';
import { hostileAddresses, MARK, type Template } from './hostile-addresses';
import { Page } from './page-text';

const origin = inject('origin');
const ALLOWED = new Set([200, 304, 308, 400, 404, 405]);
const SEED = 20231123;
const RUNS = inLong(10_000, 2_000);
/** Every so many of the answers that are there are asked for again with their tag, and every so many addresses are written to. */
const TAGGED = 3;
const WRITTEN = 50;
const LONGEST = 240_000;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for an address as it is written: unlike fetch, dots are not folded and nothing is encoded on the way. */
function askRaw(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({ hostname, port, path, method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      answer.on('error', reject);
    });
    // A kept connection that the server closed meanwhile is no answer: asked again on a new one.
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(askRaw(path, method, headers));
      else reject(error);
    });
    asked.end();
  });
}

interface Operations {
  readonly paths: Readonly<Record<string, { get: { parameters?: { name: string; in: string }[] } }>>;
}

/** The API's own list, so that a parameter added to it is tried here without being written down again. */
async function operations(): Promise<Template[]> {
  const { paths } = JSON.parse((await askRaw('/api/v1/openapi.json')).body) as Operations;
  return Object.entries(paths).map(([path, { get: operation }]) => [
    `/api/v1${path === '/' ? '' : path}`,
    (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name),
  ]);
}

const HTML = /^text\/html; charset=utf-8$/;
const PROBLEM = /^application\/problem\+json; charset=utf-8$/;
const GOOD: readonly [RegExp, RegExp][] = [
  [/^\/api\/v1(?:$|[/?])/, /^application\/(?:openapi\+)?json; charset=utf-8$/],
  [/^\/tai-ve\/./, /^(?:text\/csv|text\/turtle|application\/(?:json|csvm\+json|ld\+json|zip$|x-bibtex|vnd\.))/],
  [/^\/nguon-tin\/./, /^application\/atom\+xml; charset=utf-8$/],
];

/** Addresses of data; only those of pages may be refused as too long with 414. */
const goodType = (path: string) => GOOD.find(([head]) => head.test(path))?.[1];

/** The types that may come with a status at an address: every refusal of data, readable or not, is a problem. */
function expectedType(path: string, status: number): RegExp {
  const good = goodType(path);
  if (status === 200) return good ?? HTML;
  return good ? PROBLEM : new RegExp(`${HTML.source}|${PROBLEM.source}`);
}

/** What a reader's browser or program would take for markup of the address's making; null for none. */
function unescaped(type: string, body: string): string | null {
  if (/json/.test(type)) {
    JSON.parse(body);
    return null;
  }
  if (!body.includes(MARK)) return null;
  if (/xml/.test(type)) return new RegExp(`<${MARK}`).exec(body)?.[0] ?? null;
  if (!/html/.test(type)) return null;
  const [made] = new Page(body).all(
    ({ tagName, attrs }) =>
      tagName.startsWith(MARK) || attrs.some(({ name }) => name.includes(MARK) || name === 'onload'),
  );
  return made?.tagName ?? null;
}

test(
  `${RUNS} random and hostile addresses: only 200, 304, 308, 400, 404 and 405 come back, each with the right type and nothing of the address unescaped`,
  async () => {
    const seen = new Map<number, number>();
    const count = (status: number) => seen.set(status, (seen.get(status) ?? 0) + 1);
    let number = 0;
    let found = 0;
    let long = 0;
    await inParallel(
      hostileAddresses(await operations(), RUNS, SEED),
      async (path) => {
        number += 1;
        const writes = number % WRITTEN === 0;
        const answer = await askRaw(path, writes ? 'POST' : 'GET');
        const type = String(answer.headers['content-type'] ?? '');
        count(answer.status);
        const tooLong = answer.status === 414 && path.length > LIMITS.urlLength && !goodType(path);
        expect([path, answer.status, ALLOWED.has(answer.status) || tooLong]).toEqual([path, answer.status, true]);
        if (goodType(path) && answer.status >= 400) {
          expect([path, answer.headers['access-control-allow-origin']]).toEqual([path, '*']);
          const { code, instance, errors } = JSON.parse(answer.body);
          const shape = [Object.hasOwn(PROBLEMS, code), typeof instance, Array.isArray(errors)];
          expect([path, ...shape]).toEqual([path, true, 'string', true]);
          if (path.length > LIMITS.urlLength) long += 1;
        }
        expect([path, answer.headers[MARK]]).toEqual([path, undefined]);
        if (writes) expect([path, [308, 400, 404, 405].includes(answer.status) || tooLong]).toEqual([path, true]);
        if (answer.status === 308) {
          expect([path, /^\/(?!\/)/.test(String(answer.headers.location))]).toEqual([path, true]);
          return;
        }
        if (!writes)
          expect([path, answer.status, type]).toEqual([
            path,
            answer.status,
            expect.stringMatching(expectedType(path, answer.status)),
          ]);
        expect([path, answer.headers['x-content-type-options']]).toEqual([path, 'nosniff']);
        expect([path, unescaped(type, answer.body)]).toEqual([path, null]);
        if (answer.status === 200) found += 1;
        if (answer.status === 200 && found % TAGGED === 0) {
          const again = await askRaw(path, 'GET', { 'if-none-match': String(answer.headers.etag) });
          count(again.status);
          expect([path, again.status, again.body]).toEqual([path, 304, '']);
        }
      },
      8,
    );
    for (const status of ALLOWED) expect([status, (seen.get(status) ?? 0) > 20]).toEqual([status, true]);
    expect(long).toBeGreaterThan(20);
    // And the site still answers.
    expect((await get('/api/v1/editions')).meta.api_version).toBe(API_VERSION);
  },
  LONGEST,
);
