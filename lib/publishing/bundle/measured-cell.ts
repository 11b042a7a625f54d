import type { BundleRule } from '@/lib/publishing/bundle/problem';
import { parsePoints } from '@/lib/scoring/points';
import { type Measured, MISSING_CODES, type MissingCode } from '@/lib/scoring/types';

type MeasuredCell = { readonly ok: true; readonly value: Measured } | { readonly ok: false; readonly rule: BundleRule };

const refuse = (rule: BundleRule): MeasuredCell => ({ ok: false, rule });

function isMissingCode(code: string): code is MissingCode {
  return (MISSING_CODES as readonly string[]).includes(code);
}

/**
 * Reads a score cell of a bundle: "358,17", "[not-assessed]", or "3331,01 [invalid-in-source]", where the source's
 * text is kept and no number is made of it.
 */
export function parseMeasuredCell(text: string): MeasuredCell {
  const coded = /^(?:(.*\S) )?\[([^[\]]*)\]$/u.exec(text);
  if (!coded) {
    const parsed = parsePoints(text);
    if (!parsed.ok) return refuse(parsed.reason === 'empty' ? 'empty-cell' : 'wrong-points');
    return { ok: true, value: { points: parsed.points, printed: parsed.printed, missing: null } };
  }
  const [, printed = null, code = ''] = coded;
  if (!isMissingCode(code)) return refuse('unknown-code');
  if ((code === 'invalid-in-source') !== (printed !== null)) return refuse('text-with-code');
  return { ok: true, value: { points: null, printed, missing: code } };
}
