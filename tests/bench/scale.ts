import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cpuOfProcess } from '../cpu';
import { describeSize, loadLargeProvince, parseSize } from '../large-province';
import { mustRun } from '../run-command';
import { freePort, serveSite } from '../serve-site';

// npm run bench:scale [-- COMMUNES[xYEARS]…]: CPU of what is drawn for the first time, nothing kept, in a list of 143 communes and in
// lists of a country, in one run, and of what a process spends until it answers. The ratio to the first is what the promise is about.
// Of the built site.

const ADDRESSES = [
  '/xep-hang/mo-phong-2023/cap-xa',
  '/xep-hang/mo-phong-2023/cap-xa?trang=2',
  '/xep-hang/mo-phong-2023/cap-xa?huyen=huyen-mau-1',
  '/don-vi/cap-xa/huyen-mau-1/xa-mau-001',
  // A commune of the official lists: as many hits beside any list.
  '/tim-kiem?q=yen%20thang',
  '/the-chia-se/don-vi/mo-phong-2023/cap-xa/huyen-mau-1/xa-mau-001.png',
  '/nhung/phan-bo/mo-phong-2023/cap-xa',
  '/nhung/xep-hang/mo-phong-2023/cap-xa',
];
/** Of a store that was found whole before, and of one that is new to this machine, whose seals are read. */
const STARTS = ['start', 'start, store never seen'] as const;
/** The least of so many. */
const TIMES = 3;
const FOLDER = path.resolve('tests/.tmp/bench-scale');
const loader = path.resolve('node_modules/tsx/dist/cli.mjs');

/** CPU milliseconds of a process until it answers. */
async function startCost(store: string): Promise<number> {
  const site = await serveSite('bench-scale-start', await freePort(), { DATABASE_URL: `file:${store}` });
  const cost = cpuOfProcess(site.process.pid) ?? Number.NaN;
  await site.stop();
  return cost;
}

async function startCosts(store: string): Promise<Record<string, number>> {
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    rmSync(path.join(FOLDER, 'files'), { recursive: true, force: true });
    unknown.push(await startCost(store));
    known.push(await startCost(store));
  }
  return { [STARTS[0]]: Math.min(...known), [STARTS[1]]: Math.min(...unknown) };
}

const asked = process.argv.slice(2);
const sizes = (asked.length > 0 ? asked : ['143', '1000', '3321', '10598', '10598x10']).map(parseSize);
mkdirSync(FOLDER, { recursive: true });
const columns: Record<string, number>[] = [];
for (const size of sizes) {
  const { communes, years } = size;
  const store = path.join(FOLDER, `${communes}x${years}.db`);
  await loadLargeProvince(store, communes, years);
  const out = mustRun(process.execPath, [loader, 'tests/bench/measure-first-renderings.ts', '7', ...ADDRESSES], {
    env: { ...process.env, DATABASE_URL: `file:${store}` },
    limit: 300_000,
  });
  const line = out.split('\n').find((text) => text.startsWith('MEASURED '));
  if (!line) throw new Error(`Nothing was measured with ${describeSize(size)} communes:\n${out}`);
  columns.push({
    ...(await startCosts(store)),
    ...(JSON.parse(line.slice('MEASURED '.length)) as Record<string, number>),
  });
}
console.log(
  `CPU ms of one answer, with ${sizes.map(describeSize).join(', ')} communes; the last as a ratio to the first`,
);
for (const address of [...STARTS, ...ADDRESSES]) {
  const costs = columns.map((column) => column[address] ?? Number.NaN);
  const ratio = (costs.at(-1) ?? Number.NaN) / (costs[0] ?? Number.NaN);
  console.log(
    `${address.padEnd(72)} ${costs.map((cost) => cost.toFixed(0).padStart(6)).join('')}   ${ratio.toFixed(1)} ×`,
  );
}
