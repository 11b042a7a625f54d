import type { Localised } from '@/lib/site';

/** What units are, as registers write it, in English. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['Sở', 'Department'],
  ['Ban', 'Board'],
  ['Văn phòng', 'Office'],
  ['Thanh tra', 'Inspectorate'],
  ['Huyện', 'District'],
  ['Quận', 'District'],
  ['Thị xã', 'Town'],
  ['Thành phố', 'City'],
  ['Xã', 'Commune'],
  ['Phường', 'Ward'],
  ['Thị trấn', 'Township'],
  ['Đặc khu', 'Special Zone'],
]);

/** A kind of unit in each language; one that only its register knows stays as that writes it. */
export const unitTypeIn = (type: string): Localised => ({ vi: type, en: ENGLISH.get(type) ?? type });
