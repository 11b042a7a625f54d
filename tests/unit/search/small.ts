import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import type { SearchEntry } from '@/lib/search/search-entry';

const POSITIONS = ['so-nganh', 'cap-huyen', 'cap-xa'];

/** A unit of a small register: its name says its type. */
export function entry(
  id: number,
  nameVi: string,
  { nameEn = nameVi, ...more }: Partial<Omit<SearchEntry, 'name'>> & { readonly nameEn?: string } = {},
): SearchEntry {
  return {
    id,
    tier: 'cap-xa',
    tierPosition: POSITIONS.indexOf(more.tier ?? 'cap-xa'),
    body: more.tier === 'so-nganh',
    slug: `unit-${id}`,
    name: { vi: nameVi, en: nameEn },
    type: '',
    parentName: null,
    aliases: [],
    sortKey: sortKeyOf(bareName(nameVi)),
    simulated: false,
    ...more,
  };
}

const successor = (name: string) => ({ name, lang: 'vi', kind: 'successor', date: '2025-07-01' }) as const;

/** One of each kind that the search tells apart. */
export const SMALL: readonly SearchEntry[] = [
  entry(1, 'Sở Nội vụ', { tier: 'so-nganh', nameEn: 'Department of Home Affairs' }),
  entry(2, 'Sở Thông tin và Truyền thông', {
    tier: 'so-nganh',
    nameEn: 'Department of Information and Communications',
  }),
  entry(3, 'Sở Tư pháp', { tier: 'so-nganh', nameEn: 'Department of Justice' }),
  entry(4, 'Thanh tra tỉnh', { tier: 'so-nganh', nameEn: 'Provincial Inspectorate' }),
  entry(5, 'Huyện Yên Mô', { tier: 'cap-huyen', nameEn: 'Yen Mo District' }),
  entry(6, 'Thành phố Hoa Lư', { tier: 'cap-huyen', nameEn: 'Hoa Lu City' }),
  entry(7, 'Xã Yên Thắng', { parentName: 'Huyện Yên Mô', nameEn: 'Yen Thang Commune' }),
  entry(8, 'Phường Đông Thành', {
    parentName: 'Thành phố Hoa Lư',
    nameEn: 'Dong Thanh Ward',
    aliases: [successor('Phường Hoa Lư')],
  }),
  entry(9, 'Xã Đồng Hướng', { parentName: 'Huyện Yên Mô', aliases: [successor('Xã Đồng Hương Mới')] }),
  entry(10, 'Thị trấn Me', { parentName: 'Huyện Yên Mô', nameEn: 'Me' }),
  entry(11, 'Xã Đông', { simulated: true, sortKey: '' }),
  entry(12, 'Thị trấn Thịnh Vượng', { parentName: 'Thành phố Hoa Lư', nameEn: 'Thinh Vuong Township' }),
];
