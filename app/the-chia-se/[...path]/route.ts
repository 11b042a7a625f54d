import { renderPng } from '@/lib/drawing/render';
import { askedUrl } from '@/lib/http/asked-url';
import { refuseFigure } from '@/lib/http/figure-refusal';
import { IMMUTABLE, LIVE, redirectTo } from '@/lib/http/respond';
import { CARD_KEYS, cardFileName, parseCard } from '@/lib/params/card';
import { decodeSegment } from '@/lib/params/decode';
import { isPinned } from '@/lib/params/edition';
import { DRAWING_VALUES } from '@/lib/params/figure';
import { languageOf } from '@/lib/params/language';
import { paths } from '@/lib/params/paths';
import { readQuery } from '@/lib/params/query';
import { findCard, findMovedCard } from '@/lib/views/sharing/cards';

export const dynamic = 'force-dynamic';

/** A share card, 1200×630. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const { lang: asked = 'vi', ...rest } = readQuery(askedUrl(request).searchParams);
  const lang = languageOf(asked);
  const unknown = Object.keys(rest).find((key) => !CARD_KEYS.some((own) => own === key));
  if (unknown !== undefined) return refuseFigure(400, lang, { parameter: unknown.slice(0, 40) });
  if (asked !== lang) return refuseFigure(400, lang, { parameter: 'lang', values: DRAWING_VALUES });
  const [, name] = /^(.+)\.png$/.exec((await params).path.map(decodeSegment).join('/')) ?? [];
  const address = name ? parseCard(name.split('/'), rest) : null;
  const card = address && (await findCard(address, lang));
  if (!address || !card) {
    const moved = address && (await findMovedCard(address));
    return moved ? redirectTo(paths.card(moved, lang)) : refuseFigure(404, lang);
  }
  try {
    const png = await renderPng(card, { width: 'wide', theme: 'light', scale: 1 });
    return new Response(new Uint8Array(png), {
      headers: {
        'content-type': 'image/png',
        'cache-control': isPinned(address.edition) ? IMMUTABLE : LIVE,
        'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
        'content-disposition': `inline; filename="${cardFileName(address)}.png"`,
        'cross-origin-resource-policy': 'cross-origin',
        ...(card.watermark === null ? {} : { 'x-robots-tag': 'noindex' }),
      },
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'FigureError') return refuseFigure(503, lang);
    throw error;
  }
}
