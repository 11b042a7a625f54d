/** A day: its year is never the assessment's. */
export const DAY = /ngày (\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/iu;

/** A year, or the years a period is of: "năm 2023", "giai đoạn 2021 - 2025", "năm 2022 - năm 2024". */
const YEARS =
  /(?:(?<!tháng \d{1,2} )năm |giai đoạn (?:từ )?(?:năm )?)(20\d\d)(?!\d)( ?(?:[-–—/]|đến) ?(?:hết )?(?:năm )?20\d\d)?/giu;
const CLAUSE_END = /[:;()]|\. | [-–—] /u;
/** Years one after the other are all what the first is. */
const JOINED = /^(?:,|và|với|hoặc|&|\+)$/iu;

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
/** What a year is beside: another one's figures, or several years. */
const BESIDE = word('so với|so sánh|đối chiếu|cùng kỳ|giai đoạn|nhiệm kỳ|các năm');
const BOUND = /(?<!\p{L})(?:từ|đến|trước|sau)(?: hết| cuối| đầu)? ?$/iu;
/** What is issued in a year. */
const ACT = word(
  'ban hành|công bố|thành lập|nghị quyết|nghị định|thông tư|công văn|chỉ thị|đề án|hướng dẫn|quy định|quy chế|khung|định hướng',
);
/** What is made for a year, or in one: its results are of that year only where nothing else says which. */
const FRAME = word('chương trình|kế hoạch|bộ chỉ số|bộ tiêu chí');
const RESULT = word('kết quả|đánh giá|xếp hạng|xếp loại|tổng hợp|điểm');
const OUTCOME = /.*(?<!\p{L})kết quả(?!\p{L})/iu;

/** `result`: a year whose results are named; `named`: one alone; `framework`: one beside the framework or plan they are results of. */
type YearKind = 'result' | 'named' | 'framework';

export interface SaidYear {
  readonly year: number;
  readonly kind: YearKind;
}

function kindOf(said: string): YearKind | null {
  if (BESIDE.test(said) || BOUND.test(said)) return null;
  // "Thực hiện Chương trình chuyển đổi số, kết quả năm 2023": of what comes first it is no longer said.
  const outcome = OUTCOME.exec(said)?.[0] ?? '';
  const rest = said.slice(outcome.length);
  if (ACT.test(rest)) return null;
  const frame = FRAME.exec(rest);
  if (frame) return RESULT.test(outcome + rest.slice(0, frame.index)) ? 'framework' : null;
  return outcome === '' ? 'named' : 'result';
}

/** The years of a title, its blanks single, that may be the assessment's; not those it is compared with, nor those of acts, programmes and periods. */
export function yearsIn(title: string): readonly SaidYear[] {
  const text = title.replace(new RegExp(DAY, 'giu'), ' ');
  const found: SaidYear[] = [];
  let [end, last, period]: [number, YearKind | null, boolean] = [0, null, false];
  for (const match of text.matchAll(YEARS)) {
    const before = text.slice(end, match.index);
    const clause = before.split(CLAUSE_END).at(-1) ?? '';
    const joined = end > 0 && JOINED.test(before.trim()) && !(period && before.trim() === ',');
    period = match[2] !== undefined || /^giai/iu.test(match[0]);
    // "(năm 2023)" is said of what stands before the bracket.
    if (period) last = null;
    else if (!joined) last = kindOf(/\p{L}/u.test(clause) ? clause : before);
    if (last) found.push({ year: Number(match[1]), kind: last });
    end = match.index + match[0].length;
  }
  return found;
}
