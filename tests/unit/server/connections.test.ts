import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ConnectionBounds, Connections } from '@/lib/server/connections';

const BOUNDS: ConnectionBounds = { connections: 100, connectionsPerNetwork: 50, waitingRequests: 1_000 };

async function serve(
  listener: RequestListener,
  bounds: Partial<ConnectionBounds> = {},
  proxies: readonly string[] = [],
): Promise<{ dial: (from?: string) => Promise<Socket>; connections: Connections; server: Server }> {
  const connections = new Connections({ ...BOUNDS, ...bounds }, proxies);
  const server = createServer(connections.inTurn(listener));
  connections.guard(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const open: Socket[] = [];
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const dial = (localAddress = '127.0.0.1') =>
    new Promise<Socket>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', localAddress });
      socket.on('error', () => undefined);
      socket.once('connect', () => resolve(socket));
      open.push(socket);
    });
  return { dial, connections, server };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

/** What a connection says until `enough`. */
function heard(socket: Socket, enough: (text: string) => boolean): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (enough(text)) resolve(text);
    });
    socket.once('close', () => resolve(text));
  });
}

const closed = (socket: Socket) => socket.destroyed || socket.closed || socket.readyState !== 'open';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(5);
}

describe('a connection', () => {
  it('has one answer in work, however many requests it sent, and gets all of them in order', async () => {
    let inWork = 0;
    let most = 0;
    const { dial } = await serve((req, res) => {
      inWork += 1;
      most = Math.max(most, inWork);
      res.once('finish', () => {
        inWork -= 1;
      });
      setImmediate(() => res.end(`<${req.url}>`));
    });
    const socket = await dial();
    const paths = Array.from({ length: 400 }, (_, at) => `/${at}`);
    const text = heard(socket, (so) => so.includes('</399>'));
    socket.write(paths.map(get).join(''));
    expect([...(await text).matchAll(/<(\/\d+)>/g)].map(([, path]) => path)).toEqual(paths);
    expect(most).toBe(1);
  });

  it('that takes no bytes costs one body, not one for each request it sent', async () => {
    let begun = 0;
    const body = Buffer.alloc(8 * 1024 * 1024, 'x');
    const { dial } = await serve((_, res) => {
      begun += 1;
      res.end(body);
    });
    const socket = await dial();
    socket.pause();
    socket.write(get('/').repeat(300));
    await until(() => begun > 0);
    await setTimeout(200);
    expect(begun).toBe(1);
    // And goes on where its reader does.
    socket.resume();
    await until(() => begun > 3);
  });

  it('is closed where it is one of too many requests that wait', async () => {
    const { dial } = await serve(() => undefined, { waitingRequests: 20 });
    const patient = await dial();
    patient.write(get('/').repeat(10));
    const hasty = await dial();
    hasty.write(get('/').repeat(100));
    await until(() => closed(hasty));
    expect(closed(patient)).toBe(false);
  });
});

describe('connections', () => {
  it('that idle make room: the longest idle of a full network is closed, nobody else’s', async () => {
    const { dial, connections } = await serve((_, res) => void res.end('here'), { connectionsPerNetwork: 3 });
    const other = await dial('127.0.9.1');
    const idle: Socket[] = [];
    for (let at = 0; at < 3; at += 1) idle.push(await dial());
    // The first does something, so that the second is now the longest idle.
    const answer = heard(idle[0] as Socket, (text) => text.endsWith('here'));
    idle[0]?.write(get('/'));
    await answer;
    await setTimeout(20);
    const newcomer = await dial();
    const said = heard(newcomer, (text) => text.endsWith('here'));
    newcomer.write(get('/'));
    expect(await said).toContain('here');
    expect([...idle, other].map(closed)).toEqual([false, true, false, false]);
    expect(connections.open).toBe(4);
  });

  it('of a network that is full with work are refused, and those of others are not', async () => {
    const { dial } = await serve((req, res) => void (req.url === '/now' && res.end('here')), {
      connectionsPerNetwork: 2,
    });
    const busy = [await dial(), await dial()];
    for (const socket of busy) socket.write(get('/later'));
    await setTimeout(50);
    const third = await dial();
    await until(() => closed(third));
    const other = await dial('127.0.9.1');
    const said = heard(other, (text) => text.endsWith('here'));
    other.write(get('/now'));
    expect(await said).toContain('here');
    expect(busy.map(closed)).toEqual([false, false]);
  });

  it('beyond the whole bound cost the network that has most', async () => {
    const { dial, connections } = await serve((_, res) => void res.end('here'), { connections: 5 });
    const many = [await dial(), await dial(), await dial(), await dial()];
    const few = [await dial('127.0.9.1')];
    const newcomer = await dial('127.0.8.1');
    await until(() => many.some(closed));
    expect([many.filter(closed).length, ...[...few, newcomer].map(closed)]).toEqual([1, false, false]);
    expect(connections.open).toBe(5);
  });

  it('of a named proxy are not bounded as one reader’s', async () => {
    const { dial } = await serve((_, res) => void res.end('here'), { connectionsPerNetwork: 2 }, ['127.0.0.1']);
    const all: Socket[] = [];
    for (let at = 0; at < 10; at += 1) all.push(await dial());
    await setTimeout(50);
    expect(all.some(closed)).toBe(false);
  });
});
