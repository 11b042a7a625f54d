import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deskWords } from '@/lib/i18n/words/desk';

const sources = ['lib/store', 'lib/publishing'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .map((name) => readFileSync(path.join(room, name), 'utf8')),
);

test('every act the log may hold has a word at the desk, in both languages', () => {
  const acts = new Set(
    sources.flatMap((text) => [...text.matchAll(/\baction: '([a-z-]+)'/g)].map(([, act = '']) => act)),
  );
  expect(acts.size).toBeGreaterThan(7);
  for (const lang of ['vi', 'en'] as const) {
    expect([...acts].filter((act) => !(act in deskWords[lang].actions))).toEqual([]);
  }
});
