import { readHeading } from '@/lib/annex/list/headings';
import { asideOf, qualifierOf, settlesNothing, withoutUnit } from '@/lib/annex/list/qualifiers';
import { fold } from '@/lib/i18n/fold';

// What a heading says of figures that are read, and nobody understood: "Tổng điểm (tạm tính)" is no "Tổng điểm".

const bare = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');

/** Not final, of a part of the year, or one of several rounds. With accents: "số kết quả" is no "sơ kết", "chùa" no "chưa". */
const UNSETTLED = [
  'sơ (?:bộ|kết)(?! quả)|tạm (?:tính|thời|chấm)|dự kiến|ước (?:tính|đạt|thực hiện)|chưa \\p{L}+|giữa kỳ|(?<!so với )(?:kỳ|năm) trước',
  'trước (?:khi )?(?:thẩm định|thẩm tra|phúc tra|phúc khảo|rà soát|điều chỉnh|cộng|trừ|thưởng|phạt)',
  '(?:lần|vòng|đợt) (?:thứ )?(?:[ivx]+|\\d+|đầu|một|hai|ba|nhất|nhì)|quý (?:[ivx]+|\\d)',
  '(?:\\d+|sáu|chín|ba) tháng(?! \\d)|(?:đến|hết|trong|từ) tháng \\d{1,2}',
].join('|');
const asWords = (words: string): RegExp => new RegExp(`(?:^| )(?:${words})(?: |$)`, 'u');
const [ACCENTED, PLAIN] = [asWords(UNSETTLED), asWords(bare(UNSETTLED))];
/** What is to be reached is not what was. */
const AIM = /(?:^| )(?:muc tieu|ke hoach)(?: |$)/;

function saysUnsettled(words: string): boolean {
  const said = words
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return said === bare(said) ? PLAIN.test(said) : ACCENTED.test(said);
}

/** Whether words say that figures are not final, or of a part of the year; what stands in brackets may be without accents. */
export function isUnsettled(text: string): boolean {
  const inside = [...text.matchAll(/\(([^)]*)\)/gu)].map(([, words = '']) => words);
  return [text, ...inside].some(saysUnsettled);
}

/** What may stand in the brackets of a total or rank and says nothing of whose or when it is, folded and without numbers. */
const HARMLESS =
  /^(?:(?:tong|so|diem|d|toi da|thang|thang diem|diem chuan|trong so|ty trong|tinh|theo|tren|don vi tinh|phan tram|lam tron|da|hai|chu so|thap phan|nam|cot|dat|dat duoc|chung|chinh thuc|toan|ca|tinh|cap|xep hang|hang|chi so|ket qua|chuyen doi so|cds|dti|points?|max(?:imum)?|out of|total|score|rank(?:ing)?|overall|year|tieng viet|tieng anh|vietnamese|english|neu co|digital transformation index|tu cao (?:xuong|den) thap|[ivx]+|[a-z])(?: |$))*$/;

/** "(bao gồm điểm thưởng)", "(đã trừ điểm phạt)": the total is what it says, whole. */
const WHOLE = /^(?:da |co )?(?:bao gom|gom|tinh)(?: ca)? .*(?:thuong|cong|tru|phat)|^da (?:cong|tru|tinh)(?: |$)/;

/** Lines over a total that only group columns, or stand in a corner of the sheet. */
const GROUPING =
  /(?:^| )(?:ket qua|diem|tong|chi so|danh gia|xep (?:hang|loai)|tieu chi|chi tieu|noi dung|so lieu|chuyen doi so|cds|dti|thong tin|phu luc|bieu|mau|bang|don vi tinh|score|scores|result|results|total)(?: |$)/;

/** The words in brackets of a line that are not understood; null where there are none. */
function unknownBracket(text: string): string | null {
  const inside = [...withoutUnit(text).matchAll(/\(([^)]*)\)/gu)].map(([, words = '']) => words);
  return (
    inside.find((words) => {
      const said = fold(words).replaceAll(/\d+/g, ' ').replaceAll(/\s+/g, ' ').trim();
      return !HARMLESS.test(said) && !WHOLE.test(said) && qualifierOf(`(${words})`) === null;
    }) ?? null
  );
}

/** A line over a heading that nobody understands, as a part's name over its sums: "Chính quyền số" over "Cộng"; null where there is none. */
export function unknownLine(path: readonly string[]): string | null {
  return (
    path.find(
      (text) =>
        readHeading(text, []) === null &&
        qualifierOf(text) === null &&
        !settlesNothing(text) &&
        asideOf([text]) === null &&
        !GROUPING.test(fold(text)),
    ) ?? null
  );
}

/** What of a column's heading is not understood, or puts its figures in doubt; null where nothing does. */
export function doubtOf(path: readonly string[], isCriterion: boolean): string | null {
  const unsettled = path.find((text) => isUnsettled(text) || AIM.test(fold(text)));
  if (unsettled !== undefined || isCriterion) return unsettled ?? null;
  const bracket = path.map((text) => (readHeading(text, []) === null ? null : unknownBracket(text))).find(Boolean);
  return bracket ? `(${bracket})` : unknownLine(path);
}
