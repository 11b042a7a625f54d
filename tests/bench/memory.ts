import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataPaths } from '@/lib/params/data-paths';
import { describeSize, loadLargeProvince, parseSize } from '../large-province';
import { freePort, serveSite } from '../serve-site';

// npm run bench:memory [-- COMMUNES[xYEARS]…]: the most resident memory of the one process that serves, in MB: after its start, while pages
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
/** What is asked for, where there are so many years to 2023. */
const stepsOf = (years: number): readonly (readonly [what: string, addresses: readonly string[]])[] => [
  [`${PAGES.length} pages`, PAGES],
  [
    'rankings of every year',
    Array.from({ length: years }, (_, before) => `/xep-hang/mo-phong-${2023 - before}/${TIER}`).flatMap((ranking) => [
      ranking,
      `${ranking}?trang=2`,
      `${ranking}?huyen=huyen-mau-1`,
    ]),
  ],
  ['the list as CSV', [dataPaths.ranking(LIST, 'csv')]],
  ['the list as JSON', [dataPaths.ranking(LIST, 'json')]],
  ['its workbook', [dataPaths.ranking(LIST, 'xlsx')]],
  ['the zip of its edition', [dataPaths.package(EDITION)]],
  ['everything as CSV', [dataPaths.all('csv')]],
  ['everything as JSON Lines', [dataPaths.all('jsonl')]],
  ['everything as Parquet', [dataPaths.all('parquet')]],
  ['metadata of every file', [dataPaths.catalogue('ttl')]],
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

const asked = process.argv.slice(2);
const sizes = (asked.length > 0 ? asked : ['143', '10598', '10598x10']).map(parseSize);
const folder = path.resolve('tests/.tmp/bench-memory');
mkdirSync(folder, { recursive: true });
// Each start reads the seals of a store it never saw.
rmSync(path.join(folder, 'files'), { recursive: true, force: true });
const columns: { readonly list: string; readonly most: readonly number[] }[] = [];
for (const size of sizes) {
  const list = describeSize(size);
  const { communes, years } = size;
  const store = path.join(folder, `${communes}x${years}.db`);
  // The first list is the bundled one.
  if (communes > 143) await loadLargeProvince(store, communes, years);
  else copyFileSync(path.resolve((process.env.DATABASE_URL ?? 'file:prisma/store.db').replace(/^file:/, '')), store);
  const site = await serveSite('bench-memory', await freePort(), { DATABASE_URL: `file:${store}` });
  const pid = site.process.pid ?? 0;
  const most = [status(pid, 'VmRSS')];
  console.log(`${list} communes, after the start: ${most[0]} MB`);
  for (const [what, addresses] of stepsOf(years)) {
    forget(pid);
    for (const address of addresses) await ask(site.origin + address);
    most.push(status(pid, 'VmHWM'));
    console.log(`${list} communes, ${what}: ${most.at(-1)} MB at most`);
  }
  await site.stop();
  columns.push({ list, most });
}

console.log(`\n| Megabytes, communes in the list | ${columns.map(({ list }) => list).join(' | ')} |`);
console.log(`| --- |${columns.map(() => ' --: |').join('')}`);
for (const [index, what] of ['after the start', ...stepsOf(0).map(([name]) => name)].entries())
  console.log(`| ${what} | ${columns.map(({ most }) => most[index]).join(' | ')} |`);
