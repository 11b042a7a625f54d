import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepTogether } from '@/lib/i18n/keep-together';

const shown = (text: string, lang: 'vi' | 'en' = 'vi') => keepTogether(text, lang).replaceAll('\u00a0', '_');

test.each([
  ['Tổng điểm: cấp huyện năm 2023', 'Tổng_điểm: cấp_huyện năm_2023'],
  ['Xếp hạng chuyển đổi số sở, ngành năm 2023', 'Xếp_hạng chuyển_đổi_số sở,_ngành năm_2023'],
  ['Bảng điểm chuyển đổi số Ninh Bình', 'Bảng_điểm chuyển_đổi_số Ninh_Bình'],
  ['Sở Thông tin và Truyền thông', 'Sở_Thông_tin và_Truyền_thông'],
  ['Sở Giáo dục và Đào tạo', 'Sở_Giáo_dục và_Đào_tạo'],
  ['Thư yêu cầu cung cấp thông tin: Xã Yên Thắng, 2023', 'Thư_yêu_cầu cung_cấp thông_tin: Xã_Yên_Thắng, 2023'],
  ['Tổng điểm của Sở Mẫu 02, năm 2023', 'Tổng_điểm của_Sở_Mẫu_02, năm_2023'],
  [
    'Lần công bố 2 năm 2023 (mô phỏng) khác lần công bố 1 năm 2023 (mô phỏng) ở đâu',
    'Lần_công_bố_2 năm_2023 (mô_phỏng) khác lần_công_bố_1 năm_2023 (mô_phỏng) ở_đâu',
  ],
  ['Cấp xã tỉnh Mẫu: tổng điểm', 'Cấp_xã tỉnh_Mẫu: tổng_điểm'],
  ['Nếu… thì: phép tính thử cho xã Mẫu 002, năm 2023', 'Nếu… thì: phép_tính thử cho_xã_Mẫu_002, năm_2023'],
  ['Kiểm tra số liệu năm 2022', 'Kiểm_tra số_liệu năm_2022'],
])('a line ends between words, not inside of one: %s', (text, parts) => {
  expect(shown(text)).toBe(parts);
});

test('a name longer than a line of a phone is left to break between its words', () => {
  expect(shown('Phường Nguyễn Văn Trỗi Hai')).toBe('Phường Nguyễn Văn Trỗi Hai');
  expect(shown('An toàn thông tin mạng')).toBe('An_toàn thông_tin_mạng');
});

test('in English a number stays with its word, and small words begin a line', () => {
  expect(shown('Department of Information and Communications', 'en')).toBe(
    'Department of_Information and Communications',
  );
  expect(shown('Total of Sample Department 02, 2023', 'en')).toBe('Total of_Sample Department_02, 2023');
});

test('what is read is the text as it was, and nothing is longer than a line that was not', () => {
  const syllable = fc.constantFrom(
    'Sở',
    'Thông',
    'tin',
    'và',
    'cấp',
    'xã',
    'năm',
    '2023',
    'chuyển',
    'đổi',
    'số,',
    '–',
    '',
  );
  fc.assert(
    fc.property(fc.array(syllable), fc.constantFrom('vi' as const, 'en' as const), (syllables, lang) => {
      const text = syllables.join(' ');
      const kept = keepTogether(text, lang);
      expect(kept.replaceAll('\u00a0', ' ')).toBe(text);
      for (const part of kept.split(' ')) expect(part.length).toBeLessThanOrEqual(16);
    }),
  );
});

test('sixteen letters are kept in one line, seventeen are more than a phone’s title has room for', () => {
  expect(keepTogether('Hoàng Thị Nguyên', 'vi')).toBe('Hoàng\u00a0Thị\u00a0Nguyên');
  expect(keepTogether('Hoàng Thị Nguyênh', 'vi')).toBe('Hoàng Thị Nguyênh');
});
