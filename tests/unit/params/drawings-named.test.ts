import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { API_PARAMETERS, LATEST } from '@/lib/params/api';
import { cardFileName, cardPairs, filterOf, isCardOf, parseCard } from '@/lib/params/card';
import { serialiseClaim } from '@/lib/params/claim';
import { parseDownload } from '@/lib/params/download';
import {
  DRAWING_VALUES,
  EMBED_HEIGHTS,
  EMBED_VALUES,
  embedHeightWithin,
  figureAddress,
  fileNameOf,
  parseDrawing,
  parseEmbed,
} from '@/lib/params/figure';
import { parseTrace } from '@/lib/params/figure-trace';
import { parseEmbedded } from '@/lib/params/oembed';
import { unitSlugOf } from '@/lib/params/slug';

const SITE = 'https://bang-diem.example';

describe('a file of a drawing is named by what it is of', () => {
  const ranking = { kind: 'xep-hang', edition: '2023.1', tier: 'cap-xa' } as const;

  test('with its edition, filters and language', () => {
    expect(fileNameOf(figureAddress(ranking), 'vi')).toBe('xep-hang-2023.1-cap-xa');
    expect(fileNameOf(figureAddress({ ...ranking, district: 'yen-mo', type: 'xa' }), 'en')).toBe(
      'xep-hang-2023.1-cap-xa-yen-mo-xa-en',
    );
    const compared = figureAddress({ kind: 'so-sanh', edition: '2023.1', tier: 'cap-xa', units: ['a/b', 'c/d'] });
    expect(fileNameOf(compared, 'vi')).toBe('so-sanh-2023.1-cap-xa-a-b-c-d');
    expect(fileNameOf(figureAddress({ ...ranking, unit: 'a//b' }), 'vi')).toMatch(/-a-b$/);
    const long = figureAddress({ ...ranking, unit: `${'x'.repeat(80)}/${'y'.repeat(80)}` });
    expect(fileNameOf(long, 'vi')).toHaveLength(150);
  });

  test('and so is a card', () => {
    expect(cardFileName({ kind: 'tong-quan', edition: '2023.1' })).toBe('the-chia-se-tong-quan-2023.1');
    expect(cardFileName({ ...ranking, criterion: null, district: 'yen-mo', type: 'xa' })).toBe(
      'the-chia-se-xep-hang-2023.1-cap-xa-yen-mo-xa',
    );
    expect(cardFileName({ kind: 'don-vi', edition: '2023.1', tier: 'cap-xa', slug: 'a//b' })).toMatch(/-a-b$/);
    expect(cardFileName({ ...ranking, criterion: null })).toBe('the-chia-se-xep-hang-2023.1-cap-xa');
    const units = ['a/b', 'c/d'];
    expect(cardFileName({ kind: 'so-sanh', edition: '2023.1', tier: 'cap-xa', units })).toBe(
      'the-chia-se-so-sanh-2023.1-cap-xa-a-b-c-d',
    );
    const slug = `${'x'.repeat(80)}/${'y'.repeat(80)}`;
    expect(cardFileName({ kind: 'don-vi', edition: '2023.1', tier: 'cap-xa', slug })).toHaveLength(150);
  });

  test('a card knows its own keys, its assessment and its filter', () => {
    expect(cardPairs({ kind: 'tong-quan', edition: '2023.1' })).toEqual([]);
    expect(cardPairs({ kind: 'don-vi', edition: '2023.1', tier: 'cap-xa', slug: 'a' })).toEqual([]);
    expect(isCardOf({ kind: 'tong-quan', edition: '2023.1' }, '2023')).toBe(true);
    expect(isCardOf({ kind: 'tong-quan', edition: '2023' }, '2023')).toBe(true);
    expect(isCardOf({ kind: 'tong-quan', edition: 'mo-phong-2023.1' }, '2023')).toBe(false);
    expect(filterOf(null, null)).toEqual({});
    expect(filterOf('a', 'b')).toEqual({ district: 'a', type: 'b' });
    expect(parseCard(['xep-hang', '2023.1', 'cap-xa'], { huyen: ['a', 'b'] })).toBeNull();
  });
});

describe('what the file of a drawing carries', () => {
  const drawing = '/bieu-do/xep-hang/2023.1/cap-xa.svg';
  const address = figureAddress({ kind: 'xep-hang', edition: '2023.1', tier: 'cap-xa' });

  test('is read whatever host it names, with the code behind it', () => {
    expect(parseTrace(`https://khac.example${drawing}#2023.1-K7QM-3XWD-9F2A`, SITE)).toEqual({
      address,
      lang: 'vi',
      code: '2023.1-K7QM-3XWD-9F2A',
    });
    expect(parseTrace(`${SITE}${drawing}?lang=en`, SITE)).toEqual({ address, lang: 'en', code: null });
    expect(parseTrace(`${SITE}${drawing.replace('.svg', '.png')}`, SITE)).toMatchObject({ address, code: null });
    expect(parseTrace(`${SITE}/nhung/xep-hang/2023.1/cap-xa#${'x'.repeat(99)}`, SITE)?.code).toBe('x'.repeat(60));
  });

  test('is nothing where it names no drawing', () => {
    for (const text of ['', 'xep-hang', SITE, `${SITE}/xep-hang/2023.1/cap-xa`, `${SITE}/don-vi/cap-xa/a/b`]) {
      expect(parseTrace(text, SITE), text).toBeNull();
    }
  });
});

describe('a height an embed has to fit into', () => {
  test('is the largest of a closed list, and the smallest where there is less', () => {
    expect([0, 119, 120, 121, 499, 500, 9999].map(embedHeightWithin)).toEqual([120, 120, 120, 120, 400, 500, 1000]);
  });

  test('is read as it is listed, and nothing else is', () => {
    const read = (cao?: string) => parseEmbed(['xep-hang', '2023.1', 'cap-xa'], cao === undefined ? {} : { cao });
    for (const height of EMBED_HEIGHTS) expect(read(String(height))).toMatchObject({ ok: true, height });
    expect(read()).toMatchObject({ ok: true, height: null });
    for (const cao of ['', '119', '0500', 'cao'])
      expect(read(cao)).toMatchObject({ ok: false, status: 400, parameter: 'cao' });
  });
});

describe('the closed lists that a refusal names', () => {
  const README = readFileSync('lib/params/README.md', 'utf8');
  const RANKING = ['xep-hang', '2023.1', 'cap-xa'];

  test('are of every key with a list, and of none with free words', () => {
    expect([...DRAWING_VALUES.keys()]).toEqual(['width', 'theme', 'lang', 'scale', 'frame']);
    expect([...EMBED_VALUES.keys()]).toEqual(['theme', 'lang', 'cao']);
  });

  test('hold what is taken, each of it documented', () => {
    const rows = new Map(README.split('\n').map((line) => [/^\| `([a-z]+)` /.exec(line)?.[1], line]));
    for (const [key, values] of DRAWING_VALUES) {
      expect(values.length).toBeGreaterThan(1);
      for (const value of values) {
        expect(parseDrawing({ [key]: value }), `${key}=${value}`).toHaveProperty('drawing');
        expect(rows.get(key)).toContain(`\`${value}\``);
      }
      expect(parseDrawing({ [key]: values.join() })).toEqual({ parameter: key });
    }
    for (const [key, values] of EMBED_VALUES) {
      expect(values.length).toBeGreaterThan(1);
      for (const value of values) {
        expect(parseEmbed(RANKING, { [key]: value }), `${key}=${value}`).toMatchObject({ ok: true });
        expect(rows.get(key)).toContain(`\`${value}\``);
      }
      expect(parseEmbed(RANKING, { [key]: values.join() })).toMatchObject({ parameter: key });
    }
    expect(DRAWING_VALUES.get('theme')).not.toContain('auto');
  });
});

describe('other words of addresses', () => {
  test('a sorted or reversed list is no figure', () => {
    expect(parseEmbedded(`${SITE}/xep-hang/2023.1/cap-xa`, SITE)).toMatchObject({ kind: 'figure' });
    expect(parseEmbedded(`${SITE}/xep-hang/2023.1/cap-xa?sap-xep=ten`, SITE)).toBeNull();
    expect(parseEmbedded(`${SITE}/xep-hang/2023.1/cap-xa?thu-tu=nguoc`, SITE)).toBeNull();
  });

  test('each word of a unit is one', () => {
    expect(['a', 'a/b', 'a/', '/b', 'a/B', 'A/b', 'a/b/c'].map(unitSlugOf)).toEqual([
      'a',
      'a/b',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('a figure’s file is of three formats, and names a figure', () => {
    const file = (name: string) => parseDownload(['so-lieu', '2023.1', 'cap-xa', 'a', 'b', name]);
    const of = { edition: '2023.1', tier: 'cap-xa', slug: 'a/b', criterion: 'tong' };
    expect(file('tong.json')).toEqual({ kind: 'claim', of, format: 'json' });
    expect(file('tong.trich-dan.bib')).toEqual({ kind: 'claim', of, format: 'bib' });
    expect(file('tong.trich-dan.json')).toEqual({ kind: 'claim', of, format: 'csl' });
    for (const name of ['tong', 'tong.csv', 'tong.xlsx', 'TONG.json', '']) expect(file(name), name).toBeNull();
    expect(parseDownload(['so-lieu', '2023.1', 'cap-xa'])).toBeNull();
    expect(parseDownload(['so-lieu', 'x', 'cap-xa', 'a', 'tong.json'])).toBeNull();
    expect(serialiseClaim(of)).toBe('/2023.1/cap-xa/a/b/tong');
  });

  test('the newest edition has its own word', () => {
    expect(LATEST).toBe('latest');
    expect(Object.keys(API_PARAMETERS).length).toBeGreaterThan(3);
  });
});
