import type { Lang } from '@/lib/site';

type Words = (detail: readonly string[]) => string;
interface RuleWords {
  readonly what: Words;
  readonly todo: Words;
}

const vi = {
  'unit-spelled': {
    what: ([unit]) => `hiểu là ${unit}: chỉ đơn vị này hợp với cách ghi`,
    todo: () => 'Nếu không phải, ghi tên đầy đủ hoặc mã.',
  },
  'unit-renamed': {
    what: ([unit]) => `là tên cũ của ${unit}, đúng mã: hiểu là đơn vị này`,
    todo: () => 'Nếu quyết định ghi tên cũ thì để nguyên; tên in trong quyết định được giữ.',
  },
  'units-blank': {
    what: ([units]) => `${units} đơn vị có dòng mà để trống: không có trong danh sách được công bố`,
    todo: () => 'Nếu quyết định nêu các đơn vị này, điền số hoặc mã như [not-published].',
  },
  'bands-only': {
    what: () => 'cột xếp loại không đọc được, và không có điểm hay hạng',
    todo: () =>
      'Đặt tiêu đề cột là “Xếp loại”, hoặc thêm cột “Tổng điểm”, “Xếp hạng”; xếp loại không được đọc thành điểm.',
  },
  'ranks-within-groups': {
    what: ([groups]) =>
      `hạng đếm lại trong từng huyện (${groups}): được đọc là hạng trong huyện, không phải hạng của cả cấp`,
    todo: () => 'Đúng thì đặt tiêu đề cột là “Xếp hạng trong huyện”; nếu là hạng của cả cấp, sửa cột hạng.',
  },
  'rank-scope-disagrees': {
    what: () => '“Phạm vi xếp hạng” ghi toàn cấp, mà hạng của danh sách là hạng trong từng huyện',
    todo: () => 'Ghi “trong từng đơn vị cấp trên” ở cột này, hoặc sửa cột hạng của danh sách.',
  },
  'scale-mixed': {
    what: ([columns]) => `cột tính theo phần trăm đứng cạnh cột không tính theo phần trăm (${columns})`,
    todo: () =>
      'Một danh sách chỉ có một đơn vị tính: giữ các cột cùng đơn vị với tổng, hoặc gõ lại theo cùng đơn vị như quyết định in.',
  },
  'scale-disagrees': {
    what: ([said, seen]) => `“Đơn vị tính” ghi ${said}, mà các số của danh sách là ${seen}`,
    todo: () => 'Sửa ô “Đơn vị tính”, hoặc sửa các số theo quyết định.',
  },
  'index-read': {
    what: () => 'mọi số từ 0 đến 1: được đọc là chỉ số từ 0 đến 1, không phải điểm',
    todo: () => 'Nếu đúng là điểm, ghi “điểm” ở cột “Đơn vị tính” của trang Thông tin.',
  },
  'percent-small': {
    what: ([highest]) =>
      `danh sách ghi là phần trăm mà không đơn vị nào quá 1 %: cao nhất ${highest} %; có thể các số là phần của một (0,94 là 94 %)`,
    todo: () => 'Ghi số phần trăm như quyết định in (94,34), hoặc bỏ dấu % ở tiêu đề nếu là chỉ số từ 0 đến 1.',
  },
  'rank-within-nothing': {
    what: ([unit]) => `${unit} không thuộc đơn vị cấp trên nào vào ngày của danh sách, nên không có hạng trong đó`,
    todo: () => 'Bỏ trống hạng, hoặc ghi phạm vi xếp hạng là toàn cấp nếu đó là hạng của cả cấp.',
  },
  'variant-unclear': {
    what: ([tier, groups]) =>
      `${tier} có nhiều bảng, mỗi nhóm đơn vị một bảng có tiêu chí, điểm tối đa và hạng riêng (${groups}): không rõ đây là bảng của nhóm nào`,
    todo: () => 'Ghi tên nhóm vào tiêu đề của bảng, và vào cột “Nhóm” ở trang Thông tin; đừng gộp các nhóm.',
  },
  'variant-taken': {
    what: ([tier, group]) =>
      `được đọc là bảng riêng của nhóm “${group}” trong ${tier}, có tiêu chí, điểm tối đa và hạng riêng`,
    todo: () => 'Nếu không phải, ghi tên nhóm vào cột “Nhóm” ở trang Thông tin và vào tiêu đề của bảng.',
  },
  'group-alone': {
    what: ([tier, group]) =>
      `chữ ở đây nói bảng là của nhóm “${group}”; được đọc là danh sách của cả cấp ${tier}, vì không có bảng của nhóm khác`,
    todo: () => 'Nếu là của một nhóm, ghi tên nhóm vào cột “Nhóm” ở trang Thông tin; hạng khi ấy là hạng trong nhóm.',
  },
  'unit-in-two-groups': {
    what: ([other]) => `đơn vị này đã có trong bảng khác của cấp: ${other}`,
    todo: () => 'Một đơn vị chỉ ở một nhóm: bỏ một dòng.',
  },
  'list-in-parts': {
    what: ([groups]) => `một cấp có nhiều danh sách, mỗi danh sách xếp hạng riêng (${groups})`,
    todo: () =>
      'Đừng gộp. Ghi tên nhóm vào tiêu đề của từng danh sách, và mỗi nhóm một dòng có cột “Nhóm” ở trang Thông tin.',
  },
  'merged-figure': {
    what: () => 'ô này nằm trong ô gộp có số: không rõ số của đơn vị nào',
    todo: () => 'Bỏ gộp ô và ghi số vào từng dòng.',
  },
  'lines-of-units': {
    what: ([lines]) =>
      `từng đơn vị có thêm dòng số bên dưới mà không mang tên đơn vị nào (${lines} dòng): không rõ dòng nào là kết quả`,
    todo: () => 'Để mỗi đơn vị một dòng; điểm tự chấm và điểm thẩm định đặt ở hai cột.',
  },
  'title-doubtful': {
    what: ([what]) => `tiêu đề nói đây là ${what}`,
    todo: () => 'Chỉ công bố kết quả chính thức; nếu đúng là kết quả, xác nhận hoặc sửa tiêu đề.',
  },
  'heading-doubtful': {
    what: ([said]) => `cột này được đọc, nhưng tiêu đề nói “${said}”: có thể chưa phải kết quả cuối cùng của năm`,
    todo: () => 'Nếu đúng là kết quả, xác nhận; nếu không, bỏ cột hoặc sửa tiêu đề.',
  },
  'footnote-mark': {
    what: ([count]) => `dấu chú thích sau số được bỏ qua (${count} ô)`,
    todo: () => 'Nêu chú thích ở cột Ghi chú.',
  },
  'two-values': {
    what: () => 'một ô có hai số (hạng và giá trị)',
    todo: () => 'Tách thành hai cột: “Xếp hạng” và “Tổng điểm”. Nếu dấu cách chỉ ngăn hàng nghìn, bỏ dấu cách.',
  },
  'text-legacy': {
    what: ([encoding]) => `chữ theo bảng mã cũ ${encoding}, đã chuyển sang Unicode`,
    todo: () => 'Kiểm tra tên đơn vị; nên lưu phụ lục bằng phông Unicode.',
  },
  'text-passed': {
    what: ([why, count]) => `${why}, không đọc (${count} chỗ)`,
    todo: () => 'Xoá hẳn, hoặc bỏ ẩn, bỏ gạch nếu đó là số của quyết định.',
  },
  'text-doubtful': {
    what: ([, count]) => `một định dạng có điều kiện có thể ẩn chữ ở đây; vẫn đọc (${count} chỗ)`,
    todo: () => 'Mở tệp xem số này có hiện không; nếu không hiện, xoá hoặc bỏ định dạng có điều kiện.',
  },
  'percent-read': {
    what: ([count]) => `cột phần trăm được đọc theo thang 100 (${count} ô)`,
    todo: () => 'Nếu quyết định in số khác, gõ lại đúng số đó.',
  },
  'unit-word': {
    what: ([count]) => `chữ “điểm” sau số được bỏ qua (${count} ô)`,
    todo: () => 'Kiểm tra lại theo quyết định.',
  },
  'rank-written': {
    what: ([count]) => `hạng viết bằng chữ hoặc có số 0 ở đầu, được đọc thành số (${count} ô)`,
    todo: () => 'Kiểm tra lại theo quyết định.',
  },
  'rank-numbered': {
    what: ([count]) =>
      `hạng do chương trình soạn thảo tự đánh số, trong ô không có chữ số nào nên không đọc được (${count} ô)`,
    todo: () => 'Gõ hạng bằng chữ số vào từng ô, hoặc bỏ đánh số tự động ở cột này (chuyển số tự động thành văn bản).',
  },
  'rank-none': {
    what: ([count]) =>
      `có điểm mà quyết định không xếp hạng: trang ghi “Không xếp hạng”, không tính vào số đơn vị xếp hạng (${count} ô)`,
    todo: () => 'Nêu lý do ở cột Ghi chú.',
  },
  'ranks-follow-other': {
    what: ([read, other]) => `hạng đi theo cột ${other}, không theo cột ${read}: có thể đọc nhầm cột`,
    todo: () => 'Đặt tiêu đề “Tổng điểm” cho đúng cột kết quả, bỏ hoặc đổi tiêu đề cột kia.',
  },
  'ranks-unrelated': {
    what: ([wrong, of]) =>
      `hạng không theo tổng điểm: ${wrong} trong ${of} cặp hạng liền nhau có hạng trên ít điểm hơn; có thể đọc nhầm cột điểm hoặc cột hạng`,
    todo: () => 'Kiểm tra cột nào là tổng điểm, cột nào là hạng; nếu quyết định in đúng như vậy, xác nhận.',
  },
  'totals-equal': {
    what: ([units]) => `cả ${units} đơn vị có cùng một tổng điểm`,
    todo: () => 'Kiểm tra có đúng cột tổng điểm không.',
  },
  'totals-at-maximum': {
    what: ([units]) => `cả ${units} đơn vị đạt đúng điểm tối đa`,
    todo: () => 'Kiểm tra có phải cột điểm tối đa không.',
  },
  'criterion-repeated': {
    what: ([first, second]) => `cột “${second}” giống hệt cột “${first}”`,
    todo: () => 'Kiểm tra có chép nhầm cột không.',
  },
  'ranks-lost': {
    what: ([units]) => `bản trước có hạng của ${units} đơn vị mà phụ lục này không có hạng nào`,
    todo: () => 'Nếu quyết định vẫn xếp hạng, thêm cột “Xếp hạng”.',
  },
  'ranks-blank': {
    what: ([units]) => `có cột xếp hạng để trống: không ô nào trong ${units} dòng có hạng`,
    todo: () => 'Nếu quyết định có xếp hạng, gõ hạng bằng chữ số vào cột; nếu không, xác nhận.',
  },
  'total-far': {
    what: ([median]) => `nhỏ hơn hẳn các tổng điểm khác (đơn vị ở giữa ${median}): có thể dấu phẩy ngăn hàng nghìn`,
    todo: () => 'Kiểm tra lại theo quyết định.',
  },
  'totals-unlike': {
    what: ([middle, other, of]) =>
      `tổng điểm có cỡ khác hẳn ${of}: đơn vị ở giữa ${middle}, so với ${other}; có thể mất hoặc thừa dấu phẩy`,
    todo: () => 'Kiểm tra lại theo quyết định; nếu thang điểm đã đổi, ghi điểm tối đa.',
  },
  'criterion-above-total': {
    what: ([name, count, units]) => `${name} lớn hơn tổng điểm của ${count} đơn vị (${units}): có thể lẫn cột`,
    todo: () => 'Kiểm tra từng dòng theo quyết định.',
  },
  'totals-count': {
    what: ([units]) => `tổng điểm của ${units} đơn vị là 1, 2, 3…: giống số thứ tự hoặc hạng`,
    todo: () => 'Kiểm tra có đúng cột tổng điểm không.',
  },
  'criterion-at-maximum': {
    what: ([criterion, units]) => `tiêu chí “${criterion}”: cả ${units} đơn vị đạt đúng điểm tối đa`,
    todo: () => 'Kiểm tra có phải cột điểm tối đa không.',
  },
  'total-lost': {
    what: ([units]) => `bản trước có tổng điểm mà phụ lục này không có: ${units}`,
    todo: () => 'Nếu quyết định vẫn công bố, điền tổng điểm.',
  },
  'column-passed': {
    what: ([why, kind]) => `không đọc cột này: ${why}${kind ? ` (${kind})` : ''}`,
    todo: () => 'Nếu đây mới là kết quả, đặt tiêu đề “Tổng điểm”, “Xếp hạng” hoặc tên tiêu chí và bỏ cột kia.',
  },
  'table-passed': {
    what: ([year]) => `bảng của năm khác, không đọc; bảng năm ${year} được đọc`,
    todo: () => 'Nếu đúng là năm cần công bố, sửa tiêu đề hoặc --year.',
  },
  'sheet-passed': {
    what: ([tier]) => `trang ẩn, không đọc: ${tier} đã có ở trang hiện`,
    todo: () => 'Xoá trang ẩn, hoặc bỏ ẩn rồi xoá trang kia.',
  },
} as const satisfies Record<string, RuleWords>;

const en: Record<keyof typeof vi, RuleWords> = {
  'unit-spelled': {
    what: ([unit]) => `taken for ${unit}: no other unit is written so`,
    todo: () => 'If it is another, write its whole name or its code.',
  },
  'unit-renamed': {
    what: ([unit]) => `a former name of ${unit}, under its code: taken for this unit`,
    todo: () => 'Leave it where the decision prints the former name, which is kept as printed.',
  },
  'units-blank': {
    what: ([units]) => `units with a row that is blank, left out of the list that is published: ${units}`,
    todo: () => 'If the decision names them, fill in numbers, or codes such as [not-published].',
  },
  'bands-only': {
    what: () => 'the column of bands cannot be read, and there are neither scores nor ranks',
    todo: () =>
      'Head the column “Xếp loại” (band), or add “Tổng điểm” (total) or “Xếp hạng” (rank); a band is no score.',
  },
  'ranks-within-groups': {
    what: ([groups]) =>
      `ranks begin again in each district (${groups}): read as ranks within it, not of the whole tier`,
    todo: () =>
      'If so, name the column “Xếp hạng trong huyện” (rank within the district); if they are the whole tier’s, correct them.',
  },
  'rank-scope-disagrees': {
    what: () => '“Phạm vi xếp hạng” says the whole tier, and the ranks of the list are counted in each district',
    todo: () => 'Write “trong từng đơn vị cấp trên” (each unit above) there, or correct the ranks of the list.',
  },
  'scale-mixed': {
    what: ([columns]) => `columns of percentages stand beside columns that are none (${columns})`,
    todo: () =>
      'A list has one unit: keep the columns that are in the total’s, or type them in it as the decision prints.',
  },
  'scale-disagrees': {
    what: ([said, seen]) => `“Đơn vị tính” (figures in) says ${said}, and the list’s figures are ${seen}`,
    todo: () => 'Correct that cell, or the figures by the decision.',
  },
  'index-read': {
    what: () => 'every figure is from 0 to 1: read as an index, not as points',
    todo: () => 'If they are points, write “điểm” in the column “Đơn vị tính” of the facts sheet.',
  },
  'percent-small': {
    what: ([highest]) =>
      `the list says percent, and no unit has more than 1 %: the highest is ${highest} %; these may be fractions of one (0,94 for 94 %)`,
    todo: () =>
      'Write percentages as the decision prints them (94,34), or take the % out of the heading if it is an index from 0 to 1.',
  },
  'rank-within-nothing': {
    what: ([unit]) => `${unit} is within no other unit on the day of the list, and so has no rank in one`,
    todo: () => 'Leave the rank blank, or say that ranks are of the whole tier if they are.',
  },
  'variant-unclear': {
    what: ([tier, groups]) =>
      `${tier} has several lists, one for each group of units, with criteria, maxima and ranks of its own (${groups}): it is not clear of which group this one is`,
    todo: () =>
      'Write the group’s name in the title of the list, and in the column “Nhóm” of the facts sheet; do not join the groups.',
  },
  'variant-taken': {
    what: ([tier, group]) =>
      `it is read as the list of the group “${group}” of ${tier}, with criteria, maxima and ranks of its own`,
    todo: () =>
      'If it is not, write the group’s name in the column “Nhóm” of the facts sheet and in the title of the list.',
  },
  'group-alone': {
    what: ([tier, group]) =>
      `the words say that the list is of the group “${group}”; it is read as the list of all ${tier}, for no other group has one`,
    todo: () =>
      'If it is of a group, write the group’s name in the column “Nhóm” of the facts sheet; ranks are then those in the group.',
  },
  'unit-in-two-groups': {
    what: ([other]) => `another list of the tier has this unit already: ${other}`,
    todo: () => 'A unit stands in one group only: delete one row.',
  },
  'list-in-parts': {
    what: ([groups]) => `one tier has several lists, each ranked by itself (${groups})`,
    todo: () =>
      'Do not join them. Write the group’s name in the title of each list, and a line with the column “Nhóm” for each group in the facts sheet.',
  },
  'merged-figure': {
    what: () => 'this cell is part of a merged one that holds a figure: it is not clear of which unit',
    todo: () => 'Unmerge the cell and write the figure into each row.',
  },
  'lines-of-units': {
    what: ([lines]) =>
      `units have lines of figures below them that name no unit (${lines} lines): nobody knows which is the result`,
    todo: () => 'Give each unit one line; own and appraised scores stand in two columns.',
  },
  'title-doubtful': {
    what: ([what]) => `the title says that this is ${what}`,
    todo: () => 'Publish official results only; if these are, confirm it or correct the title.',
  },
  'heading-doubtful': {
    what: ([said]) => `the column is read, but its heading says “${said}”: it may not be the year’s final result`,
    todo: () => 'If it is the result, confirm it; if not, delete the column or correct its heading.',
  },
  'footnote-mark': {
    what: ([count]) => `the footnote’s mark after the number is left out (cells: ${count})`,
    todo: () => 'Put what it says into the note.',
  },
  'two-values': {
    what: () => 'the cell holds two numbers (a rank and a value)',
    todo: () =>
      'Part them into two columns, “Xếp hạng” (rank) and “Tổng điểm” (total). Where the space only parts thousands, leave it out.',
  },
  'text-legacy': {
    what: ([encoding]) => `the text is in the old encoding ${encoding} and was made Unicode`,
    todo: () => 'Check the units’ names; better save the annex in a Unicode font.',
  },
  'text-passed': {
    what: ([why, count]) => `words that are not read: ${why} (places: ${count})`,
    todo: () => 'Delete them, or show them where they are what the decision says.',
  },
  'text-doubtful': {
    what: ([, count]) => `a conditional format may hide what stands here; it is read (places: ${count})`,
    todo: () => 'Open the file and look; where it does not show, delete it or the conditional format.',
  },
  'percent-read': {
    what: ([count]) => `a column of percentages, read on a scale of 100 (cells: ${count})`,
    todo: () => 'If the decision prints other numbers, type those.',
  },
  'unit-word': {
    what: ([count]) => `the word “điểm” after the number is left out (cells: ${count})`,
    todo: () => 'Check them against the decision.',
  },
  'rank-written': {
    what: ([count]) => `ranks in words or with a leading zero, read as numbers (cells: ${count})`,
    todo: () => 'Check them against the decision.',
  },
  'rank-numbered': {
    what: ([count]) =>
      `the ranks are numbered by the word processor, and no figure stands in the cells to be read (cells: ${count})`,
    todo: () => 'Type the ranks into the cells as figures, or turn the automatic numbers of the column into text.',
  },
  'rank-none': {
    what: ([count]) =>
      `scored and, by the decision, not ranked: pages say “Not ranked”, and such units are in no count of those ranked (cells: ${count})`,
    todo: () => 'Say why in the note.',
  },
  'ranks-follow-other': {
    what: ([read, other]) => `the ranks follow column ${other}, not column ${read}: the wrong one may have been read`,
    todo: () => 'Name the column of results “Tổng điểm” (total); delete or rename the other.',
  },
  'ranks-unrelated': {
    what: ([wrong, of]) =>
      `ranks do not follow the totals: in ${wrong} of ${of} pairs of neighbouring ranks the better one has less; the column of points or of ranks may be another`,
    todo: () => 'Check which column is the total and which the rank; if the decision prints it so, confirm.',
  },
  'totals-equal': {
    what: ([units]) => `all ${units} units have the same total`,
    todo: () => 'Check that this is the column of totals.',
  },
  'totals-at-maximum': {
    what: ([units]) => `all ${units} units reach the maximum`,
    todo: () => 'Check that this is not the column of maxima.',
  },
  'criterion-repeated': {
    what: ([first, second]) => `the column “${second}” is the column “${first}” again`,
    todo: () => 'Check that no column was copied twice.',
  },
  'ranks-lost': {
    what: ([units]) => `the revision before ranks ${units} units, and this annex ranks none`,
    todo: () => 'If the decision still ranks them, add the column “Xếp hạng”.',
  },
  'ranks-blank': {
    what: ([units]) => `there is a column of ranks, and no rank in any of its rows (${units})`,
    todo: () => 'If the decision ranks, type the ranks into the column as figures; if not, confirm.',
  },
  'total-far': {
    what: ([median]) => `far below the other totals (the middle one is ${median}): its comma may stand for thousands`,
    todo: () => 'Check it against the decision.',
  },
  'totals-unlike': {
    what: ([middle, other, of]) =>
      `the totals are of another size than ${of}: the middle one is ${middle}, beside ${other}; a comma may be lost, or one too many`,
    todo: () => 'Check them against the decision; if the scale has changed, state the maximum.',
  },
  'criterion-above-total': {
    what: ([name, count, units]) =>
      `${name} is more than the total of units (${count}): ${units}; columns may be mixed up`,
    todo: () => 'Check each row against the decision.',
  },
  'totals-count': {
    what: ([units]) => `the totals of ${units} units are 1, 2, 3…: they look like an order or ranks`,
    todo: () => 'Check that this is the column of totals.',
  },
  'criterion-at-maximum': {
    what: ([criterion, units]) => `criterion “${criterion}”: all ${units} units have just the maximum`,
    todo: () => 'Check that this is not the column of maxima.',
  },
  'total-lost': {
    what: ([units]) => `the revision before has totals that this annex has not: ${units}`,
    todo: () => 'If the decision still publishes them, fill them in.',
  },
  'column-passed': {
    what: ([why, kind]) => `this column is not read: ${why}${kind ? ` (${kind})` : ''}`,
    todo: () => 'If this is the result, name it “Tổng điểm”, “Xếp hạng” or after its criterion, and delete the other.',
  },
  'table-passed': {
    what: ([year]) => `a table of another year, not read; that of ${year} is`,
    todo: () => 'If this is the year to publish, correct the title or --year.',
  },
  'sheet-passed': {
    what: ([tier]) => `a hidden sheet, not read: a visible one has ${tier}`,
    todo: () => 'Delete the hidden sheet, or show it and delete the other.',
  },
};

/** Sentences about what was read of an annex and what was passed over. Part of `annexWords`. */
export const annexReadingWords = { vi: vi as Record<keyof typeof vi, RuleWords>, en } satisfies Record<Lang, unknown>;

/** The reading of an annex, and the question whether it is right. */
export const readingWords = {
  vi: {
    title: (place: string, units: number) => `Cách đọc ${place}: ${units} dòng là đơn vị`,
    column: (column: string, heading: string, as: string) => `  cột ${column} “${heading}” → ${as}`,
    passed: 'bỏ qua',
    hidden: ' (cột ẩn)',
    row: (line: number, text: string) => `  dòng ${line} “${text}” → không phải đơn vị`,
    unfilled: (units: number, lines: string) => `  ${units} dòng chỉ có tên đơn vị, chưa điền số: dòng ${lines}`,
    unit: (line: number, text: string, unit: string, how: string) => `  dòng ${line} “${text}” → ${unit} (${how})`,
    matched: (how: string, units: number) => `  ${units} dòng khớp ${how}`,
    how: {
      chosen: 'do người làm chọn',
      code: 'theo mã',
      'code-name': 'theo mã và tên',
      name: 'theo tên',
      plain: 'theo tên, không xét dấu hoặc loại đơn vị',
      'in-district': 'theo tên kèm huyện',
      spelling: 'theo cách viết khác',
      abbreviation: 'theo chữ viết tắt',
    },
    why: {
      unknown: 'không hiểu tiêu đề',
      repeated: 'đã có cột này',
      own: 'điểm đơn vị tự chấm',
      maximum: 'điểm tối đa',
      other: 'tỷ lệ hoặc so sánh',
      year: 'của năm khác',
      hidden: 'cột ẩn',
      band: 'xếp loại',
      scope: 'hạng trong huyện hoặc nhóm',
    },
    roles: new Map([
      ['order', 'số thứ tự'],
      ['code', 'mã đơn vị'],
      ['name', 'tên đơn vị'],
      ['district', 'huyện'],
      ['total', 'tổng điểm'],
      ['rank', 'hạng'],
      ['rank-within', 'hạng trong huyện'],
      ['band', 'xếp loại'],
      ['note', 'ghi chú'],
      ['note-en', 'ghi chú tiếng Anh'],
      ['source', 'nguồn'],
    ]),
    criterion: 'tiêu chí',
    toConfirm: (count: number) => `${count} điều phải được xác nhận trước khi công bố:`,
    agreed: (count: number) => `${count} điều đã được xác nhận khi công bố một phụ lục cùng dạng, không hỏi lại.`,
    howTo: (keys: string) => `Nếu đọc như vậy là đúng, thêm --confirm "${keys}".`,
    question: 'Đọc như vậy có đúng không? (có/không)',
  },
  en: {
    title: (place: string, units: number) => `How ${place} is read: ${units} rows are units`,
    column: (column: string, heading: string, as: string) => `  column ${column} “${heading}” → ${as}`,
    passed: 'passed over',
    hidden: ' (hidden)',
    row: (line: number, text: string) => `  row ${line} “${text}” → no unit`,
    unfilled: (units: number, lines: string) =>
      `  ${units} ${units === 1 ? 'row has' : 'rows have'} a unit’s name and no figures: ${lines}`,
    unit: (line: number, text: string, unit: string, how: string) => `  row ${line} “${text}” → ${unit} (${how})`,
    matched: (how: string, units: number) => `  rows matched ${how}: ${units}`,
    how: {
      chosen: 'as somebody chose',
      code: 'by code',
      'code-name': 'by code and name',
      name: 'by name',
      plain: 'by name, accents or type left out',
      'in-district': 'by name and district',
      spelling: 'by another spelling',
      abbreviation: 'by abbreviation',
    },
    why: {
      unknown: 'heading not known',
      repeated: 'there is one already',
      own: 'the units’ own scores',
      maximum: 'maxima',
      other: 'a share or a comparison',
      year: 'of another year',
      hidden: 'hidden',
      band: 'bands',
      scope: 'ranks within a district or a group',
    },
    roles: new Map([
      ['order', 'number'],
      ['code', 'unit code'],
      ['name', 'unit'],
      ['district', 'district'],
      ['total', 'total'],
      ['rank', 'rank'],
      ['rank-within', 'rank within the district'],
      ['band', 'band'],
      ['note', 'note'],
      ['note-en', 'note in English'],
      ['source', 'source'],
    ]),
    criterion: 'criterion',
    toConfirm: (count: number) => `To be confirmed before it is published (${count}):`,
    agreed: (count: number) => `Agreed to when a like-shaped annex was published, and not asked again: ${count}`,
    howTo: (keys: string) => `If it is read rightly, add --confirm "${keys}".`,
    question: 'Is it read rightly? (yes/no)',
  },
} satisfies Record<Lang, unknown>;
