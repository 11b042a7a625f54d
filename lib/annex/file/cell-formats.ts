import { type Attributes, readXml } from '@/lib/annex/file/read-xml';

/** What a number format shows of a number. */
export interface NumberFormat {
  readonly percent: boolean;
  /** It shows a day. */
  readonly date: boolean;
  /** Most decimals it shows; null where it shows all there are. */
  readonly decimals: number | null;
}

/** Formats every program knows by number. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
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

const numberFormat = (code: string): NumberFormat => {
  // Words in quotes, colours in brackets and escaped letters are no part of the number.
  const [positive = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').split(';');
  const placed = /[0#?](?:\.([0#?]*))?(?![0#?,.])/.exec(positive);
  const date = /[ymdhs]/i.test(positive.replace(/general/i, ''));
  return {
    percent: positive.includes('%'),
    date,
    decimals: placed && !date && !positive.includes('/') ? (placed[1]?.length ?? 0) : null,
  };
};

/** Number formats by the style a cell names; `parts`: the workbook's part of styles. */
export async function readNumberFormats(parts: Iterable<Uint8Array>): Promise<readonly NumberFormat[]> {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  const id = (attributes: Attributes) => Number(attributes.get('numFmtId') ?? 0);
  await readXml(parts, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(id(attributes), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(id(attributes));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles.map((style) => numberFormat(own.get(style) ?? BUILT_IN.get(style) ?? ''));
}

/** A number as a cell shows it, where that is not what the file keeps: "45,5%" of 0.455, "358,17" of 358.167. */
export function shownInstead(digits: string, { percent, decimals }: NumberFormat): string | null {
  const shown = Number((Number(digits) * (percent ? 100 : 1)).toPrecision(15));
  if (!Number.isFinite(shown)) return null;
  if (percent) return `${String(shown).replace('.', ',')}%`;
  const kept = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  return decimals === null || kept <= decimals ? null : shown.toFixed(decimals).replace('.', ',');
}
