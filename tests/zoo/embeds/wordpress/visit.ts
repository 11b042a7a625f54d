import type { Browser, ElementHandle, Page } from '@playwright/test';
import type { Finding } from '@/lib/views/tried/tried';
import { finding, type Reader } from '../../finding';
import type { Workshop } from '../../workshop';
import { fits, measureFrame, settle, WIDTHS, wider } from '../measure';
import { PASTED, type Pasted } from '../pasted';
import { bringWordPress } from './bring';
import { startDatabase } from './database';
import { openNewPost, paste, previewOf, publish } from './pasting';
import { type SecureSite, serveSecurely } from './secure-site';
import { serveWordPress, type WordPress } from './serve';
import { snippetsOf } from './snippets';

// A real WordPress: what its authors paste, by keyboard, into its block editor and what readers see of it once it is published.

/** What may be pasted as code, or as lines of text in the editor before blocks. */
const OTHERS = ['author-page', 'lines', 'snippet-pasted', 'snippet-pasted-picture'] as const;

/** What another role pastes: a page, an embed and what has no figure. */
const ONE_OF_EACH = PASTED.filter(({ thing }) => ['page-unit', 'embed', 'page-plain'].includes(thing));

const readerOf = ({ version }: WordPress): Reader => ({ reader: 'WordPress', version });

/** Since some version after 6.7, blocks take an address that ends as files do for a file. */
const takesFiles = (version: string) => Number.parseInt(version, 10) < 7;

/** "600×756 of 756", or what is in the way. */
async function told(frame: ElementHandle | null): Promise<{ ok: boolean; out: string }> {
  const seen = frame && (await measureFrame(frame));
  if (!seen) return { ok: false, out: 'no frame' };
  return { ok: fits(seen), out: `${seen.width}×${seen.frame} of ${seen.document}` };
}

/** What each of a post's frames shows, at each width, to a reader who is not logged in. */
async function frontEnd(browser: Browser, address: string): Promise<{ ok: boolean; out: string }[]> {
  const all: { ok: boolean; out: string }[] = [];
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ignoreHTTPSErrors: true });
    await page.goto(address, { waitUntil: 'load' });
    await settle(page);
    const over = await wider(page);
    for (const [index, frame] of (await page.$$('iframe.wp-embedded-content')).entries()) {
      await frame.scrollIntoViewIfNeeded();
      const seen = await told(frame);
      const before = all[index];
      all[index] = {
        ok: (before?.ok ?? true) && seen.ok && over <= 0,
        out: [before?.out, `${seen.out}${over > 0 ? `, page wider by ${over}` : ''}`].filter(Boolean).join(', '),
      };
    }
    await page.close();
  }
  return all;
}

interface Became {
  readonly pasted: Pasted;
  readonly block: string;
  /** What its preview shows; null where it has none. */
  readonly preview: { ok: boolean; out: string } | null;
}

/** Pastes addresses into one post; what each became. */
async function pasteAll(page: Page, site: string, things: readonly Pasted[]): Promise<Became[]> {
  const all: Became[] = [];
  for (const pasted of things) {
    const [block] = await paste(page, site + pasted.path);
    const preview = block?.name === 'core/embed' ? await previewOf(page, block) : null;
    all.push({ pasted, block: block?.name ?? 'nothing', preview: preview && (await told(preview)) });
  }
  return all;
}

/** In the block editor, as a user of a role: what became of each address, there and on the published page. */
async function inBlocks(
  browser: Browser,
  own: WordPress,
  site: string,
  user: string,
  things: readonly Pasted[],
): Promise<Finding[]> {
  const reader = readerOf(own);
  const page = await openNewPost(browser, own.origin, user);
  const became = await pasteAll(page, site, things);
  const post = await publish(page);
  await page.context().close();
  const shown = await frontEnd(browser, `${own.origin}/?p=${post}`);
  const framed = became.filter(({ preview }) => preview !== null);
  return became.map(({ pasted, block, preview }) => {
    const reading = preview ? shown[framed.findIndex((each) => each.pasted === pasted)] : undefined;
    const out = preview ? `${block}: ${preview.out}; ${reading?.out}` : `${block}: the address`;
    const asFile = pasted.thing === 'file-svg' && !takesFiles(own.version);
    const thing = asFile ? 'file-svg-unread' : pasted.thing;
    const right = pasted.framed && !asFile ? preview?.ok === true && reading?.ok === true : preview === null;
    return finding(thing, reader, { ok: true, out }, () => right);
  });
}

/** The builder's code pasted into the block editor by one who may not write HTML. */
async function snippets(browser: Browser, own: WordPress, site: SecureSite): Promise<Finding[]> {
  const reader = readerOf(own);
  const codes = await snippetsOf(browser, site.origin, '/nhung?hinh=xep-hang/mo-phong-2023.2/so-nganh');
  const page = await openNewPost(browser, own.origin, 'author');
  const frame = await paste(page, codes.frame);
  const preview = frame[0]?.name === 'core/embed' ? await previewOf(page, frame[0]) : null;
  const picture = await paste(page, codes.picture);
  const post = await publish(page);
  await page.context().close();
  const [shown] = await frontEnd(browser, `${own.origin}/?p=${post}`);
  const reading = await browser.newPage({ ignoreHTTPSErrors: true });
  await reading.goto(`${own.origin}/?p=${post}`);
  await settle(reading);
  const words = await reading.evaluate(() => ({
    beside: [...document.querySelectorAll('p')].some((p) => /^Mô phỏng: .*Nguồn: /s.test(p.textContent ?? '')),
    drawn: [...document.querySelectorAll<HTMLImageElement>('figure img[alt^="Mô phỏng: "]')].some(
      ({ naturalWidth }) => naturalWidth > 0,
    ),
  }));
  await reading.close();
  const names = (blocks: readonly { name: string }[]) => blocks.map(({ name }) => name).join(' + ');
  return [
    finding('snippet-pasted', reader, { ok: true, out: `${names(frame)}: ${shown?.out}` }, () =>
      Boolean(preview && shown?.ok && words.beside),
    ),
    finding('snippet-pasted-picture', reader, { ok: true, out: names(picture) }, () => words.drawn),
  ];
}

/** All of one WordPress. */
async function visitOne(browser: Browser, own: WordPress, site: SecureSite): Promise<Finding[]> {
  const reader = readerOf(own);
  const asAdmin = await inBlocks(browser, own, site.origin, 'admin', PASTED);
  const asAuthor = await inBlocks(browser, own, site.origin, 'author', ONE_OF_EACH);
  const wrong = asAuthor.filter(({ right }) => !right).map(({ thing, says }) => `${thing} ${says}`);
  const lines = PASTED.filter(({ framed }) => framed).map(({ path }) => site.origin + path);
  const post = own.post(lines);
  const shown = post === null ? [] : await frontEnd(browser, `${own.origin}/?p=${post}`);
  const exact = shown.filter(({ ok }) => ok).length;
  return [
    ...asAdmin,
    finding(
      'author-page',
      reader,
      { ok: true, out: wrong.join('; ') || `${asAuthor.length} alike` },
      () => wrong.length === 0,
    ),
    finding(
      'lines',
      reader,
      { ok: true, out: `${exact} of ${lines.length} frames exact` },
      () => exact === lines.length,
    ),
    ...(await snippets(browser, own, site)),
  ];
}

const none = (reader: Reader): Finding[] =>
  [...PASTED.map(({ thing }) => thing), ...OTHERS].map((thing) => finding(thing, reader, null, () => false));

export async function visitWordPress(shop: Workshop, browser: Browser | null): Promise<Finding[]> {
  const folders = bringWordPress(shop);
  const db = folders.length > 0 && browser ? await startDatabase(shop) : null;
  const site = db && (await serveSecurely(shop));
  const findings: Finding[] = [];
  try {
    for (const folder of site && db ? folders : []) {
      const own = await serveWordPress(shop, folder, db?.port ?? 0, site as SecureSite);
      if (!own || !browser) {
        findings.push(...none({ reader: 'WordPress', version: null }));
        continue;
      }
      try {
        findings.push(...(await visitOne(browser, own, site as SecureSite)));
      } finally {
        own.stop();
      }
    }
  } finally {
    await site?.stop();
    db?.stop();
  }
  return findings.length > 0 ? findings : none({ reader: 'WordPress', version: null });
}
