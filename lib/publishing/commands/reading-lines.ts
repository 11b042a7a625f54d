import { describeProblem } from '@/lib/annex/describe';
import type { UnitHow } from '@/lib/annex/list/match-unit';
import type { AnnexProblem } from '@/lib/annex/problem';
import { type ColumnReading, questionKey, type RowReading, type TableReading } from '@/lib/annex/reading';
import { readingWords } from '@/lib/i18n/words/annex-reading';
import { paint } from '@/lib/publishing/terminal';
import type { Lang } from '@/lib/site';

function roleName({ as, passed }: Pick<ColumnReading, 'as' | 'passed'>, lang: Lang): string {
  const words = readingWords[lang];
  if (as === null) return passed === null ? words.passed : `${words.passed}: ${words.why[passed]}`;
  return words.roles.get(as) ?? as.replace(/^criterion /, `${words.criterion} `);
}

/** Ways of finding a unit that need no word for each row. */
const PLAIN: ReadonlySet<UnitHow> = new Set(['code', 'code-name', 'name']);

/** How the rows' units were found: how many each plain way, and each row that was guessed at. */
function matchLines(rows: readonly RowReading[], lang: Lang): string[] {
  const words = readingWords[lang];
  const counted = new Map<UnitHow, number>();
  for (const { how } of rows) if (how !== null && PLAIN.has(how)) counted.set(how, (counted.get(how) ?? 0) + 1);
  return [
    ...[...counted].map(([how, units]) => words.matched(words.how[how], units)),
    ...rows.flatMap(({ line, text, unit, how }) =>
      unit === null || how === null || PLAIN.has(how) ? [] : [words.unit(line, text, unit, words.how[how])],
    ),
  ];
}

/** Rows with nothing but a unit's name, however many, in one line. */
function unfilledLine(rows: readonly RowReading[], lang: Lang): string[] {
  const lines = rows.filter(({ filled }) => !filled).map(({ line }) => line);
  if (lines.length === 0) return [];
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  const said = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return [readingWords[lang].unfilled(lines.length, said)];
}

/** Each table as it was understood: every column, and the rows that are no unit. */
export function readingLines(readings: readonly TableReading[], lang: Lang): string[] {
  const words = readingWords[lang];
  return readings.flatMap(({ file, sheet, variant, columns, rows }) => [
    paint(
      words.title(
        [file, sheet, variant?.name[lang]].filter(Boolean).join(', '),
        rows.filter(({ unit, filled }) => unit !== null && filled).length,
      ),
      'strong',
    ),
    ...columns.map(
      ({ column, heading, as, passed, hidden }) =>
        words.column(column, heading, roleName({ as, passed }, lang)) + (hidden ? words.hidden : ''),
    ),
    ...matchLines(
      rows.filter(({ filled }) => filled),
      lang,
    ),
    ...unfilledLine(rows, lang),
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
