import { type By, mainCriteria, pointsOf } from '@/lib/scoring/measure';
import type { Tier } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { findTier, listTiers, type TierEdition } from '@/lib/store/queries/tiers';

/** A tier of an edition, with the edition. */
export interface KnownTier {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
}

/** Whether a tier has points of anyone, in total or by a criterion: without any there is nothing to read in it. */
export function hasPoints(tier: TierEdition, by: By = null): boolean {
  return tier.rows.some((row) => pointsOf(row, by) !== null);
}

type KnownIn = (edition: EditionRow) => Promise<boolean>;

/** Whether an edition has points for a ranking: by the criterion where its tier has that, else in total. */
export function rankingKnownIn(tier: Tier, criterion: By): KnownIn {
  return async ({ id }) => {
    const found = await findTier(id, tier);
    if (!found) return false;
    const known = mainCriteria(found).some(({ slug }) => slug === criterion);
    return hasPoints(found, known ? criterion : null);
  };
}

/** Whether an edition has a total of a unit. */
export function unitKnownIn(unitId: number): KnownIn {
  return async ({ id }) =>
    (await listTiers(id)).some(({ rows }) => rows.some((row) => row.unitId === unitId && pointsOf(row, null) !== null));
}

/** Whether an edition has a row of a unit, with or without figures: its score sheet. */
export function rowIn(unitId: number): KnownIn {
  return async ({ id }) => (await listTiers(id)).some(({ rows }) => rows.some((row) => row.unitId === unitId));
}

/** Whether an edition has a list of a tier. */
export function tierIn(tier: Tier): KnownIn {
  return async ({ id }) => (await findTier(id, tier)) !== null;
}

/** Of pages that every edition has. */
export const inEvery: KnownIn = async () => true;

/**
 * The latest result of a tier that is known: in the newest current edition of the register that has points of it, which need
 * not be the newest edition. Null where none has.
 */
export async function findLatestKnown(register: string, tier: Tier, by: By = null): Promise<KnownTier | null> {
  for (const edition of await listCurrentEditions()) {
    if (edition.register !== register) continue;
    const found = await findTier(edition.id, tier);
    if (found && hasPoints(found, by)) return { edition, tier: found };
  }
  return null;
}

/** The latest known total of a unit, and where it is from; null where no current edition has one. */
export async function findLatestResult(
  register: string,
  unitId: number,
): Promise<(KnownTier & { readonly row: TierEdition['rows'][number] }) | null> {
  for (const edition of await listCurrentEditions()) {
    if (edition.register !== register) continue;
    for (const tier of await listTiers(edition.id)) {
      const row = tier.rows.find((each) => each.unitId === unitId);
      if (row && pointsOf(row, null) !== null) return { edition, tier, row };
    }
  }
  return null;
}
