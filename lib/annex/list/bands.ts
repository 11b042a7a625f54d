import { fold } from '@/lib/i18n/fold';
import type { Band } from '@/lib/scoring/types';

/** Bands as decisions call them, the best first: names a list may use without a table of its own, whose thresholds nobody knows. */
const KNOWN: readonly (readonly [vi: string, en: string])[] = [
  ['Xuất sắc', 'Excellent'],
  ['Tốt', 'Good'],
  ['Khá', 'Fair'],
  ['Trung bình khá', 'Above average'],
  ['Trung bình', 'Average'],
  ['Đạt', 'Satisfactory'],
  ['Yếu', 'Weak'],
  ['Kém', 'Poor'],
  ['Chưa đạt', 'Unsatisfactory'],
  ['Không đạt', 'Failed'],
];

/** The word for a band in files and the API. */
export const bandSlug = (name: string): string => fold(name).replaceAll(' ', '-');

const VOCABULARY: readonly Band[] = KNOWN.map(([vi, en]) => ({ slug: bandSlug(vi), name: { vi, en }, from: null }));

/** The band a cell names; null where it is none of `bands`, or of what bands are usually called where there are no others. */
export function readBand(text: string, bands: readonly Band[]): Band | null {
  const said = fold(text.replace(/^(?:xếp )?loại\s+/iu, ''));
  const among = bands.length > 0 ? bands : VOCABULARY;
  return (
    among.find(({ slug, name }) => [slug.replaceAll('-', ' '), fold(name.vi), fold(name.en)].includes(said)) ?? null
  );
}

/** Those of the usual bands that a list names, the best first. */
export const bandsNamed = (slugs: ReadonlySet<string>): readonly Band[] =>
  VOCABULARY.filter(({ slug }) => slugs.has(slug));
