import { fold } from '@/lib/i18n/fold';
import { editDistance } from '@/lib/search/edit-distance';

const MAX_SLUG_LENGTH = 80;

/** A slug as it may have been meant: "Yên-Mô/Yên Thắng" → "yen-mo/yen-thang". */
function normalise(slug: string): string {
  return slug
    .slice(0, MAX_SLUG_LENGTH)
    .split('/')
    .map((segment) => fold(segment).replaceAll(' ', '-'))
    .filter((segment) => segment !== '')
    .join('/');
}

const lastSegment = (slug: string): string => slug.slice(slug.lastIndexOf('/') + 1);

/**
 * The candidates nearest to a slug that does not exist, best first, at most `count`; by whole slug, or by its last segment
 * where the district is left out or wrong. Nothing near (more than a third of the letters differ) answers nothing.
 */
export function nearestSlugs(slug: string, candidates: readonly string[], count: number): readonly string[] {
  const wanted = normalise(slug);
  const wantedLast = lastSegment(wanted);
  if (wantedLast === '') return [];
  const near = (a: string, b: string): number => {
    const most = Math.max(1, Math.floor(a.length / 3));
    const distance = editDistance(a, b, most);
    return distance > most ? Number.POSITIVE_INFINITY : distance;
  };
  return candidates
    .map((candidate) => ({
      candidate,
      whole: near(wanted, candidate),
      last: near(wantedLast, lastSegment(candidate)),
    }))
    .filter(({ whole, last }) => Number.isFinite(Math.min(whole, last)))
    .toSorted(
      (a, b) =>
        Math.min(a.whole, a.last) - Math.min(b.whole, b.last) ||
        (a.whole < b.whole ? -1 : a.whole > b.whole ? 1 : 0) ||
        (a.candidate < b.candidate ? -1 : 1),
    )
    .slice(0, Math.max(0, count))
    .map(({ candidate }) => candidate);
}
