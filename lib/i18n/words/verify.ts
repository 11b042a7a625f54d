import type { Lang } from '@/lib/site';

const vi = {
  title: 'Kiểm tra phiếu kết quả',
  description:
    'Phiếu kết quả bạn cầm có phải của trang này không, và còn đúng không? Gõ hoặc dán mã kiểm tra in trên phiếu.',
  intro:
    'Gõ hoặc dán mã kiểm tra in trên phiếu, ví dụ 2023.1-K7QM-3XWD-9F2A, hoặc quét mã QR của phiếu. Trang trả lời số liệu trên phiếu còn hiệu lực, đã đính chính, đã rút, hay không phải của trang này.',
  label: 'Mã kiểm tra',
  submit: 'Kiểm tra',
  states: {
    current: 'Còn đúng',
    corrected: 'Đã có đính chính',
    withdrawn: 'Đã bị rút',
    foreign: 'Không phải phiếu của trang này',
    unreadable: 'Không đọc được mã',
    logged: 'Có trong nhật ký của trang này',
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
  logged: (row: string, date: string, act: string) =>
    `Đó là dòng ${row} của nhật ký, ngày ${date}: ${act}. Nhật ký từ đầu đến dòng ấy vẫn y nguyên như khi dấu này được in ra.`,
  unlogged:
    'Nhật ký hiện nay không có dòng nào mang dấu này. Hãy so lại từng ký tự; nếu đúng như in thì nhật ký đã bị viết lại từ sau ngày in, hoặc dấu không do trang này in ra.',
  log: 'Toàn bộ nhật ký (JSON Lines)',
  sealed: 'Toàn văn đã niêm phong (JSON Lines)',
  verifier: 'Chương trình tự kiểm chứng (Node.js)',
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
  title: 'Check a score sheet',
  description:
    'Is the score sheet you hold one of ours, and is it still right? Type or paste the check code printed on it.',
  intro:
    'Type or paste the check code printed on the sheet, such as 2023.1-K7QM-3XWD-9F2A, or scan its QR code. The answer says whether the figures on it are current, corrected, withdrawn, or not ours.',
  label: 'Check code',
  submit: 'Check',
  states: {
    current: 'Still right',
    corrected: 'Corrected since',
    withdrawn: 'Withdrawn',
    foreign: 'Not a sheet of ours',
    unreadable: 'The code cannot be read',
    logged: 'In the log of this site',
    unlogged: 'Not in the log of this site',
  },
  current: (name, edition) =>
    `This sheet is of ${name}, ${edition}, and the figures of that publication are still the current ones.`,
  corrected: (name, edition, current) =>
    `This sheet is of ${name}, ${edition}. That publication has been replaced by ${current}; the sheet is no longer the current result.`,
  withdrawn: (name, edition) =>
    `This sheet is of ${name}, ${edition}. That publication has been withdrawn; do not use this sheet.`,
  foreign: (code) =>
    `No publication of this site has the code “${code}”. Compare it sign by sign; if it is as printed, this site did not make the sheet, or its figures were altered.`,
  unreadable: (text) => `“${text}” is not a check code: twelve digits and letters in three groups of four.`,
  logged: (row, date, act) =>
    `This is row ${row} of the log, of ${date}: ${act}. From its beginning to that row the log is as it was when this hash was printed.`,
  unlogged:
    'No row of today’s log has this hash. Compare it sign by sign; if it is as printed, the log was written anew since, or this site did not print it.',
  log: 'The whole log (JSON Lines)',
  sealed: 'The sealed text (JSON Lines)',
  verifier: 'A program that proves it (Node.js)',
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
  seal: 'Seal of the publication (SHA-256)',
  changes: 'What changed',
  page: 'The unit’s page in that publication',
  today: 'The unit’s current result',
  sheet: 'Sheet',
};

export const verifyWords: Record<Lang, typeof vi> = { vi, en };
