import type { Localised } from '@/lib/site';
/** A unit of the fictional province. */
export interface SimulatedUnit {
  readonly tier: SimulatedTier;
  readonly code: string;
  readonly slug: string;
  readonly name: Localised;
  readonly type: string;
  readonly parentCode: string | null;
  readonly tile: { readonly column: number; readonly row: number } | null;
}

/** The commune that became part of another between the two years. */
export const MERGED = { code: 'mp-144', into: 'mp-017', date: '2023-01-01' } as const;

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** What some departments are called beyond "Sở Mẫu NN": long names, and bodies that are no sở. */
const DEPARTMENT_NAMES: Readonly<Record<number, readonly [vi: string, en: string, type: string, slug: string]>> = {
  7: [
    'Sở Mẫu 07 và Phát triển nông thôn mô phỏng',
    'Sample Department 07 and Simulated Rural Development',
    'Sở',
    'so-mau-07',
  ],
  12: [
    'Sở Mẫu 12, Thương binh và Các vấn đề xã hội mô phỏng',
    'Sample Department 12, Invalids and Simulated Social Affairs',
    'Sở',
    'so-mau-12',
  ],
  15: ['Ban Quản lý các khu công nghiệp Mẫu 15', 'Sample Industrial Zones Authority 15', 'Ban', 'ban-mau-15'],
  18: ['Thanh tra Mẫu 18', 'Sample Inspectorate 18', 'Thanh tra', 'thanh-tra-mau-18'],
  20: ['Văn phòng Mẫu 20', 'Sample Office 20', 'Văn phòng', 'van-phong-mau-20'],
};

function departments(): SimulatedUnit[] {
  return Array.from({ length: 20 }, (_, index) => {
    const number = index + 1;
    const label = pad(number, 2);
    const plain = [`Sở Mẫu ${label}`, `Sample Department ${label}`, 'Sở', `so-mau-${label}`] as const;
    const [vi, en, type, slug] = DEPARTMENT_NAMES[number] ?? plain;
    return { tier: 'so-nganh', code: `mp-s${label}`, slug, name: { vi, en }, type, parentCode: null, tile: null };
  });
}

const DISTRICT_TYPES = {
  huyen: { vi: 'Huyện', en: 'District' },
  'thanh-pho': { vi: 'Thành phố', en: 'City' },
  'thi-xa': { vi: 'Thị xã', en: 'Town' },
} as const;

/** Districts 1 to 8, with how many xã, phường and thị trấn each has in 2022. */
const DISTRICTS = [
  { type: 'huyen', xa: 19, phuong: 0, thiTran: 2 },
  { type: 'thanh-pho', xa: 5, phuong: 6, thiTran: 0 },
  { type: 'huyen', xa: 22, phuong: 0, thiTran: 3 },
  { type: 'huyen', xa: 17, phuong: 0, thiTran: 2 },
  { type: 'thanh-pho', xa: 6, phuong: 3, thiTran: 0 },
  { type: 'huyen', xa: 23, phuong: 0, thiTran: 4 },
  { type: 'thi-xa', xa: 8, phuong: 2, thiTran: 0 },
  { type: 'huyen', xa: 20, phuong: 0, thiTran: 2 },
] as const;

const districtSlug = (index: number) => `${DISTRICTS[index]?.type}-mau-${index + 1}`;

function districts(): SimulatedUnit[] {
  return DISTRICTS.map(({ type }, index) => ({
    tier: 'cap-huyen',
    code: `mp-h${index + 1}`,
    slug: districtSlug(index),
    name: { vi: `${DISTRICT_TYPES[type].vi} Mẫu ${index + 1}`, en: `Sample ${DISTRICT_TYPES[type].en} ${index + 1}` },
    type: DISTRICT_TYPES[type].vi,
    parentCode: null,
    tile: null,
  }));
}

/**
 * A made-up map: 144 tiles in strips four wide, walked up and down so that what follows in the list lies beside it and
 * every district is in one piece.
 */
function tileAt(index: number): { column: number; row: number } {
  const [width, height] = [4, 12];
  const strip = Math.floor(index / (width * height));
  const inStrip = index % (width * height);
  const down = Math.floor(inStrip / width);
  const across = inStrip % width;
  return {
    column: strip * width + (down % 2 === 0 ? across : width - 1 - across),
    row: strip % 2 === 0 ? down : height - 1 - down,
  };
}

/** Names are numbered through the province: xã 001–119 and 144, phường 120–130, thị trấn 131–143. */
function communes(): SimulatedUnit[] {
  const kinds = [
    { key: 'phuong', first: 120, vi: 'Phường', en: 'Ward', slug: 'phuong' },
    { key: 'thiTran', first: 131, vi: 'Thị trấn', en: 'Township', slug: 'thi-tran' },
    { key: 'xa', first: 1, vi: 'Xã', en: 'Commune', slug: 'xa' },
  ] as const;
  const used = { phuong: 0, thiTran: 0, xa: 0 };
  const listed: Omit<SimulatedUnit, 'tile'>[] = [];
  for (const [index, district] of DISTRICTS.entries()) {
    for (const kind of kinds) {
      for (let count = 0; count < district[kind.key]; count += 1) {
        // The commune that merged has the last number, and lies beside the one it became part of.
        const merges = kind.key === 'xa' && index === 0 && count === district.xa - 1;
        const number = merges ? 144 : kind.first + used[kind.key]++;
        const label = pad(number, 3);
        listed.push({
          tier: 'cap-xa',
          code: `mp-${label}`,
          slug: `${districtSlug(index)}/${kind.slug}-mau-${label}`,
          name: { vi: `${kind.vi} Mẫu ${label}`, en: `Sample ${kind.en} ${label}` },
          type: kind.vi,
          parentCode: `mp-h${index + 1}`,
        });
      }
    }
  }
  const placed = listed.map((unit, index) => ({ ...unit, tile: tileAt(index) }));
  return placed.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Every unit of Tỉnh Mẫu: 20 departments, 8 districts, 144 communes, in the order of their codes. */
export function simulatedUnits(): readonly SimulatedUnit[] {
  return [...departments(), ...districts(), ...communes()];
}

/** The tiers of the fictional province. */
export const SIMULATED_TIERS = ['so-nganh', 'cap-huyen', 'cap-xa'] as const;
export type SimulatedTier = (typeof SIMULATED_TIERS)[number];
