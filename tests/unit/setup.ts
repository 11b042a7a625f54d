import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleCommands } from './publishing/bundle-commands';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where fresh-store.ts keeps the stores that many test files begin with. */
    freshStores: string;
  }
}

/** What the unit tests share: commands as one file, and stores made once. */
export default async function setup(project: TestProject) {
  const folder = path.resolve('tests/.tmp', `fresh-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  project.provide('freshStores', folder);
  await bundleCommands();
  return () => rmSync(folder, { recursive: true, force: true });
}
