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

/** Sends an answer. A body that was not read ends its connection, so that nobody goes on sending it. */
export function send(req: IncomingMessage, res: ServerResponse, reply: Reply, options: SendOptions): void {
  if (res.headersSent || res.destroyed) return;
  const bytes = Buffer.from(reply.body);
  const hasBody = (req.headers['content-length'] ?? '0') !== '0' || req.headers['transfer-encoding'] !== undefined;
  const headers = {
    ...headersOf(options),
    ...reply.headers,
    'content-length': String(bytes.length),
    ...(hasBody && !req.complete ? { connection: 'close' } : {}),
  };
  res.writeHead(reply.status, headers);
  res.end(req.method === 'HEAD' ? undefined : bytes);
}
