const ENDINGS: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** A written whole number as English counts places: 1st, 12th, 121st. */
export function ordinal(number: string): string {
  const teen = /1\d$/.test(number.replace(/\D/g, ''));
  return `${number}${(!teen && ENDINGS[number.at(-1) ?? '']) || 'th'}`;
}
