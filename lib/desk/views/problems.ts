import type { ProblemGroup } from '@/components/desk/problem-list';
import type { ProblemAt } from '@/components/desk/problem-note';
import { type DescribedProblem, describeProblem } from '@/lib/annex/describe';
import type { AnnexProblem, AnnexRule } from '@/lib/annex/problem';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang, Tier } from '@/lib/site';

/** Problems that are solved by saying which unit a row is of. */
export const UNIT_RULES: ReadonlySet<AnnexRule> = new Set<AnnexRule>([
  'unknown-unit',
  'ambiguous-unit',
  'unit-of-other-tier',
  'code-not-name',
  'row-not-read',
]);
const FIGURE_RULES: ReadonlySet<AnnexRule> = new Set<AnnexRule>([
  'empty-cell',
  'not-a-number',
  'unknown-code',
  'text-with-code',
  'error-cell',
  'formula-without-value',
]);

/** A problem in words that name what there is on the page, where the command line's name an option. */
function describeHere(problem: AnnexProblem, lang: Lang): DescribedProblem {
  const described = describeProblem(problem, lang);
  const todo = Object.entries(deskDraftWords[lang].here).reduce(
    (text, [option, here]) => text.replaceAll(option, here),
    described.todo,
  );
  return { ...described, todo };
}

const isError = ({ severity }: AnnexProblem) => severity === 'error';

function offersOf(problem: AnnexProblem): ProblemAt['offers'] {
  if (problem.cell === null || problem.cell.includes(':')) return null;
  if (UNIT_RULES.has(problem.rule)) return 'unit';
  if (FIGURE_RULES.has(problem.rule)) return 'figure';
  return isError(problem) ? 'value' : null;
}

/** Id of the list of a tier's units to choose from. */
export const unitListId = (tier: Tier): string => `don-vi-${tier}`;

/** A problem as it stands under its row. */
export function problemAt(problem: AnnexProblem, index: number, tier: Tier | null, lang: Lang): ProblemAt {
  const { value, what, todo } = describeHere(problem, lang);
  const named = ['unknown-unit', 'ambiguous-unit', 'code-not-name'].includes(problem.rule);
  return {
    id: String(index),
    severity: problem.severity,
    cell: problem.cell ?? '',
    value,
    what,
    todo,
    offers: offersOf(problem),
    nearest: named ? problem.detail.filter((part) => typeof part === 'string') : [],
    units: tier !== null && UNIT_RULES.has(problem.rule) ? unitListId(tier) : null,
  };
}

/** The days a list may be about, which its problem names. */
const daysOf = ({ detail }: AnnexProblem) =>
  detail.flatMap((part) => {
    const [, day, month, year] =
      (typeof part === 'object' && 'vi' in part && /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(part.vi)) || [];
    return year ? [{ iso: `${year}-${month}-${day}`, said: `${day}/${month}/${year}` }] : [];
  });

/** Where a problem's cell is shown; null where it has none. */
type HrefOf = (problem: AnnexProblem, index: number) => string | null;

/** Problems by kind, errors first, at most `most` of them. */
export function groupProblems(
  problems: readonly AnnexProblem[],
  most: number,
  hrefOf: HrefOf,
  lang: Lang,
): { readonly groups: ProblemGroup[]; readonly more: number } {
  const ordered = problems
    .map((problem, index) => ({ problem, index }))
    .sort((a, b) => Number(isError(b.problem)) - Number(isError(a.problem)) || a.index - b.index);
  const groups = new Map<AnnexRule, { -readonly [Key in keyof ProblemGroup]: ProblemGroup[Key] }>();
  for (const { problem, index } of ordered.slice(0, most)) {
    const { place, value, what, todo } = describeHere(problem, lang);
    const { rule, severity, cell } = problem;
    const known = groups.get(rule) ?? { rule, severity, what, todo, problems: [] };
    const days = rule === 'as-of-missing' ? daysOf(problem) : [];
    const listed = { key: String(index), place, value, what, cell, days, href: hrefOf(problem, index) };
    groups.set(rule, { ...known, problems: [...known.problems, listed] });
  }
  return { groups: [...groups.values()], more: Math.max(0, problems.length - most) };
}

/** "2 lỗi phải sửa, 3 lưu ý." */
export function countProblems(problems: readonly AnnexProblem[], lang: Lang): string {
  const words = deskDraftWords[lang];
  const errors = problems.filter(isError).length;
  return problems.length === 0 ? words.noProblems : words.counts(errors, problems.length - errors);
}

const csvCell = (text: string) => {
  // A program that opens the file must not take a text for a formula.
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a CSV file, with a byte order mark so that Excel reads its letters. */
export const toCsv = (rows: readonly (readonly (string | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map((text) => csvCell(text ?? '')).join(',')).join('\r\n')}\r\n`;

/** The problems as a CSV file, with a byte order mark so that Excel reads its letters. */
export function problemsCsv(problems: readonly AnnexProblem[], lang: Lang): string {
  const words = deskDraftWords[lang];
  const rows = problems.map((problem) => {
    const { value, what, todo } = describeHere(problem, lang);
    const { rule, severity, file, sheet, cell } = problem;
    return [severity === 'error' ? words.error : words.warning, file, sheet, cell, value, what, todo, rule];
  });
  const heads = ['severity', 'file', 'sheet', 'cell', 'value', 'what', 'todo', 'rule'];
  return toCsv([heads, ...rows]);
}
