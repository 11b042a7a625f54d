import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawSheet } from '@/lib/sheet/pdf';
import { QR_MARGIN, qrPath, qrSquares } from '@/lib/sheet/qr';
import type { Lang } from '@/lib/site';
import { findSheet } from '@/lib/views/sheet/sheet';
import { buildVerify } from '@/lib/views/sheet/verify';
import { withBundledStore } from './simulated-store';

await withBundledStore();

const sheetOf = async (edition: string, tier: 'so-nganh' | 'cap-huyen' | 'cap-xa', slug: string, lang: Lang = 'vi') => {
  const sheet = await findSheet({ lang, edition, tier, slug });
  if (!sheet) throw new Error(`No sheet of ${slug} in ${edition}.`);
  return sheet;
};
const verdictOf = async (code: string, lang: Lang = 'vi') => (await buildVerify({ lang, code })).verdict;

/** What a reader of QR codes makes of the path that pages draw. */
function scan(text: string): string | undefined {
  const squares = qrSquares(text);
  const size = squares.length + 2 * QR_MARGIN;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QR_MARGIN} ${-QR_MARGIN} ${size} ${size}" width="${size * 6}" height="${size * 6}"><path fill="#fff" d="M-9-9h999v999h-999z"/><path d="${qrPath(squares)}"/></svg>`;
  const image = new Resvg(svg).render();
  return jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data;
}

describe('the score sheet', () => {
  it.each([
    ['official, total only', '2022.1', 'cap-xa', 'ninh-binh/phuc-thanh', 'vi'],
    ['simulated and tied', 'mo-phong-2023.2', 'cap-xa', 'huyen-mau-1/xa-mau-001', 'vi'],
    ['in English', 'mo-phong-2023.2', 'cap-huyen', 'huyen-mau-1', 'en'],
    ['of a replaced revision', 'mo-phong-2023.1', 'so-nganh', 'so-mau-02', 'vi'],
  ] as const)('%s: its QR code is read, and opens what says whose it is', async (_, edition, tier, slug, lang) => {
    const { document } = await sheetOf(edition, tier, slug, lang);
    expect(scan(document.verifyUrl)).toBe(document.verifyUrl);
    const url = new URL(document.verifyUrl);
    expect(url.pathname).toBe(lang === 'en' ? '/en/kiem-tra' : '/kiem-tra');
    const verdict = await verdictOf(url.searchParams.get('ma') ?? '', lang);
    expect(verdict?.state).toBe(edition === 'mo-phong-2023.1' ? 'corrected' : 'current');
    expect(verdict?.text).toContain(document.name);
    expect(verdict?.facts.map(({ value }) => value)).toEqual(expect.arrayContaining([document.score, document.rank]));
    expect(verdict?.simulated === null).toBe(!edition.startsWith('mo-phong'));
  });

  it('is one page of PDF, the same bytes each time, and says what is simulated', async () => {
    for (const [edition, tier, slug] of [
      ['mo-phong-2023.2', 'cap-xa', 'huyen-mau-1/xa-mau-001'],
      ['2022.1', 'cap-xa', 'ninh-binh/phuc-thanh'],
    ] as const) {
      const { document } = await sheetOf(edition, tier, slug);
      const file = Buffer.from(await drawSheet(document));
      expect(file.equals(Buffer.from(await drawSheet(document)))).toBe(true);
      // Its two dates, when it was made and when last changed, are when its edition was published.
      const published = document.publishedAt.replaceAll(/[-:TZ]|\.\d+/g, '');
      const dates = [...file.toString('latin1').matchAll(/\(D:(\d+)Z\)/g)].map(([, date]) => date);
      expect(dates).toEqual([published, published]);
      expect(Number(published.slice(0, 4))).toBeGreaterThan(2022);
      expect(file.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
      expect(document.simulated === null).toBe(edition === '2022.1');
    }
  });

  it('of the longest name, the most criteria and neighbours still is one page', async () => {
    const { document } = await sheetOf('mo-phong-2023.2', 'cap-xa', 'huyen-mau-1/xa-mau-001');
    const [criterion] = document.criteria;
    const [neighbour] = document.neighbours;
    if (!criterion || !neighbour) throw new Error('an empty sheet');
    const file = await drawSheet({
      ...document,
      name: 'Ủy ban nhân dân phường '.repeat(8),
      sentence: `${document.sentence} `.repeat(6),
      notice: document.simulated,
      criteria: Array.from({ length: 10 }, () => ({ ...criterion, label: `${criterion.label} `.repeat(6) })),
      neighbours: Array.from({ length: 5 }, () => ({ ...neighbour, name: `${neighbour.name} `.repeat(12) })),
      lineage: Array.from({ length: 2 }, () => 'Từ 01/07/2025: thành Phường Hoa Lư (Nghị quyết). '.repeat(5)),
      facts: document.facts.map(([label, text]) => [label, `${text} `.repeat(6)]),
    });
    expect(
      Buffer.from(file)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g),
    ).toHaveLength(1);
  });

  it('is not there of a unit the edition has no row of', async () => {
    expect(await findSheet({ lang: 'vi', edition: '2022.1', tier: 'cap-xa', slug: 'phuong-hoa-lu' })).toBeNull();
    expect(await findSheet({ lang: 'vi', edition: '2031.1', tier: 'cap-xa', slug: 'ninh-binh/phuc-thanh' })).toBeNull();
  });

  it('has a code of its own: no two rows of all editions share one', async () => {
    const codes = new Set<string>();
    for (const slug of ['xa-mau-001', 'xa-mau-002', 'xa-mau-003'])
      for (const edition of ['mo-phong-2023.2', 'mo-phong-2023.1', 'mo-phong-2022.1'])
        codes.add((await sheetOf(edition, 'cap-xa', `huyen-mau-1/${slug}`)).document.code);
    expect(codes.size).toBe(9);
  });
});

describe('a code nobody gave out', () => {
  it('is not ours, whichever language asks', async () => {
    expect((await verdictOf('2023.1-0000-0000-0000'))?.state).toBe('foreign');
    expect((await verdictOf('2023.1-0000-0000-0000', 'en'))?.label).toBe('Not a sheet of ours');
  });

  it('of another edition than it names is not ours either', async () => {
    const { document } = await sheetOf('mo-phong-2023.2', 'cap-xa', 'huyen-mau-1/xa-mau-001');
    expect((await verdictOf(document.code.replace('mo-phong-2023.2', '2023.1')))?.state).toBe('foreign');
    expect((await verdictOf(document.code.replace('mo-phong-2023.2-', '')))?.state).toBe('current');
  });

  it('that is no code at all is said to be unreadable, without a word of ours in it', async () => {
    const verdict = await verdictOf('<b>xin chào</b>');
    expect([verdict?.state, verdict?.facts, verdict?.links]).toEqual(['unreadable', [], []]);
    expect(await verdictOf('')).toBeNull();
  });
});
