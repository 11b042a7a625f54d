import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// Why: lib/decisions/0026-tiers-are-data.md

const SOURCES = ['app', 'components', 'lib']
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(top, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('lib/store/generated/'));

/** What may name tiers: the fictional province, which is data, the usage of commands and the API’s log, which give examples. */
const DATA = /^lib\/(?:publishing\/(?:simulation\/|usage\.ts$)|views\/api\/version\.ts$)/;

/** The code of a file, without its comments. */
const codeOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<=^|\s)\/\/.*$/gm, '');

const namedTiers = (file: string): string[] => codeOf(file).match(/\b(?:so-nganh|cap-huyen|cap-xa)\b/g) ?? [];

test('no code asks which tier it is: what a tier is, its register says', () => {
  const named = SOURCES.filter((file) => !DATA.test(file)).flatMap((file) =>
    namedTiers(file).map((word) => `${file}: ${word}`),
  );
  expect(named).toEqual([]);
});

test('the places that may name tiers do', () => {
  expect(SOURCES.filter((file) => DATA.test(file) && namedTiers(file).length > 0).length).toBeGreaterThan(1);
});

test('no code names a province, or a place of one: they are a register’s', () => {
  const places = /Ninh Bình|\bninh-binh\b|yen-mo|Yên Mô|Hà Nam|Nam Định/;
  // Usage shows how a register is named.
  const named = SOURCES.filter((file) => file !== 'lib/publishing/usage.ts' && places.test(codeOf(file)));
  expect(named).toEqual([]);
  expect(places.test(codeOf('lib/publishing/usage.ts'))).toBe(true);
});
