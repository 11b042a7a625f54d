import type { Remark } from '@/lib/scoring/types';
import { type Lang, otherLanguages, type TierKind } from '@/lib/site';
import type { ResultRow } from '@/lib/store/queries/tiers';

/** A note in the reader's language; one the office wrote in another language only is better than none. */
export function noteIn(note: Remark, lang: Lang): string | null {
  return [lang, ...otherLanguages(lang)].map((each) => note[each]).find((text) => text !== null) ?? null;
}

/** Lists of tiers in the order tiers are shown, whatever the order of the decision. */
export function inTierOrder<T extends { readonly kind: TierKind }>(lists: readonly T[]): T[] {
  return lists.toSorted((a, b) => a.kind.position - b.kind.position);
}

export const rowName = (row: ResultRow, lang: Lang): string => row.unit?.name[lang] ?? row.nameAsPrinted;
