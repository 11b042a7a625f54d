import { parsePageAddress } from '@/lib/params/address';
import { type ComparisonParams, parseComparison } from '@/lib/params/comparison';
import { type FigureAddress, figureAddress, parseDrawing, parseEmbed, parseFigure } from '@/lib/params/figure';
import { parseRanking } from '@/lib/params/ranking';
import { parseUnit } from '@/lib/params/unit';
import type { Lang, Tier } from '@/lib/site';

/** What an address handed to oEmbed shows. */
export type EmbeddedThing =
  | {
      readonly kind: 'figure';
      readonly lang: Lang;
      readonly address: FigureAddress;
      readonly theme: 'light' | 'dark';
      /** The page that was asked about, in its language; null where an embed or a drawing was. */
      readonly page: string | null;
    }
  | { readonly kind: 'comparison'; readonly lang: Lang; readonly params: ComparisonParams }
  | {
      readonly kind: 'unit';
      readonly lang: Lang;
      readonly tier: Tier;
      readonly slug: string;
      readonly edition: string | null;
    }
  | {
      readonly kind: 'photo';
      readonly lang: Lang;
      readonly address: FigureAddress;
      readonly width: 'narrow' | 'wide';
      readonly theme: 'light' | 'dark';
      readonly scale: 1 | 2;
    };

function queryOf(params: URLSearchParams): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => [
      key,
      params.getAll(key).length > 1 ? params.getAll(key) : (params.get(key) ?? ''),
    ]),
  );
}

/** Reads an address of this site for oEmbed; null where it is not ours or shows no figure. `siteUrl` has no trailing slash. */
export function parseEmbedded(url: string, siteUrl: string): EmbeddedThing | null {
  if (url.length > 1_000 || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.origin !== new URL(siteUrl).origin) return null;
  let segments: string[];
  try {
    segments = parsed.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
  const query = queryOf(parsed.searchParams);
  const [head, ...rest] = segments;
  if (head === 'nhung' && rest.length > 0) {
    const embed = parseEmbed(rest, query);
    return embed.ok
      ? { kind: 'figure', lang: embed.lang, address: embed.address, theme: embed.theme, page: null }
      : null;
  }
  if (head === 'bieu-do') {
    const match = /^(.+)\.(svg|png)$/.exec(rest.join('/'));
    const figure = parseFigure(match?.[1]?.split('/') ?? [], query);
    const drawing = parseDrawing(query);
    if (!match || !figure.ok || 'parameter' in drawing) return null;
    const { lang, width, theme, scale } = drawing.drawing;
    return match[2] === 'png'
      ? { kind: 'photo', lang, address: figure.address, width, theme, scale }
      : { kind: 'figure', lang, address: figure.address, theme, page: null };
  }
  return parsePage(parsed.pathname, parsed.search);
}

/** A page of a ranking, a unit or a comparison. `canonical` is in the page's language. */
function parsePage(pathname: string, search: string): EmbeddedThing | null {
  const page = parsePageAddress(pathname, search);
  if (!page) return null;
  const [path = ''] = page.canonical.split('?');
  const segments = path.split('/').filter(Boolean);
  const [head, ...rest] = page.lang === 'en' ? segments.slice(1) : segments;
  if (head === 'xep-hang') {
    const [edition, tier, ...criterion] = rest;
    const ranking = parseRanking({
      lang: page.lang,
      edition,
      tier,
      criterion: criterion.length > 0 ? criterion : undefined,
    });
    return (
      ranking && {
        kind: 'figure',
        lang: page.lang,
        theme: 'light',
        page: page.canonical,
        address: figureAddress({
          kind: 'xep-hang',
          edition: ranking.edition,
          tier: ranking.tier,
          criterion: ranking.criterion,
        }),
      }
    );
  }
  if (head === 'don-vi') {
    const [tier, ...unit] = rest;
    const parsed = parseUnit({ lang: page.lang, tier, unit });
    return parsed && { kind: 'unit', lang: page.lang, tier: parsed.tier, slug: parsed.slug, edition: parsed.edition };
  }
  if (head === 'so-sanh') {
    const params = parseComparison(page.lang, Object.fromEntries(new URLSearchParams(page.canonical.split('?')[1])));
    return params && { kind: 'comparison', lang: page.lang, params };
  }
  return null;
}
