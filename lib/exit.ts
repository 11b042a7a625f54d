/** A reason not to start that a person can mend: one sentence, no stack. */
export class StartError extends Error {
  override name = 'StartError';
}

const PLAIN = new Set(['StartError', 'SettingError', 'StoreError', 'BundleError']);

/** Whether an error's message is a sentence for whoever started the program. */
export const isPlain = (error: unknown): error is Error => error instanceof Error && PLAIN.has(error.name);

/** Ends the process with one sentence for a fault a person can mend, with the stack for one of ours. */
export function reportAndExit(error: unknown): never {
  console.error(isPlain(error) ? error.message : error);
  process.exit(1);
}
