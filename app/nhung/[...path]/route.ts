import { EMBED_POLICY, toEmbedHtml } from '@/lib/embed/embed-document';
import { askedUrl } from '@/lib/http/asked-url';
import { refuseFigure } from '@/lib/http/figure-refusal';
import { oembedLink } from '@/lib/http/oembed-link';
import { LIVE, redirectTo } from '@/lib/http/respond';
import { decodeSegment } from '@/lib/params/decode';
import { EMBED_VALUES, isFixed, parseEmbed, serialiseFigure } from '@/lib/params/figure';
import { paths } from '@/lib/params/paths';
import { readQuery } from '@/lib/params/query';
import { findFigure, findMovedFigure } from '@/lib/views/figures/figure';
import { buildEmbed } from '@/lib/views/sharing/embed';

export const dynamic = 'force-dynamic';

/** The page around the frame shows the words of a refusal too, not a browser's own error. */
const IN_FRAMES = {
  'content-security-policy': "default-src 'none'; frame-ancestors *",
  'cross-origin-resource-policy': 'cross-origin',
};

/** A day for what is fixed, so that a withdrawal reaches it; nothing is kept that stands in for a drawing. */
function cachingOf(fixed: boolean, drawn: boolean): string {
  if (!drawn) return 'no-store';
  return fixed ? 'public, max-age=3600, s-maxage=86400, stale-if-error=604800' : LIVE;
}

/** A figure as a document to be framed. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const query = readQuery(askedUrl(request).searchParams);
  const asked = parseEmbed((await params).path.map(decodeSegment), query);
  if (!asked.ok) {
    return refuseFigure(asked.status, asked.lang, {
      parameter: asked.parameter,
      values: EMBED_VALUES,
      headers: IN_FRAMES,
    });
  }
  const { address, lang, theme, height } = asked;
  const embedAt = (at: typeof address) => {
    const { path, pairs } = serialiseFigure(at);
    return paths.embed(path, pairs, lang, theme, height);
  };
  const found = await findFigure(address, lang);
  if (!found) {
    const moved = await findMovedFigure(address);
    return moved ? redirectTo(embedAt(moved), IN_FRAMES) : refuseFigure(404, lang, { headers: IN_FRAMES });
  }
  const document = await buildEmbed(found, theme, height);
  return new Response(toEmbedHtml(document), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': cachingOf(isFixed(address), document.drawings !== null),
      'content-security-policy': EMBED_POLICY,
      'cross-origin-resource-policy': 'cross-origin',
      'x-robots-tag': 'noindex',
      ...oembedLink(embedAt(address)),
    },
  });
}
