import type { Points } from '@/lib/scoring/types';

/** Why a printed score is refused. */
export const POINTS_FAULTS = [
  'empty',
  'dash', // "–", "-": the source says there is no value; a missing code belongs there
  'sign', // "-1", "+1"
  'space', // anywhere, also a no-break space; readers of files trim cells first
  'point', // "1.234" is 1234 or 1,234: only a decimal comma is read
  'not-ascii-digit', // full-width and other scripts' digits
  'exponent',
  'leading-zero', // "007"
  'too-many-decimals', // more than thousandths
  'too-large', // more than six digits before the comma: no total is near that
  'not-a-number',
] as const;
export type PointsFault = (typeof POINTS_FAULTS)[number];

export type ParsedPoints =
  | { readonly ok: true; readonly points: Points; readonly printed: string }
  | { readonly ok: false; readonly reason: PointsFault };

const MAX_INTEGER_DIGITS = 6;
const SCALE = 1000;

function faultOf(text: string): PointsFault {
  if (text.trim() === '') return 'empty';
  if (/\s/u.test(text)) return 'space';
  if (/^[-‐‑‒–—―−]+$/u.test(text)) return 'dash';
  if (/^[-+−–‐‑±＋－]/u.test(text)) return 'sign';
  if (/[^\P{Nd}0-9]/u.test(text)) return 'not-ascii-digit';
  if (text.includes('.')) return 'point';
  if (/^\d+(,\d+)?[eE][-+]?\d+$/.test(text)) return 'exponent';
  if (/^\d+,\d{4,}$/.test(text)) return 'too-many-decimals';
  if (/^0\d+(,\d+)?$/.test(text)) return 'leading-zero';
  if (/^\d+(,\d+)?$/.test(text)) return 'too-large';
  return 'not-a-number';
}

/**
 * Reads a score as Vietnamese sources print it ("358,17", "351", "385,641") exactly into thousandths of a point, without
 * passing through a fraction. `printed` is the text itself. Never throws.
 */
export function parsePoints(text: string): ParsedPoints {
  const match = /^(0|[1-9]\d*)(?:,(\d{1,3}))?$/.exec(text);
  const whole = match?.[1];
  if (!whole || whole.length > MAX_INTEGER_DIGITS) return { ok: false, reason: faultOf(text) };
  const decimals = (match[2] ?? '').padEnd(3, '0');
  return { ok: true, points: Number(whole) * SCALE + Number(decimals), printed: text };
}

/**
 * Thousandths as the shortest exact decimal, no grouping: 358170 → "358,17" (vi) | "358.17" (en). A difference may be
 * negative and takes a minus sign (−).
 * @throws RangeError when `points` is not a whole number of thousandths.
 */
export function formatPoints(points: Points, lang: 'vi' | 'en'): string {
  if (!Number.isSafeInteger(points)) throw new RangeError(`Points must be whole thousandths, not ${points}.`);
  const size = Math.abs(points);
  const decimals = String(size % SCALE)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = `${points < 0 ? '−' : ''}${Math.floor(size / SCALE)}`;
  return decimals === '' ? whole : `${whole}${lang === 'vi' ? ',' : '.'}${decimals}`;
}
