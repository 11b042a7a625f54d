import path from 'node:path';
import { pathToFileURL } from 'node:url';

// One process of `first-renderings`: draws, finishes and compresses addresses anew, nothing kept, and prints the CPU of each.
// Run in the folder of a built checkout; its own modules are loaded from there.

const [rounds = '5', ...addresses] = process.argv.slice(2);

const from = (file: string) => import(pathToFileURL(path.resolve(file)).href);

Object.assign(process.env, { NODE_ENV: 'production', SITE_URL: 'http://127.0.0.1' });
const [{ startNext }, { Site }, { placeOf }, { bytesIn }] = await Promise.all([
  from('lib/server/next-renderer.ts'),
  from('lib/server/site.ts'),
  from('lib/server/place.ts'),
  from('lib/http/encoding.ts'),
]);
const { render, close } = await startNext('http://127.0.0.1');

/** CPU milliseconds of one answer: the least of the rounds, which is what the work itself costs. */
async function cost(address: string): Promise<number> {
  const [pathname = '/', query = ''] = address.split('?');
  const place = placeOf(pathname, query && `?${query}`);
  const costs: number[] = [];
  // Later checkouts take a file’s place, earlier ones its address.
  const file = (site: InstanceType<typeof Site>) => site.file(place).catch(() => site.file(address));
  // On a machine with other work the first reading of a country's list may be late; the next finds it read.
  for (let late = 0; late < 3; late += 1) {
    const site = new Site({ render, watch: { version: 'none' }, secure: false });
    const { value } = await (place.kind === 'page' ? site.page(place.address) : file(site));
    if (value.status !== 503) break;
  }
  for (let round = 0; round <= Number(rounds); round += 1) {
    const site = new Site({ render, watch: { version: 'none' }, secure: false });
    const before = process.cpuUsage();
    const { value } = await (place.kind === 'page' ? site.page(place.address) : file(site));
    // As a browser asks: who takes gzip alone spares the longest part of the work.
    await bytesIn(value.body, 'br');
    const { user, system } = process.cpuUsage(before);
    if (value.status !== 200) throw new Error(`${address} answers ${value.status}`);
    // The first warms up code and connection.
    if (round > 0) costs.push((user + system) / 1_000);
  }
  return Math.min(...costs);
}

const measured: Record<string, number> = {};
for (const address of addresses) measured[address] = await cost(address);
console.log(`MEASURED ${JSON.stringify(measured)}`);
await close();
process.exit(0);
