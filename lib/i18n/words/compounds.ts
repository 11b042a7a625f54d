import type { Localised } from '@/lib/site';

/**
 * Vietnamese words of more than one syllable that titles are made of: no line ends inside one. Proper names and what begins with a
 * capital need no place here.
 */
export const compounds: readonly string[] = [
  'an toàn',
  'bao giờ',
  'báo chí',
  'biểu đồ',
  'cấp huyện',
  'cấp tỉnh',
  'cấp xã',
  'chuyển đổi số',
  'chính quyền số',
  'cung cấp',
  'công bố',
  'công nghệ',
  'dữ liệu',
  'gần nhất',
  'hoạt động',
  'hạ tầng số',
  'kinh tế số',
  'kết quả',
  'lần công bố',
  'lao động',
  'mô phỏng',
  'nhân lực số',
  'nhận thức số',
  'nông nghiệp',
  'nông thôn',
  'phát triển',
  'phép tính',
  'sở, ngành',
  'số liệu',
  'thành phố',
  'thông tin',
  'thông tin mạng',
  'thế nào',
  'thể chế số',
  'thị trấn',
  'thứ hạng',
  'tiêu chí',
  'trang này',
  'tổng điểm',
  'vấn đề',
  'vận tải',
  'xã hội',
  'xã hội số',
  'xếp hạng',
  'yêu cầu',
  'đính chính',
  'đơn vị',
  'đối chiếu',
  'ở đâu',
];

/** What a name is of: it stands with the name. */
export const named: readonly string[] = ['huyện', 'phường', 'sở', 'tỉnh', 'xã'];

/** Small words that begin a line sooner than they end one. */
export const leading: Localised<readonly string[]> = {
  vi: ['và', 'của', 'cho', 'khác', 'theo', 'với', 'ở'],
  en: ['and', 'of'],
};
