import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimWords } from '@/lib/i18n/words/claim';
import { paths } from '@/lib/params/paths';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { restoreStore } from '@/lib/publishing/desk/restore';
import { rollBack, withdraw } from '@/lib/publishing/desk/undo';
import type { Lang } from '@/lib/site';
import { backupStore } from '@/lib/store/backup';
import { toColumns } from '@/lib/store/columns';
import { findEdition } from '@/lib/store/queries/editions';
import { findClaimPage } from '@/lib/views/claim/claim-page';
import { buildCorrections } from '@/lib/views/corrections/corrections';
import { findRevisionDiff } from '@/lib/views/corrections/revision-diff';
import { buildBanner } from '@/lib/views/edition/edition';
import { inEvery } from '@/lib/views/edition/latest-known';
import { findFeed } from '@/lib/views/feeds/feeds';
import { buildSitemap } from '@/lib/views/feeds/sitemap';
import { findUnitContext } from '@/lib/views/unit/context';
import { describeCorrections } from '@/lib/views/unit/corrections';
import { findUnitView } from '@/lib/views/unit/unit';
import { freshStore } from '../fresh-store';

// What readers are told of a year whose first correction was a mistake, and whose second was withdrawn.

const folder = mkdtempSync(path.join(os.tmpdir(), 'dinh-chinh-'));
const databasePath = path.join(folder, 'store.db');

type Edition = { revision: object; decision: object; tiers: { tieRule: string | null }[] };

/** Publishes a revision of 2023 that says what 2023.1 says but for what is changed. */
async function publish(
  number: number,
  note: string,
  change: (edition: Edition) => void,
  csv: (text: string) => string,
) {
  const desk = path.join(folder, `goi-${number}`);
  mkdirSync(desk);
  cpSync('prisma/data/register-ninh-binh', path.join(desk, 'register-ninh-binh'), { recursive: true });
  const own = path.join(desk, `2023.${number}`);
  cpSync('prisma/data/2023.1', own, { recursive: true });
  const file = path.join(own, 'edition.json');
  const edition = JSON.parse(readFileSync(file, 'utf8')) as Edition;
  Object.assign(edition.revision, {
    number,
    publishedAt: `2026-11-24T0${number}:00:00Z`,
    ...toColumns('note', { vi: note, en: 'A correction' }),
  });
  change(edition);
  writeFileSync(file, JSON.stringify(edition));
  const list = path.join(own, 'so-nganh.csv');
  writeFileSync(list, csv(readFileSync(list, 'utf8')));
  await loadBundles({ databasePath, dataDir: desk, simulated: false });
}

const act = (vi: string, en: string) => ({ databasePath, note: { vi, en }, lang: 'vi' }) as const;

let beforeMistake = '';

beforeAll(async () => {
  Object.assign(process.env, { DATABASE_URL: `file:${databasePath}`, SIMULATED: 'off' });
  await freshStore(databasePath, { simulated: false });
  beforeMistake = await backupStore(databasePath);
  await publish(
    2,
    'Sửa số quyết định',
    (edition) => {
      Object.assign(edition.decision, { number: '999/QĐ-UBND' });
      for (const tier of edition.tiers) tier.tieRule = 'Bằng điểm thì xét hạ tầng số.';
    },
    (text) => text.replace(/^(so-noi-vu,.*),,,(\S*)$/m, '$1,Ghi chú mới.,A new note.,$2'),
  );
  await rollBack('2023', undefined, act('Nhầm quyết định', 'The wrong decision'));
  await publish(
    3,
    'Sửa điểm in nhầm.',
    () => undefined,
    (text) => text.replace('"342,33"', '"343,33"'),
  );
  await withdraw('2023.3', act('Tệp chưa ký', 'The file was not signed'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = async (lang: Lang) => (await buildCorrections(lang)).official;

async function banner(slug: string, lang: Lang) {
  const edition = await findEdition(slug);
  if (!edition) throw new Error(`There is no ${slug}.`);
  return buildBanner(edition, lang, paths.reconciliation, inEvery);
}

describe('the page of a figure whose revision was withdrawn', () => {
  const asked = (edition: string) =>
    findClaimPage({ lang: 'vi', edition, tier: 'so-nganh', slug: 'so-noi-vu', criterion: 'tong' });

  test('stays where it was cited, says that it was withdrawn and why, and leads to the figure that stands', async () => {
    const view = await asked('2023.3');
    expect(view?.value).toBe('343,33 điểm');
    expect(JSON.stringify(view?.frame.banner)).toMatch(/rút.*Tệp chưa ký/i);
    expect(view?.frame.banner?.links.map(({ href }) => href)).toContain('/so-lieu/2023/so-nganh/so-noi-vu/tong');
    expect(view?.frame.index).toBe(false);
  });

  test('is told apart from the others in the history of the figure', async () => {
    const states = (await asked('2023.1'))?.history.map(({ edition, value, state }) => [edition.label, value, state]);
    expect(states).toEqual(
      expect.arrayContaining([
        ['lần công bố 3 năm 2023', '343,33', claimWords.vi.state.withdrawn],
        ['lần công bố 1 năm 2023', '342,33', claimWords.vi.state.current],
      ]),
    );
  });
});

describe('the public record of corrections', () => {
  test('has everything done to what readers were given, the last first', async () => {
    expect((await told('vi')).map(({ heading }) => heading)).toEqual([
      'Rút lần công bố 3 năm 2023',
      'Lần công bố 1 năm 2023 → lần công bố 3 năm 2023',
      'Bỏ lần công bố 2 năm 2023, quay lại lần công bố 1 năm 2023',
      'Lần công bố 1 năm 2023 → lần công bố 2 năm 2023',
    ]);
  });

  test('pairs a correction with what readers had, not with the number before it', async () => {
    const [, replaced] = await told('vi');
    expect(replaced?.changes.map(({ before, after }) => `${before} → ${after}`)).toEqual(['342,33 → 343,33']);
    expect(replaced?.links[0]?.href).toBe('/dinh-chinh/2023.1/2023.3');
    expect(replaced?.summary).toBe(
      'Sở Nội vụ, tổng điểm: 342,33 đã sửa thành 343,33: Sửa điểm in nhầm. Hạng không đổi.',
    );
    expect(replaced?.reason).toBeNull();
    const [, english] = await told('en');
    expect(english?.summary).toMatch(/: 342\.33 corrected to 343\.33: A correction\. No rank changes\.$/);
    const sitemap = JSON.stringify(await buildSitemap());
    expect(sitemap).toContain('/dinh-chinh/2023.1/2023.3');
    expect(sitemap).not.toContain('/dinh-chinh/2023.2/2023.3');
  });

  test('tells a rollback with its date, its reason in both languages and what changed back', async () => {
    const [, , back] = await told('vi');
    expect(back?.date).toMatch(/^Ngày \d\d\/\d\d\/\d{4}, lần công bố 2 năm 2023 bị bỏ và .* Lý do: Nhầm quyết định\.$/);
    expect(back?.changes).toContainEqual(
      expect.objectContaining({ what: 'Số quyết định', before: '999/QĐ-UBND', after: '506/QĐ-UBND' }),
    );
    expect((await told('en'))[2]?.date).toMatch(/Reason: The wrong decision\.$/);
  });

  test('tells a withdrawal with its date and reason, and at the correction it undid', async () => {
    const [withdrawn, replaced] = await told('en');
    expect(withdrawn?.date).toMatch(
      /withdrawn on .* What stands now is revision 1 of 2023\. Reason: The file was not signed\.$/,
    );
    expect(withdrawn?.changes.map(({ before, after }) => `${before} → ${after}`)).toEqual(['343.33 → 342.33']);
    expect(replaced?.since).toMatch(/withdrawn on .* Reason: The file was not signed\.$/);
  });

  test('shows changed facts, rules for ties and notes as differences, a reason as a sentence', async () => {
    const first = (await told('vi'))[3];
    expect(first?.changes.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Số quyết định', 'Quy tắc khi bằng điểm', 'Ghi chú']),
    );
    expect(first?.summary).toBe(
      '1 ghi chú của đơn vị đổi. Đổi ở danh sách: Quy tắc khi bằng điểm. Đổi thông tin chung: Số quyết định.',
    );
    expect(first?.reason).toBe('Lý do: Sửa số quyết định.');
    const diff = await findRevisionDiff({ lang: 'vi', from: '2023.1', to: '2023.2' });
    expect(diff?.summary).toBe(first?.summary);
    const changed = diff?.tiers.flatMap(({ changes }) => changes) ?? [];
    expect(changed).toContainEqual(expect.objectContaining({ what: 'Ghi chú', after: 'Ghi chú mới.' }));
    expect(diff?.reasons.join(' ')).toContain('Nhầm quyết định.');
  });
});

describe('older pages', () => {
  test('say of a revision that was rolled back what the results are again, when and why', async () => {
    const page = await banner('2023.2', 'en');
    expect(page).toMatchObject({
      kind: 'corrected',
      text: expect.stringContaining('those of revision 1 of 2023 again'),
    });
    expect(page?.why).toMatch(/^On .*Reason: The wrong decision\./);
    expect(page?.links[1]?.href).toBe('/en/dinh-chinh/2023.1/2023.2');
  });

  test('say of a withdrawn one when and why, and of the one that stands nothing', async () => {
    expect(await banner('2023.3', 'en')).toMatchObject({
      kind: 'withdrawn',
      why: expect.stringMatching(/^On .*Reason: The file was not signed\.$/),
    });
    expect(await banner('2023.1', 'vi')).toBeNull();
  });

  test('say once what the reason says: neither its figures, nor its note, nor that the rank stays again', async () => {
    const correct = { lang: 'vi', tier: 'so-nganh', slug: 'so-noi-vu', edition: '2023.3' } as const;
    const context = await findUnitContext(correct);
    if (!context) throw new Error('There is no such unit.');
    expect(await describeCorrections(context)).toEqual(['Tổng điểm 343,33 đã sửa thành 342,33.', 'Hạng không đổi.']);
    expect(await describeCorrections(context, 'In 343,33, đúng là 342,33. Hạng không đổi.')).toEqual([]);
    // A figure within a longer one is not told.
    expect(await describeCorrections(context, 'Từ 1343,33 thành 342,331.')).toHaveLength(2);
  });

  test('name notes and facts among what changed, each in a sentence of its own', async () => {
    const unit = await findUnitView({ lang: 'vi', tier: 'so-nganh', slug: 'so-noi-vu', edition: '2023.2' });
    expect(unit?.frame.banner?.why).toContain('Nhầm quyết định. ');
    expect(unit?.frame.banner?.why).toContain('Ghi chú: Ghi chú mới. → ');
    expect(unit?.frame.banner?.why).toContain('Số quyết định: 999/QĐ-UBND → 506/QĐ-UBND.');
  });
});

describe('feeds', () => {
  const entries = async (params: Parameters<typeof findFeed>[0]) =>
    parseAtomFeed((await findFeed(params)) ?? '').entries?.map(({ id = '', title, updated = '', content }) => ({
      id,
      title: JSON.stringify(title),
      updated,
      content: JSON.stringify(content),
    })) ?? [];

  test('of corrections have an entry for each act, under an identity of its own', async () => {
    const found = await entries({ kind: 'corrections', simulated: false, lang: 'vi' });
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
    expect(found.some(({ id }) => id.endsWith(':dinh-chinh/2023.2'))).toBe(true);
    expect(JSON.stringify(found)).toContain('Nhầm quyết định.');
    expect(await entries({ kind: 'corrections', simulated: false, lang: 'vi' })).toEqual(found);
  });

  test('of editions and units tell what became of each, and move their date with it', async () => {
    const unit = { kind: 'unit', tier: 'so-nganh', slug: 'so-noi-vu', lang: 'vi' } as const;
    for (const params of [{ kind: 'editions', simulated: false, lang: 'vi' } as const, unit]) {
      const found = await entries(params);
      const [first, second, third] = ['2023.1', '2023.2', '2023.3'].map((slug) =>
        found.find(({ id }) => id.endsWith(`/${slug}`)),
      );
      expect(second?.content).toContain('Nhầm quyết định.');
      expect(third?.content).toContain('Tệp chưa ký.');
      for (const entry of [first, second, third]) expect(entry && entry.updated > '2026-11-24T09').toBe(true);
    }
    const titles = (await entries(unit)).map(({ title }) => title).join(' ');
    expect(titles).toContain('(bản 2023.3) – đã bị rút');
    expect(titles).toContain('(bản 2023.2) – không còn là bản hiện hành');
  });
});

test('revisions that a restore takes away are told of, with the reason', async () => {
  await restoreStore({ ...act('Kho hỏng', 'The store broke'), file: beforeMistake, yes: true });
  const gone = await told('en');
  expect(gone.map(({ heading }) => heading)).toEqual(['Revision 3 of 2023 is gone', 'Revision 2 of 2023 is gone']);
  expect(gone[0]?.date).toMatch(/restored from a copy: revision 3 of 2023 is no longer.* Reason: The store broke\.$/);
});
