import type { Theme } from '@/lib/figures/drawing-options';
import type { Hue } from '@/lib/figures/types';

/** Colours of one theme. The same tokens as the site's stylesheet. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly accent: string;
  /** The rest beside a chosen unit. */
  readonly pale: string;
  /** One for each of the six criteria, used for nothing else. */
  readonly hues: readonly [string, string, string, string, string, string];
  /** From lowest to highest, for classes of a map. */
  readonly ramp: readonly [string, string, string, string, string];
}

// The hues were searched for: at least 3:1 on paper, and as far apart as possible (OKLab) for full colour vision and
// simulated protanopia, deuteranopia and tritanopia at once. tests/unit/figures/palette.test.ts holds them to it.
export const PALETTE: Readonly<Record<Theme, Colours>> = {
  light: {
    paper: '#fdfdfb',
    ink: '#17211f',
    soft: '#52605d',
    rule: '#d5dad6',
    accent: '#0b5d5b',
    pale: '#9cc5c1',
    hues: ['#1f50a4', '#ba8013', '#359b7d', '#823964', '#b34112', '#9a82d2'],
    ramp: ['#dcebe8', '#a9cfca', '#6ba8a4', '#33807d', '#0b4f4d'],
  },
  dark: {
    paper: '#121716',
    ink: '#e9eeec',
    soft: '#a6b3af',
    rule: '#35403d',
    accent: '#7fd1c9',
    pale: '#2f6a66',
    hues: ['#4382d6', '#dfb347', '#7ecdae', '#a46488', '#d36423', '#b49ee6'],
    ramp: ['#1d3836', '#2b5955', '#4b918a', '#6cbab2', '#a6e5de'],
  },
};

const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);

/** A colour between two, `share` (0–1) of the first. */
export function mix(first: string, second: string, share: number): string {
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(first, at) * share + channel(second, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The colour of a criterion's bar; 0 is the total's, beyond six is grey. `pale` where another unit is the chosen one. */
export function hueColour(colours: Colours, hue: Hue, pale = false): string {
  if (hue === 0) return pale ? colours.pale : colours.accent;
  const strong = colours.hues[hue - 1] ?? colours.soft;
  return pale ? mix(strong, colours.paper, 0.42) : strong;
}

/** The colour of a map's class, `level` from 0 to `count - 1`. */
export function levelColour({ ramp }: Colours, level: number, count: number): string {
  const at = count <= 1 ? ramp.length - 1 : Math.round((level / (count - 1)) * (ramp.length - 1));
  return ramp[at] ?? ramp[0];
}

/** Ink or paper, whichever reads better on `background`. */
export function textOn(colours: Colours, background: string): string {
  return contrast(colours.ink, background) >= contrast(colours.paper, background) ? colours.ink : colours.paper;
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = channel(hex, at) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** WCAG contrast ratio of two colours, 1–21. */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
