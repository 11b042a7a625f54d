import { type ClaimParams, parseClaim, serialiseClaim } from '@/lib/params/claim';
import { isEditionSegment } from '@/lib/params/edition';
import { slugSegment, tierSegment } from '@/lib/params/slug';
import type { Tier } from '@/lib/site';

export type TableFormat = 'csv' | 'xlsx' | 'json';
/** BibTeX or CSL-JSON. */
export type CitationFormat = 'bib' | 'csl';
export type ClaimFormat = 'json' | CitationFormat;
/** `csvw` is the description beside a CSV; a citation is that of the page that shows the same. */
export type RowsFormat = TableFormat | 'csvw' | CitationFormat;

/** Forms of the table of everything; `csvw` is the description beside its CSV. */
const ALL_FORMATS = { csv: 'csv', jsonl: 'jsonl', parquet: 'parquet', csvw: 'csv-metadata.json' } as const;
export type AllFormat = keyof typeof ALL_FORMATS;

/** A file somebody may download. */
export type DownloadParams =
  | {
      readonly kind: 'ranking';
      readonly edition: string;
      readonly tier: Tier;
      readonly criterion: string | null;
      readonly format: RowsFormat;
    }
  | {
      readonly kind: 'unit';
      readonly tier: Tier;
      readonly slug: string;
      readonly edition: string | null;
      readonly format: RowsFormat;
    }
  | { readonly kind: 'package' | 'data-package'; readonly edition: string }
  | { readonly kind: 'citation'; readonly edition: string; readonly format: CitationFormat }
  /** Every figure of every edition in one table. */
  | { readonly kind: 'all'; readonly format: AllFormat }
  | { readonly kind: 'catalogue'; readonly format: 'ttl' | 'jsonld' }
  /** The score sheet of a unit in an edition, as PDF. */
  | { readonly kind: 'sheet'; readonly edition: string; readonly tier: Tier; readonly slug: string }
  /** The log of the store, the program that proves a publication with it, and the one that follows boards. */
  | { readonly kind: 'log' | 'verifier' | 'follower' }
  /** Everything a revision says, as it was sealed. */
  | { readonly kind: 'sealed'; readonly edition: string }
  /** The same under its own SHA-256, so that who has it from anywhere can tell that it is this. */
  | { readonly kind: 'sealed-text'; readonly seal: string }
  /** One figure, or how it is cited. */
  | { readonly kind: 'claim'; readonly of: Omit<ClaimParams, 'lang'>; readonly format: ClaimFormat }
  /** The annex to be filled in; tier null for all. */
  | { readonly kind: 'template'; readonly tier: Tier | null };

const isSlug = (text: string) => slugSegment.safeParse(text).success;

function tierOf(text: string | undefined): Tier | null {
  const parsed = tierSegment.safeParse(text);
  return parsed.success ? parsed.data : null;
}

const CLAIM = 'so-lieu';
const SEALED = 'niem-phong';

/** Longer ones first: the last of them ends others. */
const ENDINGS: readonly (readonly [ending: string, format: RowsFormat])[] = [
  ['.csv-metadata.json', 'csvw'],
  ['.trich-dan.bib', 'bib'],
  ['.trich-dan.json', 'csl'],
  ['.csv', 'csv'],
  ['.xlsx', 'xlsx'],
  ['.json', 'json'],
];

/** How an address ends for a format, without the dot before it. */
export function endingOf(format: RowsFormat): string {
  return ENDINGS.find(([, other]) => other === format)?.[0].slice(1) ?? format;
}

/** `/phieu/{edition}/{tier}/{unit}.pdf` */
function parseSheet([edition = '', tierText, ...unit]: readonly string[]): DownloadParams | null {
  const tier = tierOf(tierText);
  const slug = unit.join('/');
  const parts = slug.endsWith('.pdf') ? slug.slice(0, -'.pdf'.length).split('/') : [];
  if (!tier || !isEditionSegment(edition) || parts.length < 1 || parts.length > 2 || !parts.every(isSlug)) return null;
  return { kind: 'sheet', edition, tier, slug: parts.join('/') };
}

/** `/so-lieu/{edition}/{tier}/{unit}/{criterion}.json`, or its citation. */
function parseClaimFile([edition, tier, ...unit]: readonly string[]): DownloadParams | null {
  const last = unit.at(-1) ?? '';
  const found = ENDINGS.find(([ending]) => last.endsWith(ending));
  const format = found?.[1];
  if (!found || (format !== 'json' && format !== 'bib' && format !== 'csl')) return null;
  const words = [...unit.slice(0, -1), last.slice(0, -found[0].length)];
  const claim = parseClaim({ lang: 'vi', edition, tier, unit: words });
  if (!claim) return null;
  const { lang: _, ...of } = claim;
  return { kind: 'claim', of, format };
}

function parseTable(segments: readonly string[]): DownloadParams | null {
  const last = segments.at(-1) ?? '';
  const found = ENDINGS.find(([ending]) => last.endsWith(ending));
  if (!found) return null;
  const [ending, format] = found;
  const parts = [...segments.slice(0, -1), last.slice(0, -ending.length)];
  if (parts[0] === 'don-vi') {
    const tier = tierOf(parts[1]);
    const rest = parts.slice(2);
    const edition = rest.length > 1 && isEditionSegment(rest.at(-1) ?? '') ? (rest.at(-1) ?? null) : null;
    const slug = edition ? rest.slice(0, -1) : rest;
    if (!tier || slug.length < 1 || slug.length > 2 || !slug.every(isSlug)) return null;
    return { kind: 'unit', tier, slug: slug.join('/'), edition, format };
  }
  const [edition = '', tierText, criterion, ...more] = parts;
  const tier = tierOf(tierText);
  if (!tier || more.length > 0 || !isEditionSegment(edition)) return null;
  if (criterion !== undefined && !isSlug(criterion)) return null;
  return { kind: 'ranking', edition, tier, criterion: criterion ?? null, format };
}

const ALL = 'tat-ca';

function parseAll(name: string): DownloadParams | null {
  const found = Object.entries(ALL_FORMATS).find(([, ending]) => name === `${ALL}.${ending}`);
  return found ? { kind: 'all', format: found[0] as AllFormat } : null;
}

/** Reads the path after /tai-ve; null where no file has this shape. */
export function parseDownload(segments: readonly string[]): DownloadParams | null {
  const [first = '', second, ...more] = segments;
  if (second === undefined) {
    if (first === 'dcat.ttl') return { kind: 'catalogue', format: 'ttl' };
    if (first === 'dcat.jsonld') return { kind: 'catalogue', format: 'jsonld' };
    if (first === 'nhat-ky.jsonl') return { kind: 'log' };
    if (first === 'kiem-chung.mjs') return { kind: 'verifier' };
    if (first === 'theo-doi.mjs') return { kind: 'follower' };
    const all = parseAll(first);
    if (all) return all;
    if (first === 'mau-phu-luc.xlsx') return { kind: 'template', tier: null };
    const edition = first.endsWith('.zip') ? first.slice(0, -'.zip'.length) : '';
    return isEditionSegment(edition) ? { kind: 'package', edition } : null;
  }
  if (first === SEALED && more.length === 0) {
    const seal = /^([\da-f]{64})\.jsonl$/.exec(second)?.[1];
    return seal === undefined ? null : { kind: 'sealed-text', seal };
  }
  if (first === CLAIM) return parseClaimFile(segments.slice(1));
  if (first === 'phieu') return parseSheet(segments.slice(1));
  if (first === 'mau-phu-luc' && more.length === 0) {
    const tier = second.endsWith('.xlsx') ? tierOf(second.slice(0, -'.xlsx'.length)) : null;
    return tier === null ? null : { kind: 'template', tier };
  }
  if (more.length === 0 && isEditionSegment(first)) {
    if (second === 'datapackage.json') return { kind: 'data-package', edition: first };
    if (second === `${SEALED}.jsonl`) return { kind: 'sealed', edition: first };
    if (second === 'trich-dan.bib') return { kind: 'citation', edition: first, format: 'bib' };
    if (second === 'trich-dan.json') return { kind: 'citation', edition: first, format: 'csl' };
  }
  return parseTable(segments);
}

/** What follows the head of a file's address: the inverse of `parseDownload`. */
export function serialiseDownload(params: DownloadParams): string {
  switch (params.kind) {
    case 'ranking': {
      const { edition, tier, criterion, format } = params;
      return `/${edition}/${tier}${criterion === null ? '' : `/${criterion}`}.${endingOf(format)}`;
    }
    case 'unit': {
      const { tier, slug, edition, format } = params;
      return `/don-vi/${tier}/${slug}${edition === null ? '' : `/${edition}`}.${endingOf(format)}`;
    }
    case 'package':
      return `/${params.edition}.zip`;
    case 'data-package':
      return `/${params.edition}/datapackage.json`;
    case 'citation':
      return `/${params.edition}/${endingOf(params.format)}`;
    case 'all':
      return `/${ALL}.${ALL_FORMATS[params.format]}`;
    case 'catalogue':
      return `/dcat.${params.format}`;
    case 'log':
      return '/nhat-ky.jsonl';
    case 'verifier':
      return '/kiem-chung.mjs';
    case 'follower':
      return '/theo-doi.mjs';
    case 'sealed':
      return `/${params.edition}/${SEALED}.jsonl`;
    case 'sealed-text':
      return `/${SEALED}/${params.seal}.jsonl`;
    case 'sheet':
      return `/phieu/${params.edition}/${params.tier}/${params.slug}.pdf`;
    case 'claim':
      return `/${CLAIM}${serialiseClaim(params.of)}.${endingOf(params.format)}`;
    case 'template':
      return `/mau-phu-luc${params.tier === null ? '' : `/${params.tier}`}.xlsx`;
  }
}

/** Query keys of tables; a kind of file takes some of them. */
export const DOWNLOAD_KEYS = ['huyen', 'loai', 'bom', 'lang'] as const;
type DownloadKey = (typeof DOWNLOAD_KEYS)[number];
export type DownloadQuery = Readonly<Partial<Record<DownloadKey, string>>>;

/** Query keys a file takes; every other key is refused. */
export function downloadKeys(params: DownloadParams): readonly DownloadKey[] {
  if (params.kind === 'sheet') return ['lang'];
  if (params.kind !== 'ranking' && params.kind !== 'unit') return [];
  return [
    ...(params.kind === 'ranking' ? (['huyen', 'loai'] as const) : []),
    ...(params.format === 'csv' || params.format === 'csvw' ? (['bom'] as const) : []),
  ];
}
