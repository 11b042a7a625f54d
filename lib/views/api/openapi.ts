import { z } from 'zod';
import { PROBLEMS } from '@/lib/http/problem';
import { TERMS } from '@/lib/open-data/terms';
import { API_PARAMETERS, type ApiParameterName, DEFAULT_LIMIT } from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
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

/** A shape as JSON Schema 2020-12, its named parts moved into `components`. */
function toSchema(schema: z.ZodType, components: Map<string, JsonSchema>): JsonSchema {
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
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function parameter(name: string, place: 'path' | 'query') {
  const { schema, meaning } = API_PARAMETERS[name as ApiParameterName];
  const { $schema: _, ...form } = z.toJSONSchema(schema);
  return {
    name,
    in: place,
    required: place === 'path' || name === 'q',
    description: `${meaning.en} / ${meaning.vi}`,
    schema: name === 'limit' ? { ...form, default: DEFAULT_LIMIT } : form,
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

function describeOperation(operation: Operation, components: Map<string, JsonSchema>) {
  const data = toSchema(operation.schema, components);
  return {
    operationId: operation.id,
    summary: operation.summary.en,
    description: operation.summary.vi,
    parameters: [
      ...pathParameters(operation.path).map((name) => parameter(name, 'path')),
      ...operation.query.map((name) => parameter(name, 'query')),
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
                meta: toSchema(envelope.Meta, components),
                links: toSchema(envelope.Links, components),
              },
              required: ['data', 'meta', 'links'],
              additionalProperties: false,
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
      304: { description: 'Not changed since the tag in If-None-Match' },
      ...problemAnswer([400, 404, 405, 503]),
    },
  };
}

/** OpenAPI 3.1, made from the very schemas and parameters the API works with. */
export function buildOpenApi(siteUrl: string): object {
  const components = new Map<string, JsonSchema>();
  toSchema(envelope.ProblemAnswer, components);
  const paths = Object.fromEntries(
    OPERATIONS.map((operation) => [operation.path, { get: describeOperation(operation, components) }]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Digital transformation scoreboard, Ninh Bình',
      version: API_VERSION,
      description: [
        API_PROMISE.en,
        API_PROMISE.vi,
        ...API_CHANGES.map(({ version, date, en }) => `${version} (${date}): ${en}`),
        TERMS.en,
      ].join('\n\n'),
    },
    servers: [{ url: siteUrl + dataPaths.api() }],
    externalDocs: { url: siteUrl + dataPaths.apiPage() },
    paths,
    components: { schemas: Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1))) },
  };
}
