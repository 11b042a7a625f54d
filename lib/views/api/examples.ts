import { fold } from '@/lib/i18n/fold';
import type { ApiParameterName, ApiQueryName } from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import type { Operation } from '@/lib/views/api/operation';

/** What an example asks about: a unit that a published edition has, and that edition. */
type Sample = Readonly<Partial<Record<ApiParameterName, string>>>;

/** One unit whose address has its district before it, and one whose address has none; null where no edition has such a unit. */
interface ApiSamples {
  readonly within: Sample | null;
  readonly alone: Sample | null;
}

/** The first of each in the newest editions, official ones first: a province's examples are its own. */
export async function findApiSamples(): Promise<ApiSamples> {
  let samples: ApiSamples = { within: null, alone: null };
  for (const { id, slug: edition } of await listCurrentEditions()) {
    for (const { tier, kind, rows } of await listTiers(id)) {
      // Of a variant the list's word and the units' are two.
      if (tier !== kind.slug) continue;
      for (const { unit } of rows) {
        if (!unit) continue;
        const [first = '', last] = unit.slug.split('/');
        const common = { edition, other: edition, tier, q: fold(unit.name.vi), limit: '2' };
        if (last !== undefined)
          samples = { ...samples, within: samples.within ?? { ...common, district: first, slug: last } };
        else samples = { ...samples, alone: samples.alone ?? { ...common, slug: first } };
      }
    }
  }
  return samples;
}

/** An address of an operation that answers here; null where nothing is published that it could be about. */
export function exampleOf({ path, exampleQuery = [] }: Operation, { within, alone }: ApiSamples): string | null {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name as ApiParameterName);
  const wanted: readonly ApiParameterName[] = [...named, ...exampleQuery];
  const fits = (sample: Sample | null) => sample !== null && named.every((name) => sample[name] !== undefined);
  const order = wanted.includes('district') ? [within, alone] : [alone, within];
  const sample = named.length + exampleQuery.length === 0 ? {} : order.find(fits);
  if (!sample) return null;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: ApiParameterName) => encodeURIComponent(sample[name] ?? ''));
  // Where no unit is within another there is no such list to narrow.
  const query = exampleQuery.flatMap((name: ApiQueryName) =>
    sample[name] === undefined ? [] : [`${name}=${encodeURIComponent(sample[name])}`],
  );
  return `${dataPaths.api(filled === '/' ? '' : filled)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
