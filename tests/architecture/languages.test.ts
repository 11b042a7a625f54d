import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/site';

// What languages differ in is a row of a record, which the compiler asks for in each: a comparison with one language's code
// would leave another to whichever side it falls on, in silence.

const COMPARED = new RegExp(`[!=]==? '(?:${LANGUAGES.join('|')})'`);
/** The store has notes in two columns, one of which may be empty. */
const NOTES = /note(?:Vi|En)/;

function* linesUnder(folder: string): Generator<[file: string, line: string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'generated') yield* linesUnder(file);
    } else if (/\.tsx?$/.test(entry.name))
      for (const line of readFileSync(file, 'utf8').split('\n')) yield [file, line];
  }
}

test('no code asks which language it is, but where a note has two columns', () => {
  const lines = ['lib', 'app', 'components'].flatMap((folder) => [...linesUnder(folder)]);
  const comparing = lines.filter(([, line]) => COMPARED.test(line));
  expect(comparing.length).toBeGreaterThan(0);
  expect(comparing.filter(([, line]) => !NOTES.test(line))).toEqual([]);
});
