import { refuseMethod } from '@/lib/http/reading-only';
import { answerApiCatalog } from '@/lib/views/api/catalog';

export const dynamic = 'force-dynamic';

export const GET = answerApiCatalog;
export const HEAD = GET;
export const POST = refuseMethod;
export const PUT = refuseMethod;
export const PATCH = refuseMethod;
export const DELETE = refuseMethod;
