import { strToU8, zipSync } from 'fflate';
import { siteWords } from '@/lib/i18n/words/site';
import type { Citation } from '@/lib/open-data/citation';
import { csvwFacts, toCsvw } from '@/lib/open-data/csvw';
import { toDataPackage } from '@/lib/open-data/data-package';
import { editionFacts, termsOf } from '@/lib/open-data/edition-facts';
import { type EditionModel, sha256, type TableFile } from '@/lib/open-data/edition-model';
import { toJsonText } from '@/lib/open-data/json';
import { SIMULATED_NOTE } from '@/lib/open-data/simulated';
import { toXlsx, type WorkbookWords } from '@/lib/open-data/xlsx';

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

function readme({ edition, files }: EditionModel, citation: Citation): string {
  const simulated = edition.kind === 'simulated';
  const [vi, en] = [siteWords.vi, siteWords.en];
  const lines = [
    ...(simulated ? [SIMULATED_NOTE.vi, SIMULATED_NOTE.en, ''] : []),
    `${edition.title.vi} — ${edition.province.vi} — ${vi.edition(edition.slug)}`,
    `${edition.title.en} — ${edition.province.en} — ${en.edition(edition.slug)}`,
    '',
    'Các tệp / Files',
    ...files.flatMap(({ table }) => [
      `- ${table.name}.csv, .xlsx, .json: ${table.title.vi} / ${table.title.en} (${table.rows.length})`,
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

async function tableEntries(
  model: EditionModel,
  file: TableFile,
  words: WorkbookWords,
): Promise<[string, Uint8Array][]> {
  const { table } = file;
  const facts = [editionFacts(model.edition)];
  return [
    [`${table.name}.csv`, file.csv],
    [`${table.name}.csv-metadata.json`, strToU8(json(toCsvw(table, `${table.name}.csv`, csvwFacts([model.edition]))))],
    [`${table.name}.json`, strToU8(toJsonText(table, facts, words.terms, words.citation))],
    [`${table.name}.xlsx`, await toXlsx(table, facts, words)],
  ];
}

/** The whole edition as one zip, in a folder named after it. The same edition gives the same bytes. */
export async function toPackageZip(
  model: EditionModel,
  citation: Citation,
  wordsOf: (file: TableFile) => WorkbookWords,
): Promise<Uint8Array> {
  const terms = termsOf(model.edition);
  const entries: [string, Uint8Array][] = [
    ['README.txt', strToU8(readme(model, citation))],
    ['LICENCE.txt', strToU8(`${terms.vi}\n\n${terms.en}\n`)],
    ['CITATION.txt', strToU8(`${citation.text.vi}\n${citation.text.en}\n`)],
    ['CITATION.bib', strToU8(citation.bibtex)],
    ['CITATION.json', strToU8(json([citation.csl]))],
    ['datapackage.json', strToU8(json(toDataPackage(model, ({ table }) => `${table.name}.csv`)))],
  ];
  for (const file of model.files) entries.push(...(await tableEntries(model, file, wordsOf(file))));
  const sums = entries.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  entries.push(['SHA256SUMS', strToU8(sums)]);
  const folder = `chuyen-doi-so-${model.edition.slug}`;
  const [year = 2000, month = 1, day = 1] = model.edition.publishedAt.slice(0, 10).split('-').map(Number);
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [`${folder}/${name}`, bytes])), {
    // The zip format keeps local time: built from parts, it is the same in every time zone.
    mtime: new Date(year, month - 1, day),
    level: 9,
  });
}
