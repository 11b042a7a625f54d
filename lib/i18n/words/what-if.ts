import type { Lang } from '@/lib/site';

const vi = {
  shortTitle: (name: string, year: string) => `Nếu… thì: ${name}, ${year}`,
  title: (name: string, year: string) => `Nếu… thì: phép tính thử cho ${name}, ${year}`,
  crumb: 'Nếu… thì',
  mark: 'PHÉP TÍNH THỬ — không phải kết quả',
  markMore: (name: string) =>
    `Người dùng tự nhập điểm giả định cho ${name}; điểm của mọi đơn vị khác giữ nguyên như đã công bố. Không gì được lưu lại.`,
  real: 'Kết quả đã công bố',
  description: (name: string, year: string) =>
    `Phép tính thử, không phải kết quả: nếu ${name} có số điểm khác ở từng tiêu chí năm ${year} thì tổng điểm và hạng là bao nhiêu.`,
  descriptionOf: (name: string, total: string, rank: string) =>
    `Phép tính thử, không phải kết quả: với số điểm giả định, ${name} có tổng ${total}, hạng ${rank}.`,
  unchanged: (total: string, rank: string) =>
    `Chưa đổi điểm nào: tổng ${total}, hạng ${rank} theo điểm đã công bố. Hãy nhập điểm giả định.`,
  outcome: (total: string, rank: string, from: string, fromTotal: string) =>
    `Nếu có các điểm giả định dưới đây thì tổng là ${total} (thay cho ${fromTotal}) và hạng tính ra là ${rank} (thay cho ${from}).`,
  criterionHead: 'Tiêu chí',
  actualHead: 'Đã công bố',
  supposedHead: 'Giả định',
  maximumHead: 'Tối đa',
  total: 'Tổng',
  rank: 'Hạng theo điểm',
  field: (criterion: string, maximum: string) => `${criterion}: điểm giả định, tối đa ${maximum}`,
  submit: 'Tính',
  reset: 'Trở lại điểm đã công bố',
  more: (points: string) => `thêm ${points}`,
  full: 'đạt đủ',
  tries: 'Thử nhanh',
  tryFull: (criterion: string, maximum: string) => `${criterion} đạt đủ ${maximum}`,
  table: 'Điểm đã công bố và điểm giả định',
  sumNote:
    'Tổng đổi đúng bằng phần các tiêu chí đổi; chênh lệch giữa tổng và cộng tiêu chí trong quyết định, nếu có, giữ nguyên.',
  faults: {
    number: (criterion: string, text: string) =>
      `${criterion}: “${text}” không phải số điểm. Viết như 45 hoặc 45,5, nhiều nhất sáu chữ số thập phân.`,
    above: (criterion: string, text: string, maximum: string) =>
      `${criterion}: ${text} lớn hơn điểm tối đa ${maximum}.`,
    none: (place: string) => `Không có tiêu chí thứ ${place} trong lần công bố này.`,
  },
  faultsTitle: 'Chưa tính được với các số đã nhập',
  impossible: 'Không tính thử được: cần danh sách đủ, điểm tối đa và điểm từng tiêu chí đã công bố của đơn vị này.',
  page: 'Trang của đơn vị',
};

const en: typeof vi = {
  shortTitle: (name, year) => `What if: ${name}, ${year}`,
  title: (name, year) => `What if: a calculation for ${name}, ${year}`,
  crumb: 'What if',
  mark: 'A CALCULATION — not a result',
  markMore: (name) =>
    `A reader supposed these points for ${name}; every other unit keeps its published score. Nothing is stored.`,
  real: 'The published result',
  description: (name, year) =>
    `A calculation, not a result: what total and rank other points in each criterion of ${year} would give ${name}.`,
  descriptionOf: (name, total, rank) =>
    `A calculation, not a result: with the points supposed, ${name} has a total of ${total} and rank ${rank}.`,
  unchanged: (total, rank) =>
    `Nothing is changed yet: total ${total}, rank ${rank} by published scores. Enter the points to suppose.`,
  outcome: (total, rank, from, fromTotal) =>
    `With the points supposed below the total would be ${total} (instead of ${fromTotal}) and the computed rank ${rank} (instead of ${from}).`,
  criterionHead: 'Criterion',
  actualHead: 'Published',
  supposedHead: 'Supposed',
  maximumHead: 'Maximum',
  total: 'Total',
  rank: 'Rank by score',
  field: (criterion, maximum) => `${criterion}: points supposed, at most ${maximum}`,
  submit: 'Calculate',
  reset: 'Back to the published scores',
  more: (points) => `${points} more`,
  full: 'full marks',
  tries: 'Quick tries',
  tryFull: (criterion, maximum) => `${criterion} at its full ${maximum}`,
  table: 'Published and supposed scores',
  sumNote:
    'The total moves by what the criteria move; where the decision’s total is not the sum of its criteria, the difference stays.',
  faults: {
    number: (criterion, text) =>
      `${criterion}: “${text}” is not a number of points. Write it like 45 or 45.5, with at most six decimals.`,
    above: (criterion, text, maximum) => `${criterion}: ${text} is more than the maximum of ${maximum}.`,
    none: (place) => `This edition has no criterion number ${place}.`,
  },
  faultsTitle: 'The numbers entered cannot be calculated with',
  impossible:
    'No calculation is possible: it takes a complete list, maxima, and published scores per criterion of this unit.',
  page: 'The unit’s page',
};

export const whatIfWords: Record<Lang, typeof vi> = { vi, en };
