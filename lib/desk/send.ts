import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '@/lib/desk/desk';

interface SendOptions {
  /** Origin of the previews, where a form may lead; null on that origin itself. */
  readonly preview: string | null;
  /** The answer brings a policy of its own. */
  readonly framed?: boolean;
}

/** Nothing from elsewhere, no frame, no inline script or style. */
function policyOf(preview: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `form-action 'self'${preview === null ? '' : ` ${preview}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer of the desk. */
function headersOf(options: SendOptions): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': policyOf(options.preview),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

/**
 * Sends an answer. What was sent and not read is let run by: a browser sends all of a form before it reads, and shows a broken
 * connection where that ends first. Only this machine sends here, and no longer than a request may take.
 */
export function send(req: IncomingMessage, res: ServerResponse, reply: Reply, options: SendOptions): void {
  if (res.headersSent || res.destroyed) return;
  const bytes = Buffer.from(reply.body);
  const headers = {
    ...headersOf(options),
    ...reply.headers,
    'content-length': String(bytes.length),
  };
  res.writeHead(reply.status, headers);
  res.end(req.method === 'HEAD' ? undefined : bytes);
  req.resume();
}
