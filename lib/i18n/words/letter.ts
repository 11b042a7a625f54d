import type { Lang } from '@/lib/site';

// The letter itself is Vietnamese in both languages: it goes to an office. Why: lib/decisions/0005-words-by-page.md

const vi = {
  title: (what: string) => `Thư yêu cầu cung cấp thông tin: ${what}`,
  titleShort: 'Thư yêu cầu cung cấp thông tin',
  description: (what: string) =>
    `Mẫu thư theo Luật Tiếp cận thông tin 2016, điền sẵn phần nội dung, để hỏi kết quả chưa công bố: ${what}.`,
  intro:
    'Kết quả này chưa có trong nguồn công khai. Công dân có quyền yêu cầu cơ quan đang giữ cung cấp. Thư dưới đây đã điền sẵn phần nội dung; in ra, điền họ tên, giấy tờ và ký.',
  holder: 'Cơ quan giữ phụ lục',
  holderWhy: (owner: string, decision: string) => `${owner}, là nơi công bố kết quả theo ${decision}.`,
  notify: 'Khi số liệu được đưa lên',
  notifyLink: 'Nhận tin khi có thay đổi (Atom)',
  known: 'Những gì đã biết',
  sender: 'Trang này không gửi thư và không ghi nhận ai đã mở thư.',
  english: 'The letter is in Vietnamese, as it goes to a Vietnamese office.',
};

const en: typeof vi = {
  title: (what) => `Request for information: ${what}`,
  titleShort: 'Request for information',
  description: (what) =>
    `A letter under the Law on Access to Information 2016, ready but for the sender, that asks for unpublished results: ${what}.`,
  intro:
    'No public source prints this result. Citizens may ask the office that holds it. The letter below is ready but for the sender: print it, fill in name and papers, and sign.',
  holder: 'Who holds the annex',
  holderWhy: (owner, decision) => `${owner}, which published the results under ${decision}.`,
  notify: 'When the figures appear',
  notifyLink: 'Be told of changes (Atom)',
  known: 'What is known',
  sender: 'This site sends no letter and keeps no record of who opened one.',
  english: 'The letter is in Vietnamese, as it goes to a Vietnamese office.',
};

export const letterWords: Record<Lang, typeof vi> = { vi, en };

/** The letter, in Vietnamese. */
export const letterText = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  title: 'PHIẾU YÊU CẦU CUNG CẤP THÔNG TIN',
  to: (owner: string) => `Kính gửi: ${owner}`,
  sender: [
    'Họ và tên người yêu cầu: ',
    'Số căn cước, căn cước công dân hoặc hộ chiếu: ',
    'Nơi cư trú, địa chỉ liên lạc: ',
    'Số điện thoại, thư điện tử: ',
  ],
  law: 'Căn cứ Luật Tiếp cận thông tin số 104/2016/QH13, tôi đề nghị được cung cấp thông tin sau:',
  whole: (tier: string, year: number, decision: string) =>
    `Kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm ${year} của toàn bộ ${tier}: tổng điểm, điểm từng tiêu chí, điểm tối đa và thứ hạng, theo phụ lục của ${decision}.`,
  unit: (name: string, year: number, decision: string) =>
    `Kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm ${year} của ${name}: tổng điểm, điểm từng tiêu chí, điểm tối đa và thứ hạng, theo phụ lục của ${decision}.`,
  form: 'Hình thức cung cấp: bản sao điện tử hoặc bản sao văn bản, gửi tới địa chỉ nêu trên.',
  purpose: 'Mục đích: tìm hiểu kết quả chuyển đổi số của địa phương.',
  place: '…………, ngày …… tháng …… năm ………',
  signature: 'Người yêu cầu (ký, ghi rõ họ tên)',
};
