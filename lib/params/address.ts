import { parseComparison } from '@/lib/params/comparison';
import { isEditionSegment } from '@/lib/params/edition';
import { localise, paths } from '@/lib/params/paths';
import { parseRanking } from '@/lib/params/ranking';
import { parseRevisionPair } from '@/lib/params/revision-pair';
import { parseSearch } from '@/lib/params/search';
import { slugSegment } from '@/lib/params/slug';
import { parseUnit } from '@/lib/params/unit';
import type { Lang } from '@/lib/site';

/** What the finishing server needs to know of a page's address. */
export interface PageAddress {
  readonly lang: Lang;
  /** The one spelling of the address, query included: what Next is asked for and what the answer is kept under. */
  readonly canonical: string;
  /** False for answers that depend on free text: they are not kept. */
  readonly keep: boolean;
}

type Query = Record<string, string | string[]>;

function readQuery(search: string): Query {
  const query: Query = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const known = Object.hasOwn(query, key) ? query[key] : undefined;
    query[key] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return query;
}

/** Pages whose path is a single fixed word. */
const FIXED = ['/', '/tieu-chi', '/phuong-phap', '/dinh-chinh', '/tro-nang', '/du-lieu', '/du-lieu/api'];

/** Path without language, and the query as the page reads it; null where no page has this shape. */
function canonicalPath(lang: Lang, segments: readonly string[], query: Query): { path: string; keep: boolean } | null {
  const [head = '', ...rest] = segments;
  const kept = (path: string) => ({ path, keep: true });
  const fixed = `/${segments.join('/')}`;
  if (FIXED.includes(fixed)) return kept(fixed);
  switch (head) {
    case 'xep-hang': {
      const [edition, tier, ...criterion] = rest;
      const parsed = parseRanking(
        { lang, edition, tier, criterion: criterion.length > 0 ? criterion : undefined },
        query,
      );
      return parsed && kept(paths.ranking(parsed.edition, parsed.tier, parsed.criterion, parsed));
    }
    case 'don-vi': {
      const [tier, ...unit] = rest;
      const parsed = parseUnit({ lang, tier, unit });
      return parsed && kept(paths.unit(parsed.tier, parsed.slug, parsed.edition));
    }
    case 'tieu-chi': {
      const [slug = '', edition, ...more] = rest;
      const known = slugSegment.safeParse(slug).success && more.length === 0;
      return known && (edition === undefined || isEditionSegment(edition)) ? kept(fixed) : null;
    }
    case 'dinh-chinh': {
      const [from, to, ...more] = rest;
      return parseRevisionPair({ lang, from, to }) && more.length === 0 ? kept(fixed) : null;
    }
    case 'doi-chieu':
      return rest.length === 1 && isEditionSegment(rest[0] ?? '') ? kept(fixed) : null;
    case 'nhung': {
      if (rest.length > 0) return null;
      const keys = ['hinh', 'loai-hinh', 'ban', 'cap', 'tieu-chi', 'don-vi', 'dang', 'ngon-ngu', 'giao-dien'];
      const pairs = keys.flatMap((key) =>
        typeof query[key] === 'string' ? [[key, query[key]] as [string, string]] : [],
      );
      const asked = new URLSearchParams(pairs).toString();
      return { path: asked ? `${fixed}?${asked}` : fixed, keep: asked === '' };
    }
    case 'so-sanh': {
      if (rest.length > 0) return null;
      const parsed = parseComparison(lang, query);
      const pairs = parsed
        ? [
            ...(parsed.units.length > 0 ? [['don-vi', [query['don-vi'] ?? []].flat().join(',').slice(0, 960)]] : []),
            ...(parsed.edition ? [['ban', parsed.edition]] : []),
            ...(parsed.tier ? [['cap', parsed.tier]] : []),
          ]
        : [];
      const asked = new URLSearchParams(pairs).toString();
      return { path: asked ? `${fixed}?${asked}` : fixed, keep: asked === '' };
    }
    case 'tim-kiem': {
      if (rest.length > 0) return null;
      const parsed = parseSearch(lang, query);
      return parsed && { path: paths.search(parsed.query), keep: false };
    }
    default:
      return null;
  }
}

/**
 * Reads a page's address. Unknown and repeated query keys are dropped, so however many spellings an address has, one
 * answer is kept. Null where no page can have this path. `pathname` is still percent-encoded.
 */
export function parsePageAddress(pathname: string, search: string): PageAddress | null {
  let segments: string[];
  try {
    segments = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
  const lang: Lang = segments[0] === 'en' ? 'en' : 'vi';
  const found = canonicalPath(lang, lang === 'en' ? segments.slice(1) : segments, readQuery(search));
  return found && { lang, canonical: localise(found.path, lang), keep: found.keep };
}
