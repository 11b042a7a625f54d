import { currentSettings } from '@/lib/env';
import { oncePer, oncePerKey } from '@/lib/scoring/kept';
import type { Localised, Tier, TierKind } from '@/lib/site';
import { covers, dayWithin, factOn, factShown, latestFact, lifeOf } from '@/lib/store/facts';
import {
  type Identities,
  type Identity,
  type LinkRow,
  readIdentities,
  readIdentitiesOf,
  type UnitFactRow,
  visible,
} from '@/lib/store/queries/identities';
import { remember } from '@/lib/store/reader';
import type { Confidence, Extent, SuccessionKind } from '@/lib/store/stored-words';

export interface SuccessionRow {
  readonly date: string;
  readonly kind: SuccessionKind;
  readonly extent: Extent;
  /** The receiver, with the code and name it had from that day on; null where none is known, or there is none. */
  readonly toId: number | null;
  readonly toCode: string | null;
  readonly toName: string | null;
  readonly toSlug: string | null;
  readonly legalAct: string;
  readonly confidence: Confidence;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

/** A unit as it was on a day. */
export interface UnitRow {
  readonly id: number;
  readonly register: string;
  readonly tier: Tier;
  readonly tierKind: TierKind;
  readonly code: string;
  readonly slug: string;
  readonly name: Localised;
  readonly type: string;
  readonly evidence: string;
  /** Of a predecessor only, which never was a unit of this province: slug of the province whose unit it was. */
  readonly formerProvince: string | null;
  /** The unit's whole life: since when, and from which day it is no more. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sortKey: string;
  readonly parent: {
    readonly id: number;
    readonly tier: Tier;
    readonly slug: string;
    readonly name: Localised;
  } | null;
  /** What became of it, oldest first. */
  readonly successions: readonly SuccessionRow[];
  /** Everything it ever was, oldest first. */
  readonly facts: readonly UnitFactRow[];
}

/** Later than every day. */
const EVER = '9999-12-31';

function toSuccession(link: LinkRow, { byId }: Identities): SuccessionRow {
  const { date, kind, extent, toId, legalAct, confidence, sourceUrl, note } = link;
  const receiver = toId === null ? undefined : byId.get(toId);
  const fact = receiver && factShown(receiver.facts, date);
  return {
    date,
    kind,
    extent,
    toId,
    toCode: fact?.code ?? null,
    toName: fact?.name.vi ?? null,
    toSlug: receiver?.slug ?? null,
    legalAct,
    confidence,
    sourceUrl,
    note,
  };
}

/** A unit with one of its facts, in a district as that was called. */
function toUnitRow(unit: Identity, fact: UnitFactRow, parent: UnitRow['parent'], all: Identities): UnitRow {
  const { id, register, tier, tierKind, slug, evidence, formerProvince, facts, links } = unit;
  const { code, name, type, sortKey } = fact;
  const { from: validFrom, to: validTo } = lifeOf(facts);
  const successions = links.map((link) => toSuccession(link, all));
  // One by one. Why: lib/decisions/0043-memory-of-a-process.md
  return {
    id,
    register,
    tier,
    tierKind,
    code,
    slug,
    name,
    type,
    evidence,
    formerProvince,
    validFrom,
    validTo,
    sortKey,
    parent,
    successions,
    facts,
  };
}

// A fact in one district is one row, whichever days it is shown on: a country is not held once for each day.
const rowsOf = oncePer((_: UnitFactRow): UnitRow[] => []);

/** A unit with one of its facts; its district as it was on that day, or while the fact held. */
function flatten(unit: Identity, fact: UnitFactRow, day: string, all: Identities): UnitRow {
  const district = fact.parentId === null ? undefined : all.byId.get(fact.parentId);
  const named = district && factShown(district.facts, dayWithin(fact, day));
  const rows = rowsOf(fact);
  const known = rows.find(({ parent }) => parent?.name === named?.name);
  if (known) return known;
  const parent =
    district && named ? { id: district.id, tier: district.tier, slug: district.slug, name: named.name } : null;
  const row = toUnitRow(unit, fact, parent, all);
  rows.push(row);
  return row;
}

/** A unit of the store as a list that is about a day shows it; null where there is no such unit. */
export function shownUnit(all: Identities, id: number, day: string): UnitRow | null {
  const unit = all.byId.get(id);
  const fact = unit && factShown(unit.facts, day);
  return fact ? flatten(unit, fact, day, all) : null;
}

/** A unit of the store as it was on a day; null where it did not exist then. */
export function standingUnit(all: Identities, id: number, day: string): UnitRow | null {
  const unit = all.byId.get(id);
  const fact = unit && factOn(unit.facts, day);
  return fact ? flatten(unit, fact, day, all) : null;
}

const alphabetical = (units: readonly UnitRow[]): UnitRow[] =>
  units.toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id - b.id));

/**
 * Every unit, or those of one register, with the fact a rule picks, in Vietnamese alphabetical order of their bare names; built
 * once a name.
 */
function listFlat(
  name: string,
  register: string | null,
  factOf: (unit: Identity) => UnitFactRow | null,
  day: string,
): Promise<UnitRow[]> {
  return remember(`flat units ${name} of ${register ?? 'all'}`, async () => {
    const all = await (register === null ? readIdentities() : readIdentitiesOf(register));
    return alphabetical(
      [...all.byId.values()].flatMap((unit) => {
        const fact = factOf(unit);
        return fact ? [flatten(unit, fact, day, all)] : [];
      }),
    );
  });
}

const own = ({ formerProvince }: UnitRow): boolean => formerProvince === null;

// One list for all who ask, as long as the store is at one version: what follows from it is kept by it.
const visibleOf = oncePerKey((all: readonly UnitRow[], _: boolean): readonly UnitRow[] => visible(all));
const ownOf = oncePer((all: readonly UnitRow[]) => all.filter(own));
const byAddress = oncePer(
  (all: readonly UnitRow[]): ReadonlyMap<string, UnitRow> =>
    // Of two at one address the first in the alphabet.
    new Map(all.toReversed().map((unit) => [`${unit.tier} ${unit.slug}`, unit])),
);

/**
 * Every unit of every visible register that ever was, as it is now or was last, in Vietnamese alphabetical order of their
 * bare names. Units of former provinces, which are here as predecessors only, come where they are asked for.
 */
export async function listAllUnits({ predecessors = false } = {}): Promise<readonly UnitRow[]> {
  const all = visibleOf(
    await listFlat('latest', null, ({ facts }) => latestFact(facts), EVER),
    currentSettings().simulated,
  );
  return predecessors ? all : ownOf(all);
}

/** Every unit of a register that ever was, as it is now or was last, in that order; none of former provinces. */
export async function listEveryUnitOf(register: string): Promise<readonly UnitRow[]> {
  const all = await listFlat('latest', register, ({ facts }) => latestFact(facts), EVER);
  return ownOf(visibleOf(all, currentSettings().simulated));
}

/** What to list of a register: the units that existed on a day (ISO). */
interface ListedOn {
  readonly tier?: Tier;
  readonly asOf: string;
  /** Units of former provinces too, which are here as predecessors only. */
  readonly predecessors?: boolean;
}

/** Units of a register that existed on a day, as they were then, in Vietnamese alphabetical order of their bare names. */
export async function listUnits(register: string, { tier, asOf, predecessors }: ListedOn): Promise<UnitRow[]> {
  const existing = await listFlat(`on ${asOf}`, register, ({ facts }) => factOn(facts, asOf), asOf);
  return visible(existing).filter((unit) => (!tier || unit.tier === tier) && (predecessors || own(unit)));
}

/** Every unit of a register, as a list about a day shows it: as it was then, or last before, or first after. */
export async function listShownUnits(register: string, tier: Tier, asOf: string): Promise<UnitRow[]> {
  const shown = await listFlat(`shown ${asOf}`, register, ({ facts }) => factShown(facts, asOf), asOf);
  return visible(shown).filter((unit) => unit.tier === tier);
}

/** The unit at an address, with all its facts, as it is now or was last; null where there is none on this installation. */
export async function findUnit(tier: Tier, slug: string): Promise<UnitRow | null> {
  const all = await listAllUnits({ predecessors: true });
  return byAddress(all).get(`${tier} ${slug}`) ?? null;
}

/** A unit as it was on a day (ISO); null where it did not exist then. */
export async function unitAt({ id }: Pick<UnitRow, 'id'>, day: string): Promise<UnitRow | null> {
  return standingUnit(await readIdentities(), id, day);
}

/**
 * A unit as an edition shows it whose list is about a day (ISO): as it was then; a unit the list names though it was no more,
 * as it was last. Null where the unit did not exist then and the list does not name it.
 */
export async function unitInList(
  { id }: Pick<UnitRow, 'id'>,
  { asOf, rows }: { readonly asOf: string; readonly rows: readonly { readonly unitId: number | null }[] },
): Promise<UnitRow | null> {
  const all = await readIdentities();
  return rows.some(({ unitId }) => unitId === id) ? shownUnit(all, id, asOf) : standingUnit(all, id, asOf);
}

/** The unit that had a code on a day (ISO): official codes are given anew; null where none had it. */
export async function findUnitByCode(tier: Tier, code: string, day: string): Promise<UnitRow | null> {
  const all = await readIdentities();
  for (const unit of visible([...all.byId.values()])) {
    const fact = unit.tier === tier ? factOn(unit.facts, day) : null;
    if (fact?.code === code) return flatten(unit, fact, day, all);
  }
  return null;
}

/** Units within another on a day (ISO): communes of a district. */
export async function listSiblings(
  { id, register }: { readonly id: number; readonly register: string },
  asOf: string,
): Promise<UnitRow[]> {
  const within = (unit: UnitRow) => unit.facts.some((fact) => fact.parentId === id && covers(fact, asOf));
  return (await listUnits(register, { asOf, predecessors: true })).filter(within);
}

/** Units that became part of the same receiver on the same day. */
export async function listMergedInto(toId: number, date: string): Promise<UnitRow[]> {
  const all = await listAllUnits({ predecessors: true });
  return all.filter(({ successions }) => successions.some((row) => row.toId === toId && row.date === date));
}

/** Where old addresses of a tier's units lead now. */
export async function movedSlugsOf(tier: Tier): Promise<ReadonlyMap<string, string>> {
  const moved = await remember('moved slugs', (store) =>
    store.movedSlug.findMany({ select: { tier: true, register: true, oldSlug: true, newSlug: true } }),
  );
  return new Map(
    visible(moved)
      .filter((row) => row.tier === tier)
      .map(({ oldSlug, newSlug }) => [oldSlug, newSlug]),
  );
}

/** Where a unit's old address leads now; null where it never moved. */
export async function findMovedSlug(tier: Tier, oldSlug: string): Promise<string | null> {
  return (await movedSlugsOf(tier)).get(oldSlug) ?? null;
}
