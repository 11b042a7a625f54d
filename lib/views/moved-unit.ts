import { localise, paths } from '@/lib/params/paths';
import type { UnitParams } from '@/lib/params/unit';
import { findMovedSlug } from '@/lib/store/queries/units';

/** Where a unit's old address leads now, with the language and edition it was asked in; null where it never moved. */
export async function findMovedUnit(params: UnitParams): Promise<string | null> {
  const slug = await findMovedSlug(params.tier, params.slug);
  return slug && localise(paths.unit(params.tier, slug, params.edition), params.lang);
}
