import type { Lang, TierKind } from '@/lib/site';
import type { ResultRow } from '@/lib/store/queries/tiers';

interface Noted {
  readonly noteVi: string | null;
  readonly noteEn: string | null;
}

/** A note in the reader's language; one the office wrote in the other language only is better than none. */
export function noteIn(noted: Noted, lang: Lang): string | null {
  return lang === 'vi' ? (noted.noteVi ?? noted.noteEn) : (noted.noteEn ?? noted.noteVi);
}

/** Lists of tiers in the order tiers are shown, whatever the order of the decision. */
export function inTierOrder<T extends { readonly kind: TierKind }>(lists: readonly T[]): T[] {
  return lists.toSorted((a, b) => a.kind.position - b.kind.position);
}

export const rowName = (row: ResultRow, lang: Lang): string => row.unit?.name[lang] ?? row.nameAsPrinted;
