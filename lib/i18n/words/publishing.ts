import type { Lang } from '@/lib/site';

/** What the publishing desk says on the command line. */
export const publishingWords = {
  vi: {
    noteMissing: (command: string) => `Lệnh ${command} cần lý do: thêm --note "…".`,
    noAssessment: (slug: string) => `Kho không có kỳ đánh giá ${slug}; xem npm run data -- list.`,
    noRevision: (slug: string) => `Kho không có phiên bản ${slug}; xem npm run data -- list.`,
    isWithdrawn: (slug: string) => `Phiên bản ${slug} đã bị thu hồi, không thể thành bản hiện hành.`,
    isCurrent: (slug: string) => `Phiên bản ${slug} đang là bản hiện hành rồi.`,
    noEarlier: (slug: string) => `Trước phiên bản ${slug} không còn bản nào để quay lại.`,
    noCurrent: (slug: string) => `Kỳ đánh giá ${slug} không có bản hiện hành; thêm --to để chọn phiên bản.`,
    lastOfStore: (slug: string) => `Không thu hồi ${slug}: đây là phiên bản còn lại duy nhất của kỳ đánh giá.`,
    rolledBack: (assessment: string, from: string, to: string) =>
      `${assessment} nay là ${to} (trước là ${from}). Trang đổi theo trong vòng một phút.`,
    withdrawn: (slug: string, now: string) =>
      `Đã thu hồi ${slug}; bản hiện hành là ${now}. Trang đổi theo trong vòng một phút.`,
    copied: (file: string) => `Bản sao của kho: ${file}`,
    restored: (file: string, before: string | null) =>
      `Kho nay là ${file}.${before ? ` Kho trước đó được giữ ở ${before}.` : ''}`,
    nothingWritten: 'Mọi ô đều đúng. Chưa ghi gì vào kho.',
  },
  en: {
    noteMissing: (command: string) => `The command ${command} needs a reason: add --note "…".`,
    noAssessment: (slug: string) => `The store has no assessment ${slug}; see npm run data -- list.`,
    noRevision: (slug: string) => `The store has no revision ${slug}; see npm run data -- list.`,
    isWithdrawn: (slug: string) => `Revision ${slug} is withdrawn and cannot become the current one.`,
    isCurrent: (slug: string) => `Revision ${slug} is the current one already.`,
    noEarlier: (slug: string) => `Nothing published comes before revision ${slug}.`,
    noCurrent: (slug: string) => `Assessment ${slug} has no current revision; choose one with --to.`,
    lastOfStore: (slug: string) => `${slug} is not withdrawn: it is the last revision its assessment has.`,
    rolledBack: (assessment: string, from: string, to: string) =>
      `${assessment} now means ${to} (it was ${from}). Pages follow within a minute.`,
    withdrawn: (slug: string, now: string) => `${slug} is withdrawn; ${now} is current. Pages follow within a minute.`,
    copied: (file: string) => `Copy of the store: ${file}`,
    restored: (file: string, before: string | null) =>
      `The store is now ${file}.${before ? ` The one before it is kept at ${before}.` : ''}`,
    nothingWritten: 'Every cell is right. Nothing was written to the store.',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
