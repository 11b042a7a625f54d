import { fold } from '@/lib/i18n/fold';

/** Provinces of before July 2025, whose names include those of today: departments are called alike in all of them. */
const PROVINCES =
  'an giang|ba ria vung tau|bac giang|bac kan|bac lieu|bac ninh|ben tre|binh dinh|binh duong|binh phuoc|binh thuan|ca mau|cao bang|dak lak|dak nong|dac lac|dac nong|dien bien|dong nai|dong thap|gia lai|ha giang|ha nam|ha tinh|hai duong|hau giang|hoa binh|hung yen|khanh hoa|kien giang|kon tum|lai chau|lam dong|lang son|lao cai|long an|nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen|quang binh|quang nam|quang ngai|quang ninh|quang tri|soc trang|son la|tay ninh|thai binh|thai nguyen|thanh hoa|thua thien hue|tien giang|tra vinh|tuyen quang|vinh long|vinh phuc|yen bai';
const CITIES = 'ha noi|hai phong|da nang|can tho|ho chi minh|hue';
/** "Tỉnh Nam Định (cũ)", "Hà Nam Ninh": a province that was is a part of one of today, or had one as a part of it. */
const NAMED = new RegExp(`(?:^| )(?:tinh (${PROVINCES})|(?:thanh pho|tp) (${CITIES}))(?! ninh| cu(?: |$))(?= |$)`, 'g');

/** The provinces a line names as such, folded and without the word before them. */
const provincesIn = (line: string): string[] =>
  [...fold(line).matchAll(NAMED)].map(([, province, city]) => province ?? city ?? '');

/** The first of the lines that names a province, where none of them names the one whose units the list is taken to be of. */
export function ofOtherProvince(lines: readonly string[], own: string): string | null {
  const bare = fold(own).replace(/^(?:tinh|thanh pho) /, '');
  const named = lines.map((line) => ({ line, provinces: provincesIn(line) }));
  if (named.some(({ provinces }) => provinces.includes(bare))) return null;
  return named.find(({ provinces }) => provinces.length > 0)?.line ?? null;
}
