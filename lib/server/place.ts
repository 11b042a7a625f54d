import { type PageAddress, parsePageAddress } from '@/lib/params/address';

/** Address heads answered by route handlers: drawings, embed documents, data, feeds, API. */
const FILE_ROUTES =
  /^\/(?:api|bieu-do|nhung|tai-ve|nguon-tin|sitemap\.xml|robots\.txt|opengraph|the-chia-se)(?:[/?.]|$)/;
const EMBEDDABLE = /^\/(?:api|bieu-do|nhung|tai-ve|nguon-tin|the-chia-se)(?:[/?.]|$)/;

export type Place =
  | { readonly kind: 'page'; readonly address: PageAddress }
  | { readonly kind: 'file'; readonly url: string; readonly embeddable: boolean }
  | { readonly kind: 'redirect'; readonly to: string; readonly embeddable: boolean }
  | { readonly kind: 'none'; readonly asked: string; readonly lang: 'vi' | 'en' };

/** The path without doubled or trailing slashes and without the language that is not written. */
function plainPath(pathname: string): string {
  let path = pathname.replace(/\/{2,}/g, '/');
  while (path === '/vi' || path.startsWith('/vi/')) path = path.slice('/vi'.length) || '/';
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/**
 * What an address is, before anything is rendered. `pathname` is percent-encoded, decodes, begins with one slash and holds
 * no backslash: so no redirect made here can lead to another site.
 */
export function placeOf(pathname: string, search: string): Place {
  const plain = plainPath(pathname);
  if (plain !== pathname) return { kind: 'redirect', to: plain + search, embeddable: EMBEDDABLE.test(plain) };
  const page = parsePageAddress(pathname, search);
  if (page) return { kind: 'page', address: page };
  if (FILE_ROUTES.test(pathname)) {
    return { kind: 'file', url: pathname + search, embeddable: EMBEDDABLE.test(pathname) };
  }
  return { kind: 'none', asked: decodeURIComponent(pathname), lang: /^\/en(?:\/|$)/.test(pathname) ? 'en' : 'vi' };
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
