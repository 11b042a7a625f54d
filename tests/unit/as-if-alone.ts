import { vi } from 'vitest';

// Test files share a process, because to bring packages and Prisma's engine anew takes more than most of their tests do.
// Each begins as if it were alone all the same: what sources of ours remember, and what a file set in the environment,
// is gone. Only packages stay, which remember nothing of a store.

const FIRST = Symbol.for('environment-before-any-test');
const held = globalThis as { [FIRST]?: NodeJS.ProcessEnv };
held[FIRST] ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in held[FIRST])) delete process.env[name];
Object.assign(process.env, held[FIRST]);
vi.resetModules();
