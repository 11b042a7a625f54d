import { isDay } from '@/lib/publishing/bundle/date';
import type { RegisterFile } from '@/lib/publishing/bundle/edition-format';
import type { BundleRule } from '@/lib/publishing/bundle/problem';
import { cellOf, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import type { Tier } from '@/lib/site';

/** One of the words a cell may hold; null, with a problem, where it holds none of them. */
export function wordCell<T extends string>(
  row: TableRow,
  column: string,
  words: readonly T[],
  rule: BundleRule,
  problems: FileProblems,
): T | null {
  const text = requiredCell(row, column, problems);
  const word = words.find((known) => known === text);
  if (word === undefined && text !== '') problems.add(rule, row.line, column, text);
  return word ?? null;
}

/** The tier of a row; null, with a problem, where the register has none of that name. */
export function tierCell(row: TableRow, { tiers }: Pick<RegisterFile, 'tiers'>, problems: FileProblems): Tier | null {
  const words = tiers.map(({ slug }) => slug);
  return wordCell(row, 'tier', words, 'wrong-tier', problems);
}

/** A day, or null where the cell is empty. */
export function dayCell(row: TableRow, column: string, problems: FileProblems): string | null {
  const text = cellOf(row, column);
  if (text !== null && !isDay(text)) problems.add('wrong-date', row.line, column, text);
  return text;
}

/** An https address, or null where the cell is empty. */
export function addressCell(row: TableRow, column: string, problems: FileProblems): string | null {
  const text = cellOf(row, column);
  if (text !== null && !(URL.canParse(text) && text.startsWith('https://'))) {
    problems.add('wrong-address', row.line, column, text);
  }
  return text;
}
