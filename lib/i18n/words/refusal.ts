import type { Lang } from '@/lib/site';

/** Answers of the server to requests it does not carry out: a title, then a sentence. */
export const refusalWords = {
  badAddress: {
    vi: ['Địa chỉ không đọc được', 'Địa chỉ có ký tự mã hóa sai. Xin kiểm tra lại đường liên kết.'],
    en: ['The address cannot be read', 'It holds a wrongly encoded character. Please check the link.'],
  },
  longAddress: {
    vi: ['Địa chỉ quá dài', 'Trang chỉ nhận địa chỉ tới 2.048 ký tự.'],
    en: ['The address is too long', 'This site takes addresses of up to 2,048 characters.'],
  },
  noAnswer: {
    vi: ['Chưa trả lời được', 'Trang chưa đọc được số liệu lúc này. Xin hỏi lại sau thời gian ghi ở Retry-After.'],
    en: [
      'No answer at the moment',
      'The figures cannot be read right now. Please ask again after the time in Retry-After.',
    ],
  },
  wrongMethod: {
    vi: ['Trang chỉ để đọc', 'Địa chỉ này chỉ nhận GET và HEAD; không có gì trên trang sửa được qua mạng.'],
    en: [
      'This site is read-only',
      'This address takes GET and HEAD only; nothing here can be changed over the network.',
    ],
  },
} as const satisfies Record<string, Record<Lang, readonly string[]>>;
