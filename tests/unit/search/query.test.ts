import { describe, expect, it } from 'vitest';
import { cutQuery, parseQuery, type Reading } from '@/lib/search/query';
import { MAX_QUERY_LENGTH } from '@/lib/site';

const text = (words: readonly { folded: string }[]) => words.map(({ folded }) => folded).join(' ');
const told = ({ type, words, parentType, parentWords, parentFirst, committee }: Reading) =>
  [
    ...(committee ? ['ubnd:'] : []),
    ...(type ? [`[${type}]`] : []),
    text(words),
    ...(parentWords.length > 0
      ? [parentFirst ? 'first' : 'in', ...(parentType ? [`[${parentType}]`] : []), text(parentWords)]
      : []),
  ].join(' ');
const readings = (query: string) => parseQuery(query).readings.map(told);

describe('a query', () => {
  it('of nothing has no readings, types or words', () => {
    for (const query of ['', ' … ', '\u0301']) {
      expect(parseQuery(query)).toEqual({ readings: [], typesOnly: [], words: [] });
    }
  });

  it('of one word is a name', () => {
    expect(readings('yên')).toEqual(['yen']);
  });

  it('is read with and without its type word, and cut into name and district everywhere, either first', () => {
    expect(readings('yen mo')).toEqual(['yen mo', 'yen in mo', 'mo first yen']);
    expect(readings('xa yen')).toEqual(['[xa] yen', 'xa yen', 'xa in yen', 'yen first xa']);
  });

  it('takes a single letter beside a district for a type word, not for a name', () => {
    expect(readings('h yen mo')).toContain('[huyen] yen mo');
    expect(readings('h yen mo')).not.toContain('h in yen mo');
    expect(readings('h yen mo')).toContain('mo first [huyen] yen');
    expect(readings('yen h')).not.toContain('h first yen');
    expect(readings('a b')).toEqual(['a b']);
    expect(readings('a lu mo')).toContain('a lu in mo');
  });

  it('that names the committee is read as a district or commune besides', () => {
    expect(readings('ubnd xa an')).toContain('ubnd: [xa] an');
    expect(readings('ubnd xa an')).toContain('[xa] an first ubnd');
    expect(readings('xa an').filter((one) => one.startsWith('ubnd:'))).toEqual([]);
    expect(readings('ubnd')).toEqual(['ubnd']);
    expect(parseQuery('ubnd')).toMatchObject({ typesOnly: [], words: [{ folded: 'ubnd' }] });
  });

  it('is read besides without the province at its end', () => {
    expect(readings('so noi vu tinh ninh binh').filter((one) => one === '[so] noi vu')).toHaveLength(1);
    expect(readings('so noi vu ninh binh')).not.toContain('[so] noi vu');
    expect(readings('tinh ninh')).toEqual(['tinh ninh', 'tinh in ninh', 'ninh first tinh']);
    expect(readings('tinh an tinh b').filter((one) => one === 'tinh an')).toHaveLength(1);
    expect(readings('an tinh').filter((one) => one === 'an')).toHaveLength(1);
    expect(readings('ubnd an tinh x').filter((one) => one.startsWith('ubnd:') && !one.includes('tinh'))).toEqual([]);
  });

  it('that is a type word or the beginning of one asks for the units of that type', () => {
    const types = (query: string) => parseQuery(query).typesOnly;
    expect(types('xa')).toEqual(['xa']);
    expect(types('thi t')).toEqual(['thi tran']);
    expect(types('thi')).toEqual(['thi xa', 'thi tran']);
    expect(types('tp')).toEqual(['thanh pho']);
    expect(types('ubnd xa')).toEqual(['xa']);
    expect(types('xa an')).toEqual([]);
    expect(text(parseQuery('ubnd xa').words)).toBe('xa');
  });

  it('is read as far as sixteen words and a query’s length, never through a character', () => {
    expect(parseQuery('a '.repeat(30)).words).toHaveLength(16);
    expect(cutQuery('é'.normalize('NFD').repeat(10))).toBe('é'.repeat(10));
    expect(cutQuery('x'.repeat(MAX_QUERY_LENGTH + 5))).toHaveLength(MAX_QUERY_LENGTH);
    expect([...cutQuery('👧'.repeat(MAX_QUERY_LENGTH + 5))]).toHaveLength(MAX_QUERY_LENGTH);
    // Two code units a character are looked at, and no more.
    expect(cutQuery(`${'e\u0301'.repeat(MAX_QUERY_LENGTH)}zzz`)).toBe('é'.repeat(MAX_QUERY_LENGTH));
    expect(cutQuery('e\u0302\u0323'.repeat(MAX_QUERY_LENGTH)).length).toBeLessThan(MAX_QUERY_LENGTH);
  });
});
