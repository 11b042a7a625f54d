import type { Lang } from '@/lib/site';

/** What each criterion looks at, in this site's own words; the decision's definitions are in its annex. */
const vi = {
  listTitle: 'Các tiêu chí',
  listDescription: 'Sáu tiêu chí của năm 2023 và tám tiêu chí của năm 2022: xét gì, cho cấp nào, điểm tối đa.',
  title: (name: string) => `${name}: tiêu chí này xét gì`,
  titleSimulated: (name: string, year: number) => `${name}: năm ${year} (mô phỏng)`,
  meaningNote:
    'Lời giải thích này là của trang, để dễ đọc; nó không phải định nghĩa của quyết định. Định nghĩa và cách chấm nằm trong phụ lục của quyết định, chưa được công bố.',
  meanings: {
    'nhan-thuc-so': 'Lãnh đạo, cán bộ và người dân biết, quan tâm và tham gia chuyển đổi số đến đâu.',
    'the-che-so': 'Kế hoạch, quy chế và quy định để làm việc trên môi trường số đã có và được thực hiện chưa.',
    'ha-tang-so': 'Mạng, máy móc, nền tảng và chữ ký số mà cơ quan dùng để làm việc và phục vụ.',
    'nhan-luc-so': 'Cán bộ phụ trách công nghệ, việc đào tạo và kỹ năng số.',
    'an-toan-thong-tin-mang': 'Hệ thống và dữ liệu được bảo vệ, giám sát và ứng cứu sự cố ra sao.',
    'an-toan-an-ninh-mang':
      'Hệ thống và dữ liệu được bảo vệ ra sao. Năm 2022 nguồn dùng tên này cho cấp xã, thay cho “an toàn thông tin mạng”.',
    'hoat-dong-chuyen-doi-so': 'Việc thật đã làm: dịch vụ công trực tuyến, xử lý hồ sơ, dữ liệu và phục vụ người dân.',
    'hoat-dong-chinh-quyen-so': 'Hoạt động của chính quyền trên môi trường số: dịch vụ công, văn bản, báo cáo.',
    'kinh-te-so': 'Doanh nghiệp, hộ kinh doanh và thanh toán trên môi trường số ở địa bàn.',
    'xa-hoi-so': 'Người dân dùng mạng, tài khoản số, định danh và dịch vụ số.',
  } as Record<string, string>,
  unknownMeaning: 'Chưa có lời giải thích cho tiêu chí này.',
  editionsNav: 'Năm',
  leadersTitle: (year: number) => `Điểm cao nhất năm ${year}`,
  noScores:
    'Bản này không có điểm của tiêu chí này, nên chưa biết đơn vị nào dẫn đầu. Điểm sẽ hiện ở đây khi một bản có điểm từng tiêu chí được công bố.',
  levelToo: (count: string) => `Còn ${count} đơn vị cùng mức điểm này.`,
  maximumIs: (points: string) => `Điểm tối đa: ${points}.`,
  maximumUnknown: 'Điểm tối đa chưa được công bố.',
  wholeRanking: (tier: string) => `Xếp hạng ${tier} theo tiêu chí này`,
  whereTitle: 'Năm và cấp có tiêu chí này',
  editionHead: 'Năm',
  tierHead: 'Cấp',
  maximumHead: 'Điểm tối đa',
  notPublished: 'chưa công bố',
  wholeAssessment: 'Cả kỳ đánh giá; nguồn không nêu riêng cho từng cấp',
  wholeInSentence: 'cả kỳ đánh giá',
  everyTier: (count: number) => `cả ${['', '', 'hai', 'ba', 'bốn', 'năm'][count] ?? count} cấp`,
  tiersHave: (tiers: string, count: number) => `${tiers} có ${count} tiêu chí`,
  schemeWhole: (year: number, count: number) =>
    `Năm ${year}, nguồn nêu ${count} tiêu chí cho cả kỳ đánh giá, không nêu riêng cho từng cấp.`,
  schemeTiers: (year: number, groups: string) => `Năm ${year}, ${groups}.`,
  simulatedOffer: 'Muốn thấy trang này khi đủ số liệu, có thể mở bản mô phỏng: tỉnh, đơn vị và số liệu đều hư cấu.',
  simulatedLink: 'Tiêu chí này trong bản mô phỏng',
  officialLink: 'Tiêu chí này trong kết quả chính thức',
  criteriaNav: 'Tiêu chí',
  yearAndTiers: (year: number, tiers: string) => `${year}: ${tiers}`,
};

const en: typeof vi = {
  listTitle: 'Criteria',
  listDescription:
    'The six criteria of 2023 and the eight of 2022: what they look at, for which tiers, with which maxima.',
  title: (name) => `${name}: what this criterion looks at`,
  titleSimulated: (name, year) => `${name}: ${year} (simulated)`,
  meaningNote:
    'This explanation is the site’s own, for ease of reading; it is not the decision’s definition. Definitions and marking rules are in the decision’s annex, which has not been published.',
  meanings: {
    'nhan-thuc-so': 'How far leaders, staff and residents know of, care about and take part in digital transformation.',
    'the-che-so': 'Whether plans, rules and regulations for working digitally exist and are carried out.',
    'ha-tang-so': 'The networks, machines, platforms and digital signatures the body works and serves with.',
    'nhan-luc-so': 'Staff in charge of technology, training and digital skills.',
    'an-toan-thong-tin-mang': 'How systems and data are protected, watched and recovered after incidents.',
    'an-toan-an-ninh-mang':
      'How systems and data are protected. In 2022 the source used this name for communes, in place of “network information security”.',
    'hoat-dong-chuyen-doi-so':
      'What was actually done: online services, handling of files, data, service to residents.',
    'hoat-dong-chinh-quyen-so': 'Government’s own work done digitally: services, documents, reports.',
    'kinh-te-so': 'Businesses, household traders and payments done digitally in the area.',
    'xa-hoi-so': 'Residents’ use of the network, digital accounts, identification and digital services.',
  },
  unknownMeaning: 'There is no explanation of this criterion yet.',
  editionsNav: 'Year',
  leadersTitle: (year) => `Highest scores, ${year}`,
  noScores:
    'This edition has no score for this criterion, so nobody can say who leads. Scores appear here once an edition with scores per criterion is published.',
  levelToo: (count) => `${count} more at this score.`,
  maximumIs: (points) => `Maximum: ${points}.`,
  maximumUnknown: 'The maximum has not been published.',
  wholeRanking: (tier) => `Ranking of ${tier} by this criterion`,
  whereTitle: 'Years and tiers with this criterion',
  editionHead: 'Year',
  tierHead: 'Tier',
  maximumHead: 'Maximum',
  notPublished: 'not published',
  wholeAssessment: 'The whole assessment; the source does not go by tier',
  wholeInSentence: 'the whole assessment',
  everyTier: (count) =>
    count === 2 ? 'both tiers' : `all ${['', '', '', 'three', 'four', 'five'][count] ?? count} tiers`,
  tiersHave: (tiers, count) => `${tiers} had ${count} criteria`,
  schemeWhole: (year, count) =>
    `In ${year} the source names ${count} criteria for the whole assessment, not tier by tier.`,
  schemeTiers: (year, groups) => `In ${year} ${groups}.`,
  simulatedOffer:
    'To see this page with complete data, open the simulated edition: province, units and figures are all fictional.',
  simulatedLink: 'This criterion in the simulated edition',
  officialLink: 'This criterion in the official results',
  criteriaNav: 'Criteria',
  yearAndTiers: (year, tiers) => `${year}: ${tiers}`,
};

export const criterionWords: Record<Lang, typeof vi> = { vi, en };
