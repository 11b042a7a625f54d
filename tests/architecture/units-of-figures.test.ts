import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// What a figure is of is the scale's to say (lib/i18n/words/scale.ts, decision 42): a sentence that says it itself would tell a
// percentage or an index as points.

/** "${score} điểm"; "${share} điểm tối đa" and "${count} điểm tổng" are of something else. */
const UNIT_AFTER_FIGURE = /\$\{\w+\} (?:điểm(?! tối đa| tổng)|points?\b)/u;
/** Words of annexes are about what an officer typed, which is not read yet. */
const OF_ANNEXES = /^(?:annex|desk)/;

const wordFiles = [
  ...readdirSync('lib/i18n/words')
    .filter((name) => name !== 'scale.ts' && !OF_ANNEXES.test(name))
    .map((name) => path.join('lib/i18n/words', name)),
  ...readdirSync('lib/figures').map((kind) => path.join('lib/figures', kind, 'words.ts')),
];

test('no sentence names the unit of a figure it is given', () => {
  const read = wordFiles.filter((file) => existsSync(file)).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  expect(read.length).toBeGreaterThan(30);
  const found = read.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, at) => (UNIT_AFTER_FIGURE.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
