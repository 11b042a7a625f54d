import type { Lang } from '@/lib/site';

const vi = {
  title: 'Kiểm tra phiếu kết quả, biểu đồ',
  description:
    'Phiếu kết quả hay biểu đồ bạn có trong tay có phải của trang này không, và còn đúng không? Gõ hoặc dán mã kiểm tra, hoặc chọn tệp hình.',
  intro:
    'Gõ hoặc dán mã kiểm tra in trên phiếu, ví dụ 2023.1-K7QM-3XWD-9F2A, hoặc quét mã QR của phiếu. Trang trả lời số liệu trên phiếu còn hiệu lực, đã đính chính, đã rút, hay không phải của trang này. Mã băm của một dòng nhật ký cũng dán được: trang trả lời nhật ký có dòng ấy không.',
  label: 'Mã kiểm tra',
  submit: 'Kiểm tra',
  states: {
    current: 'Còn đúng',
    corrected: 'Đã có đính chính',
    withdrawn: 'Đã bị rút',
    foreign: 'Không phải phiếu của trang này',
    unreadable: 'Không đọc được mã',
    logged: 'Có trong nhật ký của trang này',
    restored: 'Có trong nhật ký trước lần khôi phục',
    unlogged: 'Không có trong nhật ký của trang này',
  },
  current: (name: string, edition: string) =>
    `Phiếu này là của ${name}, ${edition}, và số liệu của lần công bố đó vẫn là số liệu hiện hành.`,
  corrected: (name: string, edition: string, current: string) =>
    `Phiếu này là của ${name}, ${edition}. Lần công bố đó đã được thay bằng ${current}; phiếu không còn là kết quả hiện hành.`,
  withdrawn: (name: string, edition: string) =>
    `Phiếu này là của ${name}, ${edition}. Lần công bố đó đã bị rút; không dùng phiếu này nữa.`,
  foreign: (code: string) =>
    `Không lần công bố nào của trang này có mã “${code}”. Hãy so lại từng ký tự; nếu mã đúng như in thì phiếu không do trang này làm ra, hoặc số liệu trên đó đã bị sửa.`,
  unreadable: (text: string) => `“${text}” không có dạng mã kiểm tra: mười hai chữ số và chữ cái, chia ba nhóm bốn.`,
  foreignFigure: 'Không phải biểu đồ của trang này',
  noFigure: 'Trang này không có biểu đồ nào ở địa chỉ ghi trong tệp.',
  otherCode: (code: string) =>
    `Tệp ghi mã “${code}”, nhưng biểu đồ của trang này ở địa chỉ đó có mã khác: tệp không do trang này làm ra, hoặc mã đã bị sửa.`,
  figureCurrent: (title: string, edition: string) =>
    `Biểu đồ “${title}” vẽ số liệu ${edition}, và số liệu của lần công bố đó vẫn là số liệu hiện hành.`,
  figureCorrected: (title: string, edition: string, current: string) =>
    `Biểu đồ “${title}” vẽ số liệu ${edition}. Lần công bố đó đã được thay bằng ${current}; biểu đồ không còn là kết quả hiện hành.`,
  figureWithdrawn: (title: string, edition: string) =>
    `Biểu đồ “${title}” vẽ số liệu ${edition}. Lần công bố đó đã bị rút; không dùng biểu đồ này nữa.`,
  addressOnly: 'Chỉ có địa chỉ, không có mã: hãy so hình bạn có với hình của trang.',
  finding: 'Biểu đồ phải nói',
  code: 'Mã của biểu đồ',
  ours: 'Xem hình của trang để so',
  figurePage: 'Trang có biểu đồ',
  figureToday: 'Biểu đồ theo số liệu hiện hành',
  file: 'Hoặc chọn tệp hình (SVG, PNG) tải từ trang này:',
  fileNone: 'Tệp này không mang mã của trang nào: ảnh chụp màn hình và ảnh lưu lại từ ứng dụng khác thường mất mã.',
  fileLarge: 'Tệp này lớn hơn mọi biểu đồ của trang.',
  byHand:
    'Mỗi tệp SVG, PNG của trang mang địa chỉ và mã của nó ở mục “URL” trong thông tin tệp; có thể dán nguyên dòng ấy vào ô trên. Chọn tệp thì tệp được đọc ngay trong trình duyệt, không gửi đi đâu; chỉ dòng ấy được gửi để kiểm tra.',
  logged: (row: string, date: string, act: string) =>
    `Đó là dòng ${row} của nhật ký, ngày ${date}: ${act}. Nhật ký từ đầu đến dòng ấy vẫn y nguyên như khi dấu này được in ra.`,
  unlogged:
    'Nhật ký hiện nay không có dòng nào mang dấu này. Hãy so lại từng ký tự; nếu đúng như in thì nhật ký đã bị viết lại từ sau ngày in, hoặc dấu không do trang này in ra.',
  restored: (row: string, date: string, note: string) =>
    `Ngày ${date}, kho của trang này được khôi phục từ bản sao: những dòng ghi sau bản sao không còn trong nhật ký. Dòng ${row} nói rõ điều đó và ghi nhật ký trước đó kết thúc ở đúng dấu này: “${note}”.`,
  restoredOnce: (date: string) =>
    `Ngày ${date}, kho của trang này được khôi phục từ bản sao, và những dòng ghi sau bản sao không còn trong nhật ký: dấu của một dòng như thế cũng không còn.`,
  log: 'Toàn bộ nhật ký (JSON Lines)',
  sealed: 'Toàn văn đã niêm phong (JSON Lines)',
  verifier: 'Chương trình tự kiểm chứng (Node.js)',
  follower: 'Chương trình theo dõi nhiều trang, lưu và kiểm chứng mỗi lần công bố (Node.js)',
  acts: {
    publish: 'công bố',
    rollback: 'trở lại bản',
    withdraw: 'rút bản',
    restore: 'khôi phục từ bản sao',
    seal: 'niêm phong',
    'load-register': 'nạp sổ đơn vị',
  } as Record<string, string>,
  otherAct: 'việc khác trên kho',
  simulated: 'Đây là số liệu mô phỏng của một tỉnh hư cấu, không phải kết quả thật.',
  compare: 'Hãy so các con số sau với phiếu bạn cầm:',
  score: 'Điểm',
  rank: 'Hạng',
  decision: 'Quyết định',
  seal: 'Dấu niêm phong của lần công bố (SHA-256)',
  changes: 'Đã đổi',
  page: 'Trang của đơn vị ở lần công bố đó',
  today: 'Kết quả hiện hành của đơn vị',
  sheet: 'Phiếu',
};

const en: typeof vi = {
  title: 'Check a score sheet or chart',
  description:
    'Is the score sheet or chart you hold one of ours, and is it still right? Type or paste its check code, or choose the picture’s file.',
  intro:
    'Type or paste the check code printed on the sheet, such as 2023.1-K7QM-3XWD-9F2A, or scan its QR code. The answer says whether the figures on it are current, corrected, withdrawn, or not ours. The hash of a line of the log can be pasted too: the answer says whether the log has it.',
  label: 'Check code',
  submit: 'Check',
  states: {
    current: 'Still right',
    corrected: 'Corrected since',
    withdrawn: 'Withdrawn',
    foreign: 'Not a sheet of ours',
    unreadable: 'The code cannot be read',
    logged: 'In the log of this site',
    restored: 'In the log before a restore',
    unlogged: 'Not in the log of this site',
  },
  current: (name, edition) =>
    `This sheet is of ${name}, ${edition}, and the figures of that revision are still the current ones.`,
  corrected: (name, edition, current) =>
    `This sheet is of ${name}, ${edition}. That revision has been replaced by ${current}; the sheet is no longer the current result.`,
  withdrawn: (name, edition) =>
    `This sheet is of ${name}, ${edition}. That revision has been withdrawn; do not use this sheet.`,
  foreign: (code) =>
    `No revision of this site has the code “${code}”. Compare it sign by sign; if it is as printed, this site did not make the sheet, or its figures were altered.`,
  unreadable: (text) => `“${text}” is not a check code: twelve digits and letters in three groups of four.`,
  foreignFigure: 'Not a chart of ours',
  noFigure: 'This site has no chart at the address the file carries.',
  otherCode: (code) =>
    `The file carries the code “${code}”, but the chart of this site at that address has another: this site did not make the file, or its code was altered.`,
  figureCurrent: (title, edition) =>
    `The chart “${title}” draws the figures of ${edition}, and those are still the current ones.`,
  figureCorrected: (title, edition, current) =>
    `The chart “${title}” draws the figures of ${edition}. That revision has been replaced by ${current}; the chart is no longer the current result.`,
  figureWithdrawn: (title, edition) =>
    `The chart “${title}” draws the figures of ${edition}. That revision has been withdrawn; do not use this chart.`,
  addressOnly: 'This is an address without a code: compare your picture with the one of this site.',
  finding: 'What the chart must say',
  code: 'Code of the chart',
  ours: 'The picture of this site, to compare with',
  figurePage: 'The page with the chart',
  figureToday: 'The chart of the current figures',
  file: 'Or choose the file of a picture (SVG, PNG) from this site:',
  fileNone: 'This file carries no code: screenshots and pictures saved by other programs usually lose it.',
  fileLarge: 'This file is larger than any chart of this site.',
  byHand:
    'Each SVG and PNG file of this site carries its address and code under “URL” in the file’s own information; that line can be pasted above as it is. A file that is chosen is read in your browser and sent nowhere; only that line is sent to be checked.',
  logged: (row, date, act) =>
    `This is row ${row} of the log, of ${date}: ${act}. From its beginning to that row the log is as it was when this hash was printed.`,
  unlogged:
    'No row of today’s log has this hash. Compare it sign by sign; if it is as printed, the log was written anew since, or this site did not print it.',
  restored: (row, date, note) =>
    `On ${date} the store of this site was restored from a copy: the rows written after that copy are no longer in the log. Row ${row} says so, and names this very hash as the end of the log before: “${note}”.`,
  restoredOnce: (date) =>
    `On ${date} the store of this site was restored from a copy, and the rows written after that copy are no longer in the log: the hash of such a row is not either.`,
  log: 'The whole log (JSON Lines)',
  sealed: 'The sealed text (JSON Lines)',
  verifier: 'A program that proves it (Node.js)',
  follower: 'A program that follows boards, keeps and proves what they publish (Node.js)',
  acts: {
    publish: 'published',
    rollback: 'went back to',
    withdraw: 'withdrew',
    restore: 'restored from a copy',
    seal: 'sealed',
    'load-register': 'loaded the register',
  },
  otherAct: 'another act on the store',
  simulated: 'These are simulated figures of a fictional province, not real results.',
  compare: 'Compare these figures with the sheet you hold:',
  score: 'Score',
  rank: 'Rank',
  decision: 'Decision',
  seal: 'Seal of the revision (SHA-256)',
  changes: 'What changed',
  page: 'The unit’s page in that revision',
  today: 'The unit’s current result',
  sheet: 'Sheet',
};

export const verifyWords: Record<Lang, typeof vi> = { vi, en };
