import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, type Site, serveSite } from '../serve-site';

// Pictures and files of what is published are there before anyone asks.

const HASH_BYTES = 32;
let site: Site;

beforeAll(async () => {
  site = await serveSite('draw-ahead', await freePort(), { DRAW_AHEAD: 'on', SIMULATED: 'off' });
}, 120_000);
afterAll(() => site.stop());

const kept = (beside: 'drawings' | 'files') => {
  const folder = path.join(path.dirname(site.store), beside);
  // The first one made makes it.
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.tmp'))
    .map((name) => readFileSync(path.join(folder, name)).subarray(HASH_BYTES));
};

it('the card and the charts of a page are drawn though nobody asked for one', async () => {
  while (kept('drawings').length < 6) await setTimeout(250);
  const html = await (await fetch(`${site.origin}/`)).text();
  const [card = ''] = /\/the-chia-se\/[^"]+\.png/.exec(html) ?? [];
  const drawn = Buffer.from(await (await fetch(site.origin + card)).arrayBuffer());
  expect(drawn.byteLength).toBeGreaterThan(1_000);
  expect(kept('drawings').some((body) => body.equals(drawn))).toBe(true);
}, 120_000);

it('the zip of what is published is written though nobody asked for one', async () => {
  while (kept('files').length === 0) await setTimeout(250);
  const asked = await fetch(`${site.origin}/du-lieu`);
  const zips = [...(await asked.text()).matchAll(/href="(\/tai-ve\/[^"]+\.zip)"/g)].map(([, zip]) => site.origin + zip);
  const bodies = await Promise.all(zips.map(async (zip) => Buffer.from(await (await fetch(zip)).arrayBuffer())));
  expect(bodies.length).toBeGreaterThan(0);
  expect(kept('files').some((body) => bodies.some((zip) => zip.equals(body)))).toBe(true);
}, 120_000);
