import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };

/** Rooms of pure rules: their tests set nothing, open no store and start no program, so one process is enough for all of them. */
const RULES = ['scoring', 'params', 'i18n', 'search', 'http', 'register', 'sheet'].map(
  (room) => `tests/unit/${room}/**/*.test.ts`,
);

/** What `lib/run.mjs` sets for every program. */
const AS_PROGRAMS = ['--liftoff-only'];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          include: RULES,
          // One project after another: they are run by so many processes each.
          sequence: { groupOrder: 0 },
          pool: 'forks',
          isolate: false,
          maxWorkers: 1,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/{unit,architecture}/**/*.test.ts', 'tests/{unit,architecture}/**/*.test.tsx'],
          exclude: RULES,
          globalSetup: ['tests/unit/setup.ts'],
          setupFiles: ['tests/unit/as-if-alone.ts'],
          sequence: { groupOrder: 1 },
          isolate: false,
          execArgv: AS_PROGRAMS,
          pool: 'forks',
          // One for each core of the smallest machine; `npm test` runs other parts beside.
          maxWorkers: Number(process.env.TESTS_AT_ONCE ?? 2),
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The built site, started once and asked over HTTP.
        resolve: { alias },
        test: {
          name: 'site',
          include: ['tests/api/**/*.test.ts'],
          globalSetup: ['tests/api/start-site.ts'],
          setupFiles: ['tests/api/kept-connections.ts'],
          sequence: { groupOrder: 2 },
          execArgv: AS_PROGRAMS,
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
