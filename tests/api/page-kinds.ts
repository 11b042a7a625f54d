import type { PageName } from '@/lib/params/addresses';
import { assessmentOf } from '@/lib/params/edition';

// One address or more of every kind of page, for tests of what holds for all of them.

export const EDITIONS = [
  '2022',
  '2023',
  '2023.1',
  'mo-phong-2022',
  'mo-phong-2023',
  'mo-phong-2023.1',
  'mo-phong-2025',
];

/** Units of the register an edition is of, and the tier of both. */
const unitsOf = (edition: string) =>
  edition.startsWith('mo-phong') ? ['so-mau-01', 'so-mau-02'] : ['so-noi-vu', 'so-van-hoa-va-the-thao'];

/** Every kind of page in an edition; the pages of none are below. */
export const IN_EDITION: Partial<Record<PageName, (edition: string) => string[]>> = {
  ranking: (edition) => [
    `/xep-hang/${edition}/so-nganh`,
    `/xep-hang/${edition}/cap-xa`,
    `/xep-hang/${edition}/so-nganh?sap-xep=ten`,
    `/xep-hang/${edition}/cap-xa?loai=phuong`,
  ],
  unit: (edition) => unitsOf(edition).map((unit) => `/don-vi/so-nganh/${unit}/${edition}`),
  criterion: (edition) => [`/tieu-chi/ha-tang-so/${assessmentOf(edition)}`],
  comparison: (edition) => [
    `/so-sanh?don-vi=${unitsOf(edition).join(',')}&ban=${edition}`,
    `/so-sanh?don-vi=${unitsOf(edition)[0]}&ban=${edition}`,
    `/so-sanh?ban=${edition}`,
  ],
  reconciliation: (edition) => [`/doi-chieu/${edition}`],
  revisionDiff: (edition) => [`/dinh-chinh/${assessmentOf(edition)}.1/${assessmentOf(edition)}.2`],
  embedBuilder: (edition) => [
    `/nhung?hinh=xep-hang/${edition}/so-nganh`,
    `/nhung?ban=${edition}`,
    `/nhung?ban=${edition}&loai-hinh=ho-so&cap=so-nganh&don-vi=${unitsOf(edition)[0]}`,
  ],
  letter: (edition) => [`/yeu-cau/${edition}/so-nganh`],
  press: (edition) => [`/bao-chi/${edition}`],
  sheet: (edition) => unitsOf(edition).map((unit) => `/phieu/${edition}/so-nganh/${unit}`),
  claim: (edition) => unitsOf(edition).map((unit) => `/so-lieu/${edition}/so-nganh/${unit}/tong`),
  snippets: (edition) => [`/dung-so-lieu/${edition}/so-nganh`],
  whatIf: (edition) => unitsOf(edition).map((unit) => `/neu-thi/${edition}/so-nganh/${unit}?d1=1`),
  firmness: (edition) => [`/do-ben/${edition}/so-nganh`],
};

/** Pages of no edition: their picture is the overview of the one opened by itself, never of a simulated one. */
export const OF_NONE: readonly PageName[] = [
  'overview',
  'rankings',
  'criteria',
  'method',
  'corrections',
  'data',
  'apiDocs',
  'search',
  'verify',
  'accessibility',
];
