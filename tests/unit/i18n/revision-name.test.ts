import { expect, test } from 'vitest';
import { revisionChoice, revisionName } from '@/lib/i18n/revision-name';

test('a revision and a year have names for readers, in both languages; what is neither stays as it is', () => {
  const named = (slug: string) => [revisionName(slug, 'vi'), revisionName(slug, 'en')];
  expect(named('2023.2')).toEqual(['lần công bố 2 năm 2023', 'revision 2 of 2023']);
  expect(named('mo-phong-2023.12')).toEqual(['lần công bố 12 năm 2023 (mô phỏng)', 'revision 12 of 2023 (simulated)']);
  expect(named('2022')).toEqual(['năm 2022', '2022']);
  for (const other of ['–', 'x2023.2', '2023.2x']) expect(named(other)).toEqual([other, other]);
});

test('in a list to choose from the year comes first', () => {
  const named = (slug: string) => [revisionChoice(slug, 'vi'), revisionChoice(slug, 'en')];
  expect(named('2023.2')).toEqual(['2023, lần công bố 2', '2023, revision 2']);
  expect(named('mo-phong-2023')).toEqual(['2023, luôn mới nhất (mô phỏng)', '2023, always the latest (simulated)']);
  expect(named('x')).toEqual(['x', 'x']);
});
