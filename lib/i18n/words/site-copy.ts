import type { Lang } from '@/lib/site';

/** What `export-site` says, and what stands in the copy. */
const vi = {
  taken: (folder: string) => `${folder} đã có; chọn một thư mục chưa có.`,
  notBuilt: 'Trang chưa được dựng: chạy npm run build trước.',
  heldBack: (revisions: string) =>
    `Kho không còn đúng như đã công bố (${revisions}); xem npm run data -- doctor. Chưa chép gì.`,
  noAnswer: (address: string, status: number, from: string) =>
    `${address} trả lời ${status}${from && ` (trang ${from} dẫn đến)`}: bản sao sẽ không đủ, nên không giữ lại.`,
  progress: (copied: string, waiting: string) => `Đã chép ${copied} địa chỉ, còn ít nhất ${waiting} …`,
  done: (addresses: string, megabytes: string, folder: string) =>
    `Đã chép ${addresses} địa chỉ (${megabytes} MB chưa nén) vào ${folder}.`,
  check: (folder: string) => `Kiểm tra: cd ${folder} && sha256sum --check --quiet SHA256SUMS`,
  seal: (seal: string, head: string) => `Dấu của bản sao (SHA-256 của SHA256SUMS): ${seal}; của nhật ký: ${head}`,
  deadLink: (address: string, from: string) => `Trang không có ${address}, nơi ${from || 'bản sao'} dẫn đến.`,
  stopped: 'Đã dừng giữa chừng; không để lại bản sao nào.',
};

const en: typeof vi = {
  taken: (folder) => `${folder} is there already; choose a folder that is not.`,
  notBuilt: 'The site is not built: run npm run build first.',
  heldBack: (revisions) =>
    `The store is not as it was published (${revisions}); see npm run data -- doctor. Nothing was copied.`,
  noAnswer: (address, status, from) =>
    `${address} answered ${status}${from && ` (${from} leads there)`}: the copy would not be whole, so none is kept.`,
  progress: (copied, waiting) => `${copied} addresses copied, at least ${waiting} to go …`,
  done: (addresses, megabytes, folder) =>
    `Copied ${addresses} addresses (${megabytes} MB before compression) to ${folder}.`,
  check: (folder) => `To check it: cd ${folder} && sha256sum --check --quiet SHA256SUMS`,
  seal: (seal, head) => `Seal of the copy (SHA-256 of SHA256SUMS): ${seal}; of the log: ${head}`,
  deadLink: (address, from) => `The site has no ${address}, where ${from || 'the copy'} leads.`,
  stopped: 'Stopped half-way; no copy was left behind.',
};

export const siteCopyWords: Record<Lang, typeof vi> = { vi, en };

/** The page for an address the copy does not hold. */
export const leftOutLines = (siteUrl: string) => ({
  vi: [
    'Không có trong bản sao này',
    'Đây là bản sao tĩnh của trang. Tìm kiếm, so sánh, lọc, thử điểm khác và kiểm tra mã cần máy chủ của trang nên không có ở đây; trang, tệp và biểu đồ của mọi bản công bố thì có.',
    `Trang được chép: ${siteUrl}`,
  ],
  en: [
    'Not in this copy',
    'This is a static copy of the site. Searches, comparisons, filters, supposed points and checks of codes need the site’s server and are not here; pages, files and charts of every revision are.',
    `The site that was copied: ${siteUrl}`,
  ],
});

/** README.md of a copy. */
export const aboutCopy = (siteUrl: string, head: string, at: string) => `# Bản sao tĩnh của ${siteUrl} · A static copy

Nhật ký công bố tới dòng có mã băm \`${head}\` (${at}). · The publication log up to the row with this hash.

Kiểm tra · To check:

    sha256sum --check --quiet SHA256SUMS

Phục vụ bằng nginx · To serve it with nginx: \`nginx.conf\`.

- \`muc-luc.jsonl\`: mỗi dòng một địa chỉ, tệp, SHA-256, số byte và đầu đề HTTP · a line for each address: file, SHA-256, bytes, HTTP headers
- \`tep/\`: các tệp, tên như địa chỉ; \`.gz\` là tệp ấy đã nén · the files, named as their addresses; \`.gz\` is the same, compressed
- \`tep/tai-ve/kiem-chung.mjs\`: chứng minh số liệu từ các tệp · proves the figures from the files
- \`tep/tai-ve/niem-phong/…\`: toàn văn niêm phong, tên tệp là SHA-256 của tệp · the sealed texts, each named by its SHA-256
`;
