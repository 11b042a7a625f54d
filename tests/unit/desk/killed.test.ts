import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DraftFolder } from '@/lib/desk/draft/draft-folder';
import { openDesk } from '@/lib/desk/open-desk';
import { readEnv } from '@/lib/env';
import { examineStore } from '@/lib/store/examine';
import { listRevisions } from '@/lib/store/ledger';
import { inLong } from '../../long';
import { DESK } from '../publishing/bundle-commands';
import { annexOf, ask, tryStore, Visitor } from './try-desk';

const KILLS = inLong(50, 4);
const SEED = 20261129;
/** Random, one in each equal part of the work, so that few of them still reach all of it. */
const MOMENTS = fc
  .sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: KILLS, seed: SEED })
  .map((at, index) => (index + at) / KILLS);

let pristine: { folder: string; store: string };
beforeAll(async () => {
  pristine = await tryStore();
});
afterAll(() => rmSync(pristine.folder, { recursive: true, force: true }));

async function enter(link: URL): Promise<Visitor> {
  const got = await ask(Number(link.port), 'GET', link.pathname + link.search, { host: link.host });
  return new Visitor(Number(link.port), String(got.headers['set-cookie']).split(';')[0] ?? '');
}

async function start(store: string): Promise<{ child: ChildProcess; officer: Visitor }> {
  const child = spawn(process.execPath, [DESK], {
    env: { ...process.env, DATABASE_URL: `file:${store}`, SIMULATED: 'off', DESK_PORT: '0', HOST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const link = await new Promise<URL>((resolve, reject) => {
    const keep = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\S+khoa=\S+/.exec(said);
      if (found) resolve(new URL(found[0]));
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('exit', () => reject(new Error(said)));
  });
  return { child, officer: await enter(link) };
}

const ANNEX = annexOf(['1;Sở Tài chính;358,17;1', '2;Sở Y tế;x;2']);

/** What an officer does, step by step; each step may be the last. */
async function work(officer: Visitor): Promise<string> {
  await officer.open('/');
  await officer.send('/ban-nhap', { tep: ANNEX, nam: '', cap: '' });
  const draft = officer.at.split('?')[0] ?? '';
  await officer.send(`${draft}/sua`, { o: 'C5', thanh: '351' });
  await officer.send(`${draft}/sua`, { o: 'D5', thanh: '2' });
  await officer.open(draft);
  await officer.send(`${draft}/cong-bo`, { 'ly-do': 'Lần đầu.', 'ly-do-en': '', 'da-xem': '1' });
  return officer.at;
}

/** The next desk over the same store, in this process. */
async function goOn(store: string) {
  Object.assign(process.env, { DATABASE_URL: `file:${store}`, SIMULATED: 'off' });
  const { newLink, close } = await openDesk(
    readEnv({ DATABASE_URL: `file:${store}`, SIMULATED: 'off', DESK_PORT: '0' }),
  );
  return { officer: await enter(new URL(newLink())), close };
}

const draftsOf = (store: string) => new DraftFolder(path.join(path.dirname(store), 'drafts'), 50, Date.now);

test(`a desk killed at ${KILLS} random moments left nothing half done, and its draft can be gone on with`, {
  timeout: 60_000 * KILLS,
}, async () => {
  const own = (name: string) => {
    const folder = path.join(pristine.folder, name);
    mkdirSync(folder);
    const store = path.join(folder, 'store.db');
    copyFileSync(pristine.store, store);
    return store;
  };
  const whole = await start(own('whole'));
  const begun = performance.now();
  expect(await work(whole.officer)).toContain('/xong/2024.1');
  const duration = performance.now() - begun;
  whole.child.kill('SIGKILL');
  const ends = { absent: 0, begun: 0, published: 0 };
  for (const [index, moment] of MOMENTS.entries()) {
    const store = own(`kill-${index}`);
    const { child, officer } = await start(store);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const working = work(officer).catch(() => null);
    await wait(duration * moment);
    child.kill('SIGKILL');
    await Promise.all([working, ended]);
    const found = await examineStore(store);
    expect([
      found.integrity,
      found.references,
      found.brokenLog,
      found.unlogged,
      found.untold,
      found.withoutCurrent,
    ]).toEqual([[], [], null, [], [], []]);
    const published = (await listRevisions(store)).some(({ slug }) => slug === '2024.1');
    const [draft] = await draftsOf(store).list();
    if (!draft) ends.absent += 1;
    else if (published) ends.published += 1;
    else ends.begun += 1;
    if (published) expect(draft).toBeDefined();
    // Whoever comes back goes on where the desk stood.
    const again = await goOn(store);
    try {
      if (!draft) expect(await work(again.officer)).toContain('/xong/2024.1');
      else {
        const at = `/ban-nhap/${draft.id}`;
        await again.officer.open(at);
        expect(again.officer.page.status).toBe(200);
        if (!published) {
          if (draft.fixes.length === 0) await again.officer.send(`${at}/sua`, { o: 'C5', thanh: '351' });
          await again.officer.open(at);
          await again.officer.send(`${at}/cong-bo`, { 'ly-do': 'Lần đầu.', 'da-xem': '1' });
          expect(again.officer.at).toContain('/xong/2024.1');
        } else expect(again.officer.page.text).toMatch(/đã công bố thành 2024\.1|không có gì để công bố/);
      }
    } finally {
      await again.close();
    }
    expect((await listRevisions(store)).filter(({ slug }) => slug.startsWith('2024'))).toHaveLength(1);
    expect(existsSync(`${store}-journal`)).toBe(false);
  }
  expect(ends.absent + ends.begun + ends.published).toBe(KILLS);
  expect(ends.begun).toBeGreaterThan(0);
});
