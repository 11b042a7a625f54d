/** What a command says when it is done. */
export interface Outcome {
  /** 0: done; 1: refused, nothing was changed. */
  readonly exit: 0 | 1;
  /** For a person: lines of the answer, in their language. */
  readonly lines: readonly string[];
  /** For a script, under --json. */
  readonly json: Readonly<Record<string, unknown>>;
}
