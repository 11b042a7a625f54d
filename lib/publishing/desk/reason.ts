import { publishingWords } from '@/lib/i18n/words/publishing';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import type { Remark } from '@/lib/scoring/types';
import { DEFAULT_LANG, inEach, type Lang, type Localised, MAX_TEXT_LENGTH } from '@/lib/site';

/** Why something is done to what readers are given, as it was typed, in any language. */
export type TypedReason = Localised<string | null | undefined>;

/** Signs of a text that is refused by which it is known. */
const BEGINNING = 40;

/** A text for readers or for the log. @throws DeskError, in the language of who typed it, where it is longer than any is shown */
export function bounded(text: string, lang: Lang): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  throw new DeskError(publishingWords[lang].textTooLong(text.slice(0, BEGINNING), text.length, MAX_TEXT_LENGTH));
}

/** A text as it was typed, without what says nothing; null where none is left. @throws as `bounded` */
export function typedText(typed: string | null | undefined, lang: Lang): string | null {
  // A browser ends a form's lines with two signs, which nobody counts.
  const text = typed?.normalize('NFC').replaceAll('\r\n', '\n').trim() || null;
  return text === null ? null : bounded(text, lang);
}

/** A reason without what says nothing. @throws DeskError where it is too long */
export const reasonOf = (typed: TypedReason, lang: Lang): Remark => inEach((each) => typedText(typed[each], lang));

/** A reason that is demanded is demanded in the language readers have first; the log has it in that. */
export const mainReason = (reason: Remark): string | null => reason[DEFAULT_LANG];
