import type { AnnexFix } from '@/lib/publishing/desk/fixes';
import type { Tier } from '@/lib/site';

/** An annex on its way to being published. Every saving makes a new version; none is ever written over. */
export interface Draft {
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** ISO date-time. */
  readonly begun: string;
  readonly saved: string;
  /** Names of the files as they were given, in the draft's folder `tep`. */
  readonly files: readonly string[];
  /** The file of new units for the register among them in the folder; null where none was given. */
  readonly units: string | null;
  readonly year: number | null;
  readonly tier: Tier | null;
  /** ISO day whose units the lists are about, where somebody said it at the desk. */
  readonly asOf: string | null;
  /** A revision this draft was taken from, to correct it. */
  readonly corrects: string | null;
  readonly fixes: readonly AnnexFix[];
  /** Keys of what was passed over and somebody agreed to. */
  readonly confirmed: readonly string[];
  /** The revision it became. */
  readonly published: string | null;
}

/** What may be said of a draft when it is made. */
export type NewDraft = Pick<Draft, 'files' | 'units' | 'year' | 'tier' | 'asOf' | 'corrects'>;

/** What a saving changes. `files`: fewer of those that were given. */
export type DraftChange = Partial<Omit<Draft, 'id' | 'version' | 'begun' | 'saved'>>;

/** A draft's id: when it was begun, and a few letters more. */
export const DRAFT_ID = /^\d{8}-[a-z0-9]{8}$/;

/** A name that a file may have on disk: without folders, of a length every file system takes. */
export function fileNameOf(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replaceAll(/[\p{Cc}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  const { 0: extension = '' } = /\.[A-Za-z0-9]{1,5}$/.exec(name) ?? [];
  const stem = name.slice(0, name.length - extension.length);
  return `${[...(stem || 'phu-luc')].slice(0, 60).join('')}${extension}`;
}
