import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import { FigureStudio } from '@/lib/drawing/figure-studio';
import type { Figure } from '@/lib/figures/kinds';
import { breakable } from '@/lib/i18n/breakable';
import { formatList } from '@/lib/i18n/format';
import { FIGURE_KINDS, figureAddress, subjectOf } from '@/lib/params/figure';
import { LANGUAGES, type Lang, MAX_COMPARED } from '@/lib/site';
import { listRevisions } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow } from '@/lib/store/queries/tiers';
import { findFigure } from '@/lib/views/figures/figure';
import { inLong } from '@/tests/long';
import { FIXTURES } from '@/tests/unit/figures/fixtures/all';
import { type DrawnText, parseTexts } from '@/tests/unit/figures/svg-texts';

// The drawing of a frame in a column at a page's side, of 200 to 299 pixels: the one with the least room for words.

const studio = new FigureStudio();
beforeAll(async () => {
  await bundleFigureWorker();
});
afterAll(() => studio.close());

const draw = async (figure: Figure) =>
  String(await studio.draw(figure, { width: 'tiny', theme: 'light', frame: 'bare' }, { format: 'svg', scale: 1 }));

/** A frame is read in the font of its reader, not in the one whose widths are known. */
const WIDER = { 400: 1.12, 600: 1.155 };

/** Pairs of texts that run into each other. */
function runTogether(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const top = (text: DrawnText) => text.baseline - text.fontSize * 0.7;
      const down = Math.min(one.baseline, other.baseline) - Math.max(top(one), top(other));
      return across > 0 && down > 1 ? [`“${one.words}” “${other.words}”`] : [];
    }),
  );
}

/** Everything a figure says, word by word, and the pieces its long words may be broken into with a hyphen. */
function wordsOf(figure: Figure): Set<string> {
  // A list of names is joined by a word of its own.
  const said = [formatList(['', ''], figure.lang)];
  JSON.stringify(figure, (_, value) => {
    if (typeof value === 'string') said.push(value);
    return value;
  });
  return new Set(
    said.flatMap((text) =>
      text
        .normalize('NFC')
        .split(/\s+/)
        .flatMap((word) => {
          const pieces = breakable(word, figure.lang).split('\u00ad');
          const runs = pieces.flatMap((_, from) =>
            pieces.slice(from).map((__, more) => pieces.slice(from, from + more + 1).join('')),
          );
          const ends = word.replace(/[^\p{L}\d]+$/u, '');
          return [word, ends, ...runs];
        }),
    ),
  );
}

/** Words of which only a part stands on a line. A part that ends in a hyphen is one of a word's own joints. */
function torn(figure: Figure, texts: readonly DrawnText[]): string[] {
  const said = wordsOf(figure);
  const whole = (word: string) => said.has(word) || said.has(word.replace(/[^\p{L}\d]+$/u, ''));
  return texts.flatMap(({ words }) =>
    words
      .normalize('NFC')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word) && !whole(word)),
  );
}

/** What cannot be read of a figure in the narrowest frame. */
async function unread(figure: Figure): Promise<string[]> {
  const svg = await draw(figure);
  return [...runTogether(parseTexts(svg, WIDER)), ...torn(figure, parseTexts(svg))];
}

const CHARTS = Object.entries(FIXTURES).filter(([, make]) => make('vi').kind !== 'card');

describe.each(LANGUAGES)('in the narrowest frame (%s)', (lang: Lang) => {
  test.each(CHARTS)('no word of %s is torn and no two texts run together', async (_, make) => {
    expect(await unread(make(lang))).toEqual([]);
  });
});

/** The units of a list whose names are longest. */
const longest = (rows: readonly ResultRow[], lang: Lang) =>
  rows
    .flatMap(({ unit }) => (unit ? [unit] : []))
    .toSorted((one, other) => other.name[lang].length - one.name[lang].length)
    .map(({ slug }) => slug);

test('nor are they in any figure of an edition that comes with the site, of the units with the longest names', async () => {
  const faults: string[] = [];
  let seen = 0;
  for (const [turn, { id, slug: edition }] of (await listRevisions()).entries()) {
    for (const { tier, rows } of await listTiers(id)) {
      // In `npm test` the languages take turns.
      for (const lang of LANGUAGES.slice(inLong(0, turn % 2), inLong(2, (turn % 2) + 1))) {
        const slugs = longest(rows, lang);
        for (const kind of FIGURE_KINDS) {
          const { of } = subjectOf(kind);
          const unit = of === 'unit' ? slugs[0] : null;
          const units = of === 'units' ? slugs.slice(0, MAX_COMPARED) : [];
          if (unit === undefined || (of === 'units' && units.length < 2)) continue;
          const view = await findFigure(figureAddress({ kind, edition, tier, unit, units }), lang);
          if (!view) continue;
          const found = await unread(view.figure);
          if (found.length > 0) faults.push([`${kind} ${edition} ${tier} ${lang}`, ...found].join(' '));
          seen += 1;
        }
      }
    }
  }
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(20);
}, 120_000);
