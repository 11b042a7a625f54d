import type { TableFormat } from '@/lib/open-data/addresses';
import { isEditionSegment } from '@/lib/params/edition';
import { slugSegment, tierSegment } from '@/lib/params/slug';
import type { Tier } from '@/lib/site';

/** A file somebody may download; `csvw` is the description beside a CSV. */
export type DownloadParams =
  | {
      readonly kind: 'ranking';
      readonly edition: string;
      readonly tier: Tier;
      readonly criterion: string | null;
      readonly format: TableFormat | 'csvw';
    }
  | {
      readonly kind: 'unit';
      readonly tier: Tier;
      readonly slug: string;
      readonly edition: string | null;
      readonly format: TableFormat | 'csvw';
    }
  | { readonly kind: 'package' | 'data-package'; readonly edition: string }
  | { readonly kind: 'citation'; readonly edition: string; readonly format: 'bib' | 'json' }
  | { readonly kind: 'catalogue'; readonly format: 'ttl' | 'jsonld' }
  /** The annex to be filled in; tier null for all. */
  | { readonly kind: 'template'; readonly tier: Tier | null };

const isSlug = (text: string) => slugSegment.safeParse(text).success;

function tierOf(text: string | undefined): Tier | null {
  const parsed = tierSegment.safeParse(text);
  return parsed.success ? parsed.data : null;
}

const ENDINGS: readonly (readonly [ending: string, format: TableFormat | 'csvw'])[] = [
  ['.csv-metadata.json', 'csvw'],
  ['.csv', 'csv'],
  ['.xlsx', 'xlsx'],
  ['.json', 'json'],
];

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

/** Reads the path after /tai-ve; null where no file has this shape. */
export function parseDownload(segments: readonly string[]): DownloadParams | null {
  const [first = '', second, ...more] = segments;
  if (second === undefined) {
    if (first === 'dcat.ttl') return { kind: 'catalogue', format: 'ttl' };
    if (first === 'dcat.jsonld') return { kind: 'catalogue', format: 'jsonld' };
    if (first === 'mau-phu-luc.xlsx') return { kind: 'template', tier: null };
    const edition = first.endsWith('.zip') ? first.slice(0, -'.zip'.length) : '';
    return isEditionSegment(edition) ? { kind: 'package', edition } : null;
  }
  if (first === 'mau-phu-luc' && more.length === 0) {
    const tier = second.endsWith('.xlsx') ? tierOf(second.slice(0, -'.xlsx'.length)) : null;
    return tier && { kind: 'template', tier };
  }
  if (more.length === 0 && isEditionSegment(first)) {
    if (second === 'datapackage.json') return { kind: 'data-package', edition: first };
    if (second === 'trich-dan.bib') return { kind: 'citation', edition: first, format: 'bib' };
    if (second === 'trich-dan.json') return { kind: 'citation', edition: first, format: 'json' };
  }
  return parseTable(segments);
}

/** Query keys a file takes; every other key is refused. */
export function downloadKeys(params: DownloadParams): readonly string[] {
  if (params.kind !== 'ranking' && params.kind !== 'unit') return [];
  return [...(params.kind === 'ranking' ? ['huyen', 'loai'] : []), ...(params.format === 'csv' ? ['bom'] : [])];
}
