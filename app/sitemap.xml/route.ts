import { askedUrl } from '@/lib/http/asked-url';
import { answerSitemap } from '@/lib/views/feeds/answer-sitemap';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerSitemap(askedUrl(request));
}

export const HEAD = GET;
