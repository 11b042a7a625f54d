import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesIn } from '@/lib/http/encoding';
import { StaticFiles } from '@/lib/server/static-files';

const root = mkdtempSync(path.join(tmpdir(), 'static-'));
afterAll(() => rmSync(root, { recursive: true }));

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
put('secret.json', 'secret');
put('.next/secret.js', 'secret');
put('.next/server/app.js', 'secret');
put('.next/static/chunks/a.js', 'let a');
put('public/icon.svg', '<svg/>');
put('.next/islands/copy-1a2b3c4d.js', 'export {}');
put('public/.hidden.json', '{}');
put('public/notes.md', 'not a type we serve');
symlinkSync(path.join(root, 'secret.json'), path.join(root, 'public/link.json'));

const files = new StaticFiles(path.join(root, 'public'), path.join(root, '.next'));
const text = async (pathname: string) => {
  const file = await files.find(pathname);
  return file && (await bytesIn(file.body, 'identity')).toString();
};

describe('a static file', () => {
  it('is found in public/ and in the build, nowhere else', async () => {
    expect(await text('/icon.svg')).toBe('<svg/>');
    expect(await text('/_next/static/chunks/a.js')).toBe('let a');
    for (const other of ['/notes.md', '/islands', '/islands/', '/', '/nothing.svg', '/icon.svg/', '/icon.svg/x.svg']) {
      expect(await files.find(other), other).toBeNull();
    }
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/_next/static/../secret.js',
    '/_next/static/../../secret.json',
    '/_next/static/..%2f..%2fsecret.json',
    '/_next/static/%2e%2e/server/app.js',
    '/islands/../../secret.json',
    '/....//secret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/icon.svg%00.json',
    '/%E0%A4%A',
    '/link.json',
    '/.hidden.json',
  ])('outside is not reached by %s', async (pathname) => {
    expect(await files.find(pathname)).toBeNull();
  });

  it('outside is not reached by any path', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '..%2f',
      '%2f',
      'secret.json',
      'secret.js',
      '_next',
      'static',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 10 }), async (parts) => {
        expect(await text(`/${parts.join('/')}`)).not.toBe('secret');
      }),
      { numRuns: 1_000 },
    );
  });

  it('is immutable only where its name carries a hash', async () => {
    expect((await files.find('/_next/static/chunks/a.js'))?.cacheControl).toContain('immutable');
    expect((await files.find('/islands/copy-1a2b3c4d.js'))?.cacheControl).toContain('immutable');
    expect((await files.find('/icon.svg'))?.cacheControl).not.toContain('immutable');
  });

  it('that changed is read again', async () => {
    put('public/changing.txt', 'one');
    expect(await text('/changing.txt')).toBe('one');
    await new Promise((resolve) => setTimeout(resolve, 20));
    put('public/changing.txt', 'two');
    expect(await text('/changing.txt')).toBe('two');
  });
});
