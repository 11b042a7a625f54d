import { siteWords } from '@/lib/i18n/words/site';
import type { verifyWords } from '@/lib/i18n/words/verify';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { describeIssue } from '@/lib/views/edition/edition';
import type { Fact } from '@/lib/views/page/fact';
import type { Link } from '@/lib/views/page/frame';

export type State = keyof (typeof verifyWords)['vi']['states'];

/** What is found of a code. */
export interface Verdict {
  readonly state: State;
  readonly label: string;
  readonly text: string;
  /** Said where the figures are simulated. */
  readonly simulated: string | null;
  /** The figures the sheet must have. */
  readonly facts: readonly Fact[];
  readonly changes: readonly string[];
  readonly links: readonly Link[];
}

/** Whether what an edition says still stands. */
export const stateOf = ({ status, isCurrent }: EditionRow): State =>
  status === 'withdrawn' ? 'withdrawn' : isCurrent ? 'current' : 'corrected';

/** An edition in words: "năm 2023, lần công bố 2". */
export const describeEdition = (edition: EditionRow, lang: Lang) =>
  `${siteWords[lang].year(edition.year)}, ${describeIssue(edition, lang)}`;
