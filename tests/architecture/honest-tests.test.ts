import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// What keeps a green run worth something: no test that a busy machine makes red, none that is green having looked at nothing.

const TESTS = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('tests', file))
  .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file));

const linesOf = (pattern: RegExp) =>
  TESTS.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

/** Clocks that decide no test: each with what it is for. */
const CLOCKS: Readonly<Record<string, string>> = {
  'tests/api/faults.test.ts': 'how long something is waited for before the wait itself fails',
  'tests/api/publish.test.ts': 'how long something is waited for before the wait itself fails',
  'tests/unit/desk/killed.test.ts': 'spreads the kills over all that an officer does',
  'tests/unit/publishing/faults/interrupted.test.ts': 'spreads the kills over a whole publication',
  'tests/unit/publishing/desk/undo.test.ts': 'spreads the kills over a whole rollback',
  'tests/unit/store/open.test.ts': 'a reader waits at least so long: a busy machine only makes it longer',
};

test('no test measures the clock on the wall: tests/cpu.ts says what work costs, events say what comes first', () => {
  const clocks = linesOf(/\b(?:performance|Date)\.now\(\)/).map((line) => line.split(': ')[0] ?? '');
  expect(clocks.filter((file) => !Object.hasOwn(CLOCKS, file))).toEqual([]);
  // A reason outlives its clock nowhere.
  expect(Object.keys(CLOCKS).filter((file) => !clocks.includes(file))).toEqual([]);
});

/** Whether a line stands in a test or property itself, and not in a function of the file's own. */
function standsInATest(lines: readonly string[], at: number): boolean {
  const opening = lines
    .slice(0, at)
    .reverse()
    .find((line) =>
      /\b(?:it|test)(?:\.\w+)?\(|\.(?:asyncP|p)roperty\(|\bfunction\b|= (?:async )?\(.*\).*=> \{|on\('/.test(line),
    );
  return opening !== undefined && /\b(?:it|test)(?:\.\w+)?\(|roperty\(/.test(opening);
}

test('no test returns before it has looked: cases that do not apply are left out of the list, or fc.pre says so', () => {
  const early = TESTS.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((line, at) =>
      /^\s*if \(.*\) return;$/.test(line) && standsInATest(lines, at) ? [`${file}:${at + 1}`] : [],
    );
  });
  expect(early).toEqual([]);
});
