import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Settings } from '@/lib/env';
import { encodeBody } from '@/lib/http/encoding';
import { READING_METHODS } from '@/lib/http/reading-only';
import { securityHeaders } from '@/lib/http/security-headers';
import { refusalWords } from '@/lib/i18n/words/refusal';
import { ADDRESS_KINDS } from '@/lib/params/address-rows';
import { FILES } from '@/lib/params/addresses';
import type { Answer } from '@/lib/server/answer';
import type { CacheOutcome } from '@/lib/server/answer-cache';
import { plainPage, readingAllowed, redirectAnswer, staticAnswer } from '@/lib/server/answers';
import { Connections } from '@/lib/server/connections';
import { asksForData, dataRefusal, isReadable } from '@/lib/server/data-refusal';
import { LIMITS } from '@/lib/server/limits';
import { readTarget } from '@/lib/server/place';
import { readerOf } from '@/lib/server/reader-address';
import { NOTHING_ALLOWED, send } from '@/lib/server/send';
import type { Site } from '@/lib/server/site';
import type { StaticFiles } from '@/lib/server/static-files';
import { refuseConnect, refuseUnreadable, type UnreadableError } from '@/lib/server/unreadable';

interface ServerParts {
  readonly settings: Settings;
  readonly site: Site;
  readonly files: StaticFiles;
  /** Body of /api/health and whether the site is well. */
  readonly health: () => Promise<{ readonly ok: boolean; readonly body: object }>;
  readonly log: (line: string) => void;
}

const HEALTH = FILES.health.path('');

/** The HTTP server in front of the site: refuses what is malformed, answers what is kept, asks Next for the rest. */
export function createSiteServer(parts: ServerParts): Server {
  const { settings, site, files } = parts;
  const secure = settings.siteUrl.startsWith('https:');

  /** Refuses in words: a page of our own, or the one error shape where data are asked for. */
  async function refuse(
    req: IncomingMessage,
    res: ServerResponse,
    status: number,
    words: 'badAddress' | 'longAddress' | 'wrongMethod' | 'badRequest',
    extra = {},
  ) {
    const url = req.url ?? '/';
    const data = asksForData(url);
    const answer = await (data
      ? dataRefusal(words, url, settings.siteUrl)
      : plainPage(status, refusalWords[words], secure));
    await send(req, res, answer, { secure, embeddable: data, extra });
  }

  const told = new Map<string, number>();
  /** Says that an older answer stands in: to the reader in a header, to the log at most every few seconds a reason. */
  function staleHeaders({ state, reason }: CacheOutcome<Answer>): Record<string, string> {
    if (state !== 'failed' && state !== 'fault') return {};
    const why = reason ?? 'fault';
    if (Date.now() - (told.get(why) ?? 0) > LIMITS.faultLogEvery) {
      told.set(why, Date.now());
      parts.log(state === 'failed' ? `stale pages served: ${why}` : `no page could be made: ${why}`);
    }
    return state === 'failed' ? { 'x-served-stale': why } : {};
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? '/';
    // Of HTTP/1.1 one host is wanted; the site itself never reads it. Node's own refusal has neither words nor headers.
    const hosts = hostLines(req);
    if (hosts > 1 || (hosts === 0 && req.httpVersion !== '1.0')) {
      return refuse(req, res, 400, 'badRequest', { connection: 'close' });
    }
    if (url.length > LIMITS.urlLength) return refuse(req, res, 414, 'longAddress', { connection: 'close' });
    const target = readTarget(url);
    if (!target) return refuse(req, res, 400, 'badAddress');
    const { pathname, search } = target;
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (pathname === HEALTH) {
      if (!reads) return refuse(req, res, 405, 'wrongMethod', { allow: 'GET, HEAD' });
      const { ok, body } = await parts.health();
      const answer: Answer = {
        status: ok ? 200 : 503,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        },
        body: await encodeBody(Buffer.from(JSON.stringify(body)), 'application/json'),
      };
      return send(req, res, answer, { secure, embeddable: false });
    }
    const readable = isReadable(pathname);
    if (readable && req.method === 'OPTIONS') {
      return send(req, res, await readingAllowed(), { secure, embeddable: true });
    }
    const place = site.place(pathname, search);
    const asker = { network: readerOf(req, settings.proxies), isWanted: () => !res.destroyed };
    // Data answer other methods themselves, in the words of the API.
    if (!reads && !(place.kind === 'file' && ADDRESS_KINDS[place.of].problems)) {
      return refuse(req, res, 405, 'wrongMethod', { allow: readable ? READING_METHODS : 'GET, HEAD' });
    }
    switch (place.kind) {
      case 'redirect': {
        return send(req, res, await redirectAnswer(place), { secure, embeddable: place.open });
      }
      case 'page': {
        const outcome = await site.page(place.address, asker);
        return send(req, res, outcome.value, { secure, embeddable: false, extra: staleHeaders(outcome) });
      }
      case 'file': {
        // Whatever would write is refused alike, also by methods a route has no name for.
        const outcome = await site.file(place, reads ? 'GET' : 'POST', asker);
        const embeddable = ADDRESS_KINDS[place.of].open;
        return send(req, res, outcome.value, { secure, embeddable, extra: staleHeaders(outcome) });
      }
      case 'none': {
        const file = await files.find(pathname);
        if (file) return send(req, res, staticAnswer(file), { secure, embeddable: true });
        const outcome = await site.missing(place.asked, place.lang, asker);
        return send(req, res, outcome.value, { secure, embeddable: false, extra: staleHeaders(outcome) });
      }
    }
  }

  const connections = new Connections(LIMITS, settings.proxies);
  const listener = connections.inTurn((req, res) => {
    if (settings.log === 'access') {
      const begun = process.hrtime.bigint();
      res.on('close', () => {
        const took = Number(process.hrtime.bigint() - begun) / 1e6;
        const size = res.writableFinished ? (res.getHeader('content-length') ?? 0) : 'aborted';
        parts.log(`${req.method} ${printable(req.url ?? '')} ${res.statusCode} ${size} ${took.toFixed(1)}ms`);
      });
    }
    // No address reads a body: what comes is dropped, and a connection that brought one is not used again.
    if (req.headers['content-length'] || req.headers['transfer-encoding']) {
      res.setHeader('connection', 'close');
      req.resume();
    }
    handle(req, res).catch((error: unknown) => {
      console.error(error);
      if (!res.headersSent) res.writeHead(503, { ...NOTHING_ALLOWED, ...securityHeaders(secure, false) });
      res.end();
    });
  });
  const server = createServer(
    {
      maxHeaderSize: LIMITS.headerBytes,
      headersTimeout: LIMITS.headersTimeout,
      requestTimeout: LIMITS.requestTimeout,
      keepAliveTimeout: LIMITS.keepAliveTimeout,
      connectionsCheckingInterval: 2_000,
      insecureHTTPParser: false,
      requireHostHeader: false,
    },
    listener,
  );
  // A body is never asked for, so nobody is told to go on sending one.
  server.on('checkContinue', listener);
  server.on('checkExpectation', listener);
  server.timeout = LIMITS.socketTimeout;
  server.maxRequestsPerSocket = LIMITS.requestsPerConnection;
  connections.guard(server);
  server.on('clientError', (error: UnreadableError, socket) => {
    const status = refuseUnreadable(error, socket, settings.siteUrl);
    if (status !== null && settings.log === 'access') parts.log(`- - ${status} 0 ${error.code}`);
  });
  server.on('connect', (req, socket) => {
    const status = refuseConnect(socket, settings.siteUrl);
    if (settings.log === 'access') parts.log(`CONNECT ${printable(req.url ?? '')} ${status}`);
  });
  return server;
}

/** How many lines of a request name a host: Node's own list of headers keeps the first alone. */
function hostLines({ rawHeaders }: IncomingMessage): number {
  let lines = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') lines += 1;
  }
  return lines;
}

/** An address as one plain line: bytes outside ASCII, which a terminal may take for commands, stand escaped. */
function printable(url: string): string {
  return url.slice(0, 300).replace(/[^!-~]/g, (byte) => encodeURIComponent(byte));
}
