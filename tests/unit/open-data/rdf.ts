import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';

/** The W3C's own context of http://www.w3.org/ns/csvw, as the package barnard59-csvw 2.2.3 (MIT) ships it. */
const csvwContext = JSON.parse(readFileSync('tests/fixtures/open-data/csvw-context.json', 'utf8')) as {
  readonly '@context': Readonly<Record<string, unknown>>;
};
/** schema.org's own context maps every plain word into its namespace; this does the same without the network. */
const schemaContext = { '@context': { '@vocab': 'https://schema.org/' } };

/** Words a document uses that the CSVW context does not have; a reader of JSON-LD would drop them without a word. */
export function unknownCsvwWords(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(unknownCsvwWords);
  if (typeof part !== 'object' || part === null) return [];
  const known = csvwContext['@context'];
  return Object.entries(part).flatMap(([key, value]) => {
    const word = key.split(':')[0] ?? '';
    return [...(key.startsWith('@') || Object.hasOwn(known, word) ? [] : [key]), ...unknownCsvwWords(value)];
  });
}

const CONTEXTS: Record<string, object> = {
  'http://www.w3.org/ns/csvw': csvwContext,
  'https://schema.org': schemaContext,
};

/** Contexts the documents name, kept here: no test asks the network. */
export const documentLoader = async (url: string) => {
  const document = CONTEXTS[url];
  if (!document) throw new Error(`A document asks for the unknown context ${url}`);
  return { contextUrl: undefined, documentUrl: url, document };
};

export async function expand(document: object): Promise<Record<string, unknown[]>[]> {
  return jsonld.expand(document as never, { documentLoader } as never) as unknown as Promise<
    Record<string, unknown[]>[]
  >;
}

/** Quads in canonical order and naming, so that equal graphs are equal texts. */
export async function canonical(nquads: string): Promise<string> {
  return jsonld.canonize(
    nquads as never,
    {
      algorithm: 'URDNA2015',
      inputFormat: 'application/n-quads',
      format: 'application/n-quads',
    } as never,
  ) as unknown as Promise<string>;
}

export async function nquadsOf(document: object, base?: string): Promise<string> {
  return jsonld.toRDF(
    document as never,
    {
      documentLoader,
      format: 'application/n-quads',
      base,
    } as never,
  ) as unknown as Promise<string>;
}

export const parseTurtle = (turtle: string): Quad[] => new Parser({ format: 'text/turtle' }).parse(turtle);
export const parseNquads = (nquads: string): Quad[] => new Parser({ format: 'application/n-quads' }).parse(nquads);
