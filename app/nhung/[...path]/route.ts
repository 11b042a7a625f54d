import { EMBED_POLICY, toEmbedHtml } from '@/lib/embed/embed-document';
import { refuseFigure } from '@/lib/http/figure-refusal';
import { oembedLink } from '@/lib/http/oembed-link';
import { queryOf } from '@/lib/http/query';
import { LIVE } from '@/lib/http/respond';
import { isFixed, parseEmbed, serialiseFigure } from '@/lib/params/figure';
import { paths } from '@/lib/urls';
import { buildEmbed } from '@/lib/views/figures/embed';
import { findFigure } from '@/lib/views/figures/figure';

export const dynamic = 'force-dynamic';

/** The page around the frame shows the words of a refusal too, not a browser's own error. */
const IN_FRAMES = {
  'content-security-policy': "default-src 'none'; frame-ancestors *",
  'cross-origin-resource-policy': 'cross-origin',
};

/** A figure as a document to be framed. A pinned one keeps for a day, so that a withdrawal reaches it. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const query = queryOf(new URL(request.url));
  const asked = parseEmbed((await params).path.map(decodeURIComponent), query);
  if (!asked.ok) return refuseFigure(asked.status, asked.lang, asked.parameter, IN_FRAMES);
  const found = await findFigure(asked.address, asked.lang);
  if (!found) return refuseFigure(404, asked.lang, null, IN_FRAMES);
  const { path, pairs } = serialiseFigure(asked.address);
  return new Response(toEmbedHtml(await buildEmbed(found, asked.theme)), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': isFixed(asked.address) ? 'public, max-age=3600, s-maxage=86400, stale-if-error=604800' : LIVE,
      'content-security-policy': EMBED_POLICY,
      'cross-origin-resource-policy': 'cross-origin',
      'x-robots-tag': 'noindex',
      ...oembedLink(paths.embed(path, pairs, asked.lang, asked.theme)),
    },
  });
}
