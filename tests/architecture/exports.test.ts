import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// What a file gives to others somebody takes: an export that nobody imports hides from the compiler that it is dead.

const sourcesIn = (...folders: readonly string[]) =>
  folders
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(top, file)))
    .filter((file) => /\.tsx?$/.test(file) && !/\/generated|\.tmp\//.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')] as const);

const EXPORTED = /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm;

/** Values and types that a file exports and no other file names. */
function unwanted(sources: readonly (readonly [string, string])[]): string[] {
  const naming = new Map<string, Set<string>>();
  for (const [file, text] of sources)
    for (const [word] of text.matchAll(/\w+/g)) naming.set(word, (naming.get(word) ?? new Set()).add(file));
  return sources
    .filter(([file]) => /^(?:lib|components)\//.test(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(EXPORTED)].flatMap(([, name = '']) =>
        naming.get(name)?.size === 1 ? [`${file}: ${name}`] : [],
      ),
    );
}

test('no value and no type is exported that nobody else names', () => {
  expect(unwanted(sourcesIn('lib', 'components', 'app', 'tests', 'prisma'))).toEqual([]);
  const two = [
    ['lib/a.ts', 'export const taken = 1;\nexport function left() {}\nexport interface Own {}'],
    ['app/b.ts', 'taken'],
  ] as const;
  expect(unwanted(two)).toEqual(['lib/a.ts: left', 'lib/a.ts: Own']);
});
