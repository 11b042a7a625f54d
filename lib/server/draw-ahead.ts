import { setTimeout as pause } from 'node:timers/promises';
import { FILES } from '@/lib/params/addresses';
import { dataPaths } from '@/lib/params/data-paths';
import { LIMITS } from '@/lib/server/limits';
import type { Render } from '@/lib/server/next-renderer';

const FIGURE = FILES.figure.path('/');
/** Addresses of pictures in a page or in its head. */
const PICTURES = new RegExp(`(?:${FIGURE}|${FILES.card.path('/')})[^\\s"'<>]+\\.(?:svg|png)(?:\\?[^\\s"'<>]*)?`, 'g');
/** The framework's scripts say them again, in other signs. */
const SCRIPTS = /<script[\s\S]*?<\/script>/g;

const NOTHING = Buffer.alloc(0);

interface AheadOptions {
  readonly render: Render;
  /** Where the store's version is read. */
  readonly watch: { readonly version: string };
}

/**
 * Draws what published pages show, their embeds, and the cards they are shared with, and writes the files of all that is published,
 * before anyone asks: a crawler asks once, and keeps a link without a picture. After a publication again; what was made before is in
 * the folders beside the store. One at a time, and resting as long as each took, so that readers keep their turns. Ends with the
 * process.
 */
export async function drawAhead({ render, watch }: AheadOptions): Promise<void> {
  for (;;) {
    const version = watch.version;
    await drawOnce({ render, watch }, version).catch((error: unknown) => console.error(error));
    while (watch.version === version) await pause(LIMITS.drawAheadLooksEvery, undefined, { ref: false });
  }
}

async function drawOnce({ render, watch }: AheadOptions, version: string): Promise<void> {
  const asked = new Set<string>();
  /** The bytes of an answer; none where there is none, or where a newer publication is to be drawn first. */
  const ask = async (url: string): Promise<Buffer> => {
    if (asked.has(url) || watch.version !== version) return NOTHING;
    asked.add(url);
    const begun = performance.now();
    const { status, body } = await render(url, { version, patience: LIMITS.aheadTimeout }).catch(() => ({
      status: 503,
      body: NOTHING,
    }));
    await pause(performance.now() - begun + LIMITS.drawAheadRest, undefined, { ref: false });
    return status === 200 ? body : NOTHING;
  };
  // Of what is read here alone: of a long file a text would be twice its bytes.
  const textOf = async (url: string) => (await ask(url)).toString('utf8');
  const listed = async (url: string) =>
    [...(await textOf(url)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found = '']) => new URL(found));
  const isPart = ({ pathname, search }: URL) => pathname === FILES.sitemap.path('') && search !== '';
  const pages: URL[] = [];
  for (const found of await listed(FILES.sitemap.path(''))) {
    pages.push(...(isPart(found) ? await listed(found.pathname + found.search) : [found]));
  }
  for (const page of pages) {
    const html = await textOf(page.pathname);
    for (const [picture] of html.replace(SCRIPTS, '').matchAll(PICTURES)) {
      await ask(picture.replaceAll('&amp;', '&'));
      if (picture.startsWith(FIGURE) && picture.endsWith('.svg'))
        await ask(FILES.embed.path(`/${picture.slice(FIGURE.length, -'.svg'.length)}`));
    }
  }
  // It gives every file's size and hash, so all are made for it; but for those of everything, which are no edition's.
  await ask(dataPaths.catalogue('ttl'));
  for (const format of ['csv', 'jsonl', 'parquet'] as const) await ask(dataPaths.all(format));
}
