import type { Lang } from '@/lib/site';

// The way up, units alike, and how firm a rank is: what a unit's page says beyond its result.

const vi = {
  title: 'Đường lên',
  lead: 'Nếu các đơn vị khác giữ nguyên điểm:',
  rankHead: 'Thành hạng',
  whatHead: 'Tức là',
  level: (units: string) => `bằng ${units}`,
  levelCounted: (count: string) => `bằng ${count} đơn vị`,
  median: 'tới mức giữa của cấp',
  districtBest: (district: string) => `bằng đơn vị đầu ${district}`,
  tierBest: 'bằng đơn vị đầu cấp',
  leader: 'Không có đơn vị nào đứng trên.',
  left: (criterion: string, points: string, rank: string) => `${criterion} ${points} (đạt đủ: hạng ${rank})`,
  leftLead: 'Còn nhiều điểm nhất ở',
  note: 'Tính từ điểm đã công bố; không phải kết quả.',
  differs: (official: string, computed: string) =>
    `Hạng công bố là ${official}; xếp theo điểm là ${computed}, và đường lên tính theo điểm.`,
  whatIf: 'Thử điểm khác: nếu… thì',
  bestHead: 'Cao nhất',
  bestIn: (place: string) => `Cao nhất ${place}`,
  bestOwn: 'đơn vị này',
  bestOthers: (count: string) => `và ${count} đơn vị`,
  alikeTitle: 'Đơn vị tương tự',
  alikeRule: {
    profile: 'Cùng loại; cùng huyện trước, rồi tới đơn vị có tỷ lệ đạt từng tiêu chí gần nhất.',
    total: 'Cùng loại; cùng huyện trước, rồi tới đơn vị có tổng điểm gần nhất.',
  },
  alikeRuleTier: {
    profile: 'Cùng loại, tỷ lệ đạt từng tiêu chí gần nhất.',
    total: 'Cùng loại, tổng điểm gần nhất.',
  },
  firmness: (low: string, high: string) =>
    `Phân tích, không phải kết quả: khi trọng số các tiêu chí xê dịch tới 25%, hạng nằm trong khoảng ${low}–${high} ở 90% lần thử.`,
  firmnessSame: (rank: string) =>
    `Phân tích, không phải kết quả: khi trọng số các tiêu chí xê dịch tới 25%, hạng vẫn là ${rank} ở 90% lần thử.`,
  firmnessMore: 'Độ bền của thứ hạng',
};

const en: typeof vi = {
  title: 'The way up',
  lead: 'If every other unit keeps its score:',
  rankHead: 'Rank reached',
  whatHead: 'That is',
  level: (units) => `level with ${units}`,
  levelCounted: (count) => `level with ${count} units`,
  median: 'the middle of the tier',
  districtBest: (district) => `level with the first of ${district}`,
  tierBest: 'level with the first of the tier',
  leader: 'No unit stands higher.',
  left: (criterion, points, rank) => `${criterion} ${points} (all of them: rank ${rank})`,
  leftLead: 'Most points left in',
  note: 'Computed from published scores; not a result.',
  differs: (official, computed) =>
    `The published rank is ${official}; by score it is ${computed}, and the way up goes by score.`,
  whatIf: 'Try other points: what if',
  bestHead: 'Highest',
  bestIn: (place) => `Highest in ${place}`,
  bestOwn: 'this unit',
  bestOthers: (count) => `and ${count} units`,
  alikeTitle: 'Units like this one',
  alikeRule: {
    profile: 'Of the same type; those of the same district first, then the nearest shares of each criterion.',
    total: 'Of the same type; those of the same district first, then the nearest total.',
  },
  alikeRuleTier: {
    profile: 'Of the same type, with the nearest shares of each criterion.',
    total: 'Of the same type, with the nearest total.',
  },
  firmness: (low, high) =>
    `Analysis, not a result: with criterion weights moved by up to 25%, the rank lies within ${low}–${high} in 90% of the draws.`,
  firmnessSame: (rank) =>
    `Analysis, not a result: with criterion weights moved by up to 25%, the rank is still ${rank} in 90% of the draws.`,
  firmnessMore: 'How firm ranks are',
};

export const wayUpWords: Record<Lang, typeof vi> = { vi, en };
