// Why: lib/decisions/0027-register-changes.md

import { inEach } from '@/lib/site';
import { type Columns, columnOf } from '@/lib/store/columns';
import type { FactDraft, RegisterDraft, SuccessionDraft, UnitAddress, UnitDraft } from '@/lib/store/draft';
import { covers, inOrder, type Span } from '@/lib/store/facts';

/** What of a unit a line may leave blank. */
export type KeptPart = 'code' | 'type' | 'parent' | keyof Columns<'name', string>;

/** What the office says of a unit: what it is from a day on, until the next thing that is recorded of it, or until a day it names. */
export interface UnitStatement extends UnitAddress {
  readonly fact: FactDraft;
  /** What it left blank: that stays what it is on the day, which a change of an earlier day, made later, may make otherwise. */
  readonly kept?: readonly KeptPart[];
  /** Of a unit the register has not yet; of one it has, its own words stay. */
  readonly evidence: string;
  readonly formerProvince: string | null;
}

/** A unit is no more from a day (ISO) on. */
export interface UnitEnd extends UnitAddress {
  readonly on: string;
}

/** A change of a register as the office submits it. */
export interface RegisterChange {
  readonly units: readonly UnitStatement[];
  readonly ends: readonly UnitEnd[];
  readonly successions: readonly SuccessionDraft[];
}

/** What changes of a register change of it. */
export type RegisterState = Pick<RegisterDraft, 'units' | 'successions'>;

export const addressOf = ({ tier, slug }: UnitAddress): string => `${tier} ${slug}`;

/** A succession is of two units and a day: said again, it is said otherwise. */
export const succeedsOf = ({ tier, from, date, to }: SuccessionDraft): string => `${tier} ${from} ${date} ${to ?? ''}`;

/** A value as text, the same whatever the order of its keys. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const starts = (fact: Span): string => fact.from ?? '';

/** What is left of a fact beside a span: before it always, after it only where the span says no end of its own. */
function around<F extends Span>(fact: F, span: Span): F[] {
  const before = span.from !== null && starts(fact) < span.from ? [{ ...fact, to: earlier(fact.to, span.from) }] : [];
  const after = span.to !== null && starts(fact) >= span.to ? [fact] : [];
  return [...before, ...after];
}

const earlier = (a: string | null, b: string): string => (a === null || b < a ? b : a);

/**
 * A unit's facts with one more: from its first day on it holds until its last or, where it names none, until the next thing
 * that is recorded of the unit. An end it names ends what it stands in place of; what begins then or later stays.
 */
export function withFact<F extends Span>(facts: readonly F[], fact: F): F[] {
  const first = starts(fact);
  const held = facts.find((other) => (fact.from === null ? other.from === null : covers(other, fact.from)));
  const next = inOrder(facts).find((other) => starts(other) > first);
  const to = fact.to ?? (held ? held.to : (next?.from ?? null));
  const span = { from: fact.from, to };
  const kept = facts.flatMap((other) => around(other, span));
  return inOrder([...kept, { ...fact, to }]);
}

/** A unit's facts until a day on which it ends; what is recorded of later days stays, to be found wrong. */
export function endedOn<F extends Span>(facts: readonly F[], day: string): F[] {
  return facts.map((fact) => (starts(fact) < day && (fact.to === null || fact.to > day) ? { ...fact, to: day } : fact));
}

/** Units in the order of their first being said, each once. */
function replaceUnit(units: Map<string, UnitDraft>, unit: UnitDraft): void {
  units.set(addressOf(unit), unit);
}

/** What is said of a unit, its blanks filled with what the unit is on the day by then. */
function filledIn(facts: readonly FactDraft[], fact: FactDraft, kept: readonly KeptPart[]): FactDraft {
  const held = facts.find((other) => (fact.from === null ? other.from === null : covers(other, fact.from)));
  if (!held) return fact;
  const isKept = (part: KeptPart) => kept.includes(part);
  return {
    ...fact,
    ...(isKept('code') && { code: held.code }),
    ...(isKept('type') && { type: held.type }),
    ...(isKept('parent') && { parent: held.parent }),
    name: inEach((lang) => (isKept(columnOf('name', lang)) ? held : fact).name[lang]),
    ...(isKept(columnOf('name', 'vi')) && { sortKey: held.sortKey }),
  };
}

/** A register after a change. A unit that it names to end and has not is left out: that is said where it is checked. */
export function applyChange<S extends RegisterState>(state: S, change: RegisterChange): S {
  const units = new Map(state.units.map((unit) => [addressOf(unit), unit]));
  for (const { fact, kept = [], ...said } of change.units) {
    const { tier, slug, evidence, formerProvince } = said;
    const unit = units.get(addressOf(said)) ?? { tier, slug, evidence, formerProvince, facts: [], tiles: [] };
    replaceUnit(units, { ...unit, facts: withFact(unit.facts, filledIn(unit.facts, fact, kept)) });
  }
  for (const { on, ...address } of change.ends) {
    const unit = units.get(addressOf(address));
    if (unit) replaceUnit(units, { ...unit, facts: endedOn(unit.facts, on) });
  }
  const successions = new Map(state.successions.map((succession) => [succeedsOf(succession), succession]));
  for (const succession of change.successions) successions.set(succeedsOf(succession), succession);
  return { ...state, units: [...units.values()], successions: [...successions.values()] };
}

/** New units as a change that brings them in. */
export function toChange(units: readonly UnitDraft[]): RegisterChange {
  const statements = units.flatMap(({ tier, slug, evidence, formerProvince, facts }) =>
    facts.map((fact) => ({ tier, slug, evidence, formerProvince, fact })),
  );
  return { units: statements, ends: [], successions: [] };
}

/** A change with the day it is of, and the moment it was made, which is its place among those of one day. */
export interface DatedChange {
  /** ISO day. */
  readonly asOf: string;
  /** ISO date-time. */
  readonly at: string;
  readonly number: number;
  readonly change: RegisterChange;
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A register after every change that stands, in the order of their days, not of their coming: whichever the office enters
 * first, the register is one. Of one day the later made counts last, for it corrects the other; of one moment what they say
 * decides, never the row they have in a store. In the order of addresses and days, so that it is written one way.
 */
export function applyChanges<S extends RegisterState>(base: S, changes: readonly DatedChange[]): S {
  const ordered = changes.toSorted(
    (a, b) => before(a.asOf, b.asOf) || before(a.at, b.at) || before(written(a.change), written(b.change)),
  );
  return inOneOrder(
    ordered.reduce((state, { change }) => applyChange(state, change), base),
    base,
  );
}

/** The units and successions of a register with those of `base` first and as they stand there, the others by their names. */
function inOneOrder<S extends RegisterState>(state: S, base: RegisterState): S {
  const place = <T>(of: readonly T[], key: (one: T) => string) => new Map(of.map((one, at) => [key(one), at]));
  const sorted = <T>(list: readonly T[], before: readonly T[], key: (one: T) => string): T[] => {
    const places = place(before, key);
    const rank = (one: T) => places.get(key(one)) ?? before.length;
    return list.toSorted((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1));
  };
  return {
    ...state,
    units: sorted(state.units, base.units, addressOf),
    successions: sorted(state.successions, base.successions, succeedsOf),
  };
}
