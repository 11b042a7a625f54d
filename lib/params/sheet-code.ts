import type { Query } from '@/lib/params/query';
import { langSegment } from '@/lib/params/slug';
import type { Lang } from '@/lib/site';

export interface VerifyParams {
  readonly lang: Lang;
  /** What was typed or opened, trimmed and short; empty where nothing was. */
  readonly code: string;
}

/** Longest text read: a whole address pasted from a sheet, or what a drawing of four units carries, is shorter. */
export const MOST_SIGNS = 700;

/** Reads /kiem-tra; a repeated or missing `ma` asks nothing. */
export function parseVerify(lang: unknown, query: Query): VerifyParams | null {
  const parsed = langSegment.safeParse(lang);
  if (!parsed.success) return null;
  const asked = typeof query.ma === 'string' ? query.ma : '';
  return { lang: parsed.data, code: Array.from(asked.trim()).slice(0, MOST_SIGNS).join('').trim() };
}
