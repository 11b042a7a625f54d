import type { TestProject } from 'vitest/node';
import { freePort, serveSite } from '../serve-site';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}

/** One site for every test of this folder. */
export default async function setup(project: TestProject) {
  const site = await serveSite('api', await freePort());
  project.provide('origin', site.origin);
  return () => site.stop();
}
