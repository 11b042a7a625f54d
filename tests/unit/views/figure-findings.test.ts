import { describe, expect, test } from 'vitest';
import { toEmbedHtml } from '@/lib/embed/embed-document';
import { FIGURE_WIDTHS } from '@/lib/figures/drawing-options';
import type { RankingFigure } from '@/lib/figures/ranking/types';
import { widestText } from '@/lib/figures/text/measure-text';
import { placeTiles } from '@/lib/figures/tiles/layout';
import { placeTrend } from '@/lib/figures/trend/layout';
import { figureAddress } from '@/lib/params/figure';
import { parseRanking } from '@/lib/params/ranking';
import { mainCriteria, missingOf } from '@/lib/scoring/measure';
import { LANGUAGES, type Lang, type Tier } from '@/lib/site';
import { findEdition, listRevisions } from '@/lib/store/queries/editions';
import { findTier, listTiers } from '@/lib/store/queries/tiers';
import { findFigure } from '@/lib/views/figures/figure';
import { findRanking } from '@/lib/views/ranking/ranking';
import { describeLeader } from '@/lib/views/score/finding';
import { findCard } from '@/lib/views/sharing/cards';
import { buildEmbed } from '@/lib/views/sharing/embed';

const SAID: Record<Lang, Record<'missing' | 'invalid' | 'only', (count: number) => string>> = {
  vi: {
    missing: (count) => `${count} đơn vị không có điểm.`,
    invalid: (count) => `Điểm của ${count} đơn vị in trong nguồn không hợp lý.`,
    only: (count) => `Bản này chỉ có điểm của ${count} đơn vị.`,
  },
  en: {
    missing: (count) => (count === 1 ? '1 unit has no score.' : `${count} units have no score.`),
    invalid: (count) => `The source misprints the score of ${count} unit${count === 1 ? '' : 's'}.`,
    only: (count) => `This edition has the scores of ${count} units only.`,
  },
};

async function sentenceOf(address: Parameters<typeof figureAddress>[0], lang: Lang = 'vi'): Promise<string> {
  const view = await findFigure(figureAddress(address), lang);
  if (!view) throw new Error(`No figure ${JSON.stringify(address)}`);
  return view.figure.sentence;
}

async function countsOf(edition: string, tier: Tier) {
  const row = await findEdition(edition);
  const rows = (row && (await findTier(row.id, tier)))?.rows ?? [];
  const codes = rows.map((result) => missingOf(result, null)).filter((code) => code !== null);
  const invalid = codes.filter((code) => code === 'invalid-in-source').length;
  return { invalid, missing: codes.length - invalid, scored: rows.length - codes.length };
}

describe('the finding of a ranking or distribution', () => {
  test('says how many units have no score, and whose the source misprints, in every edition', async () => {
    let told = 0;
    for (const edition of await listRevisions()) {
      for (const tier of await listTiers(edition.id)) {
        for (const by of [null, ...mainCriteria(tier).map(({ slug }) => slug)]) {
          const codes = tier.rows.map((row) => missingOf(row, by)).filter((code) => code !== null);
          const invalid = codes.filter((code) => code === 'invalid-in-source').length;
          const missing = codes.length - invalid;
          // A map without maxima says who has a score, not who has none.
          const map = tier.maximum === null ? [] : (['ban-do'] as const);
          for (const kind of ['xep-hang', 'phan-bo', ...map] as const) {
            for (const lang of LANGUAGES) {
              const address = figureAddress({ kind, edition: edition.slug, tier: tier.tier, criterion: by });
              const sentence = (await findFigure(address, lang))?.figure.sentence;
              if (sentence === undefined) continue;
              const name = `${kind} ${edition.slug} ${tier.tier} ${by ?? ''}`;
              expect(sentence.includes(SAID[lang].missing(missing)), name).toBe(missing > 0);
              expect(sentence.includes(SAID[lang].invalid(invalid)), name).toBe(invalid > 0);
              told += codes.length > 0 ? 1 : 0;
            }
          }
        }
      }
    }
    expect(told).toBeGreaterThan(40);
  });

  test('is also what the shared ranking page and its card say, and no part of a list is called whole', async () => {
    for (const [edition, tier] of [
      ['2023', 'so-nganh'],
      ['2022', 'so-nganh'],
      ['mo-phong-2023', 'cap-xa'],
    ] as const) {
      for (const lang of LANGUAGES) {
        const said = SAID[lang];
        const params = parseRanking({ lang, edition, tier, criterion: undefined });
        const page = params && (await findRanking(params));
        const card = await findCard({ kind: 'xep-hang', edition, tier, criterion: null }, lang);
        const { invalid, missing, scored } = await countsOf(edition, tier);
        for (const text of [page?.frame.description, card?.sentence]) {
          expect(text?.includes(said.missing(missing)), text).toBe(missing > 0);
          expect(text?.includes(said.invalid(invalid)), text).toBe(invalid > 0);
          expect(text?.includes(said.only(scored)), text).toBe(!edition.startsWith('mo-phong'));
        }
      }
    }
  });

  test('counts as printed only what can be a score', async () => {
    const sentence = await sentenceOf({ kind: 'xep-hang', edition: '2022', tier: 'so-nganh' });
    expect(sentence).toContain('chỉ có điểm của 2 đơn vị.');
    expect(sentence).toContain(SAID.vi.invalid(1));
  });

  test('says why the marked unit has none', async () => {
    const marked = { kind: 'phan-bo', edition: 'mo-phong-2023', tier: 'so-nganh' } as const;
    expect(await sentenceOf({ ...marked, unit: 'so-mau-02' })).toMatch(/Sở Mẫu 02 đạt 301,201 điểm, hạng 10\/19\.$/);
    expect(await sentenceOf({ ...marked, unit: 'ban-mau-15' })).toContain('Mẫu 15: không đánh giá.');
  });
});

test('up to four joint leaders are named, more are counted', async () => {
  const edition = await findEdition('mo-phong-2023.2');
  const tier = edition && (await findTier(edition.id, 'cap-xa'));
  if (!tier) throw new Error('No communes.');
  const sharing = (count: number) => ({
    ...tier,
    rows: tier.rows.map((row, index) => ({
      ...row,
      scores: { ...row.scores, 'ha-tang-so': { points: index < count ? 60_000 : 1_000, missing: null, printed: null } },
    })),
  });
  expect(describeLeader(sharing(4), 'ha-tang-so', 'vi').match(/Mẫu \d+/g)).toHaveLength(4);
  expect(describeLeader(sharing(5), 'ha-tang-so', 'vi')).toMatch(/^5 đơn vị cùng đứng đầu với 60 điểm/);
  expect(describeLeader(sharing(90), 'ha-tang-so', 'en')).toMatch(/^90 units are joint first with 60/);
  const unranked = { ...sharing(90), complete: false };
  expect(describeLeader(unranked, 'ha-tang-so', 'en')).toBe('The highest score, 60, is that of 90 units');
});

describe('the finding of a figure that marks a unit', () => {
  const official = { kind: 'xep-hang', edition: '2023', tier: 'so-nganh' } as const;

  test('begins with that unit: its points and rank', async () => {
    expect(await sentenceOf({ ...official, unit: 'so-noi-vu' })).toMatch(
      /^Sở Nội vụ đạt 342,33 điểm, hạng 3\. Sở Thông tin và Truyền thông đứng đầu/,
    );
    const commune = { edition: 'mo-phong-2023', tier: 'cap-xa', unit: 'huyen-mau-3/xa-mau-040' } as const;
    expect(await sentenceOf({ kind: 'xep-hang', ...commune, criterion: 'ha-tang-so' }, 'en')).toMatch(
      /^Sample Commune 040 scored 47 points: rank 26\/141\. /,
    );
    expect(await sentenceOf({ kind: 'ban-do', ...commune })).toMatch(/^Xã Mẫu 040 đạt 317,209 điểm, hạng 41\/141\. /);
  });

  test('tells why it has none, be it not even listed', async () => {
    const unit = 'so-nong-nghiep-va-phat-trien-nong-thon';
    const unlisted = /Sở Nông nghiệp và Phát triển nông thôn: chưa công bố\./;
    expect(await sentenceOf({ ...official, unit })).toMatch(unlisted);
    expect(await sentenceOf({ ...official, kind: 'phan-bo', unit })).toMatch(unlisted);
    expect(await sentenceOf({ ...official, edition: '2022', unit: 'so-thong-tin-va-truyen-thong' })).toMatch(
      /^Sở Thông tin và Truyền thông: số in trong nguồn không hợp lý\. Sở Giáo dục/,
    );
  });

  test('names the first only once', async () => {
    expect(await sentenceOf({ ...official, unit: 'so-thong-tin-va-truyen-thong' })).toMatch(
      /^Sở Thông tin và Truyền thông đứng đầu/,
    );
  });
});

test('a distribution has words for a place that more than two share, and only then', async () => {
  const words = async (tier: 'cap-xa' | 'so-nganh', criterion: string | null) => {
    const address = figureAddress({ kind: 'phan-bo', edition: 'mo-phong-2023', tier, criterion });
    const figure = (await findFigure(address, 'vi'))?.figure;
    return figure?.kind === 'distribution' ? figure.words.tied : null;
  };
  expect(await words('cap-xa', 'ha-tang-so')).toBe('{n} đơn vị');
  expect(await words('cap-xa', null)).toBeUndefined();
});

test('a comparison says that one of its units has no total', async () => {
  const units = ['so-mau-01', 'ban-mau-15'];
  const sentence = await sentenceOf({ kind: 'so-sanh', edition: 'mo-phong-2023', tier: 'so-nganh', units });
  expect(sentence).toMatch(/^Sở Mẫu 01 có tổng điểm cao nhất .* 1 đơn vị không có điểm\.$/);
});

test('a profile marks the best only where the marks say something: not where each is all of its maximum', async () => {
  const marked = async (tier: Tier, unit: string) => {
    const address = figureAddress({ kind: 'ho-so', edition: 'mo-phong-2023.2', tier, unit });
    const figure = (await findFigure(address, 'vi'))?.figure;
    return figure?.kind === 'profile' ? figure.rows.map(({ top }) => top) : [];
  };
  expect(await marked('cap-xa', 'huyen-mau-1/xa-mau-001')).toEqual([null, null, null, null, null, null]);
  const best = await marked('so-nganh', 'so-mau-02');
  expect(best).toHaveLength(6);
  expect(best).not.toContain(null);
});

test('a profile names every criterion that shares the best or the lowest place', async () => {
  const [edition] = (await listRevisions()).filter(({ slug }) => slug === 'mo-phong-2023.2');
  const tiers = await listTiers(edition?.id ?? 0);
  let shared = 0;
  for (const tier of tiers) {
    for (const { unit } of tier.rows) {
      const address = figureAddress({
        kind: 'ho-so',
        edition: 'mo-phong-2023.2',
        tier: tier.tier,
        unit: unit?.slug ?? '-',
      });
      const figure = (await findFigure(address, 'vi'))?.figure;
      if (figure?.kind !== 'profile') continue;
      const shares = figure.rows.flatMap((row) => (row.share === null ? [] : [row.share]));
      for (const extreme of [Math.max(...shares), Math.min(...shares)]) {
        const named = figure.rows.filter((row) => row.share === extreme);
        for (const row of named) expect(figure.sentence, unit?.slug).toContain(row.name);
        shared += named.length > 1 ? 1 : 0;
      }
    }
  }
  expect(shared).toBeGreaterThan(0);
});

test('a total whose criteria are not all known is said to lack some, in a ranking and a comparison', async () => {
  const communes = { edition: 'mo-phong-2023', tier: 'cap-xa' } as const;
  const units = ['huyen-mau-8/xa-mau-102', 'huyen-mau-3/xa-mau-045', 'huyen-mau-1/xa-mau-001'];
  expect(await sentenceOf({ kind: 'xep-hang', ...communes })).toContain(
    '3 đơn vị có tổng điểm nhưng thiếu điểm ở ít nhất một tiêu chí.',
  );
  expect(await sentenceOf({ kind: 'so-sanh', ...communes, units }, 'en')).toContain(
    '2 units have a total but lack the score of at least one criterion.',
  );
  const complete = { kind: 'xep-hang', edition: 'mo-phong-2023', tier: 'so-nganh' } as const;
  expect(await sentenceOf(complete)).not.toContain('ít nhất một tiêu chí');
});

describe('the map of the communes', () => {
  test.each(LANGUAGES)(
    'names what tiles are within whole and beside one another, in every width (%s)',
    async (lang) => {
      let names = 0;
      for (const edition of ['2022', '2023', 'mo-phong-2022', 'mo-phong-2023', 'mo-phong-2025']) {
        const view = await findFigure(figureAddress({ kind: 'ban-do', edition, tier: 'cap-xa' }), lang);
        if (view?.figure.kind !== 'tiles') throw new Error(`No map of ${edition}.`);
        const named = new Set(view.figure.groups.map(({ name }) => name));
        for (const name of named) expect(name).not.toMatch(/Huyện|Thành phố|Thị xã|District|City|Town/);
        for (const width of FIGURE_WIDTHS) {
          const { groups } = placeTiles(view.figure, { width, theme: 'light' });
          names += groups.length;
          for (const { lines } of groups) expect(named, `${edition} ${width}`).toContain(lines.join(' '));
          const style = { size: 11, weight: 600 } as const;
          const boxes = groups.map(({ lines, x, y }) => {
            const half = widestText(lines, style) / 2;
            return { left: x - half, right: x + half, top: y - 8, bottom: y + (lines.length - 1) * 12 };
          });
          for (const [index, box] of boxes.entries()) {
            const over = boxes
              .slice(index + 1)
              .filter(
                (other) =>
                  box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
              );
            expect(over, `${edition} ${width} ${groups[index]?.lines}`).toEqual([]);
          }
        }
      }
      expect(names).toBeGreaterThan(100);
    },
  );

  test('marks a unit, whether or not the tier is named', async () => {
    for (const tier of ['cap-xa', null]) {
      const marked = { kind: 'ban-do', edition: 'mo-phong-2023', tier, unit: 'huyen-mau-1/xa-mau-002' } as const;
      const figure = (await findFigure(figureAddress(marked), 'vi'))?.figure;
      expect([tier, figure?.kind === 'tiles' && figure.chosen !== null]).toEqual([tier, true]);
    }
  });

  test('says how many have no score, and its key does not call that unpublished', async () => {
    const view = await findFigure(figureAddress({ kind: 'ban-do', edition: 'mo-phong-2023', tier: 'cap-xa' }), 'vi');
    if (view?.figure.kind !== 'tiles') throw new Error('No map.');
    const empty = view.figure.cells.filter(({ level }) => level === null);
    expect(empty.length).toBeGreaterThan(1);
    // One of the list's three had ended before the day of the map.
    const { missing } = await countsOf('mo-phong-2023', 'cap-xa');
    expect(missing - empty.length).toBe(1);
    expect(view.figure.sentence).toContain(`${SAID.vi.missing(missing)} 1 đơn vị trong đó không có ô trên bản đồ.`);
    expect(new Set(empty.map(({ label }) => label)).size).toBeGreaterThan(1);
    expect(view.figure.missing).toBe('Không có điểm');
  });

  test('tells that the numbers in its tiles are ranks, where it draws any', async () => {
    const told = 'Số trong ô là thứ hạng.';
    const where = async (edition: string, criterion: string | null = null) => {
      const view = await findFigure(figureAddress({ kind: 'ban-do', edition, tier: 'cap-xa', criterion }), 'vi');
      if (view?.figure.kind !== 'tiles') throw new Error(`No map of ${edition}.`);
      const { figure } = view;
      expect(figure.notes).not.toContain(told);
      return FIGURE_WIDTHS.filter((width) =>
        placeTiles(figure, { width, theme: 'light' }).under.lines.join(' ').includes(told),
      );
    };
    expect(await where('mo-phong-2023')).toEqual(['narrow', 'middle', 'wide', 'broad']);
    // Its tiles are too small for figures on a phone.
    expect(await where('2022')).toEqual(['middle', 'wide', 'broad']);
    // Not every assessed commune has a score there, so none has a rank.
    expect(await where('mo-phong-2023', 'nhan-luc-so')).toEqual([]);
    expect(await where('2023')).toEqual([]);
  });

  test('names everything it outlines, or says what the outlines are', async () => {
    for (const edition of ['2022', '2023', 'mo-phong-2022', 'mo-phong-2023', 'mo-phong-2025']) {
      const view = await findFigure(figureAddress({ kind: 'ban-do', edition, tier: 'cap-xa' }), 'vi');
      if (view?.figure.kind !== 'tiles') throw new Error(`No map of ${edition}.`);
      const { figure } = view;
      expect(figure.cells.filter(({ group }) => !figure.groups.some(({ key }) => key === group))).toEqual([]);
      for (const width of FIGURE_WIDTHS) {
        const { groups, under } = placeTiles(figure, { width, theme: 'light' });
        const said = [...figure.notes, under.lines.join(' ')].some((text) => text.includes('Đường viền là các huyện'));
        expect(groups.length === figure.groups.length || said, `${edition} ${width}`).toBe(true);
      }
    }
  });

  test('of an edition without commune figures shows what is covered, in the words of its reason', async () => {
    const official = figureAddress({ kind: 'ban-do', edition: '2023', tier: 'cap-xa' });
    const view = await findFigure(official, 'vi');
    expect(view?.figure).toMatchObject({ missing: 'Chưa công bố', sentence: expect.stringMatching(/^0 trên 143 /) });
    expect(await findFigure({ ...official, criterion: 'ha-tang-so' }, 'vi')).toBeNull();
  });
});

test.each(LANGUAGES)('a drawing over two years has the figures of both, in every width (%s)', async (lang) => {
  for (const [tier, unit] of [
    ['so-nganh', 'so-mau-02'],
    ['cap-xa', 'huyen-mau-1/xa-mau-001'],
  ] as const) {
    const view = await findFigure(figureAddress({ kind: 'qua-nam', edition: 'mo-phong-2023', tier, unit }), lang);
    if (view?.figure.kind !== 'trend') throw new Error(`No years of ${unit}.`);
    for (const width of FIGURE_WIDTHS) {
      const { editions } = placeTrend(view.figure, { width, theme: 'light' });
      expect(
        editions.map(({ text }) => text),
        `${unit} ${width}`,
      ).toEqual(['2022', '2023']);
    }
  }
});

test('a drawing over the years names the source and the revision of each', async () => {
  const address = figureAddress({ kind: 'qua-nam', edition: '2023', tier: 'cap-huyen', unit: 'ninh-binh' });
  const view = await findFigure(address, 'vi');
  expect(view?.figure.source).toMatch(/^Nguồn: 2022: .*; 2023: .*506\/QĐ-UBND/);
  expect(view?.figure.stamp).toBe('Lần công bố 1 năm 2022, lần công bố 1 năm 2023');
  expect(view?.pinned).toMatchObject({ edition: '2023.1', earlier: ['2022.1'] });
});

test('a drawing carries the mark of the log from when it was sealed, and one over the years that of the last', async () => {
  const slugs = ['2022.1', '2023.1'];
  const sealed = (await Promise.all(slugs.map((slug) => findEdition(slug)))).map((edition) => edition?.sealed);
  const rows = sealed.map((each) => each?.logRow ?? 0);
  const [then, now] = sealed.map((each) => `Dấu nhật ký ${each?.logHash.slice(0, 24)}`);
  expect(new Set([0, ...rows]).size).toBe(3);
  const last = Number(rows[0]) > Number(rows[1]) ? then : now;
  const markOn = async (kind: 'qua-nam' | 'xep-hang', edition: string) =>
    (await findFigure(figureAddress({ kind, edition, tier: 'cap-huyen', unit: 'ninh-binh' }), 'vi'))?.figure.origin
      ?.log;
  expect(await markOn('qua-nam', '2023')).toBe(last);
  expect(await markOn('xep-hang', '2022')).toBe(then);
  expect(await markOn('xep-hang', '2023.1')).toBe(now);
});

test('a drawing over the years says which year has no score, and why', async () => {
  const trend = (edition: string, tier: 'so-nganh' | 'cap-xa', unit: string, lang: Lang = 'vi') =>
    sentenceOf({ kind: 'qua-nam', edition, tier, unit }, lang);
  expect(await trend('2023', 'so-nganh', 'so-thong-tin-va-truyen-thong')).toMatch(
    / Năm 2022: số in trong nguồn không hợp lý\.$/,
  );
  expect(await trend('mo-phong-2023', 'cap-xa', 'thi-xa-mau-7/xa-mau-098', 'en')).toMatch(/ 2023: not applicable\.$/);
  expect(await trend('mo-phong-2023', 'so-nganh', 'so-mau-07')).toMatch(/ giảm 41,914 điểm từ 2022 đến 2023\.$/);
});

test('a drawing over the years gives the reason of its break once: in its sentence, not again under the scale', async () => {
  const address = figureAddress({ kind: 'qua-nam', edition: '2023', tier: 'so-nganh', unit: 'so-noi-vu' });
  const figure = (await findFigure(address, 'vi'))?.figure;
  if (figure?.kind !== 'trend') throw new Error('No years.');
  expect(figure.sentence).toContain(figure.breaks[0]?.reason);
  const { reasons } = placeTrend(figure, { width: 'wide', theme: 'light' });
  expect(reasons.map(({ mark }) => mark)).not.toContain('break');
});

test('a figure without its drawing is the sentence and the whole table', async () => {
  const view = await findFigure(figureAddress({ kind: 'xep-hang', edition: '2023', tier: 'so-nganh' }), 'vi');
  if (view?.figure.kind !== 'ranking') throw new Error('No ranking.');
  // What no thread can draw.
  const broken = { ...view.figure, criteria: null } as unknown as RankingFigure;
  const document = await buildEmbed({ ...view, figure: broken }, 'light');
  expect(document.drawings).toBeNull();
  const html = toEmbedHtml(document);
  for (const said of [view.figure.sentence, 'Chưa vẽ được biểu đồ', '358,17', '342,33', 'Lần công bố 1 năm 2023']) {
    expect(html).toContain(said);
  }
  expect(html).toContain('<details open>');
  expect(html).not.toContain('<svg');
});
