/** A part of an answer: its first and its last byte, both within it. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The one part that a Range header asks of `size` bytes. Null where the whole is to be sent: no such header, another unit,
 * several parts, or nothing that can be read (RFC 9110, 14.2); 'outside' where nothing of it is there.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from = '', to = ''] = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'outside' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= size ? 'outside' : { first, last };
}

/** Whether the part may be sent: what the reader holds the rest of is still this very answer. */
export function mayContinue(ifRange: string | undefined, tag: string, lastModified: string | undefined): boolean {
  if (ifRange === undefined) return true;
  return ifRange === tag || (lastModified !== undefined && ifRange === lastModified);
}
