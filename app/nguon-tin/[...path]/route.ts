import { askedUrl } from '@/lib/http/asked-url';
import { refuseMethod } from '@/lib/http/reading-only';
import { answerFeed } from '@/lib/views/feeds/answer';

// Feeds are made when asked for; the finishing server keeps them.
export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ path: string[] }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed((await params).path, askedUrl(request));
}

export const HEAD = GET;
export const POST = refuseMethod;
export const PUT = refuseMethod;
export const PATCH = refuseMethod;
export const DELETE = refuseMethod;
