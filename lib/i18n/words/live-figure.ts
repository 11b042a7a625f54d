import type { Lang } from '@/lib/site';

// Apart from a figure's other words, since these travel to the reader's browser.

const vi = {
  hint: 'Dùng phím mũi tên để đọc từng mục; Escape để trở lại hình.',
  opens: 'Enter hoặc bấm để mở trang của mục.',
};

const en: typeof vi = {
  hint: 'Use the arrow keys to read each item; Escape to go back to the picture.',
  opens: 'Enter or a click opens the page of the item.',
};

export const liveFigureWords: Record<Lang, typeof vi> = { vi, en };
