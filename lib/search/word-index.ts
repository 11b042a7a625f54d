import { indexed, type NameForm } from '@/lib/search/name-forms';
import type { Query } from '@/lib/search/query';
import type { SearchEntry } from '@/lib/search/search-entry';
import { isNumber, type Word, withoutZeros } from '@/lib/search/words';

/** The words of all names of a list, in alphabetical order, each with the units whose names have it. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly units: readonly (readonly SearchEntry[])[];
}

/** The words as they are, and numbers without the zeros before them. */
interface Vocabularies {
  readonly spelled: Vocabulary;
  readonly counted: Vocabulary;
}

interface WordIndex {
  readonly names: Vocabularies;
  /** Of what units are within. */
  readonly parents: Vocabularies;
  /** Names of bodies may be abbreviated, "tttt", which no word of theirs begins with. */
  readonly bodies: readonly SearchEntry[];
}

type FormsOf = (entry: SearchEntry) => readonly (NameForm | null)[];

function vocabularyOf(
  entries: readonly SearchEntry[],
  formsOf: FormsOf,
  spell: (folded: string) => string,
): Vocabulary {
  const units = new Map<string, Set<SearchEntry>>();
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      for (const { folded } of form?.words ?? []) {
        const word = spell(folded);
        const known = units.get(word) ?? new Set();
        units.set(word, known.add(entry));
      }
    }
  }
  const words = [...units.keys()].sort();
  return { words, units: words.map((word) => [...(units.get(word) ?? [])]) };
}

const indexes = new WeakMap<readonly SearchEntry[], WordIndex>();

function indexOf(entries: readonly SearchEntry[]): WordIndex {
  const known = indexes.get(entries);
  if (known) return known;
  const both = (formsOf: FormsOf): Vocabularies => ({
    spelled: vocabularyOf(entries, formsOf, (folded) => folded),
    counted: vocabularyOf(entries, formsOf, withoutZeros),
  });
  const made = {
    names: both((entry) => indexed(entry).forms),
    parents: both((entry) => [indexed(entry).parent]),
    bodies: entries.filter(({ body }) => body),
  };
  indexes.set(entries, made);
  return made;
}

/** The units of whose names one has a word that is the typed one or begins with it: the lists of the words it may be. */
function listsOf({ spelled, counted }: Vocabularies, typed: Word): readonly (readonly SearchEntry[])[] {
  const number = isNumber(typed);
  const { words, units } = number ? counted : spelled;
  const part = number ? withoutZeros(typed.folded) : typed.folded;
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? '') < part) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (words[end]?.startsWith(part)) end += 1;
  return units.slice(from, end);
}

const sizeOf = (lists: readonly (readonly SearchEntry[])[]) => lists.reduce((sum, list) => sum + list.length, 0);

/**
 * The units that a query may name, in no order: none that it does name is left out. A name, and what it is within, have every
 * word of a reading, so those that have its rarest one are looked at; where types alone are asked for, all are.
 */
export function candidatesOf(query: Query, entries: readonly SearchEntry[]): Iterable<SearchEntry> {
  if (query.typesOnly.length > 0) return entries;
  const index = indexOf(entries);
  const found = new Set(index.bodies);
  for (const { words, parentWords } of query.readings) {
    const lists = [
      ...words.map((word) => listsOf(index.names, word)),
      ...parentWords.map((word) => listsOf(index.parents, word)),
    ];
    const [rarest = []] = lists.sort((a, b) => sizeOf(a) - sizeOf(b));
    for (const list of rarest) for (const entry of list) found.add(entry);
  }
  return found;
}
