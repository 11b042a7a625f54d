/** The languages the site speaks; the first is unprefixed in addresses. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** Spoken where an address names none. */
export const [DEFAULT_LANG] = LANGUAGES;

/** A text in each language. */
export type Localised<T = string> = Readonly<Record<Lang, T>>;

/** Something in each language, made language by language. */
export const inEach = <T>(make: (lang: Lang) => T): Localised<T> =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, make(lang)])) as Record<Lang, T>;

/** How a language writes numbers and dates, as BCP 47 has it, and the sign before its decimals. */
export const LANGUAGE_FORMS: Localised<{ readonly tag: string; readonly decimalSign: string }> = {
  vi: { tag: 'vi-VN', decimalSign: ',' },
  en: { tag: 'en-GB', decimalSign: '.' },
};

/** The others, which a page leads to. */
export const otherLanguages = (lang: Lang): Lang[] => LANGUAGES.filter((other) => other !== lang);

/** A tier by its word in addresses. Which there are, and what each is, the registers say: lib/store/queries/registers.ts. */
export type Tier = string;

/** The word of a list in addresses: its tier's, with the variant's behind it where the tier has variants. */
export const listSlug = ({ tier, variant }: { readonly tier: Tier; readonly variant?: string | null | undefined }) =>
  variant ? `${tier}-${variant}` : tier;

/** The words of a tier in one language. */
export interface TierWords {
  /** As a heading: "Cấp xã". */
  readonly name: string;
  /** Within a sentence: "cấp xã". */
  readonly inSentence: string;
  /** What its units are called together: "xã, phường, thị trấn". */
  readonly units: string;
  /** What they are called from a day (ISO) on, where a law changed it; of a tier as it was on a day, left out. */
  readonly unitsFrom?: Readonly<Record<string, string>> | undefined;
}

/** What a tier is, as its register says: ask these, never which tier it is. */
export interface TierKind {
  readonly slug: Tier;
  /** Its place among the tiers of its register, from 0. */
  readonly position: number;
  /** The tier its units may be within; null where there is none. */
  readonly parentSlug: Tier | null;
  readonly words: Readonly<Record<Lang, TierWords>>;
  /** Its units are areas of the country, each of which the register has; else bodies, such as departments, known from where they are named. */
  readonly areas: boolean;
  /** It is drawn on the tile map. */
  readonly hasMap: boolean;
}

/** The year opened by "/" when the store has it; otherwise the latest official one. */
export const SIMULATED_PREFIX = 'mo-phong-';

/** Most units one comparison shows. */
export const MAX_COMPARED = 4;

/** Longest text that is kept to be shown: a reason, a note, a name, a title. A page of it says all there is to say. */
export const MAX_TEXT_LENGTH = 2_000;

/** Longest text a search reads; the rest is cut. */
export const MAX_QUERY_LENGTH = 120;

/** The register of the fictional province's units. */
export const SIMULATED_REGISTER = 'mo-phong';
