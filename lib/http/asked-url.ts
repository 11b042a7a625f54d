/** Carries the address a route is asked at. Next keeps keys of a query to itself (`nxtP…`) and loses `__proto__`: what is not seen is not refused. */
export const ASKED_URL = 'x-asked-url';

/** The address of a request with every key of its query, path and query as they were asked for. */
export const askedUrl = (request: Request): URL => new URL(request.headers.get(ASKED_URL) ?? request.url, request.url);
