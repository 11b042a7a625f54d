import type { Lang } from '@/lib/site';

const vi = {
  title: 'Không tìm thấy trang này',
  intro: 'Địa chỉ có thể gõ thiếu, hoặc đơn vị, cấp, tiêu chí, năm trong địa chỉ không có trên trang.',
  address: 'Địa chỉ bạn mở:',
  near: 'Những trang gần nhất',
  searchInstead: 'Hoặc tìm theo tên đơn vị',
  errorTitle: 'Trang đang gặp sự cố',
  errorIntro: 'Trang chưa đọc được số liệu lúc này. Xin thử lại sau ít phút; các trang đã mở gần đây vẫn xem được.',
};

const en: typeof vi = {
  title: 'This page does not exist',
  intro: 'The address may be incomplete, or it names a unit, tier, criterion or year that is not on this site.',
  address: 'Address asked for:',
  near: 'The nearest pages',
  searchInstead: 'Or search by a unit’s name',
  errorTitle: 'The site has a problem',
  errorIntro:
    'The figures cannot be read at the moment. Please try again in a few minutes; pages opened recently still work.',
};

export const notFoundWords: Record<Lang, typeof vi> = { vi, en };
