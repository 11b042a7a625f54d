import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import { FigureStudio } from '@/lib/drawing/figure-studio';
import { inBothThemes } from '@/lib/embed/both-themes';
import { FIGURE_WIDTHS, type Theme } from '@/lib/figures/drawing-options';
import { FIXTURES } from '@/tests/unit/figures/fixtures/all';

const studio = new FigureStudio();

beforeAll(async () => {
  await bundleFigureWorker();
});
afterAll(() => studio.close());

/** What a browser draws where one of the two is let through. */
const shownIn = (svg: string, theme: Theme) =>
  svg.replace(/var\(--light,(#\w+)\)var\(--dark,(#\w+)\)/g, (_, light, dark) => (theme === 'light' ? light : dark));
/** Ids are made from a drawing's content, its theme included. */
const unnamed = (svg: string) => svg.replaceAll(/\bid="(f[0-9a-f]{8})/.exec(svg)?.[1] ?? 'none', 'f');

describe.each(Object.entries(FIXTURES))('%s', (_, make) => {
  test.each(FIGURE_WIDTHS)('in both themes is each of its drawings, colour for colour (%s)', async (width) => {
    const draw = async (theme: Theme) =>
      String(await studio.draw(make('vi'), { width, theme, frame: 'bare' }, { format: 'svg', scale: 1 }));
    const [light, dark] = [await draw('light'), await draw('dark')];
    const both = inBothThemes(light, dark);
    expect(both).toContain('var(--light,');
    expect(shownIn(both, 'light')).toBe(light);
    expect(unnamed(shownIn(both, 'dark'))).toBe(unnamed(dark));
  });
});

test('two drawings that differ in more than their colours are not one', () => {
  const one = '<svg id="f00000001"><path d="M0 0" fill="#112233"/></svg>';
  expect(() => inBothThemes(one, one.replace('M0 0', 'M1 0'))).toThrow('more than its colours');
  expect(() => inBothThemes(one, one.replace('#112233', '#112233#112233'))).toThrow('more than its colours');
  expect(inBothThemes(one, one)).toBe(one);
});
