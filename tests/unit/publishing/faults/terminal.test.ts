import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { hasCommand } from '../../../run-command';
import { CLI } from '../bundle-commands';
import { dataCommand } from '../data-command';
import { copyOfStore, type Desk, envOf, openDesk, settingsOf } from './desk';

let desk: Desk;
let store: string;

/** What a person types once the screen shows a question. */
interface Answer {
  readonly to: string;
  readonly typed: string;
}

/**
 * A command at a terminal of its own, in front of a person who reads before they type: Ctrl+D pressed before anybody
 * asks is lost on the way from the terminal's line to the program's. The keyboard stays plugged in to the end.
 */
function atTerminal(command: string, answer?: Answer): Promise<{ code: number | null; screen: string }> {
  const terminal = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...envOf(store), TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 50_000,
    killSignal: 'SIGKILL',
  });
  let screen = '';
  let waits = answer;
  terminal.stdout.setEncoding('utf8').on('data', (shown: string) => {
    screen += shown;
    if (!waits || !screen.includes(waits.to)) return;
    terminal.stdin.write(waits.typed);
    waits = undefined;
  });
  return new Promise((resolve) => terminal.once('close', (code) => resolve({ code, screen })));
}

const quoted = (...words: string[]) => words.map((word) => `'${word}'`).join(' ');
const list = async () => (await dataCommand(settingsOf(store), 'list')).out;

// util-linux's script(1) gives a program a terminal; Debian has it everywhere.
const hasTerminal = hasCommand('script');

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  desk = await openDesk();
  store = copyOfStore(desk, 'terminal');
}, 60_000);

afterAll(() => desk?.remove());

describe.skipIf(!hasTerminal)('publish at a terminal', () => {
  const publish = (typed: string) =>
    atTerminal(quoted(process.execPath, CLI, 'publish', desk.annexes[0], '--note', 'Sửa hai xã.'), {
      to: 'mo-phong-2023.3?',
      typed,
    });

  test.each([
    ['no', 'không\n'],
    ['an empty line', '\n'],
    ['Ctrl+D', '\u0004'],
  ])('shows what would change, asks, and takes %s for a no', async (_, typed) => {
    const { code, screen } = await publish(typed);
    expect(screen).toContain('11,125');
    expect(screen).toContain('\u001b[');
    expect(screen).toContain(publishingWords.vi.notConfirmed);
    expect(code).toBe(1);
    expect(await list()).not.toContain('mo-phong-2023.3');
  });

  test('has colours for the stream a person looks at, and none in the file the other goes to', async () => {
    const bad = path.join(desk.folder, 'sai.csv');
    writeFileSync(bad, 'Tên đơn vị,Tổng điểm\nSở Mẫu \u001b[31m01,x1\n');
    const kept = path.join(desk.folder, 'loi.txt');
    const run = async (redirect: string) => {
      const check = quoted(process.execPath, CLI, 'check', bad, '--year', '2023', '--tier', 'so-nganh');
      const { screen } = await atTerminal(`${check} ${redirect} ${quoted(kept)}`);
      return { screen, file: readFileSync(kept, 'utf8') };
    };
    // A refusal goes to the second stream.
    const second = await run('2>');
    expect(second.file).toContain('LỖI');
    expect(second.file).not.toContain('\u001b');
    const first = await run('>');
    expect(first.file).toBe('');
    expect(first.screen).toContain('\u001b[31mLỖI');
    expect(first.screen).not.toContain('\u001b[31m01');
  });

  test('publishes after a yes', async () => {
    const { code, screen } = await publish('có\n');
    expect(code, screen).toBe(0);
    expect(await list()).toMatch(/^\* mo-phong-2023\.3/m);
  });
});
