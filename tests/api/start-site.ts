import type { TestProject } from 'vitest/node';
import { freePort, serveSite } from '../serve-site';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    /** The file the site reads. */
    store: string;
    /** Of the site's process. */
    pid: number;
  }
}

/** One site for every test of this folder. */
export default async function setup(project: TestProject) {
  // Several shards may run at once, each with a site of its own.
  const site = await serveSite(`api-${process.pid}`, await freePort());
  project.provide('origin', site.origin);
  project.provide('store', site.store);
  project.provide('pid', site.process.pid ?? 0);
  return () => site.stop();
}
