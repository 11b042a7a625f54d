import { editionFacts } from '@/lib/open-data/edition-facts';
import { simulatedRegister } from '@/lib/open-data/simulated';
import type { ApiValues } from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
import { paths } from '@/lib/params/paths';
import { unknownValue } from '@/lib/params/query';
import { searchUnits } from '@/lib/search/search-units';
import type { Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { readIdentities } from '@/lib/store/queries/identities';
import { listRegisters, listTiersOf } from '@/lib/store/queries/registers';
import { findTierOf, listTiers } from '@/lib/store/queries/tiers';
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

/** Later than any day: of it a unit is what it is now. */
const NOW = '9999-12-31';

/**
 * Units of one kind of data on a day; without one, as the latest edition of their register is about them, each tier on its
 * day; of a register without editions, as they are now.
 */
async function listUnitsOn(dataKind: string | undefined, day: string | undefined): Promise<UnitRow[]> {
  const registers = (await listRegisters()).filter(({ kind }) => (kind === 'simulated') === isSimulated(dataKind));
  const editions = await listCurrentEditions();
  const lists = registers.map(async ({ register }) => {
    const latest = editions.find((edition) => edition.register === register);
    const tiers = latest ? await listTiers(latest.id) : [];
    const last = latest ? lastDayOf(latest.year) : NOW;
    const dayOf = (tier: Tier) => day ?? tiers.find(({ kind }) => kind.slug === tier)?.asOf ?? last;
    const kinds = await listTiersOf(register);
    return Promise.all(kinds.map(({ slug }) => listUnits(register, { tier: slug, asOf: dayOf(slug) })));
  });
  return (await Promise.all(lists))
    .flat(2)
    .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
}

/** Whether a unit has one of the codes, or for `ever` had one: codes are given anew. */
const hasCode = (unit: UnitRow, codes: ReadonlySet<string>, ever: boolean): boolean =>
  codes.has(unit.code) || (ever && unit.facts.some((fact) => codes.has(fact.code)));

/** A unit's address within its tier: its own slug, after that of the unit it is within where it has one. */
const slugIn = ({ district, slug = '' }: ApiValues) => (district === undefined ? slug : `${district}/${slug}`);

const unitOf = (values: ApiValues): Promise<UnitRow | null> => findUnit(values.tier ?? '', slugIn(values));

/** Where the unit of an old address stands now, as pages and files have it; `ending` is what follows the unit. */
async function movedTo(values: ApiValues, ending: string): Promise<ApiOutcome> {
  const now = await findMovedSlug(values.tier ?? '', slugIn(values));
  return now === null ? null : { moved: `/units/${values.tier}/${now}${ending}` };
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
      const tier = await findTierOf(edition.id, unit);
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
    query: ['tier', 'district', 'code', 'as_of', 'data_kind', 'limit', 'cursor'],
    paged: 'data',
    schema: Unit,
    exampleQuery: ['tier', 'district', 'limit'],
    find: async ({ tier, district, code, as_of, data_kind }) => {
      const codes = code === undefined ? null : new Set(code.split(','));
      // Without a day a code is looked for in all that units ever were.
      const ever = codes !== null && as_of === undefined;
      const all = ever ? await listUnitsOf(data_kind) : await listUnitsOn(data_kind, as_of);
      const identities = await readIdentities();
      const parents = new Set(all.flatMap(({ tierKind }) => tierKind.parentSlug ?? []));
      const districts = all.filter((unit) => parents.has(unit.tier)).map(({ slug }) => slug);
      if (district !== undefined && !districts.includes(district)) {
        return [unknownValue('district', district, districts.toSorted())];
      }
      const units = all.filter(
        (unit) =>
          (!tier || unit.tier === tier) &&
          (!district || unit.parent?.slug === district) &&
          (!codes || hasCode(unit, codes, ever)),
      );
      const items = units.map((unit) => renderUnit(unit, identities));
      return listed(items, ['units', data_kind, tier, district, code, as_of, units.length].join(), {
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
    moves: true,
    find: findUnitResults,
  },
  {
    id: 'getCommune',
    path: '/units/{tier}/{district}/{slug}',
    summary: {
      vi: 'Một đơn vị có huyện đứng trước địa chỉ, như xã; nay thuộc đơn vị nào.',
      en: 'A unit whose address has its district before it, such as a commune, and what it is part of today.',
    },
    query: [],
    paged: false,
    schema: Unit,
    moves: true,
    find: findUnitAnswer,
  },
  {
    id: 'listCommuneResults',
    path: '/units/{tier}/{district}/{slug}/results',
    summary: {
      vi: 'Kết quả qua các năm của một đơn vị có huyện đứng trước địa chỉ.',
      en: 'Results of a unit whose address has its district before it, every year.',
    },
    query: [],
    paged: false,
    schema: UnitResult.array(),
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
    exampleQuery: ['q', 'limit'],
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
