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
  /** Of a store in PostgreSQL; what is not said here is said as of a file. */
  database: {
    missing: (name: string) =>
      `Không có cơ sở dữ liệu ở ${name}. Tạo bằng createdb rồi chạy npm run data -- load; xem mục PostgreSQL của lib/server/deploy/README.md.`,
    damaged: (name: string) =>
      `Cơ sở dữ liệu ${name} hỏng. Khôi phục một bản chép: npm run data -- restore TỆP, hoặc bằng pg_restore.`,
    unreachable: (name: string) =>
      `Không có máy chủ PostgreSQL trả lời ở ${name}. Khởi động máy chủ, hoặc xem lại DATABASE_URL; hỏi thử bằng pg_isready.`,
    forbidden: (name: string) =>
      `PostgreSQL không cho làm việc này ở ${name}. Xem lại tên và mật khẩu trong DATABASE_URL, và quyền của vai trò (mục PostgreSQL của lib/server/deploy/README.md).`,
    encoding: (name: string) =>
      `Cơ sở dữ liệu ${name} không dùng UTF-8. Tạo cơ sở dữ liệu khác: createdb -E UTF8 -T template0.`,
  },
  badSetting: (name: string, value: string) =>
    `Thiết lập ${name} không dùng được: “${value}”. Xem mục Settings của README.`,
  notUnderstood: (what: string) => `Không hiểu lệnh${what ? `: ${what}` : ''}`,
  takes: (command: string, options: string) => `${command} chỉ nhận: ${options}.`,
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
  database: {
    missing: (name) =>
      `There is no database at ${name}. Make it with createdb, then run npm run data -- load; see "PostgreSQL" in lib/server/deploy/README.md.`,
    damaged: (name) =>
      `The database ${name} is damaged. Restore a copy: npm run data -- restore FILE, or with pg_restore.`,
    unreachable: (name) =>
      `No PostgreSQL server answers at ${name}. Start it, or look at DATABASE_URL; pg_isready asks it.`,
    forbidden: (name) =>
      `PostgreSQL does not allow this at ${name}. Look at user and password in DATABASE_URL, and at the role’s rights ("PostgreSQL" in lib/server/deploy/README.md).`,
    encoding: (name) => `The database ${name} is not in UTF-8. Make another: createdb -E UTF8 -T template0.`,
  },
  badSetting: (name, value) => `The setting ${name} cannot be used: “${value}”. See Settings in README.`,
  notUnderstood: (what) => `The command was not understood${what ? `: ${what}` : ''}`,
  takes: (command, options) => `${command} takes only: ${options}.`,
  diskFull: 'The disk is full. Nothing was written to the store; make room and run it again.',
};

/** What the publishing desk says of files, stores and settings that cannot be used, and of a command nobody can carry out. */
export const publishingFaultWords: Record<Lang, typeof vi> = { vi, en };
