import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import { POOL_LIMITS } from '@/lib/drawing/drawing-pool';
import { FigureStudio, STUDIO_LIMITS } from '@/lib/drawing/figure-studio';
import { unitCard } from '@/tests/unit/figures/fixtures/card';
import { officialRanking } from '@/tests/unit/figures/fixtures/ranking';

const options = { width: 'narrow', theme: 'light' } as const;
const png = { format: 'png', scale: 1 } as const;
const svg = { format: 'svg', scale: 1 } as const;
/** However busy the machine that runs this is. Milliseconds. */
const PATIENCE = 100_000;
const PATIENT = {
  ...STUDIO_LIMITS,
  patience: PATIENCE,
  pool: { ...POOL_LIMITS, patience: PATIENCE, jobTimeout: PATIENCE },
};
/** No drawing is ever ready in time. */
const SWAMPED = { ...PATIENT, pool: { ...POOL_LIMITS, jobTimeout: 0 } };

const root = mkdtempSync(path.join(tmpdir(), 'kept-drawings-'));
let made = 0;
const folder = () => {
  made += 1;
  return path.join(root, String(made));
};
const studios: FigureStudio[] = [];
function studioOf(kept: string, limits = PATIENT): FigureStudio {
  const studio = new FigureStudio(limits);
  studio.keepIn(kept);
  studios.push(studio);
  return studio;
}

beforeAll(async () => {
  await bundleFigureWorker();
});
vi.setConfig({ testTimeout: PATIENCE });

afterAll(async () => {
  await Promise.all(studios.map((studio) => studio.close()));
  rmSync(root, { recursive: true });
});

describe('a drawing made once', () => {
  test('is there for a process that cannot draw at all, the same bytes', async () => {
    const kept = folder();
    const first = studioOf(kept);
    const card = await first.draw(unitCard('vi'), options, png);
    const chart = await first.draw(officialRanking('vi'), options, svg);
    const swamped = studioOf(kept, SWAMPED);
    expect(await swamped.draw(unitCard('vi'), options, png)).toEqual(card);
    expect(await swamped.draw(officialRanking('vi'), options, svg)).toBe(chart);
    await expect(swamped.draw(officialRanking('en'), options, svg)).rejects.toMatchObject({ code: 'timeout' });
  });

  test('is drawn again where its file is half written', async () => {
    const kept = folder();
    // It remembers nothing itself.
    const studio = studioOf(kept, { ...PATIENT, cacheBytes: 1 });
    const chart = await studio.draw(officialRanking('vi'), options, svg);
    const [file = ''] = readdirSync(kept).map((name) => path.join(kept, name));
    const whole = readFileSync(file);
    for (const broken of [whole.subarray(0, -1), whole.subarray(0, 32), Buffer.alloc(whole.length), Buffer.alloc(0)]) {
      writeFileSync(file, broken);
      expect(await studio.draw(officialRanking('vi'), options, svg)).toBe(chart);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });
});

test('who waits too long is told, and the next one has the drawing', async () => {
  const hasty = studioOf(folder(), { ...PATIENT, patience: 0 });
  await expect(hasty.draw(officialRanking('vi'), options, svg)).rejects.toMatchObject({ code: 'timeout' });
  await expect.poll(() => hasty.keptBytes, { timeout: PATIENCE }).toBeGreaterThan(0);
  expect(await hasty.draw(officialRanking('vi'), options, svg)).toContain('<svg');
});

test('a folder that cannot be written costs no drawing', async () => {
  const file = path.join(root, 'a-file');
  writeFileSync(file, '');
  expect(await studioOf(file).draw(officialRanking('vi'), options, svg)).toContain('<svg');
});
