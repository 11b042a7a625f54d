import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MARK_BARS } from '@/lib/charts/card/mark';
import { placeCard } from '@/lib/figures/card/layout';
import type { CardFigure } from '@/lib/figures/card/types';
import { letterWidth } from '@/lib/figures/text/measure-text';
import { findCard } from '@/lib/views/sharing/cards';
import { criterionCard, officialCard, rankingCard, unitCard } from '@/tests/unit/figures/fixtures/card';

// A card is seen as small as a thumb in a chat: everything on it is large, and no half of it is empty.

const unpublished: CardFigure = {
  ...officialCard('vi'),
  score: null,
  standing: 'Chưa công bố',
  sentence: 'Kết quả năm 2023 ở đây không có điểm của sở này. Chưa công bố không có nghĩa là 0 điểm.',
};
const short = (card: CardFigure): CardFigure => ({ ...card, title: 'Xã A' });
const CASES: Readonly<Record<string, CardFigure>> = {
  'a unit with criteria': unitCard('vi'),
  'a unit with criteria, in English': unitCard('en'),
  'a unit of a short name': short(unitCard('vi')),
  'a unit with its total alone': officialCard('vi'),
  'a unit without a score': unpublished,
  'a unit of a short name without a score': short(unpublished),
  'a ranking': rankingCard('vi'),
  'a ranking in English': rankingCard('en'),
  'two units': { ...rankingCard('vi'), rows: rankingCard('vi').rows.slice(0, 2) },
  'three leaders': criterionCard('vi'),
};

describe.each(Object.entries(CASES))('the card of %s', (_, card) => {
  const placed = placeCard(card);
  const ends = placed.texts.map(({ y, lines, lineHeight }) => y + (lines.length - 1) * lineHeight);
  const within = (top: number, bottom: number, ys: readonly number[]) => ys.filter((y) => y > top && y < bottom).length;

  test('uses the whole height on both sides, and nothing runs into its foot', () => {
    const { left, right } = placed.bars;
    const story = placed.texts.filter(({ x, key }) => x < left && key !== 'site' && key !== 'source');
    const told = story.map(({ y, lines, lineHeight }) => y + (lines.length - 1) * lineHeight);
    const lowest = Math.max(...told, placed.score?.y ?? 0);
    expect(lowest).toBeGreaterThan(490);
    expect(lowest).toBeLessThan(placed.ruleY - 10);
    expect(right).toBe(1140);
    const bars = placed.rows.map(({ barTop }) => barTop + placed.bars.size);
    expect(card.rows.length === 0 || Math.max(...bars) > 400).toBe(true);
    expect(Math.max(0, ...bars)).toBeLessThan(placed.ruleY - 10);
    expect(within(placed.ruleY, 625, ends)).toBe(2);
  });

  test('is read at a third of its size: names, figures and findings are large', () => {
    const size = (key: string) => placed.texts.find((text) => text.key === key)?.style.size ?? 0;
    expect(size('title')).toBeGreaterThanOrEqual(30);
    expect(placed.score?.style.size ?? 80).toBeGreaterThanOrEqual(72);
    expect(placed.row.size).toBeGreaterThanOrEqual(20);
    expect(Math.max(size('standing'), size('sentence'))).toBeGreaterThanOrEqual(22);
  });

  test('says whence its figures are, of which edition and as of when', () => {
    const printed = placed.texts.map(({ lines }) => lines.join(' ').replaceAll('\u00a0', ' '));
    expect(printed).toContain(card.source);
    expect(printed).toContain(`${card.stamp} ${card.asOf}`);
    expect(printed).toContain(card.site);
    expect(placed.label?.text.lines.join(' ') ?? null).toBe(card.watermark);
  });
});

test('what is not published has its place on the card, hatched, where there is nothing else to draw', () => {
  expect(placeCard(unpublished).missing?.width).toBe(1080);
  for (const card of [officialCard('vi'), unitCard('vi'), rankingCard('vi')])
    expect(placeCard(card).missing).toBeNull();
});

test('the mark is the site’s icon', () => {
  expect(readFileSync('public/bieu-tuong.svg', 'utf8')).toContain(`d="${MARK_BARS}"`);
});

describe('a unit of which the total alone is published stands among those of its list', () => {
  const card = (slug: string, edition = '2023.1') =>
    findCard({ kind: 'don-vi', edition, tier: 'so-nganh', slug }, 'vi');

  test('with its own bar', async () => {
    const rows = (await card('so-thong-tin-va-truyen-thong'))?.rows ?? [];
    expect(rows.map(({ rank, value, own }) => [rank, value.label, own === true])).toEqual([
      ['1', '358,17', true],
      ['2', '351', false],
      ['3', '342,33', false],
    ]);
  });

  test('and one without a score stands last, without a bar or a rank', async () => {
    const rows = (await card('so-noi-vu', '2023.1'))?.rows ?? [];
    expect(rows.filter(({ own }) => own)).toHaveLength(1);
    const none = (await card('so-lao-dong-thuong-binh-va-xa-hoi'))?.rows ?? [];
    expect(none.map(({ rank, share, own }) => [rank, share === null, own === true])).toEqual([
      ['1', false, false],
      ['2', false, false],
      ['3', false, false],
      ['', true, true],
    ]);
    expect(none.at(-1)?.value).toEqual({ points: null, label: 'chưa công bố' });
  });
});

describe('a unit whose figure the source misprints', () => {
  const words = (placed: ReturnType<typeof placeCard>) =>
    placed.rows.map(({ row, lines, value }) => [row.rank, lines.join(' '), value.lines.join(' ')]);
  const listed = [
    ['1', 'Sở Giáo dục và Đào tạo', '335,9'],
    ['2', 'Sở Thông tin và Truyền thông', 'số in trong nguồn không hợp lý'],
    ['3', 'Sở Tài chính', '322,65'],
  ];
  const edition = '2022.1';

  test.each([
    { kind: 'don-vi', edition, tier: 'so-nganh', slug: 'so-thong-tin-va-truyen-thong' },
    { kind: 'xep-hang', edition, tier: 'so-nganh', criterion: null },
    { kind: 'tong-quan', edition },
  ] as const)('keeps its rank and its whole name on the card of $kind', async (address) => {
    const card = await findCard(address, 'vi');
    if (!card) throw new Error('There is no such card');
    expect(words(placeCard(card))).toEqual(listed);
  });

  test('and its own card says the rank beside why there is no score', async () => {
    const card = await findCard(
      { kind: 'don-vi', edition, tier: 'so-nganh', slug: 'so-thong-tin-va-truyen-thong' },
      'vi',
    );
    expect(card?.standing).toBe('Hạng 2 · số in trong nguồn không hợp lý');
  });
});

describe('names of any length', () => {
  const long =
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân, Ban Quản lý các khu công nghiệp và khu kinh tế '.repeat(2);
  const base = rankingCard('vi');
  const named = (name: string, own: boolean) => ({
    ...base,
    rows: base.rows.map((row, index) => (index === 2 ? { ...row, name, ...(own && { own: true as const }) } : row)),
  });

  test.each([
    ['of other units', named(long.slice(0, 101), false)],
    ['of its own unit', named(long.trim(), true)],
    [
      'of its own unit without a score',
      {
        ...named(long.trim(), true),
        rows: named(long.trim(), true).rows.map((row) =>
          row.own ? { ...row, share: null, value: { points: null, label: 'không có số liệu được công bố' } } : row,
        ),
      },
    ],
  ])('%s are whole and stand clear of each other', (_, card) => {
    const placed = placeCard(card);
    placed.rows.forEach(({ row, lines, nameY, barTop, value }, index) => {
      expect(lines.join(' ').replaceAll('\u00a0', ' ')).toBe(row.name.trim());
      const under = nameY + (lines.length - 1) * placed.rowLine;
      expect(barTop).toBeGreaterThan(Math.max(under, value.y + (value.lines.length - 1) * placed.rowLine));
      const next = placed.rows[index + 1];
      expect(barTop + placed.bars.size).toBeLessThan(next ? next.nameY - placed.row.size : placed.ruleY - 10);
    });
  });
});

test('figures under each other have their decimal signs in one line', async () => {
  const mixed = ['358,17', '351', '342,3', '97,125'];
  const base = rankingCard('vi');
  const rows = base.rows.slice(0, 4).map((row, index) => ({ ...row, value: { points: 1, label: mixed[index] ?? '' } }));
  const placed = placeCard({ ...base, rows });
  const bold = { ...placed.row, weight: 600 } as const;
  const signs = placed.rows.map(({ row, value }) => {
    expect(value.anchor).toBe('end');
    const rest = row.value.label.replace(/^\d+/, '');
    return Math.round(value.x - letterWidth(rest, bold));
  });
  expect(new Set(signs).size).toBe(1);
  expect(Math.max(...placed.rows.map(({ value }) => value.x))).toBe(placed.bars.right);
});

test.each([
  [{ kind: 'xep-hang', edition: '2023.1', tier: 'cap-huyen', criterion: null }, ['cấp huyện', 'năm 2023']],
  [{ kind: 'xep-hang', edition: '2023.1', tier: 'so-nganh', criterion: null }, ['sở, ngành', 'năm 2023']],
  [
    { kind: 'don-vi', edition: '2023.1', tier: 'so-nganh', slug: 'so-thong-tin-va-truyen-thong' },
    ['Thông tin', 'Truyền thông'],
  ],
  [{ kind: 'don-vi', edition: '2023.1', tier: 'so-nganh', slug: 'so-ke-hoach-va-dau-tu' }, ['Kế hoạch', 'và Đầu tư']],
] as const)('the lines of a card’s title end between its words: %o', async (address, parts) => {
  const card = await findCard(address, 'vi');
  if (!card) throw new Error('There is no such card');
  const lines = placeCard(card).texts.find(({ key }) => key === 'title')?.lines ?? [];
  for (const part of parts)
    expect(
      lines.some((line) => line.includes(part)),
      lines.join(' / '),
    ).toBe(true);
});
