import { formatCount } from '@/lib/i18n/format';
import type { Lang } from '@/lib/site';

type Which = 'before' | 'after' | 'both';

/** Names the edition or editions a reason is about. */
function vi(which: Which, before: number, after: number): string {
  return which === 'both' ? 'cả hai năm' : `năm ${which === 'before' ? before : after}`;
}

function en(which: Which, before: number, after: number): string {
  return which === 'both' ? 'both years' : `${which === 'before' ? before : after}`;
}

interface ReasonWords {
  readonly join: string;
  readonly tierDiffers: string;
  readonly variantDiffers: string;
  readonly count: (before: number, after: number, yearBefore: number, yearAfter: number) => string;
  readonly added: (names: string, year: number) => string;
  readonly removed: (names: string, year: number) => string;
  readonly moved: (names: string) => string;
  readonly maximum: (name: string, before: string, after: string) => string;
  readonly totalMaximum: (before: string, after: string) => string;
  readonly criteriaUnknown: (which: Which, before: number, after: number) => string;
  readonly maximumUnknown: (which: Which, before: number, after: number) => string;
  readonly notForTier: (which: Which, before: number, after: number) => string;
  readonly incomplete: (which: Which, before: number, after: number) => string;
  readonly unmatched: (which: Which, before: number, after: number) => string;
  readonly units: (gained: number, lost: number) => string;
  readonly scopes: string;
  readonly scales: (before: string, after: string) => string;
}

/** Why two editions are not compared: clauses that follow a colon, without a full stop. */
export const comparabilityWords: Record<Lang, ReasonWords> = {
  vi: {
    join: '; ',
    tierDiffers: 'hai bảng không cùng một cấp',
    variantDiffers: 'hai bảng không cùng một nhóm đơn vị',
    count: (before, after, yearBefore, yearAfter) =>
      `năm ${yearBefore} có ${before} tiêu chí, năm ${yearAfter} có ${after} tiêu chí`,
    added: (names, year) => `năm ${year} thêm ${names}`,
    removed: (names, year) => `năm ${year} bỏ ${names}`,
    moved: (names) => `${names} đổi chỗ trong bộ tiêu chí`,
    maximum: (name, before, after) => `điểm tối đa của ${name} đổi từ ${before} thành ${after}`,
    totalMaximum: (before, after) => `tổng điểm tối đa đổi từ ${before} thành ${after}`,
    criteriaUnknown: (which, before, after) => `chưa biết bộ tiêu chí của ${vi(which, before, after)}`,
    maximumUnknown: (which, before, after) => `điểm tối đa của ${vi(which, before, after)} chưa được công bố`,
    notForTier: (which, before, after) =>
      `nguồn của ${vi(which, before, after)} nêu tiêu chí cho cả kỳ đánh giá, không nêu riêng cho cấp này`,
    incomplete: (which, before, after) => `danh sách của ${vi(which, before, after)} chưa đủ`,
    unmatched: (which, before, after) => `${vi(which, before, after)} có dòng chưa khớp với đơn vị nào`,
    scopes: 'một năm xếp hạng toàn cấp, năm kia xếp hạng trong từng đơn vị cấp trên',
    scales: (before, after) => `năm trước công bố theo ${before}, năm sau theo ${after}`,
    units: (gained, lost) =>
      `danh sách đơn vị khác nhau (thêm ${formatCount(gained, 'vi')}, bớt ${formatCount(lost, 'vi')})`,
  },
  en: {
    join: '; ',
    tierDiffers: 'the two lists are of different tiers',
    variantDiffers: 'the two lists are of different groups of units',
    count: (before, after, yearBefore, yearAfter) =>
      `${yearBefore} had ${before} criteria and ${yearAfter} has ${after}`,
    added: (names, year) => `${year} added ${names}`,
    removed: (names, year) => `${year} dropped ${names}`,
    moved: (names) => `${names} moved within the criteria`,
    maximum: (name, before, after) => `the maximum of ${name} changed from ${before} to ${after}`,
    totalMaximum: (before, after) => `the maximum total changed from ${before} to ${after}`,
    criteriaUnknown: (which, before, after) => `the criteria of ${en(which, before, after)} are not known`,
    maximumUnknown: (which, before, after) => `the maxima of ${en(which, before, after)} have not been published`,
    notForTier: (which, before, after) =>
      `the source of ${en(which, before, after)} names criteria for the whole assessment, not for this tier`,
    incomplete: (which, before, after) => `the list of ${en(which, before, after)} is not complete`,
    unmatched: (which, before, after) => `rows of ${en(which, before, after)} match no unit`,
    scopes: 'one year ranks the whole tier, the other within each unit above',
    scales: (before, after) => `one year is published as ${before}, the other as ${after}`,
    units: (gained, lost) =>
      `the sets of units differ (${formatCount(gained, 'en')} gained, ${formatCount(lost, 'en')} lost)`,
  },
};
