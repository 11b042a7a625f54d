import { atHead } from '@/lib/i18n/format';
import { revisionName } from '@/lib/i18n/revision-name';
import type { Lang } from '@/lib/site';

const vi = {
  sectionTitle: 'Biểu đồ',
  watermark: 'SỐ LIỆU MÔ PHỎNG',
  draftWatermark: 'BẢN NHÁP, CHƯA CÔNG BỐ',
  total: 'Tổng điểm',
  maximum: (points: string) => `Tối đa ${points}`,
  median: (points: string) => `Mức giữa ${points}`,
  medianWord: 'Mức giữa',
  top: 'Cao nhất',
  sparse: (count: string) => `Bản này chỉ có điểm của ${count} đơn vị.`,
  missingUnits: (count: string) => `${count} đơn vị không có điểm.`,
  invalidUnits: (count: string) => `Điểm của ${count} đơn vị in trong nguồn không hợp lý.`,
  lackingUnits: (count: string) => `${count} đơn vị có tổng điểm nhưng thiếu điểm ở ít nhất một tiêu chí.`,
  filtered: (shown: string, all: string) => `Chỉ vẽ ${shown} trong ${all} đơn vị; hạng là hạng của cả cấp.`,
  unitMissing: (unit: string, why: string) => `${unit}: ${why}.`,
  between: (from: string, to: string) => `${from} đến dưới ${to}`,
  unitHead: 'Đơn vị',
  rankHead: 'Hạng',
  scoreHead: 'Điểm',
  criterionHead: 'Tiêu chí',
  medianHead: 'Mức giữa của cấp',
  svg: 'SVG',
  png: 'PNG',
  embed: 'Nhúng biểu đồ',
  data: 'Số liệu',
  files: 'Tải biểu đồ',
  unknown:
    'Không có biểu đồ này: địa chỉ không đúng, hoặc số liệu chưa được công bố. Kiểm tra loại biểu đồ, bản, cấp, tiêu chí và đơn vị trong địa chỉ.',
  badValue: (parameter: string, values: readonly string[]) =>
    values.length > 0
      ? `Tham số ${parameter} chỉ nhận một trong các giá trị: ${values.join(', ')}.`
      : `Tham số ${parameter} không có trong danh sách giá trị được nhận.`,
  noDrawing: 'Chưa vẽ được biểu đồ lúc này. Bảng dưới đây có đủ số liệu.',
  unavailable: 'Chưa vẽ được biểu đồ lúc này; hãy thử lại sau ít giây.',
  openPage: 'Xem trang đầy đủ',
  stamp: (editions: readonly string[]) => atHead(editions.map((slug) => revisionName(slug, 'vi')).join(', ')),
  logMark: (hash: string) => `Dấu nhật ký ${hash}`,
};

const en: typeof vi = {
  sectionTitle: 'Charts',
  watermark: 'SIMULATED DATA',
  draftWatermark: 'DRAFT, NOT PUBLISHED',
  total: 'Total',
  maximum: (points) => `Maximum ${points}`,
  median: (points) => `Middle ${points}`,
  medianWord: 'Middle',
  top: 'Highest',
  sparse: (count) => `This edition has ${count === '1' ? 'the score of 1 unit' : `the scores of ${count} units`} only.`,
  invalidUnits: (count) => `The source misprints the score of ${count} ${count === '1' ? 'unit' : 'units'}.`,
  lackingUnits: (count) =>
    count === '1'
      ? '1 unit has a total but lacks the score of at least one criterion.'
      : `${count} units have a total but lack the score of at least one criterion.`,
  missingUnits: (count) => (count === '1' ? '1 unit has no score.' : `${count} units have no score.`),
  filtered: (shown, all) => `Only ${shown} of ${all} units; ranks are those among all of them.`,
  unitMissing: (unit, why) => `${unit}: ${why}.`,
  between: (from, to) => `${from} to below ${to}`,
  unitHead: 'Unit',
  rankHead: 'Rank',
  scoreHead: 'Points',
  criterionHead: 'Criterion',
  medianHead: 'Middle of the tier',
  svg: 'SVG',
  png: 'PNG',
  embed: 'Embed',
  data: 'Data',
  files: 'Get the chart',
  unknown:
    'There is no such chart: the address is wrong, or the figures are not published. Check the kind of chart, edition, tier, criterion and unit in the address.',
  badValue: (parameter, values) =>
    values.length > 0
      ? `Parameter ${parameter} takes one of these values alone: ${values.join(', ')}.`
      : `Parameter ${parameter} is not in its list of values.`,
  noDrawing: 'The chart cannot be drawn at the moment; the table below is complete.',
  unavailable: 'The chart cannot be drawn at the moment; please try again in a few seconds.',
  openPage: 'Open the whole page',
  stamp: (editions) => atHead(editions.map((slug) => revisionName(slug, 'en')).join(', ')),
  logMark: (hash) => `Log hash ${hash}`,
};

export const figureWords: Record<Lang, typeof vi> = { vi, en };
