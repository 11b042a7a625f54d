import { ADDRESS_KINDS, type AddressKind, type AddressTable } from '@/lib/params/address-rows';
import { ADDRESSES } from '@/lib/params/addresses';
import { withoutForeignMarks } from '@/lib/params/foreign-marks';
import { fileRowOf, type PageAddress, parsePageAddress, plainPath, presentPath } from '@/lib/params/page-address';
import { pathToPaste } from '@/lib/params/to-paste';
import type { Lang } from '@/lib/site';

export type Place =
  | { readonly kind: 'page'; readonly address: PageAddress }
  | { readonly kind: 'file'; readonly url: string; readonly of: AddressKind }
  /** `renamed`: the address was asked for as it once was, so that whoever keeps the answer keeps it under its own name. */
  | { readonly kind: 'redirect'; readonly to: string; readonly open: boolean; readonly renamed: boolean }
  /** `asked` is percent-encoded. */
  | { readonly kind: 'none'; readonly asked: string; readonly lang: Lang };

/** A query without the keys the address does not read: hosts add theirs, and no answer depends on them. */
function onlyKeys(search: string, keys: readonly string[]): string {
  const pairs = [...new URLSearchParams(search)].filter(([key]) => keys.includes(key));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

/**
 * What an address is, before anything is rendered. `pathname` is percent-encoded, decodes, begins with one slash and holds
 * no backslash: so no redirect made here can lead to another site.
 */
export function placeOf(pathname: string, search: string, table: AddressTable = ADDRESSES): Place {
  const present = presentPath(pathname, table);
  const page = parsePageAddress(present, search, table);
  const file = page ? null : fileRowOf(present, table);
  // A page drops what it does not know and names its canonical address; a file has one address, with nothing added.
  const query =
    file && file.kind !== 'static' && file.keeps !== 'none' ? withoutForeignMarks(search, file.keys) : search;
  // Not every reader of links follows where it is led: what is given to be pasted is answered itself, as the one address it is of.
  const asPasted = file?.kind === 'embed' && pathname === pathToPaste(present);
  if ((present !== pathname && !asPasted) || query !== search) {
    const renamed = plainPath(pathname) === pathname && query === search;
    return { kind: 'redirect', to: present + query, open: file !== null && ADDRESS_KINDS[file.kind].open, renamed };
  }
  if (page) return { kind: 'page', address: page };
  if (file && file.kind !== 'static') {
    const asked = file.otherKeys === 'dropped' ? onlyKeys(search, file.keys) : search;
    return { kind: 'file', url: present + asked, of: file.kind };
  }
  return { kind: 'none', asked: pathname, lang: /^\/en(?:\/|$)/.test(pathname) ? 'en' : 'vi' };
}

/**
 * Splits a request's target into path and query; bytes outside ASCII are taken as UTF-8. Null where it is no address of a
 * site: another form of target, a wrong escape, a control character, a backslash, or a segment "." or "..", which whoever
 * answers would fold into another address than the one looked at here.
 */
export function readTarget(target: string): { readonly pathname: string; readonly search: string } | null {
  const url = target
    .replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/#.*$/, '');
  const cut = url.indexOf('?');
  const pathname = cut < 0 ? url : url.slice(0, cut);
  const search = cut < 0 ? '' : url.slice(cut);
  if (!/^\/(?!\/)[!-[\]-~]*$/.test(pathname) || !/^[!-~]*$/.test(search)) return null;
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(pathname)) return null;
  try {
    if (decodeURIComponent(pathname).includes('\0')) return null;
  } catch {
    return null;
  }
  return { pathname, search };
}
