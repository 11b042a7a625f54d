import { Readable } from 'node:stream';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { parse } from 'csv-parse/sync';
import { Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { bytesOf, download, jsonOf } from './every-file';
import { nquadsOf, parseNquads, unknownCsvwWords } from './rdf';

/** How XML Schema writes the values of a type. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  decimal: /^\d+(?:\.\d+)?$/,
  integer: /^\d+$/,
  boolean: /^(?:true|false)$/,
};

describe('CSV on the Web', () => {
  test.each(['/tai-ve/mo-phong-2023.2/cap-huyen', '/tai-ve/2022.1/so-nganh'])(
    'an independent reader turns %s into one value a filled cell',
    async (address) => {
      const base = `http://site.invalid${address}.csv`;
      const document = await jsonOf(`${address}.csv-metadata.json`);
      const metadata = new Store(parseNquads(await nquadsOf(document, base)));
      const reader = new CsvwParser({ metadata: metadata as never, baseIRI: base });
      const csv = (await bytesOf(`${address}.csv`)).toString('utf8');
      const quads: { predicate: { value: string }; object: { value: string; datatype?: { value: string } } }[] = [];
      for await (const quad of reader.import(Readable.from([csv]) as never) as unknown as AsyncIterable<never>) {
        quads.push(quad);
      }
      const [header = [], ...rows] = parse(csv) as string[][];
      for (const [index, name] of header.entries()) {
        const read = quads
          .filter(({ predicate }) => predicate.value.endsWith(`#${name}`))
          .map(({ object }) => object.value);
        const printed = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
        expect([name, read.toSorted()]).toEqual([name, printed.toSorted()]);
        const column = document.tableSchema.columns.find((each: { name: string }) => each.name === name);
        const types = new Set(
          quads
            .filter(({ predicate }) => predicate.value.endsWith(`#${name}`))
            .map(({ object }) => object.datatype?.value.replace(/^.*#/, '')),
        );
        const { base = column.datatype } = column.datatype;
        expect([name, ...types]).toEqual([name, ...(printed.length > 0 ? [base] : [])]);
      }
    },
  );

  test.each([
    '/tai-ve/mo-phong-2023.2/cap-xa',
    '/tai-ve/mo-phong-2022.1/so-nganh/ha-tang-so',
    '/tai-ve/2022.1/so-nganh',
    '/tai-ve/don-vi/cap-huyen/huyen-mau-3',
    '/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1',
  ])('the cells of %s keep what the description says of them: type, format, presence, key', async (address) => {
    const { tableSchema } = await jsonOf(`${address}.csv-metadata.json`);
    const rows = parse(await bytesOf(`${address}.csv`), { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(0);
    const kinds = new Map<string, number>();
    for (const { name, datatype, required, null: empty } of tableSchema.columns) {
      const { base = datatype, format, minimum } = datatype;
      const count = (kind: string) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      expect([name, empty]).toEqual([name, ['']]);
      count(base);
      const filled = rows.map((row) => row[name] ?? 'no such column').filter((cell) => cell !== '');
      if (required) expect([name, filled.length]).toEqual([name, rows.length]);
      if (required) count('required');
      for (const cell of filled) {
        if (base !== 'string') expect([name, cell]).toEqual([name, expect.stringMatching(LEXICAL[base] ?? /^$/)]);
        if (minimum !== undefined) expect([name, Number(cell) >= Number(minimum)]).toEqual([name, true]);
        if (format) expect([name, cell]).toEqual([name, expect.stringMatching(new RegExp(format))]);
      }
      if (format) count('format');
    }
    for (const kind of ['string', 'decimal', 'integer', 'boolean', 'required', 'format']) {
      expect([kind, (kinds.get(kind) ?? 0) > 0]).toEqual([kind, true]);
    }
    const keys = rows.map((row) => tableSchema.primaryKey.map((name: string) => row[name] ?? '').join('|'));
    expect(new Set(keys).size).toBe(rows.length);
    expect(tableSchema.primaryKey.length).toBeGreaterThan(1);
    for (const name of ['edition', 'year', 'data_kind', 'tier']) {
      expect([name, tableSchema.columns.find((each: { name: string }) => each.name === name).required]).toEqual([
        name,
        true,
      ]);
    }
  });

  test('of every year names the sources and dates of every edition in it', async () => {
    const document = await jsonOf('/tai-ve/don-vi/so-nganh/so-tai-chinh.csv-metadata.json');
    const own = (await listCurrentEditions()).filter(({ kind }) => kind === 'official');
    expect(own.length).toBeGreaterThan(1);
    expect(document['dc:issued'].map((date: { '@value': string }) => date['@value'])).toEqual(
      own.map(({ publishedAt }) => publishedAt),
    );
    const urls = new Set(own.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])));
    expect(new Set(document['dc:source'].map((source: { '@id': string }) => source['@id']))).toEqual(urls);
    const one = await jsonOf('/tai-ve/don-vi/so-nganh/so-tai-chinh/2022.1.csv-metadata.json');
    expect(one['dc:issued']['@value']).toBe(own.find(({ slug }) => slug === '2022.1')?.publishedAt);
  });

  test('resolves every source_id of the cells, and states decision, imported file and its SHA-256', async () => {
    for (const edition of await listCurrentEditions()) {
      const address = `/tai-ve/${edition.slug}/so-nganh`;
      const document = await jsonOf(`${address}.csv-metadata.json`);
      const rows = parse(await bytesOf(`${address}.csv`), { columns: true }) as { source_id: string }[];
      const known = document['dc:source'].map((source: Record<string, string>) => source['dc:identifier']);
      expect(new Set(known)).toEqual(new Set(rows.map(({ source_id }) => source_id)));
      const told = document['dc:provenance'] as { '@value': string; '@language': Lang }[];
      expect(told.map((text) => text['@language']).sort()).toEqual(['en', 'vi']);
      for (const { '@value': text, '@language': lang } of told) {
        const { decisionNumber: number, slug } = edition;
        const decision = number === null ? slug : siteWords[lang].decision(number);
        for (const part of [edition.sourceSha256, edition.sourceFileName, decision]) expect(text).toContain(part);
      }
    }
  });

  test('a CSV and its description name each other, filter and all', async () => {
    for (const [path, query] of [
      ['/tai-ve/2022.1/so-nganh', ''],
      ['/tai-ve/mo-phong-2023.2/cap-xa', '?loai=phuong'],
      ['/tai-ve/don-vi/so-nganh/so-tai-chinh', ''],
    ]) {
      const { headers } = await download(`${path}.csv${query}`);
      const [, described = ''] = /^<([^>]+)>/.exec(headers.get('link') ?? '') ?? [];
      const { pathname, search } = new URL(described);
      expect(pathname + search).toBe(`${path}.csv-metadata.json${query}`);
      const { url } = await jsonOf(pathname + search);
      expect(new URL(url, described).href).toBe(new URL(`${path}.csv${query}`, described).href);
    }
  });

  test('the description uses only words of the CSVW context, or of prefixes it has', async () => {
    for (const address of ['/tai-ve/mo-phong-2023.2/cap-xa', '/tai-ve/don-vi/so-nganh/so-tai-chinh']) {
      const document = await jsonOf(`${address}.csv-metadata.json`);
      expect(unknownCsvwWords(document)).toEqual([]);
      expect(unknownCsvwWords({ ...document, colour: 1, tableSchema: { kolumns: [] } })).toEqual(['kolumns', 'colour']);
    }
  });

  test('the description names the very file it lies beside, filter and all', async () => {
    const plain = await jsonOf('/tai-ve/2022.1/so-nganh.csv-metadata.json');
    const filtered = await jsonOf('/tai-ve/mo-phong-2023.2/cap-xa.csv-metadata.json?loai=phuong');
    expect([plain.url, filtered.url]).toEqual(['so-nganh.csv', 'cap-xa.csv?loai=phuong']);
    const unit = await jsonOf('/tai-ve/don-vi/so-nganh/so-tai-chinh/2022.1.csv-metadata.json');
    expect(unit.url).toBe('2022.1.csv');
  });
});
