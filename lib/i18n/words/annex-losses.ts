import type { Lang } from '@/lib/site';

type Words = (detail: readonly string[]) => string;
interface RuleWords {
  readonly what: Words;
  readonly todo: Words;
}

const vi = {
  'file-commas': {
    what: ([lines]) => `${lines} dòng có nhiều ô hơn dòng tiêu đề: dấu phẩy thập phân đã cắt một số thành hai ô`,
    todo: () => 'Lưu lại với dấu chấm phẩy (;) giữa các ô, đặt số trong ngoặc kép ("574,71"), hoặc gửi tệp .xlsx.',
  },
  'units-not-read': {
    what: ([count]) =>
      `bảng này không có dòng tiêu đề mà có ${count} dòng là đơn vị với số liệu: có thể là phần sau của bảng bị ngắt trang`,
    todo: () =>
      'Nối với bảng ở trên thành một, hoặc chép lại dòng tiêu đề vào đầu bảng này; bỏ bảng nếu không thuộc phụ lục.',
  },
  'missing-list': {
    what: ([tier]) => `trang Thông tin ghi ${tier} là danh sách đầy đủ, mà phụ lục không có đơn vị nào của cấp này`,
    todo: () => 'Thêm trang của cấp này, hoặc bỏ dòng này khỏi trang Thông tin.',
  },
  'empty-list': {
    what: ([tier]) => `${tier}: phụ lục không có đơn vị nào, cấp này sẽ được công bố không có số liệu`,
    todo: () => 'Điền danh sách; nếu quyết định không có cấp này, bỏ nó khỏi trang Thông tin.',
  },
  'tier-dropped': {
    what: ([tier, units]) =>
      `bản hiện hành có ${tier} với ${units} đơn vị, phụ lục này không có: công bố sẽ bỏ cấp này`,
    todo: () => 'Muốn giữ, lấy cả phụ lục bằng npm run data -- export rồi sửa trong đó; hoặc bỏ trang Thông tin.',
  },
  'figures-not-read': {
    what: () => 'cột có số mà không hiểu tiêu đề, trong khi danh sách không có cột tổng điểm nào đọc được',
    todo: () => 'Đặt tiêu đề là “Tổng điểm” hoặc đúng tên tiêu chí; nếu không phải điểm, xoá cột.',
  },
  'no-totals': {
    what: () => 'không có tổng điểm nào; tổng điểm của cấp này sẽ là “chưa công bố”',
    todo: () => 'Nếu quyết định có tổng điểm, thêm hoặc điền cột “Tổng điểm”.',
  },
  'criteria-without-figures': {
    what: (names) => `tiêu chí không có cột hoặc cột trống, sẽ là “chưa công bố”: ${names.join('; ')}`,
    todo: () => 'Nếu quyết định có điểm tiêu chí, thêm hoặc điền cột; tên cột như ở trang Thông tin.',
  },
  'maxima-differ': {
    what: ([sum, maximum]) => `điểm tối đa của các tiêu chí cộng lại là ${sum}, tổng điểm tối đa lại là ${maximum}`,
    todo: () =>
      'Kiểm tra theo quyết định: phần trăm tính theo các số này. Quyết định in đúng như vậy thì vẫn công bố được.',
  },
  'date-implausible': {
    what: ([name, other, value]) => `“${name}” không hợp với “${other}” (${value})`,
    todo: () => 'Kiểm tra lại theo quyết định.',
  },
  'unit-of-other-tier': {
    what: ([unit, tier]) => `${unit} thuộc cấp khác: ${tier}`,
    todo: ([, tier]) => `Chuyển dòng này sang trang “${tier}”, hoặc sửa tên.`,
  },
  'rank-beyond': {
    what: ([units]) => `hạng lớn hơn số đơn vị của cấp này trong sổ (${units})`,
    todo: () => 'Kiểm tra theo quyết định; có thể cột bị lệch, hoặc số thập phân bị cắt sang cột hạng.',
  },
  'rank-missing': {
    what: ([count, names]) => `danh sách có xếp hạng mà ${count} đơn vị có điểm lại không có hạng: ${names}`,
    todo: () => 'Điền hạng; nếu quyết định không xếp hạng các đơn vị này, vẫn công bố được.',
  },
} as const satisfies Record<string, RuleWords>;

const en: Record<keyof typeof vi, RuleWords> = {
  'file-commas': {
    what: ([lines]) => `lines with more cells than the headings have: ${lines}; a decimal comma parts a number in two`,
    todo: () => 'Save it with semicolons (;) between cells, put numbers in quotes ("574,71"), or send an .xlsx.',
  },
  'units-not-read': {
    what: ([count]) =>
      `this table has no headings, and rows of units with figures (${count}): it may be the rest of one that a page parted`,
    todo: () =>
      'Make it one with the table above, or repeat the headings in its first row; delete it if it is none of the annex.',
  },
  'missing-list': {
    what: ([tier]) => `the facts sheet says that ${tier} is complete, and the annex has no unit of it`,
    todo: () => 'Add the sheet of this tier, or delete its line from the facts sheet.',
  },
  'empty-list': {
    what: ([tier]) => `${tier}: the annex has no unit of it, so it will be published without figures`,
    todo: () => 'Fill in the list; if the decision has none for this tier, delete its line from the facts sheet.',
  },
  'tier-dropped': {
    what: ([tier, units]) =>
      `the current revision has ${tier} with ${units} units and this annex has not: publishing takes them away`,
    todo: () =>
      'To keep them, take the whole annex with npm run data -- export and change that, or leave the facts sheet out.',
  },
  'figures-not-read': {
    what: () => 'the column has numbers under a heading that is not known, and no total of the list could be read',
    todo: () => 'Name it “Tổng điểm” (total) or after its criterion; delete it if it holds no scores.',
  },
  'no-totals': {
    what: () => 'there is no total; totals of this tier will be “not published”',
    todo: () => 'If the decision has totals, add the column “Tổng điểm” or fill it in.',
  },
  'criteria-without-figures': {
    what: (names) => `criteria without a column or with a blank one, to be “not published”: ${names.join('; ')}`,
    todo: () => 'If the decision has their scores, add the columns, named as on the facts sheet, or fill them in.',
  },
  'maxima-differ': {
    what: ([sum, maximum]) => `the maxima of the criteria add up to ${sum}, and the maximum total is ${maximum}`,
    todo: () =>
      'Check them against the decision: percentages rest on them. As the decision prints them they can be published.',
  },
  'date-implausible': {
    what: ([name, other, value]) => `“${name}” does not go with “${other}” (${value})`,
    todo: () => 'Check it against the decision.',
  },
  'unit-of-other-tier': {
    what: ([unit, tier]) => `${unit} is of another tier: ${tier}`,
    todo: ([, tier]) => `Move the row to the sheet of ${tier}, or correct the name.`,
  },
  'rank-beyond': {
    what: ([units]) => `the rank is greater than the number of units the register has in this tier (${units})`,
    todo: () => 'Check it against the decision; columns may have moved, or decimals may stand in the column of ranks.',
  },
  'rank-missing': {
    what: ([count, names]) => `the list is ranked and ${count} units with a score have no rank: ${names}`,
    todo: () => 'Fill it in; if the decision does not rank them, it can be published as it is.',
  },
};

/** Sentences about what an annex would lose or leaves open: figures, tiers, ranks, dates. Part of `annexWords`. */
export const annexLossWords = { vi: vi as Record<keyof typeof vi, RuleWords>, en } satisfies Record<Lang, unknown>;
