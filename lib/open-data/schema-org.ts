import { dayInVietnam } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { datasetId, describeDataset, KEYWORDS } from '@/lib/open-data/dcat';
import { termsOf } from '@/lib/open-data/edition-facts';
import type { DescribedEdition, Distribution } from '@/lib/open-data/edition-model';
import { simulatedRegister } from '@/lib/open-data/simulated';
import { dataPaths } from '@/lib/params/data-paths';
import { paths } from '@/lib/params/paths';
import { inPoints } from '@/lib/scoring/points';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { UnitRow } from '@/lib/store/queries/units';

// Why: lib/decisions/0014-item-list-of-three.md

/** The decision a figure rests on; null where the source gives no number. */
function decisionObject(edition: EditionRow): object | null {
  if (edition.decisionNumber === null) return null;
  return {
    '@type': 'Legislation',
    legislationIdentifier: edition.decisionNumber,
    ...(edition.decisionTitle ? { name: edition.decisionTitle } : {}),
    ...(edition.decisionDate ? { legislationDate: edition.decisionDate } : {}),
    inLanguage: 'vi',
  };
}

const toDownload = (model: DescribedEdition, { title, path, mediaType, bytes, sha256 }: Distribution): object => ({
  '@type': 'DataDownload',
  name: title.vi,
  encodingFormat: mediaType,
  contentUrl: model.siteUrl + path,
  contentSize: `${bytes} B`,
  sha256,
});

const editionCode = (edition: EditionRow, lang: Lang) => siteWords[lang].editionCode(edition.slug);

/** schema.org Dataset of an edition. No `license`: none has been stated; the terms are given in words. */
export function datasetObject(model: DescribedEdition, lang: Lang): object {
  const { edition, siteUrl } = model;
  const simulated = edition.kind === 'simulated';
  const words = siteWords[lang];
  const basis = decisionObject(edition);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': datasetId(siteUrl, edition.slug),
    name: `${simulated ? `[${words.simulatedShort}] ` : ''}${edition.title[lang]}`,
    description: describeDataset(model)[lang],
    alternateName: editionCode(edition, lang),
    identifier: edition.slug,
    keywords: KEYWORDS.map((word) => word[lang]),
    version: edition.slug,
    url: `${siteUrl}${dataPaths.data()}`,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    creativeWorkStatus: simulated ? 'Simulated' : 'Published',
    datePublished: dayInVietnam(edition.publishedAt),
    temporalCoverage: String(edition.year),
    spatialCoverage: { '@type': 'AdministrativeArea', name: edition.province.vi },
    creator: { '@type': 'GovernmentOrganization', name: edition.province.vi },
    publisher: { '@type': 'Organization', name: words.siteTitle(edition.siteOwner[lang]) },
    conditionsOfAccess: termsOf(edition)[lang],
    correction: `${siteUrl}${paths.corrections()}`,
    ...(basis ? { isBasedOn: basis } : {}),
    ...(edition.sources.length > 0
      ? {
          citation: edition.sources.map((source) => ({
            '@type': 'CreativeWork',
            name: source.title,
            publisher: source.publisher,
            ...(source.url ? { url: source.url } : {}),
          })),
        }
      : {}),
    variableMeasured: model.variables.map((variable) => ({
      '@type': 'PropertyValue',
      name: `${variable.name[lang]} (${variable.kind.words[lang].inSentence})`,
      minValue: 0,
      ...(variable.maximum === null ? {} : { maxValue: inPoints(variable.maximum) }),
      unitText: words.points,
    })),
    distribution: model.distributions.map((file) => toDownload(model, file)),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: words.siteTitle(edition.siteOwner[lang]),
      url: `${siteUrl}${dataPaths.data()}`,
    },
  };
}

/** schema.org GovernmentOrganization of a unit; `sentence` says its result. A fictional one is marked in both. */
export function unitObject(unit: UnitRow, sentence: string | null, lang: Lang): object {
  const words = siteWords[lang];
  const simulated = simulatedRegister(unit.register);
  const mark = simulated ? `[${words.simulatedShort}] ` : '';
  const description = [simulated ? words.simulatedBand : null, sentence].filter((part) => part !== null).join('. ');
  const organisation = (name: string) => ({ '@type': 'GovernmentOrganization', name: `${mark}${name}` });
  return {
    '@context': 'https://schema.org',
    ...organisation(unit.name.vi),
    alternateName: `${mark}${unit.name.en}`,
    identifier: unit.code,
    ...(unit.parent ? { parentOrganization: organisation(unit.parent.name.vi) } : {}),
    ...(description ? { description } : {}),
  };
}

interface RankedItem {
  /** Competition rank: two tied units share a position and the next is skipped. */
  readonly rank: number;
  readonly name: string;
  /** Absolute address; null where the row matches no unit. */
  readonly url: string | null;
}

/**
 * A short list is named whole; of a longer one the head of a page has room for the first few alone.
 * Every row is in the data files it stands beside.
 */
const NAMED_WHOLE = 30;
const NAMED_OF_MORE = 3;

/** schema.org ItemList of a ranking, and how many there are; rows without a rank are not in it. */
export function rankingList<Row>(name: string, rows: readonly Row[], itemOf: (row: Row) => RankedItem): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    numberOfItems: rows.length,
    itemListElement: rows
      .slice(0, rows.length > NAMED_WHOLE ? NAMED_OF_MORE : NAMED_WHOLE)
      .map(itemOf)
      .map(({ rank, name: label, url }) => ({
        '@type': 'ListItem',
        position: rank,
        name: label,
        ...(url ? { url } : {}),
      })),
  };
}
