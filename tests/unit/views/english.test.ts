import { expect, test } from 'vitest';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { dataWords } from '@/lib/i18n/words/data';
import { overviewWords } from '@/lib/i18n/words/overview';
import { searchWords } from '@/lib/i18n/words/search';
import { buildSearch } from '@/lib/views/search/search';

test('one of a thing is told as one, two as two', () => {
  const [overview, data] = [overviewWords.en, dataWords.en];
  const said: readonly ((count: string) => string)[] = [
    overview.scores,
    (count) => overview.mapCaption('129', count),
    data.coverageComplete,
    data.coveragePartial,
    data.feedMore,
    correctionWords.en.moreChanges,
    searchWords.en.found,
  ];
  for (const say of said) {
    expect(say('1')).not.toMatch(/\b1 (?:more |dark )?(?:totals|tiles|rows|changes|differences|units)\b/);
    expect(say('2')).toMatch(/\b2 (?:more |dark )?(?:totals|tiles|rows|changes|differences|units)\b/);
  }
});

test('a search tells districts, and what a unit is today, in the reader’s language', async () => {
  const { hits } = await buildSearch({ lang: 'en', query: 'dong' });
  expect(hits.filter(({ within }) => within !== null).length).toBeGreaterThan(3);
  expect(hits.filter(({ life }) => life?.includes('now part of')).length).toBeGreaterThan(3);
  for (const { within, life, via } of hits)
    expect(`${within} ${life} ${via}`).not.toMatch(/Huyện|Thành phố|Phường|Xã|Thị trấn/);
  const told = (await buildSearch({ lang: 'vi', query: 'dong' })).hits.flatMap(({ within }) => within ?? []);
  expect(told.join(' ')).toMatch(/Huyện Kim Sơn/);
});
