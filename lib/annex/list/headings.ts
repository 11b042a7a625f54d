import { asLatin } from '@/lib/annex/list/lookalikes';
import { FOOTNOTE } from '@/lib/annex/score-cell';
import { fold } from '@/lib/i18n/fold';
import { parsePoints } from '@/lib/scoring/points';
import type { Points } from '@/lib/scoring/types';
import type { Localised } from '@/lib/site';

/** What a column of a tier's list holds. */
type ColumnRole =
  | {
      readonly kind: 'order' | 'code' | 'name' | 'district' | 'total' | 'rank' | 'band' | 'note' | 'note-en' | 'source';
    }
  | { readonly kind: 'criterion'; readonly slug: string };

export interface Heading {
  readonly role: ColumnRole;
  /** A maximum written in the heading, in thousandths. */
  readonly maximum: Points | null;
  /** Its figures are percentages: "Tổng điểm (%)". */
  readonly percent?: true;
}

/** Names a criterion's column may have. */
export interface NamedCriterion {
  readonly slug: string;
  readonly name: Localised;
}

type PlainKind = Exclude<ColumnRole['kind'], 'criterion'>;

/** Headings as offices write them, folded. */
const WRITTEN: readonly (readonly [PlainKind, RegExp])[] = [
  ['order', /^(?:s?tt|so tt|so thu tu|no|order)$/],
  ['code', /^(?:ma|ma so|ma don vi|ma dv|ma dvhc|ma co quan|ma don vi hanh chinh|unit code|code)$/],
  ['note-en', /^(?:ghi chu (?:bang )?tieng anh|note (?:in )?english|english note|note en)$/],
  ['note', /^(?:ghi chu|ghi chu tieng viet|chu thich|note|notes|note vi)$/],
  ['source', /^(?:nguon|ma nguon|nguon so lieu|source)$/],
  ['band', /^(?:ket qua )?(?:xep loai|phan loai|muc xep loai|xep muc|band|grade)(?: chung| chinh thuc)?$/],
  [
    'rank',
    /^(?:xep hang|hang|thu hang|xep thu|xep thu tu|thu bac|xh|vi tri|vi thu|thu tu xep hang|ket qua xep hang|rank|ranking|hang chinh thuc)$/,
  ],
  [
    'total',
    /^(?:tong|tong diem|tong so diem|tong cong|diem tong|diem so|diem|diem dat|cong|tong diem dat|tong diem danh gia|diem danh gia|diem tong hop|ket qua|ket qua danh gia|total|total score|overall score|total points|points|score)$/,
  ],
  [
    'name',
    /^(?:(?:ten )?(?:cac )?(?:don vi|co quan|co quan don vi|co quan dia phuong|co quan don vi dia phuong|don vi dia phuong|nganh dia phuong|don vi hanh chinh|co quan nha nuoc|so nganh|so ban nganh|dia phuong|xa phuong|xa phuong thi tran|xa|ubnd (?:cac )?xa phuong thi tran|ubnd cap xa|ubnd cap huyen|cap xa|doi tuong danh gia)|unit|unit name|name|agency|agencies|department|departments|commune|communes|organisation|organization|name as printed)$/,
  ],
  [
    'district',
    /^(?:(?:ten )?(?:thuoc )?(?:ubnd )?(?:cac )?(?:huyen|quan huyen|huyen thanh pho|huyen tp|cap huyen|dia ban|huyen thi xa thanh pho|thanh pho huyen)|district)$/,
  ],
];

/** What is said of a total besides that it is one. "Điểm tự đánh giá" is none: units' own scores are not the decision's. */
const QUALIFIED_TOTAL =
  /^(?:tong(?: so| cong)?(?: diem)?|diem(?: tong(?: cong| hop| ket)?| so| chung)?|total(?: score| points)?|score|points)(?: (?:nam nay|ky nay|nam truoc|ky truoc|dat duoc|dat|danh gia|tham dinh|tham tra|phe duyet|cong nhan|cuoi cung|chinh thuc|chung|(?:chi so |muc do |ve )?(?:chuyen doi so|cds|dti)))*$|^(?:chi so|gia tri|gia tri chi so|ket qua)(?: (?:chuyen doi so|cds|dti|danh gia))+$/;
const QUALIFIED_RANK =
  /^(?:ket qua xep hang|vi tri xep hang|xep thu hang|xep hang|xep thu|thu hang|thu bac|hang|vi tri|rank)(?: (?:chung|nam nay|ky nay|nam truoc|ky truoc|tinh|ca tinh|chinh thuc|toan tinh|cuoi cung|danh gia|(?:chi so |muc do |ve )?(?:chuyen doi so|cds|dti)))*$/;
/** Whoever has the last word, or what came after it: "Điểm Hội đồng", "KQ cuối cùng", "Điểm sau rà soát". Whose figure it is, qualifiers say. */
const APPRAISED_TOTAL =
  /^(?:(?:tong(?: so| cong)?(?: diem)?|diem(?: so| tong)?|ket qua|kq|total|score)(?: |$))?(?:(?:do|cua|duoc|va|theo|lan|boi|by|after|the|hoi dong|ubnd(?: cap)? tinh|ubnd|uy ban nhan dan tinh|chu tich ubnd tinh|to|tham dinh|tham tra|cong tac|giup viec|doan|kiem tra|so tt tt|so tttt|so thong tin va truyen thong|so kh cn|so khoa hoc va cong nghe|cham|cham lai|duyet|phe duyet|cong nhan|xac nhan|quyet dinh|chot|cuoi|cuoi cung|chinh thuc|ra soat|phuc tra|phuc khao|dieu chinh|giai trinh|sau|sau khi|cong tru|thuong phat|cong|tru|thuong|phat|con lai|quy doi|xep hang|dat duoc|dat|nam nay|ky nay|verified|approved|appraised|scores?|diem|ket qua)(?: |$))+$/;
/** One word of them is no heading of a score: "Cộng", "Trừ", "Sở TT&TT". */
const SAYS_TOTAL =
  /(?:^| )(?:diem|ket qua|kq|tong|score|total|cham|duyet|phe duyet|cong nhan|xac nhan|chot|tham dinh|quyet dinh|verified|approved)(?: |$)/;
/** Points that are added to a total or taken from it. */
const ADDED =
  /^(?:(?:tong )?diem|so diem)? ?(?:duoc |bi )?(?:cong|tru|thuong|phat|cong tru|thuong phat)(?: them| diem)?$/;

/** "… năm 2024" at the end of a folded heading. */
const YEAR_AFTER = / (?:nam )?20\d{2}$/;

const MAXIMUM =
  /(?:tối đa|điểm chuẩn|thang điểm|max(?:imum)?)?\s*:?\s*(\d+(?:,\d{1,6})?)\s*(?:điểm|đ|points?)?\s*\)?$/iu;

function maximumIn(text: string): Points | null {
  // "Tổng (3+4)" and "(5)" name columns.
  if (/\(\s*(?:\d\s*\)|\d+\s*[)\]]?\s*[=+])|=\s*\(?\d+\)?\s*\+/u.test(text)) return null;
  if (!/\(|điểm|tối đa|max|points?/iu.test(text)) return null;
  // "Tổng điểm năm 2024" names a year, not what may be reached.
  const parsed = parsePoints(MAXIMUM.exec(text.replace(/(?:năm\s+)?20\d{2}\s*\)?$/iu, ''))?.[1] ?? '');
  return parsed.ok ? parsed.points : null;
}

/** A heading's name: without what stands in brackets and without the number before it ("1. Nhận thức số (100 điểm)"). */
function nameOf(text: string): string {
  const written = asLatin(text)
    .replace(FOOTNOTE, '')
    .replace(/\([^)]*\)?/gu, ' ');
  const name = fold(written);
  // "VI. Nhận thức số" has a number before it, "Vị trí" has none.
  const numbered = /^\s*(?:tiêu chí\s+)?(?:\d+|[ivx]+)(?![\p{L}\p{M}])/iu.test(written.normalize('NFC'));
  return numbered
    ? name.replace(/^(?:tieu chi )?(?:\d+|[ivx]+) (?=\p{L})/u, '')
    : name.replace(/^tieu chi (?:\d+|[ivx]+) (?=\p{L})/u, '');
}

/** "(%)", "(tính theo phần trăm)"; a weight such as "(40%)" says nothing of what the figures are. */
const IN_PERCENT = /\([^)]*(?:(?<![\d.,]\s*)%|phần trăm)[^)]*\)/iu;
/** "(thang 0-1)", "(0–1)" */
const AS_INDEX = /\((?:[^)]*\s)?0\s*[-–—]\s*1\)/u;

/** What a heading says its column holds, in one language or in two ("Tổng điểm / Total"); null where it says nothing that is known. */
export function readHeading(text: string, criteria: readonly NamedCriterion[]): Heading | null {
  const heading = readRole(text, criteria);
  return heading && (IN_PERCENT.test(text.normalize('NFC')) ? { ...heading, percent: true } : heading);
}

function readRole(text: string, criteria: readonly NamedCriterion[]): Heading | null {
  const whole = readOne(text, criteria);
  if (whole !== null || !/[/|]/.test(text)) return whole;
  const [first, ...others] = text.split(/\s*[/|]\s*/).map((part) => readOne(part, criteria));
  const same = others.every((other) => other && first && roleKey(other.role) === roleKey(first.role));
  return first && same ? first : null;
}

function readOne(text: string, criteria: readonly NamedCriterion[]): Heading | null {
  const name = nameOf(text);
  const inBrackets = fold(/\(([^)]*)\)/u.exec(text)?.[1] ?? '');
  const maximum = maximumIn(text);
  const bare = name.replace(/^(?:tieu chi|diem|nhom tieu chi) (?=\p{L})/u, '').replace(/ \d+ diem$/u, '');
  const criterion = criteria.find(({ slug, name: { vi, en } }) =>
    [fold(slug), fold(vi), fold(en)].some((known) => known === bare || known === name),
  );
  if (criterion) return { role: { kind: 'criterion', slug: criterion.slug }, maximum };
  if (name === 'ghi chu' && inBrackets === 'tieng anh') return { role: { kind: 'note-en' }, maximum: null };
  const kind = WRITTEN.find(([, pattern]) => pattern.test(name))?.[0];
  if (kind) return { role: { kind }, maximum: kind === 'total' ? maximum : null };
  const said = name.replace(YEAR_AFTER, '');
  if (QUALIFIED_TOTAL.test(said) || (AS_INDEX.test(text) && /^(?:chi so|gia tri)$/.test(said)))
    return { role: { kind: 'total' }, maximum };
  if (QUALIFIED_RANK.test(said)) return { role: { kind: 'rank' }, maximum: null };
  if (APPRAISED_TOTAL.test(said) && SAYS_TOTAL.test(said) && !ADDED.test(said))
    return { role: { kind: 'total' }, maximum };
  return null;
}

export const roleKey = (role: ColumnRole): string => (role.kind === 'criterion' ? `criterion ${role.slug}` : role.kind);

/** A list of units that others are within, of districts, names them "Huyện, thành phố"; a commune list has that beside the name. */
export function settleDistrict(headings: Map<number, Heading>, holdsOthers: boolean): void {
  const named = [...headings.values()].some(({ role }) => role.kind === 'name');
  if (named && !holdsOthers) return;
  for (const [column, heading] of headings) {
    if (heading.role.kind === 'district' && !named) headings.set(column, { ...heading, role: { kind: 'name' } });
  }
}
