import { localise } from '@/lib/params/paths';
import type { UnitParams } from '@/lib/params/unit';
import type { Lang, Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { findTierOf, type ResultRow, rowOf, type TierEdition } from '@/lib/store/queries/tiers';
import { findMovedSlug, findUnit, type UnitRow, unitInList } from '@/lib/store/queries/units';
import { unitSegment } from '@/lib/views/edition/edition';
import { isKnown, listUnitYears, openingYear, ownSegment, type UnitYear } from '@/lib/views/edition/latest-known';
import { findInherited, type Inherited } from '@/lib/views/score/inherited';

/** A unit within one edition: what the parts of its page are built from. */
export interface UnitContext {
  readonly lang: Lang;
  readonly unit: UnitRow;
  readonly name: string;
  readonly edition: EditionRow;
  /** Null where the edition has no such tier. */
  readonly tier: TierEdition | null;
  /** Null where the edition has no row for the unit. */
  readonly row: ResultRow | null;
  /** Edition segment links to rankings carry: the one asked for, else the latest year. */
  readonly segment: string;
  /** The same for links to other units: null for the latest year. */
  readonly unitSegment: string | null;
  /** The same for the unit's own page: null for the year its plain address opens. */
  readonly ownSegment: string | null;
  /** The unit in every year of its register, newest first. */
  readonly years: readonly UnitYear[];
  /** The year its plain address opens: the newest with something known of it. */
  readonly opening: UnitYear | null;
  /**
   * What it was made of had, where nothing of its own is known in any year; null on the page of a year it stood in, which has not
   * what others had.
   */
  readonly inherited: Inherited | null;
}

/** The unit, the edition asked for (or the newest that knows something of it) and the unit's row in it. */
export async function findUnitContext(params: UnitParams): Promise<UnitContext | null> {
  const known = await findUnit(params.tier, params.slug);
  if (!known) return null;
  const years = await listUnitYears(known);
  const first = openingYear(years);
  const inherited = first && isKnown(first.row) ? null : await findInherited(known);
  // A unit that no year could have opens the year of what it was made of.
  const opening =
    inherited && !first?.was ? (years.find(({ edition }) => edition.id === inherited.edition.id) ?? first) : first;
  const edition = params.edition ? await findEdition(params.edition) : (opening?.edition ?? null);
  if (!edition || edition.register !== known.register) return null;
  const tier = await findTierOf(edition.id, known);
  // The plain page shows the unit as it is now or was last; of a year it shows the unit of that year, and none that was not.
  const list = tier ?? { asOf: lastDayOf(edition.year), rows: [] };
  const unit = params.edition === null ? known : await unitInList(known, list);
  if (!unit) return null;
  return {
    lang: params.lang,
    unit,
    name: unit.name[params.lang],
    edition,
    tier,
    row: tier && rowOf(tier, unit.id),
    segment: params.edition ?? edition.assessmentSlug,
    unitSegment: await unitSegment(edition, params.edition ?? edition.assessmentSlug),
    ownSegment: ownSegment(opening, params.edition ?? edition.assessmentSlug),
    years,
    opening,
    inherited: params.edition === null ? inherited : null,
  };
}

/**
 * Where a page at a unit's old address is now, by `pathOf`, all else as it was asked; null where the unit never moved, or none is
 * named.
 */
export const findMovedTo =
  <Asked extends { readonly lang: Lang; readonly tier: Tier; readonly slug: string | null }>(
    pathOf: (now: Asked & { readonly slug: string }) => string,
  ) =>
  async (asked: Asked): Promise<string | null> => {
    const slug = asked.slug === null ? null : await findMovedSlug(asked.tier, asked.slug);
    return slug === null ? null : localise(pathOf({ ...asked, slug }), asked.lang);
  };
