import type { SheetCell } from '@/lib/annex/sheet';

function iso(year: string, month?: string, day?: string): string | null {
  const text = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  const [y, m = '01', d = '01'] = text.split('-');
  const date = new Date(`${y}-${m}-${d}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${y}-${m}-${d}`) ? text : null;
}

/**
 * A date as a decision or a sheet writes it ("12/7/2024", "ngày 12 tháng 7 năm 2024", "07/2024", "2024"), as ISO text, only
 * as precise as written. Null where it is none, or no such day exists.
 */
export function readDate(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const words = /^(?:ngày\s+(\d{1,2})\s+)?tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u.exec(plain);
  if (words) return iso(words[3] ?? '', words[2], words[1]);
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  if (day) return iso(day[3] ?? '', day[2], day[1]);
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(plain);
  if (month) return iso(month[2] ?? '', month[1]);
  const machine = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(plain);
  return machine ? iso(machine[1] ?? '', machine[2], machine[3]) : null;
}

/** As `readDate`, of a cell that may be typed as a date or hold a year as a number. */
export function readDateCell(cell: SheetCell): string | null {
  return cell.kind === 'date' ? cell.text : readDate(cell.text);
}
