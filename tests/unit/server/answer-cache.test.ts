import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerCache, type AnswerCacheOptions } from '@/lib/server/answer-cache';

interface Page {
  readonly text: string;
  readonly bytes: number;
  readonly status: number;
}

const page = (text: string, bytes = 100, status = 200): Page => ({ text, bytes, status });

function createCache(options: Partial<AnswerCacheOptions<Page>> = {}) {
  const clock = { now: 0 };
  const cache = new AnswerCache<Page>({
    maxBytes: 1_000_000,
    staleFor: 1_000,
    retryAfter: 5,
    patience: 30,
    sizeOf: ({ bytes }) => bytes,
    keeps: ({ status }) => status === 200,
    isFault: ({ status }) => (status >= 500 ? `status-${status}` : null),
    now: () => clock.now,
    ...options,
  });
  return { cache, clock };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('an answer', () => {
  it('is made once for identical requests that come together', async () => {
    const { cache } = createCache();
    let makings = 0;
    const make = async () => {
      makings += 1;
      await soon();
      return page(`made ${makings}`);
    };
    const answers = await Promise.all(Array.from({ length: 50 }, () => cache.answer('/', 'v1', make)));
    expect(makings).toBe(1);
    expect(new Set(answers.map(({ value }) => value.text))).toEqual(new Set(['made 1']));
  });

  it('is good for as long as the store says the same, however old, and is never made again for its age', async () => {
    const { cache, clock } = createCache();
    let makings = 0;
    const make = async () => {
      makings += 1;
      return page(`made ${makings}`);
    };
    await cache.answer('/', 'v1', make);
    // Far beyond the stale limit too: that one is for answers of another state of the store.
    for (const now of [61, 900, 1_001, 10_000_000]) {
      clock.now = now;
      expect(await cache.answer('/', 'v1', make)).toMatchObject({ state: 'hit', value: { text: 'made 1' } });
      expect(cache.fresh('/', 'v1')?.text).toBe('made 1');
    }
    expect(makings).toBe(1);
  });

  it('of another version of the store is never served while a new one can be made', async () => {
    const { cache } = createCache();
    await cache.answer('/', 'v1', async () => page('old'));
    expect(await cache.answer('/', 'v2', async () => page('new'))).toMatchObject({
      state: 'made',
      value: { text: 'new' },
    });
    expect(cache.fresh('/', 'v1')).toBeNull();
    expect(cache.fresh('/', 'v2')?.text).toBe('new');
  });

  it('stands in, with the reason, when a new one fails', async () => {
    const { cache } = createCache();
    await cache.answer('/', 'v1', async () => page('old'));
    const thrown = await cache.answer('/', 'v2', async () => {
      throw new TypeError('the store is gone');
    });
    expect(thrown).toMatchObject({ state: 'failed', reason: 'TypeError', value: { text: 'old' } });
    const answered = await cache.answer('/', 'v3', async () => page('sorry', 100, 500));
    expect(answered).toMatchObject({ state: 'failed', reason: 'status-500', value: { text: 'old' } });
  });

  it('stands in when a new one takes longer than patience, and the new one follows', async () => {
    const { cache } = createCache({ patience: 20 });
    await cache.answer('/', 'v1', async () => page('old'));
    const slow = () => new Promise<Page>((resolve) => setTimeout(() => resolve(page('new')), 60));
    expect(await cache.answer('/', 'v2', slow)).toMatchObject({ state: 'failed', reason: 'slow' });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(cache.fresh('/', 'v2')?.text).toBe('new');
  });

  it('is not made again and again while making fails: once in a while, and nobody waits for it', async () => {
    const { cache, clock } = createCache({ retryAfter: 5 });
    await cache.answer('/', 'v1', async () => page('old'));
    let attempts = 0;
    const fail = async (): Promise<Page> => {
      attempts += 1;
      throw new Error('no');
    };
    for (let request = 0; request < 100; request += 1) {
      expect(await cache.answer('/', 'v2', fail)).toMatchObject({ state: 'failed', value: { text: 'old' } });
    }
    expect(attempts).toBe(1);
    clock.now = 6;
    expect(await cache.answer('/', 'v2', fail)).toMatchObject({ state: 'failed', reason: 'Error' });
    await soon();
    expect(attempts).toBe(2);
    clock.now = 12;
    await cache.answer('/', 'v2', async () => page('back'));
    await soon();
    expect(await cache.answer('/', 'v2', fail)).toMatchObject({ state: 'hit', value: { text: 'back' } });
  });

  it('past the stale limit is never served, not even in place of a fault', async () => {
    const { cache, clock } = createCache();
    await cache.answer('/', 'v1', async () => page('old'));
    clock.now = 1_000;
    await expect(
      cache.answer('/', 'v2', async () => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow(RangeError);
  });

  it('that says the page is gone takes the kept one away', async () => {
    const { cache } = createCache();
    await cache.answer('/', 'v1', async () => page('here'));
    expect((await cache.answer('/', 'v2', async () => page('gone', 10, 404))).value.text).toBe('gone');
    expect(cache.figures.entries).toBe(0);
  });

  it('begun before a publish never replaces one begun after it', async () => {
    const { cache } = createCache();
    let finishSlow: (value: Page) => void = () => undefined;
    const slow = cache.answer('/', 'v1', () => new Promise<Page>((resolve) => (finishSlow = resolve)));
    await cache.answer('/', 'v2', async () => page('after'));
    finishSlow(page('before'));
    expect((await slow).value.text).toBe('before');
    expect(cache.fresh('/', 'v2')?.text).toBe('after');
  });
});

describe('whatever comes in whatever order', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('ask' as const), key: fc.integer({ min: 0, max: 5 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: 1, max: 600 }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'publish' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'mend' as const }) },
  );

  it('an address gets its own whole body, within the stale limit, and an old version only during a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 80 }), async (steps) => {
        // A room for about three of the six answers, so that some are pushed out.
        const { cache, clock } = createCache({ maxBytes: 2_600 });
        let version = 1;
        let broken = false;
        for (const next of steps) {
          if (next.kind === 'wait') clock.now += next.time;
          else if (next.kind === 'publish') version += 1;
          else if (next.kind === 'break') broken = true;
          else if (next.kind === 'mend') broken = false;
          else {
            const key = `/page-${next.key}`;
            const make = async () => {
              const begun = { now: clock.now, version, broken };
              await soon();
              if (begun.broken) throw new Error('broken');
              return page(`${key}|${begun.now}|v${begun.version}|end`, 200 + next.key);
            };
            const outcome = await cache.answer(key, `v${version}`, make).catch(() => null);
            if (!outcome) {
              expect(broken).toBe(true);
              continue;
            }
            const [owner, madeAt, of, end] = outcome.value.text.split('|');
            expect(owner).toBe(key);
            expect(end).toBe('end');
            expect(outcome.value.bytes).toBe(200 + next.key);
            if (of !== `v${version}`) {
              expect(outcome.state).toBe('failed');
              expect(clock.now - Number(madeAt)).toBeLessThan(1_000);
            }
            await soon();
          }
          expect(cache.figures.bytes).toBeLessThanOrEqual(2_600);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('memory', () => {
  it('stays within its bound under 100,000 distinct addresses', async () => {
    const { setFlagsFromString } = await import('node:v8');
    const { runInNewContext } = await import('node:vm');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const bound = 8 * 1024 * 1024;
    const cache = new AnswerCache<{ body: Buffer }>({
      maxBytes: bound,
      staleFor: 600_000,
      retryAfter: 1_000,
      patience: 1_000,
      sizeOf: ({ body }) => body.length,
      keeps: () => true,
      isFault: () => null,
    });
    collect();
    const before = process.memoryUsage();
    let most = 0;
    for (let index = 0; index < 100_000; index += 1) {
      const { value } = await cache.answer(`/tim-kiem?q=${index}`, 'v1', async () => ({
        body: Buffer.alloc(2_000, index % 251),
      }));
      if (value.body[1_999] !== index % 251) throw new Error(`${index} got another address's body`);
      most = Math.max(most, cache.figures.bytes);
    }
    expect(most).toBeLessThanOrEqual(bound);
    expect(cache.figures.running).toBe(0);
    // Buffers are freed a moment after their collection.
    for (let round = 0; round < 3; round += 1) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    expect(grown).toBeLessThan(1.5 * bound);
  });

  it('keeps what is asked for often while a flood of addresses passes', async () => {
    const { cache } = createCache({ maxBytes: 100_000 });
    await cache.answer('/', 'v1', async () => page('common', 1_000));
    for (let index = 0; index < 5_000; index += 1) {
      await cache.answer(`/rare-${index}`, 'v1', async () => page('rare', 1_000));
      if (index % 20 === 0) expect(cache.fresh('/', 'v1')?.text).toBe('common');
    }
  });

  it('keeps nothing that is larger than the whole room', async () => {
    const { cache } = createCache({ maxBytes: 1_000 });
    await cache.answer('/', 'v1', async () => page('huge', 5_000));
    expect(cache.figures).toMatchObject({ entries: 0, bytes: 0 });
  });
});
