import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePageAddress } from '@/lib/params/page-address';
import { placeOf, readTarget } from '@/lib/server/place';

const place = (target: string) => {
  const read = readTarget(target);
  return read && placeOf(read.pathname, read.search);
};

describe('the target of a request', () => {
  it.each([
    ['//evil.example/'],
    ['http://evil.example/'],
    ['*'],
    [''],
    ['xep-hang'],
    ['/%'],
    ['/%zz'],
    ['/%C0%AF'],
    ['/a%00b'],
    ['/nguon-tin/..'],
    ['/tai-ve/%2e%2E/api/v1'],
    ['/./x'],
    ['/\\evil.example/'],
    ['/vi/\\evil.example'],
    ['/a b'],
    ['/a\tb'],
    ['/?a\tb'],
    ['/a\x7fb'],
  ])('%j is refused', (target) => {
    expect(readTarget(target)).toBeNull();
  });

  it('is split at the first question mark, without a fragment', () => {
    expect(readTarget('/tim-kiem?q=a?b#c')).toEqual({ pathname: '/tim-kiem', search: '?q=a?b' });
  });

  it('in raw UTF-8 is read as its escaped spelling', () => {
    const raw = Buffer.from('/đơn?q=yên', 'utf8').toString('latin1');
    expect(readTarget(raw)).toEqual({ pathname: '/%C4%91%C6%A1n', search: '?q=y%C3%AAn' });
  });

  it('never throws and never places, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const target = `/${Buffer.from(text).toString('latin1')}`;
        const found = place(target);
        if (found?.kind === 'redirect') expect(found.to).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a redirect', () => {
  it.each([
    ['/xep-hang/2023/cap-xa/', '/xep-hang/2023/cap-xa'],
    ['/vi', '/'],
    ['/vi/', '/'],
    ['/vi/tim-kiem/?q=a', '/tim-kiem?q=a'],
    ['/vi/vi/tim-kiem', '/tim-kiem'],
    ['/vi//evil.example', '/evil.example'],
    ['/vi///evil.example//', '/evil.example'],
    ['/xep-hang//2023///cap-xa//', '/xep-hang/2023/cap-xa'],
    ['/en/', '/en'],
  ])('from %s goes to %s at once', (from, to) => {
    expect(place(from)).toMatchObject({ kind: 'redirect', to });
    expect(place(to)?.kind).not.toBe('redirect');
  });

  it('ends where it leads, and never leads off the site', () => {
    const part = fc.constantFrom('vi', 'en', '', '/', '.', '..', 'evil.example', 'xep-hang', '%2F', '%5C', ':', '@');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const found = place(`/${parts.join('/')}`);
        fc.pre(found?.kind === 'redirect');
        if (found?.kind !== 'redirect') throw new Error('no redirect');
        expect(new URL(found.to, 'https://site.invalid').origin).toBe('https://site.invalid');
        expect(place(found.to)?.kind).not.toBe('redirect');
      }),
      { numRuns: 3_000 },
    );
  });
});

// "….1" is taken for a file where it is pasted, and some readers of links follow no redirect.
describe('an embed’s address as it is to be pasted', () => {
  it.each(['/nhung/ban-do/2023.1', '/nhung/ban-do/mo-phong-2023.2'])(
    '%s, with a slash, is of the same file',
    (address) => {
      const file = { kind: 'file', of: 'embed', url: `${address}?theme=dark` };
      expect([place(`${address}/?theme=dark`), place(`${address}?theme=dark`)]).toEqual([file, file]);
    },
  );

  it.each(['/nhung/ban-do/2023/', '/nhung/ban-do/2023.1//', '/bieu-do/ban-do/2023.1.svg/', '/bao-chi/2023.1/'])(
    '%s is none, and led on',
    (address) => {
      expect(place(address)).toMatchObject({ kind: 'redirect', to: address.replace(/\/+$/, '') });
    },
  );
});

describe('an address', () => {
  it.each([
    ['/', 'page'],
    ['/en', 'page'],
    ['/xep-hang/2023/cap-xa', 'page'],
    ['/en/don-vi/cap-xa/yen-mo/yen-thang/2023.1', 'page'],
    ['/tim-kiem?q=yen', 'page'],
    ['/api/v1/editions', 'file'],
    ['/sitemap.xml', 'file'],
    ['/robots.txt', 'file'],
    ['/xep-hang/2023', 'none'],
    ['/xep-hang/2023/Cap-xa', 'none'],
    ['/don-vi/cap-xa/YEN-MO', 'none'],
    ['/sitemap.xmlx', 'none'],
    ['/_next/data/x.json', 'none'],
    ['/_next/image?url=/a.png&w=64&q=75', 'none'],
    ['/__nextjs_original-stack-frame', 'none'],
    ['/khong-tim-thay', 'none'],
  ])('%s is a %s', (address, kind) => {
    expect(place(address)?.kind).toBe(kind);
  });

  const canonical = (url: string) => {
    const read = readTarget(url);
    return read && parsePageAddress(read.pathname, read.search)?.canonical;
  };

  it('has one spelling, however its query is flooded', () => {
    const pair = fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const known = ['huyen', 'loai', 'sap-xep', 'thu-tu'];
        const query = new URLSearchParams(pairs.filter(([key]) => !known.includes(key))).toString();
        for (const path of ['/', '/en', '/xep-hang/2023/cap-xa', '/don-vi/cap-xa/yen-mo/yen-thang', '/phuong-phap']) {
          expect(canonical(query ? `${path}?${query}` : path)).toBe(path);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its known query keys in one order, once each', () => {
    const one = '/xep-hang/2023/cap-xa?huyen=yen-mo&loai=phuong';
    expect(canonical(one)).toBe(one);
    expect(canonical('/xep-hang/2023/cap-xa?utm_source=x&loai=phuong&huyen=yen-mo&fbclid=1')).toBe(one);
    expect(canonical('/xep-hang/2023/cap-xa?huyen=yen-mo&huyen=kim-son')).toBe('/xep-hang/2023/cap-xa');
    expect(canonical('/xep-hang/2023/cap-xa?huyen=%3Cscript%3E')).toBe('/xep-hang/2023/cap-xa');
    expect(canonical('/xep-hang/2023/cap-xa?__proto__=1&constructor=2&huyen=')).toBe('/xep-hang/2023/cap-xa');
  });

  it('asked again in its canonical spelling is the same address', () => {
    const value = fc.oneof(fc.constantFrom('yen-mo', 'phuong', 'ten', 'nguoc', ''), fc.string({ maxLength: 10 }));
    const key = fc.constantFrom('huyen', 'loai', 'sap-xep', 'thu-tu', 'q', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (pairs) => {
        for (const path of ['/xep-hang/2023/cap-xa', '/en/tim-kiem', '/']) {
          const once = canonical(`${path}?${new URLSearchParams(pairs)}`);
          expect(once).toBeTruthy();
          expect(canonical(once ?? '')).toBe(once);
        }
      }),
    );
  });
});
