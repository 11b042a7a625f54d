import { z } from 'zod';
import { currentSettings } from '@/lib/env';
import { MISSING_CODES, SCALES } from '@/lib/scoring/types';
import { LANGUAGES, MAX_TEXT_LENGTH } from '@/lib/site';
import { StoreError } from '@/lib/store/fault';

/** How sure a fact or a succession is. */
export const CONFIDENCES = ['sourced', 'inferred', 'unknown'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * What became of a unit: merged into another, split between others, or gone on as another (renamed, moved to another
 * district, of another type, raised to a ward), or ended without a receiver.
 */
export const SUCCESSION_KINDS = ['merged', 'split', 'renamed', 'moved', 'retyped', 'raised', 'ended'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** How much of a unit went to the receiver: all of it, a part, or what a part left. */
export const EXTENTS = ['whole', 'part', 'rest'] as const;
export type Extent = (typeof EXTENTS)[number];

const ASSESSMENT_KINDS = ['official', 'simulated'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

export const ACT_ACTIONS = ['publish', 'rollback', 'withdraw', 'restore'] as const;

const text = z.string().min(1).max(MAX_TEXT_LENGTH);
const localised = z.record(z.enum(LANGUAGES), text);

/** The words of a tier in one language. */
export const tierWords = z.strictObject({
  name: text,
  inSentence: text,
  units: text,
  unitsFrom: z.record(z.iso.date(), text).optional(),
});

/** Words the store may hold, by what they are words for. */
const WORDS = {
  tier: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  status: z.enum(['published', 'withdrawn']),
  kind: z.enum(ASSESSMENT_KINDS),
  action: z.enum(ACT_ACTIONS),
  criteriaScope: z.enum(['tier', 'assessment']),
  rankScope: z.enum(['parent']),
  scale: z.enum(SCALES),
  missing: z.enum(MISSING_CODES).nullable(),
  confidence: z.enum(CONFIDENCES),
  extent: z.enum(EXTENTS),
  succession: z.enum(SUCCESSION_KINDS),
  tierWords: z.record(z.enum(LANGUAGES), tierWords),
  registerWords: z.record(text, localised),
  bands: z.array(
    z.strictObject({
      slug: text,
      name: z.strictObject({ vi: text, en: text }),
      from: z.int().nonnegative().nullable(),
    }),
  ),
  formerProvinces: z.array(z.strictObject({ slug: text, name: localised })),
} as const;

type Word = keyof typeof WORDS;

/** Where in the store a word stands. */
export interface StoredPlace {
  readonly table: string;
  readonly row: number | string;
  readonly column: string;
}

/**
 * A word of the store as the code knows it; text columns are parsed here and nowhere else.
 * @throws StoreError naming table, row and column of a word nobody knows.
 */
export function storedWord<W extends Word>(word: W, value: unknown, { table, row, column }: StoredPlace) {
  const parsed = WORDS[word].safeParse(value);
  if (parsed.success) return parsed.data as z.infer<(typeof WORDS)[W]>;
  return unknownWord(value, { table, row, column });
}

/** @throws StoreError naming table, row and column of a word nobody knows. */
export function unknownWord(value: unknown, { table, row, column }: StoredPlace): never {
  const file = currentSettings().databasePath;
  const said = JSON.stringify(value)?.slice(0, 80);
  throw new StoreError(
    'unknown-word',
    file,
    `The store at ${file} holds ${said} in ${table} ${row}, column ${column}: no word of this version.`,
  );
}

/** JSON of a text column, parsed like a word of it. @throws StoreError */
export function storedJson<W extends Word>(word: W, value: string, place: StoredPlace) {
  let data: unknown = null;
  try {
    data = JSON.parse(value);
  } catch {
    data = value;
  }
  return storedWord(word, data, place);
}
