import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import { toAnnexUnit } from '@/lib/annex/stored-content';
import { diffAnnex } from '@/lib/publishing/commands/annex-commands';
import { exportRevision } from '@/lib/publishing/commands/file-commands';
import { contentOf, readStore, unitsNamedBy } from '@/lib/publishing/desk/annex-context';
import { diffContents } from '@/lib/publishing/desk/annex-diff';
import type { Tier } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';
import { freshStore } from '../../fresh-store';

// What `diff` promises to change is what readers find changed, and all of it.

const folder = mkdtempSync(path.join(os.tmpdir(), 'khac-biet-'));
let official: AnnexContent;
let simulated: AnnexContent;
let units: AnnexUnit[];

beforeAll(async () => {
  const databasePath = path.join(folder, 'store.db');
  Object.assign(process.env, { DATABASE_URL: `file:${databasePath}`, SIMULATED: 'on' });
  await freshStore(databasePath, { simulated: true });
  const store = await readStore();
  const content = async (slug: string) => {
    const edition = store.revisions.find((revision) => revision.slug === slug);
    if (!edition) throw new Error(`There is no ${slug}.`);
    return contentOf(edition);
  };
  [official, simulated] = [await content('2023.1'), await content('mo-phong-2023.2')];
  units = [official, simulated].flatMap((content) => unitsNamedBy(store, content)).map(toAnnexUnit);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function changed(content: AnnexContent, tier: Tier, change: (list: TierDraft) => TierDraft): AnnexContent {
  return { ...content, tiers: content.tiers.map((list) => (list.tier === tier ? change(list) : list)) };
}

/** Changes the third row of the departments. */
function changedRow(content: AnnexContent, fields: Partial<TierDraft['results'][number]>) {
  return changed(content, 'so-nganh', (list) => ({
    ...list,
    results: list.results.map((row, index) => (index === 2 ? { ...row, ...fields } : row)),
  }));
}

const diff = (before: AnnexContent | null, after: AnnexContent, newest = true) =>
  diffContents(before, after, units, newest);
const unitPages = (pages: readonly string[]) => pages.filter((page) => page.startsWith('/don-vi/'));
const listed = (content: AnnexContent) => content.tiers.reduce((sum, { results }) => sum + results.length, 0);
const TOTAL = { points: 343_330, printed: '343,33', missing: null };

describe('the difference of two annexes', () => {
  test('of the same content is nothing, and touches nothing', () => {
    const { facts, sourcesDiffer, pages, embeds, feeds } = diff(official, structuredClone(official));
    expect([facts, sourcesDiffer, pages, embeds, feeds]).toEqual([[], false, [], [], []]);
  });

  test('names a score, where it stands in pages, embeds and feeds, and no other unit', () => {
    const { tiers, pages, embeds, feeds } = diff(official, changedRow(official, { total: TOTAL }));
    expect(tiers[0]?.changes).toMatchObject([{ kind: 'value', criterion: null, after: TOTAL }]);
    expect(pages).toEqual([
      '/',
      '/doi-chieu/2023',
      '/dinh-chinh',
      '/du-lieu',
      '/xep-hang/2023/so-nganh',
      '/don-vi/so-nganh/so-noi-vu',
    ]);
    expect(embeds).toContain('/nhung/ho-so/2023/so-nganh/so-noi-vu');
    expect(embeds).toHaveLength(4);
    expect(feeds).toHaveLength(4);
  });

  test('of a unit’s note or printed name touches that unit’s page', () => {
    for (const fields of [{ note: { vi: 'Ghi chú.', en: 'A note.' } }, { nameAsPrinted: 'Sở Nội vụ tỉnh' }]) {
      expect(unitPages(diff(official, changedRow(official, fields)).pages)).toEqual(['/don-vi/so-nganh/so-noi-vu']);
    }
  });

  test('of a fact every page prints touches every listed unit', () => {
    const found = diff(simulated, { ...simulated, decisionNumber: '1/QĐ' });
    expect(found.facts).toEqual([{ key: 'decisionNumber', before: simulated.decisionNumber, after: '1/QĐ' }]);
    expect(unitPages(found.pages)).toHaveLength(listed(simulated));
    expect(found.pages).not.toContain('/');
  });

  test('of a rule for ties, a maximum or the completeness of a list touches the units of that list, and no others', () => {
    const lists = [
      changed(simulated, 'cap-huyen', (list) => ({ ...list, tieRule: 'Quy tắc khác.' })),
      changed(simulated, 'cap-huyen', (list) => ({ ...list, maximum: (list.maximum ?? 0) + 1000 })),
      changed(simulated, 'cap-huyen', (list) => ({ ...list, complete: !list.complete })),
    ];
    const districts = simulated.tiers.find(({ tier }) => tier === 'cap-huyen')?.results.length;
    for (const after of lists) {
      const pages = unitPages(diff(simulated, after).pages);
      expect(pages.length).toBe(districts);
      expect(pages.every((page) => page.startsWith('/don-vi/cap-huyen/'))).toBe(true);
    }
  });

  test('of an earlier year stands on the pages of that year and in the history of the plain ones, not at the front', () => {
    const { pages } = diff(official, changedRow(official, { total: TOTAL }), false);
    expect(unitPages(pages)).toEqual(['/don-vi/so-nganh/so-noi-vu', '/don-vi/so-nganh/so-noi-vu/2023']);
    expect(pages).not.toContain('/');
  });
});

test('diff --against compares with the revision or year that is named, and with the current one where none is', async () => {
  const file = path.join(folder, 'xuat.xlsx');
  await exportRevision('mo-phong-2023.1', file, 'vi');
  const submission = { files: [file], year: null, tier: null, acceptedUnits: null };
  const against = async (asked: string | null) => (await diffAnnex(submission, asked, 'vi')).json;
  expect(await against('mo-phong-2023.1')).toMatchObject({ against: 'mo-phong-2023.1', same: true, pages: [] });
  const current = await against(null);
  expect(current).toMatchObject({ against: 'mo-phong-2023.2', revision: 'mo-phong-2023.3', same: false });
  expect(await against('mo-phong-2023')).toEqual(current);
  expect(current.pages).toContain('/en/don-vi/so-nganh/so-mau-02');
  await expect(against('2031.7')).rejects.toThrow('2031.7');
});
