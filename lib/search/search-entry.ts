import type { Lang, Localised } from '@/lib/site';

/** Another name a unit is found by. */
export interface Alias {
  /** Full name, such as "Phường Tây Hoa Lư". */
  readonly name: string;
  readonly lang: Lang;
  /** What the other name is: of the unit after it, of one before it, or an older name of its own. */
  readonly kind: 'successor' | 'predecessor' | 'former';
  /** ISO date of the change, where known. */
  readonly date: string | null;
}

/** A unit as the search knows it. */
export interface SearchEntry {
  readonly id: number;
  readonly tier: string;
  /** Place of its tier among those of its register. */
  readonly tierPosition: number;
  /** A body, such as a department, not an area: known by initials, and its province may follow its name. */
  readonly body: boolean;
  readonly slug: string;
  readonly name: Localised;
  readonly type: string;
  /** Full Vietnamese name of the district a commune is in. */
  readonly parentName: string | null;
  readonly aliases: readonly Alias[];
  readonly sortKey: string;
  readonly simulated: boolean;
}

/** What a result was found by. */
export type Via =
  | { readonly kind: 'name' }
  | { readonly kind: 'abbreviation' }
  | { readonly kind: 'english-name' }
  | { readonly kind: 'alias'; readonly alias: Alias };

export interface SearchResult {
  readonly entry: SearchEntry;
  readonly via: Via;
  /** The letters are the name's own, accents included. */
  readonly exact: boolean;
}
