import { expect, test } from 'vitest';
import { parseRanking } from '@/lib/params/ranking';
import { findEdition, findSiteOwner, listRevisions } from '@/lib/store/queries/editions';
import { describeEndedTiers } from '@/lib/views/edition/ended-tiers';
import { buildOverview, describeScope } from '@/lib/views/overview/overview';
import { findRanking } from '@/lib/views/ranking/ranking';
import { buildNotFound } from '@/lib/views/search/not-found';
import { findUnitView } from '@/lib/views/unit/unit';

const ENDED = 'Cấp huyện không còn từ 01/07/2025.';

test('a tier that has ended is said to have, in every edition of a day without it and in no other', async () => {
  for (const edition of await listRevisions()) {
    const said = (await describeEndedTiers(edition, 'vi')).map(({ sentence }) => sentence);
    expect([edition.slug, said]).toEqual([edition.slug, edition.year === 2025 ? [ENDED] : []]);
  }
});

test('the front page says who is scored and which tier is no more, as its latest edition has it', async () => {
  const { lead } = await buildOverview('vi');
  expect(lead).toContain('của các sở, ngành, huyện, thành phố và xã, phường, thị trấn.');
  expect(lead).not.toContain('không còn');
  // The simulated province without districts, as a front page of 2025 would have it.
  const edition = await findEdition('mo-phong-2025');
  const said = edition && (await describeScope(edition, 'vi'));
  expect(said).toContain('của các sở, ngành và xã, phường, đặc khu.');
  expect(said).toContain(ENDED);
});

test('where a reader would look for it: beside the rankings that are there, and where its own was', async () => {
  const params = parseRanking({ lang: 'vi', edition: 'mo-phong-2025', tier: 'cap-xa', criterion: undefined });
  const view = params && (await findRanking(params));
  expect(view?.remarks).toContain(ENDED);
  expect((await buildNotFound('/xep-hang/mo-phong-2025/cap-huyen', 'vi')).why).toBe(ENDED);
  expect((await buildNotFound('/xep-hang/mo-phong-2023/cap-huyen/khong-co', 'vi')).why).toBeNull();
});

test('a page of a unit that no edition could have says so, and of others not', async () => {
  const absent = async (slug: string) =>
    (await findUnitView({ lang: 'vi', tier: 'cap-xa', slug, edition: null }))?.absent;
  expect(await absent('phuong-hoa-lu')).toBe(true);
  expect(await absent('ninh-binh/phuc-thanh')).toBe(false);
});

test('the owner of the site is its official register’s, also of the simulated editions', async () => {
  expect(await findSiteOwner()).toEqual({ vi: 'Ninh Bình', en: 'Ninh Bình' });
  expect((await findEdition('mo-phong-2025'))?.siteOwner.vi).toBe('Ninh Bình');
});
