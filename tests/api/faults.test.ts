import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMS } from '@/lib/http/problem';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { LIMITS } from '@/lib/server/limits';
import { freePort, type Site, serveSite } from '../serve-site';

// What happens to the store while the site runs: faults, repairs, and a publish.

const KEPT = ['/', '/xep-hang/mo-phong-2023/cap-huyen', '/en/don-vi/cap-huyen/yen-mo', '/tim-kiem'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** One look at the store file, and a little. */
const noticed = () => pause(LIMITS.storePollEvery + 300);

let site: Site;
let whole: string;
let never = 0;

beforeAll(async () => {
  site = await serveSite('faults', await freePort());
  whole = `${site.store}.whole`;
  copyFileSync(site.store, whole);
  for (const page of KEPT) expect((await ask(page)).status).toBe(200);
});
afterAll(() => site.stop());

async function ask(page: string) {
  const answer = await fetch(site.origin + page, { redirect: 'manual' });
  const text = await answer.text();
  return {
    status: answer.status,
    stale: answer.headers.get('x-served-stale'),
    control: answer.headers.get('cache-control'),
    retry: answer.headers.get('retry-after'),
    text,
  };
}

/** A page nobody asked for before. */
const neverAsked = () => {
  never += 1;
  return `/xep-hang/mo-phong-2022/cap-xa?huyen=huyen-mau-${never}`;
};

const health = async () => {
  const answer = await fetch(`${site.origin}/api/health`);
  return {
    status: answer.status,
    ...((await answer.json()) as { live: boolean; ready: boolean; reason?: string; detail?: string }),
  };
};

async function eventually(what: () => Promise<void>, within = 20_000): Promise<void> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await what();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(200);
    }
  }
}

/** Puts the whole store in place of whatever stands there, as a restore does. */
const restore = () => {
  copyFileSync(whole, `${whole}.copy`);
  renameSync(`${whole}.copy`, site.store);
};

async function keptPagesAreServed(): Promise<void> {
  for (const page of KEPT.slice(0, 3)) {
    const answer = await ask(page);
    expect(answer.status, page).toBe(200);
    expect(answer.stale, page).toBeTruthy();
    expect(answer.text.endsWith('</html>')).toBe(true);
  }
  // By now nobody waits for the store: who had, would be told that it was slow.
  for (const page of KEPT.slice(0, 3)) expect((await ask(page)).stale, page).not.toBe('slow');
}

async function othersAreRefusedInWords(): Promise<void> {
  const answer = await ask(neverAsked());
  expect(answer.status).toBe(503);
  expect(answer.stale).toBeNull();
  expect(answer.control).toBe('no-store');
  expect(answer.retry).toBe('30');
  expect(answer.text).toContain('Xin thử lại sau ít phút');
  expect(answer.text).toContain('Please try again in a few minutes');
  expect(answer.text).not.toMatch(/Error|\.ts|prisma|sqlite/i);
  for (const data of DATA) await isUnavailable(data);
}

/** Data that nobody asked for while all was well. */
const DATA = [
  '/api/v1/editions/2022.1/results',
  '/tai-ve/2022.1/cap-xa.csv',
  '/nguon-tin/en/don-vi/cap-xa/ninh-binh/phuc-thanh.xml',
];

/** Data that cannot be read are refused in the shape of every other refusal, to programs of other sites too. */
async function isUnavailable(path: string): Promise<void> {
  const answer = await fetch(site.origin + path);
  const [status, type] = [answer.status, answer.headers.get('content-type')];
  expect([path, status, type]).toEqual([path, 503, 'application/problem+json; charset=utf-8']);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('retry-after')).toBe('30');
  // What the answer tells its reader to look at must be shown to a page of another site.
  expect(answer.headers.get('access-control-expose-headers')?.split(', ')).toContain('Retry-After');
  expect(await answer.json()).toMatchObject({
    status: 503,
    code: 'unavailable',
    type: expect.stringMatching(/\/du-lieu\/api#loi-unavailable$/),
    title_vi: PROBLEMS.unavailable.title.vi,
    instance: path,
    errors: [],
  });
}

async function allIsWellAgain(): Promise<void> {
  await eventually(async () => {
    expect(await health()).toMatchObject({ status: 200, ready: true });
    for (const page of KEPT) expect(await ask(page)).toMatchObject({ status: 200, stale: null });
  });
  expect((await ask(neverAsked())).status).toBe(200);
}

describe('kept pages are served, others refused in words, health says why, and all is well after the repair', () => {
  afterEach(async () => {
    restore();
    await noticed();
    await allIsWellAgain();
  });

  it('when the store file is removed', async () => {
    rmSync(site.store);
    await noticed();
    await keptPagesAreServed();
    await othersAreRefusedInWords();
    expect(await health()).toMatchObject({ status: 503, live: true, ready: false, reason: 'missing' });
  });

  it('when the store file is overwritten with garbage', async () => {
    writeFileSync(site.store, randomBytes(readFileSync(whole).length));
    await noticed();
    await keptPagesAreServed();
    await othersAreRefusedInWords();
    expect(await health()).toMatchObject({ status: 503, ready: false, reason: 'damaged' });
  });

  it('when another file takes the store’s place', async () => {
    writeFileSync(`${site.store}.other`, 'not a store at all');
    renameSync(`${site.store}.other`, site.store);
    await noticed();
    await keptPagesAreServed();
    expect(await health()).toMatchObject({ status: 503, reason: 'damaged' });
  });

  it('when the store file is emptied', async () => {
    writeFileSync(site.store, '');
    await noticed();
    await keptPagesAreServed();
    expect(await health()).toMatchObject({ status: 503, reason: 'empty' });
  });

  it('when another process holds the store for longer than a reader waits', { timeout: 60_000 }, async () => {
    const holder = new Database(site.store);
    holder.exec('BEGIN EXCLUSIVE');
    try {
      // Kept pages are asked to be made anew, which cannot be.
      utimesSync(site.store, new Date(), new Date());
      await noticed();
      for (const page of KEPT.slice(0, 3)) {
        const answer = await ask(page);
        expect(answer).toMatchObject({ status: 200, stale: 'slow' });
      }
      expect(await health()).toMatchObject({ status: 503, reason: 'no-answer' });
      await othersAreRefusedInWords();
      await keptPagesAreServed();
      await eventually(async () => expect(await health()).toMatchObject({ status: 503, reason: 'locked' }), 10_000);
    } finally {
      holder.exec('ROLLBACK');
      holder.close();
    }
  });

  it('when drawing pages throws', async () => {
    const editor = new Database(site.store);
    editor.exec('PRAGMA foreign_keys=OFF; ALTER TABLE "Result" RENAME TO "Gone"');
    editor.close();
    await noticed();
    const answer = await ask(KEPT[1] ?? '');
    expect(answer.status).toBe(200);
    expect(answer.stale).toBeTruthy();
    await othersAreRefusedInWords();
    for (let at = 0; at < LIMITS.failuresTold; at += 1) await ask(neverAsked());
    expect(await health()).toMatchObject({ status: 503, ready: false, reason: 'rendering' });
    expect(site.log()).toContain('stale pages served');
  });
});

describe('a publish', () => {
  it('is on the pages within a minute, without a restart and without one failed request', {
    timeout: 90_000,
  }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'publish-'));
    cpSync('prisma/data', folder, { recursive: true });
    const revision = path.join(folder, 'mo-phong-2023.3');
    cpSync(path.join(folder, 'mo-phong-2023.2'), revision, { recursive: true });
    const edit = (file: string, from: string, to: string) => {
      const text = readFileSync(path.join(revision, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(path.join(revision, file), text.replace(from, to));
    };
    edit('edition.json', '"number": 2', '"number": 3');
    edit('edition.json', '2024-08-05T01:00:00Z', '2024-09-05T01:00:00Z');
    edit('cap-huyen.csv', '"605,55",63,', '"606,55",64,');

    const page = '/xep-hang/mo-phong-2023/cap-huyen';
    expect((await ask(page)).text).toContain('605,55');
    const seen: { isNew: boolean }[] = [];
    const bad: string[] = [];
    let running = true;
    const readers = [page, page, '/', '/en', '/don-vi/cap-huyen/thanh-pho-mau-2', `${page}?sap-xep=ten`].map(
      async (address) => {
        while (running) {
          const { status, text } = await ask(address);
          if (status !== 200 || !text.endsWith('</html>')) bad.push(`${address} ${status}`);
          if (address === page) seen.push({ isNew: text.includes('606,55') });
          await pause(20);
        }
      },
    );
    await pause(500);
    await loadBundles({ databasePath: site.store, dataDir: folder, simulated: true });
    await eventually(async () => expect(seen.at(-1)?.isNew).toBe(true), 60_000);
    await pause(1_000);
    running = false;
    await Promise.all(readers);
    rmSync(folder, { recursive: true });
    expect(bad).toEqual([]);
    // Once new, never old again.
    const first = seen.findIndex(({ isNew }) => isNew);
    expect(seen.slice(first).every(({ isNew }) => isNew)).toBe(true);
    expect((await ask('/xep-hang/mo-phong-2023.2/cap-huyen')).text).toContain('605,55');
    expect((await ask('/xep-hang/mo-phong-2023.3/cap-huyen')).text).toContain('606,55');
  });
});
