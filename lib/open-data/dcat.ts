import { siteWords } from '@/lib/i18n/words/site';
import { termsOf } from '@/lib/open-data/edition-facts';
import type { DescribedEdition, Distribution, EditionModel } from '@/lib/open-data/edition-model';
import { blank, type Graph, type GraphNode, type GraphValue, iri, plain, tagged, typed } from '@/lib/open-data/graph';
import { marked, SIMULATED_NOTE } from '@/lib/open-data/simulated';
import { dataPaths } from '@/lib/params/data-paths';
import type { Localised } from '@/lib/site';

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  adms: 'http://www.w3.org/ns/adms#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
} as const;

const WITHDRAWN = 'http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN';
const MEDIA_TYPE = 'https://www.iana.org/assignments/media-types/';
const ZIP = 'application/zip';
type Property = readonly [string, GraphValue];

const both = (predicate: string, { vi, en }: Localised): Property[] => [
  [predicate, tagged(vi, 'vi')],
  [predicate, tagged(en, 'en')],
];

const rights = (text: Localised): Property => ['dct:rights', blank(['dct:RightsStatement'], both('rdfs:label', text))];

const publisher = (name: string): Property => ['dct:publisher', blank(['foaf:Agent'], [['foaf:name', plain(name)]])];

const checksum = (sha256: string): Property => [
  'spdx:checksum',
  blank(
    ['spdx:Checksum'],
    [
      ['spdx:algorithm', iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')],
      ['spdx:checksumValue', typed(sha256, 'xsd:hexBinary')],
    ],
  ),
];

function toNode(model: EditionModel, { title, path, mediaType, bytes, sha256 }: Distribution): GraphNode {
  const url = model.siteUrl + path;
  return {
    id: url,
    types: ['dcat:Distribution'],
    properties: [
      ...both('dct:title', title),
      ['dcat:accessURL', iri(url)],
      ['dcat:downloadURL', iri(url)],
      ['dcat:mediaType', iri(MEDIA_TYPE + mediaType)],
      ...(mediaType === ZIP ? ([['dcat:packageFormat', iri(MEDIA_TYPE + ZIP)]] as Property[]) : []),
      ['dcat:byteSize', typed(String(bytes), 'xsd:nonNegativeInteger')],
      ...(mediaType === 'text/csv'
        ? ([['dct:conformsTo', iri('https://www.rfc-editor.org/rfc/rfc4180')]] as Property[])
        : []),
      checksum(sha256),
      rights(termsOf(model.edition)),
    ],
  };
}

const seriesTitle = ({ edition }: EditionModel) => marked(edition.kind === 'simulated', edition.title);

function titleOf(model: EditionModel) {
  const { vi, en } = seriesTitle(model);
  return { vi: `${vi}, bản ${model.edition.slug}`, en: `${en}, edition ${model.edition.slug}` };
}

function dataset(model: DescribedEdition): GraphNode {
  const { edition, siteUrl, distributions } = model;
  const before = edition.revisions.filter(({ number }) => number < edition.number).at(-1);
  const note = edition.noteVi && edition.noteEn ? { vi: edition.noteVi, en: edition.noteEn } : null;
  return {
    id: datasetId(siteUrl, edition.slug),
    types: ['dcat:Dataset'],
    properties: [
      ...both('dct:title', titleOf(model)),
      ...both('dct:description', describeDataset(model)),
      ['dct:identifier', plain(edition.slug)],
      ['dct:issued', typed(edition.publishedAt, 'xsd:dateTime')],
      ['dct:temporal', blank(['dct:PeriodOfTime'], [['dcat:startDate', typed(`${edition.year}`, 'xsd:gYear')]])],
      ['dct:language', iri('http://id.loc.gov/vocabulary/iso639-1/vi')],
      publisher(edition.province.vi),
      ['dcat:landingPage', iri(`${siteUrl}${dataPaths.data()}`)],
      ['dcat:version', plain(edition.slug)],
      ...(before ? ([['dcat:previousVersion', iri(datasetId(siteUrl, before.slug))]] as Property[]) : []),
      ...(note ? both('adms:versionNotes', note) : []),
      ...(edition.status === 'withdrawn' ? ([['adms:status', iri(WITHDRAWN)]] as Property[]) : []),
      ['dcat:inSeries', iri(seriesId(siteUrl, edition.assessmentSlug))],
      ...edition.sources.flatMap(({ url }): Property[] => (url ? [['dct:source', iri(url)]] : [])),
      rights(termsOf(edition)),
      ...distributions.map(({ path }): Property => ['dcat:distribution', iri(siteUrl + path)]),
    ],
  };
}

/** At least fifty characters, as search engines ask. Of simulated figures no source has published any. */
export function describeDataset({ edition }: EditionModel): Localised {
  const holds = {
    vi: `Điểm và hạng chuyển đổi số của các cơ quan nhà nước, ${edition.province.vi}, năm ${edition.year}, kèm nguồn, mã thiếu và ghi chú của từng con số.`,
    en: `Digital transformation scores and ranks of state bodies, ${edition.province.en}, ${edition.year}, with the source, missing code and notes of each figure.`,
  };
  return edition.kind === 'simulated'
    ? { vi: `${SIMULATED_NOTE.vi} ${holds.vi}`, en: `${SIMULATED_NOTE.en} ${holds.en}` }
    : {
        vi: `${holds.vi} Chỉ có những số nguồn đã công bố.`,
        en: `${holds.en} Only figures a source has published are here.`,
      };
}

/** Where an edition stands on the data page; also what metadata calls it. */
export const datasetId = (siteUrl: string, slug: string) => `${siteUrl}${dataPaths.data()}#${dataPaths.anchor(slug)}`;
const seriesId = (siteUrl: string, slug: string) => `${siteUrl}${dataPaths.data()}#${dataPaths.seriesAnchor(slug)}`;

/** DCAT 3: a catalogue, a series for each assessment, a dataset for each edition, a distribution for each of its files. */
export function toDcat(siteUrl: string, models: readonly DescribedEdition[], terms: Localised): Graph {
  const series = [...new Map(models.map((model) => [model.edition.assessmentSlug, model])).values()];
  const [newest] = models.map(({ edition }) => edition.publishedAt).toSorted((a, b) => (a < b ? 1 : -1));
  const owner = models[0]?.edition.siteOwner ?? { vi: '', en: '' };
  const site = siteWords.vi.siteTitle(owner.vi);
  return {
    prefixes: PREFIXES,
    nodes: [
      {
        id: `${siteUrl}${dataPaths.data()}#danh-muc`,
        types: ['dcat:Catalog'],
        properties: [
          ['dct:title', tagged(`Dữ liệu của ${site}`, 'vi')],
          ['dct:title', tagged(`Data of the ${siteWords.en.siteName}, ${owner.en}`, 'en')],
          ['dct:description', tagged('Mọi bản kết quả đánh giá chuyển đổi số có trên trang.', 'vi')],
          ['dct:description', tagged('Every edition of the digital transformation assessments on this site.', 'en')],
          publisher(site),
          ...(newest ? ([['dct:modified', typed(newest, 'xsd:dateTime')]] as Property[]) : []),
          ['foaf:homepage', iri(`${siteUrl}/`)],
          rights(terms),
          ...models.map((model): Property => ['dcat:dataset', iri(datasetId(siteUrl, model.edition.slug))]),
          ...series.map((model): Property => ['dcat:dataset', iri(seriesId(siteUrl, model.edition.assessmentSlug))]),
        ],
      },
      ...series.map((model): GraphNode => {
        const { edition } = model;
        return {
          id: seriesId(siteUrl, edition.assessmentSlug),
          types: ['dcat:DatasetSeries'],
          properties: [...both('dct:title', seriesTitle(model)), ...both('dct:description', describeDataset(model))],
        };
      }),
      ...models.map(dataset),
      ...models.flatMap((model) => model.distributions.map((file) => toNode(model, file))),
    ],
  };
}
