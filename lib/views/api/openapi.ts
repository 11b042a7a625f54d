import { z } from 'zod';
import { PROBLEMS } from '@/lib/http/problem';
import { apiWords } from '@/lib/i18n/words/api';
import { siteWords } from '@/lib/i18n/words/site';
import { TERMS } from '@/lib/open-data/terms';
import { API_PARAMETERS, type ApiParameterName, DEFAULT_LIMIT } from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
import type { Lang, TierKind } from '@/lib/site';
import * as envelope from '@/lib/views/api/envelope-schemas';
import type { Operation } from '@/lib/views/api/operation';
import { OPERATIONS } from '@/lib/views/api/operations';
import * as schemas from '@/lib/views/api/schemas';
import { API_CHANGES, API_PROMISE, API_VERSION } from '@/lib/views/api/version';

type JsonSchema = Record<string, unknown>;

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...schemas, ...envelope })) {
  if (schema instanceof z.ZodObject) registry.add(schema, { id });
}

/** What a document is drawn into, and the tiers there are. */
interface Drawn {
  readonly components: Map<string, JsonSchema>;
  readonly tiers: readonly TierKind[];
}

/** A shape as JSON Schema 2020-12, its named parts moved into `components`. */
function toSchema(schema: z.ZodType, { components, tiers }: Drawn): JsonSchema {
  const {
    $schema: _,
    $defs,
    ...rest
  } = z.toJSONSchema(schema, {
    metadata: registry,
    target: 'draft-2020-12',
    // Names of parts are ours alone; descriptions stand where zod keeps them.
    override: ({ zodSchema, jsonSchema }) => {
      const description = z.globalRegistry.get(zodSchema as unknown as z.ZodType)?.description;
      if (description) jsonSchema.description = description;
      // Fields may be added, and so may values of a list: no client may take either for closed.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (Object.is(zodSchema, schemas.tierWord) && tiers.length > 0) {
        jsonSchema.enum = tiers.map(({ slug }) => slug);
        jsonSchema.description = listTiers(tiers, 'en');
      }
      if (jsonSchema.enum) {
        jsonSchema['x-extensible-enum'] = jsonSchema.enum;
        delete jsonSchema.enum;
      }
    },
  });
  for (const [name, definition] of Object.entries($defs ?? {})) {
    components.set(name, relocate(definition as JsonSchema));
  }
  const own = typeof rest.id === 'string' ? rest.id : null;
  if (!own) return relocate(rest as JsonSchema);
  components.set(own, relocate(rest as JsonSchema));
  return { $ref: `#/components/schemas/${own}` };
}

/** References between named parts, as OpenAPI writes them. */
function relocate({ id: _, ...schema }: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}

/** Names in the path, in order. */
export function pathParameters(path: string): ApiParameterName[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name as ApiParameterName);
}

/** What a parameter means; a tier with those there are. */
export function meaningOf(name: ApiParameterName, tiers: readonly TierKind[], lang: Lang): string {
  const { meaning } = API_PARAMETERS[name];
  return name === 'tier' && tiers.length > 0 ? `${meaning[lang]} ${listTiers(tiers, lang)}.` : meaning[lang];
}

const listTiers = (tiers: readonly TierKind[], lang: Lang) =>
  tiers.map(({ slug, words }) => `${slug}: ${words[lang].inSentence}`).join(apiWords[lang].between);

function parameter(name: ApiParameterName, place: 'path' | 'query', tiers: readonly TierKind[]) {
  const { schema } = API_PARAMETERS[name];
  const { $schema: _, ...form } = z.toJSONSchema(schema);
  const closed = name === 'tier' && tiers.length > 0 ? { type: 'string', enum: tiers.map(({ slug }) => slug) } : form;
  return {
    name,
    in: place,
    required: place === 'path' || name === 'q',
    description: `${meaningOf(name, tiers, 'en')} / ${meaningOf(name, tiers, 'vi')}`,
    schema: name === 'limit' ? { ...form, default: DEFAULT_LIMIT } : closed,
  };
}

function problemAnswer(statuses: readonly number[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: Object.entries(PROBLEMS)
          .filter(([, problem]) => problem.status === status)
          .map(([code, { title }]) => `${code}: ${title}`)
          .join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemAnswer' } } },
      },
    ]),
  );
}

function describeOperation(operation: Operation, { components, tiers }: Drawn) {
  const data = toSchema(operation.schema, { components, tiers });
  return {
    operationId: operation.id,
    tags: [tagOf(operation)],
    summary: operation.summary.en,
    description: operation.summary.vi,
    parameters: [
      ...pathParameters(operation.path).map((name) => parameter(name, 'path', tiers)),
      ...operation.query.map((name) => parameter(name, 'query', tiers)),
    ],
    responses: {
      200: {
        description: operation.summary.en,
        headers: {
          ETag: { description: 'Strong tag of this answer', schema: { type: 'string' } },
          'Cache-Control': {
            description: 'immutable where the address names a revision, but for what says whether it still stands',
            schema: { type: 'string' },
          },
        },
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                data: operation.paged === 'data' ? { type: 'array', items: data } : data,
                meta: toSchema(envelope.Meta, { components, tiers }),
                links: toSchema(envelope.Links, { components, tiers }),
              },
              required: ['data', 'meta', 'links'],
            },
          },
        },
      },
      ...(operation.moves
        ? {
            308: {
              description: 'The address is an old one of the same unit; Location has the present one',
              headers: { Location: { description: 'The present address', schema: { type: 'string' } } },
            },
          }
        : {}),
      304: { description: 'Not changed since the tag in If-None-Match, or the day in If-Modified-Since' },
      ...problemAnswer([400, 404, 405, 503]),
    },
  };
}

/** What an operation is about: the first word of its address. */
const tagOf = ({ path }: Operation): string => path.split('/')[1] || 'index';

const TAGS = [
  { name: 'index', description: 'Where to begin' },
  { name: 'editions', description: 'Editions, their tiers, rankings, results and checks' },
  { name: 'units', description: 'Units, what they were and became, and their results' },
  { name: 'search', description: 'Units by name' },
];

/** OpenAPI 3.1 of the site of an owner, made from the very schemas and parameters the API works with; `tiers`: those there are. */
export function buildOpenApi(siteUrl: string, siteOwner: string, tiers: readonly TierKind[] = []): object {
  const components = new Map<string, JsonSchema>();
  toSchema(envelope.ProblemAnswer, { components, tiers });
  const paths = Object.fromEntries(
    OPERATIONS.map((operation) => [operation.path, { get: describeOperation(operation, { components, tiers }) }]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: siteWords.en.siteTitle(siteOwner),
      version: API_VERSION,
      description: [
        API_PROMISE.en,
        API_PROMISE.vi,
        ...API_CHANGES.map(({ version, date, en }) => `${version} (${date}): ${en}`),
        TERMS.en,
      ].join('\n\n'),
      // None has been stated, and that is what stands here: readers of the document ask for one.
      license: { name: 'Not stated by the publishing office', url: `${siteUrl}${dataPaths.data()}#giay-phep` },
      contact: { name: siteWords.en.siteTitle(siteOwner), url: siteUrl },
    },
    // Nobody needs a key.
    security: [],
    tags: TAGS,
    servers: [{ url: siteUrl + dataPaths.api() }],
    externalDocs: { url: siteUrl + dataPaths.apiPage() },
    paths,
    components: { schemas: Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1))) },
  };
}
