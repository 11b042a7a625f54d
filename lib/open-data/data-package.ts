import { siteWords } from '@/lib/i18n/words/site';
import { editionFacts, termsOf } from '@/lib/open-data/edition-facts';
import type { EditionModel, TableFile } from '@/lib/open-data/edition-model';
import { marked } from '@/lib/open-data/simulated';
import type { DataField, TableHead } from '@/lib/open-data/table';
import { dataPaths } from '@/lib/params/data-paths';
import { inPoints } from '@/lib/scoring/points';

function schemaField(field: DataField): object {
  const minimum = field.type === 'decimal' ? { minimum: 0 } : field.type === 'integer' ? { minimum: 1 } : {};
  const constraints = {
    ...(field.required ? { required: true } : {}),
    ...(field.values ? { enum: field.values } : {}),
    ...minimum,
  };
  return {
    name: field.name,
    type: field.type === 'decimal' ? 'number' : field.type,
    title: field.title.vi,
    description: `${field.description.vi} / ${field.description.en}`,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...(typeof field.maximum === 'number' ? { maximumAttainable: inPoints(field.maximum) } : {}),
  };
}

/**
 * Frictionless data package (v2) of an edition. `pathOf` gives each table's path: relative inside the zip, absolute when
 * served alone. There is no `licenses`: the office has stated none, and `termsOfUse` says so in words.
 */
export function toDataPackage<Table extends TableHead>(
  model: EditionModel<Table>,
  pathOf: (file: TableFile<Table>) => string,
): object {
  const { edition } = model;
  const facts = editionFacts(edition);
  const [first] = edition.sources;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `chuyen-doi-so-${edition.slug}`,
    id: model.siteUrl + dataPaths.dataPackage(edition.slug),
    title: marked(facts.simulated, edition.title).vi,
    description: `${edition.title.en}. ${edition.province.en}.`,
    homepage: `${model.siteUrl}${dataPaths.data()}`,
    keywords: ['chuyển đổi số', 'xếp hạng', 'digital transformation', 'ranking'],
    contributors: [
      { title: edition.province.vi, roles: ['creator'] },
      {
        title: siteWords.vi.siteTitle(edition.siteOwner.vi),
        path: model.siteUrl,
        roles: ['dataCurator'],
      },
    ],
    version: edition.slug,
    created: edition.publishedAt,
    simulated: facts.simulated,
    termsOfUse: termsOf(edition),
    edition: facts,
    // The specification asks for at least one source where the list is given.
    ...(first
      ? {
          sources: edition.sources.map(({ title, url, publisher, date }) => ({
            title: [title, publisher].join(' — '),
            ...(url ? { path: url } : {}),
            ...(date ? { version: date } : {}),
          })),
        }
      : {}),
    resources: model.files.map((file) => ({
      name: file.table.name,
      type: 'table',
      path: pathOf(file),
      title: file.table.title.vi,
      description: file.table.notes.map(({ vi, en }) => `${vi} / ${en}`).join('\n'),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: file.table.fields.filter(({ asShown }) => !asShown).map(schemaField),
        missingValues: [''],
        primaryKey: [...file.table.primaryKey],
      },
    })),
  };
}
