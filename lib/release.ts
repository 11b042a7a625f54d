import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

// Why: lib/decisions/0031-two-places-for-a-release.md

/** What is served: a link to the place a release was built in. */
export const SERVED = '.next';

/** Folder of the release this process serves, with its islands and its drawing thread. */
export function releaseFolder(): string {
  return path.join(/*turbopackIgnore: true*/ process.cwd(), process.env.BUILD_DIR || SERVED);
}

/** The name of the build this process serves, another for each; null where none is served. */
export function releaseName(): string | null {
  const file = path.join(releaseFolder(), 'BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * Stays with the release that is served now, for this process and those it starts: a newer one put in its place meanwhile is
 * the next start's, and no page is made of two.
 */
export function stayWithRelease(root = process.cwd()): void {
  process.env.BUILD_DIR ||= path.basename(realpathSync(path.join(root, SERVED)));
}
