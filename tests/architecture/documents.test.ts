import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ADDRESSES, FILES, PAGES } from '@/lib/params/addresses';
import { DRAWING_KEYS, FIGURE_KINDS } from '@/lib/params/figure';
import { RANKING_SORTS } from '@/lib/params/ranking';

const read = (file: string) => readFileSync(file, 'utf8');
const readme = read('README.md');

function* filesUnder(place: string): Generator<string> {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const file = path.join(place, entry.name);
    if (entry.name === 'generated') continue;
    if (entry.isDirectory()) yield* filesUnder(file);
    else if (/\.tsx?$/.test(entry.name)) yield file;
  }
}

describe('documents', () => {
  test('README names every setting that is read', () => {
    const names = [...read('lib/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(readme, name).toContain(`\`${name}\``);
  });

  test('README names every script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const name of Object.keys(scripts).filter((script) => !['start', 'test'].includes(script))) {
      expect(readme, name).toContain(`npm run ${name}`);
    }
  });

  test('every path README links to is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  test('every query key of a ranking, and its words, are in the documents', () => {
    const documents = readme + read('lib/params/README.md');
    for (const word of ['huyen', 'loai', 'sap-xep', 'thu-tu', 'nguoc', ...RANKING_SORTS]) {
      expect(documents, word).toContain(`\`${word}\``);
    }
  });

  test('every figure word and what it may be asked with is in the documents', () => {
    const documents = read('lib/params/README.md');
    for (const word of [...FIGURE_KINDS, ...DRAWING_KEYS]) expect(documents, word).toContain(`\`${word}`);
  });
});

describe('the documents of addresses', () => {
  /** Rows of the table whose first heading is `head`: cells without their marks. */
  function tableOf(head: string): string[][] {
    const lines = read('lib/params/README.md').split('\n');
    const first = lines.findIndex((line) => line.startsWith(`| ${head} `)) + 2;
    const last = lines.findIndex((line, index) => index >= first && !line.startsWith('|'));
    return lines.slice(first, last).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
  }

  test('have the pages of the table, and no other', () => {
    const rows = Object.values(PAGES).map(({ head, shape, keys, keeps }) => [
      `/${head}${shape}`,
      keys.join(' '),
      keeps,
    ]);
    expect(tableOf('Page').toSorted()).toEqual(rows.toSorted());
  });

  test('have the files of the table, and no other', () => {
    const rows = Object.values(FILES).map(({ head, shape, kind, keys, otherKeys, keeps }) => [
      `/${head}${shape}`,
      kind,
      keys.join(' '),
      otherKeys,
      keeps,
    ]);
    expect(tableOf('File').toSorted()).toEqual(rows.toSorted());
  });
});

describe('the routes', () => {
  const folders = (place: string) =>
    readdirSync(place, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

  test('are those of the table, and no other', () => {
    const pages = Object.values(PAGES).flatMap(({ head, queryFolder = head }) => [head, queryFolder]);
    // The not-found page is asked for by the server itself and has no address.
    const expected = [...new Set([...pages, 'khong-tim-thay'])].filter((head) => head !== '');
    expect(folders('app/[lang]').toSorted()).toEqual(expected.toSorted());
    const files = Object.values(FILES).flatMap(({ head, kind }) =>
      kind === 'static' || head === FILES.robots.head ? [] : [head.split('/')[0] ?? ''],
    );
    expect(folders('app').toSorted()).toEqual([...new Set([...files, '[lang]'])].toSorted());
  });

  test('no other file writes the beginning of an address: paths do', () => {
    const heads = [...new Set(ADDRESSES.rows.map(({ head }) => head))].filter(
      (head) => head !== '' && head !== '_next',
    );
    const written = new RegExp(`(?<!example: )['"\`](?:\\$\\{\\w+\\})?/(?:en/)?(?:${heads.join('|')})(?=[/'"\`?.$])`);
    const sources = ['app', 'components', 'lib']
      .flatMap((room) => [...filesUnder(room)])
      // The browser desk is a site of its own, with addresses of its own; the command line's desk has none.
      .filter((file) => !/^(?:lib\/params\/|lib\/desk\/|components\/desk\/|lib\/i18n\/words\/desk\.ts$)/.test(file));
    // The island's own folder, and the script of its host, stand beside what loads them.
    const own = /islands|\/nhung\.js/;
    const found = sources.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && written.test(line) && !own.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

describe('rooms', () => {
  test('no file is a client component: pages need no framework script', () => {
    const clients = ['app', 'components', 'lib'].flatMap((room) =>
      [...filesUnder(room)].filter((file) => !file.endsWith('.island.tsx') && /^['"]use client['"]/m.test(read(file))),
    );
    expect(clients).toEqual([]);
  });

  test('no folder or file is a drawer for anything', () => {
    const names = ['app', 'components', 'lib', 'tests'].flatMap((room) => [...filesUnder(room)]);
    expect(names.filter((name) => /(?:^|[/.-])(?:utils?|helpers?|misc|common)(?:[/.-]|$)/.test(name))).toEqual([]);
  });

  test('nothing reads the working notes the project was started from', () => {
    const files = ['app', 'components', 'lib', 'tests', 'prisma'].flatMap((room) => [...filesUnder(room)]);
    const outside = ['..', 'shared'].join('/');
    expect([...files, 'README.md', 'package.json'].filter((file) => read(file).includes(outside))).toEqual([]);
  });

  test('no inline style and no event attribute is written by a component', () => {
    const files = [...filesUnder('components'), ...filesUnder('app')].filter(
      (file) => !file.includes('lib/charts/') && !file.endsWith('.island.tsx'),
    );
    expect(files.filter((file) => /\sstyle=\{|\son[A-Z]\w+=\{/.test(read(file)))).toEqual([]);
  });
});

describe('decisions', () => {
  const records = readdirSync('lib/decisions').toSorted();
  const code = ['app', 'components', 'lib', 'prisma', 'tests']
    .flatMap((place) => [...filesUnder(place)])
    .map(read)
    .join('\n');

  test('each is dated, numbered once, and says why, what and what follows', () => {
    expect(records.length).toBeGreaterThan(20);
    expect(new Set(records.map((name) => name.slice(0, 4))).size).toBe(records.length);
    for (const name of records) {
      expect(name).toMatch(/^\d{4}-[a-z-]+\.md$/);
      const text = read(`lib/decisions/${name}`);
      expect(text, name).toMatch(/^# \d+\. .+\n\n2026-\d\d-\d\d\n/);
      for (const part of ['## Why it came up', '## Decision', '## What follows']) expect(text, name).toContain(part);
    }
  });

  test('each is named by the code it explains, and no code names one that is not there', () => {
    const named = new Set([...code.matchAll(/lib\/decisions\/(\d{4}-[a-z-]+\.md)/g)].map(([, name]) => name ?? ''));
    expect([...named].toSorted()).toEqual(records);
  });
});
