import { fold } from '@/lib/i18n/fold';

/** Whose figure a column holds. What is assessed counts; what units said of themselves, and what could be reached, does not. */
export type ColumnFigure = 'own' | 'maximum' | 'other' | 'year' | 'appraised' | 'plain';

/** Whose figure a column holds, folded; the first that fits. Units' own scores and maxima never are the decision's. */
const QUALIFIERS: readonly (readonly [ColumnFigure, RegExp])[] = [
  [
    'own',
    /(?:^| )(?:tu (?:cham|danh gia|cho|dg|ke khai)|ke khai|don vi (?:tu|cham|de xuat|gui|nop|bao cao|dang ky)|self|own|de nghi|de xuat|kien nghi)(?: |$)/,
  ],
  ['maximum', /(?:^| )(?:toi da|diem chuan|thang diem|max|maximum|diem tran)(?: |$)|^chuan$/],
  [
    'other',
    /(?:^| )(?:ty le|ti le|phan tram|muc do dat|tang giam|chenh lech|so sanh|so voi|thay doi|xep loai|bac)(?: |$)/,
  ],
  [
    'year',
    /(?:^| )(?:nam truoc|nam ngoai|ky truoc|lan truoc|nam lien truoc|nam lien ke|previous year|last year)(?: |$)/,
  ],
  [
    'appraised',
    /(?:^| )(?:tham dinh|tham tra|hoi dong|cong nhan|phe duyet|duyet|to (?:tham dinh|cong tac|giup viec)|doan (?:kiem tra|tham dinh)|xac nhan|chot|quyet dinh|cham lai|sau (?:\p{L}+ )?(?:tham dinh|ra soat|phuc tra|phuc khao|dieu chinh|giai trinh|kiem tra)|lan cuoi|verified|approved|dat duoc|dat|chinh thuc|cuoi cung|appraised|assessed)(?: |$)/u,
  ],
];

/** "Nhận thức số (tối đa 60 điểm)" states a maximum and is none. */
const STATED =
  /\([^)]*\)?|(?:tối đa|thang điểm|điểm chuẩn)\s*:?\s*\d+(?:,\d+)?\s*(?:điểm|đ)?|\d+(?:,\d+)?\s*(?:điểm|đ)\b/giu;

/** "(phần trăm)", "(tính theo phần trăm)", "(đơn vị: %)": what a column's figures are, not a share of something else. */
const UNIT = /\(\s*(?:(?:đơn vị(?: tính)?|tính (?:theo|bằng)|theo)\s*:?\s*)?(?:%|phần trăm)\s*\)/giu;
export const withoutUnit = (text: string): string => text.normalize('NFC').replace(UNIT, ' ');

/** A number in brackets that is a year something is compared with. */
const COMPARED = /(?:^| )(?:so voi|so sanh|chenh lech|tang giam|thay doi)(?: |$)/;

/** Whose figure a line of a heading says it is; null where it does not say. */
export function qualifierOf(heading: string): ColumnFigure | null {
  const text = withoutUnit(heading);
  const brackets = [...text.matchAll(/\(([^)]*)\)/gu)].map(([, inside = '']) => inside);
  // One with a number in it states a maximum or a weight, unless it compares: "(so với năm 2022)".
  const bracketed = brackets.filter((inside) => !/\d/.test(inside) || COMPARED.test(fold(inside)));
  const said = fold([text.replace(STATED, ' '), ...bracketed].join(' '));
  return QUALIFIERS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

/** Whose figure the lines above a column say it is: the innermost that says so decides. */
export function readQualifiers(path: readonly string[]): ColumnFigure {
  return path.map(qualifierOf).findLast((figure) => figure !== null) ?? 'plain';
}

/** What is said of units besides scores and ranks of the whole tier, folded. */
const ASIDE: readonly (readonly ['band' | 'scope' | 'other', RegExp])[] = [
  [
    'band',
    /^(?:ket qua )?(?:xep loai|phan loai|muc xep loai|loai|muc do (?:cds|chuyen doi so)|xep muc|band|grade)(?: |$)/,
  ],
  [
    'scope',
    /^(?:xep hang|xep thu|thu hang|hang|vi tri|rank)(?: \p{L}+)* (?:trong|theo|within|trong tung|noi bo)(?: \p{L}+)* (?:huyen|thanh pho|dia ban|khoi|nhom|cum|loai|district|group)(?: |$)/u,
  ],
  [
    'other',
    /(?:^| )(?:tang giam|chenh lech|so sanh|so voi|thay doi|tang hang|giam hang|ty le|ti le|phan tram|muc do dat)(?: |$)/,
  ],
];

const WITHIN_PARENT =
  /^(?:xep hang|xep thu|thu hang|hang|vi tri|rank)(?: \p{L}+)* (?:trong|theo|within|noi bo)(?: (?:tung|moi|cac|each|the|its))*(?: cap)? (?:huyen|thanh pho|dia ban|district)(?: |$)/u;

/** Whether a heading says that ranks are counted in what the units are within: "Xếp hạng trong huyện". */
export const ranksWithin = (path: readonly string[]): boolean =>
  [...path, path.join(' ')].some((text) => WITHIN_PARENT.test(fold(text)));

/** What a column holds that is known and not read: units' bands, ranks within a part of the list, comparisons and shares. */
export function asideOf(path: readonly string[]): 'band' | 'scope' | 'other' | null {
  const said = path.map((text) => fold(withoutUnit(text)));
  return ASIDE.find(([, pattern]) => said.some((text) => pattern.test(text)))?.[0] ?? null;
}

const NOTHING =
  /^(?:(?:nam )?20\d{2}|(?:nam|ky) nay|(?:toan|ca) tinh|chung|\d+ (?:diem|d)|\d+|(?:diem )?(?:toi da|chuan) \d+(?: diem)?|[a-z]|diem)$/;

/** Whether a line under a heading says whose figure it is, a year, a maximum or a number, and nothing of what the column holds. */
export function settlesNothing(text: string): boolean {
  const said = fold(text);
  return qualifierOf(text) !== null || said === '' || NOTHING.test(said) || /^\(?\d+\)?\s*(?:=.*)?$/.test(text);
}
