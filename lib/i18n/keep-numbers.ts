const NO_BREAK = '\u00a0';

/** A word and the number it is read with: "hạng 118", "tháng 7/2024", "lần công bố 1", "Điều 9", "revision 2". */
const BEFORE =
  /(?<=(?<!\p{L})(?:hạng|tháng|năm|công bố|điều|quyết định|rank|decision|revision|edition|article)) (?=\d)/giu;

/** A number and what it counts: "605,21 điểm", "3 đơn vị", "15 ngày", "358.17 points". */
const AFTER = /(?<=\d) (?=(?:điểm|đơn vị|tiêu chí|ngày|points?|units?|criteria|days?|totals?)(?!\p{L}))/giu;

/** A rank shared is said in one: "Đồng hạng 118". */
const SHARED = /(?<=(?<!\p{L})đồng) (?=hạng(?!\p{L}))/giu;

/** The number of a decision: "506/QĐ-UBND", "1318/NQ-UBTVQH15". */
const DECISION = /(\d+\/\p{Lu}+-\p{Lu}+\d*)/u;

/** A text of a page whose numbers end no line apart from their words. For what is shown: files and the API have plain spaces. */
export const keepNumbers = (text: string): string =>
  [BEFORE, AFTER, SHARED].reduce((so, rule) => so.replaceAll(rule, NO_BREAK), text);

/**
 * The text in parts, every second one the number of a decision, which no line breaks: its hyphens stay the ones that are searched
 * for and copied, so it is the page that holds it together.
 */
export const partsOf = (text: string): readonly string[] => text.split(DECISION);
