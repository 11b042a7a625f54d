/** What is looked at before anything else is done for a request. */
interface Knock {
  readonly method: string;
  readonly pathname: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** Why a request is not let in. */
type Shut = 'host' | 'method' | 'origin';

/** The one address that may be opened from elsewhere: the link on the terminal, and where a bookmark leads. */
const ENTRIES = new Set(['/', '/en', '/vao']);

/**
 * Whether a request may come in, for a server on 127.0.0.1 at `port`; null where it may. The name it was asked under must
 * be ours (a foreign name that leads here is an attack by DNS), and a page of another origin may neither post nor read.
 */
export function shutOut({ method, pathname, host, origin, fetchSite }: Knock, port: number): Shut | null {
  const ours = `127.0.0.1:${port}`;
  if (host !== ours) return 'host';
  const reads = method === 'GET' || method === 'HEAD';
  if (!reads && method !== 'POST') return 'method';
  if (origin !== undefined && origin !== `http://${ours}`) return 'origin';
  if (reads && ENTRIES.has(pathname)) return null;
  // Browsers too old to say where a request comes from send the origin with every form.
  if (fetchSite === undefined) return reads || origin !== undefined ? null : 'origin';
  const within = fetchSite === 'same-origin' || (reads && fetchSite === 'none');
  return within ? null : 'origin';
}
