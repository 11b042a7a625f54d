import { currentSettings } from '@/lib/env';
import { toProblem } from '@/lib/http/problem';
import { OPEN_HEADERS, respondProblem } from '@/lib/http/respond';

/** Of what scripts of other sites may read. */
export const READING_METHODS = 'GET, HEAD, OPTIONS';

/**
 * What pages of other sites may send along. Nothing is made of most of it, but a browser holds back a request whose headers are
 * not allowed: libraries add theirs, and so do what traces requests (W3C, Sentry, Datadog, New Relic, Elastic, Zipkin). Some
 * browsers know no `*`, and none takes it to mean Authorization.
 */
const ALLOWED_HEADERS = [
  ...[
    '*',
    'Accept',
    'Accept-Language',
    'Authorization',
    'Cache-Control',
    'Content-Type',
    'If-Match',
    'If-Modified-Since',
  ],
  ...['If-None-Match', 'If-Range', 'If-Unmodified-Since', 'Pragma', 'Range', 'X-Requested-With', 'X-Request-ID'],
  ...['traceparent', 'tracestate', 'baggage', 'sentry-trace', 'newrelic', 'b3', 'x-b3-traceid', 'x-b3-spanid'],
  ...[
    'x-b3-parentspanid',
    'x-b3-sampled',
    'x-b3-flags',
    'x-datadog-trace-id',
    'x-datadog-parent-id',
    'x-datadog-origin',
  ],
  ...['x-datadog-sampling-priority', 'elastic-apm-traceparent', 'Request-Id', 'Request-Context', 'uber-trace-id'],
].join(', ');

/** What OPTIONS answers: anyone may ask from any page; nothing is allowed but reading. */
export const READING_ALLOWED = {
  ...OPEN_HEADERS,
  allow: READING_METHODS,
  'access-control-allow-methods': READING_METHODS,
  'access-control-allow-headers': ALLOWED_HEADERS,
  'access-control-max-age': '86400',
};

/** 405 in the words files, feeds and the API share. */
export function refuseMethod(request: Request): Response {
  const { siteUrl } = currentSettings();
  return respondProblem(
    toProblem(
      'method-not-allowed',
      { siteUrl, instance: new URL(request.url).pathname.slice(0, 300) },
      {
        en: `This address is read-only: it takes ${READING_METHODS}.`,
        vi: `Địa chỉ này chỉ để đọc: nhận ${READING_METHODS}.`,
      },
    ),
    { allow: READING_METHODS },
  );
}
