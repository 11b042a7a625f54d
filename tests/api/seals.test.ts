import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '@/lib/server/limits';
import { hashOfStore, keepProofsBeside, keepProved, signsOfStore, wasProved } from '@/lib/server/proved-store';
import { SETTLED_AFTER } from '@/lib/store/file-state';
import { runCommand, runMeanwhile } from '../run-command';
import { freePort, type Site, serveSite } from '../serve-site';

let site: Site;

/** Where the site keeps what it makes, beside its store. */
const KEPT = path.resolve('tests/.tmp/seals/files');
/** Before what a kept file holds stands its hash. */
const HASH_BYTES = 32;

beforeAll(async () => {
  rmSync(KEPT, { recursive: true, force: true });
  site = await serveSite('seals', await freePort());
}, 90_000);

afterAll(() => site?.stop());

const FIRST = `id = (SELECT MIN(s.id) FROM Result s JOIN RevisionTier t ON t.id = s.tierId
  JOIN Revision r ON r.id = t.revisionId WHERE r.slug = '2023.1' AND s.total IS NOT NULL)`;

function byHand(sql: string): void {
  const store = new Database(site.store);
  store.exec(sql);
  store.close();
}

interface Health {
  readonly ready: boolean;
  readonly seals: { readonly ready: boolean; readonly examined: string | null; readonly held_back: readonly string[] };
  readonly editions: readonly { readonly revision: string }[];
}

const health = async ({ origin } = site) => (await (await fetch(`${origin}/api/health`)).json()) as Health;
const page = async (path: string) => {
  const answer = await fetch(site.origin + path);
  return { status: answer.status, text: await answer.text() };
};

/** Waits until health says that so many revisions are held back. */
async function untilHeld(count: number, of = site): Promise<Health> {
  for (let look = 0; look < 200; look += 1) {
    const said = await health(of);
    if (said.seals.held_back.length === count) return said;
    await setTimeout(LIMITS.storePollEvery / 4);
  }
  throw new Error(`Never ${count} held back:\n${of.log()}`);
}

const prove = (edition: string) => runCommand(process.execPath, ['lib/open-data/kiem-chung.mjs', site.origin, edition]);

test('that the store was found whole at the start is noted beside it, whatever else is kept: the next start reads none of it', () => {
  const notes = readdirSync(KEPT).map((name) => readFileSync(path.join(KEPT, name)).subarray(HASH_BYTES).toString());
  // Of its bytes; of its file as well once a change of it could be told for sure.
  expect(notes.filter((note) => !/^[\da-f]{64}$/.test(note))).toEqual(['whole']);
});

test('a file that is taken by its signs for the one that was found whole, and is another, is held back as soon as its bytes were read', async () => {
  const folder = path.resolve('tests/.tmp/seals-mistaken');
  mkdirSync(folder, { recursive: true });
  const store = path.join(folder, 'copy.db');
  copyFileSync(site.store, store);
  keepProofsBeside(store);
  const [found, bytes] = [await hashOfStore(site.store), readFileSync(store)];
  const changed = new Database(store);
  changed.exec(`UPDATE Result SET total = total + 100000 WHERE ${FIRST}`);
  changed.close();
  expect(readFileSync(store).equals(bytes)).toBe(false);
  await setTimeout(SETTLED_AFTER + 100);
  // No file system does this: the note says of it what is true of another.
  await keepProved(found ?? '', await signsOfStore(store));
  const mistaken = await serveSite('seals-mistaken', await freePort(), { DATABASE_URL: `file:${store}` });
  onTestFinished(mistaken.stop);
  expect((await untilHeld(1, mistaken)).seals.held_back).toEqual(['2023.1']);
});

test('and when a release is made, so that its first start reads none of it either', async () => {
  const store = path.resolve((process.env.DATABASE_URL ?? 'file:prisma/store.db').replace(/^file:/, ''));
  keepProofsBeside(store);
  const hash = await hashOfStore(store);
  expect(hash).not.toBeNull();
  expect(await wasProved(hash ?? '')).toBe(true);
});

describe('figures anyone can verify', () => {
  test('a reader’s program proves from the files alone that what is shown was published', async () => {
    const { code, out } = prove('2023.1');
    expect(out).toMatch(/^✓ 2023\.1 as published /);
    expect(code).toBe(0);
    const [, seal, logHash] = /seal ([0-9a-f]{64}), log ([0-9a-f]{64})/.exec(out) ?? [];
    expect((await page('/nguon-tin/cac-ban.xml')).text).toContain(`${seal}. Dấu nhật ký: ${logHash}`);
    // Who kept an embed, a file of a drawing or a sheet kept the log's mark too.
    const mark = `Dấu nhật ký ${logHash?.slice(0, 24)}`;
    for (const path of ['/nhung/xep-hang/2023.1/so-nganh', '/nhung/xep-hang/2023/so-nganh?theme=auto'])
      expect((await page(path)).text).toContain(`Lần công bố 1 năm 2023 · ${mark} · `);
    for (const path of ['/bieu-do/xep-hang/2023.1/so-nganh.svg', '/bieu-do/xep-hang/2023.1/so-nganh.png'])
      expect((await page(path)).text).toContain(mark);
    const { text } = await page(`/kiem-tra?ma=${logHash?.slice(0, 24)}`);
    expect(text).toContain('Có trong nhật ký của trang này');
    expect((await page(`/kiem-tra?ma=${'0'.repeat(24)}`)).text).toContain('Không có trong nhật ký của trang này');
  });

  test('a publication stands under its own hash, for ever, and nothing else does', async () => {
    const [, seal = ''] = /seal ([0-9a-f]{64})/.exec(prove('2023.1').out) ?? [];
    const answer = await fetch(`${site.origin}/tai-ve/niem-phong/${seal}.jsonl`);
    const text = await answer.text();
    expect(createHash('sha256').update(text).digest('hex')).toBe(seal);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(text).toBe((await page('/tai-ve/2023.1/niem-phong.jsonl')).text);
    for (const other of ['0'.repeat(64), seal.toUpperCase(), seal.slice(1)])
      expect((await page(`/tai-ve/niem-phong/${other}.jsonl`)).status, other).toBe(404);
  });

  test('who follows boards keeps each publication once, from whoever has it, and notices a log that was written anew', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'theo-doi-'));
    const follow = (...args: string[]) => runCommand(process.execPath, ['lib/open-data/theo-doi.mjs', folder, ...args]);
    const first = follow(site.origin);
    expect([first.code, first.err]).toEqual([0, '']);
    const own = path.join(folder, new URL(site.origin).host.replace(':', '-'));
    const kept = readdirSync(own).filter((name) => /^[\da-f]{64}\.jsonl$/.test(name));
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(first.out).toContain(`, ${kept.length} new publications, head `);
    for (const name of kept) {
      expect(
        `${createHash('sha256')
          .update(readFileSync(path.join(own, name)))
          .digest('hex')}.jsonl`,
      ).toBe(name);
    }
    expect(follow(site.origin).out).toContain(', 0 new publications, ');

    // A board that has its log alone; of two mirrors the first lies.
    const log = readFileSync(path.join(own, 'nhat-ky.jsonl'), 'utf8');
    const serve = (answerTo: (url: string) => string | null) =>
      new Promise<[string, Server]>((resolve) => {
        const server = createServer((req, res) => {
          const text = answerTo(req.url ?? '');
          res.writeHead(text === null ? 404 : 200).end(text ?? '');
        });
        server.listen(0, '127.0.0.1', () =>
          resolve([`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server]),
        );
      });
    const [board, boardServer] = await serve((url) => (url === '/tai-ve/nhat-ky.jsonl' ? log : null));
    const [liar, liarServer] = await serve(() => '{"line":"revision"}\n');
    const run = (...args: string[]) => runMeanwhile(process.execPath, ['lib/open-data/theo-doi.mjs', folder, ...args]);
    const alone = await run(board, '--mirror', liar);
    expect([alone.code, alone.err]).toEqual([1, expect.stringContaining(`${liar} gives something else under `)]);
    const mirrored = await run(board, '--mirror', liar, '--mirror', site.origin);
    expect([mirrored.code, mirrored.out]).toEqual([0, expect.stringContaining(`${kept.length} new publications`)]);
    boardServer.close();
    liarServer.close();

    // Yesterday's log had a row that today's has not, though today's chain holds.
    writeFileSync(path.join(own, 'nhat-ky.jsonl'), `${log}{"hash":"x"}\n`);
    const anew = follow(site.origin);
    expect([anew.code, anew.err]).toEqual([1, expect.stringContaining('rows were taken out or written anew')]);
    // What was kept stays as the proof of it.
    expect(readFileSync(path.join(own, 'nhat-ky.jsonl'), 'utf8')).toBe(`${log}{"hash":"x"}\n`);
    rmSync(folder, { recursive: true });
  });

  test('a score changed by hand is noticed, named and shown to nobody, and shown again once it is as it was', async () => {
    const address = '/xep-hang/2023/so-nganh';
    expect((await page(address)).status).toBe(200);
    expect((await health()).seals).toMatchObject({ ready: true, held_back: [], examined: expect.any(String) });

    byHand(`UPDATE Result SET total = total + 100000 WHERE ${FIRST}`);
    const held = await untilHeld(1);
    expect(held.seals).toMatchObject({ ready: false, held_back: ['2023.1'] });
    expect(held.ready).toBe(true);
    expect(held.editions.map(({ revision }) => revision)).not.toContain('2023.1');
    expect(site.log()).toMatch(/Not as it was published, held back: 2023\.1: changed, \S+ line \d+ \(.+\)/);
    for (const gone of [
      address,
      '/tai-ve/2023.1/so-nganh.csv',
      '/api/v1/editions/2023.1',
      '/bieu-do/xep-hang/2023.1/so-nganh.svg',
    ]) {
      expect((await page(gone)).status, gone).toBe(404);
    }
    for (const other of ['/', address, '/en/tim-kiem?q=hoa+lu']) {
      expect((await page(other)).text, other).toMatch(/năm 2023 đang tạm ngừng hiển thị|of 2023 are not shown/);
    }
    expect((await page('/xep-hang/2022/so-nganh')).status).toBe(200);
    // Nothing of it is shown, so the program has nothing to say is right or wrong: no ✓, and no ✗ either.
    const { code, out, err } = prove('2023.1');
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('answers 404')]);

    byHand(`UPDATE Result SET total = total - 100000 WHERE ${FIRST}`);
    await untilHeld(0);
    const again = await page(address);
    expect(again.status).toBe(200);
    expect(again.text).not.toContain('đang tạm ngừng hiển thị');
  }, 180_000);
});
