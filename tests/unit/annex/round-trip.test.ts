import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sameContent, toAnnexUnit } from '@/lib/annex/stored-content';
import { writeAnnex } from '@/lib/annex/write/write-annex';
import { contentOf, readStore, unitsNamedBy } from '@/lib/publishing/desk/annex-context';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { freshStore } from '../fresh-store';
import { throughLibreOffice } from './corpus/build';

const folder = mkdtempSync(path.join(os.tmpdir(), 'xuat-'));
const EDITIONS = ['2022.1', '2023.1', 'mo-phong-2022.1', 'mo-phong-2023.1', 'mo-phong-2023.2'];

beforeAll(async () => {
  const databasePath = path.join(folder, 'store.db');
  await freshStore(databasePath, { simulated: true });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'on';
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(slug: string) {
  const store = await readStore();
  const edition = store.revisions.find((revision) => revision.slug === slug);
  if (!edition) throw new Error(`No ${slug}.`);
  const content = await contentOf(edition);
  const units = unitsNamedBy(store, content).map(toAnnexUnit);
  return { content, bytes: Buffer.from(await writeAnnex(content, units)) };
}

async function readBack(name: string, bytes: Buffer) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return readSubmission({ files: [file], year: null, tier: null, acceptedUnits: null });
}

describe('an exported revision', () => {
  test.each(EDITIONS)('%s reads back as the same content, without an error', async (slug) => {
    const { content, bytes } = await exported(slug);
    const back = await readBack(`${slug}.xlsx`, bytes);
    expect(back.problems.list.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(back.content && sameContent(content, back.content)).toBe(true);
  });

  test('is the same bytes each time', async () => {
    const [first, second] = [await exported('2023.1'), await exported('2023.1')];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  test('still says the same after LibreOffice saved it', { timeout: 120_000 }, async () => {
    const { content, bytes } = await exported('mo-phong-2023.2');
    const back = await readBack('libre.xlsx', throughLibreOffice(bytes, 'mo-phong-2023.2.xlsx'));
    expect(back.content && sameContent(content, back.content)).toBe(true);
  });

  test('differs as soon as one figure, name, note or source does', async () => {
    const { content } = await exported('2023.1');
    const [first] = content.tiers;
    const [row] = first?.results ?? [];
    if (!first || !row) throw new Error('Nothing to change.');
    for (const changed of [
      { nameAsPrinted: 'Khác' },
      { note: { vi: 'Khác', en: null } },
      { officialRank: 9 },
      { source: 'khac' },
    ]) {
      const results = [{ ...row, ...changed }, ...first.results.slice(1)];
      expect(sameContent(content, { ...content, tiers: [{ ...first, results }, ...content.tiers.slice(1)] })).toBe(
        false,
      );
    }
  });
});
