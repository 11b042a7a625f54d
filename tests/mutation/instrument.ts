import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import type { Room } from './rooms';

export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** What is changed into what, in one line: the same wherever the code around it moves. */
  readonly change: string;
}

export interface Instrumented {
  readonly room: string;
  readonly mutants: readonly Mutant[];
  /** Each test file with all it imports, mutants included, as the body of a function of `require`. */
  readonly bundles: readonly { readonly file: string; readonly code: string }[];
}

const silent = () => undefined;
const LOGGER = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
};

/** The files with that ending among files and folders; what is not there has none. */
function filesIn(places: readonly string[], ending: string): string[] {
  return places.flatMap((place) => {
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found) return [];
    if (found.isFile()) return place.endsWith(ending) ? [place] : [];
    return filesIn(
      readdirSync(place)
        .toSorted()
        .map((name) => `${place}/${name}`),
      ending,
    );
  });
}

const LONGEST = 90;
const CONTEXT = 20;

/** "a → b" in one line; of long code only the part around the first difference. */
function describeChange(original: string, replacement: string): string {
  const [from, to] = [original, replacement].map((code) => code.replace(/\s+/g, ' ').trim()) as [string, string];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const start = Math.max(from.length, to.length) > LONGEST ? Math.max(0, same - CONTEXT) : 0;
  const part = (code: string): string =>
    `${start > 0 ? '…' : ''}${code.slice(start, start + LONGEST)}${code.length > start + LONGEST ? '…' : ''}`;
  return `${part(from)} → ${part(to)}`;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text between two places; lines from 0. */
function between(text: string, start: Position, end: Position): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined))
    .join('\n');
}

/** Puts every mutant of a room into its code, switched off, and bundles each of its test files with that code. */
export async function instrument(room: Room): Promise<Instrumented> {
  const root = process.cwd();
  const files = filesIn(room.code, '.ts').map((name) => ({
    name,
    content: readFileSync(name, 'utf8'),
    mutate: true as const,
  }));
  const { files: changed, mutants } = await new Instrumenter(LOGGER).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: true,
  });
  const contents = new Map(changed.map(({ name, content }) => [path.join(root, name), content]));
  const originals = new Map(files.map(({ name, content }) => [name, content]));
  const seen = new Map<string, number>();
  const named = mutants.map(({ id, fileName, location, replacement }): Mutant => {
    const original = between(originals.get(fileName) ?? '', location.start, location.end);
    const bare = describeChange(original, replacement);
    const times = (seen.get(`${fileName} ${bare}`) ?? 0) + 1;
    seen.set(`${fileName} ${bare}`, times);
    const change = times > 1 ? `${bare} (${times})` : bare;
    return { id, file: fileName, line: location.start.line + 1, change };
  });
  const tests = filesIn(room.tests, '.test.ts');
  const { outputFiles } = await build({
    entryPoints: tests,
    outdir: 'tests/.tmp/mutation',
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    alias: { '@': root },
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup(build) {
          build.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => ({
            contents: (contents.get(file) ?? readFileSync(file, 'utf8')).replaceAll(
              'import.meta.dirname',
              JSON.stringify(path.dirname(file)),
            ),
            loader: file.endsWith('x') ? 'tsx' : 'ts',
          }));
        },
      },
    ],
  });
  return {
    room: room.name,
    mutants: named,
    bundles: outputFiles.map(({ text }, index) => ({ file: tests[index] ?? '', code: text })),
  };
}
