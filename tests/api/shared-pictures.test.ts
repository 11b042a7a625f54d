import { describe, expect, inject, it } from 'vitest';
import { ADDRESSES, PAGES } from '@/lib/params/addresses';
import { assessmentOf } from '@/lib/params/edition';
import { EDITIONS, IN_EDITION, OF_NONE } from './page-kinds';

// A card is what a chat shows of a page before anybody opens it. One rule for every page: it is of the page's edition, and
// marked as simulated where the page is.

const origin = inject('origin');

interface Shared {
  readonly status: number;
  readonly title: string;
  readonly description: string;
  readonly image: string;
  readonly alt: string;
  readonly simulated: boolean;
}

const unescaped = (text = '') =>
  text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<');

async function shared(path: string): Promise<Shared> {
  const answer = await fetch(origin + path);
  const html = await answer.text();
  const read = (key: string) => unescaped(new RegExp(`property="og:${key}" content="([^"]*)"`).exec(html)?.[1]);
  return {
    status: answer.status,
    title: read('title'),
    description: read('description'),
    image: read('image').slice(origin.length),
    alt: read('image:alt'),
    simulated: html.includes('không phải kết quả thật') || html.includes('not real results'),
  };
}

/** The edition in a card's address, which stands after its kind. */
const editionOf = (card: string) => card.split('/')[3]?.replace(/\.png.*$/, '') ?? '';

it('every kind of page is walked', () => {
  const walked = [...Object.keys(IN_EDITION), ...OF_NONE].toSorted();
  expect(walked).toEqual(Object.keys(PAGES).toSorted());
  expect(ADDRESSES.rows.length).toBeGreaterThan(walked.length);
});

describe.each(EDITIONS)('pages of %s', (edition) => {
  const pages = Object.entries(IN_EDITION).flatMap(([name, pathsIn]) =>
    pathsIn(edition).map((path) => [name, path] as const),
  );

  it.each(pages.flatMap(([name, path]) => [[name, path] as const, [name, `/en${path}`] as const]))(
    'the picture of a shared %s is of that edition and marked as the page is: %s',
    async (_name, path) => {
      const page = await shared(path);
      // What an edition lacks has no page, and so no picture.
      expect([200, 400, 404]).toContain(page.status);
      const card = page.status === 404 ? null : page.image;
      const expected = page.status === 404 ? null : assessmentOf(edition);
      expect(card && assessmentOf(editionOf(card))).toBe(expected);
      const simulated = edition.startsWith('mo-phong');
      expect(page.status === 404 || page.simulated === simulated, 'the band on the page').toBe(true);
      const told = [page.title, page.alt].map((text) => /mô phỏng|simulated/i.test(text));
      expect(page.status === 404 ? [simulated, simulated] : told).toEqual([simulated, simulated]);
    },
  );
});

describe('pages of no edition', () => {
  it.each(OF_NONE)('%s: the overview of the latest official edition, named as that', async (name) => {
    const path = name === 'search' ? '/tim-kiem?q=mau' : (PAGES[name] as { path: (none: object) => string }).path({});
    const page = await shared(path);
    expect(page.image).toBe('/the-chia-se/tong-quan/2023.1.png');
    expect(page.alt).toBe(name === 'overview' ? page.title : 'Kết quả năm 2023');
  });
});

describe('a card', () => {
  it.each([
    [
      'a comparison',
      '/so-sanh?don-vi=so-mau-01,so-mau-02&ban=mo-phong-2023',
      'so-sanh/mo-phong-2023.2/so-nganh.png?don-vi=',
    ],
    ['a filtered list', '/xep-hang/mo-phong-2023/cap-xa?huyen=huyen-mau-3', 'cap-xa.png?huyen=huyen-mau-3'],
    ['two filters', '/xep-hang/mo-phong-2023/cap-xa?huyen=huyen-mau-3&loai=xa', 'cap-xa.png?huyen=huyen-mau-3&loai=xa'],
    ['a filter that is none', '/xep-hang/mo-phong-2023/cap-xa?huyen=khong-co', 'mo-phong-2023.2/cap-xa.png'],
  ])('of %s is its own and can be drawn', async (_, path, card) => {
    const { image } = await shared(path);
    expect(image).toContain(card);
    expect(image.endsWith(card) || card.endsWith('=')).toBe(true);
    const drawn = await fetch(origin + image);
    expect(drawn.headers.get('content-type')).toBe('image/png');
  });

  it('with a filter or units that name nothing is no card', async () => {
    for (const card of ['xep-hang/2023.1/so-nganh.png?huyen=khong-co', 'so-sanh/2023.1/so-nganh.png?don-vi=a,b']) {
      expect((await fetch(`${origin}/the-chia-se/${card}`)).status, card).toBe(404);
    }
    expect((await fetch(`${origin}/the-chia-se/tong-quan/2023.1.png?khac=1`)).status).toBe(400);
  });
});
