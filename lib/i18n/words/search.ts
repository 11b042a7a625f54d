import type { Lang } from '@/lib/site';

const vi = {
  title: 'Tìm kiếm',
  titleFor: (query: string) => `Tìm “${query}”`,
  intro:
    'Gõ tên xã, phường, thị trấn, huyện, thành phố, sở hoặc ngành. Không dấu, viết tắt (UBND, TP, P., X.) và tên sau sắp xếp năm 2025 đều tìm được.',
  found: (count: string) => `${count} đơn vị`,
  firstOf: (shown: string) => `${shown} kết quả đầu`,
  none: (query: string) => `Không tìm thấy đơn vị nào tên “${query}”.`,
  suggest: 'Có phải bạn tìm:',
  browse: 'Hoặc xem theo cấp:',
  via: {
    successor: (name: string, date: string | null) =>
      date === null ? `sau này thuộc ${name}` : `từ ${date} thuộc ${name}`,
    predecessor: (name: string) => `trước là ${name}`,
    former: (name: string) => `tên cũ ${name}`,
  },
  since: (date: string) => `có từ ${date}`,
  ended: (date: string) => `kết thúc từ ${date}`,
  today: (units: string) => `nay thuộc ${units}`,
  /** Of what it became then, where that is no more either. */
  into: (units: string) => `vào ${units}`,
  result: (result: string, year: number) => `${result} năm ${year}`,
  inherited: (unit: string, score: string) => `gồm ${unit}: ${score}`,
  inheritedMore: (count: string) => `và ${count} đơn vị cũ khác có điểm`,
  unscored: 'chưa có điểm được công bố',
  simulated: 'mô phỏng',
  description: (owner: string) =>
    `Tìm điểm chuyển đổi số của một xã, phường, huyện hoặc sở của ${owner}, gõ không dấu cũng được.`,
};

const en: typeof vi = {
  title: 'Search',
  titleFor: (query) => `Search for “${query}”`,
  intro:
    'Type the name of a commune, ward, township, district, city or department. Accents are optional; abbreviations (UBND, TP, P., X.) and names after the mergers of 2025 work too.',
  found: (count) => `${count} ${count === '1' ? 'unit' : 'units'}`,
  firstOf: (shown) => `first ${shown} results`,
  none: (query) => `No unit is called “${query}”.`,
  suggest: 'Did you mean:',
  browse: 'Or browse by tier:',
  via: {
    successor: (name, date) => (date === null ? `later part of ${name}` : `part of ${name} from ${date}`),
    predecessor: (name) => `formerly ${name}`,
    former: (name) => `old name ${name}`,
  },
  since: (date) => `since ${date}`,
  ended: (date) => `ended on ${date}`,
  today: (units) => `now part of ${units}`,
  into: (units) => `into ${units}`,
  result: (result, year) => `${result} in ${year}`,
  inherited: (unit, score) => `includes ${unit}: ${score}`,
  inheritedMore: (count) => `and ${count} other former units with a score`,
  unscored: 'no published score',
  simulated: 'simulated',
  description: (owner) =>
    `Find the digital transformation score of a commune, ward, district or department of ${owner}; accents are optional.`,
};

export const searchWords: Record<Lang, typeof vi> = { vi, en };
