/** What readers type, and what must come first. Slugs are those of the real register. */
export interface GoldenQuery {
  readonly query: string;
  /** The first results, in this order. */
  readonly first: readonly string[];
  /** No other results than `first`. */
  readonly only?: true;
  /** The alias the first result is found by. */
  readonly via?: string;
}

const one = (query: string, slug: string): GoldenQuery => ({ query, first: [slug], only: true });
const top = (query: string, ...first: string[]): GoldenQuery => ({ query, first });
const newName = (query: string, via: string, ...first: string[]): GoldenQuery => ({ query, first, via });

export const GOLDEN: readonly GoldenQuery[] = [
  // Without accents, with them, in any case and composition
  one('dong thanh', 'ninh-binh/dong-thanh'),
  one('DONG THANH', 'ninh-binh/dong-thanh'),
  one('đông thành', 'ninh-binh/dong-thanh'),
  one('Đông Thành'.normalize('NFD'), 'ninh-binh/dong-thanh'),
  one('  Ðông   Thành ', 'ninh-binh/dong-thanh'),
  top('Đông', 'tam-diep/dong-son', 'ninh-binh/dong-thanh'),
  top('ðông', 'tam-diep/dong-son', 'ninh-binh/dong-thanh'),
  top('Đồng', 'kim-son/dong-huong', 'nho-quan/dong-phong'),
  top('Ân Hòa', 'kim-son/an-hoa'),
  top('ân hoà', 'kim-son/an-hoa'),
  top('Văn Phong', 'nho-quan/van-phong', 'van-phong-ubnd-tinh'),
  top('Văn phòng', 'van-phong-ubnd-tinh', 'nho-quan/van-phong'),
  top('Phương', 'nho-quan/cuc-phuong', 'gia-vien/gia-phuong', 'kim-son/luu-phuong', 'nho-quan/van-phuong'),
  top('Phường', 'tam-diep/bac-son', 'ninh-binh/bich-dao', 'ninh-binh/dong-thanh'),
  one('me', 'gia-vien/me'),

  // Type words and their abbreviations
  one('ubnd tp ninh binh', 'ninh-binh'),
  one('UBND thành phố Ninh Bình', 'ninh-binh'),
  one('ubnd tinh', 'van-phong-ubnd-tinh'),
  one('uy ban nhan dan xa ninh an', 'hoa-lu/ninh-an'),
  one('tp. ninh bình', 'ninh-binh'),
  one('TP.Tam Điệp', 'tam-diep'),
  one('p. phuc thanh', 'ninh-binh/phuc-thanh'),
  one('P.Phúc Thành', 'ninh-binh/phuc-thanh'),
  one('phuong phuc thanh', 'ninh-binh/phuc-thanh'),
  one('x. xich tho', 'nho-quan/xich-tho'),
  one('h. yen mo', 'yen-mo'),
  one('huyện Gia Viễn', 'gia-vien'),
  one('tt thien ton', 'hoa-lu/thien-ton'),
  one('tt. me', 'gia-vien/me'),
  top('thi tran nho quan', 'nho-quan/nho-quan'),
  one('thien ton', 'hoa-lu/thien-ton'),
  top('thi tran', 'kim-son/binh-minh', 'gia-vien/me', 'nho-quan/nho-quan', 'kim-son/phat-diem'),
  top('tp', 'ninh-binh', 'tam-diep'),
  { query: 'huyen', first: ['gia-vien', 'hoa-lu', 'kim-son', 'nho-quan', 'yen-khanh', 'yen-mo'], only: true },
  // A wrong type word still finds the only unit of that name
  one('xa dong thanh', 'ninh-binh/dong-thanh'),

  // Departments
  one('so tttt', 'so-thong-tin-va-truyen-thong'),
  one('stttt', 'so-thong-tin-va-truyen-thong'),
  one('tt&tt', 'so-thong-tin-va-truyen-thong'),
  one('Sở TT-TT', 'so-thong-tin-va-truyen-thong'),
  one('Sở Thông tin - Truyền thông', 'so-thong-tin-va-truyen-thong'),
  one('KH&ĐT', 'so-ke-hoach-va-dau-tu'),
  one('ke hoach dau tu', 'so-ke-hoach-va-dau-tu'),
  one('gddt', 'so-giao-duc-va-dao-tao'),
  one('LĐ-TB&XH', 'so-lao-dong-thuong-binh-va-xa-hoi'),
  one('ldtbxh', 'so-lao-dong-thuong-binh-va-xa-hoi'),
  one('NNPTNT', 'so-nong-nghiep-va-phat-trien-nong-thon'),
  one('nn&ptnt', 'so-nong-nghiep-va-phat-trien-nong-thon'),
  one('tnmt', 'so-tai-nguyen-va-moi-truong'),
  one('gtvt', 'so-giao-thong-van-tai'),
  one('khcn', 'so-khoa-hoc-va-cong-nghe'),
  one('vhtt', 'so-van-hoa-va-the-thao'),
  one('so y te', 'so-y-te'),
  one('thanh tra', 'thanh-tra-tinh'),
  one('vp ubnd', 'van-phong-ubnd-tinh'),
  one('sở nội vụ tỉnh ninh bình', 'so-noi-vu'),
  one('so tai chinh ninh binh', 'so-tai-chinh'),

  // Districts: as a unit, and to narrow
  top('nho quan', 'nho-quan', 'nho-quan/nho-quan'),
  one('ninh binh', 'ninh-binh'),
  top('tan thanh', 'kim-son/tan-thanh', 'ninh-binh/tan-thanh'),
  one('tan thanh kim son', 'kim-son/tan-thanh'),
  one('p tan thanh', 'ninh-binh/tan-thanh'),
  top('yen thang yen mo', 'yen-mo/yen-thang'),
  top('yen mo yen thang', 'yen-mo/yen-thang'),
  top('xã Yên Thắng, huyện Yên Mô', 'yen-mo/yen-thang'),
  one('p. tan binh, tp tam diep', 'tam-diep/tan-binh'),
  one('xa ninh an huyen hoa lu tinh ninh binh', 'hoa-lu/ninh-an'),

  // Unfinished and out of order
  one('phuc th', 'ninh-binh/phuc-thanh'),
  top('gia', 'gia-vien', 'gia-vien/gia-hoa'),
  one('thanh dong', 'ninh-binh/dong-thanh'),
  top('thi t', 'kim-son/binh-minh'),

  // New names since 2025
  top('hoa lu', 'hoa-lu'),
  newName('tp hoa lu', 'Thành phố Hoa Lư', 'hoa-lu', 'ninh-binh'),
  newName('phuong hoa lu', 'Phường Hoa Lư', 'ninh-binh/bich-dao', 'ninh-binh/dong-thanh'),
  newName('tay hoa lu', 'Phường Tây Hoa Lư', 'gia-vien/gia-sinh', 'gia-vien/gia-tan'),
  newName('dai hoang', 'Xã Đại Hoàng', 'gia-vien/gia-phuong'),
  newName('thinh vuong', 'Thị trấn Thịnh Vượng', 'gia-vien/gia-thinh'),
  newName('phúc sơn', 'Xã Phúc Sơn', 'nho-quan/son-ha', 'nho-quan/son-lai'),

  // English
  one('Phuc Thanh Ward', 'ninh-binh/phuc-thanh'),
  one('department of finance', 'so-tai-chinh'),
];

/** Slips: nothing is found, and this name is offered first. */
export const NEAR_MISSES: readonly (readonly [query: string, offered: string])[] = [
  ['phuc thnah', 'Phường Phúc Thành'],
  ['dong thnah', 'Phường Đông Thành'],
  ['dongthanh', 'Phường Đông Thành'],
  ['ninh bnh', 'Thành phố Ninh Bình'],
  ['hoa luu', 'Huyện Hoa Lư'],
  ['gia viem', 'Huyện Gia Viễn'],
  ['thien tong', 'Thị trấn Thiên Tôn'],
  ['so tai chnh', 'Sở Tài chính'],
  ['giao duc dao toa', 'Sở Giáo dục và Đào tạo'],
  ['van phogn ubnd', 'Văn phòng UBND tỉnh'],
  ['thanh thra', 'Thanh tra tỉnh'],
  ['yen thnag yen mo', 'Xã Yên Thắng'],
  ['xa quynh luuu', 'Xã Quỳnh Lưu'],
  ['dai hoanng', 'Xã Đại Hoàng'],
];
