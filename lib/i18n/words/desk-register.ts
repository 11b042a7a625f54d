import type { Lang } from '@/lib/site';

// The register at the desk: a file of units from check to published, and what was changed before.

const vi = {
  changeTitle: 'Đổi sổ đơn vị',
  changeLead:
    'Đưa tệp đơn vị vào đây: thêm, kết thúc, đổi tên, đổi mã, chuyển huyện, kế tục. Bàn làm việc nói sổ sẽ đổi gì trước khi ghi.',
  fileLabel: 'Tệp đơn vị (.xlsx, .ods, .csv)',
  fileHint:
    'Bắt đầu từ “Tải sổ”: sửa những dòng cần sửa, bỏ những dòng khác cũng được. Hai bảng đơn vị và kế tục thì một tệp .xlsx hoặc hai tệp .csv.',
  dayLabel: 'Tính từ ngày',
  dayHint: 'Ngày có hiệu lực của những dòng không tự ghi ngày.',
  read: 'Đọc tệp đơn vị',
  exportTitle: 'Tải sổ',
  exportDay: 'Như vào ngày (để trống: mọi ngày)',
  export: 'Tải sổ (.xlsx)',
  draftsTitle: 'Đổi sổ đang làm dở',
  listTitle: 'Những lần đổi sổ',
  listTable: 'Bảng các lần đổi sổ',
  noChanges: 'Sổ chưa đổi lần nào từ khi nạp.',
  numberHead: 'Lần',
  dayHead: 'Tính từ',
  fileHead: 'Tệp',
  stateHead: 'Hiệu lực',
  undoneOn: (at: string, why: string) => `đã bỏ ${at}: ${why}`,
  undoAsk: 'Bỏ…',
  undoLabel: (number: number) => `Bỏ lần đổi sổ số ${number}…`,

  planTitle: (files: string) => `Đổi sổ: ${files}`,
  planDay: 'Đọc lại với ngày khác',
  willTitle: 'Sổ sẽ đổi',
  differencesLabel: 'Từng thay đổi',
  notYet: 'Thấy được khi không còn lỗi.',
  publishTitle: 'Ghi vào sổ',
  noteLabel: 'Lý do (ghi vào nhật ký)',
  noteNeeded: 'Cần ghi lý do: nhật ký giữ lý do của mỗi lần đổi sổ.',
  yes: 'Tôi đã xem từng thay đổi ở trên.',
  yesNeeded: 'Hãy xem các thay đổi rồi đánh dấu xác nhận.',
  publish: 'Đổi sổ',
  seenOther: 'Sổ vừa đổi sau khi trang này mở: xem lại các thay đổi dưới đây rồi xác nhận. Chưa ghi gì.',
  isDone: (number: string) => `Tệp này đã vào sổ (lần đổi số ${number}).`,
  copied: (file: string) => `Bản sao kho trước đó: ${file}.`,
  discard: 'Bỏ tệp này',
  discardYes: 'Bỏ hẳn tệp, không đổi sổ',
  state: { open: 'đang làm', done: (number: string) => `đã vào sổ, lần ${number}` },

  undoTitle: (number: number) => `Bỏ lần đổi sổ số ${number}`,
  undoLead: 'Chưa bỏ gì. Bỏ thì sổ sẽ đổi như sau.',
  undoNow: 'Bỏ lần đổi này',

  draftTitle: 'Đơn vị mới',
  draftLead:
    'Khi phụ lục có đơn vị mà sổ chưa có: đưa tệp đơn vị mới (.csv; cột tier, code, name_vi, name_en, type, parent_code) vào đây. Đơn vị vào sổ cùng lúc với phụ lục.',
  draftFile: 'Tệp đơn vị mới (.csv)',
  draftHas: (file: string) => `Đang dùng ${file}.`,
  draftAdd: 'Đọc cùng tệp này',
  draftTake: 'Không dùng tệp đơn vị mới',
};

const en: typeof vi = {
  changeTitle: 'Change the register',
  changeLead:
    'Bring a file of units: new ones, ended ones, names, codes, districts, what became of units. The desk says what will change before it writes.',
  fileLabel: 'File of units (.xlsx, .ods, .csv)',
  fileHint:
    'Begin with “Download the register”: change the lines you need, leave out the others if you like. Units and successions are one .xlsx or two .csv files.',
  dayLabel: 'From the day',
  dayHint: 'The day lines are from that name none.',
  read: 'Read the file of units',
  exportTitle: 'Download the register',
  exportDay: 'As of (blank: every day)',
  export: 'Download the register (.xlsx)',
  draftsTitle: 'Changes in progress',
  listTitle: 'Changes of the register',
  listTable: 'Table of changes',
  noChanges: 'The register has not been changed since it was loaded.',
  numberHead: 'No.',
  dayHead: 'From',
  fileHead: 'File',
  stateHead: 'Stands',
  undoneOn: (at, why) => `rolled back ${at}: ${why}`,
  undoAsk: 'Roll back…',
  undoLabel: (number) => `Roll back change ${number} of the register…`,

  planTitle: (files) => `Change the register: ${files}`,
  planDay: 'Read again with another day',
  willTitle: 'What will change',
  differencesLabel: 'Each change',
  notYet: 'To be seen once there is no error.',
  publishTitle: 'Write it to the register',
  noteLabel: 'Reason (kept in the log)',
  noteNeeded: 'A reason is needed: the log keeps one for each change of the register.',
  yes: 'I have looked at each change above.',
  yesNeeded: 'Look at the changes and tick that you did.',
  publish: 'Change the register',
  seenOther:
    'The register has changed since this page was opened: look at the changes below again and confirm. Nothing was written.',
  isDone: (number) => `This file is in the register (change ${number}).`,
  copied: (file) => `Copy of the store before it: ${file}.`,
  discard: 'Throw this file away',
  discardYes: 'Throw it away, change nothing',
  state: { open: 'in progress', done: (number) => `in the register, change ${number}` },

  undoTitle: (number) => `Roll back change ${number} of the register`,
  undoLead: 'Nothing was rolled back yet. Without it the register would change so.',
  undoNow: 'Roll this change back',

  draftTitle: 'New units',
  draftLead:
    'Where the annex has units that the register has not: bring the file of new units (.csv; columns tier, code, name_vi, name_en, type, parent_code). They join the register together with the annex.',
  draftFile: 'File of new units (.csv)',
  draftHas: (file) => `In use: ${file}.`,
  draftAdd: 'Read it with this file',
  draftTake: 'Without a file of new units',
};

export const deskRegisterWords: Record<Lang, typeof vi> = { vi, en };
