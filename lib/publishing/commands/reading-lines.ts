import { describeProblem } from '@/lib/annex/describe';
import type { AnnexProblem } from '@/lib/annex/problem';
import { questionKey, type TableReading } from '@/lib/annex/reading';
import { readingWords } from '@/lib/i18n/words/annex-reading';
import { paint } from '@/lib/publishing/terminal';
import type { Lang } from '@/lib/site';

function roleName(as: string | null, lang: Lang): string {
  const words = readingWords[lang];
  if (as === null) return words.passed;
  return words.roles.get(as) ?? as.replace(/^criterion /, `${words.criterion} `);
}

/** Each table as it was understood: every column, and the rows that are no unit. */
export function readingLines(readings: readonly TableReading[], lang: Lang): string[] {
  const words = readingWords[lang];
  return readings.flatMap(({ file, sheet, columns, rows }) => [
    paint(
      words.title([file, sheet].filter(Boolean).join(', '), rows.filter(({ unit }) => unit !== null).length),
      'strong',
    ),
    ...columns.map(
      ({ column, heading, as, hidden }) =>
        words.column(column, heading, roleName(as, lang)) + (hidden ? words.hidden : ''),
    ),
    ...rows.filter(({ unit }) => unit === null).map(({ line, text }) => words.row(line, text)),
  ]);
}

/** What must be confirmed, each with the name it is confirmed by. */
export function questionLines(questions: readonly AnnexProblem[], lang: Lang): string[] {
  const words = readingWords[lang];
  if (questions.length === 0) return [];
  const asked = questions.map((problem) => {
    const { place, value, what } = describeProblem(problem, lang);
    return `  ${place}: ${value === null ? '' : `“${value}” – `}${what}`;
  });
  return [words.toConfirm(questions.length), ...asked];
}

/** How a script confirms them. */
export const confirmHint = (questions: readonly AnnexProblem[], lang: Lang): string =>
  readingWords[lang].howTo([...new Set(questions.map(questionKey))].join('; '));
