import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, hueColour, levelColour, PALETTE, textOn } from '@/lib/charts/palette';
import { THEMES } from '@/lib/figures/drawing-options';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
const VISIONS: Readonly<Record<string, Matrix>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (row: Triple, v: Triple) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
const times = (matrix: Matrix, v: Triple): Triple => [dot(matrix[0], v), dot(matrix[1], v), dot(matrix[2], v)];

function linear(hex: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

function oklab(rgb: Triple): Triple {
  const clipped = rgb.map((value) => Math.max(0, Math.min(1, value))) as unknown as Triple;
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    clipped,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
}

function distance(first: string, second: string, vision: Matrix): number {
  const [a, b] = [first, second].map((hex) => oklab(times(vision, linear(hex)))) as [Triple, Triple];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each(THEMES)('the %s theme', (theme) => {
  const colours = PALETTE[theme];

  test('bars of every criterion stand out from the paper at 3:1', () => {
    for (const hue of colours.hues) expect(contrast(hue, colours.paper), hue).toBeGreaterThanOrEqual(3);
  });

  test('words stand out from the paper at 4.5:1', () => {
    for (const tone of ['ink', 'soft', 'accent'] as const)
      expect(contrast(colours[tone], colours.paper), tone).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(VISIONS))('six criteria can be told apart with %s', (_, vision) => {
    const pairs = colours.hues.flatMap((first, index) =>
      colours.hues.slice(index + 1).map((second) => [first, second]),
    );
    for (const [first = '', second = ''] of pairs)
      expect(distance(first, second, vision), `${first} and ${second}`).toBeGreaterThanOrEqual(0.08);
  });

  test('the classes of a map rise in steps of lightness and carry readable marks', () => {
    const steps = [0, 1, 2, 3, 4].map((level) => levelColour(colours, level, 5));
    const contrasts = steps.map((step) => contrast(step, colours.paper));
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    for (const step of steps) expect(contrast(textOn(colours, step), step), step).toBeGreaterThanOrEqual(4.5);
  });

  test('a pale bar is nearer to the paper than the chosen one', () => {
    for (let hue = 0; hue <= 6; hue += 1)
      expect(contrast(hueColour(colours, hue, true), colours.paper)).toBeLessThan(
        contrast(hueColour(colours, hue), colours.paper),
      );
  });
});

test('drawings and pages take their tokens from the same values', () => {
  const css = readFileSync(path.join(process.cwd(), 'app/styles.css'), 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  for (const token of ['paper', 'ink', 'soft', 'rule', 'accent'] as const) {
    expect(light, token).toContain(`--${token}: ${PALETTE.light[token]};`);
    expect(dark, token).toContain(`--${token}: ${PALETTE.dark[token]};`);
  }
});
