import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { get, inParallel } from './api-answers';

const origin = inject('origin');
const ALLOWED = new Set([200, 304, 308, 400, 404, 405]);
const SEED = 20231123;
const RUNS = 2_000;

const WORDS = [
  '2023',
  '2023.1',
  'mo-phong-2023',
  '2099',
  'so-nganh',
  'cap-xa',
  'cap-huyen',
  'ha-tang-so',
  'don-vi',
  'ninh-binh',
  'phuc-thanh',
  'yen-mo',
  'editions',
  'tiers',
  'ranking',
  'units',
  'results',
  'diff',
  'reconciliation',
  'search',
  'openapi.json',
  'datapackage.json',
  'trich-dan.bib',
  'dcat.ttl',
  'cac-ban.xml',
  'en',
  'mo-phong',
];
const HOSTILE = [
  '..',
  '.',
  '%2e%2e',
  '%00',
  '%',
  '%zz',
  '%E0%A4%A',
  '\u202e',
  "'",
  '"',
  '<script>',
  '{{7*7}}',
  '#{x}',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e309',
  'NaN',
  '../../etc/passwd',
  'null',
  'a'.repeat(300),
  'Đông',
  ' ',
  ';',
  '|',
  '\\',
  '//',
  '?',
  '#',
  '[]',
  '2023.1.csv.csv',
  '.csv',
  '-metadata.json',
];
const KEYS = [
  'huyen',
  'loai',
  'bom',
  'limit',
  'cursor',
  'q',
  'tier',
  'district',
  'type',
  'criterion',
  '__proto__',
  'constructor',
  'utm_source',
  'a[b]',
  '',
];

const segment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...HOSTILE).map((text) => (text.includes('%') ? text : encodeURIComponent(text))),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())) },
);
const value = fc
  .oneof(
    fc.constantFrom(...WORDS, ...HOSTILE.filter((text) => !text.includes('%'))),
    fc.string({ maxLength: 30, unit: 'binary' }),
  )
  .map((text) => encodeURIComponent(text.toWellFormed()));
/** Addresses that are there, some of them a little wrong. */
const known = fc
  .tuple(
    fc.constantFrom(
      '/api/v1/editions',
      '/api/v1/editions/2022.1/tiers/cap-xa/ranking?limit=2',
      '/api/v1/units?tier=cap-huyen&limit=3',
      '/api/v1/search?q=yen',
      '/tai-ve/2022.1/cap-xa.csv?bom=0',
      '/tai-ve/mo-phong-2023/cap-huyen/ha-tang-so.json',
      '/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.csv',
      '/tai-ve/2023.1/datapackage.json',
      '/nguon-tin/en/cac-ban.xml',
    ),
    fc.option(fc.tuple(fc.nat(), fc.constantFrom('', 'x', '%20', '0', '/', '&', '=', '.', '-', '%C4%91')), { freq: 1 }),
  )
  .map(([path, change]) => {
    if (!change) return path;
    const place = 1 + (change[0] % (path.length - 1));
    return path.slice(0, place) + change[1] + path.slice(place + 1);
  });
const invented = fc
  .record({
    head: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('api/v1', 'tai-ve', 'nguon-tin') },
      { weight: 1, arbitrary: fc.constantFrom('du-lieu', 'en/du-lieu') },
    ),
    path: fc.array(segment, { maxLength: 5 }),
    ending: fc.constantFrom('', '', '.csv', '.xlsx', '.json', '.zip', '.xml', '.csv-metadata.json', '/'),
    query: fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 3 }),
  })
  .map(({ head, path, ending, query }) => {
    const search = query.map(([key, text]) => `${encodeURIComponent(key)}=${text}`).join('&');
    return `/${[head, ...path].join('/')}${ending}${search && `?${search}`}`;
  })
  .filter((text) => text.length < 1_800);
const address = fc.oneof({ weight: 4, arbitrary: invented }, { weight: 1, arbitrary: known });

const TYPES: readonly [RegExp, RegExp][] = [
  [/^\/api\/v1(?:\/|$|\?)/, /^application\/(?:json|problem\+json|openapi\+json)/],
  [
    /^\/tai-ve\/./,
    /^(?:text\/csv|text\/turtle|application\/(?:json|csvm\+json|ld\+json|zip|problem\+json|x-bibtex|vnd\.))/,
  ],
  [/^\/nguon-tin\/./, /^application\/(?:atom\+xml|problem\+json)/],
];

test(`${RUNS} random and hostile addresses: only 200, 304, 308, 400, 404 and 405 come back, each with the right type`, async () => {
  const seen = new Map<number, number>();
  await inParallel(fc.sample(address, { numRuns: RUNS, seed: SEED }), async (path) => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    await answer.arrayBuffer();
    expect([path, ALLOWED.has(answer.status)]).toEqual([path, true]);
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
    const type = answer.headers.get('content-type') ?? '';
    // The client folds dots: what is checked is the address that was asked for.
    const asked = new URL(path, origin).pathname;
    const [, expected] = TYPES.find(([head]) => head.test(asked)) ?? [];
    const ours = answer.status === 200 || !type.startsWith('text/html');
    if (expected && ours && answer.status !== 308)
      expect([path, answer.status, expected.test(type) ? '' : type]).toEqual([path, answer.status, '']);
  });
  for (const status of [200, 400, 404]) expect([status, (seen.get(status) ?? 0) > 20]).toEqual([status, true]);
  // And the site still answers.
  expect((await get('/api/v1/editions')).meta.api_version).toBe('1.0');
}, 240_000);
