import { annexLossWords } from '@/lib/i18n/words/annex-losses';
import { annexReadingWords } from '@/lib/i18n/words/annex-reading';
import type { Lang } from '@/lib/site';

/** What is wrong, and what to do; `detail` as the rule has it, figures already printed. */
interface RuleWords {
  readonly what: (detail: readonly string[]) => string;
  readonly todo: (detail: readonly string[]) => string;
}

const say = (what: string, todo: string): RuleWords => ({ what: () => what, todo: () => todo });
const list = (names: readonly string[], lead: string, none: string): string =>
  names.length === 0 ? none : `${lead}${names.join('; ')}.`;

/** Days with the units there were on each and the rows of a list that name one: three details a day. */
const days = (details: readonly string[], one: (day: string, units: string, fits: string) => string): string =>
  details
    .flatMap((day, at) => (at % 3 === 0 ? [one(day, details[at + 1] ?? '', details[at + 2] ?? '')] : []))
    .join('; ');

const vi = {
  'file-missing': say('không có tệp này', 'Kiểm tra lại đường dẫn.'),
  'file-empty': say('tệp trống', 'Lưu lại từ chương trình bảng tính rồi thử lại.'),
  'file-too-large': {
    what: ([limit]) => `tệp lớn hơn ${limit} MB`,
    todo: () => 'Bỏ ảnh và các trang tính không cần; phụ lục chỉ gồm chữ và số.',
  },
  'file-unknown': say('không nhận ra loại tệp', 'Lưu thành .xlsx, .docx, .ods hoặc .csv.'),
  'file-other-kind': {
    what: ([kind]) => `đây là ${kind}`,
    todo: () =>
      'Mở bằng chương trình đã ghi nó (Excel, Word, LibreOffice, trình duyệt), lưu bảng thành .xlsx hoặc .docx.',
  },
  'file-xls': say('tệp Excel đời cũ (.xls)', 'Mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx.'),
  'file-encrypted': say('tệp có mật khẩu', 'Bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi lưu lại.'),
  'file-pdf': say(
    'đây là tệp PDF',
    'Cần bảng gốc: .xlsx, .docx, .ods hoặc .csv. Số gõ lại từ PDF phải được đối chiếu từng ô.',
  ),
  'file-doc': say('văn bản đời cũ (.doc, .rtf)', 'Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.'),
  'file-picture': say(
    'đây là ảnh',
    'Cần bảng gốc: .xlsx, .docx, .ods hoặc .csv. Số gõ lại từ ảnh phải được đối chiếu từng ô.',
  ),
  'file-document': say(
    'đây là tệp trình chiếu hoặc bản vẽ, không phải bảng',
    'Chép bảng sang trang tính hoặc văn bản rồi lưu thành .xlsx hoặc .docx.',
  ),
  'file-damaged': say('tệp hỏng hoặc bị cắt ngang', 'Chép lại tệp từ nơi gửi, mở thử bằng Excel rồi lưu lại.'),
  'file-inflates': say('nội dung nén bung ra lớn bất thường', 'Không mở tệp này; xin lại bản gốc.'),
  'file-not-text': say('không đọc được dưới dạng văn bản UTF-8 hay UTF-16', 'Lưu thành “CSV UTF-8” hoặc .xlsx.'),
  'file-external-links': say(
    'sổ tính lấy số từ tệp khác',
    'Giá trị được đọc như lần lưu cuối; hãy dán thành giá trị để chắc chắn.',
  ),
  'sheet-too-large': {
    what: ([rows, columns, cells]) =>
      `trang tính có ô ngoài phạm vi ${rows} dòng × ${columns} cột, hoặc quá ${cells} ô có nội dung`,
    todo: () => 'Xoá các dòng và cột thừa ở cuối rồi lưu lại.',
  },
  'sheet-not-read': say(
    'không thấy danh sách đơn vị nào ở trang này nên không đọc',
    'Nếu có số liệu, thêm dòng tiêu đề: Tên đơn vị, Tổng điểm, Xếp hạng.',
  ),
  'sheet-hidden': say('trang tính đang ẩn, vẫn được đọc', 'Xoá trang này nếu không thuộc phụ lục.'),
  'rows-hidden': say('có dòng ẩn, vẫn được đọc', 'Bỏ ẩn để kiểm tra, hoặc xoá.'),
  'columns-hidden': say('có cột ẩn; điểm và hạng trong đó không được đọc', 'Bỏ ẩn để kiểm tra, hoặc xoá.'),
  'no-list': say('không có danh sách đơn vị nào trong tệp', 'Dùng tệp mẫu: npm run data -- template.'),
  'no-headings': say('không thấy dòng tiêu đề', 'Cần ít nhất cột Tên đơn vị và cột Tổng điểm hoặc Xếp hạng.'),
  'no-rows': say(
    'dưới dòng tiêu đề không có đơn vị nào có số liệu',
    'Điền số liệu; nếu quyết định không có cấp này, bỏ trang này và dòng của cấp ở trang Thông tin.',
  ),
  'tier-disagrees': {
    what: ([said, asked]) => `danh sách tự nêu là của ${said}, còn cấp được chọn (--tier) là ${asked}`,
    todo: () => 'Bỏ cấp đã chọn; hoặc, nếu danh sách ghi sai cấp, sửa tên bảng và tên trang.',
  },
  'no-unit-lines': say(
    'không có dòng nào của đơn vị dưới các tiêu đề',
    'Ghi mỗi đơn vị một dòng; tiêu đề cột xem ở tệp mà units export ghi ra.',
  ),
  'tier-unclear': say(
    'không rõ danh sách của cấp nào',
    'Đặt tên trang là “Sở, ngành”, “Cấp huyện” hoặc “Cấp xã”, hoặc thêm --tier.',
  ),
  'repeated-tier': {
    what: ([tier]) => `${tier}: cấp này đã có ở trang khác`,
    todo: () => 'Mỗi cấp một trang; gộp hai trang hoặc bỏ một.',
  },
  'missing-column': { what: ([name]) => `thiếu cột “${name}”`, todo: () => 'Thêm cột này.' },
  'repeated-column': {
    what: ([first]) => (first ? `hai cột cho cùng một số: ô ${first} và ô này` : 'mục này có hai lần'),
    todo: () => 'Giữ một, xoá hoặc đổi tên mục kia.',
  },
  'unknown-column': say(
    'không hiểu tiêu đề cột này nên không đọc cột',
    'Nếu là tiêu chí, ghi đúng tên tiêu chí trong trang Thông tin.',
  ),
  'row-not-read': say('dòng này không phải đơn vị nào nên không đọc', 'Nếu là đơn vị, sửa tên hoặc thêm mã.'),
  'list-partial': {
    what: ([have, absent]) =>
      `danh sách có ${have} đơn vị, còn thiếu ${absent} đơn vị của sổ: coi là chưa đầy đủ, không tính hạng`,
    todo: () => 'Nếu đã đủ, ghi “Danh sách đầy đủ: có” ở trang Thông tin.',
  },
  'missing-fact': {
    what: ([name]) => `thiếu “${name}”`,
    todo: ([, sheet]) =>
      sheet
        ? 'Điền vào trang Thông tin; nguồn không nêu thì ghi “nguồn không ghi”.'
        : 'Thêm trang Thông tin của tệp mẫu (npm run data -- template), hoặc ghi ở các dòng trên bảng, chẳng hạn “Kết quả năm 2024”, “(Kèm theo Quyết định số 700/QĐ-UBND ngày 15/7/2025)”.',
  },
  'wrong-fact': {
    what: ([name]) => `“${name}” không đúng dạng`,
    todo: ([, form]) => `Ghi ${form}.`,
  },
  'as-of-missing': {
    what: (details) =>
      `danh sách không nói tính đến ngày nào, mà năm này đơn vị có thay đổi: ${days(details, (day, units, fits) => `ngày ${day} có ${units} đơn vị (danh sách khớp ${fits})`)}`,
    todo: () =>
      'Ghi ngày ở cột “Danh sách đơn vị tính đến ngày”, bảng Cấp của trang Thông tin (tệp mẫu có sẵn cột này), hoặc thêm --as-of 2025-07-01 vào lệnh.',
  },
  'unknown-fact': say('không có mục thông tin nào tên như vậy nên không đọc', 'Xem các mục trong tệp mẫu.'),
  'facts-disagree': {
    what: ([name, other]) => `“${name}” ở đây khác với chỗ khác (${other})`,
    todo: () => 'Sửa cho khớp với quyết định.',
  },
  'unknown-criterion': say(
    'cấp này không có tiêu chí như vậy',
    'Thêm tiêu chí cho cấp này ở trang Thông tin, hoặc bỏ cột.',
  ),
  'repeated-slug': say('mã này đã dùng ở trên', 'Mỗi mã một lần.'),
  'unknown-source': {
    what: () => 'trang Thông tin không có nguồn này',
    todo: (names) => list(names, 'Các nguồn: ', 'Thêm nguồn ở trang Thông tin.'),
  },
  'maximum-disagrees': {
    what: ([printed, said]) => `điểm tối đa ở đây là ${printed}, trang Thông tin ghi ${said}`,
    todo: () => 'Sửa cho khớp với quyết định.',
  },
  'unit-unnamed': say(
    'dòng có số mà không có tên đơn vị',
    'Ghi tên đơn vị ở ô này; nếu là điểm tối đa hoặc dòng tổng, ghi “Điểm tối đa” hoặc “Tổng cộng”.',
  ),
  'unknown-unit': {
    what: () => 'sổ đơn vị không có đơn vị này ở cấp này',
    todo: (names) => list(names, 'Gần nhất: ', 'Kiểm tra tên, hoặc thêm đơn vị mới bằng --accept-new-units.'),
  },
  'ambiguous-unit': {
    what: () => 'nhiều đơn vị cùng tên',
    todo: (names) => list(names, 'Ghi mã hoặc tên huyện: ', 'Ghi mã đơn vị.'),
  },
  'repeated-unit': { what: ([first]) => `đơn vị này đã có ở ô ${first}`, todo: () => 'Bỏ một dòng.' },
  'code-not-name': {
    what: ([byCode, byName]) => `mã là của ${byCode}, tên là của ${byName}`,
    todo: () => 'Sửa mã hoặc tên.',
  },
  'missing-unit': say(
    'danh sách ghi là đầy đủ mà thiếu đơn vị này',
    'Thêm dòng (không được đánh giá thì ghi [not-assessed]), hoặc ghi “Danh sách đầy đủ: không”.',
  ),
  'unit-ended': {
    what: ([date]) => `đơn vị này không còn từ ${date}`,
    todo: () => 'Kiểm tra có đúng đơn vị được đánh giá không.',
  },
  'not-a-number': say(
    'phải là số',
    'Ghi số như quyết định in, chẳng hạn 358,17; thiếu số thì ghi mã như [not-published].',
  ),
  'ambiguous-number': {
    what: ([cell, text]) =>
      `không rõ là một nghìn mấy hay một phẩy mấy${cell ? `: ô ${cell} (“${text}”) dùng dấu chấm thập phân` : ''}`,
    todo: ([cell]) =>
      cell
        ? 'Bỏ dấu ngăn nghìn (1234); nếu là số lẻ, ghi dấu phẩy thập phân ở mọi ô của danh sách (1,234; 83,5).'
        : 'Ghi dấu phẩy thập phân (1,234), hoặc bỏ dấu ngăn nghìn (1234).',
  },
  'thousands-doubtful': {
    what: ([count]) =>
      `${count} tổng điểm đều có đúng ba chữ số sau dấu phẩy; được đọc là số lẻ (1,234 là một phẩy mấy), không phải hàng nghìn`,
    todo: () => 'Nếu dấu phẩy ngăn hàng nghìn, bỏ đi (1234).',
  },
  'shown-otherwise': {
    what: ([kept]) => `ô hiện con số này, còn tệp giữ ${kept}: định dạng của ô cho thấy số khác`,
    todo: () => 'Đổi định dạng của ô về General, rồi ghi đúng con số quyết định in.',
  },
  'negative-number': say('điểm không thể âm', 'Sửa lại theo quyết định.'),
  'text-too-long': {
    what: ([signs, most]) => `ô dài ${signs} ký tự; nhiều nhất ${most}`,
    todo: () => 'Viết ngắn lại; chi tiết để ở văn bản nguồn.',
  },
  'too-many-decimals': say('quá sáu chữ số thập phân', 'Ghi số như quyết định in, đã làm tròn.'),
  'too-large': say('số quá lớn', 'Sửa lại theo quyết định.'),
  'impossible-number': {
    what: ([against]) => `không thể là điểm (so với ${against})`,
    todo: () =>
      'Sửa lại; nếu quyết định in đúng như vậy, ghi thêm [invalid-in-source] sau số và nêu lý do ở cột Ghi chú.',
  },
  'empty-cell': say('ô trống', 'Ghi số, hoặc mã: [not-published], [not-assessed], [not-applicable], [unit-abolished].'),
  'unknown-code': say(
    'không có mã thiếu số liệu này',
    'Các mã: [not-published], [not-assessed], [not-applicable], [unit-abolished], [invalid-in-source].',
  ),
  'text-with-code': say(
    'chỉ [invalid-in-source] đứng sau chữ của nguồn, và phải có chữ đó',
    'Chẳng hạn: 3331,01 [invalid-in-source].',
  ),
  'error-cell': say('ô báo lỗi công thức', 'Sửa công thức hoặc dán thành giá trị.'),
  'date-cell': say('chương trình bảng tính đã đổi số thành ngày', 'Định dạng ô là Số hoặc Văn bản rồi gõ lại.'),
  'formula-without-value': say(
    'công thức chưa có giá trị',
    'Mở bằng Excel hoặc LibreOffice rồi lưu lại, hoặc dán thành giá trị.',
  ),
  'formula-cell': {
    what: ([count]) => `${count} ô là công thức; giá trị được đọc như lần lưu cuối`,
    todo: () => 'Dán thành giá trị nếu muốn chắc chắn.',
  },
  'percent-cell': say(
    'ô định dạng phần trăm, tệp giữ một số nhỏ hơn trăm lần',
    'Định dạng ô là Số rồi gõ lại số như quyết định in.',
  ),
  'decimal-point': {
    what: ([count]) => `dấu chấm được hiểu là dấu thập phân (${count} ô)`,
    todo: () => 'Nên ghi dấu phẩy như quyết định.',
  },
  'shown-rounded': {
    what: ([count, shown]) => `ô hiện ${shown}; số đầy đủ trong tệp được đọc (${count} ô)`,
    todo: () => 'Nếu quyết định in số đã làm tròn, gõ lại đúng số đó.',
  },
  'wrong-rank': say('hạng phải là số nguyên từ 1', 'Sửa lại, hoặc để trống nếu quyết định không xếp hạng.'),
  'rank-of-unassessed': say('đơn vị không được đánh giá thì không có hạng', 'Bỏ hạng, hoặc ghi tổng điểm.'),
  'score-of-unassessed': say('đơn vị không được đánh giá thì không có điểm tiêu chí', 'Bỏ điểm, hoặc ghi tổng điểm.'),
  'note-missing': say('giá trị [invalid-in-source] phải có ghi chú nêu lý do', 'Điền cột Ghi chú.'),
  'note-one-language': say('ghi chú chỉ có một thứ tiếng', 'Điền cả hai cột ghi chú để bạn đọc tiếng kia cũng hiểu.'),
  'sum-differs': {
    what: ([unit, sum, difference]) => `${unit}: tổng các tiêu chí là ${sum}, lệch ${difference} so với tổng điểm`,
    todo: () => 'Nếu quyết định in đúng như vậy, vẫn công bố được; trang Kiểm tra số liệu sẽ nêu.',
  },
  'parts-differ': {
    what: ([unit, criterion, sum, value]) => `${unit}: ${criterion} ghi ${value} mà các phần cộng lại là ${sum}`,
    todo: () => 'Nếu quyết định in đúng như vậy, vẫn công bố được; trang Kiểm tra số liệu sẽ nêu.',
  },
  'criterion-above-maximum': {
    what: ([unit, criterion, value, maximum]) => `${unit}: ${criterion} ${value} vượt điểm tối đa ${maximum}`,
    todo: () => 'Nếu quyết định in đúng như vậy, vẫn công bố được; trang Kiểm tra số liệu sẽ nêu.',
  },
  'total-above-maximum': {
    what: ([unit, value, maximum]) => `${unit}: tổng điểm ${value} vượt điểm tối đa ${maximum}`,
    todo: () => 'Nếu quyết định in đúng như vậy, vẫn công bố được; trang Kiểm tra số liệu sẽ nêu.',
  },
  'order-broken': {
    what: ([unit, rank, total, other, otherRank, otherTotal]) =>
      rank === otherRank
        ? `${unit} (${total} điểm) cùng hạng ${rank} với ${other} (${otherTotal} điểm)`
        : `${unit} (${total} điểm) xếp trên ${other} (${otherTotal} điểm, hạng ${otherRank})`,
    todo: () => 'Hạng của quyết định vẫn được giữ; trang Kiểm tra số liệu sẽ nêu.',
  },
  'unknown-band': {
    what: ([known]) => `không có xếp loại này (đã có: ${known})`,
    todo: () =>
      'Sửa lại, hoặc thêm vào bảng “Xếp loại” của trang Thông tin (Cấp, Xếp loại, Xếp loại (tiếng Anh), Từ điểm).',
  },
  'band-order': {
    what: ([above]) => `mức điểm phải thấp hơn mức của loại ghi ở trên (${above})`,
    todo: () => 'Ghi các loại từ cao xuống thấp; “Từ điểm” là điểm thấp nhất của loại.',
  },
  'band-differs': {
    what: ([unit, official, computed]) => `${unit}: quyết định xếp loại ${official}, theo mức điểm là ${computed}`,
    todo: () => 'Xếp loại của quyết định vẫn được giữ; trang Kiểm tra số liệu sẽ nêu.',
  },
  'rank-differs': {
    what: ([unit, computed]) => `${unit}: theo điểm thì hạng ${computed}`,
    todo: () => 'Hạng của quyết định vẫn được giữ; trang Kiểm tra số liệu sẽ nêu.',
  },
  'wrong-unit-cell': {
    what: ([column]) => `“${column}” không đúng`,
    todo: ([, wanted]) => `Ghi ${wanted}.`,
  },
  'register-rule': {
    what: ([name, rule]) => `${name}: ${rule}`,
    todo: () => 'Sửa tệp rồi kiểm tra lại (npm run data -- units check TỆP).',
  },
  'unit-known': {
    what: ([name]) => `sổ đã có đơn vị này (${name})`,
    todo: () => 'Không cần đưa vào nữa; dòng này được bỏ qua.',
  },
  'code-taken': {
    what: ([other]) => `trong thời gian này mã là của ${other} trong sổ`,
    todo: () => 'Xem lại mã, hoặc ngày bắt đầu ở cột from.',
  },
  'slug-taken': {
    what: ([other]) => `địa chỉ này là của ${other} trong sổ; một địa chỉ chỉ của một đơn vị, mãi mãi`,
    todo: () => 'Nếu là chính đơn vị đó thì bỏ dòng này; nếu không, ghi địa chỉ khác ở cột slug.',
  },
  'slug-repeated': say('địa chỉ này đã dùng ở trên', 'Ghi một địa chỉ khác ở cột slug.'),
  'address-taken': {
    what: ([other]) => `địa chỉ này đã dẫn tới đơn vị ${other}`,
    todo: () => 'Ghi một địa chỉ khác ở cột slug.',
  },
} as const satisfies Record<string, RuleWords>;

const en: Record<keyof typeof vi, RuleWords> = {
  'file-missing': say('there is no such file', 'Check the path.'),
  'file-empty': say('the file is empty', 'Save it again from the spreadsheet program.'),
  'file-too-large': {
    what: ([limit]) => `the file is larger than ${limit} MB`,
    todo: () => 'Take out pictures and sheets that are not needed; an annex is words and figures.',
  },
  'file-unknown': say('the kind of file is not known', 'Save it as .xlsx, .docx, .ods or .csv.'),
  'file-other-kind': {
    what: ([kind]) => `this is ${kind}`,
    todo: () =>
      'Open it in the program that wrote it (Excel, Word, LibreOffice, a browser) and save the table as .xlsx or .docx.',
  },
  'file-xls': say('this is an old Excel file (.xls)', 'Open it in Excel or LibreOffice and save it as .xlsx.'),
  'file-encrypted': say('the file has a password', 'Remove the password (File → Info → Protect) and save it again.'),
  'file-pdf': say(
    'this is a PDF',
    'The table itself is needed: .xlsx, .docx, .ods or .csv. Figures typed from a PDF must be checked cell by cell.',
  ),
  'file-doc': say('this is an old text (.doc, .rtf)', 'Open it in Word or LibreOffice and save it as .docx.'),
  'file-picture': say(
    'this is a picture',
    'The table itself is needed: .xlsx, .docx, .ods or .csv. Figures typed from a picture must be checked cell by cell.',
  ),
  'file-document': say(
    'this is a presentation or a drawing, not a table',
    'Copy the table into a sheet or a text and save it as .xlsx or .docx.',
  ),
  'file-damaged': say(
    'the file is damaged or cut short',
    'Copy it again from where it came, open it in Excel and save it.',
  ),
  'file-inflates': say('the packed content unpacks to an unusual size', 'Do not open this file; ask for the original.'),
  'file-not-text': say('the file cannot be read as UTF-8 or UTF-16 text', 'Save it as “CSV UTF-8” or .xlsx.'),
  'file-external-links': say(
    'the workbook takes values from another file',
    'They are read as last saved; paste them as values to be sure.',
  ),
  'sheet-too-large': {
    what: ([rows, columns, cells]) =>
      `the sheet has cells beyond ${rows} rows × ${columns} columns, or more than ${cells} filled cells`,
    todo: () => 'Delete what is left over at its end and save it again.',
  },
  'sheet-not-read': say(
    'no list of units was found on this sheet, so it was not read',
    'If it has figures, give it headings: Unit, Total, Rank.',
  ),
  'sheet-hidden': say('the sheet is hidden and was read all the same', 'Delete it if it is no part of the annex.'),
  'rows-hidden': say('there are hidden rows, which were read all the same', 'Unhide them to check, or delete them.'),
  'columns-hidden': say(
    'there are hidden columns; scores and ranks in them are not read',
    'Unhide them to check, or delete them.',
  ),
  'no-list': say('no list of units was found in the file', 'Use the template: npm run data -- template.'),
  'no-headings': say('no row of headings was found', 'A list needs the columns Unit and Total or Rank at least.'),
  'no-rows': say(
    'no unit below the headings has figures',
    'Fill them in; if the decision has none for this tier, delete the sheet and the tier’s line of the facts sheet.',
  ),
  'tier-disagrees': {
    what: ([said, asked]) => `the list says it is of ${said}, and the tier that was chosen (--tier) is ${asked}`,
    todo: () => 'Leave the tier out; or, where the list names a wrong one, mend its title and the name of its sheet.',
  },
  'no-unit-lines': say(
    'no line below the headings is of a unit',
    'Write a line for each unit; the headings are those of the file that units export writes.',
  ),
  'tier-unclear': say(
    'it is not clear which tier the list is of',
    'Name the sheet “Sở, ngành”, “Cấp huyện” or “Cấp xã”, or add --tier.',
  ),
  'repeated-tier': {
    what: ([tier]) => `${tier}: another sheet has this tier already`,
    todo: () => 'One sheet a tier: join the two or delete one.',
  },
  'missing-column': { what: ([name]) => `the column “${name}” is missing`, todo: () => 'Add it.' },
  'repeated-column': {
    what: ([first]) => (first ? `two columns for one figure: ${first} and this` : 'this is there twice'),
    todo: () => 'Keep one; delete or rename the other.',
  },
  'unknown-column': say(
    'this heading is not known, so its column was not read',
    'If it is a criterion, use its name from the facts sheet.',
  ),
  'row-not-read': say('this row is no unit and was not read', 'If it is one, correct its name or add its code.'),
  'list-partial': {
    what: ([have, absent]) =>
      `the list has ${have} units and lacks ${absent} of the register: taken as incomplete, no rank is computed`,
    todo: () => 'If it is complete, write “Complete list: yes” on the facts sheet.',
  },
  'missing-fact': {
    what: ([name]) => `“${name}” is missing`,
    todo: ([, sheet]) =>
      sheet
        ? 'Fill it in on the facts sheet; write “not stated” where the source does not say.'
        : 'Add the facts sheet of the template (npm run data -- template), or say it on lines above the list, such as “Kết quả năm 2024”, “(Kèm theo Quyết định số 700/QĐ-UBND ngày 15/7/2025)”.',
  },
  'wrong-fact': {
    what: ([name]) => `“${name}” does not have the form it must have`,
    todo: ([, form]) => `Write ${form}.`,
  },
  'as-of-missing': {
    what: (details) =>
      `the list does not say which day’s units it is about, and units changed in this year: ${days(details, (day, units, fits) => `on ${day} there were ${units} (the list fits ${fits})`)}`,
    todo: () =>
      'Write the day in the column “Units as of” of the table of tiers on the facts sheet (the template has it), or add --as-of 2025-07-01 to the command.',
  },
  'unknown-fact': say('there is no fact of this name, so it was not read', 'The template lists the facts.'),
  'facts-disagree': {
    what: ([name, other]) => `“${name}” is not what it is elsewhere (${other})`,
    todo: () => 'Make both what the decision says.',
  },
  'unknown-criterion': say(
    'this tier has no such criterion',
    'Add it for this tier on the facts sheet, or delete the column.',
  ),
  'repeated-slug': say('this code is used above', 'Use each code once.'),
  'unknown-source': {
    what: () => 'the facts sheet has no such source',
    todo: (names) => list(names, 'Sources: ', 'Add it on the facts sheet.'),
  },
  'maximum-disagrees': {
    what: ([printed, said]) => `the maximum is ${printed} here and ${said} on the facts sheet`,
    todo: () => 'Make both what the decision says.',
  },
  'unit-unnamed': say(
    'the row has figures, and no name of a unit',
    'Write the unit’s name here; of maxima or of a sum write “Điểm tối đa” or “Tổng cộng”.',
  ),
  'unknown-unit': {
    what: () => 'the register has no such unit in this tier',
    todo: (names) => list(names, 'Nearest: ', 'Check the name, or add a new unit with --accept-new-units.'),
  },
  'ambiguous-unit': {
    what: () => 'several units have this name',
    todo: (names) => list(names, 'Give the code or the district: ', 'Give the unit’s code.'),
  },
  'repeated-unit': { what: ([first]) => `this unit stands in ${first} already`, todo: () => 'Delete one row.' },
  'code-not-name': {
    what: ([byCode, byName]) => `the code is that of ${byCode}, the name that of ${byName}`,
    todo: () => 'Correct one of them.',
  },
  'missing-unit': say(
    'the list is said to be complete and lacks this unit',
    'Add its row ([not-assessed] where it was not), or write “Complete list: no”.',
  ),
  'unit-ended': {
    what: ([date]) => `this unit is no more since ${date}`,
    todo: () => 'Check that it is the unit that was assessed.',
  },
  'not-a-number': say(
    'this must be a number',
    'Write it as the decision prints it, such as 358,17; write a code such as [not-published] where there is none.',
  ),
  'ambiguous-number': {
    what: ([cell, text]) =>
      `this may be a thousand and more, or one and a fraction${cell ? `: ${cell} (“${text}”) has a decimal point` : ''}`,
    todo: ([cell]) =>
      cell
        ? 'Leave the thousands ungrouped (1234); if it is a fraction, use a decimal comma in every cell of the list (1,234; 83,5).'
        : 'Use a decimal comma (1,234), or leave the thousands ungrouped (1234).',
  },
  'thousands-doubtful': {
    what: ([count]) =>
      `totals with exactly three digits after the comma, every one (${count}): read as fractions (1,234 is one and a bit), not as thousands`,
    todo: () => 'If the comma groups thousands, leave it out (1234).',
  },
  'shown-otherwise': {
    what: ([kept]) => `the cell shows this number and the file keeps ${kept}: its format shows another`,
    todo: () => 'Give the cell the format General, and write the number the decision prints.',
  },
  'negative-number': say('a score cannot be negative', 'Correct it after the decision.'),
  'text-too-long': {
    what: ([signs, most]) => `the cell has ${signs} signs; ${most} at most`,
    todo: () => 'Say it shorter; details belong into the document that is the source.',
  },
  'too-many-decimals': say('there are more than six decimals', 'Write the number as the decision prints it, rounded.'),
  'too-large': say('the number is too large', 'Correct it after the decision.'),
  'impossible-number': {
    what: ([against]) => `this cannot be a score (against ${against})`,
    todo: () => 'Correct it; if the decision prints it so, write [invalid-in-source] after it and say why in the note.',
  },
  'empty-cell': say(
    'the cell is empty',
    'Write the number, or a code: [not-published], [not-assessed], [not-applicable], [unit-abolished].',
  ),
  'unknown-code': say(
    'there is no such code for a missing value',
    'Codes: [not-published], [not-assessed], [not-applicable], [unit-abolished], [invalid-in-source].',
  ),
  'text-with-code': say(
    'only [invalid-in-source] follows the source’s text, and must',
    'Such as: 3331,01 [invalid-in-source].',
  ),
  'error-cell': say('the cell shows an error of its formula', 'Mend the formula or paste the value.'),
  'date-cell': say(
    'the spreadsheet program made a date of the number',
    'Format the cell as number or text and type it again.',
  ),
  'formula-without-value': say(
    'the formula has no value yet',
    'Open the file in Excel or LibreOffice and save it, or paste the value.',
  ),
  'formula-cell': {
    what: ([count]) => `formulas, of which the values as last saved are taken (cells: ${count})`,
    todo: () => 'Paste them as values to be sure.',
  },
  'percent-cell': say(
    'the cell is formatted as a percentage, and the file keeps a hundredth of it',
    'Format the cell as a number and type what the decision prints.',
  ),
  'decimal-point': {
    what: ([count]) => `the point is taken for a decimal point (cells: ${count})`,
    todo: () => 'Better write a comma, as the decision does.',
  },
  'shown-rounded': {
    what: ([count, shown]) => `the cell shows ${shown}; the whole number in the file is read (cells: ${count})`,
    todo: () => 'If the decision prints the rounded number, type that.',
  },
  'wrong-rank': say(
    'a rank must be a whole number from 1',
    'Correct it, or leave it empty where the decision gives none.',
  ),
  'rank-of-unassessed': say('a unit that was not assessed has no rank', 'Delete the rank, or give the total.'),
  'score-of-unassessed': say(
    'a unit that was not assessed has no criterion score',
    'Delete the score, or give the total.',
  ),
  'note-missing': say('an [invalid-in-source] value needs a note that says why', 'Fill in the note.'),
  'note-one-language': say('the note is in one language only', 'Fill in both, so that readers of either understand.'),
  'sum-differs': {
    what: ([unit, sum, difference]) => `${unit}: the criteria add up to ${sum}, ${difference} off the total`,
    todo: () => 'If the decision prints it so, it can be published; the reconciliation page will say it.',
  },
  'parts-differ': {
    what: ([unit, criterion, sum, value]) => `${unit}: ${criterion} is ${value} and its parts add up to ${sum}`,
    todo: () => 'If the decision prints it so, it can be published; the reconciliation page will say it.',
  },
  'criterion-above-maximum': {
    what: ([unit, criterion, value, maximum]) => `${unit}: ${criterion} ${value} is above its maximum ${maximum}`,
    todo: () => 'If the decision prints it so, it can be published; the reconciliation page will say it.',
  },
  'total-above-maximum': {
    what: ([unit, value, maximum]) => `${unit}: the total ${value} is above the maximum ${maximum}`,
    todo: () => 'If the decision prints it so, it can be published; the reconciliation page will say it.',
  },
  'order-broken': {
    what: ([unit, rank, total, other, otherRank, otherTotal]) =>
      rank === otherRank
        ? `${unit} (${total} points) shares rank ${rank} with ${other} (${otherTotal} points)`
        : `${unit} (${total} points) is ranked above ${other} (${otherTotal} points, rank ${otherRank})`,
    todo: () => 'The decision’s rank stands; the reconciliation page will say it.',
  },
  'unknown-band': {
    what: ([known]) => `there is no such band (there are: ${known})`,
    todo: () =>
      'Correct it, or add it to the table “Xếp loại” of the facts sheet (tier, band, band in English, lowest score).',
  },
  'band-order': {
    what: ([above]) => `its lowest score must be less than that of the band above it (${above})`,
    todo: () => 'List bands from the best down; “Từ điểm” is the lowest score of a band.',
  },
  'band-differs': {
    what: ([unit, official, computed]) => `${unit}: the decision says ${official}, its score comes to ${computed}`,
    todo: () => 'The decision’s band stands; the reconciliation page will say it.',
  },
  'rank-differs': {
    what: ([unit, computed]) => `${unit}: by its score the rank would be ${computed}`,
    todo: () => 'The decision’s rank stands; the reconciliation page will say it.',
  },
  'wrong-unit-cell': {
    what: ([column]) => `“${column}” is wrong`,
    todo: ([, wanted]) => `Write ${wanted}.`,
  },
  'register-rule': {
    what: ([name, rule]) => `${name}: ${rule}`,
    todo: () => 'Correct the file and check it again (npm run data -- units check FILE).',
  },
  'unit-known': {
    what: ([name]) => `the register has this unit (${name})`,
    todo: () => 'It need not be taken in again; the row is passed over.',
  },
  'code-taken': {
    what: ([other]) => `in the register ${other} has this code at the time`,
    todo: () => 'Look at the code, or at the day in the column from.',
  },
  'slug-taken': {
    what: ([other]) => `this address is ${other}’s in the register; an address is one unit’s for ever`,
    todo: () => 'Leave the row out if it is that unit; else give another address in the column slug.',
  },
  'slug-repeated': say('this address is used above', 'Give another address in the column slug.'),
  'address-taken': {
    what: ([other]) => `this address leads to the unit ${other} already`,
    todo: () => 'Give another address in the column slug.',
  },
};

/** Sentences about an annex, by rule. */
export const annexWords = {
  vi: {
    rules: { ...(vi as Record<keyof typeof vi, RuleWords>), ...annexLossWords.vi, ...annexReadingWords.vi },
    sheet: 'trang',
    cell: 'ô',
    error: 'LỖI',
    warning: 'Lưu ý',
  },
  en: {
    rules: { ...en, ...annexLossWords.en, ...annexReadingWords.en },
    sheet: 'sheet',
    cell: 'cell',
    error: 'ERROR',
    warning: 'Note',
  },
} satisfies Record<Lang, unknown>;
