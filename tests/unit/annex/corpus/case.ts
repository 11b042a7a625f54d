import type { Tier } from '@/lib/site';

/** An annex as an office may send it, and the whole report it gets. */
export interface Case {
  readonly name: string;
  /** By file name. */
  readonly files: () => Promise<Readonly<Record<string, Buffer | string>>>;
  readonly asked?: { readonly year?: number; readonly tier?: Tier };
  /** A file of units to take in with it, by --accept-new-units. */
  readonly newUnits?: string;
  /** Every problem: rule, then the sheet and cell, then what stands there where that is told: `unknown-unit Cấp huyện!B4 “Nho Quam”`. */
  readonly report: readonly string[];
  /** A rule whose advice must name this, such as the nearest unit. */
  readonly advice?: readonly [rule: string, text: string];
}
