/** A command that was refused before anything was written; the message is a sentence that says what to do. */
export class DeskError extends Error {
  override name = 'DeskError';
}
