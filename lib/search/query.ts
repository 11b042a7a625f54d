import { committeeAtStart, type TypeWord, typeAtStart, typesBegunBy } from '@/lib/search/type-words';
import { toWords, type Word } from '@/lib/search/words';
import { MAX_QUERY_LENGTH } from '@/lib/site';

/** One way to understand a query: [UBND] [type] name [[type] district]. */
export interface Reading {
  readonly type: TypeWord | null;
  readonly words: readonly Word[];
  readonly parentType: TypeWord | null;
  /** Empty when no district is named. */
  readonly parentWords: readonly Word[];
  /** The district was typed first, so it is a finished word. */
  readonly parentFirst: boolean;
  /** The query names a people's committee, so no department is meant. */
  readonly committee: boolean;
}

export interface Query {
  readonly readings: readonly Reading[];
  /** Types the whole query is the word for, or the beginning of the word for, and what was typed. */
  readonly typesOnly: readonly TypeWord[];
  readonly words: readonly Word[];
}

/** No name of a unit with its district is longer. */
const MAX_WORDS = 16;

const foldedOf = (words: readonly Word[]): string[] => words.map(({ folded }) => folded);

interface Phrase {
  readonly type: TypeWord | null;
  readonly words: readonly Word[];
}

/** The words as they are and, where a type word opens them, without it. */
function phrases(words: readonly Word[]): readonly Phrase[] {
  const opening = typeAtStart(foldedOf(words));
  const plain: Phrase = { type: null, words };
  return opening ? [{ type: opening.type, words: words.slice(opening.length) }, plain] : [plain];
}

function readingsOf(words: readonly Word[], committee: boolean): readonly Reading[] {
  const whole = phrases(words).map((name) => ({
    ...name,
    parentType: null,
    parentWords: [],
    parentFirst: false,
    committee,
  }));
  const split: Reading[] = [];
  for (let cut = 1; cut < words.length; cut += 1) {
    const [head, tail] = [phrases(words.slice(0, cut)), phrases(words.slice(cut))];
    for (const first of head) {
      for (const second of tail) {
        split.push({ ...first, parentType: second.type, parentWords: second.words, parentFirst: false, committee });
        split.push({ ...second, parentType: first.type, parentWords: first.words, parentFirst: true, committee });
      }
    }
  }
  // A single letter beside a district is a type word ("h yen mo"), not a name.
  const named = ([first, ...rest]: readonly Word[]): boolean => rest.length > 0 || (first?.folded.length ?? 0) > 1;
  return [...whole, ...split.filter(({ words: name, parentWords }) => named(name) && parentWords.length > 0)];
}

/** Cuts a text to what a search reads, never through a character. */
export function cutQuery(text: string): string {
  // Twice the length first: a character takes up to two code units, and the rest of 8 kB need not be looked at.
  return [...text.slice(0, 2 * MAX_QUERY_LENGTH).normalize('NFC')].slice(0, MAX_QUERY_LENGTH).join('');
}

/** Understands a query in every way that makes sense. Never throws; a query without letters or digits has no readings. */
export function parseQuery(text: string): Query {
  const words = toWords(cutQuery(text)).slice(0, MAX_WORDS);
  if (words.length === 0) return { readings: [], typesOnly: [], words };
  const readings = [...readingsOf(words, false)];
  const committee = committeeAtStart(foldedOf(words));
  const named = words.slice(committee);
  if (committee > 0 && named.length > 0) readings.push(...readingsOf(named, true));
  // "Sở Nội vụ tỉnh …": the province adds nothing, whatever its name.
  const province = words.findIndex(({ folded }, index) => index > 0 && folded === 'tinh');
  if (province > 0) readings.push(...readingsOf(words.slice(0, province), false));
  const opening = typeAtStart(foldedOf(named));
  const typesOnly =
    opening && opening.length === named.length ? [opening.type] : typesBegunBy(foldedOf(named).join(' '));
  return { readings, typesOnly: named.length > 0 ? typesOnly : [], words: named.length > 0 ? named : words };
}
