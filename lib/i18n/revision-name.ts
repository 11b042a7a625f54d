import type { Lang } from '@/lib/site';

/** What readers call a revision, within a sentence: "lần công bố 2 năm 2023 (mô phỏng)"; of a year alone, the year. */
export function revisionName(slug: string, lang: Lang): string {
  const [, simulated, year, number] = /^(mo-phong-)?(\d{4})(?:\.(\d+))?$/.exec(slug) ?? [];
  if (year === undefined) return slug;
  const mark = simulated ? (lang === 'vi' ? ' (mô phỏng)' : ' (simulated)') : '';
  if (lang === 'vi') return `${number === undefined ? '' : `lần công bố ${number} `}năm ${year}${mark}`;
  return `${number === undefined ? '' : `revision ${number} of `}${year}${mark}`;
}
