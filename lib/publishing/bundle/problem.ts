import { type Lang, type Localised, MAX_TEXT_LENGTH } from '@/lib/site';

/** A problem that keeps a bundle out of the store. Nothing of any bundle is loaded while one has a problem. */
export interface BundleProblem {
  /** Path within the data folder, such as "2023.1/so-nganh.csv". */
  readonly file: string;
  /** 1-based line of the file; null where the problem is the file's or a JSON value's. */
  readonly row: number | null;
  /** Column name, or the path of a value in a JSON file ("tiers.0.maximum"). */
  readonly column: string | null;
  /** The text found there. */
  readonly value: string | null;
  readonly rule: BundleRule;
}

/** Every rule a bundle can break, in words that say what is right. */
export const BUNDLE_RULES = {
  'no-bundles': {
    vi: 'không có gì để nạp: không có thư mục sổ (register-…) hay bản công bố (có edition.json) nào trong thư mục này (SIMULATED=off bỏ qua số liệu mô phỏng)',
    en: 'there is nothing to load: no folder of a register (register-…) or of an edition (with edition.json) is in this folder (SIMULATED=off passes over simulated ones)',
  },
  'missing-file': { vi: 'thiếu tệp này', en: 'this file is missing' },
  'unexpected-file': { vi: 'tệp không được edition.json nhắc tới', en: 'no part of the bundle names this file' },
  'not-utf8': { vi: 'tệp phải là văn bản UTF-8', en: 'the file must be UTF-8 text' },
  'not-normalised': {
    vi: 'chữ phải ở dạng Unicode dựng sẵn (NFC)',
    en: 'text must be in composed Unicode form (NFC)',
  },
  'malformed-csv': { vi: 'không đọc được dưới dạng CSV', en: 'cannot be read as CSV' },
  'malformed-json': { vi: 'không đọc được dưới dạng JSON', en: 'cannot be read as JSON' },
  'wrong-value': { vi: 'giá trị không đúng dạng', en: 'the value does not have the form it must have' },
  'unknown-key': { vi: 'khoá không có trong định dạng', en: 'the format has no such key' },
  'folder-name': {
    vi: 'tên thư mục phải là năm đánh giá và số hiệu phiên bản',
    en: 'the folder must be named after the assessment and the revision number',
  },
  'wrong-kind': {
    vi: 'số liệu mô phỏng, và chỉ số liệu mô phỏng, dùng tên bắt đầu bằng “mo-phong-” và sổ đơn vị “mo-phong”',
    en: 'a simulated edition, and no other, has a name starting with “mo-phong-” and the register “mo-phong”',
  },
  'repeated-slug': { vi: 'tên này đã dùng ở trên', en: 'this slug is used above' },
  'variant-beside-tier': {
    vi: 'một cấp có nhóm (variant) thì mọi bảng của cấp ấy phải là bảng của một nhóm',
    en: 'where a tier has variants, each of its lists must be one',
  },
  'in-two-variants': {
    vi: 'đơn vị này đã đứng trong bảng của một nhóm khác cùng cấp',
    en: 'the list of another variant of the tier has this unit',
  },
  'rank-within-nothing': {
    vi: 'hạng đếm trong đơn vị cấp trên (rankScope là parent), mà đơn vị này không thuộc đơn vị nào',
    en: 'ranks are counted within the unit above (rankScope is parent), and this unit is within none',
  },
  'unknown-parent': { vi: 'tiêu chí mẹ phải đứng ở trên', en: 'the parent must come above it' },
  'missing-column': { vi: 'thiếu cột này', en: 'this column is missing' },
  'unknown-column': { vi: 'không có cột nào tên như vậy', en: 'there is no column of this name' },
  'repeated-column': { vi: 'cột này có hai lần', en: 'this column is there twice' },
  'row-length': { vi: 'số ô không bằng số cột', en: 'the number of cells is not the number of columns' },
  'padded-cell': { vi: 'ô có khoảng trắng thừa hoặc xuống dòng', en: 'the cell has stray spaces or a line break' },
  'long-cell': {
    vi: `ô dài quá ${MAX_TEXT_LENGTH} ký tự`,
    en: `the cell has more than ${MAX_TEXT_LENGTH} signs`,
  },
  'empty-cell': { vi: 'ô không được để trống', en: 'the cell must not be empty' },
  'wrong-points': {
    vi: 'điểm phải là chữ số với dấu phẩy thập phân, tối đa sáu chữ số lẻ, như 358,17; hoặc một mã như [not-assessed]',
    en: 'a score must be digits with a decimal comma and at most six decimals, such as 358,17; or a code such as [not-assessed]',
  },
  'unknown-code': { vi: 'không có mã thiếu số liệu này', en: 'there is no such code for a missing value' },
  'text-with-code': {
    vi: 'chỉ mã [invalid-in-source] được giữ chữ của nguồn ở trước, và phải có',
    en: 'only [invalid-in-source] keeps the source’s text before it, and it must have one',
  },
  'unknown-band': {
    vi: 'edition.json không có xếp loại này trong tiers.bands',
    en: 'edition.json has no such band in tiers.bands',
  },
  'wrong-rank': {
    vi: 'hạng phải là số nguyên từ 1, hoặc để trống',
    en: 'a rank must be a whole number from 1, or empty',
  },
  'rank-of-unassessed': {
    vi: 'đơn vị không được đánh giá thì không có hạng',
    en: 'a unit that was not assessed has no rank',
  },
  'score-of-unassessed': {
    vi: 'đơn vị không được đánh giá thì không có điểm tiêu chí',
    en: 'a unit that was not assessed has no criterion score',
  },
  'unknown-unit': {
    vi: 'sổ đơn vị không có mã này ở cấp này vào ngày của kết quả',
    en: 'the register has no such code in this tier on the day of the results',
  },
  'unlisted-unit': { vi: 'units.csv không có đơn vị này ở cấp này', en: 'units.csv has no such unit in this tier' },
  'repeated-unit': { vi: 'đơn vị này đã có ở trên', en: 'this unit is listed above' },
  'unknown-source': { vi: 'edition.json không có nguồn này', en: 'edition.json has no such source' },
  'one-language': { vi: 'ghi chú phải có cả hai thứ tiếng', en: 'a note must be in both languages' },
  'note-missing': {
    vi: 'giá trị sai trong nguồn phải có ghi chú nêu lý do',
    en: 'a value that is invalid in its source must have a note that says why',
  },
  'wrong-tier': { vi: 'không có cấp này', en: 'there is no such tier' },
  'wrong-slug': {
    vi: 'địa chỉ chỉ gồm chữ thường không dấu, số và gạch nối',
    en: 'a slug is unaccented lower case, digits and hyphens',
  },
  'unknown-tier-parent': {
    vi: 'cấp trên phải là một cấp đứng trước trong register.json',
    en: 'the tier above must be one that comes before it in register.json',
  },
  'unit-without-facts': {
    vi: 'đơn vị phải có ít nhất một dòng trong unit-facts.csv',
    en: 'a unit must have at least one row in unit-facts.csv',
  },
  'wrong-interval': {
    vi: 'ngày kết thúc phải sau ngày bắt đầu; để trống ngày bắt đầu là từ trước khi có sổ, ngày kết thúc là còn tới nay',
    en: 'the end must be after the beginning; an empty beginning is before the register, an empty end is now',
  },
  'facts-overlap': {
    vi: 'thời gian này chồng lên một dòng khác của cùng đơn vị',
    en: 'this time overlaps another row of the same unit',
  },
  'code-in-use': {
    vi: 'trong thời gian này mã là của một đơn vị khác cùng cấp ở trên',
    en: 'another unit of the tier above has this code at that time',
  },
  'unknown-parent-unit': {
    vi: 'phải là địa chỉ một đơn vị của cấp trên',
    en: 'must be the address of a unit of the tier above',
  },
  'parent-not-standing': {
    vi: 'đơn vị cấp trên phải tồn tại trong suốt thời gian của dòng này',
    en: 'the unit above must exist over the whole time of this row',
  },
  'parent-missing': {
    vi: 'khi cấp trên còn đơn vị thì phải ghi đơn vị cấp trên',
    en: 'while the tier above has units, the unit above must be named',
  },
  'unknown-parent-code': {
    vi: 'phải là mã một dòng của cấp trên trong danh sách này, hoặc của tỉnh',
    en: 'must be the code of a row of the tier above in this list, or of the province',
  },
  'second-province': {
    vi: 'danh sách chỉ được có một tỉnh',
    en: 'the list may have one province alone',
  },
  'no-units': { vi: 'danh sách không có đơn vị nào', en: 'the list has no unit' },
  'unknown-province': {
    vi: 'register.json không có tỉnh cũ này',
    en: 'register.json has no such former province',
  },
  'wrong-succession-kind': {
    vi: 'chỉ có merged, split, renamed, moved, retyped, raised, ended',
    en: 'must be merged, split, renamed, moved, retyped, raised or ended',
  },
  'wrong-extent': { vi: 'chỉ có whole, part, rest', en: 'must be whole, part or rest' },
  'receiver-missing': {
    vi: 'phải có đơn vị nhận, trừ khi kết thúc hẳn (ended) hoặc chưa rõ (unknown)',
    en: 'there must be a receiver, unless the unit ended or none is known (unknown)',
  },
  'not-ended': {
    vi: 'đơn vị này phải kết thúc vào ngày đó; phần của nó (part) thì phải tồn tại tới ngày đó',
    en: 'this unit must end on that day; of a part, it must exist until that day',
  },
  'receiver-not-standing': {
    vi: 'đơn vị nhận phải tồn tại từ ngày đó',
    en: 'the receiver must exist from that day on',
  },
  'same-unit': {
    vi: 'một đơn vị không kế tục chính nó: ghi một dòng mới trong unit-facts.csv',
    en: 'a unit does not succeed itself: give it a new row in unit-facts.csv',
  },
  'wrong-evidence': { vi: 'không có loại căn cứ này', en: 'there is no such kind of evidence' },
  'wrong-date': { vi: 'ngày phải có thật, dạng 2025-07-01', en: 'a date must exist and read like 2025-07-01' },
  'wrong-confidence': { vi: 'chỉ có sourced, inferred, unknown', en: 'must be sourced, inferred or unknown' },
  'wrong-address': { vi: 'phải là địa chỉ https', en: 'must be an https address' },
  'wrong-tile': {
    vi: 'toạ độ phải là số nguyên từ 0 đến 99',
    en: 'a tile position must be a whole number from 0 to 99',
  },
  'wrong-degrees': {
    vi: 'kinh độ, vĩ độ phải là độ thập phân với dấu chấm, như 105.9745',
    en: 'a longitude or latitude must be decimal degrees with a point, such as 105.9745',
  },
  'mixed-positions': {
    vi: 'mọi đơn vị đều có kinh độ và vĩ độ, hoặc không đơn vị nào có',
    en: 'either every unit has a longitude and a latitude, or none has',
  },
  'no-place': {
    vi: 'không có toạ độ thì phải có nhóm (tỉnh cũ, huyện cũ)',
    en: 'without a position there must be a group (a former province or district)',
  },
  'count-of-tiles': { vi: 'phải có từ 1 đến 600 đơn vị', en: 'there must be 1 to 600 units' },
  'taken-tile': { vi: 'ô này đã có đơn vị khác', en: 'another unit has this tile' },
  'slug-in-use': { vi: 'địa chỉ cũ này đang là của một đơn vị', en: 'this old slug is a unit’s present one' },
  'unknown-target': { vi: 'không có đơn vị nào ở địa chỉ này', en: 'no unit has this slug' },
  'unknown-register': { vi: 'không có sổ đơn vị này', en: 'there is no such register' },
  'published-differs': {
    vi: 'phiên bản này đã công bố với nội dung khác; phiên bản đã công bố không bao giờ đổi, hãy tăng số hiệu',
    en: 'this revision is published with other content; a published revision never changes, so give it the next number',
  },
  'other-province': {
    vi: 'kho này đã có sổ đơn vị chính thức của một tỉnh; mỗi tỉnh một kho (DATABASE_URL) và một trang',
    en: 'the store has the official register of a province already; each province has a store (DATABASE_URL) and a site of its own',
  },
} as const satisfies Record<string, Localised>;

export type BundleRule = keyof typeof BUNDLE_RULES;

const PLACE: Localised<{ readonly row: string; readonly column: string }> = {
  vi: { row: 'dòng', column: 'cột' },
  en: { row: 'row', column: 'column' },
};

/** One line: "2023.1/so-nganh.csv, dòng 3, cột total, "1.234": điểm phải là …". */
export function describeProblem(problem: BundleProblem, lang: Lang): string {
  const words = PLACE[lang];
  const place = [
    problem.file,
    problem.row === null ? null : `${words.row} ${problem.row}`,
    problem.column === null ? null : `${words.column} ${problem.column}`,
    problem.value === null ? null : JSON.stringify(problem.value.slice(0, 80)),
  ];
  return `${place.filter((part) => part !== null).join(', ')}: ${BUNDLE_RULES[problem.rule][lang]}`;
}

/** Bundles that were not loaded; the message is one Vietnamese line a problem. */
export class BundleError extends Error {
  override name = 'BundleError';
  readonly problems: readonly BundleProblem[];

  constructor(problems: readonly BundleProblem[]) {
    super(problems.map((problem) => describeProblem(problem, 'vi')).join('\n'));
    this.problems = problems;
  }
}
