import { describe, expect, test } from 'vitest';
import { isLanguage, languageHead, languageKey, languageOf, splitLanguage } from '@/lib/params/language';
import { localise } from '@/lib/params/paths';
import { DEFAULT_LANG, LANGUAGES, otherLanguages } from '@/lib/site';

describe('a language in an address', () => {
  test.each(LANGUAGES)('%s is read from the address it was written into', (lang) => {
    const segments = localise('/xep-hang/2023/en', lang).split('/').filter(Boolean);
    expect(splitLanguage(segments)).toEqual({ lang, rest: ['xep-hang', '2023', 'en'] });
    expect(splitLanguage(localise('/', lang).split('/').filter(Boolean))).toEqual({ lang, rest: [] });
    expect(localise('/', lang)).toBe(lang === DEFAULT_LANG ? '/' : `/${lang}`);
  });

  test('the default one is never written, and an address that begins with its code is no address of it', () => {
    expect([languageHead(DEFAULT_LANG), languageKey(DEFAULT_LANG)]).toEqual(['', null]);
    expect([languageHead('en'), languageKey('en')]).toEqual(['/en', 'en']);
    expect(splitLanguage(['vi', 'du-lieu'])).toEqual({ lang: 'vi', rest: ['vi', 'du-lieu'] });
  });

  test('one that is asked for and not spoken is the default one', () => {
    expect([undefined, '', 'EN', 'fr', ['en'], 'en', 'vi'].map(languageOf)).toEqual([
      ...['vi', 'vi', 'vi', 'vi', 'vi'],
      ...['en', 'vi'],
    ]);
  });

  test('and is told from one that is', () => {
    expect([...LANGUAGES, 'fr', '', undefined].map(isLanguage)).toEqual([true, true, false, false, false]);
  });

  test('each leads to all the others', () => {
    for (const lang of LANGUAGES) expect([lang, ...otherLanguages(lang)].toSorted()).toEqual([...LANGUAGES].toSorted());
  });
});
