import { isEditionSegment, isPinned } from '@/lib/params/edition';
import { slugSegment, tierSegment } from '@/lib/params/slug';
import { type Lang, MAX_COMPARED, type Tier } from '@/lib/site';

/** Words of figure addresses, and what each shows. */
export const FIGURE_KINDS = ['xep-hang', 'phan-bo', 'ho-so', 'qua-nam', 'so-sanh', 'ban-do'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What a figure is of; pages, files, the embed builder and the desk go by this and not by the kind. */
export interface FigureSubject {
  /** A tier's whole list, a unit perhaps marked in it; one unit; or several side by side. */
  readonly of: 'list' | 'unit' | 'units';
  /** The one tier there is such a figure of. */
  readonly tier?: Tier;
  /** It goes back over years: no single revision holds all it shows. */
  readonly years?: true;
}

export const FIGURE_SUBJECTS: Readonly<Record<FigureKind, FigureSubject>> = {
  'xep-hang': { of: 'list' },
  'phan-bo': { of: 'list' },
  'ho-so': { of: 'unit' },
  'qua-nam': { of: 'unit', years: true },
  'so-sanh': { of: 'units' },
  'ban-do': { of: 'list', tier: 'cap-xa' },
};

/** Which figure, of what. Everything a drawing depends on besides width, theme and language. */
export interface FigureAddress {
  readonly kind: FigureKind;
  readonly edition: string;
  readonly tier: Tier;
  /** Null: the total. */
  readonly criterion: string | null;
  /** The unit of a profile or trend; the marked unit of a ranking, distribution or map. */
  readonly unit: string | null;
  /** Units of a comparison, two to four. */
  readonly units: readonly string[];
  /** A profile drawn as a radar. */
  readonly radar: boolean;
  /** Revisions a trend takes for the years before `edition`; empty: the current one of each. */
  readonly earlier: readonly string[];
}

export type ParsedFigure =
  | { readonly ok: true; readonly address: FigureAddress }
  /** 404: no such figure. 400: a query value outside its closed list; `parameter` names it. */
  | { readonly ok: false; readonly status: 400 | 404; readonly parameter: string | null };

const NOT_FOUND: ParsedFigure = { ok: false, status: 404, parameter: null };
const bad = (parameter: string): ParsedFigure => ({ ok: false, status: 400, parameter });

const isUnitSlug = (text: string): boolean => {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => slugSegment.safeParse(part).success);
};

type Query = Readonly<Record<string, string | readonly string[]>>;

/** Years a trend goes back at most. */
const MOST_EARLIER = 12;

/** "2023.1" comes with revisions of other years, each pinned and each once; null where `text` is anything else. */
function readEarlier(edition: string, text: Query[string] | undefined): readonly string[] | null {
  if (text === undefined) return [];
  const slugs = typeof text === 'string' ? text.split(',') : [];
  const yearOf = (slug: string) => slug.replace(/\.\d+$/, '');
  const fits =
    isPinned(edition) &&
    slugs.length > 0 &&
    slugs.length <= MOST_EARLIER &&
    slugs.every((slug) => isEditionSegment(slug) && isPinned(slug)) &&
    new Set([edition, ...slugs].map(yearOf)).size === slugs.length + 1;
  return fits ? slugs.toSorted() : null;
}

/**
 * Reads the path of a figure, after /bieu-do/ or /nhung/ and without an ending:
 * `xep-hang/{edition}/{tier}[/{criterion}]`, `phan-bo/{edition}/{tier}[/{criterion}]`, `ho-so/{edition}/{tier}/{unit}`,
 * `qua-nam/{edition}/{tier}/{unit}`, `so-sanh/{edition}/{tier}` with `don-vi=a,b`, `ban-do/{edition}[/{criterion}]`.
 * Query: `don-vi` marks a unit or lists those compared, `dang=radar` turns a profile into its second view, `truoc` names the
 * revisions a pinned trend takes for the years before.
 */
export function parseFigure(segments: readonly string[], query: Query): ParsedFigure {
  const [kind, edition = '', ...rest] = segments;
  if (!FIGURE_KINDS.some((word) => word === kind) || !isEditionSegment(edition)) return NOT_FOUND;
  const marked = query['don-vi'];
  const view = query.dang;
  if (marked !== undefined && (typeof marked !== 'string' || marked.length > 400)) return bad('don-vi');
  if (view !== undefined && (view !== 'radar' || kind !== 'ho-so')) return bad('dang');
  const earlier = readEarlier(edition, query.truoc);
  if (earlier === null || (earlier.length > 0 && kind !== 'qua-nam')) return bad('truoc');
  const base = {
    kind: kind as FigureKind,
    edition,
    criterion: null,
    unit: null,
    units: [],
    radar: view === 'radar',
    earlier,
  };
  const criterionOf = (parts: readonly string[]) => parts[0] ?? null;

  if (kind === 'ban-do') {
    if (rest.length > 1 || !rest.every((part) => slugSegment.safeParse(part).success)) return NOT_FOUND;
    if (marked !== undefined && !isUnitSlug(marked)) return bad('don-vi');
    return { ok: true, address: { ...base, tier: 'cap-xa', criterion: criterionOf(rest), unit: marked ?? null } };
  }
  const [tierWord, ...parts] = rest;
  const tier = tierSegment.safeParse(tierWord);
  if (!tier.success) return NOT_FOUND;
  const tiered = { ...base, tier: tier.data };
  switch (kind) {
    case 'xep-hang':
    case 'phan-bo':
      if (parts.length > 1 || !parts.every((part) => slugSegment.safeParse(part).success)) return NOT_FOUND;
      if (marked !== undefined && !isUnitSlug(marked)) return bad('don-vi');
      return { ok: true, address: { ...tiered, criterion: criterionOf(parts), unit: marked ?? null } };
    case 'so-sanh': {
      if (parts.length > 0) return NOT_FOUND;
      const units = [...new Set((marked ?? '').split(',').filter((slug) => slug !== ''))];
      if (units.length < 2 || units.length > MAX_COMPARED || !units.every(isUnitSlug)) return bad('don-vi');
      return { ok: true, address: { ...tiered, units } };
    }
    default: {
      const slug = parts.join('/');
      if (parts.length === 0 || !isUnitSlug(slug)) return NOT_FOUND;
      if (marked !== undefined) return bad('don-vi');
      return { ok: true, address: { ...tiered, unit: slug } };
    }
  }
}

/** The path of a figure without ending, and its own query pairs: the inverse of `parseFigure`. */
export function serialiseFigure(address: FigureAddress): {
  path: string;
  pairs: readonly (readonly [string, string])[];
} {
  const { kind, edition, tier, criterion, unit, units, radar, earlier } = address;
  const tail = criterion ? `/${criterion}` : '';
  const marked: [string, string][] = unit ? [['don-vi', unit]] : [];
  switch (kind) {
    case 'ban-do':
      return { path: `${kind}/${edition}${tail}`, pairs: marked };
    case 'xep-hang':
    case 'phan-bo':
      return { path: `${kind}/${edition}/${tier}${tail}`, pairs: marked };
    case 'so-sanh':
      return { path: `${kind}/${edition}/${tier}`, pairs: [['don-vi', units.join(',')]] };
    case 'ho-so':
      return { path: `${kind}/${edition}/${tier}/${unit ?? ''}`, pairs: radar ? [['dang', 'radar']] : [] };
    case 'qua-nam':
      return {
        path: `${kind}/${edition}/${tier}/${unit ?? ''}`,
        pairs: earlier.length > 0 ? [['truoc', earlier.join(',')]] : [],
      };
  }
}

/** A figure address with what is usual left out. */
export function figureAddress(
  given: Pick<FigureAddress, 'kind' | 'edition' | 'tier'> & Partial<FigureAddress>,
): FigureAddress {
  return { criterion: null, unit: null, units: [], radar: false, earlier: [], ...given };
}

/** Whether everything the figure shows is named by revision, so that it never changes: a trend needs all its years named. */
export function isFixed({ kind, edition, earlier }: FigureAddress): boolean {
  return isPinned(edition) && (!FIGURE_SUBJECTS[kind].years || earlier.length > 0);
}

/** How a drawing is asked for; closed lists. Widths in CSS pixels. */
export const DRAWING_WIDTHS = { '360': 'narrow', '720': 'wide' } as const;
export const DRAWING_THEMES = ['light', 'dark'] as const;

export interface DrawingQuery {
  readonly width: 'narrow' | 'wide';
  readonly theme: 'light' | 'dark';
  readonly lang: Lang;
  /** PNG only: pixels for each CSS pixel. */
  readonly scale: 1 | 2;
  /** `plain`: without what the page around it prints. */
  readonly frame: 'full' | 'plain';
}

const DRAWING_KEYS = new Set(['width', 'theme', 'lang', 'scale', 'frame', 'don-vi', 'dang', 'truoc']);

/** Reads `width`, `theme`, `lang`, `scale`, `frame`. Null with the name of the parameter where one is unknown, repeated or not in its list. */
export function parseDrawing(query: Query): { readonly drawing: DrawingQuery } | { readonly parameter: string } {
  for (const [key, value] of Object.entries(query)) {
    if (!DRAWING_KEYS.has(key) || typeof value !== 'string') return { parameter: key.slice(0, 40) };
  }
  const { width = '720', theme = 'light', lang = 'vi', scale = '1', frame = 'full' } = query as Record<string, string>;
  if (width !== '360' && width !== '720') return { parameter: 'width' };
  if (theme !== 'light' && theme !== 'dark') return { parameter: 'theme' };
  if (lang !== 'vi' && lang !== 'en') return { parameter: 'lang' };
  if (scale !== '1' && scale !== '2') return { parameter: 'scale' };
  if (frame !== 'full' && frame !== 'plain') return { parameter: 'frame' };
  return { drawing: { width: DRAWING_WIDTHS[width], theme, lang, scale: scale === '1' ? 1 : 2, frame } };
}

export type ParsedEmbed =
  | { readonly ok: true; readonly address: FigureAddress; readonly lang: Lang; readonly theme: 'light' | 'dark' }
  | { readonly ok: false; readonly status: 400 | 404; readonly parameter: string | null; readonly lang: Lang };

/**
 * Reads the address of an embed document. Keys that hosts add (pym's `childId`, `parentUrl` …) are left alone; our own
 * `lang` and `theme` must be in their lists.
 */
export function parseEmbed(segments: readonly string[], query: Query): ParsedEmbed {
  const { lang = 'vi', theme = 'light' } = query;
  const inLang: Lang = lang === 'en' ? 'en' : 'vi';
  const refuse = (status: 400 | 404, parameter: string | null): ParsedEmbed => ({
    ok: false,
    status,
    parameter,
    lang: inLang,
  });
  if (lang !== 'vi' && lang !== 'en') return refuse(400, 'lang');
  if (theme !== 'light' && theme !== 'dark') return refuse(400, 'theme');
  const parsed = parseFigure(segments, query);
  return parsed.ok
    ? { ok: true, address: parsed.address, lang: inLang, theme }
    : refuse(parsed.status, parsed.parameter);
}
