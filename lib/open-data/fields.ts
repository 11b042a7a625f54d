import type { DataField, FieldType } from '@/lib/open-data/table';
import { MISSING_CODES } from '@/lib/scoring/types';
import type { Lang, Localised, TierKind } from '@/lib/site';

function field(
  name: string,
  type: FieldType,
  vi: readonly [title: string, description: string],
  en: readonly [title: string, description: string],
  more: Omit<DataField, 'name' | 'type' | 'title' | 'description' | 'maximum'> = {},
): DataField {
  return {
    name,
    type,
    title: { vi: vi[0], en: en[0] },
    description: { vi: vi[1], en: en[1] },
    ...more,
  };
}

/** Columns shared by every table, each described once. */
export const FIELDS = {
  edition: field(
    'edition',
    'string',
    ['Bản', 'Bản của kết quả; một bản đã đưa lên không bao giờ đổi. Là chữ: đọc như số thì 2022.10 thành 2022.1.'],
    [
      'Edition',
      'Edition of the results; a published edition never changes. Text: read as a number, 2022.10 is 2022.1.',
    ],
    { required: true, printed: true },
  ),
  year: field('year', 'integer', ['Năm', 'Năm được đánh giá.'], ['Year', 'Year that was assessed.'], {
    required: true,
  }),
  revision: field(
    'revision',
    'integer',
    ['Lần công bố', 'Số của bản trong năm, từ 1: bản 2022.10 có year 2022, revision 10.'],
    ['Revision', 'Number of the edition within its year, from 1: edition 2022.10 has year 2022, revision 10.'],
    { required: true },
  ),
  data_kind: field(
    'data_kind',
    'string',
    ['Loại số liệu', 'official là số liệu nguồn công bố; simulated là SỐ LIỆU MÔ PHỎNG, không phải kết quả thật.'],
    ['Kind of data', 'official is what the source published; simulated is SIMULATED DATA, not real results.'],
    { required: true, values: ['official', 'simulated'] },
  ),
  current: field(
    'current',
    'boolean',
    [
      'Hiện hành',
      'true khi bản này là bản hiện hành của năm; năm có đính chính thì có nhiều bản, chỉ một bản hiện hành.',
    ],
    ['Current', 'true for the current edition of its year: a corrected year has several, and one of them is current.'],
    { required: true },
  ),
  status: field(
    'status',
    'string',
    ['Tình trạng', 'withdrawn: bản đã bị rút.'],
    ['Status', 'withdrawn: the edition was withdrawn.'],
    { required: true, values: ['published', 'withdrawn'] },
  ),
  published_at: field(
    'published_at',
    'string',
    ['Đưa lên trang', 'Lúc bản được đưa lên trang, theo ISO 8601.'],
    ['Published', 'When the edition was put on this site, ISO 8601.'],
    { required: true },
  ),
  decision_number: field(
    'decision_number',
    'string',
    ['Quyết định', 'Số quyết định; trống khi nguồn không ghi.'],
    ['Decision', 'Number of the decision; empty where the source gives none.'],
  ),
  criterion_parent: field(
    'criterion_parent',
    'string',
    ['Thuộc tiêu chí', 'Tiêu chí mà tiêu chí con thuộc về; trống với tổng điểm và tiêu chí chính.'],
    ['Part of', 'The criterion a part belongs to; empty for the total and for main criteria.'],
  ),
  source_title: field(
    'source_title',
    'string',
    ['Tên nguồn', 'Tên tài liệu nguồn của dòng.'],
    ['Source title', 'Title of the document the row is from.'],
  ),
  source_url: field(
    'source_url',
    'string',
    ['Địa chỉ nguồn', 'Nơi có tài liệu nguồn; trống khi không có trên mạng.'],
    ['Source address', 'Where the document is; empty where it is not on the web.'],
  ),
  today_code: field(
    'today_code',
    'string',
    [
      'Mã hiện nay',
      'Mã của đơn vị hiện nay: chính nó khi còn, đơn vị nhận nó khi đã sắp xếp; nhiều đơn vị cách nhau bằng “; ”.',
    ],
    [
      'Code today',
      'Code of the unit of today: itself where it stands, else what took it over; several with “; ” between.',
    ],
  ),
  today_slug: field(
    'today_slug',
    'string',
    ['Địa chỉ đơn vị hiện nay', 'Như today_code, bằng chữ trong địa chỉ.'],
    ['Unit address today', 'As today_code, by the words of addresses.'],
  ),
  today_name: field(
    'today_name',
    'string',
    ['Đơn vị hiện nay', 'Như today_code, bằng tên đầy đủ; trống khi không rõ.'],
    ['Unit today', 'As today_code, by full names; empty where that is not known.'],
  ),
  today_extent: field(
    'today_extent',
    'string',
    [
      'Toàn bộ hay một phần',
      'whole: toàn bộ đơn vị thành đơn vị hiện nay; khác: một phần. Theo thứ tự của today_code.',
    ],
    ['Whole or part', 'whole: the whole unit became that of today; otherwise a part. In the order of today_code.'],
  ),
  tier: field(
    'tier',
    'string',
    ['Cấp', 'Cấp của đơn vị, bằng chữ trong địa chỉ.'],
    ['Tier', 'The tier of the unit, by its word in addresses.'],
    { required: true },
  ),
  unit_code: field(
    'unit_code',
    'string',
    ['Mã đơn vị', 'Mã hành chính vào thời điểm đánh giá; trống khi dòng của nguồn không khớp đơn vị nào.'],
    ['Unit code', 'Administrative code at the time of the assessment; empty where the row matches no unit.'],
  ),
  unit_slug: field(
    'unit_slug',
    'string',
    ['Địa chỉ đơn vị', 'Phần địa chỉ của đơn vị trên trang này.'],
    ['Unit address', 'The unit’s part of the address on this site.'],
  ),
  unit_name: field(
    'unit_name',
    'string',
    ['Đơn vị', 'Tên đầy đủ của đơn vị.'],
    ['Unit', 'Full name of the unit in Vietnamese.'],
    { required: true, printed: true },
  ),
  unit_name_en: field(
    'unit_name_en',
    'string',
    ['Tên tiếng Anh', 'Tên đơn vị bằng tiếng Anh.'],
    ['Unit in English', 'Name of the unit in English.'],
  ),
  unit_type: field(
    'unit_type',
    'string',
    ['Loại đơn vị', 'Sở, xã, phường …'],
    ['Kind of unit', 'Department, commune, ward …, in Vietnamese.'],
  ),
  parent_slug: field(
    'parent_slug',
    'string',
    ['Địa chỉ huyện', 'Phần địa chỉ của huyện, thành phố mà xã thuộc về.'],
    ['District address', 'Address part of the district a commune belongs to.'],
  ),
  parent_name: field(
    'parent_name',
    'string',
    ['Thuộc', 'Huyện, thành phố mà xã thuộc về.'],
    ['Within', 'The district a commune belongs to.'],
    { printed: true },
  ),
  name_as_printed: field(
    'name_as_printed',
    'string',
    ['Tên như nguồn in', 'Tên đơn vị đúng như nguồn in.'],
    ['Name as printed', 'The unit’s name exactly as the source prints it.'],
  ),
  band: field(
    'band',
    'string',
    [
      'Xếp loại',
      'Xếp loại theo tổng điểm, viết không dấu: loại quyết định công bố, nếu không có thì tính theo mức điểm.',
    ],
    ['Band', 'The band by the total, its Vietnamese name folded: the published one, else that of the thresholds.'],
    { printed: true },
  ),
  band_kind: field(
    'band_kind',
    'string',
    ['Nguồn xếp loại', 'official: quyết định công bố; computed: tính theo mức điểm.'],
    ['Source of the band', 'official: published by the decision; computed: worked out from the thresholds.'],
    { values: ['official', 'computed'] },
  ),
  list: field(
    'list',
    'string',
    [
      'Bảng',
      'Bảng của cấp mà dòng này đứng trong: tên cấp, hoặc tên cấp và nhóm khi một cấp có nhiều nhóm đơn vị được chấm riêng (như có và không có dịch vụ công). Tiêu chí, điểm tối đa và hạng là của bảng; không so sánh giữa hai bảng.',
    ],
    [
      'List',
      'The list the row stands in: its tier, or tier and variant where groups of units of a tier are assessed apart (such as with and without public services). Criteria, maxima and ranks are the list’s; lists are not compared.',
    ],
  ),
  rank_scope: field(
    'rank_scope',
    'string',
    [
      'Phạm vi xếp hạng',
      'Hạng đếm trong phạm vi nào. tier: cả cấp; parent: trong đơn vị cấp trên (parent_slug), chẳng hạn xã trong huyện; variant: trong nhóm đơn vị của bảng (list).',
    ],
    [
      'What ranks are counted in',
      'tier: the whole tier; parent: the unit above (parent_slug), such as communes in their district; variant: the group of units of the list.',
    ],
    { values: ['tier', 'parent'] },
  ),
  scale: field(
    'scale',
    'string',
    [
      'Đơn vị tính',
      'Điểm và điểm tối đa là gì. points: số điểm; percent: phần trăm (0–100); index: chỉ số từ 0 đến 1.',
    ],
    ['Scale', 'What scores and maxima are. points; percent: of 100; index: from 0 to 1.'],
    { values: ['points', 'percent', 'index'] },
  ),
  criterion: field(
    'criterion',
    'string',
    ['Tiêu chí', 'tong là tổng điểm; còn lại là địa chỉ của tiêu chí.'],
    ['Criterion', 'tong is the total; otherwise the criterion’s address.'],
    { required: true },
  ),
  criterion_name: field(
    'criterion_name',
    'string',
    ['Tên tiêu chí', 'Tên tiêu chí như quyết định gọi.'],
    ['Criterion name', 'Name of the criterion in Vietnamese.'],
    { required: true, printed: true },
  ),
  criterion_name_en: field(
    'criterion_name_en',
    'string',
    ['Tên tiêu chí tiếng Anh', 'Tên tiêu chí bằng tiếng Anh.'],
    ['Criterion in English', 'Name of the criterion in English.'],
    { required: true },
  ),
  rank: field(
    'rank',
    'integer',
    [
      'Hạng',
      'Hạng được hiển thị, trong cả cấp của tỉnh: hạng công bố, nếu không có thì hạng tính từ điểm; đồng hạng thì hạng sau bỏ qua (1, 2, 2, 4).',
    ],
    [
      'Rank',
      'The rank shown, in the whole tier: the published one, else one computed from the scores; ties skip (1, 2, 2, 4).',
    ],
    { printed: true },
  ),
  rank_kind: field(
    'rank_kind',
    'string',
    ['Nguồn của hạng', 'official: quyết định công bố; computed: trang tính từ điểm.'],
    ['Origin of the rank', 'official: published by the decision; computed: by this site from the scores.'],
    { values: ['official', 'computed'] },
  ),
  tied: field(
    'tied',
    'boolean',
    ['Đồng hạng', 'true khi có đơn vị khác cùng hạng; trống khi không có hạng.'],
    ['Tied', 'true where another unit has the same rank; empty where there is no rank.'],
  ),
  rank_official: field(
    'rank_official',
    'integer',
    ['Hạng công bố', 'Hạng quyết định công bố; chỉ có với tổng điểm.'],
    ['Published rank', 'The rank the decision published; exists for the total only.'],
  ),
  rank_computed: field(
    'rank_computed',
    'integer',
    ['Hạng tính từ điểm', 'Chỉ có khi mọi đơn vị được đánh giá đều có điểm.'],
    ['Computed rank', 'Only where every assessed unit has a score.'],
  ),
  unranked: field(
    'unranked',
    'boolean',
    ['Không xếp hạng', 'true khi đơn vị được đánh giá mà quyết định không xếp hạng.'],
    ['Not ranked', 'true where the unit was assessed and the decision gives it no rank.'],
  ),
  score: field(
    'score',
    'decimal',
    ['Điểm', 'Điểm chính xác, dấu chấm thập phân; trống khi thiếu, lý do ở cột missing.'],
    ['Score', 'The exact score with a decimal point; empty where missing, with the reason in the column missing.'],
    { printed: true },
  ),
  score_display: field(
    'score_display',
    'string',
    ['Điểm hiển thị', 'Điểm như trang hiển thị, dấu phẩy thập phân.'],
    ['Score as shown', 'The score as the Vietnamese page shows it, with a decimal comma.'],
    { asShown: true },
  ),
  score_printed: field(
    'score_printed',
    'string',
    ['Điểm như nguồn in', 'Chữ đúng như nguồn in, kể cả khi không thể đúng; trong CSV đứng giữa hai ngoặc kép “ ”.'],
    [
      'Score as printed',
      'The text exactly as the source prints it, even where it cannot be right; between “ ” in a CSV.',
    ],
    { quoted: true },
  ),
  maximum: field(
    'maximum',
    'decimal',
    ['Điểm tối đa', 'Điểm cao nhất có thể đạt; trống khi chưa công bố.'],
    ['Maximum', 'The most that can be reached; empty where not published.'],
    { printed: true },
  ),
  percent: field(
    'percent',
    'decimal',
    ['Phần trăm', 'Điểm chia điểm tối đa, một chữ số thập phân; trống khi chưa có điểm tối đa.'],
    ['Percent', 'Score over maximum, one decimal; empty where there is no maximum.'],
    { printed: true },
  ),
  points_left: field(
    'points_left',
    'decimal',
    ['Điểm còn lại', 'Điểm tối đa trừ điểm.'],
    ['Points left', 'Maximum minus score.'],
    { printed: true },
  ),
  median: field(
    'median',
    'decimal',
    ['Trung vị', 'Trung vị của các đơn vị cùng cấp có điểm; trống khi danh sách chưa đủ.'],
    ['Median', 'Median of the units of the tier that have a score; empty for an incomplete list.'],
    { printed: true },
  ),
  missing: field(
    'missing',
    'string',
    ['Mã thiếu', 'Vì sao không có điểm; trống khi có. Thiếu không phải là 0.'],
    ['Missing code', 'Why there is no score; empty where there is one. Missing is not zero.'],
    { values: MISSING_CODES, printed: true },
  ),
  note_vi: field(
    'note_vi',
    'string',
    ['Ghi chú', 'Ghi chú cho dòng này.'],
    ['Note in Vietnamese', 'A note on this row.'],
    { printed: true },
  ),
  note_en: field(
    'note_en',
    'string',
    ['Ghi chú tiếng Anh', 'Ghi chú bằng tiếng Anh.'],
    ['Note', 'The note in English.'],
  ),
  source_id: field(
    'source_id',
    'string',
    ['Nguồn', 'Nguồn của dòng, kê trong phần mô tả.'],
    ['Source', 'The row’s source, listed in the metadata.'],
  ),
  source_row: field(
    'source_row',
    'integer',
    ['Dòng của tệp nguồn', 'Dòng trong tệp đã nhập, tính từ 1; kèm SHA-256 của tệp trong phần mô tả.'],
    ['Row of the source file', 'Line of the imported file, from 1; its SHA-256 is in the metadata.'],
  ),
} as const satisfies Record<string, DataField>;

export type FieldName = keyof typeof FIELDS;

/** The column of tiers, with those it may hold. */
export function tierField(tiers: readonly TierKind[]): DataField {
  const listed = (lang: Lang) => `${tiers.map(({ slug, words }) => `${slug}: ${words[lang].inSentence}`).join('; ')}.`;
  return {
    ...FIELDS.tier,
    description: { vi: listed('vi'), en: listed('en') },
    values: tiers.map(({ slug }) => slug),
  };
}

/** The columns of a criterion (or the total) beside the one a ranking is by: value, text as shown, missing code, maximum. */
export function measureFields(slug: string, { vi, en }: Localised, maximum: number | null): DataField[] {
  const name = slug.replaceAll('-', '_');
  return [
    {
      ...FIELDS.score,
      name,
      maximum,
      title: { vi, en },
      description: {
        vi: `Điểm “${vi}”; trống khi thiếu, lý do ở cột ${name}_missing.`,
        en: `Score of “${en}”; empty where missing, with the reason in ${name}_missing.`,
      },
    },
    {
      ...FIELDS.score_display,
      name: `${name}_display`,
      title: { vi: `${vi} (hiển thị)`, en: `${en} (as shown)` },
    },
    {
      ...FIELDS.missing,
      name: `${name}_missing`,
      printed: false,
      title: { vi: `${vi} (mã thiếu)`, en: `${en} (missing code)` },
    },
    {
      ...FIELDS.maximum,
      name: `${name}_maximum`,
      printed: false,
      title: { vi: `${vi} (tối đa)`, en: `${en} (maximum)` },
    },
  ];
}
