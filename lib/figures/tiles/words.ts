import { atHead } from '@/lib/i18n/format';
import type { Lang } from '@/lib/site';

const vi = {
  /** What it is called where a kind of chart is chosen. */
  name: 'Bản đồ ô cấp xã',
  title: (what: string, units: string, year: number) => `${what} của các ${units} năm ${year}`,
  coverageTitle: (units: string, year: number) => `${atHead(units)} đã có điểm công bố năm ${year}`,
  finding: (share: string, of: string) => `Nửa số đơn vị có điểm đạt từ ${share} trở lên (${of}).`,
  ofMaximum: 'so với điểm tối đa',
  coverage: (published: string, all: string, units: string) =>
    `${published} trên ${all} ${units} có điểm được công bố.`,
  /** Of units that have no score. */
  untiled: (count: string) => `${count} đơn vị trong đó không có ô trên bản đồ.`,
  belowPercent: (percent: string) => `Dưới ${percent}`,
  fromPercent: (percent: string) => `Từ ${percent}`,
  published: 'Có điểm',
  noScore: 'Không có điểm',
  tileLabel: (score: string, rank: string) => (rank ? `${score}, hạng ${rank}` : score),
  equalArea: 'Mỗi ô là một đơn vị, xếp gần đúng vị trí; ô không theo ranh giới.',
  outlines: {
    district: 'Đường viền là các huyện, thành phố.',
    formerProvince: 'Đường viền là các tỉnh trước khi sắp xếp.',
    formerDistrict: 'Đường viền là các huyện trước khi kết thúc cấp huyện.',
  },
  block: (units: string, middle: string | null) =>
    middle === null ? `${units} đơn vị, không đơn vị nào có điểm` : `${units} đơn vị, mức giữa ${middle}`,
  blocks: (units: string) => `Mỗi ô là tới ${units} đơn vị nằm cạnh nhau, tô theo mức giữa của chúng.`,
  unitsHead: 'Số ô',
  ranksInTiles: 'Số trong ô là thứ hạng.',
};

const en: typeof vi = {
  name: 'Tile map of communes',
  title: (what, units, year) => `${what} of ${units}, ${year}`,
  coverageTitle: (units, year) => `${atHead(units)} with a published score, ${year}`,
  finding: (share, of) => `Half of the units with a score reach ${share} or more (${of}).`,
  ofMaximum: 'of the maximum',
  coverage: (published, all, units) => `${published} of ${all} ${units} have a published score.`,
  untiled: (count) => `${count} of these ${count === '1' ? 'has' : 'have'} no tile on the map.`,
  belowPercent: (percent) => `Below ${percent}`,
  fromPercent: (percent) => `${percent} or more`,
  published: 'Published',
  noScore: 'No score',
  tileLabel: (score, rank) => (rank ? `${score}, rank ${rank}` : score),
  equalArea: 'Each tile is a unit, near its true place; tiles do not follow boundaries.',
  outlines: {
    district: 'Outlines are the districts and cities.',
    formerProvince: 'Outlines are the provinces before the merger.',
    formerDistrict: 'Outlines are the districts before districts ended.',
  },
  block: (units, middle) =>
    middle === null ? `${units} units, none with a score` : `${units} units, middle ${middle}`,
  blocks: (units) => `Each tile is up to ${units} units that lie together, coloured by the middle of them.`,
  unitsHead: 'Tiles',
  ranksInTiles: 'The number in a tile is a rank.',
};

/** A tile map as a figure and in the embed builder. */
export const tilesChartWords: Record<Lang, typeof vi> = { vi, en };
