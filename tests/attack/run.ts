import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, serveSite } from '../serve-site';
import { ATTACKS } from './attacks';
import { type Fared, readHonestly } from './honest';

// npm run attack [seconds]: the attacks of the review over the built site, one after the other, beside honest readers. It
// starts its own site on this machine and knows no other; each attack has a bounded time, a bounded number of connections.
// The table is what SECURITY.md shows.

const seconds = Math.min(60, Number(process.argv[2] ?? 10));
if (!existsSync('.next/BUILD_ID')) {
  console.error('The site is not built: run "npm run build" first.');
  process.exit(1);
}

/** What kept pages may take under an attack, as a multiple of a quiet time's; below this many milliseconds nobody notices. */
const SLOWER = 3;
const UNNOTICED = 100;
const SEARCHES_ANSWERED = 0.95;

const KEPT = ['/', '/xep-hang/2023/so-nganh', '/xep-hang/mo-phong-2023/cap-xa', '/tieu-chi/ha-tang-so'];
const WORDS = ['ninh bình', 'hoa lư', 'sở nội vụ', 'yên mô', 'tam điệp', 'gia viễn', 'kim sơn', 'nho quan'];

const site = await serveSite('attack', await freePort());
const port = Number(new URL(site.origin).port);
const megabytes = () =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024);

/** Statuses of the attack's answers and how many of each; nothing where it read none. */
function attack(name: string): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/attack/attacker.ts', name, String(port), String(seconds)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const late = setTimeout(() => child.kill('SIGKILL'), (seconds + 30) * 1_000);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(late);
      resolve(said.trim() === '' ? {} : (JSON.parse(said) as Record<string, number>));
    });
  });
}

const percent = ({ asked, answered }: Fared) => `${((100 * answered) / asked).toFixed(1)} %`;
const faults: string[] = [];
let quiet: Fared | null = null;
console.log('| Attack | its answers | kept pages answered | p50, p99 | searches answered | memory |');
console.log('| --- | --- | --- | --- | --- | --- |');
try {
  // Everything honest readers ask is made once, as on a site that has been up for a while.
  for (const path of KEPT) await fetch(site.origin + path);
  for (const name of Object.keys(ATTACKS)) {
    const [answers, pages, searches] = await Promise.all([
      attack(name),
      readHonestly(port, seconds, {
        readers: 8,
        wait: 50,
        network: 1,
        address: (turn) => KEPT[turn % KEPT.length] ?? '/',
      }),
      readHonestly(port, seconds, {
        readers: 4,
        wait: 500,
        network: 2,
        address: (turn) => `/tim-kiem?q=${encodeURIComponent(`${WORDS[turn % WORDS.length]} ${turn}`)}`,
      }),
    ]);
    quiet ??= pages;
    const told = Object.entries(answers).map(([status, count]) => `${count} × ${status === '0' ? 'none' : status}`);
    console.log(
      `| ${name} | ${told.join(', ') || '–'} | ${percent(pages)} | ${pages.p50.toFixed(0)}, ${pages.p99.toFixed(0)} ms | ${percent(searches)} | ${megabytes()} MB |`,
    );
    if (pages.answered < pages.asked)
      faults.push(`${name}: ${pages.asked - pages.answered} kept pages were not answered`);
    if (pages.p99 > Math.max(UNNOTICED, SLOWER * quiet.p99))
      faults.push(`${name}: kept pages took ${(pages.p99 / quiet.p99).toFixed(1)} × as long`);
    if (searches.answered < SEARCHES_ANSWERED * searches.asked)
      faults.push(`${name}: ${searches.asked - searches.answered} of ${searches.asked} searches were refused`);
    for (const status of Object.keys(answers).map(Number))
      if (status >= 500 && status !== 503) faults.push(`${name}: answered ${status}`);
    // What an attack's answers still hold is given back before the next.
    await pause(1_000);
  }
  const up = await fetch(`${site.origin}/api/health`);
  if (up.status !== 200) faults.push(`Health answers ${up.status} after all this`);
} finally {
  await site.stop();
}
console.log(faults.length === 0 ? '✓ nobody was shut out' : faults.map((fault) => `✗ ${fault}`).join('\n'));
process.exit(faults.length === 0 ? 0 : 1);
