import type { SheetCell } from '@/lib/annex/sheet';

/** A number as a page shows it, in a language whose decimals are behind a comma or behind a point. */
const FIGURE = /^\d[\d.,\s]*%?$/;

/** Where the programs that save a sheet as a page keep the number of a cell beside what they show of it: LibreOffice, Excel. */
export const KEPT_IN = ['sdval', 'x:num'] as const;

/** The number Google Sheets keeps of a cell it copies: `{"1":3,"3":358.17}`. */
const IN_GOOGLE = /^\{"1":3,"3":([^,}]+)\}$/;

/** What an attribute of a cell says its number is; null where it says none. */
export const keptBy = (attribute: string | null, google: string | null): string | null =>
  attribute ?? IN_GOOGLE.exec(google ?? '')?.[1] ?? null;

/** The two numbers a figure may be, as texts with a decimal comma. */
function meanings(shown: string): string[] {
  const bare = shown.replace(/%$/, '').replaceAll(/\s/g, '');
  return [bare.replaceAll('.', ''), bare.replaceAll(',', '').replace('.', ',')].filter((text) =>
    /^\d+(?:,\d+)?$/.test(text),
  );
}

/** Whether a number is shown as a text with a decimal comma, rounded to its decimals. */
function isShownAs(number: number, text: string): boolean {
  const decimals = text.split(',')[1]?.length ?? 0;
  return Math.abs(Number(text.replace(',', '.')) - number) <= 0.5 * 10 ** -decimals + 1e-9;
}

/**
 * The cell of a page whose program kept the number beside what it shows: the same cell as in the workbook it was saved from.
 * Null where what is shown is no figure, such as a date, which programs keep as the number of a day.
 */
export function keptNumber(kept: string | null, shown: string): SheetCell | null {
  const text = shown.trim();
  if (kept === null || !/^\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(kept) || !FIGURE.test(text)) return null;
  const number = Number(kept);
  const percent = text.endsWith('%');
  const written = meanings(text);
  const fits = written.find((one) => isShownAs(percent ? number * 100 : number, one)) ?? written[0];
  if (fits === undefined) return null;
  if (percent) return { kind: 'number', text: kept, shown: `${fits}%` };
  return Number(fits.replace(',', '.')) === number
    ? { kind: 'number', text: kept }
    : { kind: 'number', text: kept, shown: fits };
}
