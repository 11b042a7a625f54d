import type { Lang } from '@/lib/site';

const vi = {
  title: 'So sánh đơn vị',
  description: 'Đặt hai đến bốn đơn vị cùng cấp cạnh nhau: tổng điểm và từng tiêu chí, theo phần trăm điểm tối đa.',
  intro: 'Ghi tên hai đến bốn đơn vị cùng cấp, cách nhau bằng dấu phẩy; không cần dấu.',
  units: 'Đơn vị',
  unitsHint: 'Ví dụ: Sở Nội vụ, Sở Kế hoạch và Đầu tư',
  edition: 'Bản',
  tier: 'Cấp',
  anyTier: 'theo đơn vị đầu',
  show: 'So sánh',
  latest: (year: string) => `${year} (mới nhất)`,
  one: (name: string) => `Thêm ít nhất một đơn vị nữa để so sánh với ${name}.`,
  unknown: (text: string) => `Không tìm thấy đơn vị “${text}” ở cấp này.`,
  tooMany: 'Chỉ so sánh bốn đơn vị đầu.',
  notListed: (names: string, edition: string) => `Bản ${edition} không có số liệu của: ${names}.`,
  table: 'Bảng số liệu',
  pages: 'Trang của từng đơn vị',
};

const en: typeof vi = {
  title: 'Compare units',
  description: 'Two to four units of one tier side by side: total and each criterion, as percent of the maximum.',
  intro: 'Name two to four units of one tier, separated by commas; accents are not needed.',
  units: 'Units',
  unitsHint: 'For example: Sở Nội vụ, Sở Kế hoạch và Đầu tư',
  edition: 'Edition',
  tier: 'Tier',
  anyTier: 'that of the first unit',
  show: 'Compare',
  latest: (year) => `${year} (latest)`,
  one: (name) => `Add at least one more unit to compare with ${name}.`,
  unknown: (text) => `No unit “${text}” was found in this tier.`,
  tooMany: 'Only the first four units are compared.',
  notListed: (names, edition) => `Edition ${edition} has no figures of: ${names}.`,
  table: 'The figures',
  pages: 'Pages of the units',
};

export const comparisonWords: Record<Lang, typeof vi> = { vi, en };
