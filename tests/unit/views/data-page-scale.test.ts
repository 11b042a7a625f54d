import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepFilesIn } from '@/lib/kept-files';
import { LANGUAGES } from '@/lib/site';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { atOneState } from '@/lib/store/reader';
import { outlineEdition } from '@/lib/views/downloads/described-edition';
import { buildData } from '@/lib/views/downloads/page';
import { loadLargeProvince } from '../../large-province';
import { countSigns } from '../signs-given';

// The data page names the files of every year there is: what it holds and reads must not be what is in them.

const folder = mkdtempSync(path.join(tmpdir(), 'data-page-'));
const at = (name: string) => path.join(folder, `${name}.db`);
/** As a process finds a store it has not read yet. */
const open = (name: string) => {
  Reflect.deleteProperty(globalThis, '__storeRemembered');
  vi.stubEnv('DATABASE_URL', `file:${at(name)}`);
};

/** What stores hand over. */
let given = { signs: 0 };

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://diem.example.vn');
  // What was made is kept for a release.
  vi.stubEnv('BUILD_DIR', path.relative(process.cwd(), path.join(folder, 'release')));
  mkdirSync(path.join(folder, 'release'));
  writeFileSync(path.join(folder, 'release', 'BUILD_ID'), 'release');
  keepFilesIn(path.join(folder, 'files'));
  await loadLargeProvince(at('province'), 143);
  await loadLargeProvince(at('country'), 620);
  given = countSigns();
}, 120_000);
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the data page', { timeout: 60_000 }, () => {
  const costOf = async (name: string) => {
    open(name);
    given.signs = 0;
    // As one rendering does, whatever was done to the file just before.
    await atOneState(async () => {
      for (const lang of LANGUAGES) await buildData(lang);
    });
    return given.signs;
  };

  test('is given no list where its tables were made before, however long they are', async () => {
    const first = { province: await costOf('province'), country: await costOf('country') };
    expect(first.country / first.province).toBeGreaterThan(1.5);
    const cost = { province: await costOf('province'), country: await costOf('country') };
    expect(cost.province).toBeGreaterThan(10_000);
    expect(cost.country / cost.province).toBeLessThan(1.02);
  });

  test('holds of a table what it says of it, and none of its rows', async () => {
    const held = async (name: string) => {
      open(name);
      const outlines = await atOneState(async () => Promise.all((await listCurrentEditions()).map(outlineEdition)));
      const lengths = outlines.flatMap(({ files }) => files.map(({ table }) => table.length));
      return { lengths, signs: JSON.stringify(outlines).length };
    };
    const [province, country] = [await held('province'), await held('country')];
    expect(Math.max(...country.lengths) / Math.max(...province.lengths)).toBeGreaterThan(4);
    expect(country.signs / province.signs).toBeLessThan(1.01);
  });
});
