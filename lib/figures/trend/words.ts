import type { Lang } from '@/lib/site';

const vi = {
  /** What it is called where a kind of chart is chosen. */
  name: 'Một đơn vị qua các năm',
  title: (unit: string) => `${unit}: tổng điểm qua các năm`,
  axis: 'điểm',
  up: (unit: string, points: string, before: number, after: number) =>
    `${unit} tăng ${points} điểm từ ${before} đến ${after}.`,
  down: (unit: string, points: string, before: number, after: number) =>
    `${unit} giảm ${points} điểm từ ${before} đến ${after}.`,
  same: (unit: string, before: number, after: number) => `Điểm của ${unit} không đổi từ ${before} đến ${after}.`,
  one: (unit: string) => `${unit} chưa có hai năm so được với nhau.`,
  yearMissing: (year: number, why: string) => `Năm ${year}: ${why}.`,
  yearHead: 'Năm',
};

const en: typeof vi = {
  name: 'One unit over the years',
  title: (unit) => `${unit}: total over the years`,
  axis: 'points',
  up: (unit, points, before, after) => `${unit} gained ${points} points from ${before} to ${after}.`,
  down: (unit, points, before, after) => `${unit} lost ${points} points from ${before} to ${after}.`,
  same: (unit, before, after) => `The score of ${unit} is the same in ${before} and ${after}.`,
  one: (unit) => `${unit} has no two years that compare.`,
  yearMissing: (year, why) => `${year}: ${why}.`,
  yearHead: 'Year',
};

/** A trend as a figure and in the embed builder. */
export const trendChartWords: Record<Lang, typeof vi> = { vi, en };
