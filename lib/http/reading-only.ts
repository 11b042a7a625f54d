import { currentSettings } from '@/lib/env';
import { toProblem } from '@/lib/http/problem';
import { OPEN_HEADERS, respondProblem } from '@/lib/http/respond';

const METHODS = 'GET, HEAD, OPTIONS';

/** Anyone may ask for data from any page; nothing is allowed but reading. */
export function answerOptions(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_HEADERS,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'Accept, If-None-Match',
      'access-control-max-age': '86400',
    },
  });
}

/** 405 in the words files, feeds and the API share. */
export function refuseMethod(request: Request): Response {
  const { siteUrl } = currentSettings();
  return respondProblem(
    toProblem(
      'method-not-allowed',
      { siteUrl, instance: new URL(request.url).pathname.slice(0, 300) },
      {
        en: `This address is read-only: it takes ${METHODS}.`,
        vi: `Địa chỉ này chỉ để đọc: nhận ${METHODS}.`,
      },
    ),
    { allow: METHODS },
  );
}
