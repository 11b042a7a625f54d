import { currentSettings } from '@/lib/env';
import { PROBLEMS } from '@/lib/http/problem';
import { apiWords } from '@/lib/i18n/words/api';
import { apiFieldWord } from '@/lib/i18n/words/api-fields';
import { dataWords } from '@/lib/i18n/words/data';
import { FIELDS } from '@/lib/open-data/fields';
import { dataPaths } from '@/lib/params/data-paths';
import { localise } from '@/lib/params/paths';
import type { Lang, Localised } from '@/lib/site';
import { findSiteOwner } from '@/lib/store/queries/editions';
import { listKnownTiers } from '@/lib/store/queries/registers';
import { exampleOf, findApiSamples } from '@/lib/views/api/examples';
import { buildOpenApi, meaningOf, pathParameters } from '@/lib/views/api/openapi';
import { addressOf } from '@/lib/views/api/operation';
import { OPERATIONS } from '@/lib/views/api/operations';
import { API_CHANGES, API_PROMISE } from '@/lib/views/api/version';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';

interface ParameterDoc {
  readonly name: string;
  readonly place: string;
  readonly meaning: string;
}

export interface OperationDoc {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly ParameterDoc[];
  /** Shape of `data`, with whether it is a list. */
  readonly answer: { readonly shape: string; readonly list: boolean };
  /** One that answers; null where nothing is published that it could be about. */
  readonly example: Link | null;
}

interface ShapeDoc {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
}

export interface ApiDocsView {
  readonly frame: PageFrame;
  readonly base: string;
  readonly openapi: Link;
  readonly promise: string;
  readonly changes: readonly { readonly version: string; readonly date: string; readonly text: string }[];
  readonly operations: readonly OperationDoc[];
  readonly shapes: readonly ShapeDoc[];
  readonly problems: readonly { readonly code: string; readonly status: number; readonly title: string }[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  /** Values that there are today; more may come. */
  readonly 'x-extensible-enum'?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<
    Record<string, { get: { responses: { 200: { content: { 'application/json': { schema: Schema } } } } } }>
  >;
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** "string | null", "Unit[]", "pass | fail": the type in a few signs. */
function typeText(schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref);
  const listed = schema.enum ?? schema['x-extensible-enum'];
  if (listed) return listed.map(String).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ');
  if (schema.type === 'array') return `${typeText(schema.items ?? {})}[]`;
  return typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'object');
}

/** The document itself is in English; another language has its own words for fields, and those columns have theirs. */
const MEANINGS: Localised<(shape: string, path: string, described: string) => string> = {
  vi: (shape, path) => {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const column = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : null;
    return apiFieldWord(shape, path) ?? column?.description.vi ?? '';
  },
  en: (_shape, _path, described) => described,
};

/** Fields of a shape, those of shapes without a name of their own written as parent.child. */
function fieldsOf(shape: string, schema: Schema, lang: Lang, prefix = ''): ShapeDoc['fields'] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = [field, ...(field.anyOf ?? []), ...(field.items ? [field.items] : [])].find(
      (part) => part.properties,
    );
    return [
      {
        name: prefix + name,
        type: inner && field.type !== 'array' ? 'object' : typeText(field),
        meaning: MEANINGS[lang](shape, prefix + name, field.description ?? ''),
      },
      ...(inner ? fieldsOf(shape, inner, lang, `${prefix}${name}.`) : []),
    ];
  });
}

/** The readable page of the API, from the same list the router and the OpenAPI document are made of. */
export async function buildApiDocs(lang: Lang): Promise<ApiDocsView> {
  const { siteUrl } = currentSettings();
  const words = apiWords[lang];
  const [tiers, samples] = [await listKnownTiers(), await findApiSamples()];
  const document = buildOpenApi(siteUrl, (await findSiteOwner()).en, tiers) as Document;
  return {
    frame: await buildFrame({
      lang,
      path: dataPaths.apiPage(),
      title: words.title,
      crumb: 'API',
      description: words.description,
      crumbs: [{ label: dataWords[lang].title, href: localise(dataPaths.data(), lang) }],
    }),
    base: `${siteUrl}${dataPaths.api()}`,
    openapi: { label: dataWords[lang].openapi, href: dataPaths.api('/openapi.json') },
    promise: API_PROMISE[lang],
    changes: API_CHANGES.map(({ version, date, [lang]: text }) => ({ version, date, text })),
    operations: OPERATIONS.map((operation) => {
      const example = exampleOf(operation, samples);
      const data =
        document.paths[operation.path]?.get.responses[200].content['application/json'].schema.properties?.data;
      const list = data?.type === 'array';
      return {
        id: operation.id,
        path: addressOf(operation),
        summary: operation.summary[lang],
        parameters: [
          ...pathParameters(operation.path).map((name) => ({ name, place: words.inPath })),
          ...operation.query.map((name) => ({ name, place: name === 'q' ? words.inQueryRequired : words.inQuery })),
        ].map((parameter) => ({
          ...parameter,
          meaning: meaningOf(parameter.name, tiers, lang),
        })),
        answer: { shape: typeText((list ? data?.items : data) ?? {}), list },
        example: example === null ? null : { label: example, href: example },
      };
    }),
    shapes: [
      { name: words.envelope, fields: envelopeFields(lang) },
      ...Object.entries(document.components.schemas).map(([name, schema]) => ({
        name,
        fields: fieldsOf(name, schema, lang),
      })),
    ],
    problems: Object.entries(PROBLEMS).map(([code, problem]) => ({
      code,
      status: problem.status,
      title: problem.title[lang],
    })),
  };
}

const ENVELOPE = {
  data: { type: 'object | object[]', described: 'What was asked for.' },
  meta: { type: 'Meta', described: 'About the answer: edition, number of items, page.' },
  links: { type: 'Links', described: 'Addresses that belong to it.' },
} as const;

const envelopeFields = (lang: Lang) =>
  Object.entries(ENVELOPE).map(([name, { type, described }]) => ({
    name,
    type,
    meaning: MEANINGS[lang]('', name, described),
  }));
