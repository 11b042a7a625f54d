import type { Lang } from '@/lib/site';

// Apart from the pages' other words, since these travel to the reader's browser.

const vi = {
  copy: 'Sao chép',
  copyOf: (what: string) => `Sao chép: ${what}`,
  copied: 'Đã chép.',
  selected: 'Đã chọn; bấm Ctrl+C để chép.',
  share: 'Chia sẻ…',
  message: 'tin nhắn',
};

const en: typeof vi = {
  copy: 'Copy',
  copyOf: (what) => `Copy: ${what}`,
  copied: 'Copied.',
  selected: 'Selected; press Ctrl+C to copy.',
  share: 'Share…',
  message: 'the message',
};

export const copyingWords: Record<Lang, typeof vi> = { vi, en };
