import type { Lang } from '@/lib/site';

const vi = {
  /** What it is called where a kind of chart is chosen. */
  name: 'Xếp hạng (thanh ngang)',
  title: (what: string, tier: string, year: number) => `${what}: ${tier} năm ${year}`,
  gap: '… {n} đơn vị …',
  unscored: '{n} đơn vị chưa có điểm',
  withoutScore: 'không có điểm',
};

const en: typeof vi = {
  name: 'Ranking (bars)',
  title: (what, tier, year) => `${what}: ${tier}, ${year}`,
  gap: '… {n} units …',
  unscored: '{n} units without a score',
  withoutScore: 'no score',
};

/** A ranking as a figure and in the embed builder. */
export const rankingChartWords: Record<Lang, typeof vi> = { vi, en };
