import type { Lang } from '@/lib/site';

const vi = {
  file: {
    absent: (file: string) => `Không có tệp hoặc thư mục ${file}.`,
    forbidden: (file: string) => `Không được phép đọc hoặc ghi ${file}; xem lại quyền của tệp và thư mục.`,
    otherKind: (file: string) => `${file} không phải loại cần ở đây (tệp hay thư mục); xem lại đường dẫn.`,
  },
  store: {
    missing: (file: string) =>
      `Không có kho ở ${file}, hoặc không mở được. Xem lại DATABASE_URL; kho mới: npm run data -- load.`,
    empty: (file: string) => `Kho ${file} chưa có gì. Nạp bằng npm run data -- load, hoặc khôi phục một bản chép.`,
    damaged: (file: string) =>
      `Kho ${file} hỏng, hoặc tệp này không phải kho. Khôi phục một bản chép: npm run data -- restore TỆP.`,
    locked: (_: string) => 'Kho đang được lệnh khác ghi. Chưa ghi gì; chờ lệnh kia xong rồi chạy lại.',
    interrupted: (file: string) =>
      `Một lần ghi vào kho ${file} đã đứt giữa chừng và chưa được hoàn lại. Chạy npm run data -- list bằng tài khoản công bố (được phép ghi kho) là xong.`,
    'not-migrated': (file: string) =>
      `Kho ${file} không có cấu trúc của phiên bản phần mềm này. Chuyển bằng npm run data -- load.`,
    'unknown-word': (file: string) =>
      `Kho ${file} có chữ mà phiên bản phần mềm này không biết. Dùng phiên bản đã ghi kho, hoặc khôi phục một bản chép.`,
  },
  badSetting: (name: string, value: string) =>
    `Thiết lập ${name} không dùng được: “${value}”. Xem mục Settings của README.`,
  notUnderstood: (what: string) => `Không hiểu lệnh${what ? `: ${what}` : ''}`,
  diskFull: 'Đĩa đã đầy. Chưa ghi gì vào kho; giải phóng chỗ rồi chạy lại.',
};

const en: typeof vi = {
  file: {
    absent: (file) => `There is no file or folder ${file}.`,
    forbidden: (file) => `${file} may not be read or written; look at the rights of file and folder.`,
    otherKind: (file) => `${file} is not what is needed here (a file or a folder); look at the path.`,
  },
  store: {
    missing: (file) =>
      `There is no store at ${file}, or it cannot be opened. Look at DATABASE_URL; a new store: npm run data -- load.`,
    empty: (file) => `The store ${file} has nothing in it. Fill it with npm run data -- load, or restore a copy.`,
    damaged: (file) => `The store ${file} is damaged, or is no store. Restore a copy: npm run data -- restore FILE.`,
    locked: () => 'Another command is writing to the store. Nothing was written; wait for it and run it again.',
    interrupted: (file) =>
      `A change of the store ${file} was cut short and is not undone yet. Run npm run data -- list as the user who publishes (one that may write the store), and it is.`,
    'not-migrated': (file) =>
      `The store ${file} has not the structure of this version. Bring it up to date with npm run data -- load.`,
    'unknown-word': (file) =>
      `The store ${file} holds a word this version does not know. Use the version that wrote it, or restore a copy.`,
  },
  badSetting: (name, value) => `The setting ${name} cannot be used: “${value}”. See Settings in README.`,
  notUnderstood: (what) => `The command was not understood${what ? `: ${what}` : ''}`,
  diskFull: 'The disk is full. Nothing was written to the store; make room and run it again.',
};

/** What the publishing desk says of files, stores and settings that cannot be used, and of a command nobody can carry out. */
export const publishingFaultWords: Record<Lang, typeof vi> = { vi, en };
