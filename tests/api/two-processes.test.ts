import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { inLong } from '../long';
import { nginx, recipe, startNginx } from '../nginx';
import { freePort, type Site, serveSite } from '../serve-site';
import { goBackTo, publishNumbered, revisionsIn, TIER, YEAR } from '../soak/numbered';

// The shipped front of nginx over two processes that read one store, while revisions are published and taken back under load.

const ACTS = inLong(200, 20);
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

describe.skipIf(!nginx)('two processes behind nginx', () => {
  const stops: (() => Promise<void>)[] = [];
  let [plain, kept] = [0, 0];
  let first: Site;
  let second: Site;

  beforeAll(async () => {
    first = await serveSite('hai-tien-trinh', await freePort());
    second = await serveSite('hai-tien-trinh-2', await freePort(), {
      DATABASE_URL: `file:${first.store}`,
      SITE_URL: first.origin,
    });
    const ports = [first, second].map(({ origin }) => Number(new URL(origin).port));
    [plain, kept] = [await freePort(), await freePort()];
    stops.push(await startNginx(path.join(folder, 'a'), plain, over(plain, ports, false)));
    stops.push(await startNginx(path.join(folder, 'b'), kept, over(kept, ports, true)));
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
    await Promise.all([first.stop(), second.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    `show one edition at a time, and change once for each of ${ACTS} publications and returns`,
    async () => {
      await publishNumbered(first.store, 1);
      const states = [1];
      const wrong: string[] = [];
      let answers = 0;
      let reading = true;
      const ask = async (origin: string, address: string): Promise<number | null> => {
        const answer = await fetch(origin + address);
        const text = await answer.text();
        if (answer.status !== 200) {
          wrong.push(`${origin}${address}: ${answer.status}`);
          return null;
        }
        answers += 1;
        const [found, ...more] = revisionsIn(text);
        if (found === undefined || more.length > 0) wrong.push(`${address}: figures of ${[found, ...more].join(', ')}`);
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
      for (let act = 1; act <= ACTS; act += 1) {
        if (act % 2 === 1) {
          last += 1;
          await publishNumbered(first.store, last);
          states.push(last);
        } else {
          await goBackTo(first.store, last - 1);
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

      expect(wrong).toEqual([]);
      expect(answers).toBeGreaterThan(ACTS * ADDRESSES.length);
      for (const address of ADDRESSES) {
        expect(watched.get(`${plain} ${address}`), address).toEqual(states);
        expect(isWithin(watched.get(`${kept} ${address}`) ?? [], states), address).toBe(true);
      }
    },
    PATIENCE,
  );
});
