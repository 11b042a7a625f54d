import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { type SimulatedEdition, simulateEdition } from '@/lib/publishing/simulation/edition';
import { toCsv } from '@/lib/publishing/simulation/files';
import { MERGED, type SimulatedUnit, simulatedUnits } from '@/lib/publishing/simulation/province';

// The simulated province grown to as many communes as wanted: what a country's list costs, and what long lists look like.

/** Communes of each district that is added, as districts have them. */
const IN_DISTRICT = 15;
/** Communes the list of 2023 has before any is added. */
const BUNDLED = 143;
/** Tiles stand under those of the bundled province, as far down as a map goes; what is beyond has none. */
const FIRST_ROW = 12;
const LAST_ROW = 99;
const EDITIONS: readonly SimulatedEdition[] = [
  { year: 2022, revision: 1, publishedAt: '2023-08-10T01:00:00Z', decisionDate: '2023-08-09' },
  { year: 2023, revision: 1, publishedAt: '2024-07-16T01:00:00Z', decisionDate: '2024-07-15' },
];

/** Names are made of two, as most communes' are, and come again in other districts. */
const SYLLABLES = [
  ...[
    'An',
    'Bình',
    'Cao',
    'Đông',
    'Đức',
    'Gia',
    'Hà',
    'Hải',
    'Hòa',
    'Hồng',
    'Hưng',
    'Khánh',
    'Kim',
    'Lộc',
    'Long',
    'Mai',
  ],
  ...[
    'Minh',
    'Mỹ',
    'Nam',
    'Nghĩa',
    'Ninh',
    'Phong',
    'Phú',
    'Phúc',
    'Quang',
    'Sơn',
    'Tam',
    'Tân',
    'Thạch',
    'Thái',
    'Thanh',
  ],
  ...['Thiện', 'Thịnh', 'Thọ', 'Tiến', 'Trung', 'Trường', 'Văn', 'Vĩnh', 'Xuân', 'Yên'],
];
const syllable = (index: number) => SYLLABLES[index % SYLLABLES.length] ?? '';

function addedUnits(count: number): SimulatedUnit[] {
  const across = Math.min(LAST_ROW + 1, Math.ceil(Math.sqrt(count)));
  const district = (index: number) => 9 + Math.floor(index / IN_DISTRICT);
  const districts = Array.from({ length: Math.ceil(count / IN_DISTRICT) }, (_, index): SimulatedUnit => {
    const number = 9 + index;
    return {
      ...{ tier: 'cap-huyen', code: `mp-h${number}`, slug: `huyen-mau-${number}`, type: 'Huyện' },
      ...{ name: { vi: `Huyện Mẫu ${number}`, en: `Sample District ${number}` }, parentCode: null, tile: null },
    };
  });
  const communes = Array.from({ length: count }, (_, index): SimulatedUnit => {
    const number = 1_000 + index;
    const name = `${syllable(index)} ${syllable(index * 7 + Math.floor(index / SYLLABLES.length))}`;
    const row = FIRST_ROW + Math.floor(index / across);
    return {
      ...{ tier: 'cap-xa', code: `mp-${number}`, slug: `huyen-mau-${district(index)}/xa-mau-${number}`, type: 'Xã' },
      ...{ name: { vi: `Xã ${name}`, en: `Commune ${number}` }, parentCode: `mp-h${district(index)}` },
      tile: row > LAST_ROW ? null : { column: index % across, row },
    };
  });
  return [...districts, ...communes];
}

function registerFiles(units: readonly SimulatedUnit[]): ReadonlyMap<string, string> {
  const slugs = new Map(units.map(({ code, slug }) => [code, slug]));
  const facts = units.map(({ tier, slug, code, name, type, parentCode }) => {
    const ends = code === MERGED.code ? MERGED.date : null;
    return [
      tier,
      slug,
      null,
      ends,
      code,
      ...Object.values(name),
      type,
      slugs.get(parentCode ?? '') ?? null,
      null,
      'sourced',
      null,
    ];
  });
  const head = [
    'tier',
    'unit',
    'from',
    'to',
    'code',
    'name_vi',
    'name_en',
    'type',
    'parent',
    'legal_act',
    'confidence',
  ];
  const merged = [slugs.get(MERGED.code) ?? null, MERGED.date, slugs.get(MERGED.into) ?? null];
  const ways = ['tier', 'from', 'date', 'to', 'kind', 'extent', 'legal_act', 'confidence', 'source_url', 'note'];
  return new Map([
    [
      'units.csv',
      toCsv(
        ['tier', 'slug', 'evidence'],
        units.map(({ tier, slug }) => [tier, slug, 'simulated']),
      ),
    ],
    ['unit-facts.csv', toCsv([...head, 'source_url'], facts)],
    ['successions.csv', toCsv(ways, [['cap-xa', ...merged, 'merged', 'whole', '00/NQ-MP', 'sourced', null, null]])],
    ['moved-slugs.csv', toCsv(['tier', 'old_slug', 'new_slug'], [])],
    [
      'tiles.csv',
      toCsv(
        ['tier', 'unit', 'from', 'column', 'row'],
        units.flatMap(({ tier, slug, tile }) => (tile ? [[tier, slug, null, tile.column, tile.row]] : [])),
      ),
    ],
  ]);
}

/** How many communes a list has, in how many years. */
export interface ListSize {
  readonly communes: number;
  readonly years: number;
}

/** "10598" in the two years of the simulation, "10598x10" in ten. */
export function parseSize(text: string): ListSize {
  const [communes = 0, years = EDITIONS.length] = text.split('x').map(Number);
  return { communes, years };
}

export const describeSize = ({ communes, years }: ListSize): string =>
  `${communes.toLocaleString('en')}${years > EDITIONS.length ? ` × ${years} years` : ''}`;

/** Files of an earlier year: figures as the simulation has them for its first, published a year after the one it names. */
function filesOfYear(units: readonly SimulatedUnit[], year: number): ReadonlyMap<string, string> {
  const [first] = EDITIONS;
  if (!first) throw new RangeError('The simulation has no year.');
  const inYear = (text: string) =>
    text.replaceAll(String(first.year + 1), String(year + 1)).replaceAll(String(first.year), String(year));
  const files = [...simulateEdition(units, first)];
  return new Map(files.map(([name, text]) => [name, name.endsWith('.csv') ? text : inYear(text)]));
}

/** A store at `databasePath` whose simulated province lists so many communes in each of so many years to 2023, beside the official editions. */
export async function loadLargeProvince(
  databasePath: string,
  communes: number,
  years: number = EDITIONS.length,
): Promise<void> {
  const dataDir = `${databasePath}.data`;
  rmSync(dataDir, { recursive: true, force: true });
  const notSimulated = (source: string) => !path.basename(source).startsWith('mo-phong-');
  cpSync(path.resolve('prisma/data'), dataDir, { recursive: true, filter: notSimulated });
  const units = [...simulatedUnits(), ...addedUnits(communes - BUNDLED)];
  const write = (folder: string, files: ReadonlyMap<string, string>) => {
    mkdirSync(path.join(dataDir, folder), { recursive: true });
    for (const [name, text] of files) writeFileSync(path.join(dataDir, folder, name), text);
  };
  write('register-mo-phong', registerFiles(units));
  for (const edition of EDITIONS) write(`mo-phong-${edition.year}.1`, simulateEdition(units, edition));
  for (let year = 2023 - years + 1; year < (EDITIONS[0]?.year ?? 0); year += 1) {
    write(`mo-phong-${year}.1`, filesOfYear(units, year));
  }
  await loadBundles({ databasePath, dataDir, simulated: true });
  rmSync(dataDir, { recursive: true });
}
