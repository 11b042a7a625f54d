import { answerSitemap } from '@/lib/views/feeds/answer-sitemap';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerSitemap(new URL(request.url));
}

export const HEAD = GET;
