export const API_VERSION = '1.1';

/** What users may rely on. */
export const API_PROMISE = {
  vi: 'Địa chỉ bắt đầu bằng /api/v1 giữ nguyên: tên, kiểu và ý nghĩa của mỗi trường không đổi, không trường nào bị bỏ. Có thể thêm trường, tham số và địa chỉ mới. Muốn bỏ hoặc đổi, trang mở /api/v2 và giữ /api/v1 ít nhất hai năm. Số liệu ở địa chỉ ghi rõ bản (2023.1) không bao giờ đổi.',
  en: 'Addresses under /api/v1 stay: no field changes its name, type or meaning, and none is removed. Fields, parameters and addresses may be added. Anything that removes or changes one opens /api/v2, and /api/v1 stays for at least two years. Figures at an address that names a revision (2023.1) never change.',
} as const;

/** Newest first. */
export const API_CHANGES = [
  {
    version: '1.1',
    date: '2026-11-25',
    vi: 'Khác nhau giữa hai bản: thêm điểm của tiêu chí con và ghi chú. Bản bị rút: thêm ngày và lý do bằng tiếng Anh.',
    en: 'Differences of two editions: parts of criteria and notes too. Withdrawn editions: the date, and the reason in English.',
  },
  { version: '1.0', date: '2026-11-23', vi: 'Bản đầu tiên.', en: 'First version.' },
] as const;
