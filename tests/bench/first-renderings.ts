import path from 'node:path';
import { mustRun } from '../run-command';

// npm run bench:pages [-- --against FOLDER]: CPU of each kind of page and file drawn for the first time. With the folder of
// another built checkout the two are measured in turns in one run, so that their ratio means something on any machine.

const ADDRESSES = [
  '/',
  '/xep-hang/2023/so-nganh',
  '/xep-hang/mo-phong-2023/cap-xa',
  '/xep-hang/mo-phong-2023/cap-xa/ha-tang-so',
  '/xep-hang/mo-phong-2023/cap-xa?loai=phuong',
  '/don-vi/cap-xa/yen-mo/yen-thang',
  '/don-vi/cap-xa/huyen-mau-1/xa-mau-001',
  '/don-vi/so-nganh/so-mau-03',
  '/tieu-chi/ha-tang-so',
  '/tim-kiem?q=yen',
  '/so-sanh?don-vi=so-mau-01,so-mau-02',
  '/doi-chieu/mo-phong-2023.2',
  '/dinh-chinh',
  '/phuong-phap',
  '/du-lieu',
  '/api/v1/editions',
];
const TURNS = 3;

const script = path.resolve('tests/bench/measure-first-renderings.ts');
const loader = path.resolve('node_modules/tsx/dist/cli.mjs');

function measure(folder: string): Record<string, number> {
  const out = mustRun(process.execPath, [loader, script, '5', ...ADDRESSES], { cwd: folder, limit: 300_000 });
  const line = out.split('\n').find((text) => text.startsWith('MEASURED '));
  if (!line) throw new Error(`No measurement in ${folder}:\n${out}`);
  return JSON.parse(line.slice('MEASURED '.length)) as Record<string, number>;
}

const at = process.argv.indexOf('--against');
const other = at > 0 ? process.argv[at + 1] : undefined;
const own: Record<string, number>[] = [];
const others: Record<string, number>[] = [];
for (let turn = 0; turn < TURNS; turn += 1) {
  own.push(measure('.'));
  if (other) others.push(measure(other));
}
const least = (runs: readonly Record<string, number>[], address: string) =>
  Math.min(...runs.map((run) => run[address] ?? Number.NaN));
for (const address of ADDRESSES) {
  const here = least(own, address);
  const there = other ? least(others, address) : null;
  const ratio = there === null ? '' : `   before ${there.toFixed(0).padStart(5)} ms   ${(here / there).toFixed(2)} ×`;
  console.log(`${address.padEnd(48)} ${here.toFixed(0).padStart(5)} ms${ratio}`);
}
