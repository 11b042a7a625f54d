import { createHash } from 'node:crypto';
import { fileRowOf } from '@/lib/params/page-address';

/** Most bytes of a name on the file systems there are, less `.gz`. */
const LONGEST = 240;

const ENDINGS: readonly (readonly [type: RegExp, ending: string])[] = [
  [/^text\/html/, '.html'],
  [/[/+]json/, '.json'],
];

/**
 * Where an address's answer lies in a copy, below its folder of files: as the address reads. Pages, embeds and answers of the API, which
 * have no ending and may have others below them, get one; a query stands before the ending, after a semicolon.
 */
export function fileNameOf(address: string, contentType: string): string {
  const [pathname = '', search = ''] = address.split('?');
  const kind = fileRowOf(pathname)?.kind;
  const ending = kind === undefined || kind === 'embed' || kind === 'api' ? endingFor(pathname, contentType) : '';
  const plain = pathname === '/' ? '/index' : pathname;
  const whole = plain + ending;
  if (search === '') return whole.slice(1);
  const dot = whole.lastIndexOf('.');
  const cut = dot > whole.lastIndexOf('/') ? dot : whole.length;
  const query = search.replaceAll('&', ';').replaceAll('/', '%2F');
  const named = `${whole.slice(0, cut)};${query}${whole.slice(cut)}`;
  const base = named.slice(named.lastIndexOf('/') + 1);
  const short = createHash('sha256').update(search).digest('hex').slice(0, 32);
  return (base.length <= LONGEST ? named : `${whole.slice(0, cut)};${short}${whole.slice(cut)}`).slice(1);
}

/** None where the address has the ending already: a file of public/, the API's description. */
function endingFor(pathname: string, contentType: string): string {
  const ending = ENDINGS.find(([type]) => type.test(contentType))?.[1] ?? '';
  const isFile = /\.[a-z]\w*$/.test(pathname);
  return isFile || pathname.endsWith(ending) ? '' : ending;
}
