import type { SimulatedTier } from '@/lib/publishing/simulation/province';

/** The years the fictional province was assessed in. */
export type SimulatedYear = 2022 | 2023 | 2025;

interface SimulatedCriterion {
  readonly slug: string;
  readonly vi: string;
  readonly en: string;
  /** Whole points. */
  readonly maximum: number;
}

const NAMES = {
  'nhan-thuc-so': ['Nhận thức số', 'Digital awareness'],
  'the-che-so': ['Thể chế số', 'Digital institutions'],
  'ha-tang-so': ['Hạ tầng số', 'Digital infrastructure'],
  'nhan-luc-so': ['Nhân lực số', 'Digital workforce'],
  'an-toan-thong-tin-mang': ['An toàn thông tin mạng', 'Network information security'],
  'hoat-dong-chuyen-doi-so': ['Hoạt động chuyển đổi số', 'Digital transformation activity'],
  'hoat-dong-chinh-quyen-so': ['Hoạt động chính quyền số', 'Digital government activity'],
  'kinh-te-so': ['Kinh tế số', 'Digital economy'],
  'xa-hoi-so': ['Xã hội số', 'Digital society'],
} as const;

type Slug = keyof typeof NAMES;

const SIX = [
  'nhan-thuc-so',
  'the-che-so',
  'ha-tang-so',
  'nhan-luc-so',
  'an-toan-thong-tin-mang',
  'hoat-dong-chuyen-doi-so',
] as const satisfies readonly Slug[];

const EIGHT = [...SIX.slice(0, 5), 'hoat-dong-chinh-quyen-so', 'kinh-te-so', 'xa-hoi-so'] as readonly Slug[];

function withMaxima(slugs: readonly Slug[], maxima: readonly number[]): SimulatedCriterion[] {
  return slugs.map((slug, index) => {
    const [vi, en] = NAMES[slug];
    return { slug, vi, en, maximum: maxima[index] ?? 0 };
  });
}

/**
 * The made-up criteria: 400 points for departments, 700 for districts, 450 for communes. Only the districts' differ
 * between the years (eight criteria in 2022, six in 2023), so that there, and only there, no trend may be drawn.
 */
export function simulatedCriteria(year: SimulatedYear, tier: SimulatedTier): readonly SimulatedCriterion[] {
  switch (tier) {
    case 'so-nganh':
      return withMaxima(SIX, [50, 60, 50, 60, 80, 100]);
    case 'cap-huyen':
      return year === 2022
        ? withMaxima(EIGHT, [80, 80, 70, 70, 100, 120, 90, 90])
        : withMaxima(SIX, [80, 90, 80, 90, 120, 240]);
    case 'cap-xa':
      return withMaxima(SIX, [50, 60, 60, 60, 90, 130]);
  }
}
