import { fold } from '@/lib/i18n/fold';
import type { Tier } from '@/lib/site';

/** Whole phrases: "số" of "chuyển đổi số" is no department, "xã" of "xã hội" no commune. */
const PHRASES: readonly (readonly [Tier, RegExp])[] = [
  ['cap-xa', / (?:cap xa|xa phuong|phuong xa|cac xa|communes?) /],
  ['cap-huyen', / (?:cap huyen|huyen thanh pho|quan huyen|cac huyen|districts?) /],
  ['so-nganh', / (?:so nganh|so ban nganh|cac so|cap so|departments?) /],
];

/** What the name of a sheet may be shortened to. */
const SHORT: Readonly<Record<string, Tier>> = { xa: 'cap-xa', huyen: 'cap-huyen', so: 'so-nganh' };

/** The only tier a title names, such as "Bảng xếp hạng UBND cấp xã năm 2023"; null where it names none, or several. */
export function tierNamed(text: string): Tier | null {
  const words = ` ${fold(text)} `;
  const named = PHRASES.filter(([, phrase]) => phrase.test(words));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** The tier a list's titles name together; else the last of them that names one. */
export function tierTitled(lines: readonly string[]): Tier | null {
  return tierNamed(lines.join(' ')) ?? lines.map(tierNamed).findLast((tier) => tier !== null) ?? null;
}

/** The tier a sheet's name stands for: "Cấp xã", "Xã", "UBND huyện (2)". */
export function tierOfSheet(name: string): Tier | null {
  const short = fold(name)
    .replace(/^(?:ubnd|danh sach|bang|phu luc) |[\d ]+$/g, '')
    .trim();
  return SHORT[short] ?? tierNamed(name);
}
