import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexed } from '@/lib/search/name-forms';
import { parseQuery } from '@/lib/search/query';
import { candidatesOf } from '@/lib/search/word-index';
import { matchWord, toWords, type Word } from '@/lib/search/words';
import { readEntries } from './register';

const entries = readEntries();
const words = [
  ...new Set(entries.flatMap(({ name, parentName }) => toWords(`${name.vi} ${name.en} ${parentName ?? ''}`))),
];

/** Words of names, whole or begun, some of them numbers with zeros before them. */
const typed = fc
  .array(
    fc
      .tuple(fc.constantFrom(...words, ...toWords('1 02 003 17')), fc.integer({ min: 1, max: 12 }))
      .map(([word, length]) => word.folded.slice(0, length)),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

describe('the words of all names', () => {
  it('lead to every unit that a query may name', () => {
    const has = (of: readonly Word[], asked: readonly Word[]) =>
      asked.every((one) => of.some((word) => matchWord(one, word) !== null));
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseQuery(text);
        const found = new Set(candidatesOf(query, entries));
        for (const entry of entries) {
          const { forms, parent } = indexed(entry);
          const named = query.readings.some(
            (reading) =>
              forms.some((form) => has(form.words, reading.words)) && has(parent?.words ?? [], reading.parentWords),
          );
          if (named) expect(found).toContain(entry);
        }
      }),
    );
  });

  it('lead to few units of many, with every body, whose names may be abbreviated', () => {
    const bodies = entries.filter(({ body }) => body);
    const found = [...candidatesOf(parseQuery('khánh thượng'), entries)];
    expect(found).toEqual(expect.arrayContaining(bodies));
    expect(found.length - bodies.length).toBeLessThan(entries.length / 5);
    expect([...candidatesOf(parseQuery('phường'), entries)]).toEqual(entries);
  });
});
