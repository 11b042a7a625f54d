import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { SealWatch } from '@/lib/server/seal-watch';
import { Site } from '@/lib/server/site';
import { StoreWatch } from '@/lib/server/store-watch';
import { migrate } from '@/lib/store/migrate';
import { writeStore } from '@/lib/store/writer';
import { NO_POSTGRESQL, postgresql, startPostgresql } from '../../postgresql';
import { goBackTo, publishNumbered, TIER, YEAR } from '../../soak/numbered';
import { freshStore } from '../fresh-store';

const SECOND = 1_000;
const folder = mkdtempSync(path.join(tmpdir(), 'theo-kho-'));
const file = path.join(folder, 'store.db');
beforeAll(() => freshStore(file, { simulated: false }), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
if (!postgresql) console.log(NO_POSTGRESQL);

async function database(): Promise<string> {
  const server = await startPostgresql();
  onTestFinished(server.end);
  const store = await server.newDatabase('kho');
  await migrate(store);
  await writeStore(store, (writer) => writer.replaceBy(file));
  return store;
}

async function copied(): Promise<string> {
  const store = path.join(folder, 'own.db');
  await freshStore(store, { simulated: false });
  return store;
}

/** Waits on the real clock, which moves none that the test moves: vitest's own waiting would. */
async function seen(isSo: () => boolean): Promise<void> {
  for (let looks = 0; !isSo(); looks += 1) {
    if (looks === 300) throw new Error('Nobody was told of it.');
    await pause(50);
  }
}

const stores = [['one file', copied] as const, ...(postgresql ? [['PostgreSQL', database] as const] : [])];

describe('kept answers', () => {
  it.each(stores)(
    'are told of a publication and of a return within a second of the clock, over %s',
    async (_, open) => {
      const store = await open();
      await publishNumbered(store, 1);
      // The second is that of a clock which this test moves; what is read of the store takes as long as it takes.
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const watch = new StoreWatch(store, new SealWatch(store, () => undefined));
      onTestFinished(() => {
        watch.stop();
        vi.useRealTimers();
      });
      await watch.start();
      let drawn = 0;
      const render = async () => {
        drawn += 1;
        return { status: 200, headers: { 'content-type': 'text/csv' }, body: Buffer.from(`answer ${drawn}`) };
      };
      const site = new Site({ render, watch, secure: false });
      const place = site.place(`/tai-ve/${YEAR}/${TIER}.csv`, '');
      if (place.kind !== 'file') throw new Error('A file has no address.');
      const asked = async () => (await site.file(place)).state;
      expect([await asked(), await asked()]).toEqual(['made', 'hit']);

      for (const act of [() => publishNumbered(store, 2), () => goBackTo(store, 1)]) {
        const before = watch.version;
        await act();
        expect([watch.version, await asked()]).toEqual([before, 'hit']);
        vi.advanceTimersByTime(SECOND);
        await seen(() => watch.version !== before);
        expect([await asked(), await asked()]).toEqual(['made', 'hit']);
      }
      expect(drawn).toBe(3);
    },
    180_000,
  );
});
