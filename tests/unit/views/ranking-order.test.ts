import { expect, test } from 'vitest';
import { parseRanking } from '@/lib/params/ranking';
import type { Lang } from '@/lib/site';
import { findRanking } from '@/lib/views/ranking/ranking';
import { withBundledStore } from './simulated-store';

// A list in another order than by score says so in its heading and title: they are what is read out and kept as a bookmark.

withBundledStore();

async function headingOf(edition: string, tier: string, query: Record<string, string>, lang: Lang = 'vi') {
  const params = parseRanking({ lang, edition, tier, criterion: undefined }, query);
  const page = params && (await findRanking(params));
  if (!page) throw new Error(`No list ${edition} ${tier}.`);
  return { heading: page.heading, title: page.frame.title };
}

const PLAIN = 'Xếp hạng chuyển đổi số cấp xã năm 2023';

test.each([
  [{}, ''],
  [{ 'sap-xep': 'thay-doi' }, ', theo thay đổi so với 2022'],
  [{ 'sap-xep': 'ten' }, ', theo tên đơn vị'],
  [{ 'sap-xep': 'huyen' }, ', theo huyện, thành phố'],
  [{ 'thu-tu': 'nguoc' }, ', thứ tự ngược'],
  [{ 'sap-xep': 'thay-doi', 'thu-tu': 'nguoc' }, ', theo thay đổi so với 2022, thứ tự ngược'],
])('%j is told in the heading and the title', async (query, order) => {
  const { heading, title } = await headingOf('mo-phong-2023', 'cap-xa', query);
  expect(heading).toBe(PLAIN + order);
  expect(title).toBe(PLAIN + order);
});

test('in the title it stands behind the filter; in English in its words', async () => {
  const asked = { huyen: 'huyen-mau-1', 'sap-xep': 'thay-doi' };
  expect((await headingOf('mo-phong-2023', 'cap-xa', asked)).title).toBe(
    `${PLAIN}, Huyện Mẫu 1, theo thay đổi so với 2022`,
  );
  expect((await headingOf('mo-phong-2023', 'cap-xa', asked, 'en')).heading).toMatch(/, by change since 2022$/);
});

test('an order the list has not got is not claimed', async () => {
  const { heading } = await headingOf('2023', 'so-nganh', { 'sap-xep': 'thay-doi' });
  expect(heading).toBe('Xếp hạng chuyển đổi số sở, ngành năm 2023');
  expect((await headingOf('2023', 'so-nganh', { 'sap-xep': 'huyen' })).heading).toBe(heading);
});
