import { answerApi, answerOptions, refuseMethod } from '@/lib/views/api/answer';

// Answers are made when asked for; the finishing server keeps them.
export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ path?: string[] }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerApi({ segments: (await params).path ?? [], url: new URL(request.url) });
}

export const HEAD = GET;

export function OPTIONS(): Response {
  return answerOptions();
}

const refuse = (request: Request): Response => refuseMethod(new URL(request.url));

export const POST = refuse;
export const PUT = refuse;
export const PATCH = refuse;
export const DELETE = refuse;
