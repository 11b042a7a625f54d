import type { TestProject } from 'vitest/node';
import { freePort, serveSite } from '../serve-site';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    /** Of the site's process. */
    pid: number;
  }
}

/** One site for every test of this folder. */
export default async function setup(project: TestProject) {
  // Several shards may run at once, each with a site of its own.
  const site = await serveSite(`api-${process.pid}`, await freePort());
  project.provide('origin', site.origin);
  project.provide('pid', site.process.pid ?? 0);
  return () => site.stop();
}
