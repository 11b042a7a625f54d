import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import { FigureStudio } from '@/lib/drawing/figure-studio';
import { FIGURE_WIDTHS, type FigureWidth, THEMES, type Theme } from '@/lib/figures/drawing-options';
import { CHART_KINDS } from '@/lib/figures/kinds';
import type { Lang } from '@/lib/site';
import { FIXTURES } from '@/tests/unit/figures/fixtures/all';

// Drawings that were looked at and accepted. UPDATE_GOLDEN=1 accepts the present ones.

const FOLDER = path.join(process.cwd(), 'tests/golden/figures');
const APART: readonly FigureWidth[] = ['tiny', 'broad'];
const ACCEPT = process.env.UPDATE_GOLDEN === '1';

interface Variant {
  readonly name: string;
  readonly lang: Lang;
  readonly width: FigureWidth;
  readonly theme: Theme;
}

const variants = Object.entries(FIXTURES).flatMap(([name, make]) =>
  (['vi', 'en'] as const).flatMap((lang) =>
    FIGURE_WIDTHS.filter((width) => make(lang).kind !== 'card' || width === 'wide').flatMap((width) =>
      // The narrowest and the broadest are laid out by the rules of those between them: one of each is looked at.
      THEMES.filter((theme) => !APART.includes(width) || (lang === 'vi' && theme === 'light')).map(
        (theme): Variant => ({ name, lang, width, theme }),
      ),
    ),
  ),
);
const fileOf = ({ name, lang, width, theme }: Variant) => `${name}.${lang}.${width}.${theme}.svg`;

const studio = new FigureStudio();
const draw = async (from: FigureStudio, { name, lang, width, theme }: Variant) => {
  const figure = FIXTURES[name]?.(lang);
  if (!figure) throw new Error(`There is no fixture ${name}`);
  return String(await from.draw(figure, { width, theme }, { format: 'svg', scale: 1 }));
};

beforeAll(async () => {
  await bundleFigureWorker();
  if (ACCEPT) mkdirSync(FOLDER, { recursive: true });
});
afterAll(() => studio.close());

test('every kind of figure has drawings that were looked at', () => {
  const drawn = new Set(Object.values(FIXTURES).map((make) => make('vi').kind));
  const kinds = Object.values(CHART_KINDS).map(({ kind }) => kind);
  expect(new Set([...kinds, 'card'])).toEqual(drawn);
});

describe.each(Object.keys(FIXTURES))('%s', (name) => {
  test.each(variants.filter((variant) => variant.name === name))(
    '$lang, $width, $theme is drawn as accepted',
    async (variant) => {
      const svg = await draw(studio, variant);
      const file = path.join(FOLDER, fileOf(variant));
      if (ACCEPT) writeFileSync(file, svg);
      expect(svg).toBe(readFileSync(file, 'utf8'));
    },
  );
});

test('no accepted drawing is left over', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(variants.map(fileOf).sort());
});

test('another set of threads draws the same bytes, in any order', async () => {
  const other = new FigureStudio();
  try {
    for (const variant of variants.filter(({ lang, theme }) => lang === 'vi' && theme === 'light').reverse())
      expect(await draw(other, variant), fileOf(variant)).toBe(await draw(studio, variant));
  } finally {
    await other.close();
  }
});
