import type { DatedChange, RegisterChange } from '@/lib/register/change';
import { fromRegisterJson } from '@/lib/store/register-json';

/** A change of a register as the store keeps it. */
interface Kept {
  readonly id: number;
  /** ISO date-time. */
  readonly at: string;
  /** ISO day. */
  readonly asOf: string;
  /** JSON of a RegisterChange. */
  readonly content: string;
  readonly undoneAt: string | null;
}

/** The changes that count: those that were not rolled back. */
export const standingChanges = (changes: readonly Kept[]): readonly DatedChange[] =>
  changes
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ id, at, asOf, content }) => ({ asOf, at, number: id, change: fromRegisterJson<RegisterChange>(content) }));
