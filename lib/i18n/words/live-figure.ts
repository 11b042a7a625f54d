import type { Lang } from '@/lib/site';

// Apart from a figure's other words, since these travel to the reader's browser.

const vi = {
  open: 'Xem biểu đồ tương tác',
  failed: 'Chưa tải được biểu đồ; hình vẫn đủ.',
  hint: 'Dùng phím mũi tên để đọc từng mục; Escape để trở lại hình.',
};

const en: typeof vi = {
  open: 'Explore the chart',
  failed: 'The chart could not be loaded; the picture is complete.',
  hint: 'Use the arrow keys to read each item; Escape to go back to the picture.',
};

export const liveFigureWords: Record<Lang, typeof vi> = { vi, en };
