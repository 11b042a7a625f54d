import type { Lang } from '@/lib/site';

const vi = {
  title: 'Đính chính',
  description: 'Mọi bản thay thế của các kết quả đã công bố: con số cũ, con số mới, lý do và ngày.',
  intro:
    'Một bản đã công bố không bao giờ bị sửa. Khi có sai sót, văn phòng của tỉnh công bố bản kế tiếp; trang này ghi từng con số đã đổi.',
  officialTitle: 'Kết quả chính thức',
  none: 'Chưa có đính chính nào. Mọi kết quả chính thức đang hiện đều là bản công bố đầu tiên:',
  firstEdition: (edition: string, date: string) => `Bản ${edition}, đưa lên trang ngày ${date}`,
  simulatedTitle: 'SỐ LIỆU MÔ PHỎNG — không phải kết quả thật',
  simulatedIntro: 'Đính chính dưới đây là hư cấu, để thấy một đính chính hiện ra thế nào.',
  pair: (before: string, after: string) => `Bản ${before} → bản ${after}`,
  on: (date: string) => `Công bố ngày ${date}`,
  reason: (note: string) => `Lý do: ${note}`,
  summary: (values: string, ranks: string, units: string) =>
    `${values} con số và ${ranks} hạng đổi, ở ${units} đơn vị.`,
  see: (edition: string) => `Xem bản ${edition}`,
  unitHead: 'Đơn vị và mục',
  beforeHead: 'Cũ',
  afterHead: 'Mới',
  total: 'Tổng điểm',
  rank: 'Hạng',
  maximumOf: (what: string) => `Điểm tối đa: ${what}`,
  totalInSentence: 'tổng điểm',
  added: 'Thêm vào danh sách',
  removed: 'Bỏ khỏi danh sách',
  noRank: 'không có hạng',
  notListed: 'không có trong danh sách',
  notPublished: 'chưa công bố',
  same: 'Hai bản không khác nhau ở điểm, hạng hay điểm tối đa nào.',
  withdrawn: (edition: string) => `Bản ${edition} đã bị rút.`,
  withdrawnHeading: (edition: string) => `Rút bản ${edition}`,
  reportTitle: 'Báo sai sót',
  report:
    'Thấy một con số khác với quyết định, xin báo cho cơ quan ban hành quyết định, nêu địa chỉ trang, đơn vị, con số đang hiện và con số trong quyết định. Trang này không nhận thư: mọi sửa đổi đi qua văn phòng công bố và hiện ở đây.',
  feed: 'Theo dõi đính chính bằng nguồn tin Atom',
};

const en: typeof vi = {
  title: 'Corrections',
  description: 'Every revision that replaced published results: old value, new value, reason and date.',
  intro:
    'A published edition is never edited. When something was wrong, the provincial office publishes the next one, and this page records each value that changed.',
  officialTitle: 'Official results',
  none: 'No correction has been made. Every official result on this site is its first published edition:',
  firstEdition: (edition, date) => `Edition ${edition}, put on this site on ${date}`,
  simulatedTitle: 'SIMULATED DATA — not real results',
  simulatedIntro: 'The correction below is fictional; it shows what a correction looks like.',
  pair: (before, after) => `Edition ${before} → edition ${after}`,
  on: (date) => `Published on ${date}`,
  reason: (note) => `Reason: ${note}`,
  summary: (values, ranks, units) =>
    `${values} ${values === '1' ? 'value' : 'values'} and ${ranks} ${ranks === '1' ? 'rank' : 'ranks'} changed, in ${units} ${units === '1' ? 'unit' : 'units'}.`,
  see: (edition) => `See edition ${edition}`,
  unitHead: 'Unit and item',
  beforeHead: 'Old',
  afterHead: 'New',
  total: 'Total',
  rank: 'Rank',
  maximumOf: (what) => `Maximum: ${what}`,
  totalInSentence: 'total',
  added: 'Added to the list',
  removed: 'Removed from the list',
  noRank: 'no rank',
  notListed: 'not listed',
  notPublished: 'not published',
  same: 'The two editions do not differ in any score, rank or maximum.',
  withdrawn: (edition) => `Edition ${edition} has been withdrawn.`,
  withdrawnHeading: (edition) => `Edition ${edition} withdrawn`,
  reportTitle: 'Report an error',
  report:
    'If a figure differs from the decision, please tell the body that issued it, with the address of the page, the unit, the figure shown and the figure in the decision. This site takes no messages: every change goes through the publishing office and appears here.',
  feed: 'Follow corrections by Atom feed',
};

export const correctionWords: Record<Lang, typeof vi> = { vi, en };
