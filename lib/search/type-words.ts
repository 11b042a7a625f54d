/** Folded type words of units, each with the ways it is written. Names a reader may leave out or shorten, never replace. */
const WRITTEN = {
  so: ['so'],
  huyen: ['huyen', 'h'],
  'thanh pho': ['thanh pho', 'tp'],
  'thi xa': ['thi xa', 'tx'],
  quan: ['quan', 'q'],
  phuong: ['phuong', 'p'],
  xa: ['xa', 'x'],
  'thi tran': ['thi tran', 'tt'],
} as const;

export type TypeWord = keyof typeof WRITTEN;

export const TYPE_WORDS = Object.keys(WRITTEN) as TypeWord[];

/** The committee that runs a district or commune: the body assessed, as decisions name it. */
const COMMITTEE = ['ubnd', 'uy ban nhan dan', 'uy ban'];

function startsWithWords(words: readonly string[], phrase: string): number {
  const parts = phrase.split(' ');
  return parts.every((part, index) => words[index] === part) ? parts.length : 0;
}

/** The type word that opens a list of folded words, and how many of them it takes; null when none does. */
export function typeAtStart(words: readonly string[]): { readonly type: TypeWord; readonly length: number } | null {
  for (const type of TYPE_WORDS) {
    for (const form of WRITTEN[type]) {
      const length = startsWithWords(words, form);
      if (length > 0) return { type, length };
    }
  }
  return null;
}

/** How many opening words name the people's committee; 0 when none does. */
export function committeeAtStart(words: readonly string[]): number {
  return Math.max(...COMMITTEE.map((phrase) => startsWithWords(words, phrase)));
}

/** The types a text is the beginning of: "thi t" → thi tran. */
export function typesBegunBy(folded: string): readonly TypeWord[] {
  return TYPE_WORDS.filter((type) => type.startsWith(folded));
}
