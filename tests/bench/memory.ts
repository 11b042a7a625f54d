import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataPaths } from '@/lib/params/data-paths';
import { loadLargeProvince } from '../large-province';
import { freePort, serveSite } from '../serve-site';

// npm run bench:memory [-- COMMUNES…]: the most resident memory of the one process that serves, in MB: after its start, while pages
// are asked for, and while each long file is written. One start for each list, one address after another, nothing made ahead or
// kept on disk. Of the built site.

const EDITION = 'mo-phong-2023';
const TIER = 'cap-xa';
const LIST = { edition: EDITION, tier: TIER, criterion: null, district: null, type: null };
const PAGES = ['', '/en'].flatMap((lang) => [
  ...[`${lang}/`, `${lang}/tim-kiem?q=kim%20son`, `${lang}/du-lieu`, `${lang}/phuong-phap`],
  ...[1, 2, 3, 4].map((part) => `${lang}/xep-hang/${EDITION}/${TIER}?trang=${part}`),
  ...[1, 2, 3, 4, 5, 6].map((unit) => `${lang}/don-vi/${TIER}/huyen-mau-1/xa-mau-00${unit}`),
]);
const STEPS: readonly (readonly [what: string, addresses: readonly string[]])[] = [
  [`${PAGES.length} pages`, PAGES],
  ['the list as CSV', [dataPaths.ranking(LIST, 'csv')]],
  ['the list as JSON', [dataPaths.ranking(LIST, 'json')]],
  ['its workbook', [dataPaths.ranking(LIST, 'xlsx')]],
  ['the zip of its edition', [dataPaths.package(EDITION)]],
  ['everything as CSV', [dataPaths.all('csv')]],
  ['everything as JSON Lines', [dataPaths.all('jsonl')]],
  ['everything as Parquet', [dataPaths.all('parquet')]],
];

const status = (pid: number, name: string): number =>
  Math.round(
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024,
  );

/** Forgets the most there was, which is from now on what there is. */
const forget = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/** Until it is answered: what takes longer than an answer may is gone on with, and waited for by who asks again. */
async function ask(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url);
    for await (const _ of answer.body ?? []);
    if (answer.status === 200) return;
    if (answer.status !== 503) throw new Error(`${url}: ${answer.status}`);
    await pause(1_000);
  }
}

const asked = process.argv.slice(2).map(Number);
const folder = path.resolve('tests/.tmp/bench-memory');
mkdirSync(folder, { recursive: true });
// Each start reads the seals of a store it never saw.
rmSync(path.join(folder, 'files'), { recursive: true, force: true });
const columns: { readonly communes: string; readonly most: readonly number[] }[] = [];
for (const communes of asked.length > 0 ? asked : [143, 10_598]) {
  const store = path.join(folder, `${communes}.db`);
  // The first list is the bundled one.
  if (communes > 143) await loadLargeProvince(store, communes);
  else copyFileSync(path.resolve((process.env.DATABASE_URL ?? 'file:prisma/store.db').replace(/^file:/, '')), store);
  const site = await serveSite('bench-memory', await freePort(), { DATABASE_URL: `file:${store}` });
  const pid = site.process.pid ?? 0;
  const most = [status(pid, 'VmRSS')];
  console.log(`${communes} communes, after the start: ${most[0]} MB`);
  for (const [what, addresses] of STEPS) {
    forget(pid);
    for (const address of addresses) await ask(site.origin + address);
    most.push(status(pid, 'VmHWM'));
    console.log(`${communes} communes, ${what}: ${most.at(-1)} MB at most`);
  }
  await site.stop();
  columns.push({ communes: communes.toLocaleString('en'), most });
}

console.log(`\n| Megabytes, communes in the list | ${columns.map(({ communes }) => communes).join(' | ')} |`);
console.log(`| --- |${columns.map(() => ' --: |').join('')}`);
for (const [index, what] of ['after the start', ...STEPS.map(([name]) => name)].entries())
  console.log(`| ${what} | ${columns.map(({ most }) => most[index]).join(' | ')} |`);
