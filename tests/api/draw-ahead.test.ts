import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, type Site, serveSite } from '../serve-site';

// Pictures of what is published are there before anyone asks.

const HASH_BYTES = 32;
let site: Site;

beforeAll(async () => {
  site = await serveSite('draw-ahead', await freePort(), { DRAW_AHEAD: 'on', SIMULATED: 'off', WORKERS: '2' });
}, 120_000);
afterAll(() => site.stop());

const kept = () => {
  const folder = path.join(path.dirname(site.store), 'drawings');
  // The first drawing makes it.
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /\.(?:svg|png)$/.test(name))
    .map(({ name }) => readFileSync(path.join(folder, name)).subarray(HASH_BYTES));
};

it('the card and the charts of a page are drawn though nobody asked for one', async () => {
  while (kept().length < 6) await setTimeout(250);
  const html = await (await fetch(`${site.origin}/`)).text();
  const [card = ''] = /\/the-chia-se\/[^"]+\.png/.exec(html) ?? [];
  const drawn = Buffer.from(await (await fetch(site.origin + card)).arrayBuffer());
  expect(drawn.byteLength).toBeGreaterThan(1_000);
  expect(kept().some((body) => body.equals(drawn))).toBe(true);
}, 120_000);
