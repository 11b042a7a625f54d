import { readDate } from '@/lib/annex/date-cell';
import { DAY } from '@/lib/annex/list/title-years';

/** A decision that a line says the annex is of: its number and date come from this one mention. */
export interface Mention {
  readonly number: string | null;
  readonly date: string | null;
  /** Where its number should stand is a blank, as in a draft. */
  readonly blank: boolean;
  /** "Kèm theo Quyết định số …"; else it is only named. */
  readonly attached: boolean;
}

/** A decision, in full or as offices shorten it; the "QĐ" of its own number ("700/QĐ-UBND") is none. */
export const DECISION = /quyết định|(?<![\p{L}/])qđ(?![\p{L}-])/iu;
/** The same with what follows at once: its number, or "số" and no number. */
const MENTION =
  /(?:quyết định|(?<![\p{L}/])qđ(?![\p{L}-]))(?: ?(số))? ?:? ?(\d{1,9} ?\/ ?[A-ZĐ]{1,20}(?:-[A-ZĐ]{1,20}){0,6})?/giu;

/** A decision of a ministry or the prime minister is none of the province's. */
const ABOVE = /\/ ?QĐ-(?:TTg|CP|B(?!CĐ)[A-ZĐ]{2,})/iu;
const FRAMEWORK = /bộ (?:chỉ số|tiêu chí)|quy định|quy chế|khung|hướng dẫn/iu;
/** What an act does to another one: the other is named, and is not this annex's. */
const CHANGED = /thay thế|đính chính|sửa đổi|bổ sung|điều chỉnh|bãi bỏ|hủy bỏ|huỷ bỏ/iu;
const GROUNDS = /căn cứ|thành lập|kiện toàn/iu;
/** "Kèm theo", "ban hành theo", never "theo" alone, which names what was followed. */
const ATTACHED = /(?:kèm(?: theo)?|ban hành(?: theo)?)(?: dự thảo)?:? ?$/iu;
const FOLLOWED = /(?<!\p{L})(?:theo|thực hiện|triển khai|tại các|trong các)(?: các)?:? ?$/iu;
/** What another decision issued: "… của UBND tỉnh ban hành Bộ chỉ số". */
const ISSUED =
  /(?:ban hành|phê duyệt|về(?: việc)?) (?:bộ (?:chỉ số|tiêu chí)|quy định|quy chế|khung|hướng dẫn|kế hoạch|chương trình|đề án|thành lập|kiện toàn)/iu;
/** Between a decision's number and a day that is not the one it was made on. */
const OTHER_DAY = /[;().:]|đến|từ|họp|tính|biên bản|tờ trình|báo cáo|công văn|nghị quyết|số liệu|hiệu lực/iu;
const JOINED = /^[^();.]{0,80}(?:,|và|hoặc) ?$/iu;

/** The day a decision was made on, of the words after its number; null where they say none, or one of something else. */
function dayOf(after: string): string | null {
  const day = DAY.exec(after);
  if (!day?.[1] || OTHER_DAY.test(after.slice(0, day.index))) return null;
  return readDate(/tháng/iu.test(day[1]) ? `ngày ${day[1]}` : day[1].replaceAll(' ', ''));
}

/** Whether the words before a decision, and those after, say that it is another act than the annex's. */
function isOther(before: string, after: string, number: string | null): boolean {
  if (number !== null && ABOVE.test(number)) return true;
  if (FRAMEWORK.test(before) || CHANGED.test(before) || ISSUED.test(after)) return true;
  if (ATTACHED.test(before)) return false;
  return FOLLOWED.test(before) || GROUNDS.test(before.split(/[;:]|\. /u).at(-1) ?? '');
}

/** The decisions of a line, its blanks single, that may be the annex's own: none that it replaces, corrects, follows or was founded on. */
export function decisionsIn(text: string): readonly Mention[] {
  const matches = [...text.matchAll(MENTION)];
  const found: Mention[] = [];
  let [end, other] = [0, false];
  for (const [index, match] of matches.entries()) {
    const since = text.slice(end, match.index);
    // What a bracket said ends with it.
    const before = since.split(/[()]/u).at(-1) ?? '';
    end = match.index + match[0].length;
    const after = text.slice(end, matches[index + 1]?.index).split(/[()]/u, 1)[0] ?? '';
    const number = match[2]?.replaceAll(' ', '') ?? null;
    // "… Quyết định số 922 và Quyết định số 100": the second is what the first is.
    const joined = other && JOINED.test(since) && !ATTACHED.test(before.replace(/(?:,|và|hoặc) ?$/iu, ''));
    other = isOther(before, after, number) || joined;
    if (other || /^ ?(?:này|trên)(?!\p{L})/iu.test(after)) continue;
    const [date, blank] = [dayOf(after), number === null && match[1] !== undefined];
    if (number !== null || date !== null || blank) found.push({ number, date, blank, attached: ATTACHED.test(before) });
  }
  return found;
}
