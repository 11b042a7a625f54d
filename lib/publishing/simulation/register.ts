import standard from '@/lib/publishing/province/standard.json' with { type: 'json' };
import { toCsv, toJson } from '@/lib/publishing/simulation/files';
import { MERGED, type SimulatedUnit } from '@/lib/publishing/simulation/province';
import { MERGED_DEPARTMENT, type Merger, REFORM, simulatedMergers } from '@/lib/publishing/simulation/reform';

/** Addresses a reader would type: without the type word, and communes without their district. Its own address is none. */
function movedSlugs(units: readonly SimulatedUnit[]): string[][] {
  return units.flatMap(({ tier, slug }) => {
    const last = slug.split('/').at(-1) ?? slug;
    const short = last.slice(last.indexOf('mau-'));
    const forms = tier === 'cap-xa' ? [last, short] : [short];
    return forms.filter((form) => form !== slug).map((form) => [tier, form, slug]);
  });
}

const FACT_COLUMNS = [
  ...['tier', 'unit', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent', 'legal_act', 'confidence'],
  'source_url',
];
const SUCCESSION_COLUMNS = [
  ...['tier', 'from', 'date', 'to', 'kind', 'extent', 'legal_act', 'confidence', 'source_url', 'note'],
];
const ACT = '00/NQ-MP (mô phỏng)';

const slugIn = (units: readonly SimulatedUnit[], code: string | null) =>
  units.find((unit) => unit.code === code)?.slug ?? null;

/** The day from which a unit is no more, or is otherwise than before; null for one that goes on as it is. */
function changesOn({ tier, code }: SimulatedUnit): string | null {
  if (code === MERGED.code) return MERGED.date;
  if (tier === 'so-nganh') return code === MERGED_DEPARTMENT.code ? REFORM.departments : null;
  return REFORM.communes;
}

/** What a unit was before the reform of 2025, and what it is since; a commune has no district any more. */
function factsOf(
  unit: SimulatedUnit,
  all: readonly SimulatedUnit[],
  of2025: readonly SimulatedUnit[],
): (string | null)[][] {
  const { tier, slug, code, parentCode } = unit;
  const now = of2025.find((other) => other.code === code);
  const row = (
    from: string | null,
    to: string | null,
    as: SimulatedUnit,
    parent: string | null,
    act: string | null,
  ) => [...[tier, slug, from, to, code, ...Object.values(as.name), as.type], ...[parent, act, 'sourced', null]];
  const since = now && changesOn(unit) ? [row(REFORM.communes, null, now, null, ACT)] : [];
  // A commune that the reform formed was not there before.
  const before = tier !== 'cap-xa' || parentCode !== null;
  return [...(before ? [row(null, changesOn(unit), unit, slugIn(all, parentCode), null)] : []), ...since];
}

function successions(units: readonly SimulatedUnit[], mergers: readonly Merger[]): (string | null)[][] {
  const row = (tier: string, from: string | null, date: string, to: string | null, kind: string, extent: string) => [
    ...[tier, from, date, to, kind, extent, ACT, 'sourced', null],
  ];
  const districts = units.filter(({ tier }) => tier === 'cap-huyen');
  return [
    [
      ...row('cap-xa', slugIn(units, MERGED.code), MERGED.date, slugIn(units, MERGED.into), 'merged', 'whole'),
      'Sáp nhập mô phỏng, để thấy một đơn vị kết thúc giữa hai năm.',
    ],
    [
      ...row(
        ...(['so-nganh', slugIn(units, MERGED_DEPARTMENT.code), REFORM.departments] as const),
        ...([slugIn(units, MERGED_DEPARTMENT.into), 'merged', 'whole'] as const),
      ),
      null,
    ],
    ...districts.map(({ slug }) => [...row('cap-huyen', slug, REFORM.communes, null, 'ended', 'whole'), null]),
    ...mergers.flatMap(({ into, from }) =>
      from.map(({ unit, extent }) => [
        ...row('cap-xa', unit.slug, REFORM.communes, into.slug, extent === 'whole' ? 'merged' : 'split', extent),
        null,
      ]),
    ),
  ];
}

/** The files of the fictional province's register, by name. */
export function simulateRegister(
  units: readonly SimulatedUnit[],
  of2025: readonly SimulatedUnit[],
): Map<string, string> {
  const mergers = simulatedMergers(units.filter(({ tier }) => tier === 'cap-xa'));
  const all = [...units, ...mergers.map(({ into }) => into)];
  return new Map([
    [
      'register.json',
      toJson({
        register: 'mo-phong',
        kind: 'simulated',
        name: { vi: 'Tỉnh Mẫu', en: 'Sample Province' },
        owner: { vi: 'UBND Tỉnh Mẫu', en: 'People’s Committee of Sample Province' },
        note: {
          vi: 'Tỉnh hư cấu: tên, mã và vị trí các đơn vị do chương trình sinh ra.',
          en: 'A fictional province: names, codes and places of its units are made by a program.',
        },
        words: {
          'tile-map': {
            vi: 'Vị trí các ô do chương trình đặt, cho một tỉnh không có thật.',
            en: 'A program laid out the tiles, for a province that does not exist.',
          },
        },
        formerProvinces: [],
        tiers: standard.tiers,
      }),
    ],
    [
      'units.csv',
      toCsv(
        ['tier', 'slug', 'evidence'],
        all.map(({ tier, slug }) => [tier, slug, 'simulated']),
      ),
    ],
    [
      'unit-facts.csv',
      toCsv(
        FACT_COLUMNS,
        all.flatMap((unit) => factsOf(unit, all, of2025)),
      ),
    ],
    ['successions.csv', toCsv(SUCCESSION_COLUMNS, successions(units, mergers))],
    [
      'tiles.csv',
      toCsv(
        ['tier', 'unit', 'from', 'column', 'row'],
        [
          ...units.flatMap(({ tier, slug, tile }) => (tile ? [[tier, slug, null, tile.column, tile.row]] : [])),
          ...of2025.flatMap(({ tier, slug, tile }) =>
            tile ? [[tier, slug, REFORM.communes, tile.column, tile.row]] : [],
          ),
        ],
      ),
    ],
    ['moved-slugs.csv', toCsv(['tier', 'old_slug', 'new_slug'], movedSlugs(all))],
  ]);
}
