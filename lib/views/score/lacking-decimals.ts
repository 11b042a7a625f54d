import { LANGUAGE_FORMS, type Lang } from '@/lib/site';

/** What a figure lacks of the longest of its column: decimals, and with `whole` the decimal sign too. */
export interface Lacking {
  readonly decimals: number;
  readonly whole: boolean;
}

const MOST = 6;

interface Parts {
  readonly decimals: number;
  /** What stands behind the number: its unit, a maximum. */
  readonly after: string;
}

function partsOf(text: string, lang: Lang): Parts | null {
  const found = /^[=+−-]?[\d.,]*\d/.exec(text);
  if (!found) return null;
  const [number] = found;
  const sign = number.lastIndexOf(LANGUAGE_FORMS[lang].decimalSign);
  return { decimals: sign < 0 ? 0 : number.length - sign - 1, after: text.slice(number.length) };
}

/**
 * Written figures of one column, with what each lacks on its right for its decimal sign to stand under the others’; null for
 * what is no figure. Figures followed by different words stand under one another by their ends alone, and lack nothing.
 */
export function lackingDecimals(texts: readonly string[], lang: Lang): readonly (Lacking | null)[] {
  const parts = texts.map((text) => partsOf(text, lang));
  const figures = parts.flatMap((part) => part ?? []);
  const alike = new Set(figures.map(({ after }) => after)).size <= 1;
  const longest = alike ? Math.min(MOST, Math.max(0, ...figures.map(({ decimals }) => decimals))) : 0;
  return parts.map(
    (part) => part && { decimals: Math.max(0, longest - part.decimals), whole: part.decimals === 0 && longest > 0 },
  );
}
