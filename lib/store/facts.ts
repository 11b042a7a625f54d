/** A span of days: from its first day on (null: since before the register begins) until, not including, a day (null: still). */
export interface Span {
  /** ISO day. */
  readonly from: string | null;
  /** ISO day. */
  readonly to: string | null;
}

/** Whether a day (ISO) lies within a span. */
export function covers({ from, to }: Span, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** Whether two spans have a day in common. */
export function overlap(a: Span, b: Span): boolean {
  return (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);
}

/** The day before an ISO day. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The last day of a year, which results are about unless their revision says another. */
export const lastDayOf = (year: number): string => `${year}-12-31`;

/** Spans in the order of their days. */
export function inOrder<T extends Span>(facts: readonly T[]): T[] {
  return facts.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** The fact of a unit that holds on a day; null where the unit did not exist then. */
export function factOn<T extends Span>(facts: readonly T[], day: string): T | null {
  return facts.find((fact) => covers(fact, day)) ?? null;
}

/** The last of a unit's facts; null for a unit without any. */
export function latestFact<T extends Span>(facts: readonly T[]): T | null {
  return inOrder(facts).at(-1) ?? null;
}

/** The last fact of a unit that ended on or before a day; null where the unit had not ended by then. */
function lastBefore<T extends Span>(facts: readonly T[], day: string): T | null {
  return latestFact(facts.filter(({ to }) => to !== null && to <= day));
}

/**
 * What a list that is about a day shows of a unit: the fact of that day, else what the unit last was before it (a list may
 * name a unit that is no more), else what it first was after it.
 */
export function factShown<T extends Span>(facts: readonly T[], day: string): T | null {
  return factOn(facts, day) ?? lastBefore(facts, day) ?? inOrder(facts)[0] ?? null;
}

/** A day on which a fact holds: the day asked for, where it is one, else the last day of the fact. */
export function dayWithin(fact: Span, day: string): string {
  if (covers(fact, day)) return day;
  return fact.to === null ? (fact.from ?? day) : dayBefore(fact.to);
}

/** A unit's whole life, from its first fact to its last. */
export function lifeOf(facts: readonly Span[]): Span {
  const ordered = inOrder(facts);
  return { from: ordered[0]?.from ?? null, to: ordered.at(-1)?.to ?? null };
}

/**
 * The units a list that is about a day may name, by their codes: those that existed then, and under a code that no unit
 * had on the day, the one that had it last before (a list may name a unit that is no more).
 */
export function byCodeOn<F extends Span & { readonly code: string }, U extends { readonly facts: readonly F[] }>(
  units: readonly U[],
  day: string,
): Map<string, U> {
  const found = new Map<string, { readonly unit: U; readonly until: string | null }>();
  for (const unit of units) {
    const fact = factOn(unit.facts, day) ?? lastBefore(unit.facts, day);
    if (!fact) continue;
    const until = covers(fact, day) ? null : fact.to;
    const other = found.get(fact.code);
    if (!other || until === null || (other.until !== null && other.until < until)) {
      found.set(fact.code, { unit, until });
    }
  }
  return new Map([...found].map(([code, { unit }]) => [code, unit]));
}
