import { isMarked, isOptional, matchWord, sameAccents, type Word } from '@/lib/search/words';

/** How well typed words fit a name; lower is better. */
export const FIT = {
  whole: 0,
  abbreviation: 0.25,
  beginning: 1,
  inside: 2,
  inOrder: 3,
  anyOrder: 4,
} as const;

/** Added when the last word is only begun: "gia" is Gia Viễn before Giáo dục. */
const UNFINISHED = 0.1;

export interface Fit {
  readonly level: number;
  /** Every word typed with accents has the name's. */
  readonly markedExact: boolean;
  /** Every word typed has the name's accents. */
  readonly exact: boolean;
  readonly abbreviated: boolean;
}

interface Run {
  /** Index after the last word of the name that was used. */
  readonly end: number;
  readonly whole: boolean;
  readonly abbreviated: boolean;
  readonly pairs: readonly (readonly [Word, Word])[];
}

function fitOf(level: number, pairs: Run['pairs'], abbreviated: boolean): Fit {
  const differing = pairs.filter(([typed, word]) => !sameAccents(typed, word));
  return {
    level,
    exact: differing.length === 0,
    markedExact: !differing.some(([typed]) => isMarked(typed)),
    abbreviated,
  };
}

/**
 * Where an abbreviation that stands for two words or more from `start` on ends: "tttt" in Thông tin và Truyền thông. A word
 * that is itself an abbreviation may be taken whole: "vpubnd".
 */
function endOfInitials(letters: string, words: readonly Word[], start: number): number | null {
  const from = (rest: string, index: number, taken: number): number | null => {
    if (rest === '') return taken >= 2 ? index : null;
    const word = words[index];
    if (!word) return null;
    if (word.folded === 'ubnd' && rest.startsWith('ubnd')) {
      const end = from(rest.slice(4), index + 1, taken + 1);
      if (end !== null) return end;
    }
    if (rest.startsWith(word.folded.charAt(0))) {
      const end = from(rest.slice(1), index + 1, taken + 1);
      if (end !== null) return end;
    }
    return isOptional(word) ? from(rest, index + 1, taken) : null;
  };
  return from(letters, start, 0);
}

/** Typed words one after the other from `start` on; only the last may be unfinished. */
function contiguous(typed: readonly Word[], words: readonly Word[], start: number, initials: boolean): Run | null {
  const [first, ...rest] = typed;
  if (!first) return { end: start, whole: true, abbreviated: false, pairs: [] };
  const word = words[start];
  if (!word) return null;
  const how = matchWord(first, word);
  if (how === 'whole' || (how === 'beginning' && rest.length === 0)) {
    const run = contiguous(rest, words, start + 1, initials);
    if (run) return { ...run, whole: run.whole && how === 'whole', pairs: [[first, word], ...run.pairs] };
  }
  const end = initials ? endOfInitials(first.folded, words, start) : null;
  if (end !== null) {
    const run = contiguous(rest, words, end, initials);
    if (run) return { ...run, abbreviated: true };
  }
  return isOptional(word) && start > 0 ? contiguous(typed, words, start + 1, initials) : null;
}

/** Each typed word begins a word of its own; loosely, so single letters do not count. */
function scattered(typed: readonly Word[], words: readonly Word[], ordered: boolean): Fit | null {
  const free = [...words];
  const pairs: [Word, Word][] = [];
  for (const one of typed) {
    if (one.folded.length < 2) return null;
    const index = free.findIndex((word) => matchWord(one, word) !== null);
    const word = free[index];
    if (!word) return null;
    pairs.push([one, word]);
    free.splice(ordered ? 0 : index, ordered ? index + 1 : 1);
  }
  return fitOf(ordered ? FIT.inOrder : FIT.anyOrder, pairs, false);
}

/** The best way the typed words fit a name; null when they do not. `initials`: abbreviations of several words count. */
export function matchWords(typed: readonly Word[], words: readonly Word[], initials: boolean): Fit | null {
  if (typed.length === 0 || typed.length > words.length) return null;
  for (const start of words.keys()) {
    const run = contiguous(typed, words, start, initials);
    if (!run) continue;
    const all = start === 0 && run.whole && words.slice(run.end).every(isOptional);
    const place = start === 0 ? FIT.beginning : FIT.inside;
    const level = all ? FIT.whole : run.whole ? place : place + UNFINISHED;
    return fitOf(run.abbreviated ? Math.max(level, FIT.abbreviation) : level, run.pairs, run.abbreviated);
  }
  return scattered(typed, words, true) ?? scattered(typed, words, false);
}
