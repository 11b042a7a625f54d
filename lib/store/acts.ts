// Why: lib/decisions/0017-acts.md

import type { Remark } from '@/lib/scoring/types';
import { type Columns, columnsOf, fromColumns, toColumns } from '@/lib/store/columns';
import { type ACT_ACTIONS, storedWord } from '@/lib/store/stored-words';

/** What may be done to what readers are given. */
type ActAction = (typeof ACT_ACTIONS)[number];

/** Something done to what readers are given; never changed afterwards. */
export interface ActRow {
  /** ISO date-time. */
  readonly at: string;
  readonly action: ActAction;
  /**
   * Slug of the revision published, gone back to or withdrawn; of a restore, the one it took away or, where it took none,
   * the one the year means again.
   */
  readonly revision: string;
  /** What the year meant before, and means since. */
  readonly before: string | null;
  readonly after: string | null;
  readonly note: Remark;
  /** Of a revision that a restore took away: what it was. */
  readonly contentHash: string | null;
}

export const actFields = {
  id: true,
  at: true,
  action: true,
  revision: true,
  before: true,
  after: true,
  ...columnsOf('note'),
  contentHash: true,
} as const;

type StoredAct = Omit<ActRow, 'action' | 'note'> & {
  readonly id: number;
  readonly action: string;
} & Columns<'note', string | null>;

/** An act as the store has it. @throws StoreError at a word nobody knows. */
export function toAct(stored: StoredAct): ActRow {
  const { id, at, action, revision, before, after, contentHash } = stored;
  const place = { table: 'Act', row: id, column: 'action' };
  const note = fromColumns('note', stored);
  return { at, action: storedWord('action', action, place), revision, before, after, note, contentHash };
}

/** An act as the store is given it. */
export const toStoredAct = <Act extends Pick<ActRow, 'note'>>({ note, ...act }: Act) => ({
  ...act,
  ...toColumns('note', note),
});

/** The number of a revision, out of its slug. */
export const numberIn = (slug: string): number => Number(slug.slice(slug.lastIndexOf('.') + 1));

/**
 * The revisions a year meant, oldest first, the present one last; of a revision rolled back nothing is left, for it was a
 * mistake, and of one withdrawn neither. What is before the last is where a year goes back to.
 */
export function meanings(acts: readonly ActRow[]): readonly string[] {
  let meant: readonly string[] = [];
  for (const { action, revision, after } of acts) {
    const at = meant.indexOf(revision);
    if (action === 'withdraw') meant = meant.filter((slug) => slug !== revision);
    else if (action === 'rollback' && at >= 0) meant = meant.slice(0, at + 1);
    else if (action !== 'restore' && after === revision)
      meant = [...meant.filter((slug) => slug !== revision), revision];
  }
  return meant;
}

/** The highest number any revision of an assessment ever had, those taken away by a restore among them; 0 for none. */
export function highestNumber(revisions: readonly { readonly slug: string }[], acts: readonly ActRow[]): number {
  return Math.max(0, ...[...revisions.map(({ slug }) => slug), ...acts.map(({ revision }) => revision)].map(numberIn));
}
