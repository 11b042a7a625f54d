import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { refusalWords } from '@/lib/i18n/words/refusal';
import { LIMITS } from '@/lib/server/limits';
import { cpuOfProcess } from '../cpu';

// Requests as bytes: what a broken or hostile client sends.

const { hostname, port } = new URL(inject('origin'));
const HOST = `Host: ${hostname}:${port}`;
const open: Socket[] = [];
// The first rendering of a process loads what pages are made with, and holds up everything beside it.
beforeAll(async () => {
  expect((await fetch(`${inject('origin')}/tim-kiem?q=hidden`)).status).toBe(200);
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

function dial(localAddress = '127.0.0.1'): Socket {
  const socket = connect({ port: Number(port), host: hostname, localAddress });
  socket.on('error', () => undefined);
  open.push(socket);
  return socket;
}

/** A connection that has its answer and says no more: the server closes it as idle, after a while that is the same for all. */
async function idleConnection(): Promise<Socket> {
  const socket = dial();
  socket.write(`GET /robots.txt HTTP/1.1\r\n${HOST}\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

/**
 * Sends bytes and gathers what comes back until the server closes. What was only left open is told from what was closed by
 * a connection that was idle before: that is closed first.
 */
async function talk(bytes: string | Buffer): Promise<{ text: string; closed: boolean }> {
  const idle = await idleConnection();
  return new Promise((resolve) => {
    const socket = dial();
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('close', () => resolve({ text, closed: true }));
    idle.on('close', () => resolve({ text, closed: false }));
    socket.write(bytes);
  });
}

const answersIn = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));

describe('a request that two servers could read differently', () => {
  const HIDDEN = `GET /tim-kiem?q=hidden HTTP/1.1\r\n${HOST}\r\n\r\n`;
  it.each([
    [
      'both lengths',
      `POST / HTTP/1.1\r\n${HOST}\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'both lengths, other order',
      `GET / HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    [
      'two lengths',
      `GET / HTTP/1.1\r\n${HOST}\r\nContent-Length: 0\r\nContent-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
    ],
    ['a list of lengths', `GET / HTTP/1.1\r\n${HOST}\r\nContent-Length: 0, ${HIDDEN.length}\r\n\r\n${HIDDEN}`],
    ['a signed length', `GET / HTTP/1.1\r\n${HOST}\r\nContent-Length: +5\r\n\r\nhello${HIDDEN}`],
    ['a veiled transfer coding', `GET / HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    [
      'a transfer coding twice',
      `GET / HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    ['a space before the colon', `GET / HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['a folded header', `GET / HTTP/1.1\r\n${HOST}\r\nX: a\r\n Transfer-Encoding: chunked\r\n\r\n${HIDDEN}`],
    ['a bare line feed', `GET / HTTP/1.1\n${HOST}\n\n${HIDDEN}`],
    ['a bare carriage return', `GET / HTTP/1.1\r\n${HOST}\r\nX: a\rY: b\r\n\r\n${HIDDEN}`],
    ['a null in a header', `GET / HTTP/1.1\r\n${HOST}\r\nX: a\0b\r\n\r\n${HIDDEN}`],
    ['a chunk of a wrong size', `POST / HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n${HIDDEN}`],
    [
      'a huge chunk size',
      `POST / HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff0\r\n${HIDDEN}`,
    ],
    ['no host', `GET / HTTP/1.1\r\n\r\n${HIDDEN}`],
    ['a line that is no request', `\x16\x03\x01\x02\x00\x01${HIDDEN}`],
    ['HTTP/2 without being asked', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('%s: at most one answer, and the connection is closed', async (_, bytes) => {
    const { text, closed } = await talk(bytes);
    expect(text).not.toContain('hidden');
    expect(answersIn(text).length).toBeLessThanOrEqual(1);
    expect(closed).toBe(true);
  });

  it('a body where none is read is dropped with its connection', async () => {
    const { text, closed } = await talk(
      `GET /robots.txt HTTP/1.1\r\n${HOST}\r\nContent-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
    );
    expect(answersIn(text)).toEqual([200]);
    expect(text.toLowerCase()).toContain('connection: close');
    expect(closed).toBe(true);
  });

  it('well-formed requests one after the other on one connection are answered in order', async () => {
    const get = (path: string, extra = '') => `GET ${path} HTTP/1.1\r\n${HOST}\r\n${extra}\r\n`;
    const { text } = await talk(get('/vi') + get('/%zz') + get('/robots.txt', 'Connection: close\r\n'));
    expect(answersIn(text)).toEqual([308, 400, 200]);
  });
});

describe('a refusal of what is no request', () => {
  it('carries the headers of every answer', async () => {
    const { text } = await talk('nonsense\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    for (const header of [
      'x-content-type-options: nosniff',
      "content-security-policy: default-src 'none'",
      'cache-control: no-store',
    ]) {
      expect(text).toContain(header);
    }
  });

  const withHeader = (path: string, size: number) =>
    `GET ${path} HTTP/1.1\r\n${HOST}\r\nConnection: close\r\nX: ${'a'.repeat(size)}\r\n\r\n`;

  it('says 431 to headers beyond 16 kB and takes those within', async () => {
    expect(answersIn((await talk(withHeader('/robots.txt', LIMITS.headerBytes))).text)).toEqual([431]);
    expect(answersIn((await talk(withHeader('/robots.txt', LIMITS.headerBytes / 2))).text)).toEqual([200]);
  });

  it('says in both languages what was wrong and what to do, and repeats nothing of the request', async () => {
    const { text } = await talk(withHeader('/xep-hang', LIMITS.headerBytes));
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toContain('content-type: text/html; charset=utf-8');
    expect(head).toContain(`content-length: ${body.length}\r\n`.trimEnd());
    const page = Buffer.from(body, 'latin1').toString('utf8');
    for (const lang of ['vi', 'en'] as const) {
      for (const line of refusalWords.longHeaders[lang]) expect(page).toContain(line);
    }
    expect(page).not.toContain('aaaa');
    expect((await talk('nonsense\r\n\r\n')).text).toContain(refusalWords.badRequest.en[1]);
  });

  it('is a problem in the one shape where data were asked for', async () => {
    const { text } = await talk(withHeader('/api/v1/editions?x="', LIMITS.headerBytes));
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request/);
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(Buffer.from(body, 'latin1').toString('utf8'))).toMatchObject({
      status: 400,
      code: 'too-large',
      instance: '/api/v1/editions',
      detail: refusalWords.longHeaders.en[1],
    });
  });

  it('answers other forms of target without acting on them', async () => {
    for (const line of ['GET http://evil.example/ HTTP/1.1', 'OPTIONS * HTTP/1.1', 'GET //evil.example/ HTTP/1.1']) {
      const { text } = await talk(`${line}\r\n${HOST}\r\nConnection: close\r\n\r\n`);
      expect(answersIn(text), line).toEqual([400]);
      expect(text.toLowerCase()).not.toContain('location:');
    }
  });

  it.each([
    [
      'a way to elsewhere (CONNECT)',
      `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}\r\n\r\nGET / HTTP/1.1\r\n${HOST}\r\n\r\n`,
      405,
      'wrongMethod',
    ],
    ['CONNECT without a host', 'CONNECT / HTTP/1.1\r\n\r\n', 405, 'wrongMethod'],
    ['a request without a host', 'GET / HTTP/1.1\r\n\r\n', 400, 'badRequest'],
    ['two hosts', `GET /robots.txt HTTP/1.1\r\n${HOST}\r\nhOsT: evil.example\r\n\r\n`, 400, 'badRequest'],
    ['one without a host for a file', 'GET /robots.txt HTTP/1.1\r\n\r\n', 400, 'badRequest'],
  ] as const)('refuses %s once, in words, with the headers of every answer', async (_, bytes, status, words) => {
    const { text, closed } = await talk(bytes);
    expect(answersIn(text)).toEqual([status]);
    expect(closed).toBe(true);
    expect(Buffer.from(text, 'latin1').toString('utf8')).toContain(refusalWords[words].vi[1]);
    expect(text).not.toContain('evil.example');
    for (const header of ['x-content-type-options: nosniff', 'content-security-policy:', 'cache-control: no-store']) {
      expect(text.toLowerCase()).toContain(header);
    }
  });

  it('a request of HTTP/1.0 needs no host', async () => {
    expect(answersIn((await talk('GET /robots.txt HTTP/1.0\r\n\r\n')).text)).toEqual([200]);
  });

  it('does not change protocol', async () => {
    const { text } = await talk(
      `GET /robots.txt HTTP/1.1\r\n${HOST}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    expect(answersIn(text)).toEqual([200]);
  });
});

describe('a client that is slow', () => {
  const closing = (socket: Socket) => new Promise<void>((resolve) => socket.on('close', () => resolve()));

  it('is let go: one that says nothing, one that drips headers, one that stays after its answer', {
    timeout: 40_000,
  }, async () => {
    const silent = dial().resume();
    const dripping = dial();
    const kept = dial();
    dripping.write(`GET / HTTP/1.1\r\n${HOST}\r\n`);
    const drip = setInterval(() => dripping.write('X: a\r\n'), 500);
    kept.write(`GET /robots.txt HTTP/1.1\r\n${HOST}\r\n\r\n`);
    kept.resume();
    let said = '';
    dripping.on('data', (chunk) => {
      said += chunk.toString();
    });
    const gone: string[] = [];
    await Promise.all(
      Object.entries({ silent, dripping, kept }).map(([name, socket]) => closing(socket).then(() => gone.push(name))),
    );
    clearInterval(drip);
    // The limit for one that stays is the shorter one.
    expect(LIMITS.keepAliveTimeout).toBeLessThan(LIMITS.headersTimeout);
    expect(gone[0]).toBe('kept');
    expect(gone.slice(1).sort()).toEqual(['dripping', 'silent']);
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('does not hinder others: 1,000 idle connections, and pages still come at once', { timeout: 40_000 }, async () => {
    const origin = inject('origin');
    const askAll = async () => {
      for (let at = 0; at < 300; at += 1) expect((await fetch(`${origin}/`)).status).toBe(200);
    };
    const spent = async () => {
      const before = cpuOfProcess(inject('pid'));
      await askAll();
      return Number(cpuOfProcess(inject('pid'))) - Number(before);
    };
    await askAll();
    const alone = await spent();
    await Promise.all(
      Array.from(
        { length: 1_000 },
        () => new Promise<void>((resolve, reject) => dial().once('connect', resolve).once('error', reject)),
      ),
    );
    // Idle connections cost the server next to nothing: an answer beside them takes no more of its work.
    expect(alone).toBeGreaterThan(0);
    expect(await spent()).toBeLessThan(3 * alone + 100);
  });

  /** One connection after the other, so that they idle in the order they were made. */
  async function idle(count: number, localAddress = '127.0.0.1'): Promise<Socket[]> {
    const made: Socket[] = [];
    for (let at = 0; at < count; at += 1) {
      const socket = dial(localAddress).resume();
      await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
      made.push(socket);
    }
    return made;
  }

  it('makes room where its network holds as many as it may: the one that has idled longest goes, and the newest is served', {
    timeout: 40_000,
  }, async () => {
    const beyond = 100;
    const made = await idle(LIMITS.connectionsPerNetwork + beyond);
    const [newest] = made.slice(-1);
    const said = new Promise<string>((resolve) => newest?.once('data', (chunk) => resolve(chunk.toString())));
    newest?.write(`GET /robots.txt HTTP/1.1\r\n${HOST}\r\n\r\n`);
    expect(await said).toMatch(/^HTTP\/1\.1 200 /);
    await Promise.all(made.slice(0, beyond).map((socket) => socket.closed || closing(socket)));
    expect((await fetch(`${inject('origin')}/`)).status).toBe(200);
    // Each newcomer costs one: what has idled for less is left alone.
    expect(made.filter(({ closed }) => closed).length).toBeLessThan(beyond + 20);
  });

  it('makes room where the server holds as many as it may: a reader of another network is served, and so are all when those are gone', {
    timeout: 40_000,
  }, async () => {
    const origin = inject('origin');
    const networks = Math.floor(LIMITS.connections / LIMITS.connectionsPerNetwork) + 1;
    const each = Array.from({ length: networks }, (_, at) =>
      idle(LIMITS.connectionsPerNetwork - 10, `127.0.${at + 1}.1`),
    );
    const made = (await Promise.all(each)).flat();
    expect(made.length).toBeGreaterThan(LIMITS.connections);
    expect((await fetch(`${origin}/`)).status).toBe(200);
    for (const socket of open.splice(0)) socket.destroy();
    expect((await fetch(`${origin}/`)).status).toBe(200);
  });
});
