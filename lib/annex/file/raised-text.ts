/** Whether words stand above or below their line, as marks of footnotes do. */
export type Level = 'raised' | 'lowered';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const BRACKETS: Readonly<Record<Level, string>> = { raised: '⁽⁾', lowered: '₍₎' };

/**
 * Letters as they are seen where they stand above or below their line: a raised "1" after "358,17" is the mark of a footnote
 * and never a digit more of the figure.
 */
export function atLevel(text: string, level: Level | undefined): string {
  if (level === undefined) return text;
  const digits = level === 'raised' ? RAISED : LOWERED;
  return text
    .replaceAll(/[()]/g, (bracket) => BRACKETS[level].charAt(bracket === '(' ? 0 : 1))
    .replaceAll(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** The least distance from the line, in the file's own measure (half points, hundredths of the letters), that is meant. */
const LEAST_SHIFT = 4;

/** The level a file names, in its own word or by how far it is from the line: "superscript", "super 58%", "33% 58%", "-6". */
export function levelOf(said: string): Level | undefined {
  if (/^super/.test(said)) return 'raised';
  if (/^sub/.test(said)) return 'lowered';
  const shift = Number.parseFloat(said);
  return shift >= LEAST_SHIFT ? 'raised' : shift <= -LEAST_SHIFT ? 'lowered' : undefined;
}

/** Letters of fewer points than this are seen by nobody. */
const LEAST_POINTS = 2;

/** Whether letters of so many points are too small to be seen; no where it is not known. */
export const isTiny = (points: number): boolean => points < LEAST_POINTS;
