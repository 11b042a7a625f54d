import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { copyOfStore, type Desk, envOf, openDesk } from './desk';

let desk: Desk;
let store: string;

/** A command at a terminal of its own, where a person types `typed`. */
function atTerminal(typed: string, ...args: string[]) {
  const command = [process.execPath, desk.cli, ...args].map((word) => `'${word}'`).join(' ');
  const done = spawnSync('script', ['-qec', command, '/dev/null'], {
    encoding: 'utf8',
    env: { ...envOf(store), TERM: 'xterm' },
    input: typed,
  });
  return { code: done.status, screen: done.stdout };
}

const list = () => execFileSync(process.execPath, [desk.cli, 'list'], { encoding: 'utf8', env: envOf(store) });

// util-linux's script(1) gives a program a terminal; Debian has it everywhere.
const hasTerminal = spawnSync('script', ['--version']).status === 0;

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  desk = await openDesk();
  store = copyOfStore(desk, 'terminal');
}, 60_000);

afterAll(() => desk?.remove());

describe.skipIf(!hasTerminal)('publish at a terminal', () => {
  const publish = () => ['publish', desk.annexes[0], '--note', 'Sửa hai xã.'];

  test.each([
    ['no', 'không\n'],
    ['an empty line', '\n'],
    ['Ctrl+D', '\u0004'],
  ])('shows what would change, asks, and takes %s for a no', (_, typed) => {
    const { code, screen } = atTerminal(typed, ...publish());
    expect(screen).toContain('11,125');
    expect(screen).toContain('mo-phong-2023.3?');
    expect(screen).toContain('\u001b[');
    expect(screen).toContain(publishingWords.vi.notConfirmed);
    expect(code).toBe(1);
    expect(list()).not.toContain('mo-phong-2023.3');
  });

  test('has colours for the stream a person looks at, and none in the file the other goes to', () => {
    const bad = path.join(desk.folder, 'sai.csv');
    writeFileSync(bad, 'Tên đơn vị,Tổng điểm\nSở Mẫu \u001b[31m01,x1\n');
    const kept = path.join(desk.folder, 'loi.txt');
    const run = (redirect: string) => {
      const command = `'${process.execPath}' '${desk.cli}' check '${bad}' --year 2023 --tier so-nganh ${redirect} '${kept}'`;
      const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
        encoding: 'utf8',
        env: { ...envOf(store), TERM: 'xterm' },
      });
      return { screen: stdout, file: readFileSync(kept, 'utf8') };
    };
    // A refusal goes to the second stream.
    const second = run('2>');
    expect(second.file).toContain('LỖI');
    expect(second.file).not.toContain('\u001b');
    const first = run('>');
    expect(first.file).toBe('');
    expect(first.screen).toContain('\u001b[31mLỖI');
    expect(first.screen).not.toContain('\u001b[31m01');
  });

  test('publishes after a yes', () => {
    const { code, screen } = atTerminal('có\n', ...publish());
    expect(code, screen).toBe(0);
    expect(list()).toMatch(/^\* mo-phong-2023\.3/m);
  });
});
