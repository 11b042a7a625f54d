import type { AnnexProblem, Detail } from '@/lib/annex/problem';
import { annexWords } from '@/lib/i18n/words/annex';
import { formatPoints } from '@/lib/scoring/points';
import type { Lang } from '@/lib/site';

const MAX_SHOWN = 80;

/** A problem in words. */
export interface DescribedProblem {
  /** "phu-luc.xlsx, trang Cấp xã, ô G7". */
  readonly place: string;
  readonly value: string | null;
  readonly what: string;
  readonly todo: string;
}

function print(detail: Detail, lang: Lang): string {
  if (typeof detail === 'string') return detail;
  return 'points' in detail ? formatPoints(detail.points, lang) : detail[lang];
}

/** What is wrong where, and what to do, in a reader's language. */
export function describeProblem(
  { rule, file, sheet, cell, value, detail }: AnnexProblem,
  lang: Lang,
): DescribedProblem {
  const words = annexWords[lang];
  const parts = [
    file,
    sheet === null ? null : `${words.sheet} ${sheet}`,
    cell === null ? null : `${words.cell} ${cell}`,
  ];
  const printed = detail.map((part) => print(part, lang));
  const shown = value !== null && value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;
  const { what, todo } = words.rules[rule];
  return { place: parts.filter(Boolean).join(', '), value: shown, what: what(printed), todo: todo(printed) };
}
