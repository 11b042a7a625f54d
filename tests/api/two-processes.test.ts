import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { migrate } from '@/lib/store/migrate';
import { writeStore } from '@/lib/store/writer';
import { inLong } from '../long';
import { nginx, recipe, startNginx } from '../nginx';
import { NO_POSTGRESQL, postgresql, startPostgresql } from '../postgresql';
import { freePort, type Site, serveSite } from '../serve-site';
import { goBackTo, publishNumbered, revisionsIn, TIER, YEAR } from '../soak/numbered';

// The shipped front of nginx over two processes that read one store, while revisions are published and taken back under load.

/** What the two processes read, and what publishes into it. */
interface Place {
  readonly store: string;
  readonly env: Readonly<Record<string, string>>;
  readonly end: () => void;
}

interface Store {
  /** Publications and returns. */
  readonly acts: number;
  readonly able: boolean;
  readonly open: () => Promise<Place>;
}

const STORES: Readonly<Record<string, Store>> = {
  'one file': {
    acts: inLong(200, 12),
    able: true,
    open: async () => {
      const store = path.join(folder, 'store.db');
      copyFileSync(inject('store'), store);
      return { store, env: { DATABASE_URL: `file:${store}` }, end: () => {} };
    },
  },
  // What one process without nginx shows of it is told by postgresql.test.ts.
  PostgreSQL: {
    acts: inLong(200, 4),
    able: postgresql !== null,
    open: async () => {
      const server = await startPostgresql();
      const store = await server.newDatabase('kho');
      await migrate(store);
      await writeStore(store, (writer) => writer.replaceBy(inject('store')));
      await server.run(
        'kho',
        "CREATE ROLE doc LOGIN PASSWORD 'doc'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO doc",
      );
      const env = { DATABASE_URL: server.addressOf('kho', 'doc:doc'), KEPT_DIR: path.join(folder, 'kept') };
      return { store, env, end: server.end };
    },
  },
};

/** A server, its migrations and two processes, on a machine with other work. */
const START = 600_000;
const PATIENCE = inLong(3_600_000, 500_000);

/** Every kind of answer that shows the year's scores. */
const ADDRESSES = [
  `/xep-hang/${YEAR}/${TIER}`,
  `/en/xep-hang/${YEAR}/${TIER}`,
  `/tai-ve/${YEAR}/${TIER}.csv`,
  `/tai-ve/${YEAR}/${TIER}.json`,
  `/api/v1/editions/${YEAR}/tiers/${TIER}/ranking`,
  `/nhung/xep-hang/${YEAR}/${TIER}`,
];

if (!nginx)
  console.log('nginx is not installed here: two processes behind it are not tried (apt-get install nginx-light).');

const folder = mkdtempSync(path.join(tmpdir(), 'hai-tien-trinh-'));

/** The shipped recipe over both processes; `kept`: with its cache, or handing every request on. */
const over = (front: number, [first = 0, second = 0]: readonly number[], kept: boolean): string =>
  recipe(path.join(folder, kept ? 'b' : 'a'), first, front, [
    ['# server 127.0.0.1:3001;', `server 127.0.0.1:${second};`],
    ...(kept ? [] : [['proxy_cache chuyendoiso;', 'proxy_cache off;'] as const]),
  ]);

/** Whether the states of one list are states of the other in its order. */
function isWithin(seen: readonly number[], all: readonly number[]): boolean {
  let from = 0;
  return seen.every((state) => {
    const at = all.indexOf(state, from);
    from = at;
    return at >= 0;
  });
}

const tried = Object.entries(STORES).filter(([, { able }]) => nginx && able);
if (!postgresql) console.log(NO_POSTGRESQL);

describe.each(tried)('two processes behind nginx over %s', (_, { acts, open }) => {
  const stops: (() => Promise<void>)[] = [];
  let [plain, kept] = [0, 0];
  let first: Site;
  let second: Site;
  let place: Place;

  beforeAll(async () => {
    place = await open();
    first = await serveSite('hai-tien-trinh', await freePort(), place.env);
    second = await serveSite('hai-tien-trinh-2', await freePort(), { ...place.env, SITE_URL: first.origin });
    const ports = [first, second].map(({ origin }) => Number(new URL(origin).port));
    [plain, kept] = [await freePort(), await freePort()];
    stops.push(await startNginx(path.join(folder, 'a'), plain, over(plain, ports, false)));
    stops.push(await startNginx(path.join(folder, 'b'), kept, over(kept, ports, true)));
  }, START);
  afterAll(async () => {
    for (const stop of stops) await stop();
    await Promise.all([first?.stop(), second?.stop()]);
    place?.end();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  });

  it(
    `show one edition at a time, and change once for each of ${acts} publications and returns`,
    async () => {
      await publishNumbered(place.store, 1);
      const states = [1];
      const mixed: string[] = [];
      const refused: string[] = [];
      let answers = 0;
      let reading = true;
      const ask = async (origin: string, address: string): Promise<number | null> => {
        const answer = await fetch(origin + address);
        const text = await answer.text();
        if (answer.status !== 200) {
          refused.push(`${origin}${address}: ${answer.status}`);
          return null;
        }
        answers += 1;
        const [found, ...more] = revisionsIn(text);
        if (found === undefined || more.length > 0) mixed.push(`${address}: figures of ${[found, ...more].join(', ')}`);
        return found ?? null;
      };
      /** What every address shows at this moment. */
      const shown = (origin: string) => Promise.all(ADDRESSES.map((address) => ask(origin, address)));
      const all = (state: number) => ADDRESSES.map(() => state);
      const front = (port: number) => `http://127.0.0.1:${port}`;
      await expect.poll(() => shown(front(plain)), { timeout: 60_000 }).toEqual(all(1));
      await expect.poll(() => shown(second.origin), { timeout: 60_000 }).toEqual(all(1));

      /** One reader of one address, in whose answers time runs one way. */
      const watched = new Map<string, number[]>();
      const watch = async (port: number, address: string) => {
        const seen: number[] = [];
        watched.set(`${port} ${address}`, seen);
        while (reading) {
          const state = await ask(front(port), address);
          if (state !== null && seen.at(-1) !== state) seen.push(state);
          await pause(10);
        }
      };
      /** And the crowd, which asks the processes themselves as well. */
      const crowd = async (seed: number) => {
        for (let turn = seed; reading; turn += 1) {
          const origin = [front(plain), first.origin, second.origin][turn % 3] ?? '';
          await ask(origin, ADDRESSES[turn % ADDRESSES.length] ?? '');
        }
      };
      onTestFinished(() => {
        reading = false;
      });
      const readers = [
        ...ADDRESSES.flatMap((address) => [watch(plain, address), watch(kept, address)]),
        ...[0, 1].map(crowd),
      ];
      let last = 1;
      for (let act = 1; act <= acts; act += 1) {
        if (act % 2 === 1) {
          last += 1;
          await publishNumbered(place.store, last);
          states.push(last);
        } else {
          await goBackTo(place.store, last - 1);
          states.push(last - 1);
        }
        const state = states.at(-1) ?? 0;
        await expect.poll(() => shown(front(plain)), { timeout: 60_000, interval: 100 }).toEqual(all(state));
        // The next act waits until every reader has been shown this one: a slow answer would otherwise miss it.
        await expect
          .poll(() => ADDRESSES.map((address) => watched.get(`${plain} ${address}`)?.at(-1)), { timeout: 60_000 })
          .toEqual(all(state));
      }
      reading = false;
      await Promise.all(readers);

      expect(mixed).toEqual([]);
      expect(answers).toBeGreaterThan(acts * ADDRESSES.length);
      for (const address of ADDRESSES) {
        expect(watched.get(`${plain} ${address}`), address).toEqual(states);
        expect(isWithin(watched.get(`${kept} ${address}`) ?? [], states), address).toBe(true);
      }
      // Last, since a machine that is too busy refuses too, which says nothing of the rest.
      expect(refused).toEqual([]);
    },
    PATIENCE,
  );

  it('the death of one is seen by no reader: the other answers for it', async () => {
    second.process.kill('SIGKILL');
    await expect.poll(() => second.process.signalCode, { timeout: 60_000 }).toBe('SIGKILL');
    const asked = await Promise.all(ADDRESSES.map((address) => fetch(`http://127.0.0.1:${plain}${address}`)));
    expect(asked.map(({ status }) => status)).toEqual(ADDRESSES.map(() => 200));
  });
});
