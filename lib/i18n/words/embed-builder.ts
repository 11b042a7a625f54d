import { revisionChoice } from '@/lib/i18n/revision-name';
import type { Lang } from '@/lib/site';

const vi = {
  title: 'Nhúng biểu đồ',
  description: 'Chọn biểu đồ, bản, ngôn ngữ và giao diện; chép một đoạn mã hoặc một địa chỉ vào bài viết.',
  intro:
    'Chọn biểu đồ rồi chép một trong ba đoạn dưới đây. Đoạn cố định không bao giờ đổi số; đoạn tự cập nhật theo bản mới nhất của năm; đoạn ảnh dùng cho thư và nơi không nhận khung.',
  form: 'Chọn biểu đồ',
  kind: 'Loại biểu đồ',
  edition: 'Bản',
  live: (year: string) => revisionChoice(year, 'vi'),
  pinned: (slug: string) => revisionChoice(slug, 'vi'),
  tier: 'Cấp',
  criterion: 'Tiêu chí',
  total: 'Tổng điểm',
  unit: 'Đơn vị',
  unitHint: 'Tên đơn vị; khi so sánh, cách nhau bằng dấu phẩy',
  view: 'Dạng',
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Giao diện',
  themes: { light: 'Sáng', dark: 'Tối', auto: 'Theo máy người đọc' },
  show: 'Xem',
  preview: 'Xem trước',
  snippets: 'Đoạn mã',
  snippetPinned: 'Cố định',
  snippetLive: 'Tự cập nhật',
  snippetImage: 'Ảnh',
  address: 'Hoặc dán địa chỉ này vào nơi nhận oEmbed (WordPress…)',
  needUnit: 'Hãy ghi tên một đơn vị vào ô Đơn vị.',
  needUnits: 'Hãy ghi tên hai đến bốn đơn vị vào ô Đơn vị, cách nhau bằng dấu phẩy.',
  noFigure: 'Lựa chọn này chưa có biểu đồ vì chưa đủ số liệu được công bố. Hãy đổi bản, cấp, tiêu chí hoặc đơn vị.',
  oneUnit: (unit: string) => `Biểu đồ này chỉ nhận một đơn vị: ${unit}. Để vẽ nhiều đơn vị, hãy chọn So sánh.`,
  noUnit: (text: string) => `Không tìm thấy đơn vị “${text}” ở cấp này.`,
  height:
    'Khung tự chỉnh chiều cao nếu trang của bạn cho phép đoạn script; không có script, chiều cao ghi sẵn vừa với khung rộng 720 px, khung hẹp hơn có thể phải cuộn.',
  framesTakenOut:
    'Nơi lọc mất khung (tác giả WordPress không được đăng HTML), bài chỉ còn câu kết quả và nguồn: hãy dán địa chỉ dưới đây thay cho đoạn mã.',
};

const en: typeof vi = {
  title: 'Embed a chart',
  description: 'Choose a chart, edition, language and theme; copy one snippet or one address into an article.',
  intro:
    'Choose a chart, then copy one of the three snippets below. The fixed one never changes its figures; the live one follows the latest edition of the year; the picture is for mail and for places that take no frames.',
  form: 'Choose a chart',
  kind: 'Kind of chart',
  edition: 'Edition',
  live: (year) => revisionChoice(year, 'en'),
  pinned: (slug) => revisionChoice(slug, 'en'),
  tier: 'Tier',
  criterion: 'Criterion',
  total: 'Total',
  unit: 'Unit',
  unitHint: 'Name of the unit; to compare, separate with commas',
  view: 'Drawn as',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', auto: 'As the reader’s device' },
  show: 'Show',
  preview: 'Preview',
  snippets: 'Snippets',
  snippetPinned: 'Fixed',
  snippetLive: 'Live',
  snippetImage: 'Picture',
  address: 'Or paste this address where oEmbed is understood (WordPress …)',
  needUnit: 'Name one unit in the field “Unit”.',
  needUnits: 'Name two to four units in the field “Unit”, with commas between them.',
  noFigure:
    'There is no chart for this choice: too little has been published. Try another edition, tier, criterion or unit.',
  oneUnit: (unit) => `This chart takes one unit: ${unit}. To draw several, choose the comparison.`,
  noUnit: (text) => `No unit “${text}” was found in this tier.`,
  height:
    'The frame sets its own height where your page allows the script; without it, the height written in fits a frame 720 px wide, and a narrower one may have to scroll.',
  framesTakenOut:
    'Where frames are taken out (of what a WordPress author without HTML rights writes), the finding and its source are what is left: paste the address below instead.',
};

export const embedBuilderWords: Record<Lang, typeof vi> = { vi, en };
