import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { deskWords } from '@/lib/i18n/words/desk';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { USAGE } from '@/lib/publishing/usage';
import { runCommand } from '../../run-command';
import { fillCells } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';
import { dataCommand } from './data-command';

// README's "Publish an edition", word by word, in a folder where nothing was ever published for 2024.

const desk = mkdtempSync(path.join(os.tmpdir(), 'van-phong-'));
const section = /## Publish an edition\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const blocks = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block.trim().split('\n'));

function shell(command: string) {
  const env = { ...process.env, DATABASE_URL: `file:${path.join(desk, 'store.db')}`, SIMULATED: 'off' };
  return runCommand('sh', ['-c', command], { cwd: desk, env });
}

const list = async () =>
  (await dataCommand({ DATABASE_URL: `file:${path.join(desk, 'store.db')}`, SIMULATED: 'off' }, 'list')).out;

beforeAll(async () => {
  for (const name of ['prisma', 'node_modules', 'package.json']) symlinkSync(path.resolve(name), path.join(desk, name));
  // Its own copy, as a checkout has: what runs the sources reads the tsconfig.json of their real folder.
  for (const name of ['lib', 'components', 'app', 'tsconfig.json']) {
    cpSync(path.resolve(name), path.join(desk, name), { recursive: true });
  }
  await freshStore(path.join(desk, 'store.db'), { simulated: false });
});

afterAll(() => rmSync(desk, { recursive: true, force: true }));

/** README's command at a terminal, on free ports; the link it prints. */
async function openAtTerminal(command: string) {
  const child = spawn('sh', ['-c', command], {
    cwd: desk,
    env: {
      ...process.env,
      DATABASE_URL: `file:${path.join(desk, 'store.db')}`,
      SIMULATED: 'off',
      DESK_PORT: '0',
      HOST: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  for (let tries = 0; !/khoa=\S+/.test(said); tries += 1) {
    if (tries > 300 || child.exitCode !== null) {
      await stop();
      throw new Error(said);
    }
    await setTimeout(200);
  }
  const ports = [...(/ssh .*/.exec(said)?.[0] ?? '').matchAll(/-L (\d+):/g)].map(([, port]) => Number(port));
  return { origin: /http:\S+khoa=\S+/.exec(said)?.[0] ?? '', ports, stop };
}

/** What the office does by hand between README's lines. */
function fillIn(file: string, changes: Parameters<typeof fillCells>[1]): void {
  const target = path.join(desk, file);
  writeFileSync(target, fillCells(readFileSync(target), changes));
}

describe('README’s “Publish an edition”', { timeout: 240_000 }, () => {
  const [open = [], tunnel = [], template = [], publish = [], correct = [], undo = []] = blocks;

  test('opens the desk, whose link and ports are the ones README and the tunnel name', async () => {
    expect(open).toHaveLength(1);
    const { origin, ports, stop } = await openAtTerminal(open[0] ?? '');
    try {
      expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/vao\?khoa=/);
      const [desk, preview] = [...(tunnel[0] ?? '').matchAll(/-L (\d+):127\.0\.0\.1:\1(?= )/g)].map(([, port]) =>
        Number(port),
      );
      expect([desk, preview]).toEqual([readEnv({}).deskPort, readEnv({}).deskPort + 1]);
      expect(ports).toHaveLength(2);
      const first = await fetch(origin, { redirect: 'manual' });
      expect(first.status).toBe(303);
      const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = await (await fetch(new URL('/', origin), { headers: { cookie } })).text();
      // What README tells to press and to open is there under that name.
      for (const said of ['Tải tệp mẫu', 'Phiên bản', 'Nhật ký', 'Bản sao', 'Kiểm tra kho'])
        expect(page).toContain(said);
      expect(section).toContain(deskWords.vi.correct);
      for (const step of deskDraftWords.vi.steps) expect(section, step).toContain(`**${step}.**`);
    } finally {
      await stop();
    }
  });

  test('writes the template it names', () => {
    expect(template).toHaveLength(1);
    expect(shell(template[0] ?? '')).toMatchObject({ code: 0 });
    fillIn('phu-luc-2024.xlsx', {
      'Thông tin': { B10: '700/QĐ-UBND', B11: '15/07/2025', B21: 'không', B22: 'không', B23: 'không' },
      'Sở, ngành': { J3: 358.17, K3: 1 },
    });
  });

  test('checks, compares and publishes what was filled in', async () => {
    expect(publish).toHaveLength(3);
    for (const command of publish) {
      const done = shell(command);
      expect(done.err, command).not.toContain('LỖI');
      expect(done.code, command).toBe(0);
    }
    expect(await list()).toMatch(/^\* 2024\.1/m);
  });

  test('corrects it, with the reason', async () => {
    expect(shell(correct[0] ?? '')).toMatchObject({ code: 0 });
    fillIn('dinh-chinh.xlsx', { 'Sở, ngành': { D3: 359.17 } });
    expect(shell(correct[1] ?? '').out).toContain('358,17 → 359,17');
    expect(await list()).toMatch(/^\* 2024\.2.*Sửa điểm in nhầm\./m);
  });

  test('takes it back, and the log holds', async () => {
    for (const command of undo) expect(shell(command), command).toMatchObject({ code: 0 });
    expect(await list()).toMatch(/^\* 2024\.1/m);
  });
});

describe('what the desk understands', () => {
  test('is all in its README and in its usage, in both languages', () => {
    const readme = readFileSync('lib/publishing/README.md', 'utf8');
    const source = readFileSync('lib/publishing/cli.ts', 'utf8');
    const options = /const OPTIONS = \{([\s\S]*?)\n\} as const/.exec(source)?.[1] ?? '';
    const commands = /const TAKES[^{]*\{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
    const named = [...options.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, name = '']) => `--${name}`);
    const verbs = [...commands.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(verbs.length).toBeGreaterThan(10);
    for (const word of [...named, ...verbs]) {
      for (const text of [readme, USAGE.vi, USAGE.en]) expect(text).toContain(word);
    }
  });
});
