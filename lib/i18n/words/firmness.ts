import type { Lang } from '@/lib/site';

const vi = {
  title: (tier: string, year: string) => `Độ bền của thứ hạng: ${tier}, ${year}`,
  crumb: 'Độ bền của thứ hạng',
  description: (tier: string, year: string) =>
    `Phân tích, không phải kết quả: hạng ${year} của ${tier} phụ thuộc đến đâu vào cách đặt trọng số các tiêu chí.`,
  mark: 'Đây là phân tích của trang, không phải kết quả của quyết định. Thứ hạng công bố không đổi.',
  how: (draws: string, spread: string, seed: string) =>
    `Điểm từng tiêu chí đã công bố được cộng lại ${draws} lần; mỗi lần, trọng số của mỗi tiêu chí được xê dịch ngẫu nhiên, đều, tới ${spread}%. Cột “90%” là khoảng chứa hạng của 90% số lần. Hai cột sau là hạng khi mọi tiêu chí nặng như nhau và khoảng hạng khi bỏ từng tiêu chí một. Số ngẫu nhiên bắt đầu từ ${seed}, nên ai tính lại cũng ra như vậy.`,
  none: 'Không tính được: cần danh sách đủ và điểm từng tiêu chí của mọi đơn vị được đánh giá.',
  unitHead: 'Đơn vị',
  rankHead: 'Hạng',
  rangeHead: '90%',
  equalHead: 'Nặng như nhau',
  withoutHead: 'Bỏ một tiêu chí',
  table: 'Hạng và khoảng hạng của từng đơn vị',
  drawing: (last: string) => `Thanh: khoảng 90%, từ hạng 1 ở bên trái tới hạng ${last}; vạch đứng: hạng công bố.`,
  finding: (firm: string, count: string, widest: string) =>
    `${firm}/${count} đơn vị có khoảng hạng không quá năm bậc; khoảng rộng nhất là ${widest} bậc.`,
  ranking: 'Bảng xếp hạng công bố',
};

const en: typeof vi = {
  title: (tier, year) => `How firm ranks are: ${tier}, ${year}`,
  crumb: 'How firm ranks are',
  description: (tier, year) =>
    `Analysis, not a result: how far the ${year} ranks of ${tier} depend on how the criteria are weighted.`,
  mark: 'This is the site’s analysis, not a result of the decision. The published ranks stay as they are.',
  how: (draws, spread, seed) =>
    `The published scores per criterion are added up ${draws} times; each time every criterion’s weight is moved at random, evenly, by up to ${spread}%. The “90%” column is the range that holds the ranks of 90% of the draws. The next columns are the rank with every criterion weighing the same, and the range of ranks with one criterion left out. The random numbers begin at ${seed}, so everyone gets the same.`,
  none: 'This cannot be computed: it takes a complete list and the scores per criterion of every assessed unit.',
  unitHead: 'Unit',
  rankHead: 'Rank',
  rangeHead: '90%',
  equalHead: 'Equal weights',
  withoutHead: 'One criterion out',
  table: 'Rank and range of ranks of each unit',
  drawing: (last) => `Bar: the 90% range, from rank 1 on the left to rank ${last}; upright mark: the published rank.`,
  finding: (firm, count, widest) =>
    `${firm} of ${count} units have a range of at most five places; the widest is ${widest} places.`,
  ranking: 'The published ranking',
};

export const firmnessWords: Record<Lang, typeof vi> = { vi, en };
