import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/site';

// What languages differ in is a row of a record, which the compiler asks for in each: a comparison with one language's code
// would leave another to whichever side it falls on, in silence.

const COMPARED = new RegExp(`[!=]==? '(?:${LANGUAGES.join('|')})'`);

/** Names such as `noteVi` and `noteEn`, by what is before the language's code: a pair that should be one `Localised`. */
const ENDINGS = LANGUAGES.map((lang) => `${lang[0]?.toUpperCase()}${lang.slice(1)}`);
const NAMED_BY_LANGUAGE = new RegExp(`\\b([a-z][a-zA-Z]*)(${ENDINGS.join('|')})\\b`, 'g');

function* sourcesUnder(folder: string): Generator<[file: string, text: string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('generated')) yield* sourcesUnder(file);
    } else if (/\.tsx?$/.test(entry.name))
      yield [file, readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')];
  }
}

const sources = ['lib', 'app', 'components'].flatMap((folder) => [...sourcesUnder(folder)]);

/** What of the code is named for each language, as `note`. */
function pairsIn(texts: readonly string[]): string[] {
  const endings = new Map<string, Set<string>>();
  for (const [, stem = '', ending = ''] of texts.flatMap((text) => [...text.matchAll(NAMED_BY_LANGUAGE)]))
    endings.set(stem, (endings.get(stem) ?? new Set()).add(ending));
  return [...endings].filter(([, found]) => found.size === ENDINGS.length).map(([stem]) => stem);
}

test('no code asks which language it is', () => {
  expect(sources.length).toBeGreaterThan(500);
  const comparing = sources.flatMap(([file, text]) => (COMPARED.test(text) ? [file] : []));
  expect(comparing).toEqual([]);
  for (const line of ["lang === 'vi' ? a : b", "if (lang !== 'en')", "lang == 'vi'"])
    expect(COMPARED.test(line)).toBe(true);
});

test('nothing has a name for each language: what is in every language is one value', () => {
  expect(pairsIn(sources.map(([, text]) => text))).toEqual([]);
  expect(pairsIn(['row.noteVi', 'const noteEn = 1; titleEn'])).toEqual(['note']);
});
