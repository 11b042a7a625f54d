/** What is pasted alone on a line, or handed to a program that asks for its oEmbed. */
export interface Pasted {
  readonly thing: string;
  readonly path: string;
  /** Whether it comes out as a figure in a frame, as the page has it; else it stays the address. */
  readonly framed: boolean;
}

export const PASTED: readonly Pasted[] = [
  { thing: 'page-ranking', path: '/xep-hang/mo-phong-2023/so-nganh', framed: true },
  { thing: 'page-filtered', path: '/xep-hang/mo-phong-2023/cap-xa?huyen=huyen-mau-3', framed: true },
  { thing: 'page-unit', path: '/don-vi/so-nganh/so-noi-vu', framed: true },
  { thing: 'page-comparison', path: '/so-sanh?don-vi=so-mau-01,so-mau-02&ban=mo-phong-2023', framed: true },
  { thing: 'page-english', path: '/en/xep-hang/2022/cap-huyen', framed: true },
  { thing: 'page-tracked', path: '/xep-hang/2022/cap-xa?fbclid=IwAR1', framed: true },
  { thing: 'embed', path: '/nhung/xep-hang/mo-phong-2023.2/so-nganh', framed: true },
  { thing: 'embed-auto', path: '/nhung/xep-hang/mo-phong-2023.2/so-nganh?theme=auto', framed: true },
  { thing: 'embed-map', path: '/nhung/ban-do/mo-phong-2023.2/', framed: true },
  { thing: 'file-svg', path: '/bieu-do/xep-hang/mo-phong-2023.2/so-nganh.svg', framed: true },
  { thing: 'file-png', path: '/bieu-do/xep-hang/mo-phong-2023.2/so-nganh.png', framed: false },
  { thing: 'page-plain', path: '/phuong-phap', framed: false },
  { thing: 'page-home', path: '/', framed: false },
  { thing: 'page-press', path: '/bao-chi/2023', framed: false },
  { thing: 'page-figure', path: '/so-lieu/mo-phong-2023.2/so-nganh/so-mau-02/tong', framed: false },
];
