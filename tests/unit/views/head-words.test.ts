import { describe, expect, test } from 'vitest';
import { DESCRIPTION_LETTERS, headDescription, headTitle, TITLE_LETTERS } from '@/lib/views/page/head-words';

describe('a title', () => {
  const tail = 'Bảng điểm Ninh Bình';
  const titled = (title: string, shortTitle: string | null = null, mark: string | null = null) =>
    headTitle({ title, shortTitle }, mark, tail);

  test('has the site’s name after it as long as both have room', () => {
    expect(titled('x'.repeat(48))).toBe(`${'x'.repeat(48)} — ${tail}`);
    expect(titled('x'.repeat(48)).length).toBe(TITLE_LETTERS);
    expect(titled('x'.repeat(49))).toBe('x'.repeat(49));
  });

  test('is said in fewer words only where it has no room alone', () => {
    expect(titled('x'.repeat(70), 'ngắn')).toBe('x'.repeat(70));
    expect(titled('x'.repeat(71), 'ngắn')).toBe('ngắn');
  });

  test('keeps the mark of what is simulated in each of its forms', () => {
    expect(titled('Xã A', null, 'Mô phỏng')).toBe(`Mô phỏng: Xã A — ${tail}`);
    expect(titled('x'.repeat(60), 'ngắn', 'Mô phỏng')).toBe(`Mô phỏng: ${'x'.repeat(60)}`);
    expect(titled('x'.repeat(61), 'ngắn', 'Mô phỏng')).toBe('Mô phỏng: ngắn');
    expect(titled('x'.repeat(61), 'ngắn (mô phỏng)', 'Mô phỏng')).toBe('ngắn (mô phỏng)');
  });

  test('is never cut: a name is longer than any room for it', () => {
    expect(titled('x'.repeat(90))).toBe('x'.repeat(90));
    expect(headTitle({ title: 'Trang đầu', shortTitle: null }, null, null)).toBe('Trang đầu');
  });
});

describe('a description', () => {
  test('has as many whole sentences as there is room for', () => {
    const [first, second] = [`A${'a'.repeat(98)}.`, `B${'b'.repeat(58)}.`];
    expect(headDescription(`${first} ${second}`, null)).toBe(first);
    expect(headDescription(`${first} ${second.slice(1)}`, null)).toBe(`${first} ${second.slice(1)}`);
    expect(headDescription(`${first} ${second.slice(1)}`, null).length).toBe(DESCRIPTION_LETTERS);
  });

  test('is marked as simulated within its room', () => {
    expect(headDescription('Một. Hai.', 'Mô phỏng')).toBe('Mô phỏng: Một. Hai.');
    const said = headDescription(`${'a '.repeat(76)}. Hai.`, 'Mô phỏng');
    expect(said).toMatch(/^Mô phỏng: a/);
    expect(said.length).toBeLessThanOrEqual(DESCRIPTION_LETTERS);
  });

  test('of one long sentence ends after a whole word, and says that more was said', () => {
    const said = headDescription('từ '.repeat(80).trim(), null);
    expect(said.length).toBeLessThanOrEqual(DESCRIPTION_LETTERS);
    expect(said).toMatch(/từ…$/);
  });

  test('breaks at no point or stop within a figure', () => {
    const text = `${'a'.repeat(120)} đạt 358.17 điểm, hạng 1 trong 20. ${'b'.repeat(60)}.`;
    expect(headDescription(text, null)).toBe(text.slice(0, text.indexOf(' b')));
  });
});
