import { expect, it } from 'vitest';
import { createUnderWay } from '@/lib/server/under-way';

it('who asks for what is under way waits for that, another name is other work, and what has ended is begun anew', async () => {
  const underWay = createUnderWay<string>();
  const ends: ((text: string) => void)[] = [];
  const begin = () => new Promise<string>((end) => ends.push(end));
  const [first, second, other] = [underWay('a', begin), underWay('a', begin), underWay('b', begin)];
  expect(ends).toHaveLength(2);
  ends[0]?.('made');
  ends[1]?.('other');
  expect(await Promise.all([first, second, other])).toEqual(['made', 'made', 'other']);
  underWay('a', begin).catch(() => undefined);
  expect(ends).toHaveLength(3);
});

it('work that failed is begun anew', async () => {
  const underWay = createUnderWay<string>();
  await expect(underWay('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await underWay('a', async () => 'made')).toBe('made');
});
