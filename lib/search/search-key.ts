import { fold } from '@/lib/i18n/fold';
import { nameForm } from '@/lib/search/name-forms';
import { writtenForms } from '@/lib/search/type-words';
import { isOptional } from '@/lib/search/words';

export interface SearchableNames {
  readonly tier: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parentName: string | null;
  /** Names before and after, as in `SearchEntry.aliases`. */
  readonly aliases: readonly string[];
}

/** First letters of a name, joining words left out, abbreviations whole: "tttt", "vpubndt". */
function initialsOf(name: string): string {
  return nameForm(name)
    .words.filter((word) => !isOptional(word))
    .map(({ folded }) => (folded === 'ubnd' ? folded : folded.charAt(0)))
    .join('');
}

function phrasesOf(name: string, department: boolean): readonly string[] {
  const { type, words } = nameForm(name);
  const bare = words.map(({ folded }) => folded).join(' ');
  const typed = type ? writtenForms(type).map((written) => `${written} ${bare}`) : [];
  if (!department) return [...typed, bare, `ubnd ${fold(name)}`];
  const initials = initialsOf(name);
  return [...typed, bare, initials, ...(type ? [`${type} ${initials}`] : [])];
}

/**
 * What is kept in the store beside a unit: each of its names folded, with type words in full and short, abbreviations,
 * English name and district; phrases parted by " | ".
 */
export function buildSearchKey({ tier, nameVi, nameEn, parentName, aliases }: SearchableNames): string {
  const department = tier === 'so-nganh';
  const phrases = [
    ...[nameVi, ...aliases].flatMap((name) => phrasesOf(name, department)),
    fold(nameEn),
    ...(parentName ? phrasesOf(parentName, false) : []),
  ];
  return [...new Set(phrases)].filter((phrase) => phrase !== '').join(' | ');
}
