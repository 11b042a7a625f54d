import type { Lang } from '@/lib/site';

// What is said of ranks that are counted within the unit above, such as the district, and not in the whole tier.

const vi = {
  within: (place: string) => `trong ${place}`,
  variant: (name: string) => `nhóm ${name}`,
  head: 'trong huyện',
  headVariant: 'trong nhóm',
  official:
    'Quyết định xếp hạng trong từng huyện, thành phố; bảng xếp theo điểm, và hạng không phải là hạng của cả cấp.',
  computed:
    'Hạng do trang tính từ điểm đã công bố, trong từng huyện, thành phố như quyết định; không phải là hạng của cả cấp.',
  filtered: (shown: string, all: string) =>
    `Đang xem ${shown} trong ${all} đơn vị; hạng là hạng trong từng huyện, thành phố.`,
  notAnalysed: 'Không phân tích: quyết định xếp hạng trong từng huyện, thành phố, không xếp hạng cả cấp.',
  counted: (place: string) => `Hạng ở đây là hạng ${place}, không phải của cả cấp.`,
};

const en: typeof vi = {
  within: (place) => `in ${place}`,
  variant: (name) => `the group ${name}`,
  head: 'in district',
  headVariant: 'in group',
  official:
    'The decision ranks units within each district; the table is ordered by score, and ranks are not of the whole tier.',
  computed:
    'Ranks are computed by this site from the published scores, within each district as the decision has it; they are not of the whole tier.',
  filtered: (shown, all) => `Showing ${shown} of ${all} units; ranks are those within each district.`,
  notAnalysed: 'Not analysed: the decision ranks units within each district, not the whole tier.',
  counted: (place) => `Ranks here are ranks ${place}, not of the whole tier.`,
};

export const rankScopeWords: Record<Lang, typeof vi> = { vi, en };
