import { describe, expect, test } from 'vitest';
import { parseLetter } from '@/lib/params/letter';
import type { Lang } from '@/lib/site';
import { buildLetter } from '@/lib/views/letter/letter';
import { readsOfficialStore } from '../fresh-store';

// A letter that somebody signs says of public sources what is so: nothing, a part, and which.

readsOfficialStore('letter');

async function letterOf(edition: string, tier: string, unit: readonly string[] = [], lang: Lang = 'vi') {
  const asked = parseLetter({ lang, edition, tier, unit });
  const letter = asked && (await buildLetter(asked));
  if (!letter) throw new Error(`No letter about ${tier} ${unit}.`);
  return letter;
}

describe('a letter that asks for what is not published', () => {
  test('says so where nothing is known, and asks for all of it', async () => {
    const { intro, letter } = await letterOf('2023', 'cap-xa', ['yen-mo', 'yen-thang']);
    expect(intro).toContain('Kết quả này chưa có trong nguồn công khai.');
    expect(letter.asks).toContain(': tổng điểm, điểm từng tiêu chí, điểm tối đa và thứ hạng, theo phụ lục');
    expect(letter.purpose).toContain('chưa in kết quả này');
    expect((await letterOf('2023', 'cap-xa')).intro).toContain('chưa có trong nguồn công khai');
  });

  test('says what is known, and asks for the rest alone', async () => {
    const { intro, letter } = await letterOf('2023', 'so-nganh', ['so-noi-vu']);
    expect(intro).toContain(
      'mới biết tổng điểm 342,33 và hạng 3 của đơn vị này; chưa biết điểm từng tiêu chí và điểm tối đa.',
    );
    expect(letter.asks).toContain(': điểm từng tiêu chí và điểm tối đa, theo phụ lục');
    expect(letter.purpose).not.toContain('chưa in kết quả này');
    const english = await letterOf('2023', 'cap-huyen', ['ninh-binh'], 'en');
    expect(english.intro).toContain(
      'a total of 605.21 and rank 1 of this unit; they do not tell the score of each criterion and the maximum',
    );
  });

  test('asks for a rank where the source gives none, and for a total where the source’s cannot be right', async () => {
    const unranked = await letterOf('2022', 'cap-xa', ['ninh-binh', 'van-giang']);
    expect(unranked.intro).toContain('mới biết tổng điểm 357,301 của');
    expect(unranked.letter.asks).toContain(': điểm từng tiêu chí, điểm tối đa và thứ hạng, theo');
    const invalid = await letterOf('2022', 'so-nganh', ['so-thong-tin-va-truyen-thong']);
    expect(invalid.intro).toContain('mới biết hạng 2 của đơn vị này; chưa biết tổng điểm,');
  });

  test('names the decision by what it is of, where no source gives its number', async () => {
    const { letter, holder } = await letterOf('2022', 'cap-xa');
    expect(letter.asks).toContain(
      'theo phụ lục của quyết định công bố kết quả năm 2022 (nguồn không ghi số quyết định',
    );
    expect(holder).toContain('theo quyết định công bố kết quả năm 2022 (');
    expect((await letterOf('2022', 'cap-xa', [], 'en')).holder).toContain(
      'under the decision on the results of 2022 (',
    );
    expect((await letterOf('2023', 'cap-xa')).letter.asks).toContain(
      'phụ lục của Quyết định 506/QĐ-UBND, tháng 7/2024.',
    );
  });

  test('about a whole tier says of how many units a total is known', async () => {
    const { intro, letter } = await letterOf('2023', 'so-nganh');
    expect(intro).toContain('mới biết tổng điểm của 3 đơn vị, chưa biết kết quả của toàn bộ');
    expect(letter.asks).toContain('của toàn bộ');
    expect((await letterOf('2022', 'so-nganh', [], 'en')).intro).toContain('the totals of 2 units');
  });
});
