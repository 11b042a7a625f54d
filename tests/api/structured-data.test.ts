import { describe, expect, inject, test } from 'vitest';
import { addressIn, PAGES } from '../e2e/pages';
import { unknownSchemaWords } from '../schema-org-terms';
import { expand } from '../unit/open-data/rdf';
import { ask } from './api-answers';
import { attribute, Page } from './page-text';

interface Block {
  readonly '@type': string;
  readonly name?: string;
  readonly description?: string;
  readonly alternateName?: string;
  readonly numberOfItems?: number;
  readonly itemListElement?: readonly {
    readonly position: number;
    readonly name: string;
    readonly item?: string;
    readonly url?: string;
  }[];
}

const origin = inject('origin');

async function blocksOf(path: string): Promise<Block[]> {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  const page = new Page(await answer.text());
  return page
    .byTag('script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')));
}

/** A ranking that has rows and holds: one that was replaced is handed to no machine as a list. */
const isList = (path: string) => /^\/xep-hang\/(?!2023\/cap-xa|mo-phong-2023\.1)/.test(path);

/** What a kind of page describes besides where it stands. */
function typesOf(path: string): string[] {
  if (path.startsWith('/don-vi/')) return ['GovernmentOrganization'];
  if (path === '/du-lieu') return ['Dataset'];
  return isList(path) ? ['ItemList'] : [];
}

const CASES = PAGES.flatMap(({ path, simulated }) =>
  (['vi', 'en'] as const).map((lang) => [addressIn(path, lang), path, simulated, lang] as const),
);

describe.each(CASES)('%s', (address, path, simulated, lang) => {
  test('says what it holds in words schema.org has, and nothing is lost when it is read', async () => {
    const blocks = await blocksOf(address);
    for (const block of blocks) {
      expect([address, block['@type'], unknownSchemaWords(block)]).toEqual([address, block['@type'], []]);
      const [expanded] = await expand(block);
      expect(expanded?.['@type']).toEqual([`https://schema.org/${block['@type']}`]);
    }
    const types = blocks.map((block) => block['@type']);
    if (path.startsWith('/xep-hang/')) expect(types.includes('ItemList')).toBe(isList(path));
    expect(types).toEqual(expect.arrayContaining([...(path === '/' ? [] : ['BreadcrumbList']), ...typesOf(path)]));
  });

  test('leads from the front page to itself, step by step', async () => {
    const crumbs = (await blocksOf(address)).find((block) => block['@type'] === 'BreadcrumbList')?.itemListElement;
    if (path === '/') return expect(crumbs).toBeUndefined();
    expect(crumbs?.map(({ position }) => position)).toEqual(crumbs?.map((_, index) => index + 1));
    expect(crumbs?.[0]?.item).toBe(origin + addressIn('/', lang));
    for (const { name, item = '' } of crumbs ?? []) {
      expect(name).not.toBe('');
      expect(item.startsWith(`${origin}/`)).toBe(true);
      expect([item, (await ask(item.slice(origin.length))).status]).toEqual([item, 200]);
    }
  });

  test('marks what is simulated, and only that', async () => {
    const mark = lang === 'vi' ? '[Mô phỏng] ' : '[Simulated] ';
    for (const block of await blocksOf(address)) {
      if (!['ItemList', 'GovernmentOrganization', 'Dataset'].includes(block['@type'])) continue;
      const names = [block.name, ...(block.alternateName ? [block.alternateName] : [])];
      for (const name of names) expect([name, name?.startsWith(mark)]).toEqual([name, simulated]);
      if (block['@type'] === 'GovernmentOrganization') {
        expect(/SỐ LIỆU MÔ PHỎNG|SIMULATED DATA/.test(block.description ?? '')).toBe(simulated);
      }
    }
  });
});

test.each([
  ['so-nganh', 19, 19],
  ['cap-xa', 141, 3],
])(
  'the list of %s counts the units that have a rank, and names the first at their competition rank',
  async (tier, ranks, named) => {
    const list = (await blocksOf(`/xep-hang/mo-phong-2023/${tier}`)).find((block) => block['@type'] === 'ItemList');
    const { data } = (await (await ask(`/api/v1/editions/mo-phong-2023/tiers/${tier}/ranking?limit=200`)).json()) as {
      data: { rank: number | null; unit: { name: string } }[];
    };
    const ranked = data.filter(({ rank }) => rank !== null);
    expect([list?.numberOfItems, ranked.length]).toEqual([ranks, ranks]);
    expect(list?.itemListElement?.map(({ position, name }) => [position, name])).toEqual(
      ranked.slice(0, named).map(({ rank, unit }) => [rank, unit.name]),
    );
  },
);

test('a wrong word or type would be found', () => {
  expect(
    unknownSchemaWords({ '@type': 'Dataset', name: 'x', licence: 'y', creator: { '@type': 'Org', name: 'z' } }),
  ).toEqual(['Dataset.licence', 'Org']);
  expect(unknownSchemaWords({ '@type': 'Dataset', distribution: [{ contentUrl: 'x' }] })).toEqual(['?']);
});
