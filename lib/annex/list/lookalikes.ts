/** Cyrillic and Greek letters that look like Latin ones, as some keyboards and scanners put them among these. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ЈJ аa еe оo рp сc уy хx іi ѕs јj кk мm тt',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A text with letters of other alphabets that nobody tells from Latin ones as the Latin ones they look like. */
export const asLatin = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0370-\u03ff\u0400-\u04ff]/gu, (letter) => LATIN[letter] ?? letter)
    .normalize('NFC');
