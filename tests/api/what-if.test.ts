import { expect, inject, test } from 'vitest';

const origin = inject('origin');
const PATH = '/neu-thi/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-001';

test.each([
  ['/', 'lớn hơn điểm tối đa'],
  ['/en/', 'is more than the maximum'],
])('%sneu-thi: points above the maximum are refused with 400, in words, and kept nowhere', async (prefix, said) => {
  const answer = await fetch(`${origin}${prefix.slice(0, -1)}${PATH}?d1=999`);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  expect(text).toContain(said);
  expect(text).not.toContain('page-status');
  expect(text).toMatch(/<meta name="robots" content="noindex/);
});

test('a score sheet is a file of one page, in either language, and another key is refused', async () => {
  const file = `${origin}/tai-ve/phieu/mo-phong-2023.2/cap-xa/huyen-mau-1/xa-mau-001.pdf`;
  for (const [query, status] of [
    ['', 200],
    ['?lang=en', 200],
    ['?lang=fr', 400],
    ['?x=1', 400],
  ] as const) {
    const answer = await fetch(file + query);
    expect([query, answer.status]).toEqual([query, status]);
    if (status === 200) expect(answer.headers.get('content-type')).toBe('application/pdf');
  }
  expect((await fetch(`${origin}/tai-ve/phieu/2022.1/cap-xa/phuong-hoa-lu.pdf`)).status).toBe(404);
});
