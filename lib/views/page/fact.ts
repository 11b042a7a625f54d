/** A labelled value, such as where a figure comes from. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href: string | null;
  /** Shown letter by letter: a code, a file name, a hash. */
  readonly code: boolean;
}

export const toFact = (label: string, value: string, href: string | null = null, code = false): Fact => ({
  label,
  value,
  href,
  code,
});
