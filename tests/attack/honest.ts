import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How readers fared who did nothing but read. */
export interface Fared {
  readonly asked: number;
  readonly answered: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** One answer read to its end, from an address of its own; null where it was refused, reset or took longer than ten seconds. */
function read(port: number, from: string, path: string, agent: Agent): Promise<number | null> {
  const began = performance.now();
  return new Promise((resolve) => {
    const req = request(
      {
        host: '127.0.0.1',
        port,
        path,
        agent,
        localAddress: from,
        timeout: 10_000,
        headers: { 'accept-encoding': 'br' },
      },
      (res) => {
        res.resume();
        res.on('end', () => resolve(res.statusCode === 200 ? performance.now() - began : null));
        res.on('error', () => resolve(null));
      },
    );
    req.on('timeout', () => req.destroy());
    req.on('error', () => resolve(null));
    req.end();
  });
}

/**
 * Readers who ask, wait a moment and ask again, each from a network of its own, as the readers of a province do.
 * `address` says what the nth request of all is for.
 */
export async function readHonestly(
  port: number,
  seconds: number,
  { readers, wait, address, network }: Readers,
): Promise<Fared> {
  const times: number[] = [];
  let asked = 0;
  const until = performance.now() + seconds * 1_000;
  const one = async (reader: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (performance.now() < until) {
      asked += 1;
      const took = await read(port, `127.${network}.${reader}.1`, address(asked), agent);
      if (took !== null) times.push(took);
      await pause(wait);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => one(reader)));
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { asked, answered: times.length, p50: at(0.5), p99: at(0.99) };
}

export interface Readers {
  readonly readers: number;
  /** Milliseconds between an answer and the next question. */
  readonly wait: number;
  readonly address: (turn: number) => string;
  /** Second number of their addresses. */
  readonly network: number;
}
