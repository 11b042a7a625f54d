/** What a number format shows of a number. */
interface NumberFormat {
  readonly percent: boolean;
  /** Most decimals it shows; null where it shows all there are. */
  readonly decimals: number | null;
}

/** Formats every program knows by number. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};

function read(code: string): NumberFormat {
  // Words in quotes, colours in brackets and escaped letters are no part of the number.
  const [positive = ''] = code.replaceAll(/"[^"]*"|&quot;.*?&quot;|\\.|_.|\[[^\]]*\]/g, '').split(';');
  const placed = /[0#?](?:\.([0#?]*))?(?![0#?,.])/.exec(positive);
  return {
    percent: positive.includes('%'),
    decimals: placed && !/[ymdhse/]/i.test(positive) ? (placed[1]?.length ?? 0) : null,
  };
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** Number formats by the style a cell names; `xml`: the workbook's styles. */
export function readNumberFormats(xml: string): readonly NumberFormat[] {
  const own = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      attribute(tag, 'formatCode') ?? '',
    ]),
  );
  const styles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '';
    return read(own.get(id) ?? BUILT_IN[id] ?? '');
  });
}

/** A number as a cell shows it, where that is not what the file keeps: "45,5%" of 0.455, "358,17" of 358.167. */
export function shownInstead(digits: string, { percent, decimals }: NumberFormat): string | null {
  const shown = Number((Number(digits) * (percent ? 100 : 1)).toPrecision(15));
  if (!Number.isFinite(shown)) return null;
  if (percent) return `${String(shown).replace('.', ',')}%`;
  const kept = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  return decimals === null || kept <= decimals ? null : shown.toFixed(decimals).replace('.', ',');
}
