import { afterEach, expect, it, vi } from 'vitest';
import { createUnderWay } from '@/lib/server/under-way';

afterEach(() => vi.useRealTimers());

it('who asks for what is under way waits for that, another name is other work, and what has ended is begun anew', async () => {
  const underWay = createUnderWay<string>(1_000);
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
  const underWay = createUnderWay<string>(1_000);
  await expect(underWay('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await underWay('a', async () => 'made')).toBe('made');
});

it('work that does not end is begun anew once it took the longest any may, and its end takes nothing from the new one', async () => {
  vi.useFakeTimers();
  const underWay = createUnderWay<string>(1_000);
  const ends: ((text: string) => void)[] = [];
  const begin = () => new Promise<string>((end) => ends.push(end));
  const hung = underWay('a', begin);
  vi.advanceTimersByTime(999);
  underWay('a', begin);
  expect(ends).toHaveLength(1);
  vi.advanceTimersByTime(1);
  const anew = underWay('a', begin);
  expect(ends).toHaveLength(2);
  ends[0]?.('late');
  expect(await hung).toBe('late');
  expect(underWay('a', begin)).toBe(anew);
});
