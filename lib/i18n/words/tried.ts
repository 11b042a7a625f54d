import type { Lang } from '@/lib/site';

const vi = {
  title: 'Đã thử bằng chương trình nào',
  intro: (date: string) => `Chương trình thật, mở những gì trang này công bố; lần thử gần nhất ${date}.`,
  opened: 'Dán hoặc mở',
  reader: 'Bằng',
  gets: 'Được',
  absent: (programs: string) => `Không có trên máy thử: ${programs}.`,
};

const en: typeof vi = {
  title: 'Programs that were tried',
  intro: (date) => `Real programs opened what this site publishes; last tried ${date}.`,
  opened: 'Pasted or opened',
  reader: 'With',
  gets: 'What the reader gets',
  absent: (programs) => `Not to be had where it was tried: ${programs}.`,
};

export const triedWords: Record<Lang, typeof vi> = { vi, en };
