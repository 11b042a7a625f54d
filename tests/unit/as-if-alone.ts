import { vi } from 'vitest';

// Test files share a process, because to bring packages and Prisma's engine anew takes more than most of their tests do.
// Each begins as if it were alone all the same: our own sources are loaded again, and what a file set in the environment, or
// had the whole process remember of its store, is gone. Packages stay, and with them threads and connections, which are told
// with each task whose it is.

const FIRST = Symbol.for('environment-before-any-test');
const held = globalThis as { [FIRST]?: NodeJS.ProcessEnv };
held[FIRST] ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in held[FIRST])) delete process.env[name];
Object.assign(process.env, held[FIRST]);
vi.resetModules();

/** What is one of the process, whoever loads the sources: lib/kept-files, lib/store/held-back, lib/store/reader. */
const REMEMBERED = [Symbol.for('digital-scoreboard.kept-files'), '__storeHeldBack', '__storeRemembered'];
for (const name of REMEMBERED) Reflect.deleteProperty(globalThis, name);
