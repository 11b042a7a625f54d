import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Bits of an address that one household, office or rented machine is given: what it may count as one reader. */
const READER_BITS = { ipv4: 24, ipv6: 48 } as const;

function parsed(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(address) ? ipaddr.process(address) : null;
}

/** The network an address counts as: its /24, or /48 in version 6. Text that is no address counts as itself. */
export function networkOf(address: string): string {
  const known = parsed(address);
  if (!known) return address.slice(0, 64);
  const bits = READER_BITS[known.kind()];
  return `${ipaddr[known.kind() === 'ipv4' ? 'IPv4' : 'IPv6'].networkAddressFromCIDR(`${known}/${bits}`)}/${bits}`;
}

const plain = (address: string): string => parsed(address)?.toNormalizedString() ?? address;

/** Whether an address is one of the named proxies. */
export function isProxy(address: string | undefined, proxies: readonly string[]): boolean {
  return address !== undefined && proxies.some((proxy) => plain(proxy) === plain(address));
}

/**
 * The network of who asks: of the connection, or where that is a named proxy's, the last address it was forwarded for that is
 * none. A header from anybody else is theirs to make up, and is not read.
 */
export function readerOf(req: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: readonly string[]): string {
  const nearest = req.socket.remoteAddress ?? '';
  if (!isProxy(nearest, proxies)) return networkOf(nearest);
  const header = req.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => hop.trim());
  const reader = hops.reverse().find((hop) => parsed(hop) !== null && !isProxy(hop, proxies));
  return networkOf(reader ?? nearest);
}
