import type { Lang } from '@/lib/site';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const vi = {
  title: 'Phương pháp',
  description: 'Điểm, hạng, phần trăm, so sánh qua các năm và đính chính được tính và hiện ra thế nào.',
  intro: 'Trang này công bố số liệu của quyết định; nó không tự chấm điểm. Dưới đây là mọi quy tắc trang áp dụng.',
  contents: 'Nội dung',
  sections: [
    {
      id: 'diem',
      title: 'Điểm',
      paragraphs: [
        'Điểm được giữ đúng như nguồn in, tới sáu chữ số lẻ, và hiện ra đúng như thế: 358,17; 351; 385,641. Không làm tròn khi so sánh hay xếp thứ tự.',
        'Con số không thể đúng được giữ nguyên chữ in, đánh dấu kèm lý do, và không tham gia phép tính nào.',
      ],
    },
    {
      id: 'hang',
      title: 'Hạng',
      paragraphs: [
        'Hạng công bố trong quyết định luôn là hạng được hiện. Nơi nguồn đủ số liệu, trang tính thêm hạng từ điểm và nêu chỗ khác nhau, không tự sửa.',
        'Bằng điểm thì đồng hạng và hạng sau bỏ qua số tương ứng: 1, 2, 2, 4. Trong một nhóm đồng hạng, tên xếp theo bảng chữ cái tiếng Việt; đó chỉ là thứ tự hiện ra.',
        'Hạng chỉ được tính khi danh sách đủ và mọi đơn vị được đánh giá đều có điểm. “5/143” nghĩa là 143 đơn vị được đánh giá, không phải số đơn vị có trong tỉnh.',
        'Có quyết định xếp hạng trong từng đơn vị cấp trên (như xã trong huyện), hoặc chấm riêng từng nhóm đơn vị của một cấp (như sở, ngành có và không có dịch vụ công) theo tiêu chí và điểm tối đa riêng. Khi đó mỗi hạng đều nói nó là hạng trong đâu, và trang không so sánh, không xếp chung các nhóm.',
      ],
    },
    {
      id: 'thieu',
      title: 'Chỗ thiếu điểm',
      paragraphs: [
        'Chỗ không có điểm luôn mang một trong năm lý do dưới đây. Nó không bao giờ là 0, không được tính hạng, không tham gia phép tính nào và không được vẽ thành thanh.',
      ],
    },
    {
      id: 'phan-tram',
      title: 'Phần trăm, mức giữa, khoảng cách',
      paragraphs: [
        'Phần trăm là điểm chia cho điểm tối đa của đúng cấp và tiêu chí đó. Chưa biết điểm tối đa thì không có phần trăm. Trang không co giãn theo đơn vị cao nhất hay thấp nhất và không so giữa các cấp.',
        'Có quyết định công bố kết quả theo phần trăm hoặc bằng một chỉ số từ 0 đến 1: trang giữ nguyên như quyết định in, không đổi ra điểm. Khi ấy tổng thường là số trung bình của các tiêu chí, nên trang không cộng thử, không tính thử với số khác và không thử trọng số; chỉ nơi các mức tối đa cộng lại đúng bằng mức tối đa của tổng mới làm vậy.',
        'Mức giữa (trung vị) là điểm của đơn vị đứng giữa: một nửa số đơn vị cao hơn, một nửa thấp hơn. Nó và điểm trung bình chỉ tính trên các đơn vị có điểm của một danh sách đủ. Chỗ thiếu điểm không tham gia. Khoảng cách tới hạng trên là số điểm cần thêm để bằng đơn vị đứng ngay trên; nó chỉ được nêu khi mọi điểm đã biết, hoặc khi hạng công bố cho thấy không có đơn vị nào ở giữa.',
      ],
    },
    {
      id: 'do-ben',
      title: 'Độ bền của thứ hạng',
      paragraphs: [
        'Nơi điểm từng tiêu chí của cả cấp đã được công bố, trang phân tích hạng phụ thuộc đến đâu vào trọng số: 500 lần tính lại với trọng số xê dịch tới 25%, khi mọi tiêu chí nặng như nhau, và khi bỏ từng tiêu chí. Đó là phân tích, không phải kết quả.',
      ],
    },
    {
      id: 'qua-cac-nam',
      title: 'So sánh qua các năm',
      paragraphs: [
        'Điểm của hai năm chỉ được so khi cùng một đơn vị tính, và khi tiêu chí và điểm tối đa đã biết và giống nhau. Hạng chỉ được so khi, ngoài ra, hai năm đánh giá cùng các đơn vị. Nếu không, trang nói vì sao không so.',
      ],
    },
    {
      id: 'ban',
      title: 'Bản công bố và đính chính',
      paragraphs: [
        'Mỗi năm có các bản 2023.1, 2023.2, … Bản đã công bố không bao giờ bị sửa; “2023” luôn là bản mới nhất. Đính chính là một bản mới kèm lý do; trang của bản cũ mang thông báo và nói đơn vị đó đổi gì.',
      ],
    },
    {
      id: 'don-vi',
      title: 'Đơn vị và sắp xếp',
      paragraphs: [
        'Kết quả là của các đơn vị vào ngày mà bản công bố nói tới, dưới tên và mã của ngày đó. Nhiều đơn vị về sau nhập vào đơn vị khác, và cấp huyện không còn từ 01/07/2025; trang đơn vị nói đơn vị nay thuộc đâu, theo văn bản nào, và mức chắc chắn: có nguồn, suy ra từ danh mục mã, hoặc chưa rõ.',
      ],
    },
    {
      id: 'mo-phong',
      title: 'Bản mô phỏng',
      paragraphs: [
        'Bản mô phỏng có tỉnh và đơn vị hư cấu, số liệu do chương trình sinh ra, để thấy trang khi đủ số liệu. Nó mang băng báo trên mọi trang, không bao giờ hiện ra mặc định và không vào máy tìm kiếm.',
      ],
    },
    {
      id: 'can-cu',
      title: 'Căn cứ và cẩn trọng',
      paragraphs: [
        'Số liệu chính thức là của các nguồn ghi ở cuối trang. Về mỗi quyết định, trang chỉ biết những gì nguồn ghi:',
        'Trang này không thay thế văn bản. Khi cần căn cứ pháp lý, hãy dùng quyết định do cơ quan ban hành cung cấp. Trang không khẳng định đợt đánh giá nào dùng bộ chỉ số nào ngoài các tiêu chí nguồn nêu tên.',
      ],
    },
    {
      id: 'gioi-han',
      title: 'Điều trang này không nói được',
      paragraphs: [
        'Phụ lục của các quyết định chưa được công bố, nên chưa có điểm từng tiêu chí, điểm tối đa, số cơ quan được đánh giá và điểm của phần lớn đơn vị.',
        'Điểm là điểm hành chính, không phải phép đo mẫu; chênh lệch nhỏ giữa hai đơn vị không nên hiểu quá mức. Chỉ số chuyển đổi số quốc gia (thang 0–1) là một bộ chỉ số khác và không được trộn vào đây.',
      ],
    },
    {
      id: 'nguon',
      title: 'Nguồn',
      paragraphs: [
        'Mỗi con số dẫn về một trong các nguồn sau; trang đối chiếu của mỗi bản ghi tệp đã nạp và mã SHA-256 của nó.',
      ],
    },
  ] as readonly Section[],
  missingHead: 'Lý do',
  countedHead: 'Tính là đã đánh giá',
  counted: { yes: 'có', no: 'không' },
  countedNote:
    'Một dòng được tính là đã đánh giá mà thiếu điểm thì cả danh sách không tính được hạng: chưa biết nó đứng ở đâu. Hạng công bố vẫn hiện.',
  gateTitle: 'Cụ thể cho các bản đang có',
  firmnessNone: 'Chưa bản chính thức nào có đủ điểm từng tiêu chí để phân tích.',
  gateOpen: (before: number, after: number) => `So được điểm và hạng ${before} với ${after}.`,
  figuresOf: (year: number) => `Số liệu năm ${year}:`,
  frameworkSource: 'Để đọc thêm, bộ chỉ số tỉnh đã phê duyệt (không con số nào trên trang lấy từ đó):',
};

const en: typeof vi = {
  title: 'Method',
  description: 'How scores, ranks, percentages, comparisons over the years and corrections are computed and shown.',
  intro: 'This site publishes the decision’s figures; it scores nothing itself. These are all the rules it applies.',
  contents: 'Contents',
  sections: [
    {
      id: 'diem',
      title: 'Scores',
      paragraphs: [
        'Scores are kept as the source prints them, to the last decimal, and shown that way: 358.17, 351, 385.641. Nothing is rounded before it is compared or ordered.',
        'A figure that cannot be right keeps its printed text, is marked with the reason, and enters no calculation.',
      ],
    },
    {
      id: 'hang',
      title: 'Ranks',
      paragraphs: [
        'The rank the decision published is always the one shown. Where the source is complete, the site also computes ranks from scores and states where they differ; it never repairs them.',
        'Equal scores share a rank and the next rank skips as many places: 1, 2, 2, 4. Inside a tie, names stand in Vietnamese alphabetical order; that is display only.',
        'A rank is computed only where the list is complete and every assessed unit has a score. “5/143” means 143 units were assessed, not that the province has 143.',
        'Some decisions rank units within the unit above (such as communes in their district), or assess groups of units of a tier apart (such as departments with and without public services) by criteria and maxima of their own. Then every rank says what it is a rank in, and groups are neither compared nor put into one ranking.',
      ],
    },
    {
      id: 'thieu',
      title: 'Missing scores',
      paragraphs: [
        'A missing score always carries one of the five reasons below. It is never 0, never given a computed rank, part of no calculation and never drawn as a bar.',
      ],
    },
    {
      id: 'phan-tram',
      title: 'Percentages, the middle, gaps',
      paragraphs: [
        'A percentage is the score over the attainable maximum of that very tier and criterion. No known maximum, no percentage. Nothing is scaled to the best or worst unit, and tiers are never compared.',
        'Some decisions publish percentages, or an index from 0 to 1: they stand as printed and are never turned into points. The total is then mostly a mean of the criteria, so the site neither adds them up, nor calculates with other figures, nor tries other weights; it does only where their maxima add up to the total’s.',
        'The middle (the median) is the score of the unit in the middle: half the units are above it, half below. It and the mean are taken only over units with a score in a complete list. Missing scores take no part. The gap to the next rank is the number of points that would equal the unit just above; it is stated only where every score is known, or where the published ranks show that nobody stands between.',
      ],
    },
    {
      id: 'do-ben',
      title: 'How firm ranks are',
      paragraphs: [
        'Where the scores per criterion of a whole tier are published, the site analyses how far its ranks depend on the weights: 500 computations with weights moved by up to 25%, with every criterion weighing the same, and with one criterion left out. That is analysis, not a result.',
      ],
    },
    {
      id: 'qua-cac-nam',
      title: 'Comparing years',
      paragraphs: [
        'Scores of two years are compared only where they are of one unit of measurement, and criteria and maxima are known and the same. Ranks are compared only where, besides, the same units were assessed. Otherwise the site says why not.',
      ],
    },
    {
      id: 'ban',
      title: 'Editions and corrections',
      paragraphs: [
        'Each year has editions 2023.1, 2023.2, … A published edition is never edited; “2023” is always the latest. A correction is a new edition with its reason; the older page carries a notice and says what changed for that unit.',
      ],
    },
    {
      id: 'don-vi',
      title: 'Units and mergers',
      paragraphs: [
        'Results belong to the units of the day an edition is about, under the names and codes of that day. Many units later became part of others, and there have been no districts since 1 July 2025; a unit’s page says where it belongs now, under which act, and how sure that is: sourced, inferred from code lists, or unknown.',
      ],
    },
    {
      id: 'mo-phong',
      title: 'The simulated edition',
      paragraphs: [
        'The simulated edition has a fictional province and units and generated figures, to show the site with complete data. It carries a band on every page, is never the default and stays out of search engines.',
      ],
    },
    {
      id: 'can-cu',
      title: 'Legal basis, and caution',
      paragraphs: [
        'The official figures are those of the sources named at the end of the page. Of each decision the site knows only what the source states:',
        'This site does not replace the documents. Where a legal basis is needed, use the decision as its issuing body provides it. The site does not claim that an assessment followed any framework beyond the criteria its source names.',
      ],
    },
    {
      id: 'gioi-han',
      title: 'What this site cannot tell',
      paragraphs: [
        'The annexes of the decisions have not been published, so there are no scores per criterion, no maxima, no count of bodies assessed and no score for most units.',
        'Scores are administrative, not a sample measurement; small differences should not be over-read. The national digital transformation index (on a scale of 0–1) is a different framework and is not mixed in here.',
      ],
    },
    {
      id: 'nguon',
      title: 'Sources',
      paragraphs: [
        'Every figure leads to one of these sources; the reconciliation of each edition states the loaded file and its SHA-256.',
      ],
    },
  ],
  missingHead: 'Reason',
  countedHead: 'Counts as assessed',
  counted: { yes: 'yes', no: 'no' },
  countedNote:
    'Where a row counts as assessed but has no score, no rank is computed for the whole list, since nobody knows where it stands. Published ranks are still shown.',
  gateTitle: 'For the editions on this site',
  firmnessNone: 'No official edition has all the scores per criterion that this takes yet.',
  gateOpen: (before, after) => `Scores and ranks of ${before} and ${after} compare.`,
  figuresOf: (year) => `Figures of ${year}:`,
  frameworkSource: 'For further reading, the indicator framework the province adopted (no figure here comes from it):',
};

export const methodWords: Record<Lang, typeof vi> = { vi, en };
