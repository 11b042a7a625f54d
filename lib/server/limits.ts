/** Bounds of the server, in one place. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  /** A page of an earlier state of the store is not served in place of a failed rendering when older than this. */
  staleFor: 7 * 24 * 3_600_000,
  /** How often the store file is looked at for a publish or a fault. */
  storePollEvery: 1_000,
  /** How often every publication is compared with its seal. */
  sealsEvery: 3_600_000,
  /** One rendering by Next. */
  renderTimeout: 12_000,
  /** A file that is written whole takes longer: whoever asks for it waits, while proxies before the site still do (30 s). */
  fileTimeout: 25_000,
  /** What is made before anyone asks. */
  aheadTimeout: 300_000,
  /** Renderings under way at once; more wait. */
  concurrentRenders: 12,
  /** Renderings waiting; more are turned away with 503. */
  waitingRenders: 200,
  /** Of those, what may be spent on addresses with free text and on addresses that name nothing. */
  looseRenders: 4,
  waitingLooseRenders: 50,
  /** Of those, what may be spent on drawings, embeds and cards, which wait for a thread: pages keep their share. */
  drawingRenders: 5,
  waitingDrawings: 200,
  /** Of those, what may be spent on files, which may wait for the thread that writes them. */
  fileRenders: 5,
  waitingFiles: 200,
  /** Between two drawings made before anyone asks there is a rest, as long as the one before took and this much more. */
  drawAheadRest: 20,
  /** How often it is looked whether there is a new publication to draw. */
  drawAheadLooksEvery: 1_000,
  /** Where an older page could be served, a new one is waited for this long. */
  patience: 2_000,
  /** After a failed rendering an address is tried again this much later; until then the older page stands in. */
  retryAfter: 2_000,
  /** Renderings failed in a row before health says so. */
  failuresTold: 3,
  /** A fault is logged at most this often, by reason. */
  faultLogEvery: 10_000,
  /** Health answers within this time, whatever the store does. */
  healthPatience: 2_000,
  /** Finished pages kept, compressed: those whose address has no query. */
  pageCacheBytes: 48 * 1024 * 1024,
  /** Pages and files whose address has a query: anyone can make up many, so they have a room of their own. */
  queriedCacheBytes: 16 * 1024 * 1024,
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
  /** A connection on which nothing moves, such as a reader that takes no bytes, is closed after this. */
  socketTimeout: 30_000,
  /** A refused connection is cut this long after its answer. */
  lingering: 1_000,
  /** Requests on one connection before it is closed. */
  requestsPerConnection: 10_000,
  connections: 2_000,
  /** Of those, from one network (a /24, or /48): beyond it, one that idles makes room for the next. */
  connectionsPerNetwork: 512,
  /** Requests that wait for the answer before them on their connection, of all connections: beyond it, theirs is closed. */
  waitingRequests: 5_000,
  /** At a stop, connections are still taken this long, so that nobody on the way is lost. */
  stopDelay: 500,
  /** Requests in flight are given this long at a stop. */
  drainTimeout: 10_000,
} as const;
