import type { Lang } from '@/lib/site';

/** What each criterion looks at, in this site's own words; the decision's definitions are in its annex. */
const vi = {
  listTitle: 'Các tiêu chí',
  listIntro: 'Các tiêu chí nguồn công khai nêu tên, năm được nêu và cấp được chấm.',
  listDescription: 'Sáu tiêu chí của năm 2023 và tám tiêu chí của năm 2022: đo gì, chấm cho cấp nào, điểm tối đa.',
  title: (name: string) => `${name}: tiêu chí này đo gì`,
  meaningNote: 'Lời giải thích này là của trang, để dễ đọc. Định nghĩa và cách chấm nằm trong phụ lục của quyết định.',
  meanings: {
    'nhan-thuc-so': 'Lãnh đạo và người dân được thông tin, chỉ đạo và tham gia chuyển đổi số đến đâu.',
    'the-che-so': 'Kế hoạch, quy chế và quy định để làm việc trên môi trường số đã có và được thực hiện chưa.',
    'ha-tang-so': 'Mạng, máy móc, nền tảng và chữ ký số mà cơ quan dùng để làm việc và phục vụ.',
    'nhan-luc-so': 'Cán bộ phụ trách công nghệ, việc đào tạo và kỹ năng số.',
    'an-toan-thong-tin-mang': 'Hệ thống được phân cấp độ, bảo vệ, giám sát và ứng cứu sự cố ra sao.',
    'an-toan-an-ninh-mang':
      'Bảo vệ hệ thống và dữ liệu ở cấp xã; năm 2022 nguồn dùng tên này thay cho “an toàn thông tin mạng”.',
    'hoat-dong-chuyen-doi-so': 'Việc thật đã làm: dịch vụ công trực tuyến, xử lý hồ sơ, dữ liệu và phục vụ người dân.',
    'hoat-dong-chinh-quyen-so': 'Hoạt động của chính quyền trên môi trường số: dịch vụ công, văn bản, báo cáo.',
    'kinh-te-so': 'Doanh nghiệp, hộ kinh doanh và thanh toán trên môi trường số ở địa bàn.',
    'xa-hoi-so': 'Người dân dùng mạng, tài khoản số, định danh và dịch vụ số.',
  } as Record<string, string>,
  unknownMeaning: 'Chưa có lời giải thích cho tiêu chí này.',
  whereTitle: 'Năm và cấp có tiêu chí này',
  editionHead: 'Năm',
  tierHead: 'Cấp',
  maximumHead: 'Điểm tối đa',
  leaderHead: 'Đứng đầu',
  rankingHead: 'Xếp hạng',
  notPublished: 'chưa công bố',
  seeRanking: 'Xem',
  wholeAssessment: 'Nguồn năm 2023 nêu các tiêu chí cho cả kỳ đánh giá, không nêu riêng cho từng cấp.',
  noScores: 'Chưa nguồn công khai nào in điểm của tiêu chí này.',
  simulatedOffer: 'Muốn thấy trang này khi đủ số liệu, có thể mở bản mô phỏng (hư cấu).',
  simulatedLink: 'Tiêu chí này trong bản mô phỏng',
  officialLink: 'Về kết quả chính thức',
  leader: (unit: string, score: string) => `${unit} (${score})`,
  yearsTiers: (tiers: string, year: number) => `${year}: ${tiers}`,
};

const en: typeof vi = {
  listTitle: 'Criteria',
  listIntro: 'The criteria that public sources name, the years they are named in and the tiers scored.',
  listDescription:
    'The six criteria of 2023 and the eight of 2022: what they measure, for which tiers, with which maxima.',
  title: (name) => `${name}: what this criterion measures`,
  meaningNote:
    'This explanation is the site’s own, for ease of reading. Definitions and marking rules are in the decision’s annex.',
  meanings: {
    'nhan-thuc-so': 'How far leaders and residents are informed about, direct and take part in digital transformation.',
    'the-che-so': 'Whether plans, rules and regulations for working digitally exist and are carried out.',
    'ha-tang-so': 'The networks, machines, platforms and digital signatures the body works and serves with.',
    'nhan-luc-so': 'Staff in charge of technology, training and digital skills.',
    'an-toan-thong-tin-mang': 'How systems are classified, protected, watched and recovered after incidents.',
    'an-toan-an-ninh-mang':
      'Protection of systems and data in communes; in 2022 the source used this name in place of “network information security”.',
    'hoat-dong-chuyen-doi-so':
      'What was actually done: online services, handling of files, data, service to residents.',
    'hoat-dong-chinh-quyen-so': 'Government’s own work done digitally: services, documents, reports.',
    'kinh-te-so': 'Businesses, household traders and payments done digitally in the area.',
    'xa-hoi-so': 'Residents’ use of the network, digital accounts, identification and digital services.',
  },
  unknownMeaning: 'There is no explanation of this criterion yet.',
  whereTitle: 'Years and tiers with this criterion',
  editionHead: 'Year',
  tierHead: 'Tier',
  maximumHead: 'Maximum',
  leaderHead: 'First',
  rankingHead: 'Ranking',
  notPublished: 'not published',
  seeRanking: 'See',
  wholeAssessment: 'The 2023 source names the criteria for the assessment as a whole, not tier by tier.',
  noScores: 'No public source prints a score for this criterion.',
  simulatedOffer: 'To see this page with complete data, open the simulated edition (fictional).',
  simulatedLink: 'This criterion in the simulated edition',
  officialLink: 'Back to the official results',
  leader: (unit, score) => `${unit} (${score})`,
  yearsTiers: (tiers, year) => `${year}: ${tiers}`,
};

export const criterionWords: Record<Lang, typeof vi> = { vi, en };
