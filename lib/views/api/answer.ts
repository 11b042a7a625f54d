import { currentSettings } from '@/lib/env';
import { parameterProblem, toProblem } from '@/lib/http/problem';
import { httpDate, OPEN_HEADERS, respondJson, respondProblem } from '@/lib/http/respond';
import { editionFacts } from '@/lib/open-data/edition-facts';
import {
  type ApiParameterName,
  type ApiValues,
  type ClosedLists,
  DEFAULT_LIMIT,
  formFault,
  fromCursor,
  LATEST,
  missingWords,
  readValues,
  toCursor,
} from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
import { decodeSegment } from '@/lib/params/decode';
import { type ParameterError, readClosedQuery } from '@/lib/params/query';
import { type EditionRow, findSiteOwner, listCurrentEditions } from '@/lib/store/queries/editions';
import { listKnownTiers } from '@/lib/store/queries/registers';
import { missingParts } from '@/lib/views/api/missing-parts';
import { buildOpenApi } from '@/lib/views/api/openapi';
import type { ApiFound, Operation } from '@/lib/views/api/operation';
import { OPERATIONS } from '@/lib/views/api/operations';
import { API_VERSION } from '@/lib/views/api/version';

interface Asked {
  /** After /api/v1, percent-encoded. */
  readonly segments: readonly string[];
  readonly url: URL;
}

type Matched = { readonly operation: Operation; readonly values: ApiValues };
/** No operation has such an address; `errors` are of the values of one that has as many words in the same places. */
type Mismatch = { readonly operation: null; readonly errors: readonly ParameterError[] };

/** The operation a path names, with its parameters by form. */
function match(segments: readonly string[], closed: ClosedLists): Matched | Mismatch {
  let nearest: Mismatch = { operation: null, errors: [] };
  for (const operation of OPERATIONS) {
    const template = operation.path.split('/').filter(Boolean);
    if (template.length !== segments.length) continue;
    const given: Partial<Record<ApiParameterName, string>> = {};
    const fits = template.every((part, index) => {
      const segment = segments[index] ?? '';
      if (!part.startsWith('{')) return part === segment;
      given[part.slice(1, -1) as ApiParameterName] = segment;
      return true;
    });
    const read = fits ? readValues(given, closed) : null;
    if (read?.ok) return { operation, values: read.values };
    if (read && nearest.errors.length === 0) nearest = { operation: null, errors: read.errors };
  }
  return nearest;
}

/** Answers a reading request under /api/v1: data in one envelope, or a problem in one shape. */
export async function answerApi({ segments, url }: Asked): Promise<Response> {
  const { siteUrl } = currentSettings();
  const context = { siteUrl, instance: url.pathname.slice(0, 300) };
  const refuse = ([first, ...more]: readonly [ParameterError, ...ParameterError[]]) =>
    respondProblem(parameterProblem([first, ...more], context));
  // A unit's address has its district before it; a client that writes it as one parameter escapes the slash between.
  const path = segments.map(decodeSegment).flatMap((segment) => segment.split('/'));
  const description = path.length === 1 && path[0] === 'openapi.json';
  const tiers = await listKnownTiers();
  const closed = { tier: tiers.map(({ slug }) => slug) };
  const tried = match(description ? [] : path, closed);
  const matched = description || tried.operation === null ? null : tried;
  const query = readClosedQuery(url.searchParams, matched?.operation.query ?? []);
  if (!description && !matched) return notFound(tried.operation === null ? tried.errors : []);
  const required = matched?.operation.query.includes('q') && query.values.q === undefined ? [missingWords()] : [];
  const read = readValues(query.values, closed);
  const [first, ...more] = [...query.errors, ...required, ...(read.ok ? [] : read.errors)];
  if (first) return refuse([first, ...more]);
  if (!matched) {
    const type = { 'content-type': 'application/openapi+json; charset=utf-8' };
    return respondJson(buildOpenApi(siteUrl, (await findSiteOwner()).en, tiers), false, type);
  }
  const values = await withLatest({ ...(read.ok ? read.values : {}), ...matched.values });
  const outcome = await matched.operation.find(values);
  if (outcome === null) return notFound(await missingParts(values));
  if (isFaults(outcome)) return refuse(outcome);
  if ('moved' in outcome) {
    const location = `${dataPaths.api(outcome.moved)}${url.search}`;
    return new Response(null, { status: 308, headers: { ...OPEN_HEADERS, location } });
  }
  const self = `${siteUrl}${url.pathname}${url.search}`;
  // Simulated data are kept out of search engines in every format.
  const published = outcome.immutable ? (outcome.published ?? outcome.edition?.publishedAt) : undefined;
  const headers: Record<string, string> = {
    ...(outcome.simulated ? { 'x-robots-tag': 'noindex' } : {}),
    ...(published ? { 'last-modified': httpDate(published) } : {}),
  };
  if (!outcome.list) return respondJson(envelope(outcome.data, outcome, self, null), outcome.immutable, headers);
  const page = toPage(outcome.list, values);
  if (!page) return refuse([formFault('cursor', values.cursor ?? '')]);
  const data = outcome.list.around?.(page.items) ?? page.items;
  return respondJson(envelope(data, outcome, self, page), outcome.immutable, headers);

  function notFound(errors: readonly ParameterError[]): Response {
    const guide = `${siteUrl}${dataPaths.apiPage()}`;
    const of = (key: 'detail' | 'detail_vi') => errors.map((error) => `${error[key]} `).join('');
    const detail = {
      en: `${of('detail') || 'Nothing is here. '}Every address is described at ${guide}.`,
      vi: `${of('detail_vi') || 'Không có gì ở đây. '}Mọi địa chỉ được mô tả ở ${guide}.`,
    };
    return respondProblem(toProblem('not-found', context, detail, errors));
  }
}

/** The values with the year that `latest` stands for; as they are where no official edition is there. */
async function withLatest(values: ApiValues): Promise<ApiValues> {
  if (values.edition !== LATEST) return values;
  const newest = (await listCurrentEditions()).find(({ kind }) => kind === 'official');
  return newest ? { ...values, edition: newest.assessmentSlug } : values;
}

const isFaults = (outcome: object): outcome is readonly [ParameterError, ...ParameterError[]] => Array.isArray(outcome);

interface Page {
  readonly items: readonly unknown[];
  readonly total: number;
  readonly limit: number;
  readonly next: string | null;
}

/** The part of a list that was asked for; null for a cursor that belongs to another list or state. */
function toPage({ items, state }: NonNullable<ApiFound['list']>, values: ApiValues): Page | null {
  const limit = values.limit ?? DEFAULT_LIMIT;
  const offset = values.cursor === undefined ? 0 : fromCursor(values.cursor, state);
  if (offset === null || (offset > 0 && offset >= items.length)) return null;
  const end = offset + limit;
  return {
    items: items.slice(offset, end),
    total: items.length,
    limit,
    next: end < items.length ? toCursor(state, end) : null,
  };
}

function envelope(data: unknown, found: ApiFound | null, self: string, page: Page | null): object {
  const { siteUrl } = currentSettings();
  const at = (path: string | null | undefined) => (path ? siteUrl + path : null);
  return {
    data,
    meta: {
      api_version: API_VERSION,
      simulated: found?.simulated ?? false,
      edition: found?.edition ? editionFacts(found.edition) : null,
      total: page?.total ?? null,
      limit: page?.limit ?? null,
      next_cursor: page?.next ?? null,
    },
    links: {
      self,
      next: page?.next ? nextOf(self, page.next, found?.edition ?? null) : null,
      html: at(found?.html),
      csv: at(found?.csv),
    },
  };
}

/** The page after, of the revision the list was read in: a correction meanwhile changes nothing of a walk. */
function nextOf(self: string, cursor: string, edition: EditionRow | null): string {
  const url = new URL(self);
  if (edition) {
    const unpinned = [edition.assessmentSlug, LATEST];
    const parts = url.pathname.split('/');
    url.pathname = parts
      .map((part) => (unpinned.includes(part) ? (edition.currentSlug ?? edition.slug) : part))
      .join('/');
  }
  url.searchParams.set('cursor', cursor);
  return url.toString();
}
