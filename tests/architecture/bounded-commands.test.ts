import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// run-command.ts sets the limit; chromium.ts shows an installation as it comes, before any test.
const ALLOWED = ['chromium.ts', 'run-command.ts'];

test('tests run commands where they have a time limit: while one is waited for, vitest’s own clock stands still', () => {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const waiting = files.filter((file) =>
    /\b(execFileSync|execSync|spawnSync)\(/.test(readFileSync(path.join('tests', file), 'utf8')),
  );
  expect(waiting.sort()).toEqual(ALLOWED);
});
