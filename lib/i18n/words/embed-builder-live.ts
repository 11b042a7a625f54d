import type { Lang } from '@/lib/site';

// Apart from the builder's other words, since these travel to the reader's browser.

const vi = {
  shown: 'Đã cập nhật phần xem trước và đoạn mã.',
  failed: 'Chưa tải được phần xem trước; hãy bấm Xem.',
};

const en: typeof vi = {
  shown: 'The preview and the snippets are up to date.',
  failed: 'The preview could not be loaded; press Show.',
};

export const embedBuilderLiveWords: Record<Lang, typeof vi> = { vi, en };
