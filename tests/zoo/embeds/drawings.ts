import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { Finding } from '@/lib/views/tried/tried';
import { finding, type Reader, type Said } from '../finding';
import type { Workshop } from '../workshop';

// SVG files in programs that draw them their own way: whether every piece of text can still be seen.

const FILES = [
  ['trend', '/bieu-do/qua-nam/mo-phong-2023.2/so-nganh/so-mau-02.svg'],
  ['map', '/bieu-do/ban-do/mo-phong-2023.2.svg'],
  ['map-official', '/bieu-do/ban-do/2023.1.svg'],
  ['ranking', '/bieu-do/xep-hang/mo-phong-2023.2/so-nganh.svg'],
  ['distribution', '/bieu-do/phan-bo/mo-phong-2023.2/cap-xa.svg'],
] as const;

interface Program {
  readonly reader: string;
  readonly packages: readonly string[];
  readonly command: string;
  readonly args: (svg: string, png: string) => readonly string[];
}

const PROGRAMS: readonly Program[] = [
  {
    reader: 'Inkscape',
    packages: ['inkscape'],
    command: 'inkscape',
    args: (svg, png) => ['--export-width=1440', `--export-filename=${png}`, svg],
  },
  {
    reader: 'librsvg',
    packages: ['librsvg2-bin'],
    command: 'rsvg-convert',
    args: (svg, png) => ['-w', '1440', '-o', png, svg],
  },
  {
    reader: 'LibreOffice Draw',
    packages: ['libreoffice-draw-nogui'],
    command: 'soffice',
    args: (svg, png) => [
      '-env:UserInstallation=file:///tmp/zoo-embeds/office',
      '--headless',
      '--convert-to',
      'png:draw_png_Export:{"PixelWidth":{"type":"long","value":"1440"}}',
      '--outdir',
      path.dirname(png),
      svg,
    ],
  },
];

/** Each text of an SVG: where it stands as shares of the drawing, and its colour. Run in a page that holds the drawing. */
function textsIn() {
  const svg = document.querySelector('svg') as SVGSVGElement;
  const all = svg.getBoundingClientRect();
  return (
    [...svg.querySelectorAll('text')]
      // The words across a simulated drawing are pale on purpose, and aslant.
      .filter(
        (text) =>
          text.textContent?.trim() && !text.getAttribute('stroke') && getComputedStyle(text).fillOpacity === '1',
      )
      .map((text) => {
        const box = text.getBoundingClientRect();
        return {
          words: text.textContent ?? '',
          colour: getComputedStyle(text).fill.match(/\d+/g)?.slice(0, 3).map(Number) ?? [0, 0, 0],
          box: [
            (box.x - all.x) / all.width,
            (box.y - all.y) / all.height,
            box.width / all.width,
            box.height / all.height,
          ],
        };
      })
  );
}

type Placed = ReturnType<typeof textsIn>;

/** Words of which less than a hundredth of their box has their colour. Run in a page with the picture. */
function unseen([texts, source]: [Placed, string]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onerror = () => reject(new Error('no picture'));
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0);
      resolve(
        texts.flatMap(({ words, colour, box }) => {
          const [x = 0, y = 0, width = 0, height = 0] = box;
          const across = Math.max(1, Math.ceil(width * canvas.width));
          const down = Math.max(1, Math.ceil(height * canvas.height));
          const { data } = context.getImageData(
            Math.floor(x * canvas.width),
            Math.floor(y * canvas.height),
            across,
            down,
          );
          let near = 0;
          for (let at = 0; at < data.length; at += 4) {
            const off = [0, 1, 2].reduce(
              (sum, part) => sum + Math.abs((data[at + part] ?? 0) - (colour[part] ?? 0)),
              0,
            );
            if (off < 120) near += 1;
          }
          return near * 100 < across * down ? [words] : [];
        }),
      );
    };
    image.src = source;
  });
}

export async function visitDrawings(shop: Workshop, browser: Browser | null, site: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { reader, packages, command, args } of PROGRAMS) {
    if (shop.versionBy(command, '--version') === null) shop.apt(packages);
    const by: Reader = { reader, version: shop.versionBy(command, '--version') };
    let said: Said = browser && by.version ? { ok: true, out: '' } : null;
    let texts = 0;
    const lost: string[] = [];
    for (const [name, address] of said ? FILES : []) {
      const svg = path.join(shop.folder, `${name}.svg`);
      const png = path.join(shop.folder, `${name}.png`);
      writeFileSync(svg, await (await fetch(site + address)).text());
      const made = shop.tried(command, args(svg, png));
      if (!made?.ok || !browser) {
        said = made && { ok: false, out: made.out };
        break;
      }
      const page = await browser.newPage({ viewport: { width: 1440, height: 2400 } });
      await page.setContent(readFileSync(svg, 'utf8').replace(/^<\?xml[^>]*>/, ''));
      const placed = await page.evaluate(textsIn);
      const picture = `data:image/png;base64,${readFileSync(png).toString('base64')}`;
      const gone = await page.evaluate(unseen, [placed, picture] as [Placed, string]);
      await page.close();
      texts += placed.length;
      lost.push(...gone.map((words) => `${name}: ${words}`));
    }
    const out = `${texts - lost.length} of ${texts} texts seen${lost.length > 0 ? `; lost ${lost.slice(0, 4).join(', ')}` : ''}`;
    findings.push(
      finding('svg-letters', by, said?.ok ? { ok: true, out } : said, () => texts > 50 && lost.length === 0),
    );
  }
  return findings;
}
