import type { Lang } from '@/lib/site';

// What offers the live drawing is fetched with every page, so its words stand apart from the drawing's own, which come on request.

const vi = {
  open: 'Xem biểu đồ tương tác',
  failed: 'Chưa tải được biểu đồ; hình vẫn đủ.',
};

const en: typeof vi = {
  open: 'Explore the chart',
  failed: 'The chart could not be loaded; the picture is complete.',
};

export const liveFigureOfferWords: Record<Lang, typeof vi> = { vi, en };
