import { expect, test } from 'vitest';
import { refusalWords } from '@/lib/i18n/words/refusal';
import { missingPage, plainPage } from '@/lib/server/answers';

test('a refusal in fixed words is compressed once, not for each who is refused', async () => {
  const [first, again] = [
    await plainPage(405, refusalWords.wrongMethod, false),
    await plainPage(405, refusalWords.wrongMethod, true),
  ];
  expect(again?.body).toBe(first?.body);
  expect((await missingPage(false)).body).toBe((await missingPage(false)).body);
  expect((await plainPage(400, refusalWords.badAddress, false)).body).not.toBe(first?.body);
});
