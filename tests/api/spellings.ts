import fc from 'fast-check';

/** Addresses that answer 200: each is asked for once plainly after it was asked for in another spelling. */
const PLAIN = [
  ...['2022', '2023', 'mo-phong-2023', 'mo-phong-2022', 'mo-phong-2023.1'].flatMap((edition) =>
    ['so-nganh', 'cap-huyen', 'cap-xa'].flatMap((tier) => [
      `/xep-hang/${edition}/${tier}`,
      `/en/xep-hang/${edition}/${tier}`,
    ]),
  ),
  '/don-vi/cap-huyen/yen-mo',
  '/en/don-vi/cap-huyen/yen-mo/2022',
  '/doi-chieu/2023',
  '/tim-kiem?q=yen%20mo',
  '/xep-hang/mo-phong-2023/cap-xa?huyen=huyen-mau-1&sap-xep=ten',
  '/nhung/xep-hang/2022/cap-xa',
  '/bieu-do/xep-hang/2022/cap-xa.svg',
  '/tai-ve/2022.1/cap-xa.csv?loai=phuong',
  '/nguon-tin/cac-ban.xml',
  '/api/v1/editions',
  '/api/v1/search?q=yen&limit=1',
  '/phuong-phap',
];

const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Ways to write an address so that one reader of it takes it for the plain one and another does not. */
const SPELLINGS: readonly ((address: string, at: number) => string)[] = [
  // Slashes: doubled, at the end, escaped
  (address, at) => writeAt(address, '/', at, () => '//'),
  (address) => address.replace(/(\?|$)/, '/$1'),
  (address, at) => writeAt(address, '/', 1 + at, () => '%2F'),
  (address, at) => writeAt(address, '/', 1 + at, () => '%2f'),
  // Dots
  (address, at) => writeAt(address, '/', at, () => '/./'),
  (address, at) => writeAt(address, '/', at, () => '/x/../'),
  (address, at) => writeAt(address, '/', at, () => '/%2e/'),
  // Escapes of what needs none, in both cases; doubly
  (address, at) => writeAt(address, /[a-z0-9-]/, at, hex),
  (address, at) => writeAt(address, /[a-z0-9-]/, at, (sign) => hex(sign).toUpperCase()),
  (address, at) => writeAt(address, /[a-z]/, at, (sign) => hex(sign).replace('%', '%25')),
  // The query taken into the path, begun twice, empty, flooded, with a fragment
  (address) => address.replace('?', '%3F'),
  (address) => `${address}%3Fsap-xep=ten`,
  (address) => `${address}${address.includes('?') ? '&' : '?'}`,
  (address) => `${address}${address.includes('?') ? '?' : '??'}`,
  (address) => `${address}${address.includes('?') ? '&' : '?'}fbclid=1`,
  (address) => `${address}#x`,
  (address) => `${address}%23x`,
  // Case, the language that is not written, a segment too many
  (address, at) => writeAt(address, /[a-z]/, at, (sign) => sign.toUpperCase()),
  (address) => `/vi${address}`,
  (address) => `${address.replace(/\?.*/, '')};x=1`,
  (address) => address,
];

/** An address with its nth sign of a kind written otherwise. */
function writeAt(address: string, kind: string | RegExp, nth: number, write: (sign: string) => string): string {
  const places = [...address.matchAll(new RegExp(kind, 'g'))];
  const place = places[nth % Math.max(1, places.length)]?.index ?? 0;
  return address.slice(0, place) + write(address[place] ?? '') + address.slice(place + 1);
}

/** An address and up to two other ways to write it, one upon the other. */
export const spelling = fc
  .record({
    plain: fc.constantFrom(...PLAIN),
    changes: fc.array(fc.tuple(fc.constantFrom(...SPELLINGS), fc.nat(40)), { minLength: 1, maxLength: 2 }),
  })
  .map(({ plain, changes }) => ({
    plain,
    spelt: changes.reduce((address, [change, at]) => change(address, at), plain),
  }))
  // Without its first slash it is no address at all.
  .filter(({ spelt }) => spelt.startsWith('/'));
