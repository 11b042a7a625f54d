import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCopied } from '@/lib/params/site-copy';
import { nginx, startNginx } from '../nginx';
import { askRaw } from '../raw-request';
import { hasCommand, mustRun, runCommand } from '../run-command';
import { freePort, type Site, serveSite } from '../serve-site';
import { publishNumbered } from '../soak/numbered';
import { dataCommand } from '../unit/publishing/data-command';
import { attribute, Page } from './page-text';

// The copy that `npm run data -- export-site` writes, served by nginx alone, against the running site. In `npm test` of a small
// province of six units and two revisions, every address of it; under LONG of the bundled official editions.

const LONG = process.env.LONG === '1';
const folder = mkdtempSync(path.join(tmpdir(), 'ban-sao-'));
const at = (name: string) => path.join(folder, name);
const SITE_URL = 'https://bang-diem.example.vn';
const bundled = path.resolve((process.env.DATABASE_URL ?? 'file:prisma/store.db').replace(/^file:/, ''));
const store = LONG ? bundled : at('store.db');
const env = { DATABASE_URL: `file:${store}`, DATA_DIR: at('tinh'), SIMULATED: 'off', SITE_URL };
const COPY = at('ban-sao');
const MANY = LONG ? 3_600_000 : 400_000;

if (!nginx) console.log('nginx is not installed here: the static copy is not served (apt-get install nginx-light).');

const COMMAND = ['lib/run.mjs', 'lib/publishing/main.ts', 'export-site'];
const exportTo = (target: string, ...more: string[]) =>
  runCommand(process.execPath, [...COMMAND, target, ...more], { env: { ...process.env, ...env }, limit: MANY });

interface Line {
  readonly address: string;
  readonly file?: string;
  readonly sha256?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly movedTo?: string;
}
let lines: readonly Line[] = [];
let told: {
  readonly deadLinks: readonly { readonly address: string }[];
  readonly seal: string;
  readonly logHead: string;
  readonly addresses: number;
};

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const ask = (port: number, address: string, headers: Record<string, string> = {}) => askRaw(port, address, { headers });

beforeAll(async () => {
  if (!LONG) {
    // Publications of the soak test, which are about the districts of this register.
    const units = [
      ['', 'Sở Thử nghiệm', 'so', ''],
      ['901', 'Huyện Thử Một', 'huyen', ''],
      ['902', 'Huyện Thử Hai', 'huyen', ''],
      ['90101', 'Xã Thử Một', 'xa', '901'],
      ['90102', 'Xã Thử Hai', 'xa', '901'],
      ['90201', 'Xã Thử Ba', 'xa', '902'],
    ];
    writeFileSync(
      at('units.csv'),
      [['code', 'name', 'type', 'parent'], ...units].map((row) => row.join(',')).join('\n'),
    );
    const began = await dataCommand(
      env,
      ...[
        'province',
        'init',
        at('units.csv'),
        '--register',
        'ninh-binh',
        '--name',
        'Tỉnh Thử',
        '--name-en',
        'Test Province',
      ],
      ...['--as-of', '2021-12-31', '--source', 'https://bang-diem.example.vn/thu', '--out', at('tinh')],
    );
    expect(began, began.err).toMatchObject({ code: 0 });
    const loaded = await dataCommand(env, 'load');
    expect(loaded, loaded.err).toMatchObject({ code: 0 });
    for (const k of [1, 2]) await publishNumbered(store, k);
  }
  const done = exportTo(COPY, '--json');
  expect(done, done.out + done.err).toMatchObject({ code: 0 });
  told = JSON.parse(done.out);
  const [, ...rest] = readFileSync(path.join(COPY, 'muc-luc.jsonl'), 'utf8').trim().split('\n');
  lines = rest.map((line) => JSON.parse(line) as Line);
}, MANY);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a static copy', () => {
  it('proves itself with one command, and not when a byte of it was changed', () => {
    expect(hasCommand('sha256sum')).toBe(true);
    const check = () => runCommand('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: COPY });
    expect(check()).toMatchObject({ code: 0 });
    expect(sha256(readFileSync(path.join(COPY, 'SHA256SUMS')))).toBe(told.seal);
    const page = path.join(COPY, 'tep/index.html');
    const bytes = readFileSync(page);
    writeFileSync(page, bytes.toString('utf8').replace('<title>', '<title>x'));
    expect(check().code).toBe(1);
    writeFileSync(page, bytes);
    const listed = new Set(
      readFileSync(path.join(COPY, 'SHA256SUMS'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.slice(66)),
    );
    const there = readdirSync(COPY, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(COPY, path.join(entry.parentPath, entry.name)));
    expect(there.filter((file) => file !== 'SHA256SUMS' && !listed.has(file))).toEqual([]);
  });

  it('says of which state of the log it is, and of every revision its seal', () => {
    const [first = ''] = readFileSync(path.join(COPY, 'muc-luc.jsonl'), 'utf8').split('\n');
    const head = JSON.parse(first) as {
      logHead: string;
      site: string;
      revisions: { revision: string; seal: string }[];
    };
    const log = readFileSync(path.join(COPY, 'tep/tai-ve/nhat-ky.jsonl'), 'utf8').trim().split('\n');
    expect(head.logHead).toBe((JSON.parse(log.at(-1) ?? '') as { hash: string }).hash);
    expect(head.site).toBe(SITE_URL);
    expect(head.revisions.length).toBeGreaterThan(1);
    for (const { revision, seal } of head.revisions) {
      expect(sha256(readFileSync(path.join(COPY, 'tep/tai-ve', revision, 'niem-phong.jsonl'))), revision).toBe(seal);
    }
  });

  it('has the pages and the files of every revision, of those too that were replaced', () => {
    const held = new Set(lines.map(({ address }) => address));
    const revisions = LONG ? ['2022.1', '2023.1'] : ['2021.1', '2021.2'];
    for (const revision of revisions) {
      const api = lines.find(({ address }) => address === `/api/v1/editions/${revision}/results`);
      const { data } = JSON.parse(readFileSync(path.join(COPY, api?.file ?? ''), 'utf8')) as {
        data: { unit: { tier: string; slug: string } | null }[];
      };
      const units = data.flatMap(({ unit }) => unit ?? []);
      expect(units.length, revision).toBeGreaterThan(1);
      for (const { tier, slug } of units) {
        for (const before of ['', '/en']) {
          const pages = [`/don-vi/${tier}/${slug}/${revision}`, `/xep-hang/${revision}/${tier}`];
          for (const address of pages) expect(held, address).toContain(before + address);
        }
        const files = [`/tai-ve/${revision}/${tier}.csv`, `/bieu-do/xep-hang/${revision}/${tier}.svg`];
        for (const address of [
          ...files,
          `/nhung/xep-hang/${revision}/${tier}`,
          `/tai-ve/${revision}.zip`,
          `/api/v1/editions/${revision}/tiers/${tier}/ranking`,
        ]) {
          expect(held, address).toContain(address);
        }
      }
    }
  });

  it(
    'is the same again of the same state',
    () => {
      const again = exportTo(at('lan-hai'), '--json');
      expect(JSON.parse(again.out)).toMatchObject({ seal: told.seal, addresses: told.addresses });
    },
    MANY,
  );

  it('is not written over what is there', () => {
    const again = exportTo(COPY, '--lang', 'en');
    expect(again.code).toBe(1);
    expect(again.err).toContain('is there already');
  });

  it(
    'is not made of a store that does not hold what was published',
    async () => {
      const spoilt = at('sua-tay.db');
      mustRun(process.execPath, [
        '-e',
        `const fs = require('node:fs'); fs.copyFileSync(process.argv[1], process.argv[2]); const Database = require('libsql'); const db = new Database(process.argv[2]); db.exec('UPDATE "Result" SET total = total + 1 WHERE total IS NOT NULL'); db.close();`,
        ...[store, spoilt],
      ]);
      const done = runCommand(process.execPath, [...COMMAND, at('sua-tay'), '--lang', 'en'], {
        env: { ...process.env, ...env, DATABASE_URL: `file:${spoilt}` },
        limit: MANY,
      });
      expect(done.code).toBe(1);
      expect(done.err).toContain('not as it was published');
      expect(readdirSync(folder).filter((name) => name.startsWith('sua-tay') && name !== 'sua-tay.db')).toEqual([]);
    },
    MANY,
  );

  // Only root may mount the small disks this needs. On the first not even the lists begin, on the second a file of many does not fit.
  it.runIf(process.getuid?.() === 0).each([
    ['8k', 'vi', 'Đĩa đã đầy'],
    ['1500k', 'en', 'The disk is full'],
  ])(
    'on a disk of %s is refused in plain words, and its half is taken away (%s)',
    (size, lang, said) => {
      const disk = at(`dia-${size}`);
      mkdirSync(disk);
      mustRun('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
      try {
        const done = exportTo(path.join(disk, 'ban-sao'), '--lang', lang);
        expect(done.code).toBe(1);
        expect(done.err).toContain(said);
        expect(done.err).not.toMatch(/^\s+at |ENOSPC|Error/m);
        expect(readdirSync(disk)).toEqual([]);
      } finally {
        mustRun('umount', ['-l', disk]);
      }
    },
    MANY,
  );

  it('is refused in plain words where nothing can be written, and named as it was asked for', () => {
    const temporary = at('tam');
    mkdirSync(temporary);
    const done = runCommand(process.execPath, [...COMMAND, '/proc/x', '--lang', 'en'], {
      env: { ...process.env, ...env, TMPDIR: temporary },
      limit: MANY,
    });
    expect(done).toMatchObject({ code: 1, err: 'There is no file or folder /proc/x.\n' });
    expect(readdirSync(temporary)).toEqual([]);
  });

  // `timeout` and a terminal tell the whole group: then the one that copies hears of it twice.
  it.each([
    ['SIGKILL', 'it'],
    ['SIGTERM', 'it'],
    ['SIGTERM', 'its group'],
  ] as const)('ended by %s to %s half-way leaves nothing that passes for one', async (signal, whom) => {
    const name = `dut-${signal}-${whom === 'it' ? 'mot' : 'nhom'}`;
    const target = at(name);
    const child: ChildProcess = spawn(process.execPath, [...COMMAND, target], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
      detached: true,
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const drafts = () => readdirSync(folder).filter((each) => each.startsWith(name));
    const written = () => drafts().some((each) => existsSync(path.join(folder, each, 'tep/index.html')));
    while (!written()) {
      expect(child.exitCode).toBeNull();
      await setTimeout(20);
    }
    process.kill(whom === 'it' ? (child.pid ?? 0) : -(child.pid ?? 0), signal);
    await ended;
    // The one that copies hears of it, and takes its half copy away.
    await expect.poll(drafts, { timeout: 20_000 }).toEqual([]);
    expect(existsSync(target)).toBe(false);
  });
});

describe.skipIf(!nginx)('nginx alone', () => {
  let port: number;
  let live: Site;
  let livePort: number;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    port = await freePort();
    const config = mustRun('sed', [`s#/srv/ban-sao#${COPY}#`, path.join(COPY, 'nginx.conf')]);
    const here = config.replace('listen 80;', `listen 127.0.0.1:${port};`);
    expect(here).toContain(`127.0.0.1:${port}`);
    expect(here).not.toContain('/srv/');
    stop = await startNginx(at('nginx'), port, here);
    livePort = await freePort();
    // It draws everything anew, where the second copy took what the first one drew.
    live = await serveSite('ban-sao', livePort, env);
  });
  afterAll(async () => {
    await stop();
    await live.stop();
  });

  it(
    'answers every address of the copy as the site does, byte for byte, with its headers',
    async () => {
      const nginxsOwn = [
        'date',
        'connection',
        'keep-alive',
        'etag',
        'vary',
        'accept-ranges',
        'last-modified',
        'server',
      ];
      const sent = (headers: Record<string, string | undefined>) =>
        Object.fromEntries(Object.entries(headers).filter(([name]) => !nginxsOwn.includes(name)));
      expect(lines.length).toBeGreaterThan(200);
      for (const { address, sha256: sum, movedTo } of lines) {
        const [here, there] = await Promise.all([ask(port, address), ask(livePort, address)]);
        if (movedTo !== undefined) {
          expect([here.status, here.headers.location], address).toEqual([there.status, there.headers.location]);
          continue;
        }
        expect([here.status, sha256(here.body)], address).toEqual([200, sum]);
        expect(sha256(there.body), address).toBe(sum);
        expect(sent(here.headers), address).toEqual(sent(there.headers));
      }
    },
    MANY,
  );

  it('sends compressed what the site does, and 304 to who has it', async () => {
    const plain = await ask(port, '/');
    const packed = await ask(port, '/', { 'accept-encoding': 'gzip' });
    expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    const again = await ask(port, '/', { 'if-none-match': plain.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it(
    'leads from no page to nothing: into the copy, or, for what only the server answers, to the site',
    async () => {
      const held = new Map(lines.map((line) => [line.address, line]));
      const out = new Set<string>();
      const lost: string[] = [];
      let followed = 0;
      for (const { address, headers } of lines) {
        if (!headers?.['content-type']?.startsWith('text/html')) continue;
        const page = new Page((await ask(port, address)).body.toString('utf8'));
        const named = page
          .all(() => true)
          .flatMap((element) => [
            ...['href', 'src', 'action'].map((name) => attribute(element, name)),
            ...attribute(element, 'srcset')
              .split(',')
              .map((entry) => entry.trim().split(/\s+/)[0] ?? ''),
          ]);
        for (const href of named) {
          if (href === '' || !URL.canParse(href, SITE_URL + address)) continue;
          const url = new URL(href, SITE_URL + address);
          if (url.origin !== SITE_URL) continue;
          followed += 1;
          const to = url.pathname + url.search;
          if (held.has(to)) continue;
          if (isCopied(url.pathname, url.search)) lost.push(`${to} ← ${address}`);
          else out.add(to);
        }
      }
      expect(followed).toBeGreaterThan(1_000);
      // What the site itself has not, the copy would say at its end.
      expect(told.deadLinks).toEqual([]);
      expect(lost).toEqual([]);
      expect(out.size).toBeGreaterThan(3);
      for (const to of out) {
        const answer = await ask(port, to);
        expect([answer.status, answer.headers.location], to).toEqual([302, SITE_URL + to]);
      }
    },
    MANY,
  );

  it('says in words what is not there, where it stands under the site’s own name', async () => {
    const answer = await ask(port, '/tim-kiem?q=yen', { host: 'bang-diem.example.vn' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const said of ['Không có trong bản sao này', 'Not in this copy'])
      expect(answer.body.toString('utf8')).toContain(said);
    for (const hidden of ['/muc-luc.jsonl', '/nginx.conf', '/index.html', '/khong-co-trong-ban-sao.html']) {
      expect((await ask(port, hidden, { host: 'bang-diem.example.vn' })).status, hidden).toBe(404);
    }
  });
});
