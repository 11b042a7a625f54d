export const API_VERSION = '1.5';

/** What users may rely on. */
export const API_PROMISE = {
  vi: 'Địa chỉ bắt đầu bằng /api/v1 giữ nguyên: tên, kiểu và ý nghĩa của mỗi trường không đổi, không trường nào bị bỏ. Có thể thêm trường, giá trị của một danh sách, tham số và địa chỉ mới. Muốn bỏ hoặc đổi, trang mở /api/v2 và giữ /api/v1 ít nhất hai năm. Số liệu ở địa chỉ ghi rõ bản (2023.1) không bao giờ đổi.',
  en: 'Addresses under /api/v1 stay: no field changes its name, type or meaning, and none is removed. Fields, values of a list, parameters and addresses may be added. Anything that removes or changes one opens /api/v2, and /api/v1 stays for at least two years. Figures at an address that names a revision (2023.1) never change.',
} as const;

/** Newest first. */
export const API_CHANGES = [
  {
    version: '1.5',
    date: '2026-11-29',
    vi: 'Result, RankingRow và mỗi cấp của một bản có scale: các số là điểm (points), phần trăm (percent) hay chỉ số từ 0 đến 1 (index). Lý do scale-differs khi hai bản khác đơn vị tính; lý do no-sum khi tổng không phải là tổng cộng các tiêu chí; bảng dài và tệp của danh sách không tính theo điểm có cột scale.',
    en: 'Result, RankingRow and each tier of an edition have scale: whether figures are points, percent, or an index from 0 to 1. The reason scale-differs where two editions are of two scales, the reason no-sum where a total is no sum of its criteria; the long table, and files of lists that are no points, have the column scale.',
  },
  {
    version: '1.4',
    date: '2026-11-28',
    vi: 'latest thay cho năm mới nhất có kết quả chính thức; units nhận code, một hay nhiều mã hành chính; criterion nhận tong; lỗi 404 nêu phần nào của đường dẫn không có; links.next ở lại bản đã bắt đầu; If-Modified-Since và Range được trả lời; trang khác được gửi kèm mọi đầu đề mà thư viện hay công cụ theo dõi thêm vào; tài liệu OpenAPI để ngỏ trường và giá trị sẽ thêm. Result và RankingRow có thêm band, band_kind: xếp loại; mỗi cấp của một bản có bands: các loại và mức điểm; so sánh có loại band; đối chiếu có phép kiểm band-follows-thresholds ở cấp có xếp loại. Điểm có thể có đến sáu chữ số thập phân. Result, RankingRow và mỗi cấp của một bản có rank_scope: hạng của cả cấp, trong đơn vị cấp trên, hay trong nhóm; variant: nhóm đơn vị của một cấp được chấm riêng, và mỗi cấp của một bản có unit_tier.',
    en: 'latest stands for the newest year with official results; units takes code, one or several official codes; criterion takes tong; the problem of a 404 names the part of the path that is not there; links.next stays with the revision a walk began in; If-Modified-Since and Range are answered; other sites may send along whatever headers libraries and tracers add; the OpenAPI document leaves room for fields and values to come. Result and RankingRow have band and band_kind; each tier of an edition has bands with their thresholds; comparisons have the kind band; reconciliations have the check band-follows-thresholds where a tier has bands. Scores may have up to six decimals. Result, RankingRow and each tier of an edition have rank_scope: whether ranks are of the whole tier, within the unit above, or of a variant; variant names the group of units of a tier that is assessed apart, and each tier of an edition has unit_tier.',
  },
  {
    version: '1.3',
    date: '2026-11-28',
    vi: 'Result và RankingRow có thêm unranked: đơn vị được đánh giá mà quyết định không xếp hạng. Đơn vị như thế không tính vào mẫu số của hạng. Bản có thêm seal_sha256, log_sha256: dấu niêm phong và dấu nhật ký.',
    en: 'Result and RankingRow have unranked: the unit was assessed and the decision gives it no rank. Such a unit is in no denominator of a rank. Editions have seal_sha256 and log_sha256.',
  },
  {
    version: '1.2',
    date: '2026-11-28',
    vi: 'Xã, phường có địa chỉ không có huyện: units/cap-xa/{slug}. Đơn vị có thêm facts (tên, mã, loại, huyện theo thời gian), predecessors và former_province; successions có thêm kind và extent; units có as_of; mỗi cấp của một bản có as_of.',
    en: 'Communes whose address has no district: units/cap-xa/{slug}. Units have facts (names, codes, kinds and districts over time), predecessors and former_province; successions have kind and extent; units takes as_of; each tier of an edition has as_of.',
  },
  {
    version: '1.1',
    date: '2026-11-25',
    vi: 'So sánh hai bản có thêm loại maximum với maximum_before, maximum_after (name_as_printed khi ấy là null), loại note, và điểm của tiêu chí con; bản bị rút có thêm ngày và lý do bằng tiếng Anh; so sánh và đối chiếu đến theo trang (limit, cursor); units và search có data_kind và mặc định chỉ có đơn vị chính thức; huyện không có trong units bị từ chối; địa chỉ cũ của đơn vị trả lời 308; lỗi unavailable (503), và mọi từ chối cùng một dạng; Check.failures.code và Check.unchecked.reason là danh sách đóng; câu trả lời cố định có Last-Modified; số liệu mô phỏng có noindex; GET /api/v1 có trong tài liệu.',
    en: 'Comparisons have the kind maximum with maximum_before and maximum_after (name_as_printed is null there), the kind note, and parts of criteria; withdrawn editions have the date and the reason in English; comparisons and reconciliations come in pages (limit, cursor); units and search take data_kind and hold official units alone where it is left out; a district that is not there is refused in units; old addresses of units answer 308; the problem unavailable (503), and one shape for every refusal; Check.failures.code and Check.unchecked.reason are closed lists; pinned answers have Last-Modified; simulated data have noindex; GET /api/v1 is documented.',
  },
  { version: '1.0', date: '2026-11-23', vi: 'Bản đầu tiên.', en: 'First version.' },
] as const;
