import type { Lang } from '@/lib/site';

/** Answers of the server to requests it does not carry out: a title, then a sentence. */
export const refusalWords = {
  badAddress: {
    vi: ['Địa chỉ không đọc được', 'Địa chỉ có ký tự mã hóa sai. Xin kiểm tra lại đường liên kết.'],
    en: ['The address cannot be read', 'It holds a wrongly encoded character. Please check the link.'],
  },
  badRequest: {
    vi: ['Yêu cầu không đọc được', 'Trình duyệt hoặc chương trình đã gửi một yêu cầu không đúng chuẩn HTTP.'],
    en: ['The request cannot be read', 'The browser or program sent a request that is not proper HTTP.'],
  },
  longHeaders: {
    vi: [
      'Yêu cầu quá lớn',
      'Phần đầu của yêu cầu vượt quá 16 kB, thường vì quá nhiều cookie của các trang cùng tên miền. Xin xóa cookie hoặc mở trang trong cửa sổ riêng tư.',
    ],
    en: [
      'The request is too large',
      'Its headers are over 16 kB, mostly because of many cookies of sites under the same domain. Please clear them or open the page in a private window.',
    ],
  },
  slowRequest: {
    vi: ['Yêu cầu đến quá chậm', 'Trang đã chờ mà chưa nhận đủ yêu cầu. Xin kiểm tra kết nối và thử lại.'],
    en: ['The request came too slowly', 'It did not arrive whole in time. Please check the connection and try again.'],
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
  noAddress: {
    vi: ['Không có gì ở địa chỉ này', 'Những gì hỏi được ghi ở /api/v1.'],
    en: ['Nothing at this address', 'What can be asked for is listed at /api/v1.'],
  },
  wrongMethod: {
    vi: ['Trang chỉ để đọc', 'Địa chỉ này chỉ nhận GET và HEAD; không có gì trên trang sửa được qua mạng.'],
    en: [
      'This site is read-only',
      'This address takes GET and HEAD only; nothing here can be changed over the network.',
    ],
  },
} as const satisfies Record<string, Record<Lang, readonly string[]>>;
