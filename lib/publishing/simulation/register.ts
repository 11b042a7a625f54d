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

/** The files of the fictional province's register, by name. */
export function simulateRegister(units: readonly SimulatedUnit[]): Map<string, string> {
  const into = units.find((unit) => unit.code === MERGED.into);
  return new Map([
    [
      'register.json',
      toJson({
        register: 'mo-phong',
        kind: 'simulated',
        name: { vi: 'Tỉnh Mẫu', en: 'Sample Province' },
        note: {
          vi: 'Tỉnh hư cấu: tên, mã và vị trí các đơn vị do chương trình sinh ra.',
          en: 'A fictional province: names, codes and places of its units are made by a program.',
        },
      }),
    ],
    [
      'units.csv',
      toCsv(
        ['tier', 'code', 'slug', 'name_vi', 'name_en', 'type', 'parent_code', 'evidence'],
        units.map((unit) => [
          unit.tier,
          unit.code,
          unit.slug,
          unit.nameVi,
          unit.nameEn,
          unit.type,
          unit.parentCode,
          'simulated',
        ]),
      ),
    ],
    [
      'successions.csv',
      toCsv(
        ['from_code', 'date', 'to_code', 'to_name', 'legal_act', 'confidence', 'source_url', 'note'],
        [
          [
            MERGED.code,
            MERGED.date,
            MERGED.into,
            into?.nameVi ?? null,
            '00/NQ-MP (mô phỏng)',
            'sourced',
            null,
            'Sáp nhập mô phỏng, để thấy một đơn vị kết thúc giữa hai năm.',
          ],
        ],
      ),
    ],
    [
      'tiles.csv',
      toCsv(
        ['code', 'column', 'row'],
        units.flatMap(({ code, tile }) => (tile ? [[code, tile.column, tile.row]] : [])),
      ),
    ],
    ['moved-slugs.csv', toCsv(['tier', 'old_slug', 'new_slug'], movedSlugs(units))],
  ]);
}
