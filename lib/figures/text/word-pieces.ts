import { breakable } from '@/lib/i18n/breakable';
import type { Lang } from '@/lib/site';

/** What a name comes apart into in the narrowest column it can be read in: its words, long ones at their joints. */
export function wordPieces(name: string, lang: Lang): string[] {
  return breakable(name, lang)
    .split(' ')
    .flatMap((word) => word.split('\u00ad').map((part, at, all) => (at < all.length - 1 ? `${part}-` : part)));
}
