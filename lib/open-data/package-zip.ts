import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { siteWords } from '@/lib/i18n/words/site';
import type { Citation } from '@/lib/open-data/citation';
import { csvParts } from '@/lib/open-data/csv';
import { csvwFacts, toCsvw } from '@/lib/open-data/csvw';
import { toDataPackage } from '@/lib/open-data/data-package';
import { editionFacts, termsOf } from '@/lib/open-data/edition-facts';
import type { EditionModel, TableFile } from '@/lib/open-data/edition-model';
import { jsonParts } from '@/lib/open-data/json';
import { SIMULATED_NOTE } from '@/lib/open-data/simulated';
import type { TableInParts } from '@/lib/open-data/table';
import { toXlsx, type WorkbookWords } from '@/lib/open-data/xlsx';
import { type EntryParts, ZipInParts } from '@/lib/open-data/zip-in-parts';

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

function readme({ edition, files }: PackageModel, citation: Citation): string {
  const simulated = edition.kind === 'simulated';
  const [vi, en] = [siteWords.vi, siteWords.en];
  const lines = [
    ...(simulated ? [SIMULATED_NOTE.vi, SIMULATED_NOTE.en, ''] : []),
    `${edition.title.vi} — ${edition.province.vi} — ${vi.edition(edition.slug)}`,
    `${edition.title.en} — ${edition.province.en} — ${en.edition(edition.slug)}`,
    '',
    'Các tệp / Files',
    ...files.flatMap(({ table }) => [
      `- ${table.name}.csv, .xlsx, .json: ${table.title.vi} / ${table.title.en} (${table.length})`,
      `- ${table.name}.csv-metadata.json: CSV on the Web`,
    ]),
    '- datapackage.json: Frictionless Data Package v2',
    '- CITATION.bib, CITATION.json (CSL), CITATION.txt',
    '- LICENCE.txt: điều kiện sử dụng / terms of use',
    '- SHA256SUMS: kiểm bằng / check with: sha256sum -c SHA256SUMS',
    '',
    'Ghi chú / Notes',
    ...files.flatMap(({ table }) => table.notes.map((note) => `- ${table.name}: ${note.vi} / ${note.en}`)),
    '',
    `Tệp nguồn / Source file: ${edition.sourceFileName}, SHA-256 ${edition.sourceSha256}`,
    ...edition.sources.map(
      ({ title, publisher, url }) => `Nguồn / Source: ${[title, publisher, url].filter(Boolean).join(' — ')}`,
    ),
    '',
    citation.text.vi,
    citation.text.en,
    '',
  ];
  return lines.join('\n');
}

/** A table of the package before it is a file. */
interface PackageTable extends Omit<TableFile<TableInParts>, 'bytes' | 'sha256'> {
  /** What its workbook says beside it. */
  readonly words: WorkbookWords;
}

type PackageModel = Omit<EditionModel, 'files'> & { readonly files: readonly PackageTable[] };

/** Bytes of an entry as it is written, and its hash. */
class Measure {
  bytes = 0;
  readonly #hash = createHash('sha256');

  *of(parts: EntryParts): Generator<Uint8Array> {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? strToU8(part) : part;
      this.#hash.update(bytes);
      this.bytes += bytes.length;
      yield bytes;
    }
  }

  sha256(): string {
    return this.#hash.digest('hex');
  }
}

/** The whole edition as one zip, in a folder named after it, an entry written after another. The same edition gives the same bytes. */
export async function toPackageZip(model: PackageModel, citation: Citation): Promise<Uint8Array<ArrayBuffer>> {
  const { edition } = model;
  const terms = termsOf(edition);
  const facts = [editionFacts(edition)];
  const folder = `chuyen-doi-so-${edition.slug}`;
  const [year = 2000, month = 1, day = 1] = edition.publishedAt.slice(0, 10).split('-').map(Number);
  // The zip format keeps local time: built from parts, it is the same in every time zone.
  const zip = new ZipInParts(new Date(year, month - 1, day), 9);
  const sums: string[] = [];
  const add = (name: string, parts: EntryParts): { bytes: number; sha256: string } => {
    const measure = new Measure();
    zip.add(`${folder}/${name}`, measure.of(parts));
    const { bytes } = measure;
    const sha256 = measure.sha256();
    sums.push(`${sha256}  ${name}\n`);
    return { bytes, sha256 };
  };
  add('README.txt', [readme(model, citation)]);
  add('LICENCE.txt', [`${terms.vi}\n\n${terms.en}\n`]);
  add('CITATION.txt', [`${citation.text.vi}\n${citation.text.en}\n`]);
  add('CITATION.bib', [citation.bibtex]);
  add('CITATION.json', [json([citation.csl])]);
  const files = [];
  for (const { words, ...file } of model.files) {
    const { table } = file;
    files.push({ ...file, ...add(`${table.name}.csv`, csvParts(table)) });
    add(`${table.name}.csv-metadata.json`, [json(toCsvw(table, `${table.name}.csv`, csvwFacts([edition])))]);
    add(`${table.name}.json`, jsonParts(table, facts, words.terms, words.citation));
    add(`${table.name}.xlsx`, [await toXlsx(table, facts, words)]);
  }
  add('datapackage.json', [json(toDataPackage({ ...model, files }, ({ table }) => `${table.name}.csv`))]);
  zip.add(`${folder}/SHA256SUMS`, sums);
  return zip.end();
}
