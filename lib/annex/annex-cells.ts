import { type SheetCell, text } from '@/lib/open-data/workbook';

const GUIDE = { fontStyle: 'italic', textColor: '#5b5b5b', wrap: true, alignVertical: 'top' } as const;
const HEADING = { backgroundColor: '#e8edf2', wrap: true, alignVertical: 'top' } as const;

export type TextCell = NonNullable<SheetCell>;
/** A line of guidance, in italics. */
export const guide = (value: string): SheetCell => ({ ...(text(value) as TextCell), ...GUIDE });
/** A line of guidance over the width of the sheet. */
export const wideGuide = (value: string): SheetCell[] => [
  { ...(guide(value) as TextCell), columnSpan: 5 },
  null,
  null,
  null,
  null,
];
export const heading = (value: string): SheetCell => ({ ...(text(value, true) as TextCell), ...HEADING });
