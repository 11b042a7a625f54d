import type { Points } from '@/lib/scoring/types';
import { LANGUAGE_FORMS, type Lang } from '@/lib/site';

/** Why a printed score is refused. */
const POINTS_FAULTS = [
  'empty',
  'dash', // "–", "-": the source says there is no value; a missing code belongs there
  'sign', // "-1", "+1"
  'space', // anywhere, also a no-break space; readers of files trim cells first
  'point', // "1.234" is 1234 or 1,234: only a decimal comma is read
  'not-ascii-digit', // full-width and other scripts' digits
  'exponent',
  'leading-zero', // "007"
  'too-many-decimals', // more than six
  'too-large', // more than six digits before the comma: no total is near that
  'not-a-number',
] as const;
export type PointsFault = (typeof POINTS_FAULTS)[number];

type ParsedPoints =
  | { readonly ok: true; readonly points: Points; readonly printed: string }
  | { readonly ok: false; readonly reason: PointsFault };

// Why: lib/decisions/0029-finer-than-thousandths.md

const MAX_INTEGER_DIGITS = 6;
/** Decimals of a point that a score may have. */
export const MOST_DECIMALS = 6;
/** Decimals every score has room for: a thousandth is what a whole number of `Points` counts. */
export const USUAL_DECIMALS = 3;
const SCALE = 10 ** USUAL_DECIMALS;
const FINEST = 10 ** (MOST_DECIMALS - USUAL_DECIMALS);

/** Millionths of a point as a whole number: what is added, divided and rounded exactly. */
export const toFinest = (points: Points): number => Math.round(points * FINEST);

/** The points so many millionths are. Of one decimal text there is one number, however it was come by. */
export const fromFinest = (finest: number): Points => finest / FINEST;

/** What arithmetic with points came to, without the noise of fractions: sums and differences of scores pass through here. */
export const settle = (points: Points): Points => fromFinest(toFinest(points));

/** How many decimals of a point a score needs, 0–6. */
export function decimalsOf(points: Points): number {
  const finest = Math.abs(toFinest(points));
  let decimals = MOST_DECIMALS;
  for (let unit = 10; decimals > 0 && finest % unit === 0; unit *= 10) decimals -= 1;
  return decimals;
}

/** How many decimals scores of one list are held with: three, or more where one of them has more. */
export function finestDecimals(values: readonly (Points | null)[]): number {
  return values.reduce<number>(
    (most, value) => (value === null ? most : Math.max(most, decimalsOf(value))),
    USUAL_DECIMALS,
  );
}

/** Points as a number of points, for files that hold numbers: 358170 → 358.17. */
export const inPoints = (points: Points): number => toFinest(points) / (SCALE * FINEST);

function faultOf(text: string): PointsFault {
  if (text.trim() === '') return 'empty';
  if (/\s/u.test(text)) return 'space';
  if (/^[-‐‑‒–—―−]+$/u.test(text)) return 'dash';
  if (/^[-+−–‐‑±＋－]/u.test(text)) return 'sign';
  if (/[^\P{Nd}0-9]/u.test(text)) return 'not-ascii-digit';
  if (text.includes('.')) return 'point';
  if (/^\d+(,\d+)?[eE][-+]?\d+$/.test(text)) return 'exponent';
  if (/^\d+,\d{7,}$/.test(text)) return 'too-many-decimals';
  if (/^0\d+(,\d+)?$/.test(text)) return 'leading-zero';
  if (/^\d+(,\d+)?$/.test(text)) return 'too-large';
  return 'not-a-number';
}

/**
 * Reads a score as Vietnamese sources print it ("358,17", "351", "385,641", "0,8123") exactly into thousandths of a point:
 * with up to three decimals without passing through a fraction. `printed` is the text itself. Never throws.
 */
export function parsePoints(text: string): ParsedPoints {
  const match = /^(0|[1-9]\d*)(?:,(\d{1,6}))?$/.exec(text);
  const whole = match?.[1];
  if (!whole || whole.length > MAX_INTEGER_DIGITS) return { ok: false, reason: faultOf(text) };
  const decimals = (match[2] ?? '').padEnd(MOST_DECIMALS, '0');
  return { ok: true, points: fromFinest(Number(whole) * SCALE * FINEST + Number(decimals)), printed: text };
}

/** A part of a millionth that arithmetic may have left, and no more. */
const NOISE = 1e-3;

/**
 * The digits of a score before and after its decimal mark, without its sign and without zeros at the end.
 * @throws RangeError when `points` is not a whole number of millionths of a point.
 */
export function digitsOf(points: Points): readonly [whole: string, decimals: string] {
  const finest = toFinest(points);
  if (!Number.isSafeInteger(finest) || Math.abs(points * FINEST - finest) > NOISE) {
    throw new RangeError(`Points must be whole millionths of a point, not ${points} thousandths.`);
  }
  const size = Math.abs(finest);
  const decimals = String(size % (SCALE * FINEST)).padStart(MOST_DECIMALS, '0');
  return [String(Math.floor(size / (SCALE * FINEST))), decimals.replace(/0+$/, '')];
}

/**
 * Thousandths as the shortest exact decimal, no grouping: 358170 → "358,17" (vi) | "358.17" (en). A difference may be
 * negative and takes a minus sign (−). Up to six decimals: 812.3 → "0,8123".
 * @throws RangeError when `points` is not a whole number of millionths of a point.
 */
export function formatPoints(points: Points, lang: Lang): string {
  const [whole, decimals] = digitsOf(points);
  const signed = points < 0 ? `−${whole}` : whole;
  return decimals === '' ? signed : signed + LANGUAGE_FORMS[lang].decimalSign + decimals;
}
