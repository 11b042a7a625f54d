import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command';

// A program run as one file is that of its sources as they are now: in a house of two files, built elsewhere.

const house = mkdtempSync(path.join(tmpdir(), 'mot-tep-'));
const at = (name: string) => path.join(house, name);
const write = (name: string, text: string) => writeFileSync(at(name), text);
const built = () => readdirSync(at('.build')).filter((name) => name.endsWith('.mjs'));
const run = (...args: string[]) => runCommand(process.execPath, ['lib/run.mjs', ...args], { cwd: house });
const says = (...args: string[]) => run('lib/program.ts', ...args).out.trim();

beforeAll(() => {
  mkdirSync(at('lib'));
  copyFileSync('lib/run.mjs', at('lib/run.mjs'));
  copyFileSync('tsconfig.json', at('tsconfig.json'));
  symlinkSync(path.resolve('node_modules'), at('node_modules'));
  write('lib/word.ts', "export const WORD: string = 'one';\n");
  write(
    'lib/program.ts',
    [
      "import { pathToFileURL } from 'node:url';",
      "import { parse } from 'csv-parse/sync';",
      "import { WORD } from '@/lib/word';",
      "const isMain = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;",
      "console.log(WORD, parse('a,b').flat().length, isMain, process.argv.slice(2).join());",
      "if (process.argv.includes('fail')) throw new Error('on purpose');",
      '',
    ].join('\n'),
  );
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test('is the program, with its arguments, its packages and its lines', () => {
  expect(says('x', 'y')).toBe('one 2 true x,y');
  const { code, err } = run('lib/program.ts', 'fail');
  expect(code).toBe(1);
  expect(err).toContain('lib/program.ts:6');
});

test('is made once, and anew when a source is another', () => {
  expect(says()).toBe('one 2 true');
  const [file = ''] = built();
  // What is run is the file that was made, not the sources.
  const made = readFileSync(at(`.build/${file}`), 'utf8');
  writeFileSync(at(`.build/${file}`), made.replace('"one"', '"kept"'));
  expect(says()).toBe('kept 2 true');
  write('lib/word.ts', "export const WORD: string = 'two';\n");
  expect(says()).toBe('two 2 true');
  expect(says()).toBe('two 2 true');
  expect(built()).toEqual([file]);
});

test('is made anew where what was made is half there', () => {
  const [file = ''] = built();
  const whole = readFileSync(at(`.build/${file}`), 'utf8');
  writeFileSync(at(`.build/${file}`), whole.slice(0, whole.length / 2));
  expect(says()).toBe('two 2 true');
});

test('is run from its sources where no file can be made', () => {
  rmSync(at('.build'), { recursive: true });
  write('.build', '');
  expect(says('z')).toBe('two 2 true z');
  rmSync(at('.build'));
});

test('is made ahead without being run', () => {
  expect(run('--make', 'lib/program.ts')).toEqual({ code: 0, out: '', err: '' });
  expect(built()).toHaveLength(1);
  expect(existsSync(at('.build/lib-program.json'))).toBe(true);
});
