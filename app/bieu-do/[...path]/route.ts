import { FigureError } from '@/lib/figures/figure-error';
import { renderPng, renderSvg } from '@/lib/figures/render';
import { refuseFigure } from '@/lib/http/figure-refusal';
import { oembedLink } from '@/lib/http/oembed-link';
import { queryOf } from '@/lib/http/query';
import { isPinned } from '@/lib/params/edition';
import { parseDrawing, parseFigure, serialiseFigure } from '@/lib/params/figure';
import { paths } from '@/lib/urls';
import { findFigure } from '@/lib/views/figures/figure';

export const dynamic = 'force-dynamic';

/** A figure as a file. What pins a revision never changes; what follows a year is asked for anew. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const query = queryOf(new URL(request.url));
  const lang = query.lang === 'en' ? 'en' : 'vi';
  const path = (await params).path.map(decodeURIComponent);
  const [, name, format] = /^(.+)\.(svg|png|json)$/.exec(path.join('/')) ?? [];
  if (!name || !format) return refuseFigure(404, lang);
  const asked = parseDrawing(query);
  if ('parameter' in asked) return refuseFigure(400, lang, asked.parameter);
  const parsed = parseFigure(name.split('/'), query);
  if (!parsed.ok) return refuseFigure(parsed.status, lang, parsed.parameter);
  const found = await findFigure(parsed.address, lang);
  if (!found) return refuseFigure(404, lang);
  const { width, theme, scale } = asked.drawing;
  const address = serialiseFigure(parsed.address);
  const file = paths.figureFile(address.path, address.pairs, {
    format: format as 'svg' | 'png',
    lang,
    width,
    theme,
    scale,
  });
  try {
    const body =
      format === 'svg'
        ? await renderSvg(found.figure, { width, theme })
        : await renderPng(found.figure, { width, theme, scale });
    const bytes = typeof body === 'string' ? body : new Uint8Array(body);
    return new Response(bytes, {
      headers: {
        'content-type': format === 'svg' ? 'image/svg+xml' : 'image/png',
        'cache-control': isPinned(parsed.address.edition)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=300, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
        ...oembedLink(file),
      },
    });
  } catch (error) {
    if (error instanceof FigureError || (error instanceof Error && error.name === 'FigureError'))
      return refuseFigure(503, lang);
    throw error;
  }
}
