import { describeProblem } from '@/lib/annex/describe';
import type { AnnexProblem } from '@/lib/annex/problem';
import { annexWords } from '@/lib/i18n/words/annex';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { paint } from '@/lib/publishing/terminal';
import type { Lang } from '@/lib/site';

const countOf = (problems: readonly AnnexProblem[], severity: AnnexProblem['severity']) =>
  problems.filter((problem) => problem.severity === severity).length;

/** Every problem in words, errors first, each with its place, value, rule and what to do; then how many there are. */
export function problemLines(problems: readonly AnnexProblem[], lang: Lang): string[] {
  const words = annexWords[lang];
  const ordered = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const lines = ordered.flatMap((problem) => {
    const { place, value, what, todo } = describeProblem(problem, lang);
    const mark = problem.severity === 'error' ? paint(words.error, 'error') : paint(words.warning, 'warning');
    return [
      `${mark}  ${place}: ${value === null ? '' : `“${value}” – `}${what} [${problem.rule}]`,
      `      ${paint(`${publishingWords[lang].todo}: ${todo}`, 'quiet')}`,
    ];
  });
  const counts = publishingWords[lang].counts(countOf(problems, 'error'), countOf(problems, 'warning'));
  return problems.length === 0 ? [] : [...lines, paint(counts, 'strong')];
}

/** The same for a script. */
export function problemRecords(problems: readonly AnnexProblem[], lang: Lang): Record<string, unknown>[] {
  return problems.map((problem) => {
    const { what, todo } = describeProblem(problem, lang);
    const { rule, severity, file, sheet, cell, value } = problem;
    return { rule, severity, file, sheet, cell, value, what, todo };
  });
}
