import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { type EncodedBody, encodeBody } from '@/lib/http/encoding';
import { LIMITS } from '@/lib/server/limits';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export interface StaticFile {
  readonly body: EncodedBody;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** As the bundler names what it hashed: "copy-1A2B3C4D.js". */
const HASHED_ISLAND = /^\/islands\/.*[-.](?:[A-Z0-9]{8}|[0-9a-f]{8,})\.\w+$/;

const BUILT = '/_next/static';
const ISLANDS = '/islands';
const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300, s-maxage=300, stale-while-revalidate=86400, stale-if-error=86400';

/** Files of a release and of public/, compressed at first use and kept within bounds. */
export class StaticFiles {
  readonly #public: string;
  /** Where each head of an address whose files a build made has them. */
  readonly #built: Readonly<Record<string, string>>;
  readonly #kept = new LRUCache<string, { file: StaticFile; mtime: number }>({
    maxSize: LIMITS.staticCacheBytes,
    sizeCalculation: ({ file }) => Math.max(1, file.body.bytes),
  });

  /** `release` is the folder of the build whose pages are served. */
  constructor(publicFolder: string, release: string) {
    this.#public = publicFolder;
    this.#built = { [BUILT]: path.join(release, 'static'), [ISLANDS]: path.join(release, 'islands') };
  }

  /** Where an address's file would be; null where the address is no static file's. */
  #locate(pathname: string): { base: string; file: string; hashed: boolean } | null {
    let decoded: string;
    try {
      decoded = decodeURIComponent(pathname);
    } catch {
      return null;
    }
    // No dot folders, hidden files or ways up.
    if (/[\0\\]|\/\./.test(decoded)) return null;
    const head = Object.keys(this.#built).find((each) => decoded.startsWith(`${each}/`)) ?? '';
    const base = this.#built[head] ?? this.#public;
    const file = path.join(base, decoded.slice(head.length));
    if (!file.startsWith(base + path.sep) || !(path.extname(file) in TYPES)) return null;
    return { base, file, hashed: head === BUILT || HASHED_ISLAND.test(decoded) };
  }

  /** Addresses of every file of public/ and of the release's islands, which load each other. */
  async addresses(): Promise<string[]> {
    const under = async (folder: string, head: string) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && path.extname(entry.name) in TYPES && !entry.name.startsWith('.'))
        .map((entry) => `${head}/${path.relative(folder, path.join(entry.parentPath, entry.name))}`);
    };
    // What a build left in public/ is not the release's.
    const own = (await under(this.#public, '')).filter((address) => !address.startsWith(`${ISLANDS}/`));
    return [...own, ...(await under(this.#built[ISLANDS] ?? '', ISLANDS))].sort();
  }

  /** The file at an address, or null where there is none. */
  async find(pathname: string): Promise<StaticFile | null> {
    const place = this.#locate(pathname);
    if (!place) return null;
    const stats = await stat(place.file).catch(() => null);
    if (!stats?.isFile()) return null;
    const kept = this.#kept.get(place.file);
    if (kept?.mtime === stats.mtimeMs) return kept.file;
    // A link in the folder that leads out of it is no file of ours.
    const [real, base] = await Promise.all([realpath(place.file), realpath(place.base)]);
    if (!real.startsWith(base + path.sep)) return null;
    const contentType = TYPES[path.extname(place.file)] ?? 'application/octet-stream';
    const file: StaticFile = {
      body: await encodeBody(await readFile(place.file), contentType),
      contentType,
      cacheControl: place.hashed ? IMMUTABLE : SHORT,
    };
    this.#kept.set(place.file, { file, mtime: stats.mtimeMs });
    return file;
  }
}
