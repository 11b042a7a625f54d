import type { Lang } from '@/lib/site';

const vi = {
  made: (folder: string, name: string) => `Đã lập sổ đơn vị của ${name}: ${folder}`,
  count: (tier: string, units: number) => `  ${tier}: ${units}`,
  exists: (folder: string) => `Đã có ${folder}. Chưa ghi gì; chọn thư mục khác (--out) hoặc tên sổ khác (--register).`,
  unnamed: 'Danh sách không có dòng nào của tỉnh (loại “Tỉnh”): thêm --name "Tỉnh …".',
  missingTitle: 'Sổ đọc được. Còn thiếu:',
  missing: {
    units: (tier: string, bodies: boolean) =>
      bodies
        ? `${tier}: danh sách không có; thêm dòng vào danh sách (loại Sở, Ban, Văn phòng …; mã để trống được) rồi lập lại, hoặc nạp sau bằng units`
        : `${tier}: danh sách không có; đúng nếu vào ngày đó không còn cấp này`,
    asOf: 'ngày của danh sách: thêm --as-of; không có thì đơn vị coi như có từ trước khi lập sổ',
    source: 'nguồn của danh sách: thêm --source https://…; không có thì độ tin cậy của từng dòng là “unknown”',
    english: (count: number) => `tên tiếng Anh của ${count} cơ quan: cột name_en của danh sách; tạm ghi tên tiếng Việt`,
    tiles: (tier: string) => `bản đồ ô của ${tier}: npm run data -- tiles; không có thì trang không vẽ bản đồ`,
    framework: (file: string) =>
      `văn bản về bộ chỉ số của tỉnh: words."framework-title" và "framework-url" của ${file}, nếu có`,
    past: 'đơn vị đổi trước hoặc sau ngày đó, và thành đơn vị nào: npm run data -- units',
  },
  templateFirst:
    'Chưa có kỳ đánh giá nào: tên kết quả và tiêu chí còn trống. Điền bảng tiêu chí của trang Thông tin, và thêm mỗi tiêu chí một cột ở trang của cấp; kết quả chỉ có tổng điểm thì không cần.',
  templateYear: 'Kho chưa có kỳ đánh giá nào: thêm --year, năm được đánh giá.',
};

const en: typeof vi = {
  made: (folder, name) => `The register of ${name} was made: ${folder}`,
  count: (tier, units) => `  ${tier}: ${units}`,
  exists: (folder) =>
    `${folder} is there already. Nothing was written; choose another folder (--out) or name (--register).`,
  unnamed: 'The list has no row of the province (type “Tỉnh”): add --name "Tỉnh …".',
  missingTitle: 'The register can be read. It does not say yet:',
  missing: {
    units: (tier, bodies) =>
      bodies
        ? `${tier}: the list has none; add rows to the list (type Sở, Ban, Văn phòng …; the code may be blank) and make it again, or enter them later with units`
        : `${tier}: the list has none, which is right where there were none on the day`,
    asOf: 'the day of the list: add --as-of; without it units count as there since before the register begins',
    source: 'the source of the list: add --source https://…; without it the confidence of each row is “unknown”',
    english: (count) => `English names of ${count} bodies: column name_en of the list; their Vietnamese names stand in`,
    tiles: (tier) => `a tile map of ${tier}: npm run data -- tiles; without it pages draw none`,
    framework: (file) =>
      `the document of the province’s framework: words."framework-title" and "framework-url" of ${file}, if there is one`,
    past: 'units that changed before or after the day, and what became of them: npm run data -- units',
  },
  templateFirst:
    'There is no edition yet: title and criteria are blank. Fill in the table of criteria on the facts sheet, and add a column for each to the sheet of its tier; results with totals alone need none.',
  templateYear: 'The store has no edition yet: add --year, the year assessed.',
};

/** What is said of a province’s register that is begun, and of its first template. */
export const provinceWords: Record<Lang, typeof vi> = { vi, en };
