import type { Lang, TierWords } from '@/lib/site';

const vi = {
  title: (owner: string) => `Bảng điểm chuyển đổi số ${owner}`.trim(),
  lead: (province: string, units: string) =>
    `Mỗi năm ${province} chấm điểm mức độ chuyển đổi số của các ${units}. Trang này công bố kết quả, và mỗi con số đều ghi rõ nguồn.`,
  /** What a tier's units are called in the lead. */
  scored: ({ units }: TierWords) => units,
  latest: (year: number) => `Kết quả năm ${year}`,
  topOf: (tier: string) => tier,
  scoreHead: 'Điểm',
  rankHead: 'Hạng',
  unitHead: 'Đơn vị',
  /** The year, where the result is not of the one the reader is at. */
  wholeTable: (tier: string, year: number | null) =>
    year === null ? `Bảng xếp hạng ${tier}` : `Bảng xếp hạng ${tier} năm ${year}`,
  coverageKnown: (published: string, all: string, units: string) =>
    `${published} trên ${all} ${units} có điểm được công bố.`,
  coverageUnknown: (published: string, units: string) =>
    `${published} ${units} có điểm được công bố; nguồn không cho biết bao nhiêu cơ quan được đánh giá.`,
  coverageNone: (all: string, units: string) => `Chưa có điểm nào được công bố cho ${all} ${units}.`,
  fromYear: (year: number, later: number) => `Kết quả gần nhất: năm ${year}. Năm ${later}: chưa công bố.`,
  findingIn: (year: number, parts: string) => `Năm ${year}, ${parts}.`,
  findingOf: (tier: string, year: number | null, leader: string) =>
    `${tier}${year === null ? '' : ` (gần nhất: năm ${year})`}: ${leader}`,
  findYours: 'Tìm xã của bạn',
  mapTitle: 'Xã, phường ngày nay',
  mapCaption: (all: string, known: string) =>
    `${all} xã, phường ngày nay; mỗi ô dẫn tới trang của đơn vị, với kết quả của các đơn vị trước khi sắp xếp. ${known} ô đậm có điểm đã công bố của một đơn vị cũ.`,
  known: (unit: string, result: string, year: number) => `${unit} ${result} năm ${year}`,
  sparseTitle: 'Vì sao còn thiếu nhiều điểm',
  sparse: (decision: string) =>
    `Danh sách theo ${decision} chưa đủ ở đây: nguồn của bản này chỉ in một phần số điểm. Trang không đoán phần còn lại: chỗ chưa có số ghi “chưa công bố”.`,
  sparseFill:
    'Khi văn phòng của tỉnh nạp phụ lục, trang sẽ hiện đủ bảng xếp hạng, điểm từng tiêu chí, điểm tối đa và khoảng cách giữa các hạng.',
  simulatedOffer:
    'Muốn xem trang khi đủ số liệu trông thế nào, có thể mở bản mô phỏng: tỉnh và đơn vị hư cấu, số liệu sinh ra để thử.',
  simulatedLink: 'Mở bản mô phỏng',
  editionsTitle: 'Các bản đã công bố',
  editionHead: 'Năm',
  decisionHead: 'Quyết định',
  coverageHead: 'Điểm đã công bố',
  kindHead: 'Loại',
  revisionHead: 'Bản',
  scores: (count: string) => `${count} điểm tổng`,
  readTitle: 'Cách đọc',
  read: [
    'Điểm là số in trong nguồn, không làm tròn. Dấu phẩy ngăn phần thập phân.',
    'Thứ hạng theo quyết định. Đơn vị bằng điểm thì đồng hạng, hạng sau bỏ qua số tương ứng: 1, 2, 2, 4.',
    'Mỗi cấp có tiêu chí và điểm tối đa riêng, nên không so điểm giữa các cấp.',
    '“Chưa công bố” không phải là 0 điểm và không tham gia tính toán nào.',
    'Hai năm chỉ được so với nhau khi tiêu chí, điểm tối đa và danh sách đơn vị giống nhau.',
  ],
  readMore: 'Đọc phương pháp',
  description: (province: string, year: number, decision: string) =>
    `Kết quả đánh giá chuyển đổi số các cơ quan nhà nước ${province} năm ${year}: xếp hạng, điểm từng đơn vị, nguồn của từng con số. ${decision}.`,
  finding: (unit: string, score: string) => `${unit} đứng đầu: ${score}`,
};

const en: typeof vi = {
  title: (owner) => `${owner} digital transformation scoreboard`.trim(),
  lead: (province, units) =>
    `Each year ${province} scores how far its ${units} have come in digital transformation. This site publishes the results, and every figure leads to its source.`,
  scored: ({ inSentence }) => inSentence,
  latest: (year) => `Results of ${year}`,
  topOf: (tier) => tier,
  scoreHead: 'Score',
  rankHead: 'Rank',
  unitHead: 'Unit',
  wholeTable: (tier, year) => (year === null ? `Ranking of ${tier}` : `Ranking of ${tier}, ${year}`),
  coverageKnown: (published, all, units) => `${published} of ${all} ${units} have a published score.`,
  coverageUnknown: (published, units) =>
    `${published} ${units} have a published score; the source does not say how many bodies were assessed.`,
  coverageNone: (all, units) => `No score has been published for the ${all} ${units}.`,
  fromYear: (year, later) => `Latest result: ${year}. Nothing is published for ${later}.`,
  findingIn: (year, parts) => `${year}, ${parts}.`,
  findingOf: (tier, year, leader) => `${tier}${year === null ? '' : ` (latest: ${year})`}: ${leader}`,
  findYours: 'Find your commune',
  mapTitle: 'Communes and wards of today',
  mapCaption: (all, known) =>
    `${all} communes and wards of today; each tile leads to the unit’s page, with the results of the units it was made of. ${known === '1' ? 'The dark tile has' : `The ${known} dark tiles have`} a published score of a former unit.`,
  known: (unit, result, year) => `${unit} ${result} in ${year}`,
  sparseTitle: 'Why many scores are missing',
  sparse: (decision) =>
    `The list under ${decision} is incomplete here: the sources of this edition print only some of the scores. This site does not guess the rest: where there is no figure it says “not published”.`,
  sparseFill:
    'Once the provincial office loads the annex, the site shows whole rankings, scores per criterion, maxima and the gaps between ranks.',
  simulatedOffer:
    'To see the site with complete data, open the simulated edition: a fictional province with fictional units and generated figures.',
  simulatedLink: 'Open the simulated edition',
  editionsTitle: 'Published editions',
  editionHead: 'Year',
  decisionHead: 'Decision',
  coverageHead: 'Published scores',
  kindHead: 'Kind',
  revisionHead: 'Edition',
  scores: (count) => `${count} ${count === '1' ? 'total' : 'totals'}`,
  readTitle: 'How to read it',
  read: [
    'Scores are as the source prints them, not rounded.',
    'Ranks are those the decision published. Equal scores share a rank and the next rank skips as many places: 1, 2, 2, 4.',
    'Each tier has its own criteria and maxima, so scores of different tiers are not compared with each other.',
    '“Not published” is not zero and enters no calculation.',
    'Two years are compared only where criteria, maxima and the set of units are the same.',
  ],
  readMore: 'Read the method',
  description: (province, year, decision) =>
    `Digital transformation assessment of state agencies in ${province}, ${year}: rankings, the score of each unit, the source of each figure. ${decision}.`,
  finding: (unit, score) => `${unit} is first: ${score}`,
};

export const overviewWords: Record<Lang, typeof vi> = { vi, en };
