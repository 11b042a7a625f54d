import { FigureError } from '@/lib/drawing/figure-error';
import { renderPng, renderSvg } from '@/lib/drawing/render';
import { askedUrl } from '@/lib/http/asked-url';
import { refuseFigure } from '@/lib/http/figure-refusal';
import { oembedLink } from '@/lib/http/oembed-link';
import { IMMUTABLE, LIVE, redirectTo } from '@/lib/http/respond';
import { decodeSegment } from '@/lib/params/decode';
import {
  DRAWING_VALUES,
  type DrawingQuery,
  fileNameOf,
  isFixed,
  parseDrawing,
  parseFigure,
  serialiseFigure,
} from '@/lib/params/figure';
import { languageOf } from '@/lib/params/language';
import { paths } from '@/lib/params/paths';
import { readQuery } from '@/lib/params/query';
import { type FigureView, findFigure, findMovedFigure } from '@/lib/views/figures/figure';

export const dynamic = 'force-dynamic';

type Format = 'svg' | 'png' | 'json';

const TYPES: Record<Format, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
};

/** The file's content; as JSON what the live drawing draws, with the table that says the same. @throws FigureError */
async function fileOf(format: Format, { figure, table }: FigureView, drawing: DrawingQuery) {
  const { width, theme, scale, frame } = drawing;
  if (format === 'svg') return renderSvg(figure, { width, theme, frame });
  if (format === 'json') return JSON.stringify({ figure, table, width, theme, frame });
  return new Uint8Array(await renderPng(figure, { width, theme, scale, frame }));
}

/** A figure as a file. What is fixed to revisions never changes; what follows a year is asked for anew. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const query = readQuery(askedUrl(request).searchParams);
  const lang = languageOf(query.lang);
  const [, name, ending] = /^(.+)\.(svg|png|json)$/.exec((await params).path.map(decodeSegment).join('/')) ?? [];
  if (!name || !ending) return refuseFigure(404, lang);
  const format = ending as Format;
  const asked = parseDrawing(query);
  if ('parameter' in asked) return refuseFigure(400, lang, { parameter: asked.parameter, values: DRAWING_VALUES });
  const parsed = parseFigure(name.split('/'), query);
  if (!parsed.ok) return refuseFigure(parsed.status, lang, { parameter: parsed.parameter });
  const found = await findFigure(parsed.address, lang);
  const fileAt = (address: typeof parsed.address) => {
    const { path, pairs } = serialiseFigure(address);
    return paths.figureFile(path, pairs, { format, ...asked.drawing });
  };
  if (!found) {
    const moved = await findMovedFigure(parsed.address);
    return moved ? redirectTo(fileAt(moved)) : refuseFigure(404, lang);
  }
  try {
    return new Response(await fileOf(format, found, asked.drawing), {
      headers: {
        'content-type': TYPES[format],
        // What the live drawing draws has the shape of this release; a drawing that is fixed is right for ever.
        'cache-control': isFixed(parsed.address) && format !== 'json' ? IMMUTABLE : LIVE,
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'content-disposition': `inline; filename="${fileNameOf(found.pinned, lang)}.${format}"`,
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
        ...(found.simulated ? { 'x-robots-tag': 'noindex' } : {}),
        ...(format === 'json' ? {} : oembedLink(fileAt(parsed.address))),
      },
    });
  } catch (error) {
    if (error instanceof FigureError || (error instanceof Error && error.name === 'FigureError'))
      return refuseFigure(503, lang);
    throw error;
  }
}
