import { bareName } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import type { SearchEntry, Via } from '@/lib/search/search-entry';
import { committeeAtStart, type TypeWord, typeAtStart } from '@/lib/search/type-words';
import { toWords, type Word } from '@/lib/search/words';
import type { Localised } from '@/lib/site';

/** One name of a unit, taken apart. */
export interface NameForm {
  /** The name as it is written. */
  readonly text: string;
  readonly type: TypeWord | null;
  readonly typeWords: readonly Word[];
  /** The words of the bare name. */
  readonly words: readonly Word[];
  /** Abbreviations of several words ("tttt") count for this name. */
  readonly initials: boolean;
  readonly via: Via;
}

export interface IndexedEntry {
  readonly entry: SearchEntry;
  readonly forms: readonly NameForm[];
  readonly parent: NameForm | null;
}

const NAME: Via = { kind: 'name' };
const ENGLISH: Via = { kind: 'english-name' };

// Names of a country are made of a few hundred words, and of its districts each has many communes: one is held of each.
const words = new Map<string, Word>();
const parents = new Map<string, NameForm>();

/** The words of a name of the store. */
function wordsOf(name: string): readonly Word[] {
  return toWords(name).map((word) => {
    const key = `${word.folded} ${word.letters} ${word.tone}`;
    const known = words.get(key) ?? word;
    words.set(key, known);
    return known;
  });
}

function parentForm(name: string): NameForm {
  const known = parents.get(name) ?? nameForm(name);
  parents.set(name, known);
  return known;
}

/** Takes a full Vietnamese name apart into type word and bare name. */
export function nameForm(text: string, via: Via = NAME, initials = false): NameForm {
  const bare = wordsOf(bareName(text));
  const all = wordsOf(text);
  const before = all.slice(0, all.length - bare.length);
  const typeWords = before.slice(committeeAtStart(before.map(({ folded }) => folded)));
  const type = typeAtStart(typeWords.map(({ folded }) => folded))?.type ?? null;
  return { text, type, typeWords, words: bare, initials, via };
}

/** A name whose words are all its own: no type word, no initials. */
function englishForm(text: string, via: Via = NAME): NameForm {
  return { text, type: null, typeWords: [], words: wordsOf(text), initials: false, via };
}

const FORM_IN: Localised<typeof nameForm> = { vi: nameForm, en: englishForm };

function formsOf(entry: SearchEntry): readonly NameForm[] {
  const own = nameForm(entry.name.vi, NAME, entry.body);
  const whole: NameForm = { ...own, type: null, typeWords: [], words: wordsOf(entry.name.vi) };
  return [
    own,
    // "stttt" abbreviates the type word too; "Thanh tra tỉnh" has none and needs no second form.
    ...(entry.body && own.type ? [whole] : []),
    ...(fold(entry.name.en) === fold(entry.name.vi) ? [] : [englishForm(entry.name.en, ENGLISH)]),
    ...entry.aliases.map((alias) => {
      const via: Via = { kind: 'alias', alias };
      return FORM_IN[alias.lang](alias.name, via, entry.body);
    }),
  ];
}

// Entries are read once a revision and searched many times; their forms go with them.
const index = new WeakMap<SearchEntry, IndexedEntry>();

/** An entry with its names taken apart. */
export function indexed(entry: SearchEntry): IndexedEntry {
  const known = index.get(entry);
  if (known) return known;
  const made = {
    entry,
    forms: formsOf(entry),
    parent: entry.parentName === null ? null : parentForm(entry.parentName),
  };
  index.set(entry, made);
  return made;
}
