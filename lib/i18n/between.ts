/** What stands between two things of one line; it ends a line, and never begins the next. */
export const BETWEEN = '\u00a0· ';

/** A text that has such signs of its own, as a page shows it. */
export const endingLines = (text: string): string => text.replaceAll(' · ', BETWEEN);
