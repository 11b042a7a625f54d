import type { Finding } from '@/lib/views/tried/tried';

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
