import { toCsv, toJson } from '@/lib/publishing/simulation/files';
import { MERGED, type SimulatedUnit } from '@/lib/publishing/simulation/province';

/** Addresses a reader would type: without the type word, and communes without their district. */
function movedSlugs(units: readonly SimulatedUnit[]): string[][] {
  return units.flatMap(({ tier, slug }) => {
    const last = slug.split('/').at(-1) ?? slug;
    const short = last.slice(last.indexOf('mau-'));
    const forms = tier === 'cap-xa' ? [last, short] : [short];
    return forms.map((form) => [tier, form, slug]);
  });
}

const words = (name: string, inSentence: string, units: string) => ({ name, inSentence, units });

const TIERS = [
  {
    slug: 'so-nganh',
    parent: null,
    words: { vi: words('Sở, ngành', 'sở, ngành', 'sở, ngành'), en: words('Departments', 'departments', 'departments') },
    areas: false,
    hasMap: false,
    hasFilter: false,
  },
  {
    slug: 'cap-huyen',
    parent: null,
    words: {
      vi: words('Cấp huyện', 'cấp huyện', 'huyện, thành phố'),
      en: words('Districts', 'districts', 'districts and cities'),
    },
    areas: true,
    hasMap: false,
    hasFilter: false,
  },
  {
    slug: 'cap-xa',
    parent: 'cap-huyen',
    words: {
      vi: words('Cấp xã', 'cấp xã', 'xã, phường, thị trấn'),
      en: words('Communes', 'communes', 'communes, wards and townships'),
    },
    areas: true,
    hasMap: true,
    hasFilter: true,
  },
];

/** The files of the fictional province's register, by name. */
export function simulateRegister(units: readonly SimulatedUnit[]): Map<string, string> {
  const slugOf = (code: string | null) => units.find((unit) => unit.code === code)?.slug ?? null;
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
        words: { 'tile-map': { vi: 'Lưới ô là hư cấu.', en: 'The grid is fictional.' } },
        formerProvinces: [],
        tiers: TIERS,
      }),
    ],
    [
      'units.csv',
      toCsv(
        ['tier', 'slug', 'evidence'],
        units.map(({ tier, slug }) => [tier, slug, 'simulated']),
      ),
    ],
    [
      'unit-facts.csv',
      toCsv(
        [
          ...['tier', 'unit', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent', 'legal_act', 'confidence'],
          'source_url',
        ],
        units.map(({ tier, slug, code, nameVi, nameEn, type, parentCode }) => [
          ...[tier, slug, null, code === MERGED.code ? MERGED.date : null, code, nameVi, nameEn, type],
          ...[slugOf(parentCode), null, 'sourced', null],
        ]),
      ),
    ],
    [
      'successions.csv',
      toCsv(
        ['tier', 'from', 'date', 'to', 'kind', 'extent', 'legal_act', 'confidence', 'source_url', 'note'],
        [
          [
            ...['cap-xa', slugOf(MERGED.code), MERGED.date, slugOf(MERGED.into), 'merged', 'whole'],
            ...['00/NQ-MP (mô phỏng)', 'sourced', null],
            'Sáp nhập mô phỏng, để thấy một đơn vị kết thúc giữa hai năm.',
          ],
        ],
      ),
    ],
    [
      'tiles.csv',
      toCsv(
        ['tier', 'unit', 'from', 'column', 'row'],
        units.flatMap(({ tier, slug, tile }) => (tile ? [[tier, slug, null, tile.column, tile.row]] : [])),
      ),
    ],
    ['moved-slugs.csv', toCsv(['tier', 'old_slug', 'new_slug'], movedSlugs(units))],
  ]);
}
