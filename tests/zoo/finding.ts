/** What one reader makes of one thing of ours. */
export interface Finding {
  /** What was opened or pasted: a key of the words the page has for it. */
  readonly thing: string;
  readonly reader: string;
  /** The reader's; null where it could not be had. */
  readonly version: string | null;
  /** Its own words, or what was measured. */
  readonly says: string;
  /** As the page has it; null where the program could not be had. */
  readonly right: boolean | null;
}

/** A part of the zoo: brings its readers where they can be had, and says of each what it gets. */
export type Visit = () => Promise<readonly Finding[]>;

/** What a program said at its end; null where there is none on this machine. */
export type Said = { readonly ok: boolean; readonly out: string } | null;

export interface Reader {
  readonly reader: string;
  readonly version: string | null;
}

export function finding(
  thing: string,
  { reader, version }: Reader,
  said: Said,
  right: (out: string) => boolean,
): Finding {
  if (said === null) return { thing, reader, version: null, says: 'not on this machine', right: null };
  const [last = ''] = said.out.split('\n').slice(-1);
  return { thing, reader, version, says: last.slice(0, 160), right: said.ok && right(said.out) };
}
