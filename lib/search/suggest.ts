import { editDistance } from '@/lib/search/edit-distance';
import { indexed, type NameForm } from '@/lib/search/name-forms';
import { parseQuery } from '@/lib/search/query';
import type { SearchEntry } from '@/lib/search/search-entry';
import { isOptional, type Word } from '@/lib/search/words';

/** A near miss: "did you mean …?" */
interface Suggestion {
  readonly entry: SearchEntry;
  /** The name that is nearly what was typed; searching for it finds the unit. */
  readonly text: string;
  /** Edits between what was typed and the name, both folded. */
  readonly distance: number;
}

/** Slips allowed: none in a word of two letters, then one for each few letters, at most three. */
function allowedEdits(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
}

/** Joining words are left out on both sides. */
const foldedText = (...parts: (readonly Word[])[]): string =>
  parts
    .flat()
    .filter((word) => !isOptional(word))
    .map(({ folded }) => folded)
    .join(' ');

/** A name as it may have been meant: bare, its first words, with its type, with its district. */
function spellings(form: NameForm, parent: NameForm | null, typedWords: number): readonly string[] {
  const begun = form.words.slice(0, Math.max(2, typedWords));
  const plain = [foldedText(form.words), foldedText(begun), foldedText(form.typeWords, form.words)];
  if (!parent) return plain;
  return [
    ...plain,
    foldedText(form.words, parent.words),
    foldedText(form.words, parent.typeWords, parent.words),
    foldedText(form.typeWords, form.words, parent.typeWords, parent.words),
  ];
}

interface NearMiss extends Suggestion {
  readonly own: boolean;
}

const order = (a: NearMiss, b: NearMiss): number =>
  a.distance - b.distance ||
  Number(a.entry.simulated) - Number(b.entry.simulated) ||
  Number(b.own) - Number(a.own) ||
  (a.entry.sortKey < b.entry.sortKey ? -1 : a.entry.sortKey > b.entry.sortKey ? 1 : a.entry.id - b.entry.id);

/**
 * Names within a few slips of what was typed, nearest first, each name once, a unit's own before older and newer ones.
 * For when the search found nothing; never throws.
 */
export function suggest(text: string, entries: readonly SearchEntry[], limit = 3): readonly Suggestion[] {
  const query = parseQuery(text);
  const typed = new Set(
    [query.words, ...query.readings.filter(({ parentWords }) => parentWords.length === 0).map(({ words }) => words)]
      .map((words) => foldedText(words))
      .filter((words) => words !== ''),
  );
  const found: NearMiss[] = [];
  for (const entry of entries) {
    const { forms, parent } = indexed(entry);
    for (const form of forms) {
      const distances = spellings(form, parent, query.words.length).flatMap((spelling) =>
        [...typed].map((words) => {
          const most = allowedEdits(words.length);
          const distance = editDistance(words, spelling, most);
          return distance > most ? Number.POSITIVE_INFINITY : distance;
        }),
      );
      const distance = Math.min(...distances);
      if (Number.isFinite(distance)) found.push({ entry, text: form.text, distance, own: form.via.kind === 'name' });
    }
  }
  const best = Math.min(...found.map(({ distance }) => distance));
  const nearest = new Map<string, Suggestion>();
  for (const { entry, text: name, distance } of found.toSorted(order)) {
    // An English name says nothing new beside its Vietnamese one.
    const said = nearest.has(name) || (name === entry.name.en && nearest.has(entry.name.vi));
    if (distance <= best + 1 && !said) nearest.set(name, { entry, text: name, distance });
  }
  return [...nearest.values()].slice(0, Math.max(0, limit));
}
