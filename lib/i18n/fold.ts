/** ð and Ð (eth) are typed for đ on some keyboards; none of these decomposes into d and a mark. */
const D_WITH_STROKE = /[đðɖ]/gu;

/**
 * A text as it is searched: lower case, without marks ("Đông" → "dong"), letters and digits only, words parted by one
 * space. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(D_WITH_STROKE, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
