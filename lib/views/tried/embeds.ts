import type { Lang } from '@/lib/site';
import kept from '@/lib/views/tried/findings.json';
import { buildTried, type ThingWords, type TriedTable } from '@/lib/views/tried/tried';

const FRAME = { vi: 'biểu đồ trong khung cao vừa đủ', en: 'the chart in a frame as high as it is' };
const ADDRESS = { vi: 'chỉ còn là địa chỉ', en: 'the address and no more' };
const CARD = {
  vi: 'câu và ảnh của chính bản ấy; mô phỏng thì có chữ Mô phỏng',
  en: 'words and picture of that very edition, marked where simulated',
};
const HEIGHT = { vi: 'khung cao đúng bằng biểu đồ', en: 'a frame exactly as high as its chart' };

/** What the part `embeds` of `npm run zoo` pastes and opens. */
export const EMBED_THINGS: Readonly<Record<string, ThingWords>> = {
  'page-ranking': { opened: { vi: 'Địa chỉ trang xếp hạng', en: 'Address of a ranking' }, gets: FRAME },
  'page-filtered': {
    opened: { vi: 'Xếp hạng đã lọc một huyện', en: 'A ranking filtered to one district' },
    gets: { vi: 'biểu đồ của riêng huyện ấy', en: 'the chart of that district' },
  },
  'page-unit': { opened: { vi: 'Địa chỉ trang đơn vị', en: 'Address of a unit' }, gets: FRAME },
  'page-comparison': { opened: { vi: 'Địa chỉ trang so sánh', en: 'Address of a comparison' }, gets: FRAME },
  'page-english': {
    opened: { vi: 'Trang tiếng Anh', en: 'A page in English' },
    gets: { vi: 'biểu đồ tiếng Anh', en: 'the chart in English' },
  },
  'page-tracked': {
    opened: { vi: 'Địa chỉ chép từ Facebook (có fbclid)', en: 'An address copied from Facebook (with fbclid)' },
    gets: FRAME,
  },
  embed: { opened: { vi: 'Địa chỉ /nhung/… của trang này', en: 'An address /nhung/… of this page' }, gets: FRAME },
  'embed-auto': {
    opened: { vi: 'Địa chỉ /nhung/… có theme=auto', en: 'An address /nhung/… with theme=auto' },
    gets: { vi: 'khung sáng hay tối theo máy người đọc', en: 'a frame light or dark as the reader’s device' },
  },
  'embed-map': {
    opened: { vi: 'Địa chỉ /nhung/… của bản đồ ô', en: 'An address /nhung/… of the tile map' },
    gets: FRAME,
  },
  'file-svg': { opened: { vi: 'Địa chỉ tệp SVG', en: 'Address of an SVG file' }, gets: FRAME },
  'file-svg-unread': { opened: { vi: 'Địa chỉ tệp SVG', en: 'Address of an SVG file' }, gets: ADDRESS },
  'file-png': {
    opened: { vi: 'Địa chỉ tệp PNG', en: 'Address of a PNG file' },
    gets: { vi: 'chỉ còn là địa chỉ; hãy dùng đoạn mã Ảnh', en: 'the address and no more; use the snippet “Picture”' },
  },
  'page-plain': {
    opened: { vi: 'Trang không có biểu đồ (phương pháp…)', en: 'A page without a chart (the method …)' },
    gets: ADDRESS,
  },
  'page-home': { opened: { vi: 'Trang đầu', en: 'The first page' }, gets: ADDRESS },
  'page-press': { opened: { vi: 'Trang cho báo chí', en: 'The page for the press' }, gets: ADDRESS },
  'page-figure': { opened: { vi: 'Trang của một con số', en: 'The page of one number' }, gets: ADDRESS },
  'author-page': {
    opened: {
      vi: 'Địa chỉ do tác giả không được đăng HTML dán',
      en: 'Addresses pasted by an author without HTML rights',
    },
    gets: { vi: 'như người quản trị dán', en: 'the same as of an administrator' },
  },
  lines: {
    opened: {
      vi: 'Địa chỉ đứng một mình một dòng (trình soạn cổ điển)',
      en: 'Addresses alone on a line (the editor before blocks)',
    },
    gets: FRAME,
  },
  'snippet-pasted': {
    opened: {
      vi: 'Đoạn mã khung, dán thẳng vào trình soạn khối',
      en: 'The frame snippet, pasted into the block editor',
    },
    gets: {
      vi: 'biểu đồ trong khung, câu kết quả và nguồn bên dưới',
      en: 'the chart in a frame, its finding and source below',
    },
  },
  'snippet-pasted-picture': {
    opened: {
      vi: 'Đoạn mã ảnh, dán thẳng vào trình soạn khối',
      en: 'The picture snippet, pasted into the block editor',
    },
    gets: {
      vi: 'ảnh có câu kết quả thay chữ, nguồn bên dưới',
      en: 'the picture with its finding in words, its source below',
    },
  },
  snippet: {
    opened: { vi: 'Đoạn mã khung, rộng và hẹp', en: 'The frame snippet, wide and narrow' },
    gets: HEIGHT,
  },
  'host-pym': { opened: { vi: 'Khung do pym.js dựng', en: 'A frame made by pym.js' }, gets: HEIGHT },
  'host-open-iframe-resizer': {
    opened: { vi: 'Khung do open-iframe-resizer chỉnh', en: 'A frame sized by open-iframe-resizer' },
    gets: HEIGHT,
  },
  'host-iframe-resizer': {
    opened: { vi: 'Khung do iframe-resizer 4 chỉnh', en: 'A frame sized by iframe-resizer 4' },
    gets: HEIGHT,
  },
  'card-page': { opened: { vi: 'Thẻ của một trang mô phỏng', en: 'The card of a simulated page' }, gets: CARD },
  'card-embed': { opened: { vi: 'Thẻ của một địa chỉ /nhung/…', en: 'The card of an address /nhung/…' }, gets: CARD },
  'card-official': { opened: { vi: 'Thẻ của một trang chính thức', en: 'The card of an official page' }, gets: CARD },
  'svg-letters': {
    opened: { vi: 'Tệp SVG', en: 'SVG files' },
    gets: { vi: 'không mất chữ nào', en: 'no letter is lost' },
  },
};

export const triedWithEmbeds = (lang: Lang): TriedTable => buildTried(kept.embeds, EMBED_THINGS, lang);
