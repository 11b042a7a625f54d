import type { Lang } from '@/lib/site';

const vi = {
  /** What it is called where a kind of chart is chosen. */
  name: 'So sánh hai đến bốn đơn vị',
  title: (year: number, tier: string) => `So sánh ${tier} năm ${year}`,
  axis: 'Thanh: % điểm tối đa của từng dòng. Điểm cao nhất in đậm.',
  noBars: 'Không có thanh vì điểm tối đa chưa công bố. Điểm cao nhất in đậm.',
  outOfMaximum: (points: string) => `tối đa ${points}`,
  finding: (unit: string, points: string) => `${unit} có tổng điểm cao nhất trong các đơn vị so sánh: ${points}.`,
  tied: (units: string, points: string) => `${units} cùng có tổng điểm cao nhất trong các đơn vị so sánh: ${points}.`,
  none: 'Chưa đơn vị nào trong số này có tổng điểm được công bố.',
};

const en: typeof vi = {
  name: 'Two to four units compared',
  title: (year, tier) => `Comparison of ${tier}, ${year}`,
  axis: 'Bars: % of each row’s maximum. The highest score is bold.',
  noBars: 'No bars: the maxima are not published. The highest score is bold.',
  outOfMaximum: (points) => `maximum ${points}`,
  finding: (unit, points) => `${unit} has the highest total of the units compared: ${points}.`,
  tied: (units, points) => `${units} share the highest total of the units compared: ${points}.`,
  none: 'None of these units has a published total.',
};

/** A comparison as a figure and in the embed builder. */
export const comparisonChartWords: Record<Lang, typeof vi> = { vi, en };
