import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { Store, Writer } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { listRevisions } from '@/lib/store/queries/editions';
import { bytesOf, download, jsonOf } from './every-file';
import { canonical, nquadsOf, parseTurtle } from './rdf';

const DCAT = 'http://www.w3.org/ns/dcat#';
const TERMS = 'http://purl.org/dc/terms/';

interface Package {
  readonly licenses?: unknown;
  readonly simulated: boolean;
  readonly title: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly bytes: number;
    readonly schema: {
      readonly fields: {
        readonly name: string;
        readonly type: string;
        readonly constraints?: { readonly required?: boolean; readonly enum?: string[]; readonly minimum?: number };
      }[];
      readonly primaryKey: string[];
    };
  }[];
}

// biome-ignore lint/suspicious/noExplicitAny: a document that tests spoil in ways its type would not let through
type Loose = any;

const first = (document: Loose): Loose => document.resources[0];
const field = (document: Loose): Loose => first(document).schema.fields[0];

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const profile = ajv.compile(JSON.parse(readFileSync('tests/fixtures/open-data/data-package-v2.json', 'utf8')));

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

/** What breaks the standard: its profile, then what no JSON Schema can say, that names are unique and keys are of fields. */
function faultsOf(document: Loose): string[] {
  if (!profile(document))
    return (profile.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const { resources } = document as Package;
  return [
    ...repeated(resources.map(({ name }) => name)),
    ...resources.flatMap(({ schema: { fields, primaryKey } }) => {
      const names = fields.map(({ name }) => name);
      return [...repeated(names), ...primaryKey.filter((name) => !names.includes(name))];
    }),
  ];
}

let editions: string[] = [];
beforeAll(async () => {
  editions = (await listRevisions()).map(({ slug }) => slug);
});

describe('the data package of every edition', () => {
  test('keeps the rules of Data Package 2.0, alone and in the zip', async () => {
    for (const edition of editions) {
      const folder = `chuyen-doi-so-${edition}`;
      const zipped = unzipSync(await bytesOf(`/tai-ve/${edition}.zip`))[`${folder}/datapackage.json`];
      const inside = JSON.parse(Buffer.from(zipped ?? []).toString('utf8')) as Package;
      for (const document of [await jsonOf(`/tai-ve/${edition}/datapackage.json`), inside]) {
        expect([edition, faultsOf(document)]).toEqual([edition, []]);
      }
      expect(inside.resources.every((resource) => !resource.path.includes('/'))).toBe(true);
    }
  });

  test.each<[string, (document: Loose) => unknown]>([
    ['no resource', (document) => delete document.resources],
    [
      'another version',
      (document) => Object.assign(document, { $schema: 'https://datapackage.org/profiles/1.0/x.json' }),
    ],
    ['a name with spaces', (document) => Object.assign(document, { name: 'Ninh Bình 2023' })],
    ['a licence without name and address', (document) => Object.assign(document, { licenses: [{ title: 'free' }] })],
    ['a source that says nothing', (document) => Object.assign(document, { sources: [{}] })],
    [
      'a contributor whose address is no address',
      (document) => Object.assign(document, { contributors: [{ path: 'me' }] }),
    ],
    ['a day that is no date-time', (document) => Object.assign(document, { created: '2023-07' })],
    ['a path out of the package', (document) => Object.assign(first(document), { path: '../a.csv' })],
    ['a path from the root', (document) => Object.assign(first(document), { path: '/a.csv' })],
    ['a path and data', (document) => Object.assign(first(document), { data: [] })],
    ['a hash without its kind', (document) => Object.assign(first(document), { hash: 'a'.repeat(64) })],
    ['two resources of one name', (document) => document.resources.push(first(document))],
    ['a field type nobody knows', (document) => Object.assign(field(document), { type: 'decimal' })],
    ['a smallest value of a text', (document) => Object.assign(field(document), { constraints: { minimum: 0 } })],
    ['a constraint nobody knows', (document) => Object.assign(field(document), { constraints: { least: 0 } })],
    ['an empty list of values', (document) => Object.assign(field(document), { constraints: { enum: [] } })],
    ['two fields of one name', (document) => first(document).schema.fields.push(field(document))],
    [
      'missing values that are no texts',
      (document) => Object.assign(first(document).schema, { missingValues: [null] }),
    ],
    ['a key of no field', (document) => Object.assign(first(document).schema, { primaryKey: ['id'] })],
  ])('would be found out with %s', async (_, spoil) => {
    const document = (await jsonOf('/tai-ve/2022.1/datapackage.json')) as Loose;
    expect(faultsOf(document)).toEqual([]);
    spoil(document);
    expect(faultsOf(document).length).toBeGreaterThan(0);
  });

  test('describes cells that keep every constraint of their field', async () => {
    for (const edition of editions) {
      const { resources } = (await jsonOf(`/tai-ve/${edition}/datapackage.json`)) as Package;
      for (const { path, schema } of resources) {
        const rows = parse(await bytesOf(new URL(path).pathname), { columns: true }) as Record<string, string>[];
        for (const { name, constraints = {} } of schema.fields) {
          const cells = rows.map((row) => row[name] ?? '');
          const filled = cells.filter((cell) => cell !== '');
          if (constraints.required || schema.primaryKey.includes(name))
            expect([path, name, cells]).toEqual([path, name, filled]);
          if (constraints.enum) expect(constraints.enum).toEqual(expect.arrayContaining(filled));
          if (constraints.minimum !== undefined)
            expect(filled.every((cell) => Number(cell) >= (constraints.minimum ?? 0))).toBe(true);
        }
      }
    }
  });

  test('names files that are there, with their own size and hash, columns and key', async () => {
    for (const edition of editions) {
      const document = (await jsonOf(`/tai-ve/${edition}/datapackage.json`)) as Package;
      for (const resource of document.resources) {
        const bytes = await bytesOf(new URL(resource.path).pathname);
        expect(resource.bytes).toBe(bytes.length);
        expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
        const [header = [], ...rows] = parse(bytes) as string[][];
        expect(resource.schema.fields.map(({ name }) => name)).toEqual(header);
        const key = resource.schema.primaryKey.map((name) => header.indexOf(name));
        expect(new Set(rows.map((row) => key.map((index) => row[index]).join('|'))).size).toBe(rows.length);
        for (const row of rows) {
          for (const [index, { name, type }] of resource.schema.fields.entries()) {
            const cell = row[index] ?? '';
            if (cell !== '' && type === 'number') expect([name, cell]).toEqual([name, String(Number(cell))]);
            if (cell !== '' && type === 'integer') expect(cell).toMatch(/^\d+$/);
          }
        }
      }
    }
  });

  test('states no licence nobody has given', async () => {
    for (const edition of editions) {
      const document = (await jsonOf(`/tai-ve/${edition}/datapackage.json`)) as Package;
      expect(document.licenses).toBeUndefined();
      expect(JSON.stringify(document)).toMatch(/no licence|No licence/);
      expect(document.simulated).toBe(edition.startsWith('mo-phong'));
    }
  });
});

describe('DCAT', () => {
  test('the Turtle parses, and says exactly what the JSON-LD says', async () => {
    const quads = parseTurtle((await bytesOf('/tai-ve/dcat.ttl')).toString('utf8'));
    const turtle = new Writer({ format: 'application/n-quads' }).quadsToString(quads);
    const json = await nquadsOf(await jsonOf('/tai-ve/dcat.jsonld'));
    expect(await canonical(turtle)).toBe(await canonical(json));
  });

  // What DCAT-AP 3 recommends beside what it asks for; its shapes are run by hand (npm run zoo), for they are others' files.
  test.each([
    ['Catalog', ['issued', 'language', 'spatial', 'publisher'], ['contactPoint', 'service', 'themeTaxonomy']],
    [
      'Dataset',
      ['issued', 'modified', 'identifier', 'language', 'spatial', 'temporal', 'publisher', 'accessRights'],
      ['keyword', 'theme', 'contactPoint', 'distribution', 'landingPage', 'version', 'inSeries'],
    ],
    ['DatasetSeries', ['spatial', 'publisher'], ['keyword', 'theme', 'contactPoint']],
    ['Distribution', ['description', 'issued', 'language', 'rights'], ['accessURL', 'mediaType', 'byteSize']],
    [
      'DataService',
      ['title', 'description', 'conformsTo', 'publisher', 'accessRights'],
      ['endpointURL', 'endpointDescription', 'servesDataset', 'contactPoint'],
    ],
  ])('a %s has what harvesters are told to look for', async (type, terms, own) => {
    const store = new Store(parseTurtle((await bytesOf('/tai-ve/dcat.ttl')).toString('utf8')));
    const nodes = store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${DCAT}${type}`, null);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      const said = (name: string) => store.getObjects(node, name, null).length > 0;
      const missing = [...terms.filter((name) => !said(TERMS + name)), ...own.filter((name) => !said(DCAT + name))];
      expect([node.value, missing]).toEqual([node.value, []]);
    }
    const identifiers = store.getObjects(null, `${TERMS}identifier`, null).map(({ value }) => value);
    expect(identifiers).toEqual(identifiers.filter((value) => value.startsWith('http')));
  });

  test('every dataset has a title, a description and a file that can be fetched', async () => {
    const store = new Store(parseTurtle((await bytesOf('/tai-ve/dcat.ttl')).toString('utf8')));
    const typed = (name: string) =>
      store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${DCAT}${name}`, null);
    expect(typed('Catalog')).toHaveLength(1);
    expect(typed('Dataset')).toHaveLength(editions.length);
    for (const dataset of typed('Dataset')) {
      const types = new Set<string>();
      expect(store.getObjects(dataset, `${TERMS}title`, null)).toHaveLength(2);
      expect(store.getObjects(dataset, `${TERMS}description`, null)).toHaveLength(2);
      for (const distribution of store.getObjects(dataset, `${DCAT}distribution`, null)) {
        const [url] = store.getObjects(distribution, `${DCAT}accessURL`, null);
        const answer = await download(new URL(url?.value ?? '').pathname);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(bytes.length).toBeGreaterThan(100);
        const [size] = store.getObjects(distribution, `${DCAT}byteSize`, null);
        expect(size?.value).toBe(String(bytes.length));
        const [sum] = store.getObjects(distribution, 'http://spdx.org/rdf/terms#checksum', null);
        const [hash] = sum ? store.getObjects(sum, 'http://spdx.org/rdf/terms#checksumValue', null) : [];
        expect(hash?.value).toBe(createHash('sha256').update(bytes).digest('hex'));
        const [type] = store.getObjects(distribution, `${DCAT}mediaType`, null);
        const served = answer.headers.get('content-type')?.split(';')[0];
        expect([url?.value, type?.value]).toEqual([
          url?.value,
          `https://www.iana.org/assignments/media-types/${served}`,
        ]);
        types.add(served ?? '');
      }
      expect([...types].filter((type) => /zip|csv|json|sheet/.test(type))).toHaveLength(4);
    }
    const versions = store.getQuads(null, `${DCAT}previousVersion`, null, null);
    expect(versions.map(({ object }) => object.value.split('#')[1])).toContain('ban-mo-phong-2023-1');
  });

  test('of simulated data it never says that a source published them, but that they are fictional', async () => {
    const store = new Store(parseTurtle((await bytesOf('/tai-ve/dcat.ttl')).toString('utf8')));
    const described = store.getQuads(null, `${TERMS}description`, null, null).flatMap(({ subject, object }) => {
      const [, slug] = /#(?:ban|ky)-(.+)$/.exec(subject.value) ?? [];
      return slug ? [{ simulated: slug.startsWith('mo-phong'), text: object.value }] : [];
    });
    expect(new Set(described.map(({ simulated }) => simulated))).toEqual(new Set([true, false]));
    for (const { simulated, text } of described) {
      expect([text, /nguồn đã công bố|a source has published/.test(text)]).toEqual([text, !simulated]);
      expect([text, /hư cấu|fictional/.test(text)]).toEqual([text, simulated]);
    }
  });
});
