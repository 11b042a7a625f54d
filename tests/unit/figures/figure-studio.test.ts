import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import { FigureStudio, STUDIO_LIMITS } from '@/lib/drawing/figure-studio';
import { closeFigures, renderPng, renderSvg } from '@/lib/drawing/render';
import { unitCard } from '@/tests/unit/figures/fixtures/card';
import { profile } from '@/tests/unit/figures/fixtures/profile';
import { officialRanking } from '@/tests/unit/figures/fixtures/ranking';

const options = { width: 'narrow', theme: 'light' } as const;
const png = { format: 'png', scale: 1 } as const;
const svg = { format: 'svg', scale: 1 } as const;
const studio = new FigureStudio();

beforeAll(async () => {
  await bundleFigureWorker();
});
afterAll(async () => {
  await studio.close();
  await closeFigures();
});

const sizeOf = (bytes: Uint8Array) => {
  const view = Buffer.from(bytes);
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
};

test('what is asked for twice at a time is drawn once, and kept', async () => {
  const [first, second] = await Promise.all([
    studio.draw(profile('vi'), options, png),
    studio.draw(profile('vi'), options, png),
  ]);
  expect(second).toBe(first);
  expect(await studio.draw(profile('vi'), options, png)).toBe(first);
});

test('language, theme, width and scale are drawings of their own', async () => {
  const drawn = await Promise.all([
    studio.draw(profile('vi'), options, svg),
    studio.draw(profile('en'), options, svg),
    studio.draw(profile('vi'), { ...options, theme: 'dark' }, svg),
    studio.draw(profile('vi'), { ...options, width: 'wide' }, svg),
    studio.draw(profile('vi'), { ...options, frame: 'plain' }, svg),
  ]);
  expect(new Set(drawn).size).toBe(5);
});

test('a flood of distinct figures stays within the bytes allowed', async () => {
  const small = new FigureStudio({ ...STUDIO_LIMITS, cacheBytes: 60_000 });
  try {
    for (let index = 0; index < 40; index += 1) {
      await small.draw({ ...officialRanking('vi'), title: `Số ${index}` }, options, svg);
      expect(small.keptBytes).toBeLessThanOrEqual(60_000);
    }
    expect(small.keptBytes).toBeGreaterThan(0);
  } finally {
    await small.close();
  }
});

test('a PNG is as large as its SVG, or twice', async () => {
  const text = await renderSvg(profile('vi'), options);
  const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(text) ?? [];
  expect(Number(width)).toBe(360);
  expect(sizeOf(await renderPng(profile('vi'), { ...options, scale: 1 }))).toEqual([Number(width), Number(height)]);
  expect(sizeOf(await renderPng(profile('vi'), { ...options, scale: 2 }))).toEqual([
    Number(width) * 2,
    Number(height) * 2,
  ]);
});

test('a share card is 1200 by 630', async () => {
  expect(sizeOf(await renderPng(unitCard('vi'), { ...options, scale: 1 }))).toEqual([1200, 630]);
});
