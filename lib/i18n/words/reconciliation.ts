import type { CheckName, Uncheckable } from '@/lib/scoring/reconcile-types';
import type { Lang } from '@/lib/site';

const vi = {
  title: (year: string) => `Kiểm tra số liệu ${year}`,
  intro:
    'Trang tự kiểm các con số đã nạp có khớp với nhau và với danh mục đơn vị không, như nguồn in chúng; trang không mở lại nguồn. Chỗ nào không khớp được nêu tên ở đây và giữ nguyên như nguồn in.',
  summary: (passed: number, failed: number, unchecked: number) =>
    `${passed} phép kiểm đạt, ${failed} phép kiểm có chỗ không khớp, ${unchecked} phép kiểm chưa làm được vì thiếu số liệu.`,
  description: (year: string) =>
    `Kết quả kiểm các con số ${year}: tổng bằng các tiêu chí, không quá tối đa, thứ hạng đúng với điểm, đơn vị khớp danh mục.`,
  simulated: (year: string) => `${year} (mô phỏng)`,
  failingAt: 'Không khớp ở',
  failingCount: (tier: string, count: string) => `${tier}: ${count} chỗ`,
  tierSummary: (passed: number, failed: number, unchecked: number) =>
    `${passed} phép kiểm đạt, ${failed} không khớp, ${unchecked} chưa kiểm được.`,
  empty: 'Chưa có con số nào được công bố cho cấp này, nên chưa có gì để kiểm.',
  checkHead: 'Phép kiểm',
  resultHead: 'Kết quả',
  status: { pass: 'Đạt', fail: 'Không khớp', 'not-checkable': 'Chưa kiểm được' },
  rows: (count: string) => `${count} đơn vị`,
  values: (count: string) => `${count} con số`,
  checked: (count: string) => `Đã kiểm ${count}.`,
  unchecked: (count: string, why: string) => `Chưa kiểm được ${count}: ${why}.`,
  uncheckedAll: (why: string) => `Chưa kiểm được: ${why}.`,
  failuresTitle: 'Những chỗ không khớp',
  checks: {
    'sum-equals-total': 'Các tiêu chí cộng lại bằng tổng điểm',
    'parts-equal-criterion': 'Các phần cộng lại bằng tiêu chí',
    'criterion-within-maximum': 'Điểm tiêu chí không quá tối đa',
    'total-within-maximum': 'Tổng điểm không quá tối đa',
    'official-order': 'Hạng công bố theo đúng thứ tự điểm',
    'computed-rank-is-official': 'Hạng tính từ điểm bằng hạng công bố',
    'band-follows-thresholds': 'Xếp loại công bố đúng với mức điểm',
    'units-matched': 'Mỗi dòng khớp một đơn vị trong danh mục',
    'values-valid': 'Mỗi con số in trong nguồn là hợp lệ',
  } as Record<CheckName, string>,
  why: {
    'no-rows': 'chưa có điểm nào được công bố',
    'no-criteria': 'nguồn không nêu các phần',
    'no-sum': 'các tiêu chí tính theo phần trăm hoặc chỉ số, tổng không phải là tổng cộng của chúng',
    'scores-missing': 'thiếu điểm tiêu chí',
    'value-missing': 'thiếu điểm',
    'maximum-unknown': 'chưa biết điểm tối đa',
    'no-official-rank': 'nguồn không ghi hạng',
    'nothing-to-compare-with': 'chỉ có một dòng',
    'rank-not-computed': 'danh sách chưa đủ nên không tính hạng',
    'no-official-band': 'nguồn không ghi xếp loại',
    'threshold-unknown': 'nguồn không ghi mức điểm của từng loại',
  } as Record<Uncheckable, string>,
  line: (row: string) => `dòng ${row}`,
  total: 'tổng điểm',
  sumDiffers: (unit: string, sum: string, total: string, difference: string) =>
    `${unit}: các tiêu chí cộng lại được ${sum}, nguồn in tổng ${total} (chênh ${difference}).`,
  partsDiffer: (unit: string, criterion: string, sum: string, value: string) =>
    `${unit}, ${criterion}: các phần cộng lại được ${sum}, nguồn in ${value}.`,
  criterionAbove: (unit: string, criterion: string, value: string, maximum: string) =>
    `${unit}, ${criterion}: ${value}, quá tối đa ${maximum}.`,
  totalAbove: (unit: string, total: string, maximum: string) => `${unit}: tổng ${total}, quá tối đa ${maximum}.`,
  orderBroken: (unit: string, rank: string, total: string, other: string, otherRank: string, otherTotal: string) =>
    rank === otherRank
      ? `${unit}: hạng ${rank} với ${total}, cùng hạng với ${other} (${otherTotal}) dù ít điểm hơn.`
      : `${unit}: hạng ${rank} với ${total}, đứng trên ${other} (hạng ${otherRank}, ${otherTotal}) dù ít điểm hơn.`,
  rankDiffers: (unit: string, official: string, computed: string) =>
    `${unit}: hạng công bố ${official}, tính từ điểm là ${computed}. Trang hiện hạng công bố.`,
  bandDiffers: (unit: string, official: string, computed: string | null) =>
    `${unit}: xếp loại công bố là ${official}, theo mức điểm ${computed === null ? 'thì dưới mọi loại' : `là ${computed}`}. Trang hiện xếp loại công bố.`,
  unmatched: (unit: string) => `${unit}: không khớp đơn vị nào trong danh mục.`,
  repeated: (unit: string, row: string) => `${unit}: đơn vị đã có ở dòng ${row}.`,
  invalid: (unit: string, what: string, printed: string) =>
    `${unit}, ${what}: nguồn in “${printed}”, một giá trị không thể đúng. Trang giữ nguyên chữ in và không dùng để tính.`,
  fileTitle: 'Tệp đã nạp',
  fileName: 'Tên tệp',
  fileSize: 'Cỡ',
  bytes: (count: string) => `${count} byte`,
  fileHash: 'SHA-256',
  fileHashOfMany: 'Lệnh cho mã này, chạy trong thư mục của các tệp ấy',
  filePublished: 'Đưa lên trang',
  decision: 'Quyết định',
  editionsNav: 'Bản',
};

const en: typeof vi = {
  title: (year) => `Reconciliation of the ${year} figures`,
  intro:
    'The site checks that the loaded figures agree with one another and with the register of units, as the source prints them; it does not open the source again. Whatever does not agree is named here and kept as the source prints it.',
  summary: (passed, failed, unchecked) =>
    `${passed} ${passed === 1 ? 'check' : 'checks'} passed, ${failed} found something that does not agree, ${unchecked} could not be made for want of figures.`,
  description: (year) =>
    `The ${year} figures checked: totals equal their criteria, nothing above its maximum, ranks follow scores, units match the register.`,
  simulated: (year) => `simulated ${year}`,
  failingAt: 'Does not agree',
  failingCount: (tier, count) => `${tier}: ${count}`,
  tierSummary: (passed, failed, unchecked) =>
    `${passed} ${passed === 1 ? 'check' : 'checks'} passed, ${failed} did not agree, ${unchecked} could not be made.`,
  empty: 'No figure has been published for this tier, so there is nothing to check yet.',
  checkHead: 'Check',
  resultHead: 'Result',
  status: { pass: 'Passed', fail: 'Does not agree', 'not-checkable': 'Not checkable' },
  rows: (count) => `${count} ${count === '1' ? 'unit' : 'units'}`,
  values: (count) => `${count} ${count === '1' ? 'figure' : 'figures'}`,
  checked: (count) => `${count} checked.`,
  unchecked: (count, why) => `${count} not checkable: ${why}.`,
  uncheckedAll: (why) => `Not checkable: ${why}.`,
  failuresTitle: 'What does not agree',
  checks: {
    'sum-equals-total': 'The criteria add up to the total',
    'parts-equal-criterion': 'The parts add up to the criterion',
    'criterion-within-maximum': 'No criterion is above its maximum',
    'total-within-maximum': 'No total is above the maximum',
    'official-order': 'Published ranks follow the scores',
    'computed-rank-is-official': 'The rank computed from scores is the published one',
    'band-follows-thresholds': 'Published bands follow the thresholds',
    'units-matched': 'Every row matches a unit of the register',
    'values-valid': 'Every printed figure is valid',
  },
  why: {
    'no-rows': 'no score has been published',
    'no-criteria': 'the source names no parts',
    'no-sum': 'the criteria are percentages or indexes, of which the total is no sum',
    'scores-missing': 'criterion scores missing',
    'value-missing': 'score missing',
    'maximum-unknown': 'maximum not known',
    'no-official-rank': 'the source gives no rank',
    'nothing-to-compare-with': 'only one row',
    'rank-not-computed': 'the list is not complete, so no rank is computed',
    'no-official-band': 'the source gives no band',
    'threshold-unknown': 'the source gives no thresholds',
  },
  line: (row) => `line ${row}`,
  total: 'total',
  sumDiffers: (unit, sum, total, difference) =>
    `${unit}: the criteria add up to ${sum}, the source prints a total of ${total} (a difference of ${difference}).`,
  partsDiffer: (unit, criterion, sum, value) =>
    `${unit}, ${criterion}: the parts add up to ${sum}, the source prints ${value}.`,
  criterionAbove: (unit, criterion, value, maximum) =>
    `${unit}, ${criterion}: ${value}, above the maximum of ${maximum}.`,
  totalAbove: (unit, total, maximum) => `${unit}: a total of ${total}, above the maximum of ${maximum}.`,
  orderBroken: (unit, rank, total, other, otherRank, otherTotal) =>
    rank === otherRank
      ? `${unit}: rank ${rank} with ${total}, shared with ${other} (${otherTotal}) with fewer points.`
      : `${unit}: rank ${rank} with ${total}, above ${other} (rank ${otherRank}, ${otherTotal}) with fewer points.`,
  rankDiffers: (unit, official, computed) =>
    `${unit}: published rank ${official}, computed from scores ${computed}. The site shows the published rank.`,
  bandDiffers: (unit, official, computed) =>
    `${unit}: published as ${official}; its score ${computed === null ? 'is below every band' : `comes to ${computed}`}. The site shows the published band.`,
  unmatched: (unit) => `${unit}: matches no unit of the register.`,
  repeated: (unit, row) => `${unit}: the unit already stands in line ${row}.`,
  invalid: (unit, what, printed) =>
    `${unit}, ${what}: the source prints “${printed}”, which cannot be right. The site keeps the text and calculates nothing with it.`,
  fileTitle: 'The loaded file',
  fileName: 'File name',
  fileSize: 'Size',
  bytes: (count) => `${count} bytes`,
  fileHash: 'SHA-256',
  fileHashOfMany: 'Command that gives it, run in the folder of these files',
  filePublished: 'Put on this site',
  decision: 'Decision',
  editionsNav: 'Edition',
};

export const reconciliationWords: Record<Lang, typeof vi> = { vi, en };
