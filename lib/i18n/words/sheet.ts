import type { Lang } from '@/lib/site';

const vi = {
  title: (year: string) => `Phiếu kết quả chuyển đổi số ${year}`,
  shortTitle: (name: string, year: string) => `Phiếu: ${name}, ${year}`,
  pageTitle: (name: string, year: string) => `${name}: phiếu kết quả chuyển đổi số ${year}`,
  crumb: 'Phiếu kết quả',
  description: (sentence: string) => `Phiếu A4 để in: ${sentence}`,
  pdf: 'Tải phiếu PDF (một trang A4)',
  pdfFile: (name: string, edition: string) => `Phiếu kết quả ${name} ${edition}`,
  printHint: 'Trang này in vừa một tờ A4 (Ctrl+P).',
  page: 'Trang của đơn vị',
  left: (points: string) => `còn ${points}`,
  outOf: (maximum: string) => `/\u00a0${maximum}`,
  neighbours: 'Hạng liền kề',
  barNote: 'Thanh là phần đạt được của điểm tối đa; vạch đứng là mức giữa của cấp, tức điểm của đơn vị đứng giữa.',
  decision: 'Quyết định',
  source: 'Nguồn',
  issue: 'Công bố',
  logHash: 'Dấu nhật ký',
  lineage: 'Sắp xếp đơn vị',
  code: 'Mã kiểm tra',
  verifyNote: (address: string) => `Quét mã, hoặc gõ mã kiểm tra ở ${address}, để biết phiếu này còn đúng không.`,
  unprinted: 'chưa công bố',
};

const en: typeof vi = {
  title: (year) => `Digital transformation score sheet ${year}`,
  shortTitle: (name, year) => `Score sheet: ${name}, ${year}`,
  pageTitle: (name, year) => `${name}: digital transformation score sheet ${year}`,
  crumb: 'Score sheet',
  description: (sentence) => `A4 sheet to print: ${sentence}`,
  pdf: 'Download the sheet as PDF (one page of A4)',
  pdfFile: (name, edition) => `Score sheet ${name} ${edition}`,
  printHint: 'This page prints on one sheet of A4 (Ctrl+P).',
  page: 'The unit’s page',
  left: (points) => `${points} left`,
  outOf: (maximum) => `/\u00a0${maximum}`,
  neighbours: 'Nearby ranks',
  barNote:
    'A bar is the share of the maximum reached; the upright mark is the middle of the tier: the score of the unit in its middle.',
  decision: 'Decision',
  source: 'Source',
  issue: 'Published',
  logHash: 'Log hash',
  lineage: 'Mergers',
  code: 'Check code',
  verifyNote: (address) =>
    `Scan the code, or type the check code at ${address}, to learn whether this sheet is still right.`,
  unprinted: 'not published',
};

export const sheetWords: Record<Lang, typeof vi> = { vi, en };
