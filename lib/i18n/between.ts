import { keepNumbers } from '@/lib/i18n/keep-numbers';

/** What stands between two things of one line; it ends a line, and never begins the next. */
export const BETWEEN = '\u00a0· ';

/** A text that has such signs of its own, as a page shows it: its numbers, too, stay with their words. */
export const endingLines = (text: string): string => keepNumbers(text).replaceAll(' · ', BETWEEN);
