import { tierModel } from '@/lib/scoring/tier-model';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';

// Why: lib/decisions/0035-long-rankings-in-parts.md

/** Rows of one page: up to so many a list stands whole on one. */
export const ROWS_OF_PAGE = 200;

/** Which rows of a list a page shows. */
export interface Slice {
  /** The page, from 1. */
  readonly page: number;
  readonly pages: number;
  /** Places of the list, from 0; `to` is not among them. */
  readonly from: number;
  readonly to: number;
}

/** A page of a list of so many rows; the first where there is none of that number. */
export function sliceOf(count: number, asked: number): Slice {
  const pages = Math.max(1, Math.ceil(count / ROWS_OF_PAGE));
  const page = asked > pages ? 1 : asked;
  const from = (page - 1) * ROWS_OF_PAGE;
  return { page, pages, from, to: Math.min(count, from + ROWS_OF_PAGE) };
}

/** What of a list lies on a page, where `before` rows of others come before it. */
export function partOf<Item>(list: readonly Item[], before: number, { from, to }: Slice): readonly Item[] {
  return list.slice(Math.max(0, from - before), Math.max(0, to - before));
}

/** The page that a place of a list, from 0, is on. */
export const pageAt = (place: number): number => Math.floor(place / ROWS_OF_PAGE) + 1;

/** The page of a list by its total that one of its rows stands on. */
export function pageOf<Row extends ScoreRow>(tier: TierRows<Row>, row: Row): number {
  return pageAt(tierModel(tier).places.get(row) ?? 0);
}
