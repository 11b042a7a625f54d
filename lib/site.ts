/** The languages the site speaks; the first is unprefixed in addresses. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** The three tiers, in the order they are shown; each word is also its address segment. */
export const TIERS = ['so-nganh', 'cap-huyen', 'cap-xa'] as const;
export type Tier = (typeof TIERS)[number];

/** The year opened by "/" when the store has it; otherwise the latest official one. */
export const SIMULATED_PREFIX = 'mo-phong-';

/** Pages are drawn again at most this often (seconds). Next needs the literal 60 in each route file. */
export const REVALIDATE_SECONDS = 60;

/** Most units one comparison shows. */
export const MAX_COMPARED = 4;

/** Longest text a search reads; the rest is cut. */
export const MAX_QUERY_LENGTH = 120;

/** The register of the fictional province's units. */
export const SIMULATED_REGISTER = 'mo-phong';
