/** A reason not to start that a person can mend: one sentence, no stack. */
export class StartError extends Error {
  override name = 'StartError';
}

const PLAIN = new Set(['StartError', 'SettingError', 'StoreError', 'BundleError']);

/** Ends the process with one sentence for a fault a person can mend, with the stack for one of ours. */
export function reportAndExit(error: unknown): never {
  console.error(error instanceof Error && PLAIN.has(error.name) ? error.message : error);
  process.exit(1);
}
