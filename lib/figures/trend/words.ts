import type { Lang } from '@/lib/site';

const vi = {
  /** What it is called where a kind of chart is chosen. */
  name: 'Một đơn vị qua các năm',
  title: (unit: string) => `${unit}: tổng điểm qua các năm`,
  up: (unit: string, gap: string, before: number, after: number) => `${unit} tăng ${gap} từ ${before} đến ${after}.`,
  down: (unit: string, gap: string, before: number, after: number) => `${unit} giảm ${gap} từ ${before} đến ${after}.`,
  same: (unit: string, before: number, after: number) => `Điểm của ${unit} không đổi từ ${before} đến ${after}.`,
  otherScale: (year: number, scale: string) => `Năm ${year} công bố theo ${scale}, nên không vẽ chung.`,
  one: (unit: string) => `${unit} chưa có hai năm so được với nhau.`,
  yearMissing: (year: number, why: string) => `Năm ${year}: ${why}.`,
  yearHead: 'Năm',
};

const en: typeof vi = {
  name: 'One unit over the years',
  title: (unit) => `${unit}: total over the years`,
  up: (unit, gap, before, after) => `${unit} gained ${gap} from ${before} to ${after}.`,
  down: (unit, gap, before, after) => `${unit} lost ${gap} from ${before} to ${after}.`,
  same: (unit, before, after) => `The score of ${unit} is the same in ${before} and ${after}.`,
  otherScale: (year, scale) => `${year} is published as ${scale}, so it is not drawn beside.`,
  one: (unit) => `${unit} has no two years that compare.`,
  yearMissing: (year, why) => `${year}: ${why}.`,
  yearHead: 'Year',
};

/** A trend as a figure and in the embed builder. */
export const trendChartWords: Record<Lang, typeof vi> = { vi, en };
