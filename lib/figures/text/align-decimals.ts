import { letterWidth, measureText, type TextStyle } from '@/lib/figures/text/measure-text';
import { formatDecimal } from '@/lib/i18n/format';
import type { Lang } from '@/lib/site';

interface DecimalColumn {
  readonly width: number;
  /** How far within the column a figure begins. */
  readonly indent: (label: string) => number;
  /** How far before the column's right edge a figure ends. */
  readonly outdent: (label: string) => number;
}

/** Figures under each other with their decimal signs in one line: 428,727 over 397,3. */
export function alignDecimals(labels: readonly string[], lang: Lang, style: TextStyle): DecimalColumn {
  const sign = formatDecimal(0.5, 1, lang).replaceAll(/\d/g, '');
  const whole = (label: string) => letterWidth(label.split(sign)[0] ?? '', style);
  const rest = (label: string) => letterWidth(label, style) - whole(label);
  const [widest, longest] = [Math.max(0, ...labels.map(whole)), Math.max(0, ...labels.map(rest))];
  const indent = (label: string) => widest - whole(label);
  return {
    width: Math.max(0, ...labels.map((label) => indent(label) + measureText(label, style))),
    indent,
    outdent: (label) => longest - rest(label),
  };
}
