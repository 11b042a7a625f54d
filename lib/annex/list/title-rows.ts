import { readDate } from '@/lib/annex/date-cell';
import { cellAddress, type Sheet } from '@/lib/annex/sheet';

/** What the merged lines above a list say of its decision. */
export interface TitleFacts {
  readonly decisionNumber: { readonly value: string; readonly at: string } | null;
  readonly decisionDate: { readonly value: string; readonly at: string } | null;
  readonly year: { readonly value: number; readonly at: string } | null;
  /** The titles' whole text, which may name the tier. */
  readonly text: string;
}

/** A decision, in full or as offices shorten it; the "QĐ" of its own number ("700/QĐ-UBND") is none. */
const DECISION = /quyết định|(?<![\p{L}/])qđ(?![\p{L}-])/iu;
const NUMBER = /(?:quyết định|(?<![\p{L}/])qđ)\s*(?:số)?\s*:?\s*(\d+\s*\/\s*[A-ZĐ]+(?:-[A-ZĐ]+)*)/iu;
const DATE = /ngày\s+(\d{1,2}\s*(?:\/|-|\.)\s*\d{1,2}\s*(?:\/|-|\.)\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
const YEAR = /(?<!tháng \d{1,2} )năm\s+(20\d{2})/iu;

/** Reads the lines from row `start` to row `end` (from 0, not counted) above a list. */
export function readTitleRows(sheet: Sheet, end: number, start = 0): TitleFacts {
  const lines = sheet.rows
    .slice(start, end)
    .flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell?.kind === 'text' ? [{ text: cell.text, at: cellAddress(start + index, column) }] : [],
      ),
    );
  const find = <T>(read: (text: string) => T | null) => {
    for (const { text, at } of lines) {
      const value = read(text);
      if (value !== null) return { value, at };
    }
    return null;
  };
  return {
    decisionNumber: find((text) => NUMBER.exec(text)?.[1]?.replaceAll(/\s/g, '') ?? null),
    decisionDate: find((text) => {
      if (!DECISION.test(text)) return null;
      const written = DATE.exec(text)?.[1];
      if (!written) return null;
      return readDate(/tháng/iu.test(written) ? `ngày ${written}` : written.replaceAll(/\s/g, ''));
    }),
    year: find((text) => {
      // The year beside a decision's number is the decision's.
      if (DECISION.test(text)) return null;
      const year = YEAR.exec(text.replace(DATE, ''))?.[1];
      return year ? Number(year) : null;
    }),
    text: lines.map(({ text }) => text).join(' '),
  };
}
