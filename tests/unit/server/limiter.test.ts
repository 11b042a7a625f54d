import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BusyError, createLimiter } from '@/lib/server/limiter';

describe('the limiter', () => {
  it('never lets more run at once than it says, runs every job it took, and frees every place', async () => {
    const job = fc.record({ turns: fc.integer({ min: 0, max: 4 }), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (jobs, running) => {
        const limit = createLimiter(running, 100);
        let active = 0;
        let most = 0;
        let done = 0;
        const outcomes = await Promise.allSettled(
          jobs.map(({ turns, fails }) =>
            limit(async () => {
              active += 1;
              most = Math.max(most, active);
              for (let turn = 0; turn < turns; turn += 1) await null;
              active -= 1;
              done += 1;
              if (fails) throw new Error('failed');
            }),
          ),
        );
        expect(most).toBeLessThanOrEqual(running);
        expect(done).toBe(jobs.length);
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(jobs.map(({ fails }) => fails));
        await expect(limit(async () => 'free')).resolves.toBe('free');
      }),
    );
  });

  it('turns away what finds no place, and only that', async () => {
    const limit = createLimiter(1, 2);
    let release: () => void = () => undefined;
    const first = limit(() => new Promise<void>((resolve) => (release = resolve)));
    const waiting = [limit(async () => 1), limit(async () => 2)];
    await expect(limit(async () => 3)).rejects.toThrow(BusyError);
    release();
    await first;
    expect(await Promise.all(waiting)).toEqual([1, 2]);
    expect(await limit(async () => 4)).toBe(4);
  });

  /** A limiter with one place, taken; `free` gives it up. */
  function taken(waiting: number) {
    const limit = createLimiter(1, waiting);
    let free: () => void = () => undefined;
    const first = limit(() => new Promise<void>((resolve) => (free = resolve)));
    return { limit, first, free: () => free() };
  }

  it('lets networks take turns: one that asks for much waits for itself', async () => {
    const { limit, first, free } = taken(100);
    const order: string[] = [];
    const ask = (network: string) => limit(async () => order.push(network), { network });
    const all = [...Array.from({ length: 5 }, () => ask('much')), ask('one'), ask('two'), ask('one')];
    free();
    await Promise.all([first, ...all]);
    expect(order).toEqual(['much', 'one', 'two', 'much', 'one', 'much', 'much', 'much']);
  });

  it('gives a newcomer the place of whoever waits with most, and never takes one from who has as few', async () => {
    const { limit, first, free } = taken(4);
    const ask = (network: string) => limit(async () => network, { network }).catch((error) => error.name);
    const much = Array.from({ length: 4 }, () => ask('much'));
    const others = [ask('one'), ask('two')];
    // Two each and one each by now: whoever asks again would have more than those who would lose.
    const refused = [ask('one'), ask('much')];
    free();
    await first;
    expect(await Promise.all(much)).toEqual(['much', 'much', 'BusyError', 'BusyError']);
    expect(await Promise.all(others)).toEqual(['one', 'two']);
    expect(await Promise.all(refused)).toEqual(['BusyError', 'BusyError']);
  });

  it('drops a job nobody waits for any more, and its place goes on', async () => {
    const { limit, first, free } = taken(10);
    let ran = 0;
    const gone = limit(async () => (ran += 1), { isWanted: () => false }).catch((error) => error.name);
    const wanted = limit(async () => (ran += 1));
    free();
    await first;
    expect([await gone, await wanted, ran]).toEqual(['BusyError', 1, 1]);
    expect(await limit(async () => 'free')).toBe('free');
  });
});
