import { unitWords } from '@/lib/i18n/words/unit';

/** A list of codes with what each means: "a: first; b: second". */
export const listCodes = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([code, meaning]) => `${code}: ${meaning.replaceAll(';', ',')}`)
    .join('; ');

/** The same words for a field of several shapes. */
const inShapes = (shapes: readonly string[], fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    shapes.flatMap((shape) => Object.entries(fields).map(([name, text]) => [`${shape}.${name}`, text])),
  );

/** Names that mean one thing in one shape and another in the next: "Shape.field", or "Shape.field.inner". */
const OWN_WORDS: Readonly<Record<string, string>> = {
  ...inShapes(['Edition', 'EditionState'], {
    edition: 'Tên cố định của bản; số liệu của nó không bao giờ đổi.',
    title: 'Tên của bản bằng tiếng Việt.',
    simulated: 'true là SỐ LIỆU MÔ PHỎNG, không phải kết quả thật.',
    'source_file.name': 'Tên của tệp đã nhập.',
  }),
  ...inShapes(['Unit', 'UnitRef'], {
    code: 'Mã hành chính của đơn vị vào thời điểm đánh giá.',
    name: 'Tên đầy đủ của đơn vị bằng tiếng Việt.',
    type: 'Loại đơn vị, bằng tiếng Việt.',
    simulated: 'true là đơn vị hư cấu của tỉnh mô phỏng.',
  }),
  ...inShapes(['RankingRow', 'Result'], {
    unit: 'Đơn vị; null khi dòng không khớp đơn vị nào của danh mục.',
    name_as_printed: 'Tên đúng như nguồn in.',
  }),
  ...inShapes(['Criterion', 'CriterionScore'], { criterion: 'Địa chỉ của tiêu chí.' }),
  ...inShapes(['Change.note_before', 'Change.note_after'], { vi: 'Bằng tiếng Việt.', en: 'Bằng tiếng Anh.' }),
  'Change.unit': 'Đơn vị; null khi dòng không khớp đơn vị nào của danh mục, và khi là điểm tối đa.',
  'Change.name_as_printed': 'Tên như nguồn in; null khi là điểm tối đa, vốn của cả cấp.',
  'Change.criterion': 'Với một giá trị hay điểm tối đa: tong là tổng điểm, còn lại là địa chỉ của tiêu chí.',
  'Check.name': 'Phép kiểm nào.',
  'Check.status': 'Đạt, sai, hay không kiểm được: không có gì để kiểm thì chưa phải là đạt.',
  'Check.unchecked.reason': 'Vì sao những mục ấy không kiểm được; mã trong danh sách đóng.',
  'Check.failures.code': 'Sai kiểu gì; mã trong danh sách đóng.',
  'Check.failures.name_as_printed': 'Tên như nguồn in, của dòng sai.',
  'Check.failures.criterion': 'Tiêu chí có chỗ sai; null khi là tổng điểm.',
  'Criterion.name': 'Tên tiêu chí bằng tiếng Việt.',
  'EditionState.status': 'Bản còn hiệu lực hay đã rút.',
  'Meta.edition': 'Bản mà số liệu thuộc về.',
  'Meta.simulated': 'true khi có phần nào là SỐ LIỆU MÔ PHỎNG.',
  'Meta.total': 'Số mục của cả danh sách; null khi chỉ có một thứ.',
  'ParameterFault.code': 'Tham số sai kiểu gì.',
  'ParameterFault.detail': 'Bằng tiếng Anh.',
  'ParameterFault.detail_vi': 'Bằng tiếng Việt.',
  'ProblemAnswer.code': 'Mã lỗi, trong danh sách đóng.',
  'ProblemAnswer.status': 'Mã HTTP.',
  'ProblemAnswer.title': 'Tên lỗi bằng tiếng Anh.',
  'ProblemAnswer.type': 'Địa chỉ giải thích mã lỗi.',
  'RankingRow.criterion': 'Bảng xếp theo gì; tong là tổng điểm.',
  'Result.total': 'Tổng điểm.',
  'Source.title': 'Tên của tài liệu.',
  'Source.date': 'Ngày của tài liệu, đúng như nguồn ghi được.',
  'Succession.date': 'Ngày thay đổi có hiệu lực.',
  'TierSummary.name': 'Tên cấp bằng tiếng Việt.',
  'TierSummary.name_en': 'Tên cấp bằng tiếng Anh.',
  'TierSummary.maximum': 'Tổng điểm có thể đạt; null khi chưa công bố.',
};

/**
 * Vietnamese for every field of the API that is not also a column of the files, the same in whatever shape it stands
 * unless that shape has words of its own; the English stands in the schemas.
 */
const SHARED_WORDS: Readonly<Record<string, string>> = {
  data: 'Nội dung được hỏi.',
  meta: 'Về câu trả lời: bản, số mục, trang.',
  links: 'Các địa chỉ liên quan.',
  // A file has these as columns, with empty cells and a description beside it; the API has null, and the edition.
  score: 'Điểm chính xác, dấu chấm thập phân; null khi thiếu, không phải 0.',
  maximum: 'Điểm cao nhất có thể đạt; null khi chưa công bố.',
  percent: 'Điểm chia điểm tối đa, một chữ số thập phân; null khi chưa có điểm tối đa.',
  missing: 'Vì sao không có điểm; null khi có điểm.',
  tied: 'true khi có đơn vị khác cùng hạng; null khi không có hạng.',
  source_id: 'Nguồn của dòng: id trong sources của bản.',
  source_row: 'Dòng trong tệp đã nhập, tính từ 1.',
  kind: 'Loại thay đổi: dòng, giá trị, hạng, ghi chú hay điểm tối đa của cấp.',
  before: 'Với một giá trị: trước khi đổi.',
  after: 'Với một giá trị: sau khi đổi.',
  rank_before: 'Hạng trước khi đổi.',
  rank_after: 'Hạng sau khi đổi.',
  maximum_before: 'Với điểm tối đa: trước khi đổi; null khi chưa công bố.',
  maximum_after: 'Với điểm tối đa: sau khi đổi; null khi chưa công bố.',
  note_before: 'Với ghi chú: trước khi đổi.',
  note_after: 'Với ghi chú: sau khi đổi.',
  name_en: 'Tên bằng tiếng Anh.',
  counts: 'checked đếm dòng hay đếm giá trị.',
  checked: 'Số mục đã kiểm.',
  unchecked: 'Những gì không kiểm được và vì sao.',
  count: 'Bao nhiêu.',
  failures: 'Từng chỗ sai, theo thứ tự của nguồn; những chỗ thuộc trang này.',
  figures: 'Các con số không khớp nhau, tính bằng điểm và hạng.',
  parent: 'Tiêu chí cha; null khi là tiêu chí chính.',
  position: 'Thứ tự trong quyết định.',
  from: 'Bản đem so.',
  to: 'Bản so với.',
  changes: 'Các thay đổi thuộc trang này, theo cấp: điểm tối đa trước, rồi các đơn vị theo bảng chữ cái.',
  assessment: 'Tên gọi bản mới nhất của năm.',
  revision: 'Số thứ tự của bản trong năm, từ 1.',
  title_en: 'Tên bằng tiếng Anh.',
  title_vi: 'Tên lỗi bằng tiếng Việt.',
  province: 'Tỉnh, bằng tiếng Việt.',
  province_en: 'Tỉnh, bằng tiếng Anh.',
  published_at: 'Lúc bản được đưa lên trang.',
  decision_number: 'Số quyết định; null khi nguồn không ghi.',
  decision_date: 'Ngày quyết định, đúng như nguồn ghi được.',
  decision_title: 'Tên quyết định.',
  effective_date: 'Ngày quyết định có hiệu lực.',
  revision_note: 'Bản này sửa gì, bằng tiếng Việt.',
  revision_note_en: 'Bản này sửa gì, bằng tiếng Anh.',
  source_file: 'Tệp đã nhập: tên, SHA-256, số byte.',
  sha256:
    'SHA-256 của tệp đã nhập; nhiều tệp thì là mã LC_ALL=C; sha256sum * | sha256sum in ra trong thư mục của chúng.',
  bytes: 'Số byte của tệp đã nhập.',
  sources: 'Các tài liệu được dẫn.',
  status_note: 'Vì sao bản bị rút, bằng tiếng Việt.',
  status_note_en: 'Vì sao bản bị rút, bằng tiếng Anh.',
  withdrawn_at: 'Lúc bản bị rút; null khi bản còn hiệu lực.',
  current: 'true khi là bản mới nhất của năm.',
  current_edition: 'Bản nên đọc.',
  self: 'Chính câu trả lời này.',
  next: 'Trang kế tiếp; null ở trang cuối.',
  html: 'Trang hiển thị cùng nội dung.',
  csv: 'Cùng nội dung dưới dạng CSV.',
  api_version: 'Phiên bản của API.',
  limit: 'Số mục một trang.',
  next_cursor: 'Con trỏ của trang kế tiếp; null ở trang cuối.',
  parameter: 'Tên tham số.',
  detail: 'Điều sai, bằng tiếng Anh.',
  detail_vi: 'Điều sai, bằng tiếng Việt.',
  instance: 'Đường dẫn đã hỏi.',
  errors: 'Từng tham số sai.',
  scores: 'Mọi tiêu chí nguồn cho dòng này.',
  matched_name: 'Tên khác đã khớp, như tên sau sáp nhập.',
  id: 'Mã của nguồn trong bản.',
  publisher: 'Ai công bố.',
  url: 'Địa chỉ của tài liệu.',
  to_code: 'Mã của đơn vị mới.',
  to_name: 'Tên của đơn vị mới.',
  to_slug: 'Địa chỉ của đơn vị mới trên trang, nếu có.',
  legal_act: 'Văn bản pháp lý của thay đổi.',
  confidence: 'Mức chắc chắn: có nguồn, suy ra, hay chưa rõ.',
  source_url: 'Nơi ghi nhận thay đổi.',
  note: 'Ghi chú.',
  checks: 'Mọi phép kiểm, luôn cùng thứ tự.',
  complete: 'Có đủ danh sách của quyết định hay chưa.',
  rows: 'Số dòng trong bản này.',
  assessed: 'Số đơn vị được đánh giá; null khi chưa công bố.',
  criteria_scope: 'Nguồn nêu tiêu chí cho cấp này hay cho cả kỳ đánh giá.',
  tie_rule: 'Quy tắc của quyết định khi bằng điểm.',
  criteria: 'Các tiêu chí, theo thứ tự của quyết định.',
  slug: 'Địa chỉ của đơn vị; của xã có huyện đứng trước.',
  evidence: `Vì sao biết đơn vị có trong danh mục. ${listCodes(unitWords.vi.evidence)}.`,
  valid_from: 'Ngày bắt đầu, nếu biết.',
  valid_to: 'Ngày kết thúc, nếu biết.',
  successions: 'Đơn vị nay thành gì.',
  result: 'Dòng của đơn vị; null khi bản không có, và không có nghĩa là 0.',
  documentation: 'Trang mô tả.',
  openapi: 'Tài liệu OpenAPI.',
  editions: 'Nơi bắt đầu.',
};

/** What a field means, in Vietnamese; `path` is its name, within the shape's inner ones after theirs. Undefined: it has no words. */
export function apiFieldWord(shape: string, path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return OWN_WORDS[`${shape}.${path}`] ?? SHARED_WORDS[name];
}
