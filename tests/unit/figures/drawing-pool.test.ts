import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import type { DrawingJob } from '@/lib/drawing/drawing-job';
import { DrawingPool, POOL_LIMITS, type PoolLimits } from '@/lib/drawing/drawing-pool';
import { STUDIO_LIMITS } from '@/lib/drawing/figure-studio';
import type { DistributionFigure } from '@/lib/figures/distribution/types';
import type { RankingFigure } from '@/lib/figures/ranking/types';
import { LIMITS } from '@/lib/server/limits';
import { communeDistribution } from '@/tests/unit/figures/fixtures/distribution';
import { departmentRanking, officialRanking } from '@/tests/unit/figures/fixtures/ranking';

const open: DrawingPool[] = [];
let worker: string;
function start(limits: Partial<PoolLimits> = {}): DrawingPool {
  const pool = new DrawingPool(worker, { ...POOL_LIMITS, threads: 1, ...limits });
  open.push(pool);
  return pool;
}

const job = (title: string, figure: RankingFigure | DistributionFigure = officialRanking('vi')): DrawingJob => ({
  figure: { ...figure, title },
  options: { width: 'narrow', theme: 'light' },
  id: 'f',
  format: 'svg',
  scale: 1,
});

beforeAll(async () => {
  worker = await bundleFigureWorker();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

describe('a thread that dies', () => {
  test('between jobs is replaced', async () => {
    const pool = start();
    const before = await pool.draw(job('A'));
    await pool.threads[0]?.terminate();
    expect(await pool.draw(job('A'))).toBe(before);
  });

  test('in the middle of a job is replaced and the job done again', async () => {
    const pool = start();
    const before = await pool.draw(job('A', departmentRanking('vi')));
    const drawing = pool.draw(job('A', departmentRanking('vi')));
    await pool.threads[0]?.terminate();
    expect(await drawing).toBe(before);
  });
});

test('a job that takes too long is ended with its thread, and the next one is drawn by another', async () => {
  const pool = start({ jobTimeout: 5_000 });
  await pool.draw(job('A'));
  const [thread] = pool.threads;
  // More dots than can be drawn in the time.
  const { dots, ...rest } = communeDistribution('vi');
  const many = Array.from({ length: 150_000 }, (_, index) => ({ ...dots[index % 100], key: `${index}` }));
  const endless = { ...rest, dots: many } as DistributionFigure;
  await expect(pool.draw(job('B', endless))).rejects.toMatchObject({ name: 'FigureError', code: 'timeout' });
  expect(await pool.draw(job('C'))).toContain('C');
  expect(pool.threads).not.toContain(thread);
});

test('who asks is told before a whole rendering would end', () => {
  expect(POOL_LIMITS.patience).toBeLessThan(STUDIO_LIMITS.patience);
  expect(STUDIO_LIMITS.patience).toBeLessThan(LIMITS.renderTimeout);
});

test('a figure that cannot be drawn fails in words and leaves the thread alive', async () => {
  const pool = start();
  await pool.draw(job('A'));
  const [thread] = pool.threads;
  const broken = { ...officialRanking('vi'), bars: null } as unknown as RankingFigure;
  await expect(pool.draw(job('A', broken))).rejects.toMatchObject({ name: 'FigureError', code: 'failed' });
  expect(pool.threads[0]).toBe(thread);
});

test('of a flood, no more wait than the queue holds; the rest is turned away at once', async () => {
  const pool = start({ queue: 4 });
  await pool.draw(job('A'));
  const results = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => pool.draw(job(`${index}`))));
  const drawn = results.filter(({ status }) => status === 'fulfilled');
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThanOrEqual(5);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'FigureError', code: 'busy' });
  expect(await pool.draw(job('After'))).toContain('After');
});

test('a job that waits too long is turned away without costing a thread its life', async () => {
  const pool = start({ patience: 5 });
  await pool.draw(job('A'));
  const [thread] = pool.threads;
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, (_, index) => pool.draw(job(`${index}`, departmentRanking('vi')))),
  );
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  const turnedAway = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(turnedAway.length).toBeGreaterThan(0);
  for (const reason of turnedAway) expect(reason).toMatchObject({ name: 'FigureError', code: 'busy' });
  expect(pool.threads[0]).toBe(thread);
});

test('threads are replaced after so many jobs', async () => {
  const pool = start({ jobsPerGeneration: 3 });
  for (const title of ['A', 'B', 'C', 'D']) expect(await pool.draw(job(title))).toContain(title);
  expect(pool.generation).toBe(2);
});

test('threads are replaced when their heap has grown too large', async () => {
  const pool = start({ heapBytes: 1 });
  await pool.draw(job('A'));
  expect(pool.generation).toBe(2);
  expect(await pool.draw(job('A'))).toContain('<svg');
});
