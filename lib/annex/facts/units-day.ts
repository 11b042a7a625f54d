import type { AnnexContext, AnnexUnit } from '@/lib/annex/content';
import type { TierFacts } from '@/lib/annex/facts/resolve-tables';
import { type AnnexProblems, dated, type Place } from '@/lib/annex/problem';
import type { Tier } from '@/lib/site';
import { dayBefore, lastDayOf } from '@/lib/store/facts';

/** A day whose units a list may be about. */
interface Candidate {
  /** ISO day. */
  readonly day: string;
  /** Units there were on it. */
  readonly units: number;
  /** Rows of the list that name one of them. */
  readonly fits: number;
}

interface ListToDate {
  readonly tier: Tier;
  readonly register: string;
  readonly year: number;
  /** Where the day is asked for. */
  readonly place: Place;
  readonly cell: string | null;
  /** How many rows of the list name one of these units. */
  readonly fitsOf: (units: readonly AnnexUnit[]) => number;
}

/** Whether a unit existed on the day its list is about. */
const standsOn = (day: string) => (unit: AnnexUnit) => unit.validTo === null || unit.validTo > day;

/** What was said of the day: by the tier's line of the facts sheet, the sheet for all, the command line, the edition before. */
export function saidDay(
  facts: TierFacts | undefined,
  ofAll: string | undefined,
  { asOf: asked }: AnnexContext,
  base: { readonly asOf: string } | undefined,
): string | null {
  return facts?.asOf ?? ofAll ?? asked ?? base?.asOf ?? null;
}

/**
 * The day whose units a list is about that does not say it: the last of its year. Where units changed within the year, or
 * with the first day of the next and the list is rather about that day, nobody can know it but the office: it is asked, and
 * meanwhile the list is read as about the day it fits best.
 */
export function dayOfList(list: ListToDate, context: AnnexContext, problems: AnnexProblems): string {
  const { tier, register, year, place, cell, fitsOf } = list;
  const [first, last, next] = [`${year}-01-01`, lastDayOf(year), `${year + 1}-01-01`];
  const toCandidate = (day: string): Candidate => {
    const units = (context.unitsOf(register, tier, day) ?? []).filter(standsOn(day));
    return { day, units: units.length, fits: fitsOf(units) };
  };
  const within = context.changesOf?.(register, tier, first, last) ?? [];
  const days = [...within.map(dayBefore), last].map(toCandidate);
  const changesThen = (context.changesOf?.(register, tier, last, next) ?? []).length > 0;
  const after = changesThen ? toCandidate(next) : null;
  const ofYear = days.at(-1);
  // A few rows of a later day are slips of the pen; a list of most of its units is that day's.
  const later = after && ofYear && after.fits > ofYear.fits && after.fits * 2 > after.units;
  const candidates = later ? [...days, after] : days;
  if (candidates.length === 1) return last;
  const details = candidates.flatMap(({ day, units, fits }) => [dated(day), String(units), String(fits)]);
  problems.add('as-of-missing', place, cell, null, ...details);
  return candidates.reduce((best, candidate) => (candidate.fits >= best.fits ? candidate : best)).day;
}
