import type { Lang } from '@/lib/site';

// Why: lib/decisions/0005-words-by-page.md

/** A name in the menu, and what is added to it where there is room. */
interface MenuWord {
  readonly name: string;
  readonly more: string;
}

const vi = {
  rankings: { name: 'Xếp hạng', more: '' } as MenuWord,
  search: { name: 'Tìm đơn vị', more: '' } as MenuWord,
  comparison: { name: 'So sánh', more: '' } as MenuWord,
  data: { name: 'Dữ liệu', more: ' và nhúng' } as MenuWord,
  about: { name: 'Về số liệu', more: '' } as MenuWord,
  pagesOf: (section: string) => `Các trang về ${section}`,
  dataFiles: 'Tải số liệu',
  api: 'API',
  embed: 'Nhúng biểu đồ',
  press: 'Báo chí',
  method: 'Phương pháp',
  criteria: 'Tiêu chí',
  reconciliation: 'Kiểm tra số liệu',
  corrections: 'Đính chính',
  verify: 'Kiểm tra phiếu kết quả',
  accessibility: 'Trợ năng',
  chooserTitle: 'Chọn bảng xếp hạng',
  chooserIntro: 'Mỗi năm có một bảng cho từng cấp. Bảng mới nhất đã có điểm được đánh dấu.',
  chooserDescription: 'Bảng xếp hạng chuyển đổi số theo năm và theo cấp: sở, ngành; huyện, thành phố; xã, phường.',
  chooserYear: (year: number) => `Năm ${year}`,
  chooserLatest: 'Kết quả gần nhất',
  chooserNone: 'Chưa có bảng xếp hạng nào được công bố.',
};

const en: typeof vi = {
  rankings: { name: 'Rankings', more: '' },
  search: { name: 'Find', more: ' a unit' },
  comparison: { name: 'Compare', more: '' },
  data: { name: 'Data', more: ' and embeds' },
  about: { name: 'About', more: ' the data' },
  pagesOf: (section) => `Pages on ${section}`,
  dataFiles: 'Download data',
  api: 'API',
  embed: 'Embed a chart',
  press: 'Press',
  method: 'Method',
  criteria: 'Criteria',
  reconciliation: 'Reconciliation',
  corrections: 'Corrections',
  verify: 'Check a score sheet',
  accessibility: 'Accessibility',
  chooserTitle: 'Choose a ranking',
  chooserIntro: 'Each year has a ranking for every tier. The latest with published scores is marked.',
  chooserDescription: 'Digital transformation rankings by year and tier: departments, districts and cities, communes.',
  chooserYear: (year) => `${year}`,
  chooserLatest: 'Latest result',
  chooserNone: 'No ranking has been published yet.',
};

export const menuWords: Record<Lang, typeof vi> = { vi, en };
