import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import { FigureStudio } from '@/lib/drawing/figure-studio';
import { FIGURE_WIDTHS, type FigureWidth, FRAMES, type Frame, WIDTH_PX } from '@/lib/figures/drawing-options';
import { figureSize } from '@/lib/figures/figure-size';
import type { Figure } from '@/lib/figures/kinds';
import { FRAME_OF } from '@/lib/views/sharing/embed';
import { inLong } from '@/tests/long';
import { FIXTURES } from '@/tests/unit/figures/fixtures/all';
import { communeDistribution } from '@/tests/unit/figures/fixtures/distribution';
import { officialRanking } from '@/tests/unit/figures/fixtures/ranking';
import { parseTexts } from '@/tests/unit/figures/svg-texts';

const studio = new FigureStudio();
/** The widest sans serif a reader may have in the stead of ours, DejaVu Sans: its bold is wider still. */
const READERS = { 400: 1.04, 600: 1.155 };
/** What several rules ask of is drawn once. */
const drawn = new WeakMap<Figure, Map<string, Promise<string>>>();
function draw(figure: Figure, width: FigureWidth = 'narrow', frame: Frame = 'full'): Promise<string> {
  const known = drawn.get(figure) ?? new Map<string, Promise<string>>();
  drawn.set(figure, known);
  const key = `${width} ${frame}`;
  const svg =
    known.get(key) ?? studio.draw(figure, { width, theme: 'light', frame }, { format: 'svg', scale: 1 }).then(String);
  known.set(key, svg);
  return svg;
}

beforeAll(async () => {
  await bundleFigureWorker();
});
afterAll(() => studio.close());

/** Widths and frames: every one under LONG; in `npm test` each width whole, and one of its two smaller frames by turns. */
const pictures = (turn: number) =>
  FIGURE_WIDTHS.flatMap((width, at) => {
    const smaller = FRAMES.filter((frame) => frame !== 'full');
    const frames = inLong(1, 0) ? smaller : smaller.filter((_, index) => index === (turn + at) % smaller.length);
    return (['full', ...frames] as const).map((frame) => [width, frame] as const);
  });

test('each width is drawn in each frame by two figures that follow each other', () => {
  const tried = new Set([0, 1].flatMap((turn) => pictures(turn).map(String)));
  expect(tried.size).toBe(FIGURE_WIDTHS.length * FRAMES.length);
});

describe.each(Object.entries(FIXTURES).map(([name, fixture], at) => [name, fixture, at] as const))(
  '%s',
  (_, fixture, at) => {
    const made = { vi: fixture('vi'), en: fixture('en') };
    const make = (lang: 'vi' | 'en') => made[lang];

    test.each(['vi', 'en'] as const)('no label is clipped by the picture’s edge (%s)', async (lang) => {
      // The two languages take the other frame each.
      for (const [width, frame] of pictures(at + (lang === 'vi' ? 0 : 1))) {
        const figure = make(lang);
        const size = figureSize(figure, { width, frame });
        // A card is pixels, drawn in the font that is known.
        const texts = parseTexts(await draw(figure, width, frame), figure.kind === 'card' ? undefined : READERS);
        expect(texts.length).toBeGreaterThan(frame === 'full' ? 4 : 1);
        for (const { words, left, right, baseline, fontSize } of texts) {
          expect(left, words).toBeGreaterThanOrEqual(0);
          expect(right, words).toBeLessThanOrEqual(size.width);
          expect(baseline - fontSize * 0.75, words).toBeGreaterThanOrEqual(0);
          expect(baseline + fontSize * 0.25, words).toBeLessThanOrEqual(size.height);
        }
      }
    });

    test.each(['vi', 'en'] as const)('no label stands on another (%s)', async (lang) => {
      for (const width of FIGURE_WIDTHS) {
        const texts = parseTexts(await draw(make(lang), width));
        texts.forEach((one, index) => {
          for (const other of texts.slice(index + 1)) {
            // Letters reach from three quarters of their size above the line to a fifth below it.
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down =
              Math.min(one.baseline, other.baseline) -
              Math.max(one.baseline - one.fontSize * 0.7, other.baseline - other.fontSize * 0.7);
            expect(across > 1 && down > 1, `${width}: “${one.words}” and “${other.words}”`).toBe(false);
          }
        });
      }
    });

    test.each(['vi', 'en'] as const)(
      'is read in the narrowest frame: no letter is smaller than 9 px there (%s)',
      async (lang) => {
        const { from } = FRAME_OF.tiny;
        const texts = parseTexts(await draw(make(lang), 'tiny', 'bare'));
        const smallest = Math.min(...texts.map(({ fontSize }) => fontSize));
        expect((smallest * (from - 12)) / WIDTH_PX.tiny).toBeGreaterThanOrEqual(9);
      },
    );

    test('the size is known before it is drawn', async () => {
      for (const width of FIGURE_WIDTHS) {
        const { width: w, height: h } = figureSize(make('vi'), { width });
        expect(await draw(make('vi'), width)).toContain(` width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"`);
      }
    });

    test('the drawing stands alone: named, described, without classes, scripts or references to elsewhere', async () => {
      const figure = make('vi');
      const svg = await draw(figure);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
      // What is drawn across it is not read with them: a tab, a screen reader and a search engine have these words alone.
      const mark = figure.watermark === null ? '' : `${figure.mark}: `;
      expect(svg).toContain(`>${mark}${figure.title.replace(/&/g, '&amp;')}</title>`);
      expect(svg).toContain(`>${mark}${figure.sentence.replace(/&/g, '&amp;')}</desc>`);
      expect(svg).toContain('role="img"');
      expect(svg).not.toMatch(/ class=|<script|<foreignObject| on\w+=|href=|NaN|undefined|Infinity|recharts/);
      const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    });

    test('a simulated figure says so across the drawing, an official one does not', async () => {
      const figure = make('vi');
      expect((await draw(figure)).includes('SỐ LIỆU MÔ PHỎNG')).toBe(figure.watermark !== null);
    });
  },
);

test('what a mark stands for is opened from a file of its own, and from no picture within a page', async () => {
  const figure = officialRanking('vi');
  const [first, second] = figure.bars;
  const paths = { [first?.key ?? '']: '/don-vi/so-nganh/mot?a=1&b=2', 'không có': '/don-vi/so-nganh/khac' };
  const linked = { ...figure, links: { origin: 'https://example.vn', paths } };
  const svg = await draw(linked);
  const alone = await draw(figure);
  expect(svg.replace(/<a href.*<\/a>/s, '').replace('role="group"', 'role="img"')).toBe(alone);
  const links = [...svg.matchAll(/<a href="([^"]*)"><title>([^<]*)<\/title><rect [^>]*\/><\/a>/g)];
  expect(links.map(([, href, title]) => [href, title])).toEqual([
    ['https://example.vn/don-vi/so-nganh/mot?a=1&amp;b=2', `1. ${first?.name}, ${first?.value.label}`],
  ]);
  expect(second?.name.length).toBeGreaterThan(3);
  for (const frame of ['plain', 'bare'] as const) {
    expect(await draw(linked, 'narrow', frame)).toBe(await draw(figure, 'narrow', frame));
  }
});

describe('what a file of a drawing carries', () => {
  const origin = {
    address: 'https://example.vn/bieu-do/xep-hang/2023.1/so-nganh.svg?don-vi=a&lang=en',
    oembed: 'https://example.vn/api/oembed?url=x&format=json',
    publisher: 'Bảng điểm',
    code: '2023.1-AAAA-BBBB-CCCC',
  };
  const traced: Figure = { ...officialRanking('vi'), origin };

  test('an SVG tells whence it is and where its oEmbed is, and a drawing within an embed does not', async () => {
    const svg = await draw(traced);
    const about = `${origin.address}#${origin.code}`.replaceAll('&', '&amp;');
    expect(svg).toContain(`<cc:Work rdf:about="${about}">`);
    expect(svg).toContain(`<dc:identifier>${origin.code}</dc:identifier>`);
    expect(svg).toContain(`<dc:source>${traced.source} · ${traced.stamp}</dc:source>`);
    // WordPress looks for this in whatever an address answers.
    expect(svg).toMatch(/<link [^<>]*type="application\/json\+oembed" href="https:\/\/example\.vn[^<>]*\/>/);
    expect(await draw(traced, 'narrow', 'plain')).toContain(origin.code);
    expect(await draw(traced, 'narrow', 'bare')).not.toContain('metadata');
    expect(svg.replace(/<metadata>.*<\/metadata>/, '').length).toBe((await draw(officialRanking('vi'))).length);
  });

  test('a file prints the mark of the log beside its edition, in lines that fit, and a picture within a page does not', async () => {
    const log = `Dấu nhật ký ${'0123456789ab'.repeat(2)}`;
    const sealed: Figure = { ...traced, stamp: 'Lần công bố 2 năm 2023 (mô phỏng)', origin: { ...origin, log } };
    for (const width of ['narrow', 'wide'] as const) {
      const svg = await draw(sealed, width);
      const printed = parseTexts(svg).map(({ words }) => words);
      expect(printed.join(' ').replace(/\s+/g, ' '), width).toContain(`Lần công bố 2 năm 2023 (mô phỏng) · ${log}`);
      expect(svg).toContain(` · ${log}</dc:source>`);
      for (const frame of ['plain', 'bare'] as const)
        expect(
          parseTexts(await draw(sealed, width, frame))
            .map(({ words }) => words)
            .join(' '),
        ).not.toContain(log);
    }
  });

  test.each([1, 2] as const)(
    'a PNG does so in chunks of text, and says how large it is on paper (%i×)',
    async (scale) => {
      const simulatedFigure: Figure = { ...traced, watermark: 'SỐ LIỆU MÔ PHỎNG', mark: 'Mô phỏng' };
      const png = Buffer.from(
        (await studio.draw(
          simulatedFigure,
          { width: 'narrow', theme: 'light' },
          { format: 'png', scale },
        )) as Uint8Array,
      );
      const texts = new Map<string, string>();
      let dots = 0;
      for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
        const type = png.toString('latin1', at + 4, at + 8);
        const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
        expect(png.readUInt32BE(at + 8 + data.length), type).toBe(crc32(png.subarray(at + 4, at + 8 + data.length)));
        if (type === 'pHYs') dots = data.readUInt32BE(0);
        if (type === 'iTXt')
          texts.set(data.toString('latin1', 0, data.indexOf(0)), data.toString('utf8', data.indexOf(0) + 5));
      }
      expect(dots).toBe(3780 * scale);
      expect(Object.fromEntries(texts)).toEqual({
        Title: `Mô phỏng: ${traced.title}`,
        Description: `Mô phỏng: ${traced.sentence}`,
        Source: `${traced.source} · ${traced.stamp}`,
        Warning: 'SỐ LIỆU MÔ PHỎNG',
        Author: 'Bảng điểm',
        URL: `${origin.address}#${origin.code}`,
      });
    },
  );
});

test('no drawing hides its letters where a program knows no order of painting', async () => {
  for (const make of Object.values(FIXTURES)) {
    const svg = await draw(make('vi'));
    expect(svg).not.toContain('paint-order');
    // The paper round letters is drawn before them, and is their own shape.
    for (const [, words] of svg.matchAll(/<text [^>]*stroke="[^>]*>(.*?)<\/text>/g)) {
      const after = svg.slice(svg.indexOf(`>${words}</text>`) + 1);
      expect(after, words).toContain(`>${words}</text>`);
    }
  }
});

test('a scale that does not begin at zero says so, and no other', async () => {
  const broken = /<path d="M[\d.]+ [\d.]+(?:h1l2 -4l3 8l3 -8l2 4h1|v1l3 2l-6 3l6 3l-3 2v1)"/;
  const figure = communeDistribution('vi');
  expect(await draw(figure)).toMatch(broken);
  const dots = [...figure.dots, { key: 'khong', name: 'Xã Không', points: 0, label: '0' }];
  expect(await draw({ ...figure, dots })).not.toMatch(broken);
  expect(await draw(officialRanking('vi'))).not.toMatch(broken);
});

test('words are drawn as they are, never read as markup', async () => {
  const hostile = '</title><script>alert(1)</script> & "x" \u0000\u000b';
  const svg = await draw({ ...officialRanking('vi'), title: hostile, sentence: hostile });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;/title&gt;');
});

test('the bare frame is the drawing alone: a document prints everything round it', async () => {
  const figure = { ...officialRanking('vi'), notes: ['Lời chú.'] };
  const texts = parseTexts(await draw(figure, 'wide', 'bare')).map(({ words }) => words);
  const printed = texts.join(' ');
  for (const said of [figure.title, figure.sentence, 'Lời chú.', 'Nguồn', figure.stamp])
    expect(printed).not.toContain(said);
  expect(texts).toContain('Sở Nội vụ');
});

test('the plain frame leaves out title, sentence and notes but keeps source and stamp', async () => {
  const figure = { ...officialRanking('vi'), notes: ['Lời chú.'] };
  const words = parseTexts(await draw(figure, 'wide', 'plain'))
    .map((text) => text.words)
    .join(' ');
  for (const printed of [figure.title, figure.sentence, 'Lời chú.']) expect(words).not.toContain(printed);
  expect(words).toContain('Nguồn');
  expect(words).toContain(figure.stamp);
});
