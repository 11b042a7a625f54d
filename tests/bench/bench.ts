import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { cpus } from 'node:os';
import path from 'node:path';
import { nextStart } from '../next-start';
import { nginx, recipe, startNginx } from '../nginx';
import { serveSite } from '../serve-site';
import { type Load, load, repeat } from './load';

// npm run bench: the finished site, alone and behind the shipped recipe, beside `next start` and beside nginx
// serving the same bytes from files, in one run on one machine, so that the ratios mean something where the numbers do not.
// Takes about four minutes. The client runs on the same machine: a server it cannot outrun is faster than it looks here.

const PAGES = {
  overview: '/',
  ranking: '/xep-hang/mo-phong-2023/cap-xa',
  unit: '/don-vi/cap-xa/yen-mo/yen-thang',
} as const;
const SECONDS = 4;
const CONNECTIONS = 32;
const CROWD = 200;
const CROWD_SECONDS = 60;
const PORTS = { site: 3230, next: 3231, nginx: 3232, front: 3233 };
const FOLDER = path.resolve('tests/.tmp/bench');

if (!existsSync('.next/BUILD_ID')) {
  console.error('The site is not built: run "npm run build" first.');
  process.exit(1);
}

/** The brotli bytes of a page as the site sends them. */
function bytesOf(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
}

const rows: { page: string; how: string; load: Load }[] = [];
const crowds: { how: string; load: Load }[] = [];
function report(page: string, how: string, measured: Load): void {
  rows.push({ page, how, load: measured });
  print(page, how, measured);
}

/** The same for many readers at once, of one page. */
async function crowd(how: string, url: string, seconds = SECONDS): Promise<void> {
  const measured = await load(url, CROWD, seconds);
  crowds.push({ how, load: measured });
  print('ranking', `${how}, ${CROWD}`, measured);
}

function print(page: string, how: string, measured: Load): void {
  const { perSecond, median, p99, failures } = measured;
  const bad = failures > 0 ? `, ${failures} failed` : '';
  console.log(
    `${page.padEnd(9)} ${how.padEnd(23)} ${perSecond.toFixed(0).padStart(7)} requests/s, median ${median} ms, p99 ${p99} ms${bad}`,
  );
}

/** Every page drawn, finished and compressed anew at each request, without HTTP around it. */
async function measureUncached(databaseUrl: string): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'production', DATABASE_URL: databaseUrl, SITE_URL: 'http://127.0.0.1' });
  const [{ startNext }, { Site }, { placeOf }] = await Promise.all([
    import('@/lib/server/next-renderer'),
    import('@/lib/server/site'),
    import('@/lib/server/place'),
  ]);
  const { render, close } = await startNext('http://127.0.0.1');
  for (const [page, address] of Object.entries(PAGES)) {
    const place = placeOf(address, '');
    if (place.kind !== 'page') throw new Error(`${address} is no page`);
    // A cache of its own for each request: nothing is ever kept.
    const work = async () => {
      const site = new Site({ render, watch: { version: 'none' }, secure: false });
      return (await site.page(place.address)).value.status === 200;
    };
    await work();
    report(page, 'finished, uncached', await repeat(work, 4, SECONDS));
  }
  await close();
}

const memoryOf = (pid: number | undefined): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return Number.NaN;
  }
};

async function measureCrowd(origin: string, pid: number | undefined): Promise<void> {
  const samples: number[] = [memoryOf(pid)];
  const timer = setInterval(() => samples.push(memoryOf(pid)), 1_000);
  console.log(`\n${CROWD} connections for ${CROWD_SECONDS} s:`);
  await crowd('finished, cached', origin + PAGES.ranking, CROWD_SECONDS);
  clearInterval(timer);
  const [first = 0] = samples;
  const half = samples[Math.floor(samples.length / 2)] ?? 0;
  console.log(
    `memory: ${first.toFixed(0)} MB before, ${Math.max(...samples).toFixed(0)} MB at most, ${half.toFixed(0)} MB at half time, ${(samples.at(-1) ?? 0).toFixed(0)} MB after`,
  );
}

console.log(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${CONNECTIONS} connections, brotli\n`,
);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const site = await serveSite('bench-site', PORTS.site);
for (const [page, address] of Object.entries(PAGES)) {
  writeFileSync(path.join(FOLDER, `${page}.html`), await bytesOf(site.origin + address));
  report(page, 'finished, cached', await load(site.origin + address, CONNECTIONS, SECONDS));
}
await measureCrowd(site.origin, site.process.pid);
if (nginx) {
  const folder = path.join(FOLDER, 'front');
  const stop = await startNginx(folder, PORTS.front, recipe(folder, PORTS.site, PORTS.front));
  const front = `http://127.0.0.1:${PORTS.front}`;
  for (const [page, address] of Object.entries(PAGES)) {
    report(page, 'behind the recipe', await load(front + address, CONNECTIONS, SECONDS));
  }
  await crowd('behind the recipe', front + PAGES.ranking);
  await stop();
}
await site.stop();

console.log('');

const plain = await nextStart(PORTS.next, site.origin, `file:${site.store}`);
for (const [page, address] of Object.entries(PAGES)) {
  report(page, 'next start', await load(plain.origin + address, CONNECTIONS, 3 * SECONDS));
}
await plain.stop();

if (nginx) {
  const files = `server { listen 127.0.0.1:${PORTS.nginx}; root ${FOLDER}; default_type text/html; sendfile on; open_file_cache max=100; add_header Content-Encoding br; }`;
  const stop = await startNginx(path.join(FOLDER, 'nginx'), PORTS.nginx, files);
  for (const page of Object.keys(PAGES)) {
    report(page, 'nginx, same bytes', await load(`http://127.0.0.1:${PORTS.nginx}/${page}.html`, CONNECTIONS, SECONDS));
  }
  await crowd('nginx, same bytes', `http://127.0.0.1:${PORTS.nginx}/ranking.html`);
  await stop();
} else {
  console.log('nginx is not installed here: no ratio against it (apt-get install nginx-light).');
}
await measureUncached(`file:${site.store}`);

console.log('\nFinished and cached, as a ratio:');
for (const page of Object.keys(PAGES)) {
  const speed = (how: string) => rows.find((row) => row.page === page && row.how === how)?.load.perSecond;
  const own = speed('finished, cached') ?? 0;
  const against = (how: string) => {
    const other = speed(how);
    return other ? `${(own / other).toFixed(own / other < 10 ? 2 : 0)} × ${how}` : `${how} not measured`;
  };
  console.log(`${page.padEnd(9)} ${['next start', 'nginx, same bytes', 'finished, uncached'].map(against).join(', ')}`);
  const [front, static_] = [speed('behind the recipe'), speed('nginx, same bytes')];
  if (front && static_)
    console.log(`${' '.repeat(9)} behind the recipe ${(front / static_).toFixed(2)} × nginx, same bytes`);
}
const [own, ...others] = crowds;
for (const { how, load: other } of others) {
  console.log(`p99 of ${CROWD} connections: ${own?.load.p99} ms, ${how} ${other.p99} ms`);
}
const failed = [...rows, ...crowds].some(({ load: { failures } }) => failures > 0);
process.exit(failed ? 1 : 0);
