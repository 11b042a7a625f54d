import { readScoreCell } from '@/lib/annex/score-cell';
import type { SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';

/** Rows under or between the units: sums and averages of the list. A name may begin with "Cộng" or "Tổng". */
const SUMMARY =
  /^(?:(?:toan tinh|ca tinh|binh quan chung|tong cong|tong so|tong diem|trung binh|binh quan|diem trung binh|diem binh quan|diem tb|dtb|tb chung|trung vi|cao nhat|thap nhat|ty le|ti le|trong so|ty trong|he so|diem cao nhat|diem thap nhat|diem lon nhat|diem nho nhat|lon nhat|nho nhat|max|min|highest|lowest|average|mean|median)(?: |$)|(?:tong|cong|tb|total)(?: (?:chung|toan|cac|\d).*)?$)/;

/** What stands under a list, folded: who signed, for whom, and to whom it goes. */
const SIGNATURE =
  /^(?:(?:tm|kt|tl|tuq|ld|q) (?:uy ban|ubnd|chu tich|giam doc|thu truong|hoi dong)|(?:pho )?(?:chu tich|giam doc|chanh van phong|thu truong)(?: |$)|da ky|ky ten|noi nhan|luu vt|nguoi (?:lap|tong hop)|thu ky|to truong|xac nhan cua)/;

/** Whether a row's first words are of those who signed a list, or of those it goes to. */
export const isSignature = (text: string): boolean => SIGNATURE.test(fold(text)) || SIGNED_ON.test(text);

const MAXIMA = /^(?:(?:tong |muc |so )?diem toi da|thang diem|diem chuan|toi da|maximum|diem tran)(?: |$)/;

/** "I", "IV", "A", "B.": the number of a group of units. */
const GROUP_NUMBER = /^(?:[IVXL]{1,6}|[A-Z])\.?$/;

export type RowKind =
  | 'blank'
  | 'summary'
  | 'maxima'
  /** The headings again. */
  | 'headings'
  /** "(1) (2) (3)" under the headings. */
  | 'column-numbers'
  /** A group's name, such as a district above its communes, or words that are no part of the list, such as signatures. */
  | 'group'
  | 'unit';

/** The parts of a row that tell what it is. `values`: what should be figures. */
export interface RowParts {
  readonly cells: readonly (SheetCell | null)[];
  readonly order: SheetCell | null;
  readonly code: SheetCell | null;
  readonly name: SheetCell | null;
  readonly values: readonly (SheetCell | null)[];
  /** It says what the headings say. */
  readonly heading: boolean;
}

/** What names are known: `isUnit` of a unit, `isGroup` of what units are grouped by. */
interface KnownNames {
  readonly isUnit: (name: string) => boolean;
  readonly isGroup: (name: string) => boolean;
}

/** "(1)", "(2)", … "(10)=(4)+…+(9)": columns numbered under their headings, with how they are made; "A", "B" before them. */
export function isColumnNumbers(cells: readonly (SheetCell | null)[]): boolean {
  const texts = cells.flatMap((cell) => (cell ? [cell.text.replaceAll(/\s/g, '')] : []));
  // "A", "B", "C=A+B", each the next.
  const marks = texts.map((text) => /^\(?([A-Z])\)?(?:=.*)?$/.exec(text)?.[1]?.charCodeAt(0) ?? Number.NaN);
  if (marks.length > 2 && marks.every((mark, index) => index === 0 || mark === (marks[index - 1] ?? 0) + 1))
    return true;
  const letters = texts.findIndex((text) => !/^\(?[A-Z]\)?$/.test(text));
  const numbers = texts.slice(Math.max(letters, 0)).map((text) => Number(/^\(?(\d{1,3})\)?(?:=.*)?$/.exec(text)?.[1]));
  return (
    texts.length > 2 &&
    numbers.length > 1 &&
    numbers.every((number, index) => (index === 0 ? number < 5 : number === (numbers[index - 1] ?? 0) + 1))
  );
}

/** "Ninh Bình, ngày … tháng 7 năm 2025" above a signature. */
const SIGNED_ON = /ngày[\s.…\d]*tháng[\s.…\d]*năm[\s.…\d]*$/iu;

/** Signatures and remarks under a list stand in any column: words only, and none of them says that a figure is missing. */
function isWords({ order, cells, values }: RowParts): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return (
    order === null &&
    filled.every(({ kind, text }) => kind === 'text' && (!/\d/.test(text) || SIGNED_ON.test(text))) &&
    values.every((cell) => cell === null || (!readScoreCell(cell).ok && !/^[-–—]$|\[/.test(cell.text)))
  );
}

/** What a row under the headings is. Whatever has figures and is nothing else is taken for a unit, so that no figure is lost in silence. */
export function rowKind(parts: RowParts, { isUnit, isGroup }: KnownNames): RowKind {
  const { cells, order, code, name, values, heading } = parts;
  const [filled = null] = cells.filter((cell) => cell !== null);
  if (filled === null) return 'blank';
  if (heading) return 'headings';
  if (isColumnNumbers(cells)) return 'column-numbers';
  if (code !== null) return 'unit';
  const empty = values.every((cell) => cell === null);
  const numbered = order !== null && GROUP_NUMBER.test(order.text);
  if (name !== null && isUnit(name.text)) return numbered && empty ? 'group' : 'unit';
  const first = name ?? order ?? filled;
  if (first.kind === 'text') {
    if (SUMMARY.test(fold(first.text))) return 'summary';
    if (MAXIMA.test(fold(first.text))) return 'maxima';
  }
  if (empty || isWords(parts)) return 'group';
  return numbered && name !== null && isGroup(name.text) ? 'group' : 'unit';
}
