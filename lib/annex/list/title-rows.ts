import { readDate } from '@/lib/annex/date-cell';
import { cellAddress, type Sheet } from '@/lib/annex/sheet';

/** What the merged lines above a list say of its decision. */
export interface TitleFacts {
  /** `at`: null in a line that stands above a document's table. */
  readonly decisionNumber: { readonly value: string; readonly at: string | null } | null;
  readonly decisionDate: { readonly value: string; readonly at: string | null } | null;
  readonly year: { readonly value: number; readonly at: string | null } | null;
  /** The titles, which may name the tier, first to last. */
  readonly lines: readonly string[];
}

/** A decision, in full or as offices shorten it; the "QĐ" of its own number ("700/QĐ-UBND") is none. */
const DECISION = /quyết định|(?<![\p{L}/])qđ(?![\p{L}-])/iu;
const NUMBER = /(?:quyết định|(?<![\p{L}/])qđ)\s*(?:số)?\s*:?\s*(\d+\s*\/\s*[A-ZĐ]+(?:-[A-ZĐ]+)*)/iu;
const DATE = /ngày\s+(\d{1,2}\s*(?:\/|-|\.)\s*\d{1,2}\s*(?:\/|-|\.)\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
const YEAR = /(?<!tháng \d{1,2} )năm\s+(20\d{2})/iu;

/** A decision cites others before it says anything of its own. */
const CITATION = /^[-–\s]*(?:căn cứ|thực hiện|theo đề nghị|xét đề nghị|nơi nhận)(?=[\s:])/iu;
/** What the list was scored by has a decision of its own: "theo Bộ chỉ số ban hành kèm theo Quyết định số 922/QĐ-BTTTT ngày 20/5/2022". */
const FRAMEWORK =
  /(?:bộ (?:chỉ số|tiêu chí)|quy định|quy chế|khung|hướng dẫn)[^()]*?(?:quyết định|(?<![\p{L}/])qđ)\s*(?:số)?\s*:?\s*\d+\s*\/\s*[A-ZĐ]+(?:-[A-ZĐ]+)*(?:\s*,?\s*ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/giu;
/** A decision of a ministry or the prime minister is none of the province's. */
const ABOVE =
  /(?:quyết định|(?<![\p{L}/])qđ)\s*(?:số)?\s*:?\s*\d+\s*\/\s*QĐ-(?:TTg|CP|B(?!CĐ)[A-ZĐ]{2,})(?:\s*,?\s*ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/giu;
/** "(Kèm theo Quyết định số …)" under an annex's title. */
const ATTACHED = /kèm theo|ban hành/iu;
/** "Số: 506/QĐ-UBND" and "Ninh Bình, ngày 12 tháng 7 năm 2024" at the head of a decision. */
const HEAD_NUMBER = /^số\s*:?\s*(\d+\s*\/\s*QĐ(?:-[A-ZĐ]+)+)$/iu;
const HEAD_DATE = /^[^,\d]{2,40},\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\.?$/iu;
/** Lines above a document's table that may be its title; before them stands the decision itself. */
const TITLE_LINES = 6;
const PROSE = /^(?:[-–+*]|điều\s+\d|\d+\.\s)/iu;

interface Line {
  readonly text: string;
  readonly at: string | null;
}

function dateIn(text: string): string | null {
  const written = DATE.exec(text)?.[1];
  if (!written) return null;
  return readDate(/tháng/iu.test(written) ? `ngày ${written}` : written.replaceAll(/\s/g, ''));
}

/** Reads the lines from row `start` to row `end` (from 0, not counted) above a list, and those above its document's table. */
export function readTitleRows(sheet: Sheet, end: number, start = 0): TitleFacts {
  const rows: readonly Line[] = sheet.rows
    .slice(start, end)
    .flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell?.kind === 'text' ? [{ text: cell.text, at: cellAddress(start + index, column) }] : [],
      ),
    );
  const lead: readonly Line[] = start === 0 ? (sheet.lead ?? []).map((text) => ({ text, at: null })) : [];
  const own = [...lead, ...rows]
    .filter(({ text }) => !CITATION.test(text))
    .map(({ text, at }) => ({ text: text.replace(FRAMEWORK, ' ').replace(ABOVE, ' '), at }));
  const find = <T>(lines: readonly Line[], read: (text: string) => T | null) => {
    for (const { text, at } of lines) {
      const value = read(text);
      if (value !== null) return { value, at };
    }
    return null;
  };
  const attached = own.filter(({ text }) => ATTACHED.test(text));
  const decided = [...attached, ...own.filter((line) => !attached.includes(line))];
  const numberIn = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[1]?.replaceAll(/\s/g, '') ?? null;
  const headed = find(own, numberIn(HEAD_NUMBER));
  const titles = lead
    .filter(({ text }) => !CITATION.test(text) && !PROSE.test(text))
    .slice(-TITLE_LINES)
    .concat(rows);
  return {
    decisionNumber: find(attached, numberIn(NUMBER)) ?? headed ?? find(own, numberIn(NUMBER)),
    decisionDate:
      find(attached, (text) => (DECISION.test(text) ? dateIn(text) : null)) ??
      (headed && find(own, (text) => readDate(HEAD_DATE.exec(text)?.[1] ?? ''))) ??
      find(decided, (text) => (DECISION.test(text) ? dateIn(text) : null)),
    // The line next to a document's table says it; a sheet's first does.
    year: find([...rows, ...own.filter(({ at }) => at === null).toReversed()], (text) => {
      // The year beside a decision's number is the decision's.
      if (DECISION.test(text)) return null;
      const year = YEAR.exec(text.replace(DATE, ''))?.[1];
      return year ? Number(year) : null;
    }),
    lines: titles.map(({ text }) => text),
  };
}
