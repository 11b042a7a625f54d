import type { SheetCell } from '@/lib/annex/sheet';

/** What a number format shows of a number. */
export interface NumberFormat {
  readonly percent: boolean;
  /** It writes a percent sign after the number as it is: `0.00"%"`. */
  readonly percentSign?: true;
  /** It shows a day. */
  readonly date: boolean;
  /** Most decimals it shows; null where it shows all there are. */
  readonly decimals: number | null;
  /** Digits it writes itself before and after the number, and by how many thousands it divides it. */
  readonly beside?: { readonly before: string; readonly after: string; readonly thousands: number };
  /** Whether it shows anything of a number above, below and of nought, and of a text: ";;;" shows nothing. */
  readonly shows: {
    readonly above: boolean;
    readonly below: boolean;
    readonly nought: boolean;
    readonly text: boolean;
  };
}

/** Formats every program knows by number. */
export const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[37, 38].map((id) => [id, '#,##0'] as const),
  ...[39, 40].map((id) => [id, '#,##0.00'] as const),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, 'd/m/yyyy'] as const),
]);

/** What of a value the sections of a format show. A section of words alone shows words, and no number. */
function showsOf(sections: readonly string[], conditional: boolean): NumberFormat['shows'] {
  const numbers = sections.slice(0, 3).map((section) => /[0#?@ymdhs]|general/i.test(section));
  const text = sections[3] === undefined || sections[3].includes('@');
  // Which section a number falls under is the format's own matter: one that shows nothing is enough to doubt it.
  if (conditional)
    return { above: numbers.every(Boolean), below: numbers.every(Boolean), nought: numbers.every(Boolean), text };
  const [above = true, below = above, nought = above] = numbers;
  return { above, below, nought, text };
}

/** What a format shows of a positive number that is not the number's: its own digits, and thousands left out. */
function besideOf(code: string): Pick<NumberFormat, 'beside'> {
  const [first = ''] = code.match(/^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/) ?? [];
  const [, quotedBefore, singleBefore] = /(?:"[^"]*?(\d+)"|\\(\d))[0#?]/.exec(first) ?? [];
  const [, quotedAfter, singleAfter] = /[0#?](?:"(\d+)[^"]*"|\\(\d))/.exec(first) ?? [];
  const [before, after] = [quotedBefore ?? singleBefore ?? '', quotedAfter ?? singleAfter ?? ''];
  const thousands = /[0#?](,+)(?![0#?,.])/.exec(first.replaceAll(/"[^"]*"|\\./g, ''))?.[1]?.length ?? 0;
  return before === '' && after === '' && thousands === 0 ? {} : { beside: { before, after, thousands } };
}

const PERCENT_SIGN = /[0#?](?:"[^"%]*%[^"]*"|\\?\s*\\%)/;

/** What a format code says. */
export const numberFormat = (code: string): NumberFormat => {
  // Words in quotes, colours in brackets and escaped letters are no part of the number.
  const sections = code.replaceAll(/"[^"]*"|\\.|_.|\[(?![hms]+\])[^\]]*\]/gi, '').split(';');
  const [positive = ''] = sections;
  const placed = /[0#?](?:\.([0#?]*))?,*(?![0#?,.])/.exec(positive);
  const date = /[ymdhs]/i.test(positive.replace(/general/i, ''));
  return {
    percent: positive.includes('%'),
    date,
    decimals: placed && !date && !positive.includes('/') ? (placed[1]?.length ?? 0) : null,
    ...besideOf(code),
    ...(PERCENT_SIGN.test(code) ? { percentSign: true as const } : {}),
    shows: code === '' ? EVERYTHING : showsOf(sections, /\[[<>=]/.test(code)),
  };
};

const EVERYTHING = { above: true, below: true, nought: true, text: true } as const;

/** Whether a format shows anything of a cell; whatever it is, an error is shown. */
export function showsCell(kind: SheetCell['kind'], digits: string, format: NumberFormat | undefined): boolean {
  if (!format) return true;
  const { shows } = format;
  if (kind === 'text') return shows.text;
  if (kind !== 'number' && kind !== 'date') return true;
  const number = Number(digits);
  return number > 0 ? shows.above : number < 0 ? shows.below : shows.nought;
}

/** A number as a cell shows it, where that is not what the file keeps: "45,5%" of 0.455, "358,17" of 358.167. */
export function shownInstead(digits: string, { percent, percentSign, decimals, beside }: NumberFormat): string | null {
  if (percentSign) return `${String(Number(Number(digits).toPrecision(15))).replace('.', ',')}%`;
  if (beside) {
    const number = Number((Number(digits) / 1000 ** beside.thousands).toPrecision(15));
    const plain = decimals === null ? String(number) : number.toFixed(Math.min(decimals, 20));
    return `${beside.before}${plain.replace('.', ',')}${beside.after}`;
  }
  const shown = Number((Number(digits) * (percent ? 100 : 1)).toPrecision(15));
  if (!Number.isFinite(shown)) return null;
  if (percent) return `${String(shown).replace('.', ',')}%`;
  const kept = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  return decimals === null || kept <= decimals ? null : shown.toFixed(decimals).replace('.', ',');
}
