import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A reader is told "mức giữa", the middle, which says what it is; the statistician's word stands only beside it.

const files = [
  ...readdirSync('lib/i18n/words').map((name) => `lib/i18n/words/${name}`),
  ...readdirSync('lib/figures', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `lib/figures/${name}/words.ts`),
].filter(
  (file) => file.endsWith('.ts') && !/\/(?:api-fields|annex-\w+|card\/words|layout\/words|text\/words)\.ts$/.test(file),
);

/** What stands between quotation marks, one after the other. */
const literals = (source: string) =>
  [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) => text);

test.each(files)('%s says “median” only where it says what it is', (file) => {
  const bare = literals(readFileSync(file, 'utf8'))
    .map((text) => text.replaceAll(/\$\{[^}]*\}/g, ''))
    .filter((text) => /trung vị|\bmedian\b/i.test(text) && !/mức giữa|\bmiddle\b/i.test(text));
  expect(bare).toEqual([]);
});

test('the words are read, and the middle is told in them', () => {
  expect(files.length).toBeGreaterThan(25);
  const told = files.filter((file) => literals(readFileSync(file, 'utf8')).some((text) => /mức giữa/i.test(text)));
  expect(told.length).toBeGreaterThan(4);
});
