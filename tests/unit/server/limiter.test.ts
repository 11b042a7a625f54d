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
});
