/** Bounds of the server, in one place. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  /** A page younger than this is served without a thought; older, while one re-rendering runs. */
  freshFor: 60_000,
  /** A page older than this is not served in place of a failed rendering. */
  staleFor: 7 * 24 * 3_600_000,
  /** How often the store file is looked at for a publish or a fault. */
  storePollEvery: 1_000,
  /** One rendering by Next. */
  renderTimeout: 20_000,
  /** Renderings under way at once; more wait. */
  concurrentRenders: 8,
  /** Renderings waiting; more are turned away with 503. */
  waitingRenders: 200,
  /** Finished pages kept, compressed. */
  pageCacheBytes: 48 * 1024 * 1024,
  /** Not-found answers kept. */
  missCacheBytes: 2 * 1024 * 1024,
  /** Other answers kept: drawings, data files, API. */
  fileCacheBytes: 64 * 1024 * 1024,
  /** Static files kept compressed. */
  staticCacheBytes: 16 * 1024 * 1024,
  /** Largest single answer kept. */
  keptAnswerBytes: 8 * 1024 * 1024,
  urlLength: 2_048,
  headerBytes: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connections: 2_000,
  /** Requests in flight are given this long at a stop. */
  drainTimeout: 10_000,
} as const;
