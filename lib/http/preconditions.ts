import type { IncomingHttpHeaders } from 'node:http';
import { readHttpDate } from '@/lib/http/http-date';

const tagsOf = (header: string): string[] => header.split(',').map((part) => part.trim());

/**
 * Whether If-None-Match names this representation. Another encoding's tag does not count: a cache may not use a 304 whose
 * tag it does not hold (RFC 9111, 4.3.4).
 */
function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  return tagsOf(header).some((part) => part === '*' || part.replace(/^W\//, '') === tag);
}

/** The same for If-Match, which no weak tag meets. */
const matchesStrongly = (header: string, tag: string): boolean =>
  tagsOf(header).some((part) => part === '*' || part === tag);

/**
 * What conditions make of an answer that would be 200, in the order of RFC 9110, 13.2.2, before any part of it is looked at: 412 where
 * it is not what the reader goes by, 304 where the reader has it, null where it is to be sent. Days count only where no tag is
 * given, and those that cannot be read are passed over, as are all for what has no day.
 */
export function precondition(
  asked: IncomingHttpHeaders,
  tag: string,
  lastModified: string | undefined,
): 304 | 412 | null {
  const day = readHttpDate(lastModified);
  const isUnchangedSince = (header: string | undefined): boolean | null => {
    const since = readHttpDate(header);
    return day === null || since === null ? null : day <= since;
  };
  const match = asked['if-match'];
  const isMet = match === undefined ? isUnchangedSince(asked['if-unmodified-since']) : matchesStrongly(match, tag);
  if (isMet === false) return 412;
  const none = asked['if-none-match'];
  const isKnown = none === undefined ? isUnchangedSince(asked['if-modified-since']) : matchesTag(none, tag);
  return isKnown ? 304 : null;
}
