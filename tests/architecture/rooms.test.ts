import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command';

// The rules of biome.json over a house of the same rooms, built elsewhere: nothing is written among our own files.

let house: string;

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  const rules = JSON.parse(readFileSync('biome.json', 'utf8')) as object;
  writeFileSync(path.join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the linter says of a file of a room that imports something. */
function lint(room: string, imported: string): string {
  mkdirSync(path.join(house, room), { recursive: true });
  const file = path.join(room, 'imports-something.ts');
  writeFileSync(
    path.join(house, file),
    `import * as other from '${imported}';\nexport const names = Object.keys(other);\n`,
  );
  const biome = path.resolve('node_modules/.bin/biome');
  const { out, err } = runCommand(biome, ['lint', '--only=style/noRestrictedImports', file], { cwd: house });
  expect(out + err).toContain('Checked 1 file');
  return out + err;
}

test.each([
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
])('%s may not import %s, and is told what to do instead', (room, imported, said) => {
  expect(lint(room, imported)).toContain(said);
});

test.each([
  ['lib/open-data', '@/lib/scoring/types'],
  ['lib/open-data', '@/lib/params/download'],
  ['lib/views', '@/lib/open-data/addresses'],
  ['lib/figures/ranking', '@/lib/i18n/format'],
  ['lib/charts/ranking', '@/lib/figures/ranking/layout'],
  ['lib/drawing', '@/lib/charts/chart'],
  ['lib/embed', '@/lib/escape-markup'],
])('%s may import %s', (room, imported) => {
  expect(lint(room, imported)).not.toContain('noRestrictedImports');
});
