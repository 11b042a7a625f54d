import { expect, test } from 'vitest';
import type { Lang } from '@/lib/site';
import { buildSearch } from '@/lib/views/search/search';
import { readsOfficialStore } from '../fresh-store';

// Of two units of one name a reader is told which is there today, since when, and until when the other was.

readsOfficialStore('search-life');

async function told(query: string, lang: Lang = 'vi') {
  const { hits } = await buildSearch({ lang, query });
  return new Map(hits.map(({ label, life, via }) => [label, [life, via].filter(Boolean).join(' · ')]));
}

test('units of one name are told apart by when they were', async () => {
  const yenThang = await told('yên thắng');
  expect(yenThang.get('Phường Yên Thắng')).toBe('có từ 01/07/2025');
  expect(yenThang.get('Xã Yên Thắng')).toBe('kết thúc từ 01/07/2025, nay thuộc Phường Yên Thắng');
  expect((await told('yen thang', 'en')).get('Yen Thang Commune')).toBe(
    'ended on 1 July 2025, now part of Yen Thang Ward',
  );
});

test('a unit is said to be part today only of what is there today', async () => {
  const all = await told('hoa lư');
  expect(all.get('Huyện Hoa Lư')).toBe('kết thúc từ 01/01/2025, vào Thành phố Hoa Lư');
  expect(all.get('Thành phố Ninh Bình')).toBe('kết thúc từ 01/01/2025, vào Thành phố Hoa Lư');
  expect(all.get('Thành phố Hoa Lư')).toBe('kết thúc từ 01/07/2025');
  // A name it had on the way is told with its day, and never as today's.
  for (const text of all.values()) expect(text).not.toContain('nay thuộc Thành phố Hoa Lư');
});

test('what nothing is known of but that it is there is told as before', async () => {
  expect((await told('sở du lịch')).get('Sở Du lịch')).not.toContain('có từ');
});
