import { expect, test } from 'vitest';
import { findCriterion } from '@/lib/views/criterion/criterion';

test.each(['vi', 'en'] as const)('the years of a criterion are said as years, never as codes (%s)', async (lang) => {
  const view = await findCriterion({ lang, slug: 'ha-tang-so', edition: 'mo-phong-2023' });
  expect(view?.editions.map(({ label }) => label)).toEqual(['2025', '2023', '2022']);
  expect(view?.editions.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual(['2023']);
});
