import { describe, expect, test } from 'vitest';
import { rasterise } from '@/lib/drawing/worker/rasterise';
import glyphTable from '@/lib/figures/text/glyph-widths.json' with { type: 'json' };
import { ACCENTED, FONT_FILES, glyphWidths, readFont } from '@/tests/unit/figures/font-metrics';

const bare = (letter: string) => letter.replace('đ', 'd').replace('Đ', 'D').normalize('NFD').replace(/\p{M}/gu, '');

const NO_GLYPH = '\u{e000}';

function picture(letter: string, weight: 400 | 600): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="48" viewBox="0 0 40 48">` +
    `<text x="4" y="36" font-family="Be Vietnam Pro" font-size="28" font-weight="${weight}">${letter}</text></svg>`;
  return Buffer.from(rasterise(svg, 1)).toString('base64');
}

test('there are 134 accented Vietnamese letters', () => {
  expect(new Set(ACCENTED).size).toBe(134);
});

describe.each([400, 600] as const)('weight %i', (weight) => {
  const font = readFont(FONT_FILES[weight]);

  test('the font has a glyph for every accented letter', () => {
    for (const letter of ACCENTED) expect(font.advance(letter), letter).not.toBeNull();
    expect(font.advance(NO_GLYPH)).toBeNull();
  });

  test('every accented letter is drawn: not as a box, not bare, not as another letter', () => {
    const empty = picture(NO_GLYPH, weight);
    const drawn = new Map<string, string>();
    for (const letter of ACCENTED) {
      const image = picture(letter, weight);
      expect(image, `${letter} is a box`).not.toBe(empty);
      expect(image, `${letter} lost its mark`).not.toBe(picture(bare(letter), weight));
      expect(drawn.get(image), `${letter} looks like another letter`).toBeUndefined();
      drawn.set(image, letter);
    }
  });
});

test('the table of widths is the fonts’ own', () => {
  expect(glyphTable).toEqual(glyphWidths());
});
