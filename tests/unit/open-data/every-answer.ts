import { answerApi } from '@/lib/views/api/answer';

export interface ApiReply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the API gives; each test says what it reads.
  readonly body: any;
}

/** Asks the API as its route does; `path` stands after /api/v1. */
export async function api(path: string): Promise<ApiReply> {
  const url = new URL(`/api/v1${path}`, 'http://site.invalid');
  const answer = await answerApi({ segments: url.pathname.split('/').slice(3).filter(Boolean), url });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
}

/** Every page of an answer, from its first; `path` may have a query. */
export async function pagesOf(path: string): Promise<ApiReply['body'][]> {
  const pages: ApiReply['body'][] = [];
  for (let next: string | null = path; next !== null; ) {
    const { status, body }: ApiReply = await api(next);
    if (status !== 200) throw new Error(`${next} answered ${status}: ${JSON.stringify(body)}`);
    pages.push(body);
    next = body.links.next === null ? null : body.links.next.replace(/^.*\/api\/v1/, '');
  }
  return pages;
}
