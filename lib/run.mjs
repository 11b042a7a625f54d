// node lib/run.mjs PROGRAM.ts …: runs a program of the sources as one file, which is up in half the time of several hundred. The
// file is made of them again whenever they are not what it was made of. Why: lib/decisions/0045-programs-as-one-file.md

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Beside the sources, what else the file is made by. */
const MADE_BY = ['lib/run.mjs', 'tsconfig.json', 'node_modules/esbuild/package.json'];

/** SHA-256 of sources and of what makes one file of them; null where one cannot be read. */
function hashOf(sources) {
  const hash = createHash('sha256').update(process.version);
  try {
    for (const source of [...MADE_BY, ...sources]) {
      hash
        .update(source)
        .update('\0')
        .update(readFileSync(path.join(ROOT, source)));
    }
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/** Whether the file was made of the sources as they are. */
function isOfNow(file, made) {
  try {
    const { sources, hash } = JSON.parse(readFileSync(made, 'utf8'));
    return hash !== null && hash === hashOf(sources) && readFileSync(file, 'utf8').endsWith(endOf(hash));
  } catch {
    return false;
  }
}

const endOf = (hash) => `\n// ${hash}\n`;

/** Puts a file in place whole: another process may be reading the one that is there. */
function replace(file, content) {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** One file of a program and all it imports but packages; beside it, what it was made of. */
async function fileOf(program) {
  const folder = path.join(ROOT, '.build');
  const file = path.join(folder, `${program.replaceAll('/', '-').replace(/\.ts$/, '')}.mjs`);
  const made = file.replace(/mjs$/, 'json');
  if (isOfNow(file, made)) return file;
  const { build, stop } = await import('esbuild');
  const begun = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [program],
    outfile: file,
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    // Faults are told by lines of the sources.
    sourcemap: 'linked',
    sourcesContent: false,
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  await stop();
  const sources = Object.keys(metafile.inputs);
  const hash = hashOf(sources);
  mkdirSync(folder, { recursive: true });
  for (const { path: place, contents } of outputFiles) {
    const isCode = place === file;
    replace(place, isCode ? Buffer.concat([contents, Buffer.from(endOf(hash))]) : contents);
  }
  // One that was written meanwhile may have been read before: then the file is of this start alone.
  const isSettled = sources.every((source) => statSync(path.join(ROOT, source)).mtimeMs < begun);
  if (isSettled) replace(made, JSON.stringify({ hash, sources }));
  return file;
}

const [program, ...args] = process.argv.slice(2);
if (program === '--make') {
  for (const each of args) await fileOf(each);
} else {
  process.setSourceMapsEnabled(true);
  // Prisma's WebAssembly is asked once for each kind of query: to optimise it takes longer than all it is asked.
  setFlagsFromString('--liftoff-only');
  // Where it may not be written the sources are run as they stand.
  const file = await fileOf(program).catch(async () => {
    await import('tsx');
    return path.join(ROOT, program);
  });
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file));
}
