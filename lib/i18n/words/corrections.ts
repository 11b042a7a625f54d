import type { Lang } from '@/lib/site';

const vi = {
  title: 'Đính chính',
  description: 'Mọi bản thay thế của các kết quả đã công bố: con số cũ, con số mới, lý do và ngày.',
  intro:
    'Một bản đã công bố không bao giờ bị sửa. Khi có sai sót, văn phòng của tỉnh công bố bản kế tiếp; trang này ghi từng con số đã đổi.',
  officialTitle: 'Kết quả chính thức',
  none: 'Chưa có đính chính nào cho kết quả chính thức.',
  simulatedTitle: 'Số liệu mô phỏng (không phải kết quả thật)',
  simulatedIntro: 'Bản đính chính dưới đây là hư cấu, để thấy một đính chính hiện ra thế nào.',
  pair: (before: string, after: string) => `Bản ${before} → bản ${after}`,
  on: (date: string) => `Công bố ngày ${date}`,
  reason: (note: string) => `Lý do: ${note}`,
  unitHead: 'Đơn vị',
  whatHead: 'Mục',
  beforeHead: 'Cũ',
  afterHead: 'Mới',
  total: 'Tổng điểm',
  rank: 'Hạng',
  added: 'Thêm vào danh sách',
  removed: 'Bỏ khỏi danh sách',
  noRank: 'không có hạng',
  same: 'Hai bản không khác nhau ở con số nào.',
  withdrawn: (edition: string) => `Bản ${edition} đã bị rút.`,
  reportTitle: 'Báo sai sót',
  report:
    'Thấy một con số khác với quyết định, xin báo cho cơ quan ban hành quyết định, nêu địa chỉ trang, đơn vị, con số đang hiện và con số trong quyết định. Trang này không nhận thư: mọi sửa đổi đi qua văn phòng công bố và hiện ở đây.',
  feed: 'Nguồn tin Atom của các bản và đính chính',
};

const en: typeof vi = {
  title: 'Corrections',
  description: 'Every revision that replaced published results: old value, new value, reason and date.',
  intro:
    'A published revision is never edited. When something was wrong, the provincial office publishes the next revision, and this page records each value that changed.',
  officialTitle: 'Official results',
  none: 'No correction has been made to the official results.',
  simulatedTitle: 'Simulated data (not real results)',
  simulatedIntro: 'The correction below is fictional; it shows what a correction looks like.',
  pair: (before, after) => `Edition ${before} → edition ${after}`,
  on: (date) => `Published on ${date}`,
  reason: (note) => `Reason: ${note}`,
  unitHead: 'Unit',
  whatHead: 'Item',
  beforeHead: 'Old',
  afterHead: 'New',
  total: 'Total',
  rank: 'Rank',
  added: 'Added to the list',
  removed: 'Removed from the list',
  noRank: 'no rank',
  same: 'The two revisions do not differ in any value.',
  withdrawn: (edition) => `Edition ${edition} has been withdrawn.`,
  reportTitle: 'Report an error',
  report:
    'If a figure differs from the decision, please tell the body that issued it, with the address of the page, the unit, the figure shown and the figure in the decision. This site takes no messages: every change goes through the publishing office and appears here.',
  feed: 'Atom feed of editions and corrections',
};

export const correctionWords: Record<Lang, typeof vi> = { vi, en };
