import type { Lang } from '@/lib/site';

const vi = {
  /** What it is called where a kind of chart is chosen. */
  name: 'Phân bố (mỗi chấm một đơn vị)',
  title: (what: string, tier: string, year: number) => `Phân bố ${what} của ${tier} năm ${year}`,
  totalInSentence: 'tổng điểm',
  lowest: 'Thấp nhất',
  tiedUnits: '{n} đơn vị',
  axis: (of: string) => `${of}; mỗi chấm là một đơn vị`,
  spread: (count: string, lowest: string, highest: string, median: string) =>
    `${count} đơn vị có từ ${lowest} đến ${highest}, mức giữa ${median}.`,
  spreadPartial: (count: string, lowest: string, highest: string) =>
    `${count} đơn vị có điểm được công bố, từ ${lowest} đến ${highest}; phần còn lại chưa công bố.`,
  countHead: 'Số đơn vị',
  counted: (count: string) => `${count} đơn vị`,
  heapAxis: (of: string, most: string) => `${of}; cột là số đơn vị trong mỗi khoảng, cao nhất ${most}`,
};

const en: typeof vi = {
  name: 'Distribution (a dot for each unit)',
  title: (what, tier, year) => `Distribution of ${tier} by ${what}, ${year}`,
  totalInSentence: 'total',
  lowest: 'Lowest',
  tiedUnits: '{n} units',
  axis: (of) => `${of}; each dot is a unit`,
  spread: (count, lowest, highest, median) =>
    `${count} units have from ${lowest} to ${highest}; the middle is ${median}.`,
  spreadPartial: (count, lowest, highest) =>
    `${count} units have a published score, from ${lowest} to ${highest}; the rest are not published.`,
  countHead: 'Units',
  counted: (count) => (count === '1' ? '1 unit' : `${count} units`),
  heapAxis: (of, most) => `${of}; a column is the number of units in each interval, at most ${most}`,
};

/** A distribution as a figure and in the embed builder. */
export const distributionChartWords: Record<Lang, typeof vi> = { vi, en };
