import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { Finding } from '@/lib/views/tried/tried';
import { finding, type Reader } from '../finding';
import type { Workshop } from '../workshop';
import { type Firefox, openFirefox } from './marionette';
import { fits, measure, WIDTHS, wider } from './measure';

// Other people's scripts that size frames, each on a page of another origin, in Chromium and in Firefox.

const FIGURES = [
  '/nhung/xep-hang/mo-phong-2023.2/so-nganh',
  '/nhung/ban-do/mo-phong-2023.2',
  '/nhung/so-sanh/mo-phong-2023.2/so-nganh?don-vi=so-mau-01,so-mau-02',
];

interface Host {
  readonly thing: string;
  /** Package of npm whose script it is; null for our own. */
  readonly reader: string | null;
  readonly script: string | null;
  readonly body: (site: string) => string;
}

const frames = (site: string) =>
  FIGURES.map((src) => `<iframe src="${site}${src}" title="Hình" height="150" width="100%"></iframe>`).join('');

const HOSTS: readonly Host[] = [
  {
    thing: 'snippet',
    reader: null,
    script: null,
    body: (site) => `${frames(site)}<script async src="${site}/nhung.js"></script>`,
  },
  {
    thing: 'host-pym',
    reader: 'pym.js',
    script: 'dist/pym.v1.js',
    body: (site) =>
      `<div id="a"></div><div id="b"></div><div id="c"></div><script src="/library.js"></script><script>${FIGURES.map((src, at) => `new pym.Parent('${'abc'[at]}','${site}${src}')`).join(';')}</script>`,
  },
  {
    thing: 'host-open-iframe-resizer',
    reader: '@open-iframe-resizer/core',
    script: 'dist/index.js',
    body: (site) =>
      `${frames(site)}<script type="module">import { initialize } from '/library.js'; initialize({}, 'iframe');</script>`,
  },
  {
    thing: 'host-iframe-resizer',
    reader: 'iframe-resizer',
    script: 'js/iframeResizer.js',
    body: (site) =>
      `${frames(site)}<script src="/library.js"></script><script>iFrameResize({ checkOrigin: false }, 'iframe')</script>`,
  },
];

async function serve(html: string, script: string | null): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const own = request.url === '/library.js' && script;
    response.writeHead(200, { 'content-type': own ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(own ? readFileSync(script) : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const page = (body: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Báo</title><style>body{margin:0}iframe{border:0;display:block;width:100%}</style></head><body>${body}</body></html>`;

/** "3 frames as high as their figures at 1280 and 360 px", or which are not. */
function told(
  seen: readonly {
    width: number;
    frames: readonly { frame: number; document: number; sideways: boolean }[];
    over: number;
  }[],
): { ok: boolean; out: string } {
  const wrong = seen.flatMap(({ width, frames: all, over }) => [
    ...all
      .filter((frame) => !fits(frame as never))
      .map(({ frame, document }) => `${width} px: ${frame} of ${document}`),
    ...(all.length === FIGURES.length ? [] : [`${width} px: ${all.length} frames`]),
    ...(over > 0 ? [`${width} px: page wider by ${over}`] : []),
  ]);
  return {
    ok: wrong.length === 0,
    out: wrong.join('; ') || `${FIGURES.length} frames exact at ${seen.map(({ width }) => width).join(' and ')} px`,
  };
}

export async function visitHosts(shop: Workshop, browser: Browser | null, site: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const firefox = await openFirefox(shop);
  const chromium: Reader = { reader: 'Chromium', version: browser?.version() ?? null };
  try {
    for (const { thing, reader, script, body } of HOSTS) {
      const had =
        reader === null || (shop.npm([reader === 'iframe-resizer' ? 'iframe-resizer@4' : reader]) && script !== null);
      const host = await serve(
        page(body(site)),
        had && reader && script ? path.join(shop.folder, 'node_modules', reader, script) : null,
      );
      const by = reader === null ? chromium : { reader, version: shop.npmVersion(reader) };
      findings.push(
        finding(thing, by, browser && had ? told(await inChromium(browser, host.origin)) : null, () => true),
      );
      if (reader === null) {
        const fox = { reader: 'Firefox', version: firefox?.version ?? null };
        findings.push(finding(thing, fox, firefox && told(await inFirefox(firefox, host.origin)), () => true));
      }
      host.stop();
    }
  } finally {
    firefox?.close();
  }
  return findings;
}

async function inChromium(browser: Browser, origin: string) {
  const seen = [];
  for (const width of WIDTHS) {
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    await tab.goto(origin, { waitUntil: 'load' });
    seen.push({ width, frames: await measure(tab, 'iframe'), over: await wider(tab) });
    await tab.close();
  }
  return seen;
}

async function inFirefox(firefox: Firefox, origin: string) {
  const seen = [];
  for (const width of WIDTHS) {
    await firefox.resize(width);
    await firefox.open(origin);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const across = (await firefox.run('return innerWidth')) as number;
    const boxes = (await firefox.run(
      'return [...document.querySelectorAll("iframe")].map((frame) => frame.clientHeight)',
    )) as number[];
    const over = (await firefox.run('return document.documentElement.scrollWidth - innerWidth')) as number;
    const frames = [];
    for (const [index, frame] of boxes.entries()) {
      const inner = (await firefox.inFrame(
        index,
        'return [Math.ceil(document.body.getBoundingClientRect().bottom + scrollY), document.documentElement.scrollWidth > innerWidth]',
      )) as [number, boolean];
      frames.push({ frame, document: inner[0], sideways: inner[1] });
    }
    seen.push({ width: across, frames, over });
  }
  return seen;
}
