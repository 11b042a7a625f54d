import { assessmentOf, isEditionSegment, isPinned } from '@/lib/params/edition';
import { isLanguage, languageKey, languageOf } from '@/lib/params/language';
import type { Query } from '@/lib/params/query';
import { slugSegment, tierSegment, unitSlugOf, unitSlugs } from '@/lib/params/slug';
import { LANGUAGES, type Lang, MAX_COMPARED, type Tier } from '@/lib/site';

/** Which figure, of what. Everything a drawing depends on besides width, theme and language. */
export interface FigureAddress {
  readonly kind: FigureKind;
  readonly edition: string;
  /** Null: the tier of the edition that has a map. */
  readonly tier: Tier | null;
  /** Null: the total. */
  readonly criterion: string | null;
  /** The unit of a profile or trend; the marked unit of a ranking, distribution or map. */
  readonly unit: string | null;
  /** Units of a comparison, two to four. */
  readonly units: readonly string[];
  /** Only the units of one district, or of one kind, by their words in an address; null: all. */
  readonly district: string | null;
  readonly type: string | null;
  /** A profile drawn as a radar. */
  readonly radar: boolean;
  /** Revisions a trend takes for the years before `edition`; empty: the current one of each. */
  readonly earlier: readonly string[];
}

type ParsedFigure =
  | { readonly ok: true; readonly address: FigureAddress }
  /** 404: no such figure. 400: a query value outside its closed list; `parameter` names it. */
  | { readonly ok: false; readonly status: 400 | 404; readonly parameter: string | null };

const NOT_FOUND: ParsedFigure = { ok: false, status: 404, parameter: null };
const bad = (parameter: string): ParsedFigure => ({ ok: false, status: 400, parameter });

const isSlug = (text: string): boolean => slugSegment.safeParse(text).success;

const LONGEST_MARK = 400;

/** One key of a figure's query: what it says of the figure, and how that is written again. */
interface OwnParameter {
  readonly key: 'don-vi' | 'dang' | 'truoc' | 'huyen' | 'loai';
  /** Null where the value is none of this key's; absent stands for the key left out. */
  readonly read: (value: string | undefined, edition: string) => Partial<FigureAddress> | null;
  readonly write: (address: FigureAddress) => string | null;
}

/** A unit to be marked. */
const MARKED: OwnParameter = {
  key: 'don-vi',
  read: (value) => {
    const unit = value === undefined ? undefined : unitSlugOf(value);
    return unit === undefined ? {} : unit === null ? null : { unit };
  },
  write: ({ unit }) => unit,
};

/** The units compared, each once. */
const COMPARED: OwnParameter = {
  key: 'don-vi',
  read: (value = '') => {
    const units = unitSlugs(value, MAX_COMPARED);
    return units && { units };
  },
  write: ({ units }) => units.join(','),
};

/** Only the units of one district, or of one kind. */
const filtered = (key: 'huyen' | 'loai', field: 'district' | 'type'): OwnParameter => ({
  key,
  read: (value) => (value === undefined ? {} : isSlug(value) ? { [field]: value } : null),
  write: (address) => address[field],
});
const DISTRICT = filtered('huyen', 'district');
const TYPE = filtered('loai', 'type');

/** A profile's second view. */
const VIEW: OwnParameter = {
  key: 'dang',
  read: (value) => (value === undefined ? {} : value === 'radar' ? { radar: true } : null),
  write: ({ radar }) => (radar ? 'radar' : null),
};

/** Years a trend goes back at most. */
const MOST_EARLIER = 12;

/** Revisions of other years beside a pinned one: each pinned, and one a year. */
const EARLIER: OwnParameter = {
  key: 'truoc',
  read: (value, edition) => {
    if (value === undefined) return {};
    const slugs = value.split(',');
    const fits =
      isPinned(edition) &&
      slugs.length <= MOST_EARLIER &&
      slugs.every((slug) => isEditionSegment(slug) && isPinned(slug)) &&
      new Set([edition, ...slugs].map(assessmentOf)).size === slugs.length + 1;
    return fits ? { earlier: slugs.toSorted() } : null;
  },
  write: ({ earlier }) => (earlier.length > 0 ? earlier.join(',') : null),
};

/** What a figure is of; pages, files, the embed builder and the desk go by this and not by the kind. */
export interface FigureSubject {
  /** A tier's whole list, a unit perhaps marked in it; one unit; or several side by side. */
  readonly of: 'list' | 'unit' | 'units';
  /** There is one of the tier on the map alone, which the address does not name. */
  readonly mapped?: true;
  /** It goes back over years: no single revision holds all it shows. */
  readonly years?: true;
}

interface FigureRow extends FigureSubject {
  /** Keys of its own. */
  readonly own: readonly OwnParameter[];
}

/** Every word of figure addresses, what it shows, and what it is asked with: a new kind is a row. */
export const FIGURES = {
  'xep-hang': { of: 'list', own: [MARKED, DISTRICT, TYPE] },
  'phan-bo': { of: 'list', own: [MARKED] },
  'ho-so': { of: 'unit', own: [VIEW] },
  'qua-nam': { of: 'unit', years: true, own: [EARLIER] },
  'so-sanh': { of: 'units', own: [COMPARED] },
  'ban-do': { of: 'list', mapped: true, own: [MARKED] },
} as const satisfies Readonly<Record<string, FigureRow>>;
export type FigureKind = keyof typeof FIGURES;
export const FIGURE_KINDS = Object.keys(FIGURES) as FigureKind[];

export const subjectOf = (kind: FigureKind): FigureSubject => FIGURES[kind];
const ownKeysOf = (kind: FigureKind): readonly OwnParameter[] => FIGURES[kind].own;

/** What the path ends in, by what a figure is of: perhaps a criterion, always a unit, or nothing. */
const TAILS = { list: 'criterion', unit: 'unit', units: null } as const satisfies Readonly<
  Record<FigureSubject['of'], keyof FigureAddress | null>
>;

/** Every key some figure takes; a kind that does not take one refuses it. */
export const FIGURE_KEYS = [MARKED.key, VIEW.key, EARLIER.key, DISTRICT.key, TYPE.key] as const;

const isFigureKind = (word: string | undefined): word is FigureKind => FIGURE_KINDS.some((kind) => kind === word);

/** The end of a figure's path; null where it has another shape. */
function readTail(tail: (typeof TAILS)[keyof typeof TAILS], parts: readonly string[]): Partial<FigureAddress> | null {
  if (!parts.every(isSlug)) return null;
  if (tail === 'unit') return parts.length === 1 || parts.length === 2 ? { unit: parts.join('/') } : null;
  if (parts.length === 0) return {};
  return tail === 'criterion' && parts.length === 1 ? { criterion: parts[0] ?? null } : null;
}

/**
 * Reads the path of a figure, after /bieu-do/ or /nhung/ and without an ending, and its own keys: `don-vi` marks a unit or
 * lists those compared, `huyen` and `loai` leave only units of a district or kind in a ranking, `dang=radar` turns a profile into its second view, `truoc` names the revisions a pinned trend takes
 * for the years before.
 */
export function parseFigure(segments: readonly string[], query: Query): ParsedFigure {
  const [kind, edition = '', ...rest] = segments;
  if (!isFigureKind(kind) || !isEditionSegment(edition)) return NOT_FOUND;
  const { of, mapped } = subjectOf(kind);
  const tier = tierSegment.nullable().safeParse(mapped ? null : rest[0]);
  const tail = readTail(TAILS[of], mapped ? rest : rest.slice(1));
  if (!tier.success || tail === null) return NOT_FOUND;
  let address = figureAddress({ kind, edition, tier: tier.data, ...tail });
  for (const key of FIGURE_KEYS) {
    const value = query[key];
    if (value !== undefined && (typeof value !== 'string' || value.length > LONGEST_MARK)) return bad(key);
    const parameter = ownKeysOf(kind).find((own) => own.key === key);
    const read = parameter ? parameter.read(value, edition) : value === undefined ? {} : null;
    if (read === null) return bad(key);
    address = { ...address, ...read };
  }
  return { ok: true, address };
}

/** The path of a figure without ending, and its own query pairs: the inverse of `parseFigure`. */
export function serialiseFigure(address: FigureAddress): {
  path: string;
  pairs: readonly (readonly [string, string])[];
} {
  const { kind, edition, tier } = address;
  const { of, mapped } = subjectOf(kind);
  const last = TAILS[of];
  const tail = last && address[last];
  return {
    path: [kind, edition, ...(!mapped && tier !== null ? [tier] : []), ...(tail ? [tail] : [])].join('/'),
    pairs: ownKeysOf(kind).flatMap((own) => {
      const value = own.write(address);
      return value === null ? [] : [[own.key, value] as const];
    }),
  };
}

/** A figure address with what is usual left out. */
export function figureAddress(
  given: Pick<FigureAddress, 'kind' | 'edition' | 'tier'> & Partial<FigureAddress>,
): FigureAddress {
  return { criterion: null, unit: null, units: [], district: null, type: null, radar: false, earlier: [], ...given };
}

/** Whether everything the figure shows is named by revision, so that it never changes: a trend needs all its years named. */
export function isFixed({ kind, edition, earlier }: FigureAddress): boolean {
  return isPinned(edition) && (!subjectOf(kind).years || earlier.length > 0);
}

/**
 * What a figure's file is called on a reader's disk, without ending: kind, edition (which says where it is simulated) and what
 * it is of, so that no two are called alike.
 */
export function fileNameOf(pinned: FigureAddress, lang: Lang): string {
  const { path, pairs } = serialiseFigure(pinned);
  return [path, ...pairs.map(([, value]) => value), languageKey(lang)]
    .filter((part) => part !== null)
    .join('-')
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, 150);
}

/** How a drawing is asked for; closed lists. Widths in CSS pixels. */
const DRAWING_WIDTHS = { '360': 'narrow', '520': 'middle', '720': 'wide', '900': 'broad' } as const;

/** The same the other way round; null for what is usual and left out. */
export const WIDTH_KEYS = { narrow: '360', middle: '520', wide: null, broad: '900' } as const;

export interface DrawingQuery {
  readonly width: (typeof DRAWING_WIDTHS)[keyof typeof DRAWING_WIDTHS];
  readonly theme: 'light' | 'dark';
  readonly lang: Lang;
  /** PNG only: pixels for each CSS pixel. */
  readonly scale: 1 | 2;
  /** `plain`: without what the page around it prints. */
  readonly frame: 'full' | 'plain';
}

/** Every key a drawing takes. */
export const DRAWING_KEYS: readonly string[] = ['width', 'theme', 'lang', 'scale', 'frame', ...FIGURE_KEYS];

/** What the closed lists of a query take, by key: named where a value is refused. */
export type ValueLists = ReadonlyMap<string, readonly string[]>;

export const DRAWING_VALUES: ValueLists = new Map([
  ['width', Object.keys(DRAWING_WIDTHS)],
  ['theme', ['light', 'dark']],
  ['lang', [...LANGUAGES]],
  ['scale', ['1', '2']],
  ['frame', ['full', 'plain']],
]);

/** Reads `width`, `theme`, `lang`, `scale`, `frame`. Null with the name of the parameter where one is unknown, repeated or not in its list. */
export function parseDrawing(query: Query): { readonly drawing: DrawingQuery } | { readonly parameter: string } {
  for (const [key, value] of Object.entries(query)) {
    if (!DRAWING_KEYS.includes(key) || typeof value !== 'string') return { parameter: key.slice(0, 40) };
  }
  const { width = '720', theme = 'light', lang = 'vi', scale = '1', frame = 'full' } = query as Record<string, string>;
  if (width !== '360' && width !== '520' && width !== '720' && width !== '900') return { parameter: 'width' };
  if (theme !== 'light' && theme !== 'dark') return { parameter: 'theme' };
  if (!isLanguage(lang)) return { parameter: 'lang' };
  if (scale !== '1' && scale !== '2') return { parameter: 'scale' };
  if (frame !== 'full' && frame !== 'plain') return { parameter: 'frame' };
  return { drawing: { width: DRAWING_WIDTHS[width], theme, lang, scale: scale === '1' ? 1 : 2, frame } };
}

/** `auto`: light or dark as the reader's screen is. Only a document can be that; a file is one of the two. */
export const EMBED_THEMES = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** Keys of our own in the address of an embed document. */
export const EMBED_KEYS: readonly string[] = [...FIGURE_KEYS, 'lang', 'theme', 'cao'];

/** Heights an embed can be made to fit, in CSS pixels: a closed list, so that few documents are made. */
export const EMBED_HEIGHTS = [120, 200, 300, 400, 500, 600, 750, 1000] as const;
export type EmbedHeightLimit = (typeof EMBED_HEIGHTS)[number];

export const EMBED_VALUES: ValueLists = new Map([
  ['theme', [...EMBED_THEMES]],
  ['lang', [...LANGUAGES]],
  ['cao', EMBED_HEIGHTS.map(String)],
]);

/** The largest of them that is no more than a host has room for; the smallest where it has less. */
export const embedHeightWithin = (pixels: number): EmbedHeightLimit =>
  EMBED_HEIGHTS.findLast((height) => height <= pixels) ?? EMBED_HEIGHTS[0];

type ParsedEmbed =
  | {
      readonly ok: true;
      readonly address: FigureAddress;
      readonly lang: Lang;
      readonly theme: EmbedTheme;
      /** What it has to fit into; null: as high as it is. */
      readonly height: EmbedHeightLimit | null;
    }
  | { readonly ok: false; readonly status: 400 | 404; readonly parameter: string | null; readonly lang: Lang };

/**
 * Reads the address of an embed document. Keys that hosts add (pym's `childId`, `parentUrl` …) are left alone; our own
 * `lang`, `theme` and `cao` (a height to fit into) must be in their lists.
 */
export function parseEmbed(segments: readonly string[], query: Query): ParsedEmbed {
  const { lang = 'vi', theme: asked = 'light' } = query;
  const theme = EMBED_THEMES.find((known) => known === asked);
  const inLang = languageOf(lang);
  const refuse = (status: 400 | 404, parameter: string | null): ParsedEmbed => ({
    ok: false,
    status,
    parameter,
    lang: inLang,
  });
  if (!isLanguage(lang)) return refuse(400, 'lang');
  if (theme === undefined) return refuse(400, 'theme');
  const height = EMBED_HEIGHTS.find((limit) => String(limit) === query.cao) ?? null;
  if (query.cao !== undefined && height === null) return refuse(400, 'cao');
  const parsed = parseFigure(segments, query);
  return parsed.ok
    ? { ok: true, address: parsed.address, lang: inLang, theme, height }
    : refuse(parsed.status, parsed.parameter);
}
