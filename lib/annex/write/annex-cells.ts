import { type SheetCell, text } from '@/lib/open-data/workbook';

const GUIDE = { fontStyle: 'italic', textColor: '#5b5b5b', wrap: true, alignVertical: 'top' } as const;
const HEADING = { backgroundColor: '#e8edf2', wrap: true, alignVertical: 'top' } as const;

export type TextCell = NonNullable<SheetCell>;
/** A line of guidance, in italics, over so many columns. */
export const guide = (value: string, columnSpan = 1): SheetCell => ({
  ...(text(value) as TextCell),
  ...GUIDE,
  ...(columnSpan > 1 ? { columnSpan } : {}),
});
/** A line of guidance over the width of the sheet. */
export const wideGuide = (value: string): SheetCell[] => [guide(value, 5), null, null, null, null];
export const heading = (value: string): SheetCell => ({ ...(text(value, true) as TextCell), ...HEADING });
/** A heading above a column narrower than its words: room for a second line of them. */
export const tallHeading = (value: string): SheetCell => ({ ...heading(value), height: 27 }) as TextCell;

/** A cell of a number format, or the text format `@`: what it holds, or what will be typed into it, is shown so. */
export function formatted(cell: SheetCell, format: string): SheetCell {
  const type = (format === '@' ? String : Number) as typeof String;
  if (cell === null) return { value: '', type, format };
  // A code such as [not-published] in a column of numbers stays a text.
  return (typeof cell.value === 'number') === (format !== '@') ? { ...cell, format } : cell;
}
