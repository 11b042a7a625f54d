import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { nginx, recipe, startNginx } from '../nginx';
import { freePort } from '../serve-site';
import { serveRevived } from './revived';

/** The site under test: two processes over one store behind the shipped recipe, or one alone where there is no nginx. */
export interface Served {
  /** Where readers ask: the front, and each process by itself. */
  readonly origins: readonly string[];
  readonly store: string;
  /** Of the processes that serve now. */
  readonly pids: () => readonly number[];
  /** Kills one of them; the number says which. */
  readonly kill: (turn: number) => void;
  readonly stop: () => Promise<void>;
}

/** The store lies in the folder `name` of the tests' own. */
export async function serveTwo(name: string): Promise<Served> {
  const folder = path.resolve('tests/.tmp', name);
  mkdirSync(folder, { recursive: true });
  const store = path.join(folder, 'store.db');
  copyFileSync(path.resolve((process.env.DATABASE_URL ?? 'file:prisma/store.db').replace(/^file:/, '')), store);
  const [front, ...ports] = [await freePort(), ...(nginx ? [await freePort(), await freePort()] : [await freePort()])];
  const origin = `http://127.0.0.1:${nginx ? front : ports[0]}`;
  const env = { DATABASE_URL: `file:${store}`, SITE_URL: origin };
  const sites = await Promise.all(ports.map((port, index) => serveRevived(`${name}-${index}`, port, env)));
  const stops = sites.map(({ stop }) => stop);
  if (nginx) {
    const config = recipe(`${folder}-nginx`, ports[0] ?? 0, front, [
      ['# server 127.0.0.1:3001;', `server 127.0.0.1:${ports[1]};`],
    ]);
    stops.push(await startNginx(`${folder}-nginx`, front, config));
  } else console.log('nginx is not installed here: one process alone is tried (apt-get install nginx-light).');
  return {
    origins: [...(nginx ? [origin] : []), ...sites.map((site) => site.origin)],
    store,
    pids: () => sites.map(({ pid }) => pid()).filter(Boolean),
    kill: (turn) => sites[turn % sites.length]?.kill(),
    stop: async () => void (await Promise.all(stops.map((stop) => stop()))),
  };
}
