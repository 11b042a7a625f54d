import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '@/vitest.config';
import { runCommand } from '../run-command';

// Commands of package.json that `npm test` does not call itself: what README names is run as it stands there.

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const FILES = ['tests/unit/http/byte-range.test.ts', 'tests/unit/escape-markup.test.ts'];

/** As a shell has it, and not as a test within a part of `npm test`. */
const outside: NodeJS.ProcessEnv = { ...process.env };
for (const name of Object.keys(outside)) if (/^VITEST|^TEST$|^TESTS_AT_ONCE$/.test(name)) delete outside[name];

test('npm run test:unit takes files of both its projects, which are run by another number of processes each', () => {
  const [program, ...args] = (scripts['test:unit'] ?? '').split(' ');
  expect(program).toBe('vitest');
  const { code, out, err } = runCommand(process.execPath, ['node_modules/vitest/vitest.mjs', ...args, ...FILES], {
    env: outside,
  });
  expect(err).not.toContain('groupOrder');
  expect(out).toMatch(/Test Files.*2 passed/);
  expect(code).toBe(0);
});

test('no two projects are begun together: vitest refuses those of another number of processes', () => {
  const orders = (config.test?.projects ?? []).map((project) =>
    typeof project === 'object' && 'test' in project ? project.test?.sequence?.groupOrder : null,
  );
  expect(orders.length).toBe(3);
  expect(new Set(orders).size).toBe(orders.length);
});

test('every file that npm run test:long names is there', () => {
  const named = (scripts['test:long'] ?? '').split(' ').filter((word) => word.startsWith('tests/'));
  expect(named.length).toBeGreaterThan(10);
  const begun = (name: string) => readdirSync(path.dirname(name)).some((file) => file.startsWith(path.basename(name)));
  expect(named.filter((name) => !begun(name))).toEqual([]);
});
