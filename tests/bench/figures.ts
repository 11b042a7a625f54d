import { gzipSync } from 'node:zlib';
import { FigureStudio } from '@/lib/drawing/figure-studio';
import type { RankingFigure } from '@/lib/figures/ranking/types';
import { serveSite } from '../serve-site';

// npm run bench:figures: drawings per second, cold and cached, memory after a thousand distinct ones, bytes of embeds.

const ROWS = 20;
const COLD_SVG = 60;
const COLD_PNG = 30;
const DISTINCT = 1_000;
const PORT = 3233;

/** A made-up ranking; `seed` makes it a figure of its own. */
function figure(seed: number): RankingFigure {
  return {
    kind: 'ranking',
    lang: 'vi',
    title: `Xếp hạng mẫu ${seed}`,
    sentence: 'Sở Mẫu 01 đứng đầu.',
    source: 'Nguồn: số liệu mô phỏng',
    stamp: 'Bản mẫu',
    watermark: 'SỐ LIỆU MÔ PHỎNG',
    notes: [],
    bars: Array.from({ length: ROWS }, (_, index) => ({
      key: `so-mau-${index}`,
      name: `Sở Mẫu ${String(index + 1).padStart(2, '0')}`,
      rank: String(index + 1),
      value: { points: 390_000 - index * 5_000 - (seed % 997), label: `${390 - index * 5}` },
      parts: null,
    })),
    hue: 0,
    criteria: [],
    maximum: { points: 400_000, label: 'Tối đa 400' },
    median: null,
    chosen: null,
    words: { gap: '… {n} đơn vị …', unscored: '{n} đơn vị chưa có điểm' },
  };
}

async function perSecond(count: number, draw: (index: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  for (let index = 0; index < count; index += 4) {
    await Promise.all(Array.from({ length: Math.min(4, count - index) }, (_, more) => draw(index + more)));
  }
  return count / ((performance.now() - begun) / 1000);
}

const options = { width: 'wide', theme: 'light' } as const;
const studio = new FigureStudio();
const svg = (seed: number) => studio.draw(figure(seed), options, { format: 'svg', scale: 1 });
const png = (seed: number) => studio.draw(figure(seed), options, { format: 'png', scale: 2 });
const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024);

await svg(-1);
console.log(`memory with a thread ready: ${megabytes()} MB`);
console.log(`SVG, cold:   ${(await perSecond(COLD_SVG, svg)).toFixed(1)} /s`);
console.log(`SVG, cached: ${(await perSecond(2_000, () => svg(1))).toFixed(0)} /s`);
console.log(`PNG 2×, cold:   ${(await perSecond(COLD_PNG, png)).toFixed(1)} /s`);
console.log(`PNG 2×, cached: ${(await perSecond(2_000, () => png(1))).toFixed(0)} /s`);
await perSecond(DISTINCT, (seed) => svg(10_000 + seed));
console.log(`memory after ${DISTINCT} distinct figures: ${megabytes()} MB`);
await studio.close();

const site = await serveSite('bench-figures', PORT);
for (const path of [
  '/nhung/xep-hang/2023/so-nganh',
  '/nhung/xep-hang/mo-phong-2023/cap-xa',
  '/nhung/phan-bo/mo-phong-2023/cap-xa',
  '/nhung/ho-so/mo-phong-2023/cap-xa/huyen-mau-1/xa-mau-002',
  '/nhung/ban-do/mo-phong-2023',
]) {
  const html = Buffer.from(await (await fetch(site.origin + path)).arrayBuffer());
  console.log(`${path}: ${(gzipSync(html).length / 1000).toFixed(1)} kB gzip`);
}
await site.stop();
process.exit(0);
