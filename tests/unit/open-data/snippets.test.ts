import { afterEach, describe, expect, test, vi } from 'vitest';
import { SNIPPET_TOOLS } from '@/lib/open-data/snippets';
import { PAGES as ADDRESSES } from '@/lib/params/addresses';
import { parsePageAddress, readPage } from '@/lib/params/page-address';
import { findSnippetsPage } from '@/lib/views/ranking/snippets-page';
import { download, jsonOf } from './every-file';
import { parseRankingAddress } from './ranking-address';

/** The page of lines that a ranking leads to. */
async function linesOf(ranking: string) {
  const { view, pinned } = await parseRankingAddress(ranking);
  const { href } = view.downloads.find(({ label }) => label === 'Dùng số liệu này') ?? { href: '' };
  const { pathname, search } = new URL(href, 'http://site.invalid');
  const page = parsePageAddress(pathname, search);
  const params = page && readPage(ADDRESSES.snippets, page);
  const lines = params && (await findSnippetsPage(params));
  if (!lines) throw new Error(`No lines at ${href}`);
  return { view: lines, pinned };
}

afterEach(() => vi.unstubAllGlobals());

const PAGES = [
  '/xep-hang/2022/cap-xa',
  '/xep-hang/mo-phong-2023/cap-xa/ha-tang-so?loai=phuong',
  '/xep-hang/2023/so-nganh',
];

describe('lines to open a table with', () => {
  test.each(PAGES)('%s has them for every program, of exactly what it shows, pinned', async (page) => {
    const { view, pinned } = await linesOf(page);
    expect(view.snippets.map(({ tool }) => tool)).toEqual(SNIPPET_TOOLS);
    for (const { tool, code } of view.snippets) {
      const addresses = [...code.matchAll(/https?:\/\/[^"'\s]+/g)].map(([address]) => new URL(address));
      expect([tool, addresses.length]).toEqual([tool, 1]);
      for (const { pathname, search } of addresses) {
        expect([tool, pathname.startsWith(`/tai-ve/${pinned}/`)]).toEqual([tool, true]);
        const answer = await download(pathname + search);
        expect([tool, answer.status, answer.headers.get('cache-control')]).toEqual([
          tool,
          200,
          'public, max-age=31536000, immutable',
        ]);
      }
    }
  });

  test.each(PAGES)('that of JavaScript, run, gives the rows of the table of %s', async (page) => {
    const { view } = await linesOf(page);
    const code = view.snippets.find(({ tool }) => tool === 'javascript')?.code ?? '';
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      const { pathname, search } = new URL(address);
      asked.push(pathname + search);
      return download(pathname + search);
    });
    const run = new Function(`return (async () => { ${code}\nreturn rows; })()`) as () => Promise<unknown[]>;
    const rows = await run();
    expect(asked).toHaveLength(1);
    expect(rows).toEqual(((await jsonOf(asked[0] ?? '')) as { rows: unknown[] }).rows);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('those for spreadsheets say by which signs the file is written, whatever the computer’s own are', async () => {
    const { view } = await linesOf('/xep-hang/2022/cap-xa');
    const code = (name: string) => view.snippets.find(({ tool }) => tool === name)?.code ?? '';
    expect(code('excel')).toContain('Delimiter = ","');
    expect(code('excel')).toContain('Encoding = 65001');
    expect(code('excel')).toContain('"en-US"');
    expect(code('sheets')).toMatch(/^=IMPORTDATA\("[^"]+"; ","; "en_US"\)$/);
  });
});
