import { fold } from '@/lib/i18n/fold';
import type { ScaleName } from '@/lib/scoring/scale';
import { LANGUAGES, type Lang, type Localised } from '@/lib/site';

/** A fact or a column that is written in each language, by its label in one. */
export const inLanguage = <Name extends string>(name: Name, lang: Lang): `${Name}-${Lang}` => `${name}-${lang}`;

/** What is said in each language, under the labels of each. */
export const underLabels = <Name extends string, T>(name: Name, said: Localised<T>) =>
  Object.fromEntries(LANGUAGES.map((lang) => [inLanguage(name, lang), said[lang]])) as Record<`${Name}-${Lang}`, T>;

/** Facts of an annex, each on a line of its facts sheet: label in the first column, value in the second. */
export const FACTS = {
  year: { vi: 'Năm đánh giá', en: 'Year assessed' },
  kind: { vi: 'Loại số liệu', en: 'Kind of data' },
  'province-vi': { vi: 'Tỉnh', en: 'Province' },
  'province-en': { vi: 'Tỉnh (tiếng Anh)', en: 'Province (English)' },
  'title-vi': { vi: 'Tên kết quả', en: 'Title' },
  'title-en': { vi: 'Tên kết quả (tiếng Anh)', en: 'Title (English)' },
  decisionNumber: { vi: 'Số quyết định', en: 'Decision number' },
  decisionDate: { vi: 'Ngày quyết định', en: 'Decision date' },
  effectiveDate: { vi: 'Ngày có hiệu lực', en: 'Effective date' },
  decisionTitle: { vi: 'Trích yếu quyết định', en: 'Decision title' },
} as const satisfies Record<string, Record<Lang, string>>;
export type FactKey = keyof typeof FACTS;

/** Tables of the facts sheet, each under a line of headings. */
export const FACT_TABLES = {
  sources: {
    id: { vi: 'Mã nguồn', en: 'Source code' },
    title: { vi: 'Tên văn bản', en: 'Document' },
    publisher: { vi: 'Nơi phát hành', en: 'Publisher' },
    date: { vi: 'Ngày phát hành', en: 'Date' },
    url: { vi: 'Địa chỉ (https)', en: 'Address (https)' },
  },
  tiers: {
    tier: { vi: 'Cấp', en: 'Tier' },
    complete: { vi: 'Danh sách đầy đủ', en: 'Complete list' },
    maximum: { vi: 'Tổng điểm tối đa', en: 'Maximum total' },
    criteriaScope: { vi: 'Tiêu chí của', en: 'Criteria of' },
    tieRule: { vi: 'Quy tắc đồng hạng', en: 'Tie rule' },
    'note-vi': { vi: 'Ghi chú về danh sách', en: 'Note on the list' },
    'note-en': { vi: 'Ghi chú về danh sách (tiếng Anh)', en: 'Note on the list (English)' },
    asOf: { vi: 'Danh sách đơn vị tính đến ngày', en: 'Units as of' },
    rankScope: { vi: 'Phạm vi xếp hạng', en: 'Ranks within' },
    scale: { vi: 'Đơn vị tính', en: 'Figures in' },
    'variant-vi': { vi: 'Nhóm', en: 'Group' },
    'variant-en': { vi: 'Nhóm (tiếng Anh)', en: 'Group (English)' },
    variant: { vi: 'Mã nhóm', en: 'Group code' },
  },
  criteria: {
    tier: { vi: 'Cấp', en: 'Tier' },
    slug: { vi: 'Mã tiêu chí', en: 'Criterion code' },
    'name-vi': { vi: 'Tên tiêu chí', en: 'Criterion' },
    'name-en': { vi: 'Tên tiêu chí (tiếng Anh)', en: 'Criterion (English)' },
    parent: { vi: 'Thuộc tiêu chí', en: 'Part of' },
    maximum: { vi: 'Điểm tối đa', en: 'Maximum' },
    'variant-vi': { vi: 'Nhóm', en: 'Group' },
  },
  bands: {
    tier: { vi: 'Cấp', en: 'Tier' },
    'name-vi': { vi: 'Xếp loại', en: 'Band' },
    'name-en': { vi: 'Xếp loại (tiếng Anh)', en: 'Band (English)' },
    from: { vi: 'Từ điểm', en: 'From' },
    'variant-vi': { vi: 'Nhóm', en: 'Group' },
  },
} as const satisfies Record<string, Record<string, Record<Lang, string>>>;
/** Columns of tiers' tables that only lists of groups have: they are not written where no tier has any. */
export const OF_GROUPS: readonly string[] = ['variant-vi', 'variant-en', 'variant'];
export type FactTable = keyof typeof FACT_TABLES;
export type FactColumn<Table extends FactTable> = keyof (typeof FACT_TABLES)[Table];

/** What a value that the source does not give is written as; a blank would be a fact forgotten. */
export const NOT_STATED: Record<Lang, string> = { vi: 'nguồn không ghi', en: 'not stated' };

/** What stands in place of the rank of a unit that the decision gives none. */
export const UNRANKED: Record<Lang, string> = { vi: 'Không xếp hạng', en: 'Not ranked' };

export const KINDS = { official: { vi: 'chính thức', en: 'official' }, simulated: { vi: 'mô phỏng', en: 'simulated' } };
export const YES_NO = { yes: { vi: 'có', en: 'yes' }, no: { vi: 'không', en: 'no' } };
export const SCOPES = {
  tier: { vi: 'riêng cấp này', en: 'this tier' },
  assessment: { vi: 'chung các cấp', en: 'all tiers together' },
};
export const RANK_SCOPES = {
  tier: { vi: 'toàn cấp', en: 'the whole tier' },
  parent: { vi: 'trong từng đơn vị cấp trên', en: 'each unit above' },
};
/** What figures are: of a blank, what they themselves say. */
export const FIGURE_SCALES: Readonly<Record<ScaleName, Localised>> = {
  points: { vi: 'điểm', en: 'points' },
  percent: { vi: 'phần trăm', en: 'percent' },
  index: { vi: 'chỉ số từ 0 đến 1', en: 'index from 0 to 1' },
};
/** How they are written too. */
export const WRITTEN_SCALES: readonly (readonly [RegExp, ScaleName])[] = [
  [/^(?:phần trăm\s*)?\(?%\)?$/iu, 'percent'],
  [/^(?:chỉ số|thang(?: điểm)?)?\s*\(?0\s*[-–—]\s*1\)?$/iu, 'index'],
];
/** How a fact is written, for somebody who wrote it otherwise. */
export const FORMS = {
  year: { vi: 'bốn chữ số của năm, chẳng hạn 2024', en: 'the four digits of the year, such as 2024' },
  decision: { vi: 'số và ký hiệu, chẳng hạn 506/QĐ-UBND', en: 'its number and letters alone, such as 506/QĐ-UBND' },
  date: {
    vi: 'ngày/tháng/năm, chẳng hạn 15/07/2024; chỉ biết tháng thì 07/2024',
    en: 'day/month/year, such as 15/07/2024; where only the month is known, 07/2024',
  },
  day: { vi: 'đủ ngày/tháng/năm, chẳng hạn 01/07/2025', en: 'a whole day/month/year, such as 01/07/2025' },
  slug: {
    vi: 'chữ thường không dấu, số và gạch nối, chẳng hạn ha-tang-so',
    en: 'small letters without accents, digits and hyphens, such as ha-tang-so',
  },
  url: { vi: 'địa chỉ bắt đầu bằng https://', en: 'an address that begins with https://' },
  points: { vi: 'một số, chẳng hạn 400, hoặc “nguồn không ghi”', en: 'a number, such as 400, or “not stated”' },
  variant: {
    vi: 'tên một nhóm của cấp ấy ở bảng Cấp; một cấp có nhóm thì mọi dòng của cấp ấy phải ghi nhóm',
    en: 'the name of a group of that tier in the table of tiers; where a tier has groups, each of its lines names one',
  },
  parent: { vi: 'mã của một tiêu chí ở trên, cùng cấp', en: 'the code of a criterion of the tier that stands above' },
} as const satisfies Record<string, Record<Lang, string>>;

/** The words one of which is to be written. */
export function choiceOf(labels: Readonly<Record<string, Localised>>): Record<Lang, string> {
  const quoted = (lang: Lang) => Object.values(labels).map((label) => `“${label[lang]}”`);
  return { vi: quoted('vi').join(' hoặc '), en: `${quoted('vi').join(' or ')} (${quoted('en').join(' or ')})` };
}

export const FACTS_SHEET: Record<Lang, string> = { vi: 'Thông tin', en: 'Facts' };

/** The key whose label, in either language, a text is. */
export function keyLabelled<Key extends string>(labels: Readonly<Record<Key, Localised>>, text: string): Key | null {
  const folded = fold(text);
  const found = (Object.keys(labels) as Key[]).find(
    (key) => fold(labels[key].vi) === folded || fold(labels[key].en) === folded || key === text,
  );
  return found ?? null;
}

export function isNotStated(text: string): boolean {
  return [NOT_STATED.vi, NOT_STATED.en, 'không rõ', 'chưa công bố'].some((written) => fold(written) === fold(text));
}
