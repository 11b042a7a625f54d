import { createHash } from 'node:crypto';

// The short code on a score sheet: an edition and sixty bits of a hash, in signs that are not mistaken for others.

/** Crockford's: without I, L, O and U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

const grouped = (signs: string): string => (signs.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');

/** The signs of a hash, given in hexadecimal: its first sixty bits. */
function signsOf(hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, 15)}`);
  let signs = '';
  for (let at = 0; at < LENGTH; at += 1) {
    signs = `${SIGNS[Number(bits % 32n)]}${signs}`;
    bits /= 32n;
  }
  return signs;
}

/** What a row's code is made of: the seal of its publication, which covers every row, and its place there. SHA-256, hex. */
export function codeHash(seal: string, tier: string, sourceRow: number): string {
  return createHash('sha256').update(`${seal} ${tier} ${sourceRow}`).digest('hex');
}

/** What a figure's code is made of: the seals of its publications, and which part of them is drawn. SHA-256, hex. */
export function figureHash(drawn: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(['figure/1', ...drawn]))
    .digest('hex');
}

/** "2023.1-K7QM-3XWD-9F2A": the code of a row with this hash, in an edition. */
export function sheetCode(edition: string, hash: string): string {
  return `${edition}-${grouped(signsOf(hash))}`;
}

/** Digits of the log's hash where it is printed: nobody finds another log with the same ones. */
const LOG_SIGNS = 24;

/** A hash of the log, SHA-256 in hexadecimal, as it is printed. */
export const printedLogHash = (hash: string): string => hash.slice(0, LOG_SIGNS);

export interface ReadCode {
  /** Slug of the edition, where the code names one. */
  readonly edition: string | null;
  /** Twelve signs, as `sheetCode` groups them. */
  readonly signs: string;
}

/**
 * Reads a code as somebody types or pastes it: any case, with or without hyphens and edition, within the address a sheet's QR
 * code opens; O is read as 0, I and L as 1. Null where the text holds no code.
 */
export function readCode(text: string): ReadCode | null {
  const asked = /[?&]ma=([^&#\s]*)/.exec(text)?.[1];
  let plain = text;
  if (asked !== undefined) {
    try {
      plain = decodeURIComponent(asked);
    } catch {
      return null;
    }
  }
  const match = /^\s*(?:((?:mo-phong-)?(?:19|20)\d{2}\.[1-9]\d{0,2})[\s-]+)?([0-9a-z][0-9a-z\s-]*)$/i.exec(
    plain.trim(),
  );
  const signs = match?.[2]?.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!match || signs?.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  return { edition: match[1]?.toLowerCase() ?? null, signs: grouped(signs) };
}

/** Whether a code as `sheetCode` writes it is the one that was read. */
export function isCode(code: string, { edition, signs }: ReadCode): boolean {
  return edition === null ? code.endsWith(`-${signs}`) : code === `${edition}-${signs}`;
}
