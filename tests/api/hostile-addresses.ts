import fc from 'fast-check';

/** What stands in hostile text so that it can be found again: an element and an attribute no page of ours has. */
export const MARK = 'zqx';

const WORDS = [
  ...['2023', '2023.1', 'mo-phong-2023', '2099', 'so-nganh', 'cap-xa', 'cap-huyen', 'ha-tang-so', 'don-vi'],
  ...['ninh-binh', 'phuc-thanh', 'yen-mo', 'editions', 'tiers', 'ranking', 'units', 'results', 'diff'],
  ...['reconciliation', 'search', 'openapi.json', 'datapackage.json', 'trich-dan.bib', 'dcat.ttl', 'cac-ban.xml'],
  ...['en', 'mo-phong'],
];

/** As they are typed; each is percent-encoded before it is put into an address. */
const HOSTILE = [
  `<${MARK}>`,
  `"><${MARK} onload=1>`,
  `" ${MARK}="1`,
  `' ${MARK}='1`,
  `</script><${MARK}>`,
  `</title></textarea><${MARK}>`,
  `]]><${MARK}/>`,
  `--><${MARK}>`,
  `&lt;${MARK}&gt;<${MARK}>`,
  `\r\n${MARK}: 1\r\n\r\n<${MARK}>`,
  `javascript:${MARK}()`,
  `//${MARK}.example/`,
  '{{7*7}}',
  '#{x}<%= x %>',
  "' OR 1=1 --",
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '0',
  '201',
  '1e309',
  'NaN',
  '9'.repeat(40),
  '../../etc/passwd',
  '..',
  '.',
  '%',
  '%2e%2e',
  'null',
  'a'.repeat(300),
  // Longer than the server reads.
  'a'.repeat(2_100),
  'Đông'.normalize('NFD'),
  '\u202e',
  '\u{1F600}',
  '\ud800'.toWellFormed(),
  ' ',
  '',
  '\\',
  '2023.1.csv.csv',
  'WyIyMDIzLjEiLDFd',
];

/** Bytes no client should send in a path: wrong escapes, a null byte, overlong UTF-8, doubled and climbing segments. */
const RAW = [
  '%',
  '%zz',
  '%00',
  '%E0%A4%A',
  '%c0%af',
  '%2e%2e',
  '..',
  '.',
  '%5c',
  '\\',
  '"',
  `<${MARK}>`,
  '|',
  '[]',
  '%2F',
];

const KEYS = ['huyen', 'loai', 'bom', 'limit', 'cursor', 'q', 'tier', 'district', 'type', 'criterion', 'sap-xep'];
const STRANGE_KEYS = ['__proto__', 'constructor', 'utm_source', 'a[b]', '', `<${MARK}>`, `" ${MARK}="`];

const GOOD: Readonly<Record<string, readonly string[]>> = {
  edition: ['2023', '2023.1', '2022', '2022.1', 'mo-phong-2023.2'],
  other: ['2023.1', 'mo-phong-2023.1'],
  tier: ['so-nganh', 'cap-huyen', 'cap-xa'],
  district: ['ninh-binh', 'yen-mo'],
  slug: ['so-noi-vu', 'yen-mo', 'phuc-thanh'],
  criterion: ['ha-tang-so', 'nhan-luc-so'],
  limit: ['1', '5', '200'],
  cursor: ['WyIyMDIzLjEiLDFd'],
  data_kind: ['official', 'simulated'],
  q: ['yen mo', 'Nội vụ'],
  huyen: ['yen-mo', 'ninh-binh'],
  loai: ['xa', 'phuong'],
  type: ['xa', 'phuong'],
  bom: ['0', '1'],
  'sap-xep': ['ten', 'huyen', 'thay-doi'],
  'thu-tu': ['nguoc'],
};

/** An address: its parameters in braces, then the keys of its query. */
export type Template = readonly [path: string, keys: readonly string[]];

const PAGES: readonly Template[] = [
  ['/xep-hang/{edition}/{tier}', ['huyen', 'loai', 'sap-xep', 'thu-tu']],
  ['/xep-hang/{edition}/{tier}/{criterion}', ['huyen', 'loai', 'sap-xep', 'thu-tu']],
  ['/en/don-vi/{tier}/{slug}/{edition}', []],
  ['/don-vi/cap-xa/{district}/{slug}', []],
  ['/tieu-chi/{criterion}/{edition}', []],
  ['/doi-chieu/{edition}', []],
  ['/tim-kiem', ['q']],
  ['/en/tim-kiem', ['q']],
  ['/nhung', ['hinh', 'loai-hinh', 'ban', 'cap', 'tieu-chi', 'don-vi', 'ngon-ngu', 'giao-dien']],
];
const FILES: readonly Template[] = [
  ['/tai-ve/{edition}/{tier}.csv', ['huyen', 'loai', 'bom']],
  ['/tai-ve/{edition}/{tier}.csv-metadata.json', ['huyen', 'loai']],
  ['/tai-ve/{edition}/{tier}/{criterion}.json', ['huyen', 'loai']],
  ['/tai-ve/{edition}/{tier}/{criterion}.xlsx', ['huyen', 'loai']],
  ['/tai-ve/don-vi/{tier}/{slug}.csv', ['bom']],
  ['/tai-ve/don-vi/cap-xa/{district}/{slug}/{edition}.json', []],
  ['/tai-ve/{edition}/datapackage.json', []],
  ['/tai-ve/{edition}/trich-dan.bib', []],
  ['/tai-ve/{edition}/{tier}.trich-dan.json', ['huyen', 'loai']],
  ['/tai-ve/don-vi/{tier}/{slug}/{edition}.trich-dan.bib', []],
  ['/tai-ve/{edition}.zip', []],
  ['/nguon-tin/don-vi/{tier}/{slug}.xml', []],
  ['/nguon-tin/en/cac-ban.xml', []],
];

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }) },
);

/** A good address with one parameter, in the path or the query, made hostile, missing, repeated or joined by a strange one. */
function oneParameterWrong([path, keys]: Template): fc.Arbitrary<string> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const names = [...inPath, ...keys];
  return fc
    .record({
      wrong: fc.constantFrom(...names, 'strange'),
      text: hostile,
      strange: fc.constantFrom(...STRANGE_KEYS),
      repeated: fc.boolean(),
      chosen: fc.array(fc.nat(9), { minLength: names.length, maxLength: names.length }),
      given: fc.array(fc.boolean(), { minLength: keys.length, maxLength: keys.length }),
    })
    .map(({ wrong, text, strange, repeated, chosen, given }) => {
      const good = (name: string) => {
        const values = GOOD[name] ?? WORDS;
        return values[(chosen[names.indexOf(name)] ?? 0) % values.length] ?? '';
      };
      const value = (name: string) => encoded(name === wrong ? text : good(name));
      const pairs = keys
        .filter((key, index) => key === wrong || given[index])
        .flatMap((key) => Array<string>(key === wrong && repeated ? 2 : 1).fill(`${encoded(key)}=${value(key)}`));
      if (wrong === 'strange') pairs.push(`${encoded(strange)}=${encoded(text)}`);
      const query = pairs.join('&');
      return path.replace(/\{(\w+)\}/g, (_, name: string) => value(name)) + (query && `?${query}`);
    });
}

/** Addresses that are there, with one sign put in or in the place of another. */
const almostRight = fc
  .tuple(
    fc.constantFrom(
      '/api/v1/editions/2022.1/tiers/cap-xa/ranking?limit=2',
      '/api/v1/units?tier=cap-huyen&limit=3',
      '/tai-ve/2022.1/cap-xa.csv?loai=phuong',
      '/tai-ve/mo-phong-2023/cap-huyen/ha-tang-so.json',
      '/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.csv',
      '/nguon-tin/en/cac-ban.xml',
      '/xep-hang/2022/cap-xa?huyen=yen-mo&sap-xep=ten',
      '/don-vi/cap-xa/thanh-pho-ninh-binh/phuc-thanh',
    ),
    fc.nat(),
    fc.constantFrom('', 'x', '%20', '0', '/', '&', '=', '.', '-', '%C4%91', ...RAW),
  )
  .map(([path, at, change]) => {
    const place = 1 + (at % (path.length - 1));
    return path.slice(0, place) + change + path.slice(place + 1);
  });

const segment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: hostile.map(encoded) },
  { weight: 1, arbitrary: fc.constantFrom(...RAW) },
);
const invented = fc
  .record({
    head: fc.constantFrom('api/v1', 'tai-ve', 'nguon-tin', 'api/v1', 'tai-ve', 'api/v1', 'tai-ve'),
    path: fc.array(segment, { maxLength: 5 }),
    ending: fc.constantFrom('', '', '.csv', '.xlsx', '.json', '.zip', '.xml', '.csv-metadata.json', '/'),
    query: fc.array(fc.tuple(fc.constantFrom(...KEYS, ...STRANGE_KEYS), hostile), { maxLength: 3 }),
  })
  .map(({ head, path, ending, query }) => {
    const search = query.map(([key, text]) => `${encoded(key)}=${encoded(text)}`).join('&');
    return `/${[head, ...path].join('/')}${ending}${search && `?${search}`}`;
  });

/** Random and hostile addresses, the same for the same seed; `api` are the operations of the API. */
export function hostileAddresses(api: readonly Template[], count: number, seed: number): string[] {
  const address = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...api, ...FILES).chain(oneParameterWrong) },
    // A page takes ten times as long to draw as a refusal to say.
    { weight: 1, arbitrary: fc.constantFrom(...PAGES).chain(oneParameterWrong) },
    { weight: 12, arbitrary: invented },
    { weight: 3, arbitrary: almostRight },
  );
  // Node itself turns away a head of more than 16 kB.
  return fc.sample(
    address.filter((text) => text.length < 12_000),
    { numRuns: count, seed },
  );
}
