import type { AnnexRule } from '@/lib/annex/problem';
import type { SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';
import { formatPoints, type PointsFault, parsePoints, settle } from '@/lib/scoring/points';
import { type Measured, MISSING_CODES, type MissingCode } from '@/lib/scoring/types';

export type ScoreCell =
  | {
      readonly ok: true;
      readonly value: Measured;
      /** Written with a decimal point. */
      readonly point: boolean;
      /** Written with a word after it: “914,31 điểm”. */
      readonly worded?: boolean;
      /** With a footnote's mark after it: “358,17 (*)”. */
      readonly marked?: boolean;
    }
  | { readonly ok: false; readonly rule: AnnexRule };

const refuse = (rule: AnnexRule): ScoreCell => ({ ok: false, rule });

/** What offices write instead of a code, folded. */
const WRITTEN: ReadonlyMap<string, MissingCode> = new Map([
  ['chua cong bo', 'not-published'],
  ['khong cong bo', 'not-published'],
  ['khong danh gia', 'not-assessed'],
  ['khong xep hang', 'not-assessed'],
  ['khong tham gia', 'not-assessed'],
  ['chua danh gia', 'not-assessed'],
  ['khong ap dung', 'not-applicable'],
  ['da giai the', 'unit-abolished'],
  ['giai the', 'unit-abolished'],
  ['da sap nhap', 'unit-abolished'],
]);

const FAULTS: Readonly<Record<PointsFault, AnnexRule>> = {
  empty: 'empty-cell',
  dash: 'empty-cell',
  sign: 'negative-number',
  space: 'not-a-number',
  point: 'not-a-number',
  'not-ascii-digit': 'not-a-number',
  exponent: 'not-a-number',
  'leading-zero': 'not-a-number',
  'too-many-decimals': 'too-many-decimals',
  'too-large': 'too-large',
  'not-a-number': 'not-a-number',
};

function isMissingCode(code: string): code is MissingCode {
  return (MISSING_CODES as readonly string[]).includes(code);
}

function readMissing(text: string): ScoreCell | null {
  const written = WRITTEN.get(fold(text));
  if (written) return { ok: true, value: { points: null, printed: null, missing: written }, point: false };
  const coded = /^(?:(.*\S) )?\[([^[\]]*)\]$/u.exec(text);
  if (!coded) return null;
  const [, printed = null, code = ''] = coded;
  if (!isMissingCode(code)) return refuse('unknown-code');
  if ((code === 'invalid-in-source') !== (printed !== null)) return refuse('text-with-code');
  return { ok: true, value: { points: null, printed, missing: code }, point: false };
}

function fromPoints(text: string, printed: string | null, point = false): ScoreCell {
  const parsed = parsePoints(text);
  if (!parsed.ok && text.startsWith('+')) return refuse('not-a-number');
  if (!parsed.ok) return refuse(FAULTS[parsed.reason]);
  return { ok: true, value: { points: parsed.points, printed: printed ?? parsed.printed, missing: null }, point };
}

/** A number Excel keeps as a binary fraction: fifteen digits are what it shows, the rest is noise. */
function readStored(digits: string): ScoreCell {
  const number = Number(digits);
  if (!Number.isFinite(number)) return refuse('not-a-number');
  if (number < 0) return refuse('negative-number');
  const shown = Number(number.toPrecision(15));
  if (shown >= 1e6) return refuse('too-large');
  const points = settle(shown * 1000);
  if (Math.abs(shown * 1000 - points) > 1e-6) return refuse('too-many-decimals');
  return { ok: true, value: { points, printed: formatPoints(points, 'vi'), missing: null }, point: false };
}

/** "01 (0,727)": a rank and the value it is of. */
export const holdsTwo = (text: string): boolean =>
  /^\d{1,4}(?:[.,]\d{1,6})?\s*[(/;]\s*\d[\d.,\s]*%?\)?$/.test(text) && !/^\d+\/\d+$/.test(text);

/** A percentage as a cell shows it, on its own scale: "95,26" of "95,26 %"; null where it is none. */
export function percentOf(cell: SheetCell | null): string | null {
  const shown = cell?.kind === 'number' ? cell.shown : cell?.kind === 'text' ? cell.text : undefined;
  return /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(shown ?? '')?.[1] ?? null;
}

/** Whether a cell shows another number than its own, rounded: "600,5" of 600500, where its format leaves thousands out. */
export function showsAnother(cell: SheetCell | null): boolean {
  const [, shown = '', decimals = ''] = /^(\d+(?:,(\d+))?)$/.exec(cell?.shown ?? '') ?? [];
  if (cell?.kind !== 'number' || shown === '') return false;
  const off = Math.abs(Number(shown.replace(',', '.')) - Number(cell.text));
  return off > 0.5 * 10 ** -decimals.length + 1e-9;
}

/** "1.234,5", "1 234,5" and "1,234.5" group by thousands; "1.234" may be either and is refused. */
function readWritten(text: string): ScoreCell {
  if (/^\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(text)) return fromPoints(text.replaceAll(' ', ''), text);
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) {
    return fromPoints(text.replaceAll('.', ''), text);
  }
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) {
    return fromPoints(text.replaceAll(',', '').replace('.', ','), text, true);
  }
  if (/^(?:0\.\d{1,6}|\d+\.(?:\d{1,2}|\d{4,6}))$/.test(text)) return fromPoints(text.replace('.', ','), null, true);
  if (/^\d+\.\d{3}$/.test(text)) return refuse('ambiguous-number');
  if (/^\d+\.\d{7,}$/.test(text)) return refuse('too-many-decimals');
  return fromPoints(text, null);
}

/** A footnote's mark after a number or a name: "*", "(*)", "(**)", "¹", "⁽¹⁾", "[¹]", "¹²". */
export const FOOTNOTE = /\s*(?:\(\s*[*†‡]{1,3}\s*\)|[*†‡]{1,3}|[⁽[(]?[⁰¹²³⁴-⁹]{1,3}[⁾\])]?|⁽[*†‡]{1,3}⁾)$/u;

function readText(text: string): ScoreCell {
  const plain = text.replace(FOOTNOTE, '');
  if (plain !== text && /^\d/.test(plain)) {
    const read = readText(plain);
    return read.ok ? { ...read, marked: true } : read;
  }
  if (holdsTwo(text)) return refuse('two-values');
  if (percentOf({ kind: 'text', text }) !== null) return refuse('percent-cell');
  const bare = /^(\d.*?)\s*(?:điểm|đ)$/iu.exec(text)?.[1];
  if (bare === undefined) return readWritten(text);
  const read = readWritten(bare);
  return read.ok ? { ...read, worded: true } : read;
}

/**
 * Reads a score as offices write it. The value's `printed` is the text a decision would print, with a decimal comma; points
 * are thousandths.
 */
export function readScoreCell(cell: SheetCell | null): ScoreCell {
  if (cell === null) return refuse('empty-cell');
  switch (cell.kind) {
    case 'number':
      return cell.shown?.endsWith('%') ? refuse('percent-cell') : readStored(cell.text);
    case 'text':
      return readMissing(cell.text) ?? readText(cell.text);
    case 'error':
      return refuse('error-cell');
    case 'unvalued':
      return refuse('formula-without-value');
    case 'date':
      return refuse('date-cell');
    case 'boolean':
      return refuse('not-a-number');
  }
}

/** Ranks that are called, folded. */
const CALLED: ReadonlyMap<string, number> = new Map([
  ['nhat', 1],
  ['nhi', 2],
  ['ba', 3],
  ['tu', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
]);

const ROMAN: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** "III" as 3, up to 39; 0 of anything else. */
function romanOf(text: string): number {
  if (!/^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/.test(text)) return 0;
  let [left, sum] = [text, 0];
  for (const [letters, value] of ROMAN) {
    while (left.startsWith(letters)) {
      left = left.slice(letters.length);
      sum += value;
    }
  }
  return sum;
}

export interface RankCell {
  readonly rank: number | null;
  /** Written otherwise than as a number, or said not to be given. */
  readonly remark: 'rank-written' | 'rank-none' | null;
}

/** "Hạng 3", "Đồng hạng 3", "Xếp thứ 3", "Hạng: 3". */
const CALLED_RANK = /^(?:(?:xếp|đồng) )?(?:hạng|thứ)(?: thứ)?\s*:?\s+/iu;
/** What says that others have the rank too, or ends it: "3 (đồng hạng)", "3 - ĐH", "3=", "3.". */
const TIED = /\s*(?:[-–(]?\s*(?:đồng (?:hạng|thứ)|đh|=)\s*\)?|[.)])$/iu;

/** A rank: a whole number from 1. Null for an empty cell, a rule where it is something else. */
export function readRankCell(cell: SheetCell | null): RankCell | AnnexRule {
  if (cell === null || /^[-–—]$/.test(cell.text)) return { rank: null, remark: null };
  if (cell.kind === 'error') return 'error-cell';
  if (cell.kind === 'unvalued') return 'formula-without-value';
  if (cell.kind === 'date') return 'date-cell';
  if (cell.kind !== 'number' && cell.kind !== 'text') return 'wrong-rank';
  if (/^(?:không xếp (?:hạng|thứ)|not ranked|\[not-ranked\])$/iu.test(cell.text))
    return { rank: null, remark: 'rank-none' };
  if (holdsTwo(cell.text)) return 'two-values';
  const text = cell.kind === 'number' ? String(Number(cell.text)) : cell.text.replace(CALLED_RANK, '');
  const bare = text
    .replace(FOOTNOTE, '')
    .replace(TIED, '')
    .replace(/^[=#№]\s*/u, '');
  if (/^[1-9]\d{0,4}$/.test(text)) return { rank: Number(text), remark: null };
  const [, of = '', all = ''] = /^0*([1-9]\d{0,3})\s*\/\s*(\d{1,4})$/.exec(bare) ?? [];
  const digits = of !== '' && Number(of) <= Number(all) ? of : /^0*([1-9]\d{0,3})(?:[.,]0)?$/.exec(bare)?.[1];
  const called = CALLED.get(fold(bare)) ?? Number(digits || romanOf(bare));
  return called > 0 ? { rank: called, remark: 'rank-written' } : 'wrong-rank';
}
