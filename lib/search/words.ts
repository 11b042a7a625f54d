import { fold } from '@/lib/i18n/fold';

/** A word of a name or query: `folded` for finding, `letters` and `tone` for telling "Đông" from "Đồng". */
export interface Word {
  readonly folded: string;
  /** Lower case with ă, â, đ, ê … but without the tone. */
  readonly letters: string;
  /** The tone mark wherever the writer put it, so that "Hoà" is "Hòa"; empty for none. */
  readonly tone: string;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Joining words that a reader may leave out: "Sở Kế hoạch Đầu tư". */
const OPTIONAL = new Set(['va', 'and', 'of']);

export function isOptional(word: Word): boolean {
  return OPTIONAL.has(word.folded);
}

/** The words of a text, in order. */
export function toWords(text: string): readonly Word[] {
  const pieces = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ð/gu, 'đ')
    .split(/[^\p{L}\p{N}\p{M}]+/u);
  return pieces.flatMap((piece) => {
    const folded = fold(piece);
    if (folded === '' || folded.includes(' ')) return [];
    const decomposed = piece.normalize('NFD');
    const tone = decomposed.match(TONE)?.join('') ?? '';
    return [{ folded, letters: decomposed.replace(TONE, '').normalize('NFC'), tone }];
  });
}

export function isMarked(word: Word): boolean {
  return word.tone !== '' || word.letters !== word.folded;
}

/** Digits without the zeros before them. */
export const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

export const isNumber = ({ folded }: Word): boolean => /^\d+$/.test(folded);

/** Whether the typed word is the name's word, or its beginning, without regard to accents; numbers without regard to zeros. */
export function matchWord(typed: Word, word: Word): 'whole' | 'beginning' | null {
  const number = isNumber(typed);
  const [part, whole] = number ? [withoutZeros(typed.folded), withoutZeros(word.folded)] : [typed.folded, word.folded];
  if (part === whole) return 'whole';
  return whole.startsWith(part) ? 'beginning' : null;
}

/** Whether a typed word that matches also has the accents of the name's; a tone may still be to come in an unfinished word. */
export function sameAccents(typed: Word, word: Word): boolean {
  const unfinished = typed.folded.length < word.folded.length;
  return word.letters.startsWith(typed.letters) && (typed.tone === word.tone || (unfinished && typed.tone === ''));
}
