import type { ApiParameterName, ApiValues } from '@/lib/params/api';
import { type ParameterError, shown } from '@/lib/params/query';
import { findEdition, listRevisions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';

/** The part of an address that names nothing, with what there is instead. */
function nothing(
  parameter: ApiParameterName,
  value: string,
  instead: { readonly en: string; readonly vi: string },
): ParameterError {
  return {
    parameter,
    code: 'not-found',
    detail: `There is no ${parameter} “${shown(value)}”. ${instead.en}.`,
    detail_vi: `Không có ${parameter} “${shown(value)}”. ${instead.vi}.`,
  };
}

const oneOf = (known: readonly string[]) => ({ en: `There are: ${known.join(', ')}`, vi: `Có: ${known.join(', ')}` });

/** Which parts of an address that has the form of one name nothing: the first of them, for what follows hangs on it. */
export async function missingParts(values: ApiValues): Promise<ParameterError[]> {
  for (const name of ['edition', 'other'] as const) {
    const value = values[name];
    if (value !== undefined && !(await findEdition(value))) {
      return [nothing(name, value, oneOf((await listRevisions()).map(({ slug }) => slug)))];
    }
  }
  const { edition, tier, district, slug } = values;
  const found = edition === undefined ? null : await findEdition(edition);
  if (found && tier !== undefined) {
    const tiers = (await listTiers(found.id)).map((row) => row.tier);
    if (!tiers.includes(tier)) return [nothing('tier', tier, oneOf(tiers))];
  }
  if (slug === undefined) return [];
  const unit = district === undefined ? slug : `${district}/${slug}`;
  return [
    nothing('slug', unit, {
      en: 'Look for a unit by name at /api/v1/search?q= or by code at /api/v1/units?code=',
      vi: 'Tìm đơn vị theo tên ở /api/v1/search?q= hoặc theo mã ở /api/v1/units?code=',
    }),
  ];
}
