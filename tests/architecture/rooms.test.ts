import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command';

// The rules of biome.json over a house of the same rooms, built elsewhere: nothing is written among our own files.

const REFUSED = [
  ['lib/open-data', '@/lib/views/unit', 'Formats come before views'],
  ['lib/params', '@/lib/open-data/addresses', 'Addresses are read before a file has a format'],
  ['lib/params', '@/lib/store/queries/units', 'This room is pure'],
  ['lib/open-data', '@/lib/publishing/cli', 'no write path'],
  ['lib/http', '@/lib/store/queries/units', 'know no store'],
  ['lib/http', '@/lib/views/page/frame', 'HTTP comes before views'],
  ['lib/server', '@/lib/views/unit/unit', 'let a route of app/ ask lib/views'],
  ['lib/server', '@/lib/store/writer', 'no write path'],
  ['lib/figures', 'react', 'draw it in lib/charts'],
  ['lib/figures/ranking', '@/lib/store/queries/tiers', 'lib/views/figures builds it'],
  ['lib/figures', '@/lib/env', 'read no settings'],
  ['lib/figures', '@/lib/charts/chart', 'Figures come before their drawings'],
  ['lib/charts/ranking', '@/lib/store/queries/tiers', 'put what it needs into the figure'],
  ['lib/charts', '@/lib/views/figures/figure', 'put what it needs into the figure'],
  ['lib/charts', '@/lib/env', 'read no settings'],
  ['lib/charts', 'next/link', 'know Next'],
  ['lib/charts/tiles', '@/lib/figures/tiles/words', 'adds no words of its own'],
  ['lib/drawing', '@/lib/views/figures/figure', 'draw what they are given'],
  ['lib/drawing/worker', '@/components/figure/figure', 'stands in lib/charts'],
  ['lib/drawing', '@/lib/store/queries/tiers', 'a job is a whole figure'],
  ['lib/drawing', '@/app/page-route', 'Routes are the outermost room'],
  ['lib/embed', '@/lib/store/queries/tiers', 'lib/views/sharing fills it'],
  ['lib/embed', '@/lib/views/sharing/embed', 'take an EmbedDocument'],
  ['lib/embed', '@/lib/drawing/render', 'asks for the drawing'],
] as const;

const ALLOWED = [
  ['lib/open-data', '@/lib/scoring/types'],
  ['lib/open-data', '@/lib/params/download'],
  ['lib/views', '@/lib/open-data/addresses'],
  ['lib/figures/ranking', '@/lib/i18n/format'],
  ['lib/charts/ranking', '@/lib/figures/ranking/layout'],
  ['lib/drawing', '@/lib/charts/chart'],
  ['lib/embed', '@/lib/escape-markup'],
] as const;

/** A file for each case: who imports what, in a room of the house. */
const CASES = [...REFUSED, ...ALLOWED].map(([room, imported], at) => ({
  room,
  imported,
  file: path.posix.join(room, `imports-something-${at}.ts`),
}));

/** What the linter says of each file, in one run over the whole house. */
let said: Report['diagnostics'];

interface Report {
  readonly summary: { readonly unchanged: number; readonly diagnosticsNotPrinted: number };
  readonly diagnostics: readonly { readonly message: string; readonly location: { readonly path: string } }[];
}

beforeAll(() => {
  const house = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  try {
    const rules = JSON.parse(readFileSync('biome.json', 'utf8')) as object;
    writeFileSync(path.join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
    for (const { room, imported, file } of CASES) {
      mkdirSync(path.join(house, room), { recursive: true });
      const text = `import * as other from '${imported}';\nexport const names = Object.keys(other);\n`;
      writeFileSync(path.join(house, file), text);
    }
    const biome = path.resolve('node_modules/.bin/biome');
    const { out } = runCommand(
      biome,
      ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: house },
    );
    const { summary, diagnostics } = JSON.parse(out) as Report;
    // biome.json is a file too.
    expect(summary).toMatchObject({ unchanged: CASES.length + 1, diagnosticsNotPrinted: 0 });
    said = diagnostics;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});

const saidOf = (room: string, imported: string): readonly string[] => {
  const asked = CASES.find((one) => one.room === room && one.imported === imported);
  return said.filter(({ location }) => location.path === asked?.file).map(({ message }) => message);
};

test.each(REFUSED)('%s may not import %s, and is told what to do instead', (room, imported, instead) => {
  expect(saidOf(room, imported)).toEqual([expect.stringContaining(instead)]);
});

test.each(ALLOWED)('%s may import %s', (room, imported) => {
  expect(saidOf(room, imported)).toEqual([]);
});

test('nothing else is said of any file', () => {
  expect(said.map(({ location }) => location.path).toSorted()).toEqual(
    REFUSED.map(([room], at) => path.posix.join(room, `imports-something-${at}.ts`)).toSorted(),
  );
});
