/** Bounds of the desk, in one place. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  /** A session nobody used for this long ends. */
  sessionIdle: 60 * 60_000,
  /** A session ends after this, however busy. */
  sessionEnd: 12 * 3_600_000,
  /** A link that nobody opened is dead after this. */
  keyEnd: 15 * 60_000,
  sessions: 20,
  /** An upload with its form, all files together. */
  uploadBytes: 26 * 1024 * 1024,
  /** Any other form. */
  formBytes: 1024 * 1024,
  /** Uploads that are in memory at once, and those that wait for their turn; more are asked to be sent again. */
  uploads: 2,
  waitingUploads: 20,
  files: 6,
  drafts: 50,
  fixes: 2_000,
  /** Rows of a sheet on one page. */
  rowsPerPage: 100,
  /** Problems and changes shown on the page; the print and the file have all. */
  shownProblems: 100,
  shownChanges: 60,
  /** Pages whose sentences are compared. */
  sentences: 300,
  /** Longest life of a link to a preview. */
  previewDays: 30,
  /** Drafts that are previewed at once; the one not looked at for longest gives way. */
  previews: 2,
  /** A preview nobody looks at is ended after this. */
  previewIdle: 15 * 60_000,
  previewStart: 90_000,
  /** Readings of drafts kept in memory. */
  readings: 3,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connections: 100,
  urlLength: 2_048,
} as const;
