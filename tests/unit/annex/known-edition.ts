import type { AnnexContent, AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { AnnexProblems } from '@/lib/annex/problem';
import { readAnnex } from '@/lib/annex/read-annex';
import type { TableReading } from '@/lib/annex/reading';
import type { Merge, Sheet, SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';
import { NO_REMARK } from '@/lib/scoring/types';
import { inEach, type TierKind } from '@/lib/site';

// A register and an edition small enough to be held in the head, so that an annex is read without a store.

export type Value = string | number | null;

export const NAMES = [
  'Thành phố Ninh Bình',
  'Thành phố Tam Điệp',
  'Huyện Gia Viễn',
  'Huyện Hoa Lư',
  'Huyện Yên Mô',
  'Huyện Kim Sơn',
];

const TIER_NAMES: Readonly<Record<string, AnnexUnit['tierName']>> = {
  'so-nganh': { vi: 'Sở, ngành', en: 'Departments' },
  'cap-huyen': { vi: 'Cấp huyện', en: 'Districts' },
  'cap-xa': { vi: 'Cấp xã', en: 'Communes' },
};

const unit = (tier: AnnexUnit['tier'], code: string, name: string, parentName: string | null = null): AnnexUnit => ({
  tier,
  tierName: TIER_NAMES[tier] ?? { vi: tier, en: tier },
  body: tier === 'so-nganh',
  mapped: tier === 'cap-xa',
  code,
  slug: fold(name),
  name: inEach(() => name),
  type: name.split(' ')[0] ?? '',
  sortKey: name,
  parentName,
  validTo: null,
  aliases: [],
  formerNames: [],
});

export const DISTRICT_UNITS = NAMES.map((name, index) => unit('cap-huyen', String(369 + index), name));
const COMMUNES = [
  ['Phường Đông Thành', 'Thành phố Ninh Bình'],
  ['Phường Tân Thành', 'Thành phố Ninh Bình'],
  ['Xã Gia Hòa', 'Huyện Gia Viễn'],
  ['Xã Gia Thắng', 'Huyện Gia Viễn'],
  ['Xã Yên Thắng', 'Huyện Yên Mô'],
  ['Xã Yên Hòa', 'Huyện Yên Mô'],
].map(([name = '', parent = ''], index) => unit('cap-xa', String(14001 + index), name, parent));
const BODIES = [
  'Sở Y tế',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Tài chính',
  'Văn phòng UBND tỉnh',
  'Sở Thông tin và Truyền thông',
].map((name) => unit('so-nganh', fold(name).replaceAll(' ', '-'), name));
export const UNITS: readonly AnnexUnit[] = [...DISTRICT_UNITS, ...COMMUNES, ...BODIES];

export const CRITERIA = [
  { slug: 'nhan-thuc-so', name: { vi: 'Nhận thức số', en: 'Digital awareness' }, parentSlug: null, maximum: null },
  { slug: 'the-che-so', name: { vi: 'Thể chế số', en: 'Digital institutions' }, parentSlug: null, maximum: null },
];

const BASE: AnnexContent = {
  assessment: { slug: '2022', year: 2022, kind: 'official', register: 'r' },
  province: { vi: 'Tỉnh Ninh Bình', en: 'Ninh Binh' },
  title: { vi: 'Kết quả 2022', en: 'Results 2022' },
  decisionNumber: '1/QĐ-UBND',
  decisionDate: '2023-07-01',
  decisionTitle: null,
  effectiveDate: null,
  sources: [],
  tiers: (['so-nganh', 'cap-huyen', 'cap-xa'] as const).map((tier) => ({
    tier,
    complete: true,
    asOf: '2023-12-31',
    maximum: null,
    criteriaScope: 'tier',
    tieRule: null,
    note: NO_REMARK,
    criteria: CRITERIA,
    results: [],
  })),
};

const kindOf = (slug: string, position: number, name: string, units: string, english: string): TierKind => ({
  slug,
  position,
  parentSlug: slug === 'cap-xa' ? 'cap-huyen' : null,
  words: {
    vi: { name, inSentence: name.toLocaleLowerCase('vi'), units },
    en: { name: english, inSentence: english.toLowerCase(), units: english.toLowerCase() },
  },
  areas: position > 0,
  hasMap: slug === 'cap-xa',
});

export const CONTEXT: AnnexContext = {
  tiers: [
    kindOf('so-nganh', 0, 'Sở, ngành', 'sở, ngành', 'Departments'),
    kindOf('cap-huyen', 1, 'Cấp huyện', 'huyện, thành phố', 'Districts'),
    kindOf('cap-xa', 2, 'Cấp xã', 'xã, phường, thị trấn', 'Communes'),
  ],
  unitsOf: (_, tier) => UNITS.filter((candidate) => candidate.tier === tier),
  ownerOf: () => 'UBND tỉnh Ninh Bình',
  registerOf: () => 'r',
  currentOf: () => null,
  latestOf: (kind) => (kind === 'official' ? BASE : null),
  year: 2023,
  tier: null,
};

export const toCell = (value: Value): SheetCell | null =>
  value === null || value === ''
    ? null
    : typeof value === 'number'
      ? { kind: 'number', text: String(value) }
      : { kind: 'text', text: value };

export function sheetOf(
  name: string | null,
  rows: readonly (readonly (Value | SheetCell)[])[],
  more: { readonly merges?: readonly Merge[]; readonly hiddenColumns?: readonly number[] } = {},
): Sheet {
  return {
    file: 'phu-luc.xlsx',
    name,
    rows: rows.map((row) => row.map((value) => (typeof value === 'object' ? value : toCell(value)))),
    formulas: new Set(),
    merges: more.merges ?? [],
    hidden: { sheet: false, rows: new Set(), columns: new Set(more.hiddenColumns ?? []) },
  };
}

export const FACTS = sheetOf('Thông tin', [
  ['Năm đánh giá', '2023'],
  ['Số quyết định', '9/QĐ-UBND'],
  ['Ngày quyết định', '15/07/2024'],
]);

/** An annex as it is read: every problem, and each unit's total and rank by its tier. */
export function readSheets(sheets: readonly Sheet[], asked: Partial<AnnexContext> = {}, facts: Sheet = FACTS) {
  const problems = new AnnexProblems();
  const readings: TableReading[] = [];
  const content = readAnnex([facts, ...sheets], { ...CONTEXT, ...asked }, problems, readings);
  const names = new Map(UNITS.map((known) => [`${known.tier} ${known.code}`, known.name.vi]));
  const results = (content?.tiers ?? []).flatMap(({ tier, results: rows }) =>
    rows.map(({ unitCode, total, officialRank }) => [
      names.get(`${tier} ${unitCode}`) ?? '?',
      total.printed ?? total.missing,
      officialRank,
    ]),
  );
  return {
    content,
    readings,
    problems,
    results,
    said: problems.list
      // That a list of a few of the register's units is none of them all is said of each of these.
      .filter(({ rule }) => rule !== 'list-partial')
      .map(({ rule, cell, value }) => [rule, cell, value === null ? '' : `“${value}”`].filter(Boolean).join(' ')),
  };
}
