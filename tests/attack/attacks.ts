import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '@/lib/params/paths';
import { hostileAddresses } from '../api/hostile-addresses';

/** What an attack is given; `asked` is called once for each answer it had, with its status (0: none came). */
export interface Attacker {
  readonly host: string;
  readonly port: number;
  /** Runs until then, by `performance.now()`. */
  readonly until: number;
  readonly asked: (status: number) => void;
}

/** The network the attacks come from; honest readers come from others. */
const FROM = '127.0.0.1';
const SIMULATED = 'mo-phong-2023.2';
/** More than this an attack does not open or ask, whatever time it has. */
const MOST_CONNECTIONS = 2_000;

function dial({ host, port }: Attacker): Socket {
  const socket = connect({ host, port, localAddress: FROM });
  socket.on('error', () => undefined);
  return socket;
}

/** One answer read to its end; 0 where none came within ten seconds. */
function ask({ host, port }: Attacker, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const req = request({ host, port, path, agent, localAddress: FROM, timeout: 10_000 }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode ?? 0));
      res.on('error', () => resolve(0));
    });
    req.on('timeout', () => req.destroy());
    req.on('error', () => resolve(0));
    req.end();
  });
}

/** `clients` readers that ask one address after the other, none twice. */
async function clients(attacker: Attacker, count: number, address: (turn: number) => string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  let turn = 0;
  const one = async () => {
    while (performance.now() < attacker.until) {
      turn += 1;
      const status = await ask(attacker, address(turn), agent);
      attacker.asked(status);
      if (status === 0) await pause(20);
    }
  };
  await Promise.all(Array.from({ length: count }, one));
  agent.destroy();
}

/** Many requests at once on a connection whose answers nobody reads. */
async function pipelined(attacker: Attacker, connections: number, address: (turn: number) => string): Promise<void> {
  const open = Array.from({ length: connections }, (_, at) => {
    const socket = dial(attacker).pause();
    const requests = Array.from(
      { length: 900 },
      (_, turn) => `GET ${address(at * 900 + turn)} HTTP/1.1\r\nHost: ${attacker.host}:${attacker.port}\r\n\r\n`,
    );
    socket.write(requests.join(''));
    return socket;
  });
  await pause(Math.max(0, attacker.until - performance.now()));
  for (const socket of open) socket.destroy();
}

/** Connections on which little or nothing is said, opened anew when they are cut. */
async function idle(attacker: Attacker, count: number, say: string | null): Promise<void> {
  const open = new Set<Socket>();
  while (performance.now() < attacker.until) {
    while (open.size < count) {
      const socket = dial(attacker).resume();
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      if (open.size % 100 === 0) await pause(1);
    }
    if (say !== null) for (const socket of open) socket.write(say);
    await pause(200);
  }
  for (const socket of open) socket.destroy();
}

/** So many a second, whether answered or not. */
async function openLoop(attacker: Attacker, perSecond: number, address: (turn: number) => string): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const under: Promise<void>[] = [];
  for (let turn = 0; performance.now() < attacker.until; turn += 1) {
    under.push(ask(attacker, address(turn), agent).then(attacker.asked));
    await pause(1_000 / perSecond);
  }
  await Promise.all(under);
  agent.destroy();
}

const search = (turn: number) => `/tim-kiem?q=${encodeURIComponent(`xã số ${turn} không có`)}`;
const district = (turn: number) => `/xep-hang/${SIMULATED}/cap-xa?huyen=h${turn}`;
const LONG = 'x'.repeat(100);

/** Drawings of twenty departments in every size, theme and language, one after the other. */
function drawing(turn: number): string {
  const part = (size: number, of: number) => Math.floor(turn / size) % of;
  const unit = `so-mau-${String(1 + part(1, 20)).padStart(2, '0')}`;
  return paths.figureFile(`${part(320, 2) ? 'qua-nam' : 'ho-so'}/${SIMULATED}/so-nganh/${unit}`, [], {
    format: 'png',
    width: part(20, 2) ? 'narrow' : 'wide',
    theme: part(40, 2) ? 'dark' : 'light',
    scale: part(80, 2) ? 2 : 1,
    lang: part(160, 2) ? 'en' : 'vi',
  });
}

/** The attacks of the review of 28 November 2026, by the name the table has them under. */
export const ATTACKS: Readonly<Record<string, (attacker: Attacker) => Promise<void>>> = {
  'nobody but the honest': (attacker) => pause(Math.max(0, attacker.until - performance.now())),
  '16 connections × 900 requests for a file, unread': (attacker) =>
    pipelined(attacker, 16, () => `/tai-ve/${SIMULATED}/cap-xa.json`),
  '3 connections × 900 searches, unread': (attacker) => pipelined(attacker, 3, search),
  [`${MOST_CONNECTIONS} idle connections`]: (attacker) => idle(attacker, MOST_CONNECTIONS, null),
  '500 heads that never end': (attacker) => idle(attacker, 500, 'X: a\r\n'),
  '15 searches a second': (attacker) => openLoop(attacker, 15, search),
  '80 clients, each another search': (attacker) => clients(attacker, 80, search),
  '80 clients, each a district that is none': (attacker) => clients(attacker, 80, district),
  '8 clients, each another comparison': (attacker) =>
    clients(attacker, 8, (turn) => `/so-sanh?don-vi=${encodeURIComponent(`${LONG}${turn},${LONG},${LONG},${LONG}`)}`),
  '80 clients, each another drawing': (attacker) => clients(attacker, 80, drawing),
  '80 clients, an embed with marks of others': (attacker) =>
    clients(attacker, 80, (turn) => `/nhung/xep-hang/${SIMULATED}/cap-xa?fbclid=${turn}`),
  '80 clients, each an address that is none': (attacker) => clients(attacker, 80, (turn) => `/khong-co/${turn}`),
  'hostile addresses': async (attacker) => {
    const addresses = hostileAddresses([], 3_000, 20_261_128);
    await clients(attacker, 8, (turn) => addresses[turn % addresses.length] ?? '/');
  },
};
