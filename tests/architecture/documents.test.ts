import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIGURE_KINDS } from '@/lib/params/figure';
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

  test('every figure word, query key and builder key is in the documents', () => {
    const documents = read('lib/params/README.md');
    const keys = [
      'don-vi',
      'dang',
      'truoc',
      'frame',
      '.json',
      'width',
      'theme',
      'lang',
      'scale',
      'url',
      'format',
      'maxwidth',
      'maxheight',
    ];
    const builder = [...read('lib/params/embed-builder.ts').matchAll(/query(?:\.(\w+)|\['([a-z-]+)'\])/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(builder.length).toBeGreaterThan(6);
    for (const word of [...FIGURE_KINDS, ...keys, ...builder]) expect(documents, word).toContain(word);
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
