import type { Remark } from '@/lib/scoring/types';
import { DEFAULT_LANG, inEach, type Localised } from '@/lib/site';

/** Why something is done to what readers are given, as it was typed, in any language. */
export type TypedReason = Localised<string | null | undefined>;

/** A reason without what says nothing. */
export const reasonOf = (typed: TypedReason): Remark => inEach((lang) => typed[lang]?.normalize('NFC').trim() || null);

/** A reason that is demanded is demanded in the language readers have first; the log has it in that. */
export const mainReason = (reason: Remark): string | null => reason[DEFAULT_LANG];
