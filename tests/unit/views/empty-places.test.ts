import { expect, test } from 'vitest';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { parseRanking } from '@/lib/params/ranking';
import { findRanking } from '@/lib/views/ranking/ranking';
import { buildNotFound } from '@/lib/views/search/not-found';

// What a page without figures says, and where it leads.

const remarksOf = async (edition: string, tier: string, criterion?: string) => {
  const params = parseRanking({ lang: 'vi', edition, tier, criterion: criterion === undefined ? [] : [criterion] });
  return (params && (await findRanking(params)))?.remarks ?? [];
};

test('a ranking without a row says nothing of an order or of bars, which it does not have', async () => {
  const { orderNote, barsTop, barsMaximum, rankByOfficial, rankByComputed } = rankingWords.vi;
  const ofTable = [orderNote, barsTop, barsMaximum, rankByOfficial, rankByComputed];
  const empty = await remarksOf('2023', 'so-nganh', 'ha-tang-so');
  expect(empty.length).toBeGreaterThan(0);
  expect(empty.filter((remark) => ofTable.includes(remark))).toEqual([]);
  expect(await remarksOf('2023', 'so-nganh')).toEqual(expect.arrayContaining([rankByOfficial, barsTop]));
  expect(await remarksOf('mo-phong-2023', 'so-nganh', 'ha-tang-so')).toContain(barsMaximum);
});

test('a criterion that there is not leads to the criteria it may have meant, and to all of them', async () => {
  const near = async (asked: string) => (await buildNotFound(asked, 'vi')).near.map(({ href }) => href);
  expect(await near('/tieu-chi/hoat-dong-chinh-quyen/2022')).toEqual(
    expect.arrayContaining(['/tieu-chi/hoat-dong-chinh-quyen-so', '/tieu-chi']),
  );
  expect(await near('/en/tieu-chi/zzzzzzzz')).not.toContain('/tieu-chi/ha-tang-so');
  expect((await buildNotFound('/en/tieu-chi/zzzzzzzz', 'en')).near.map(({ href }) => href)).toContain('/en/tieu-chi');
});
