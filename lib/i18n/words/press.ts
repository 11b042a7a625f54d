import type { Lang } from '@/lib/site';

// Why: lib/decisions/0005-words-by-page.md

const vi = {
  title: (year: number) => `Dành cho báo chí: kết quả năm ${year}`,
  short: 'Báo chí',
  description: (year: number) =>
    `Biểu đồ dùng ngay, câu kết luận, cách trích dẫn và những điều không nên suy ra từ kết quả chuyển đổi số năm ${year}.`,
  findings: 'Kết quả chính',
  figures: 'Biểu đồ dùng ngay',
  figuresIntro:
    'Mỗi biểu đồ có sẵn nguồn và năm. Ảnh PNG và mã nhúng được gắn với lần công bố này: không đổi khi có đính chính sau, và bản nhúng sẽ báo khi có đính chính.',
  limits: 'Không nên kết luận',
  limit: [
    'Không so điểm giữa các cấp: sở, huyện và xã được chấm theo bộ tiêu chí và điểm tối đa khác nhau.',
    'Không coi “chưa công bố” là 0 điểm, là đứng cuối, hay là không làm.',
    'Không lấy chênh lệch nhỏ làm khác biệt về chất lượng: thứ hạng sát nhau có thể đổi khi trọng số tiêu chí đổi.',
    'Không nói tăng hay giảm giữa hai năm khi trang ghi rằng hai năm không so được.',
    'Điểm đo việc thực hiện theo bộ tiêu chí của tỉnh, không đo mức hài lòng của người dân.',
  ],
  cite: 'Trích dẫn',
  contact: 'Liên hệ',
  contactWho: (owner: string) => `Câu hỏi về con số xin gửi ${owner}, nơi công bố kết quả.`,
  errors: 'Sai sót và đính chính',
  reconciled: 'Kiểm tra số liệu của lần công bố này',
};

const en: typeof vi = {
  title: (year) => `For the press: results of ${year}`,
  short: 'Press',
  description: (year) =>
    `Ready figures, findings, citation, and what may not be concluded from the digital transformation results of ${year}.`,
  findings: 'Main results',
  figures: 'Ready figures',
  figuresIntro:
    'Each carries its source and year. Pictures and embeds are fixed to this revision: a later correction does not change them, and embeds tell of it.',
  limits: 'What may not be concluded',
  limit: [
    'Scores of different tiers do not compare: departments, districts and communes have other criteria and maxima.',
    '“Not published” is not zero, not last, and not idle.',
    'A small difference is no difference in quality: close ranks may change places when weights change.',
    'Nothing rose or fell between two years where this site says that they do not compare.',
    'Scores measure what the province’s criteria ask for, not how content citizens are.',
  ],
  cite: 'Citation',
  contact: 'Contact',
  contactWho: (owner) => `Questions about figures go to ${owner}, which published the results.`,
  errors: 'Errors and corrections',
  reconciled: 'Reconciliation of this revision',
};

export const pressWords: Record<Lang, typeof vi> = { vi, en };
