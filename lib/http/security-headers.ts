import { createHash } from 'node:crypto';

/** `'sha256-…'` of an inlined style element. */
export function styleHash(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

/**
 * The policy of our own pages. Scripts come only from our own files; the inlined stylesheet is allowed by its hash and
 * `'inline-speculation-rules'` allows the one inline element that is no script. No style attribute, no eval.
 */
export function contentSecurityPolicy(styleHashes: readonly string[], secure: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'inline-speculation-rules'",
    `style-src ${styleHashes.length > 0 ? styleHashes.join(' ') : "'none'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const PERMISSIONS = 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()';

/** Headers of every answer. `embeddable` answers may stand in frames and pages of other sites. */
export function securityHeaders(secure: boolean, embeddable: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': PERMISSIONS,
    'cross-origin-resource-policy': embeddable ? 'cross-origin' : 'same-origin',
    ...(embeddable ? {} : { 'x-frame-options': 'SAMEORIGIN', 'cross-origin-opener-policy': 'same-origin' }),
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
