import { type EditionUnitParams, parseEditionUnit, serialiseEditionUnit } from '@/lib/params/edition-unit';
import { type Query, withQuery } from '@/lib/params/query';

/** Most criteria a calculation takes; a decision names six or eight. */
const MOST_CRITERIA = 12;

/**
 * Keys of the points supposed: `d1` of the first main criterion, in the decision's order. Criteria are data, and a table of
 * addresses is not: the place in a frozen edition is what both know.
 */
export const WHAT_IF_KEYS: readonly string[] = Array.from({ length: MOST_CRITERIA }, (_, index) => `d${index + 1}`);

/** Longest value read. */
const MOST_SIGNS = 20;

export interface WhatIfParams extends EditionUnitParams {
  /** What was written for each criterion, by its place from 1, as it was written; left out where nothing was. */
  readonly supposed: Readonly<Record<number, string>>;
}

/** Reads `/neu-thi/…`; a value is kept as text, for the page says what is wrong with one. A repeated key asks nothing. */
export function parseWhatIf(path: unknown, query: Query): WhatIfParams | null {
  const unit = parseEditionUnit(path);
  if (!unit) return null;
  const supposed: Record<number, string> = {};
  for (const [index, key] of WHAT_IF_KEYS.entries()) {
    const value = Object.hasOwn(query, key) ? query[key] : undefined;
    const text = typeof value === 'string' ? value.trim().slice(0, MOST_SIGNS).trim() : '';
    if (text !== '') supposed[index + 1] = text;
  }
  return { ...unit, supposed };
}

/** What follows the head: the inverse of `parseWhatIf`. */
export function serialiseWhatIf({ supposed, ...unit }: Omit<WhatIfParams, 'lang'>): string {
  return withQuery(
    serialiseEditionUnit(unit),
    WHAT_IF_KEYS.map((key, index) => [key, supposed[index + 1]]),
  );
}
