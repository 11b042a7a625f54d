import type { Lang } from '@/lib/site';

const vi = {
  band: 'Xếp loại',
  from: (name: string, points: string) => `${name} từ ${points}`,
  computed: (name: string) => `${name} (tính theo mức điểm)`,
  differs: (official: string, computed: string) => `${official} (theo mức điểm là ${computed})`,
  /** After a sentence on the score. */
  sentence: (band: string) => `Xếp loại: ${band}.`,
  remark: (bands: string) => `Xếp loại theo quyết định: ${bands}.`,
  remarkUnknown: (bands: string) => `Xếp loại theo quyết định, nguồn không ghi mức điểm của từng loại: ${bands}.`,
} as const;

const en: { readonly [Key in keyof typeof vi]: (typeof vi)[Key] extends string ? string : (typeof vi)[Key] } = {
  band: 'Band',
  from: (name, points) => `${name} from ${points}`,
  computed: (name) => `${name} (worked out from the thresholds)`,
  differs: (official, computed) => `${official} (${computed} by the thresholds)`,
  sentence: (band) => `Band: ${band}.`,
  remark: (bands) => `Bands of the decision: ${bands}.`,
  remarkUnknown: (bands) => `Bands of the decision, whose thresholds the source does not give: ${bands}.`,
};

export const bandWords: Record<Lang, typeof en> = { vi, en };
