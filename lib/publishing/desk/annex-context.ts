import type { AnnexContent, AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { toAnnexUnit, toContent } from '@/lib/annex/stored-content';
import { bareName } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import type { Tier, TierKind } from '@/lib/site';
import { byCodeOn } from '@/lib/store/facts';
import { type EditionRow, listRevisions } from '@/lib/store/queries/editions';
import { type Identities, readIdentities } from '@/lib/store/queries/identities';
import { listKnownTiers, listRegisters } from '@/lib/store/queries/registers';
import { listTiers } from '@/lib/store/queries/tiers';
import { listAllUnits, shownUnit, type UnitRow } from '@/lib/store/queries/units';

/** What the store knows that an annex is read against. */
export interface StoreView {
  /** Every revision, newest first. */
  readonly revisions: readonly EditionRow[];
  /** The current ones. */
  readonly editions: readonly EditionRow[];
  /** Every unit there ever was, of every register, those of former provinces too. */
  readonly units: readonly UnitRow[];
  readonly identities: Identities;
  /** Every tier of every register, in the order they are shown. */
  readonly tiers: readonly TierKind[];
  /** Of the newest edition of each kind, and of each that was asked for: a list is as long as its tier, and years are many. */
  readonly contents: ReadonlyMap<string, AnnexContent>;
  /** Who publishes about a register's units, in Vietnamese. */
  readonly owners: ReadonlyMap<string, string>;
}

/** A revision of the store as an annex would say it. @throws StoreError */
export async function contentOf(edition: EditionRow): Promise<AnnexContent> {
  return toContent(edition, await listTiers(edition.id));
}

const newestOf = (editions: readonly EditionRow[], kind: EditionRow['kind']) =>
  editions.find((edition) => edition.kind === kind) ?? null;

/** The same store, with the content of one more of its editions. @throws StoreError */
export async function withContent(store: StoreView, edition: EditionRow): Promise<StoreView> {
  return { ...store, contents: new Map(store.contents).set(edition.assessmentSlug, await contentOf(edition)) };
}

/** Reads what stands in the store: revisions, the content of the newest of each kind, registers. @throws StoreError */
export async function readStore(): Promise<StoreView> {
  const [revisions, units, identities, tiers, registers] = await Promise.all([
    listRevisions(),
    listAllUnits({ predecessors: true }),
    readIdentities(),
    listKnownTiers(),
    listRegisters(),
  ]);
  const owners = new Map(registers.map(({ register, owner }) => [register, owner.vi]));
  const editions = revisions.filter(({ isCurrent }) => isCurrent);
  let store: StoreView = { revisions, editions, units, identities, tiers, contents: new Map(), owners };
  for (const kind of ['official', 'simulated'] as const) {
    const newest = newestOf(editions, kind);
    if (newest) store = await withContent(store, newest);
  }
  return store;
}

/** The tiers of a register, in the order they are shown. */
export const tiersOf = ({ identities }: StoreView, register: string): readonly TierKind[] =>
  identities.tierKinds.get(register) ?? [];

const nameKey = ({ name }: UnitRow) => fold(bareName(name.vi));

/**
 * Units of a tier that a list about a day may name: those that existed then, and of those that were no more the ones whose
 * code and name no other had on the day. In Vietnamese alphabetical order.
 */
export function unitsNamedOn({ identities }: StoreView, register: string, tier: Tier, asOf: string): UnitRow[] {
  const own = [...identities.byId.values()].filter(
    (unit) => unit.register === register && unit.tier === tier && unit.formerProvince === null,
  );
  const units = [...byCodeOn(own, asOf).values()].flatMap(({ id }) => shownUnit(identities, id, asOf) ?? []);
  const ended = ({ validTo }: UnitRow) => validTo !== null && validTo <= asOf;
  const names = new Set(units.filter((unit) => !ended(unit)).map(nameKey));
  return units
    .filter((unit) => !ended(unit) || !names.has(nameKey(unit)))
    .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id - b.id));
}

/** Units that the lists of an annex may name, each list about its own day. */
export function unitsNamedBy(store: StoreView, { assessment, tiers }: AnnexContent): UnitRow[] {
  return tiers.flatMap(({ tier, asOf }) => unitsNamedOn(store, assessment.register, tier, asOf));
}

/** Units that existed at the end of a year, as a list of them begins. */
export function unitsStandingOn(store: StoreView, register: string, asOf: string): UnitRow[] {
  return tiersOf(store, register)
    .flatMap(({ slug }) => unitsNamedOn(store, register, slug, asOf))
    .filter(({ validTo }) => validTo === null || validTo > asOf);
}

/** Days after one and until another on which units of a tier began, ended or became otherwise, in order. */
export function changeDays(
  { identities }: StoreView,
  register: string,
  tier: Tier,
  after: string,
  until: string,
): readonly string[] {
  const days = [...identities.byId.values()]
    .filter((unit) => unit.register === register && unit.tier === tier && unit.formerProvince === null)
    .flatMap(({ facts }) => facts.flatMap(({ from, to }) => [from, to]))
    .filter((day) => day !== null && after < day && day <= until);
  return [...new Set(days as string[])].toSorted();
}

/** What an annex is read against: the store, what was asked on the command line, and units it adds to its register. */
export function toContext(
  store: StoreView,
  asked: Pick<AnnexContext, 'year' | 'tier' | 'asOf'>,
  addedTo: (register: string, tier: Tier, asOf: string) => readonly AnnexUnit[] = () => [],
): AnnexContext {
  return {
    ...asked,
    tiers: store.tiers,
    unitsOf: (register, tier, asOf) => {
      const known = store.units.some((unit) => unit.register === register);
      if (!known) return null;
      return [...unitsNamedOn(store, register, tier, asOf).map(toAnnexUnit), ...addedTo(register, tier, asOf)];
    },
    changesOf: (register, tier, after, until) => changeDays(store, register, tier, after, until),
    ownerOf: (register) => store.owners.get(register) ?? null,
    registerOf: (kind) =>
      newestOf(store.editions, kind)?.register ??
      store.units.find(({ register }) => (register === 'mo-phong') === (kind === 'simulated'))?.register ??
      null,
    currentOf: (assessment) => store.contents.get(assessment) ?? null,
    latestOf: (kind) => store.contents.get(newestOf(store.editions, kind)?.assessmentSlug ?? '') ?? null,
  };
}
