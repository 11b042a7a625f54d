import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workshop } from '../workshop';

// iframely, which many publishers' systems ask: it lets in frames of publishers it was told about, and makes cards of all others.

const CONFIG = (allowed: object) =>
  `module.exports = ${JSON.stringify({
    WHITELIST_URL: null,
    WHITELIST_WILDCARD: allowed,
    CACHE_ENGINE: 'no-cache',
    SKIP_IFRAMELY_RENDERS: true,
  })};\n`;

/** Lets it run in a folder of the workshop, where it looks for its settings; `framed` has it let anyone's frames in. */
export function settleIframely(shop: Workshop, framed: boolean): void {
  writeFileSync(
    path.join(shop.folder, 'config.js'),
    CONFIG(framed ? { oembed: { rich: 'allow', photo: 'allow' } } : {}),
  );
  // It looks for more of its kind among packages of its own, and does not start without.
  mkdirSync(path.join(shop.folder, 'node_modules/iframely/node_modules'), { recursive: true });
}

/** Sets `ask`: what iframely says of an address, `meta` and `links`. */
export const ASK_IFRAMELY = `import { run } from 'iframely/lib/core.js'; import { findWhitelistRecordFor } from 'iframely/lib/whitelist.js';
const ask = (url) => new Promise((resolve, reject) => {
  run(url, { getWhitelistRecord: findWhitelistRecordFor }, (error, said) => (error ? reject(new Error(String(error))) : resolve(said)));
});`;
