import type { Lang } from '@/lib/site';

// The letter itself is Vietnamese in both languages: it goes to an office. Why: lib/decisions/0005-words-by-page.md

const vi = {
  title: (what: string) => `Thư yêu cầu cung cấp thông tin: ${what}`,
  titleShort: 'Thư yêu cầu cung cấp thông tin',
  description: (what: string) =>
    `Mẫu thư theo Luật Tiếp cận thông tin 2016, điền sẵn phần nội dung, để hỏi kết quả chưa công bố: ${what}.`,
  nothing: 'Kết quả này chưa có trong nguồn công khai.',
  /** Of one unit, what is known and what is not. */
  part: (known: string, lacking: string) =>
    `Theo nguồn công khai mới biết ${known} của đơn vị này; chưa biết ${lacking}.`,
  partOfTier: (count: string, tier: string) =>
    `Theo nguồn công khai mới biết tổng điểm của ${count} đơn vị, chưa biết kết quả của toàn bộ ${tier}.`,
  right:
    'Công dân có quyền yêu cầu cơ quan tạo ra thông tin cung cấp. Phiếu dưới đây đã điền sẵn phần nội dung; in ra, điền họ tên, giấy tờ và ký.',
  total: (score: string) => `tổng điểm ${score}`,
  rank: (rank: string) => `hạng ${rank}`,
  asked: {
    total: 'tổng điểm',
    criteria: 'điểm từng tiêu chí',
    maximum: 'điểm tối đa',
    rank: 'thứ hạng',
  },
  holder: 'Cơ quan giữ phụ lục',
  holderWhy: (owner: string, decision: string) => `${owner}, là nơi công bố kết quả theo ${decision}.`,
  sendTitle: 'Gửi thế nào, bao giờ được trả lời',
  send: [
    'Nộp tại trụ sở, hoặc gửi qua mạng điện tử, bưu chính hay fax. Phiếu viết bằng tiếng Việt, có đủ bốn phần mà luật đòi hỏi: người yêu cầu, thông tin và tên văn bản, hình thức cung cấp, lý do và mục đích (Điều 24).',
    'Văn phòng UBND cấp tỉnh cung cấp thông tin do UBND và Chủ tịch UBND cấp tỉnh tạo ra (Điều 9); cơ quan khác tự cung cấp thông tin của mình.',
    'Yêu cầu gửi qua bưu chính, fax: trả lời chậm nhất 5 ngày làm việc nếu thông tin có sẵn. Nếu phải tập hợp: báo thời hạn trong 3 ngày làm việc, cung cấp hoặc từ chối bằng văn bản trong 15 ngày làm việc, gia hạn tối đa 15 ngày (Điều 31).',
  ],
  lawLink: 'Luật Tiếp cận thông tin số 104/2016/QH13',
  notify: 'Khi số liệu được đưa lên',
  notifyLink: 'Nhận tin khi có thay đổi (Atom)',
  known: 'Những gì đã biết',
  sender: 'Trang này không gửi thư và không ghi nhận ai đã mở thư.',
  /** Said to readers of another language. */
  inVietnamese: null as string | null,
};

const en: typeof vi = {
  title: (what) => `Request for information: ${what}`,
  titleShort: 'Request for information',
  description: (what) =>
    `A letter under the Law on Access to Information 2016, ready but for the sender, that asks for unpublished results: ${what}.`,
  nothing: 'No public source prints this result.',
  part: (known, lacking) => `Public sources tell ${known} of this unit; they do not tell ${lacking}.`,
  partOfTier: (count, tier) =>
    `Public sources tell the totals of ${count} ${count === '1' ? 'unit' : 'units'}, and not the results of all ${tier}.`,
  right:
    'Citizens may ask the office that made them. The form below is ready but for the sender: print it, fill in name and papers, and sign.',
  total: (score) => `a total of ${score}`,
  rank: (rank) => `rank ${rank}`,
  asked: {
    total: 'the total',
    criteria: 'the score of each criterion',
    maximum: 'the maximum',
    rank: 'the rank',
  },
  holder: 'Who holds the annex',
  holderWhy: (owner, decision) => `${owner}, which published the results under ${decision}.`,
  sendTitle: 'How to send it, and when an answer is due',
  send: [
    'Hand it in at the office, or send it electronically, by post or by fax. It is in Vietnamese and has the four parts the law asks for: who asks, which information and which document, in what form, for what reason and purpose (Article 24).',
    'The office of a provincial People’s Committee gives out what the committee and its chair made (Article 9); other offices give out their own.',
    'Sent by post or fax: an answer within 5 working days where the information is at hand. Where it has to be gathered: a date within 3 working days, the information or a written refusal within 15, extended by 15 days at most (Article 31).',
  ],
  lawLink: 'Law on Access to Information, 104/2016/QH13',
  notify: 'When the figures appear',
  notifyLink: 'Be told of changes (Atom)',
  known: 'What is known',
  sender: 'This site sends no letter and keeps no record of who opened one.',
  inVietnamese: 'The letter is in Vietnamese, as it goes to a Vietnamese office.',
};

export const letterWords: Record<Lang, typeof vi> = { vi, en };

/** The letter, in Vietnamese. */
export const letterText = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  title: 'PHIẾU YÊU CẦU CUNG CẤP THÔNG TIN',
  to: (office: string) => `Kính gửi: ${office}`,
  /** Who gives out what a provincial People's Committee made: article 9, point 2e. */
  officeOf: (owner: string) =>
    /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|thành phố) /i.test(owner) ? `Văn phòng ${owner}` : owner,
  sender: [
    'Họ và tên người yêu cầu: ',
    'Số căn cước, căn cước công dân hoặc hộ chiếu: ',
    'Nơi cư trú, địa chỉ liên lạc: ',
    'Số điện thoại, thư điện tử: ',
  ],
  law: 'Căn cứ Luật Tiếp cận thông tin số 104/2016/QH13, tôi đề nghị được cung cấp thông tin sau:',
  whole: (tier: string, year: number, decision: string) =>
    `Kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm ${year} của toàn bộ ${tier}: tổng điểm, điểm từng tiêu chí, điểm tối đa và thứ hạng, theo phụ lục của ${decision}.`,
  unit: (name: string, year: number, asked: string, decision: string) =>
    `Kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm ${year} của ${name}: ${asked}, theo phụ lục của ${decision}.`,
  form: 'Hình thức cung cấp: bản sao điện tử hoặc bản sao văn bản, gửi tới địa chỉ nêu trên.',
  purpose: 'Lý do, mục đích: tìm hiểu kết quả chuyển đổi số của địa phương, vì nguồn công khai chưa in kết quả này.',
  purposeOfRest:
    'Lý do, mục đích: tìm hiểu kết quả chuyển đổi số của địa phương, vì nguồn công khai chưa cho biết đủ kết quả này.',
  place: '…………, ngày …… tháng …… năm ………',
  signature: 'Người yêu cầu (ký, ghi rõ họ tên)',
};
