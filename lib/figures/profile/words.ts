import type { Lang } from '@/lib/site';

const vi = {
  /** What it is called where a kind of chart is chosen. */
  name: 'Các tiêu chí của một đơn vị',
  views: { bars: 'Thanh ngang', radar: 'Mạng nhện' },
  title: (unit: string, year: number) => `${unit}: các tiêu chí năm ${year}`,
  axis: '% điểm tối đa của tiêu chí',
  outOf: (points: string) => ` / ${points}`,
  finding: (unit: string, best: string, bestPercent: string, worst: string, worstPercent: string) =>
    `${unit} cao nhất ở ${best} (${bestPercent}) và thấp nhất ở ${worst} (${worstPercent}) so với điểm tối đa.`,
  findingOnly: (unit: string, criterion: string, percent: string) =>
    `${unit} đạt ${percent} điểm tối đa ở ${criterion}.`,
  missing: (count: string) => `${count} tiêu chí không có điểm.`,
  percentHead: '% tối đa',
  label: 'Dạng mạng nhện',
};

const en: typeof vi = {
  name: 'Criteria of one unit',
  views: { bars: 'Bars', radar: 'Radar' },
  title: (unit, year) => `${unit}: criteria in ${year}`,
  axis: '% of the criterion’s maximum',
  outOf: (points) => ` / ${points}`,
  finding: (unit, best, bestPercent, worst, worstPercent) =>
    `${unit} does best in ${best} (${bestPercent} of the maximum) and worst in ${worst} (${worstPercent}).`,
  findingOnly: (unit, criterion, percent) => `${unit} has ${percent} of the maximum in ${criterion}.`,
  missing: (count) => (count === '1' ? '1 criterion has no score.' : `${count} criteria have no score.`),
  percentHead: '% of maximum',
  label: 'As a radar',
};

/** A profile as a figure and in the embed builder. */
export const profileChartWords: Record<Lang, typeof vi> = { vi, en };
