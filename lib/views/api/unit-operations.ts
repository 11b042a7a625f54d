import { editionFacts } from '@/lib/open-data/edition-facts';
import { simulatedRegister } from '@/lib/open-data/simulated';
import type { ApiValues } from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
import { paths } from '@/lib/params/paths';
import { unknownValue } from '@/lib/params/query';
import { searchUnits } from '@/lib/search/search-units';
import { TIERS, type Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { readIdentities } from '@/lib/store/queries/identities';
import { findTier, listTiers } from '@/lib/store/queries/tiers';
import { findMovedSlug, findUnit, listAllUnits, listUnits, type UnitRow } from '@/lib/store/queries/units';
import { type ApiOutcome, found, listed, type Operation } from '@/lib/views/api/operation';
import { renderResult, renderUnit, renderUnitRef } from '@/lib/views/api/render';
import { SearchHit, Unit, UnitResult } from '@/lib/views/api/schemas';
import { buildRecords } from '@/lib/views/score/records';
import { findSearchEntries } from '@/lib/views/search/entries';

const isSimulated = (dataKind: string | undefined) => dataKind === 'simulated';

/** Units of one kind of data; fictional ones only for who asks for them. */
async function listUnitsOf(dataKind: string | undefined): Promise<UnitRow[]> {
  return (await listAllUnits()).filter(({ register }) => simulatedRegister(register) === isSimulated(dataKind));
}

/** Units of one kind of data on a day; without one, as the latest edition of their register is about them, each tier on its day. */
async function listUnitsOn(dataKind: string | undefined, day: string | undefined): Promise<UnitRow[]> {
  const editions = (await listCurrentEditions()).filter(({ kind }) => (kind === 'simulated') === isSimulated(dataKind));
  const latest = new Map(editions.toReversed().map((edition) => [edition.register, edition]));
  const lists = [...latest.values()].map(async (edition) => {
    const tiers = await listTiers(edition.id);
    const dayOf = (tier: Tier) => day ?? tiers.find((row) => row.tier === tier)?.asOf ?? lastDayOf(edition.year);
    return Promise.all(TIERS.map((tier) => listUnits(edition.register, { tier, asOf: dayOf(tier) })));
  });
  return (await Promise.all(lists))
    .flat(2)
    .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
}

/** The slug a path names: its last part, after the district's where the path has one. */
const slugOf = ({ district, slug = '' }: ApiValues): string => (district === undefined ? slug : `${district}/${slug}`);

/** The unit a path names; a path with a district is a commune's. */
function unitOf(values: ApiValues): Promise<UnitRow | null> {
  return findUnit(values.tier ?? 'cap-xa', slugOf(values));
}

/** Where the unit of an old address stands now, as pages and files have it; `ending` is what follows the unit. */
async function movedTo(values: ApiValues, ending: string): Promise<ApiOutcome> {
  const tier = values.tier ?? 'cap-xa';
  const now = await findMovedSlug(tier, slugOf(values));
  return now === null ? null : { moved: `/units/${tier}/${now}${ending}` };
}

async function findUnitAnswer(values: ApiValues): Promise<ApiOutcome> {
  const unit = await unitOf(values);
  if (!unit) return movedTo(values, '');
  return found({
    data: renderUnit(unit, await readIdentities()),
    simulated: simulatedRegister(unit.register),
    html: paths.unit(unit.tier, unit.slug),
    csv: dataPaths.unit(unit.tier, unit.slug, null, 'csv'),
  });
}

async function findUnitResults(values: ApiValues): Promise<ApiOutcome> {
  const unit = await unitOf(values);
  if (!unit) return movedTo(values, '/results');
  const editions = (await listCurrentEditions()).filter(({ register }) => register === unit.register);
  const data = await Promise.all(
    editions.map(async (edition) => {
      const tier = await findTier(edition.id, unit.tier);
      const records = tier ? await buildRecords(edition, tier, null) : [];
      const record = records.find(({ row }) => row.unitId === unit.id);
      return { edition: editionFacts(edition), result: tier && record ? renderResult(tier, record) : null };
    }),
  );
  return found({
    data,
    simulated: simulatedRegister(unit.register),
    html: paths.unit(unit.tier, unit.slug),
    csv: dataPaths.unit(unit.tier, unit.slug, null, 'csv'),
  });
}

export const unitOperations: readonly Operation[] = [
  {
    id: 'listUnits',
    path: '/units',
    summary: { vi: 'Mọi đơn vị, theo bảng chữ cái.', en: 'Every unit, in Vietnamese alphabetical order.' },
    query: ['tier', 'district', 'as_of', 'data_kind', 'limit', 'cursor'],
    paged: 'data',
    schema: Unit,
    example: '/api/v1/units?tier=cap-xa&district=yen-mo&limit=3',
    find: async ({ tier, district, as_of, data_kind }) => {
      const all = await listUnitsOn(data_kind, as_of);
      const identities = await readIdentities();
      const districts = all.filter((unit) => unit.tier === 'cap-huyen').map(({ slug }) => slug);
      if (district !== undefined && !districts.includes(district)) {
        return [unknownValue('district', district, districts.toSorted())];
      }
      const units = all.filter(
        (unit) => (!tier || unit.tier === tier) && (!district || unit.parent?.slug === district),
      );
      const items = units.map((unit) => renderUnit(unit, identities));
      return listed(items, ['units', data_kind, tier, district, as_of, units.length].join(), {
        simulated: units.some(({ register }) => simulatedRegister(register)),
      });
    },
  },
  {
    id: 'getUnit',
    path: '/units/{tier}/{slug}',
    summary: {
      vi: 'Một sở, ngành, một huyện, thành phố, hoặc một xã, phường có địa chỉ không có huyện (từ 1/7/2025).',
      en: 'A department, a district, or a commune whose address has no district (since 1 July 2025).',
    },
    query: [],
    paged: false,
    schema: Unit,
    example: '/api/v1/units/cap-huyen/yen-mo',
    moves: true,
    find: findUnitAnswer,
  },
  // Before getCommune: an address without a district and its results have as many parts as one with a district.
  {
    id: 'listUnitResults',
    path: '/units/{tier}/{slug}/results',
    summary: {
      vi: 'Kết quả qua các năm của một sở, một huyện, hoặc một xã, phường có địa chỉ không có huyện.',
      en: 'Results, every year, of a department, a district, or a commune whose address has no district.',
    },
    query: [],
    paged: false,
    schema: UnitResult.array(),
    example: '/api/v1/units/so-nganh/so-tai-chinh/results',
    moves: true,
    find: findUnitResults,
  },
  {
    id: 'getCommune',
    path: '/units/cap-xa/{district}/{slug}',
    summary: { vi: 'Một xã, phường, thị trấn; nay thuộc đơn vị nào.', en: 'A commune, and what it is part of today.' },
    query: [],
    paged: false,
    schema: Unit,
    example: '/api/v1/units/cap-xa/yen-mo/yen-thang',
    moves: true,
    find: findUnitAnswer,
  },
  {
    id: 'listCommuneResults',
    path: '/units/cap-xa/{district}/{slug}/results',
    summary: { vi: 'Kết quả của một xã qua các năm.', en: 'A commune’s results, every year.' },
    query: [],
    paged: false,
    schema: UnitResult.array(),
    example: '/api/v1/units/cap-xa/ninh-binh/phuc-thanh/results',
    moves: true,
    find: findUnitResults,
  },
  {
    id: 'search',
    path: '/search',
    summary: {
      vi: 'Tìm đơn vị theo tên, có dấu hoặc không, tên cũ và mới; đúng nhất trước.',
      en: 'Finds units by name, with or without accents, old and new names; best first.',
    },
    query: ['q', 'data_kind', 'limit', 'cursor'],
    paged: 'data',
    schema: SearchHit,
    example: '/api/v1/search?q=yen%20thang&limit=5',
    find: async ({ q = '', data_kind }) => {
      const units = new Map((await listUnitsOf(data_kind)).map((unit) => [unit.id, unit]));
      const entries = (await findSearchEntries()).filter(({ id }) => units.has(id));
      const hits = searchUnits(q.trim(), entries, units.size).flatMap(({ entry, via }) => {
        const unit = units.get(entry.id);
        return unit ? [{ unit: renderUnitRef(unit), matched_name: via.kind === 'alias' ? via.alias.name : null }] : [];
      });
      return listed(hits, JSON.stringify(['search', data_kind, q.trim(), hits.length]), {
        simulated: hits.some(({ unit }) => unit.simulated),
        html: paths.search(q.trim()),
      });
    },
  },
];
