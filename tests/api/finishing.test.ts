import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { foreignClientReferences, readClientModules } from '@/lib/server/build/client-references';
import { inLong } from '../long';
import { type NextServer, nextStart } from '../next-start';
import { freePort } from '../serve-site';

// Every page as it goes out, beside what Next itself makes of the same address.

const origin = inject('origin');
const AT_ONCE = 8;

const html = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:standard'],
  // A wish of search engines, not a rule of HTML: names of units are as long as they are.
  rules: { 'long-title': 'off' },
});
const modules = readClientModules('.next');

type Node = DefaultTreeAdapterMap['node'];

/** What a reader without script sees and hears: text, and the text of attributes. */
function visible(page: string): string {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
    if ('tagName' in node) {
      if (['script', 'style', 'template', 'noscript'].includes(node.tagName)) return;
      for (const { name, value } of node.attrs) {
        if (['alt', 'title', 'aria-label', 'href', 'placeholder', 'value'].includes(name) && node.tagName !== 'link') {
          words.push(` [${name} ${value}] `);
        }
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(page));
  return words.join('').replace(/\s+/g, ' ').trim();
}

const fetchText = async (address: string) => {
  const answer = await fetch(address, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};

async function addressesOf(): Promise<string[]> {
  const { text: sitemap } = await fetchText(`${origin}/sitemap.xml`);
  const found = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]?.slice(origin.length) ?? '');
  // Units are many and alike: in the short run every third of their pages, and all others.
  const some = inLong(1, 3);
  const listed = found.filter((address, at) => !address.includes('/don-vi/') || at % some === 0);
  const simulated = new Set<string>();
  for (const lang of ['', '/en']) {
    for (const tier of ['so-nganh', 'cap-huyen', 'cap-xa']) {
      for (const edition of ['mo-phong-2023', 'mo-phong-2022', 'mo-phong-2023.1']) {
        const ranking = `${lang}/xep-hang/${edition}/${tier}`;
        simulated.add(ranking);
        const { text } = await fetchText(origin + ranking);
        const links = [...text.matchAll(/href="(\/[^"#]*)"/g)].map((match) => match[1]?.replaceAll('&amp;', '&') ?? '');
        // Some criteria and filters, and every fortieth unit: units of a tier are drawn alike.
        const own = links.filter((href) => href.includes(`/${edition}/${tier}`));
        const units = links.filter((href) => href.includes('/don-vi/'));
        for (const link of [...own.slice(0, 4), ...units.filter((_, at) => at % 40 === 0)]) simulated.add(link);
      }
    }
  }
  return [...new Set([...listed, ...simulated, '/tim-kiem', '/tim-kiem?q=yen', '/en/tim-kiem?q=khong-co-gi'])];
}

/** Runs `check` on each address, several at a time, and gathers what is wrong with which. */
async function problemsOf(addresses: readonly string[], check: (address: string) => Promise<string[]>) {
  const problems: string[] = [];
  const queue = [...addresses];
  const work = async () => {
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      for (const problem of await check(address)) problems.push(`${address}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return problems.sort().slice(0, 40);
}

/** Whether any element carries a style attribute or an event handler; text that shows such code does not count. */
function hasInlineCode(html: string): boolean {
  const walk = (node: DefaultTreeAdapterMap['node']): boolean =>
    ('attrs' in node && node.attrs.some(({ name }) => name === 'style' || /^on[a-z]+$/.test(name))) ||
    ('childNodes' in node && node.childNodes.some(walk));
  return walk(parse(html));
}

describe('every address of the sitemap and of the simulated editions', () => {
  let next: NextServer;
  let addresses: string[] = [];

  beforeAll(async () => {
    next = await nextStart(await freePort(), origin, `file:${inject('store')}`);
    addresses = await addressesOf();
  });
  afterAll(() => next.stop());

  it('is in both languages, and there are many', () => {
    expect(addresses.length).toBeGreaterThan(inLong(450, 200));
    const english = addresses.filter((address) => /^\/en(?:\/|$)/.test(address)).length;
    expect(english).toBeGreaterThan(addresses.length * 0.45);
  });

  it('comes back whole and valid, without framework script, saying what Next’s own answer says', {
    timeout: 300_000,
  }, async () => {
    const problems = await problemsOf(addresses, async (address) => {
      const [finished, own] = await Promise.all([fetchText(origin + address), fetchText(next.origin + address)]);
      const found: string[] = [];
      if (finished.status !== 200) found.push(`status ${finished.status}`);
      if (own.status !== finished.status) found.push(`status of Next’s own ${own.status}`);
      if (
        /__next|_next\/|<script(?! type="(?:application\/ld\+json|speculationrules)"| src="\/islands\/| type="module" src="\/islands\/)/.test(
          finished.text,
        )
      ) {
        found.push(`holds script of the framework`);
      }
      if (hasInlineCode(finished.text)) found.push('holds a style attribute or an inline handler');
      if ((finished.text.match(/<style>/g) ?? []).length !== 1) found.push('has not exactly one stylesheet');
      if (!finished.text.endsWith('</body></html>')) found.push('is not whole');
      const [ours, theirs] = [visible(finished.text), visible(own.text)];
      if (ours !== theirs) {
        const at = [...ours].findIndex((sign, index) => sign !== theirs[index]);
        found.push(`differs: "${ours.slice(at - 20, at + 60)}" for "${theirs.slice(at - 20, at + 60)}"`);
      }
      found.push(...foreignClientReferences(own.text, modules).map((module) => `needs the script of ${module}`));
      const { results } = await html.validateString(finished.text);
      for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
        found.push(`${ruleId}: ${message} at ${selector}`);
      }
      return found;
    });
    expect(problems).toEqual([]);
  });
});

describe('the byte budget', () => {
  const sizeOf = async (address: string, encoding: string) => {
    const answer = await fetch(origin + address, { method: 'HEAD', headers: { 'accept-encoding': encoding } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    return Number(answer.headers.get('content-length'));
  };
  const RANKING = '/xep-hang/mo-phong-2023/cap-xa';

  it('of a ranking of 143 rows holds, styles included, and of a replaced one, which says so', async () => {
    for (const ranking of [RANKING, RANKING.replace('mo-phong-2023', 'mo-phong-2023.1')]) {
      const { text } = await fetchText(origin + ranking);
      expect(text.match(/<tr/g)?.length ?? 0).toBeGreaterThanOrEqual(143);
      expect(await sizeOf(ranking, 'br'), ranking).toBeLessThanOrEqual(12_000);
      expect(await sizeOf(ranking, 'gzip')).toBeLessThanOrEqual(30_000);
    }
  });

  it('of every unit page asked for holds', async () => {
    const { text } = await fetchText(origin + RANKING);
    const units = [...text.matchAll(/href="(\/don-vi\/cap-xa\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(units.length).toBeGreaterThan(140);
    for (const unit of [
      ...units.filter((_, at) => at % 20 === 0),
      '/don-vi/cap-xa/yen-mo/yen-thang',
      '/don-vi/cap-huyen/yen-mo',
    ]) {
      expect(await sizeOf(unit, 'br'), unit).toBeLessThanOrEqual(8_000);
      expect(await sizeOf(unit, 'gzip'), unit).toBeLessThanOrEqual(15_000);
    }
  });

  it('of the overview holds in both languages', async () => {
    for (const overview of ['/', '/en']) expect(await sizeOf(overview, 'br')).toBeLessThanOrEqual(10_000);
  });

  it('of the stylesheet holds', async () => {
    const { gzipSync } = await import('node:zlib');
    const { text } = await fetchText(`${origin}/`);
    const css = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
    expect(css.length).toBeGreaterThan(2_000);
    expect(gzipSync(css).length).toBeLessThanOrEqual(12_000);
  });
});
