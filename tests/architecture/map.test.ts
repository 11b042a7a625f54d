import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// Why: lib/decisions/0023-floors.md

// lib/README.md draws the house: which rooms there are, and which each may import. Here the drawing is read against the
// imports themselves, types counted, so that it can be believed.

const SOURCES = ['app', 'components', 'lib']
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(top, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('lib/store/generated/'));

/** The room of a file: a folder of lib, a subject of lib/views, a single file of lib, or one of the two outer rooms. */
function roomOf(file: string): string {
  const [top = '', room = '', subject] = file.split('/');
  if (top !== 'lib') return top;
  if (subject === undefined) return path.parse(room).name;
  return room === 'views' ? `views/${subject}` : room;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(@\/[^']+|\.{1,2}\/[^']+)'/g)].map(([, name = '']) =>
    name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(file), name),
  );
}

/** Arrows between rooms, each with a file that draws it. */
function drawnArrows(): Map<string, string> {
  const arrows = new Map<string, string>();
  for (const file of SOURCES) {
    for (const imported of importsOf(file)) {
      if (!/^(?:app|components|lib)\//.test(imported)) continue;
      const [from, to] = [roomOf(file), roomOf(imported)];
      if (from !== to) arrows.set(`${from} → ${to}`, file);
    }
  }
  return arrows;
}

/** The tables of lib/README.md: each room with the rooms it may import. */
function drawing(): Map<string, string[]> {
  const rows = readFileSync('lib/README.md', 'utf8').matchAll(/^\| `([a-z0-9/-]+)`\s*\|[^|]*\|([^|]*)\|$/gm);
  return new Map(
    [...rows].map(([, room = '', may = '']) => [room, [...may.matchAll(/`([a-z0-9/-]+)`/g)].map((m) => m[1] ?? '')]),
  );
}

test('every room of the house is in the drawing, and the drawing has no other', () => {
  const rooms = new Set(SOURCES.map(roomOf));
  expect([...drawing().keys()].sort()).toEqual([...rooms].sort());
});

test('no room imports one that the drawing does not name', () => {
  const may = drawing();
  const astray = [...drawnArrows()].filter(([arrow]) => {
    const [from = '', to = ''] = arrow.split(' → ');
    return !may.get(from)?.includes(to);
  });
  expect(astray).toEqual([]);
});

test('the drawing names no arrow that nobody draws', () => {
  const arrows = drawnArrows();
  const idle = [...drawing()].flatMap(([from, rooms]) =>
    rooms.map((to) => `${from} → ${to}`).filter((arrow) => !arrows.has(arrow)),
  );
  expect(idle).toEqual([]);
});

test('rooms stand on floors: each imports only rooms drawn above it in the tables', () => {
  const rooms = [...drawing().keys()];
  const back = [...drawing()].flatMap(([from, may]) =>
    may.filter((to) => rooms.indexOf(to) >= rooms.indexOf(from)).map((to) => `${from} → ${to}`),
  );
  expect(back).toEqual([]);
});
