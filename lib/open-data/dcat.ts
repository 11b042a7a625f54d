import { siteWords } from '@/lib/i18n/words/site';
import { termsOf } from '@/lib/open-data/edition-facts';
import type { DescribedEdition, Distribution } from '@/lib/open-data/edition-model';
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
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  dcatap: 'http://data.europa.eu/r5r/',
} as const;

const WITHDRAWN = 'http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN';
const MEDIA_TYPE = 'https://www.iana.org/assignments/media-types/';
const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/';
const ZIP = 'application/zip';
type Property = readonly [string, GraphValue];

/** What the data are about; searched for by harvesters. */
export const KEYWORDS: readonly Localised[] = [
  { vi: 'chuyển đổi số', en: 'digital transformation' },
  { vi: 'xếp hạng', en: 'ranking' },
  { vi: 'cơ quan nhà nước', en: 'public administration' },
];

/** "Government and public sector", of the list that catalogues share. */
const THEME = 'http://publications.europa.eu/resource/authority/data-theme/GOVE';
const VIETNAM = 'http://publications.europa.eu/resource/authority/country/VNM';
const LANGUAGE = {
  vi: 'http://publications.europa.eu/resource/authority/language/VIE',
  en: 'http://publications.europa.eu/resource/authority/language/ENG',
} as const;
const PUBLIC = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const STABLE = 'http://data.europa.eu/r5r/availability/STABLE';

const both = (predicate: string, { vi, en }: Localised): Property[] => [
  [predicate, tagged(vi, 'vi')],
  [predicate, tagged(en, 'en')],
];

const rights = (text: Localised): Property => ['dct:rights', blank(['dct:RightsStatement'], both('rdfs:label', text))];

const publisher = (name: string): Property => [
  'dct:publisher',
  blank(
    ['foaf:Agent'],
    [
      ['foaf:name', plain(name)],
      ['dct:type', iri('http://purl.org/adms/publishertype/RegionalAuthority')],
    ],
  ),
];

const languages = (): Property[] => [
  ['dct:language', iri(LANGUAGE.vi)],
  ['dct:language', iri(LANGUAGE.en)],
];

/** Whom to ask: the site is the only address that is known of its owner. */
const contact = (name: string, siteUrl: string): Property => [
  'dcat:contactPoint',
  blank(
    ['vcard:Organization'],
    [
      ['vcard:fn', plain(name)],
      ['vcard:hasURL', iri(`${siteUrl}/`)],
    ],
  ),
];

/** What is the same of an edition and of the series it is in. */
function aboutness({ edition, siteUrl }: DescribedEdition): Property[] {
  return [
    ...KEYWORDS.flatMap((word) => both('dcat:keyword', word)),
    ['dcat:theme', iri(THEME)],
    ['dct:spatial', iri(VIETNAM)],
    ['dct:spatial', blank(['dct:Location'], [['rdfs:label', tagged(edition.province.vi, 'vi')]])],
    publisher(edition.province.vi),
    contact(siteWords.vi.siteTitle(edition.siteOwner.vi), siteUrl),
  ];
}

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

function toNode(model: DescribedEdition, { title, path, mediaType, bytes, sha256 }: Distribution): GraphNode {
  const url = model.siteUrl + path;
  return {
    id: url,
    types: ['dcat:Distribution'],
    properties: [
      ...both('dct:title', title),
      ...both('dct:description', describeFile(title, mediaType)),
      ['dcatap:availability', iri(STABLE)],
      ['dct:issued', typed(model.edition.publishedAt, 'xsd:dateTime')],
      ...languages(),
      ['dcat:accessURL', iri(url)],
      ['dcat:downloadURL', iri(url)],
      ['dcat:mediaType', iri(MEDIA_TYPE + mediaType)],
      ['dct:format', iri(FILE_TYPE + path.slice(path.lastIndexOf('.') + 1).toUpperCase())],
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

/** What a file is for, by its form: programs and people have different ones. */
function describeFile(title: Localised, mediaType: string): Localised {
  const use =
    mediaType === 'text/csv'
      ? { vi: 'Cho chương trình: UTF-8, dấu chấm thập phân', en: 'For programs: UTF-8, decimal points' }
      : mediaType === ZIP
        ? { vi: 'Mọi bảng, trích dẫn và tổng kiểm', en: 'Every table, citations and checksums' }
        : mediaType === 'application/json'
          ? { vi: 'Cho chương trình: có kiểu và chú giải', en: 'For programs: typed, with notes' }
          : { vi: 'Cho người đọc và để in', en: 'For people, and to be printed' };
  return { vi: `${title.vi}. ${use.vi}.`, en: `${title.en}. ${use.en}.` };
}

const seriesTitle = ({ edition }: DescribedEdition) => marked(edition.kind === 'simulated', edition.title);

function titleOf(model: DescribedEdition) {
  const { vi, en } = seriesTitle(model);
  return { vi: `${vi}, bản ${model.edition.slug}`, en: `${en}, edition ${model.edition.slug}` };
}

function dataset(model: DescribedEdition): GraphNode {
  const { edition, siteUrl, distributions } = model;
  const before = edition.revisions.filter(({ number }) => number < edition.number).at(-1);
  const { vi, en } = edition.note;
  const note = vi && en ? { vi, en } : null;
  return {
    id: datasetId(siteUrl, edition.slug),
    types: ['dcat:Dataset'],
    properties: [
      ...both('dct:title', titleOf(model)),
      ...both('dct:description', describeDataset(model)),
      // An IRI: harvested beside others, “2023.1” would be nobody's.
      ['dct:identifier', plain(datasetId(siteUrl, edition.slug))],
      ['dct:modified', typed(edition.publishedAt, 'xsd:dateTime')],
      ['dct:accessRights', iri(PUBLIC)],
      ['dct:issued', typed(edition.publishedAt, 'xsd:dateTime')],
      [
        'dct:temporal',
        blank(
          ['dct:PeriodOfTime'],
          [
            ['dcat:startDate', typed(`${edition.year}-01-01`, 'xsd:date')],
            ['dcat:endDate', typed(`${edition.year}-12-31`, 'xsd:date')],
          ],
        ),
      ],
      ...languages(),
      ...aboutness(model),
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
export function describeDataset({ edition }: DescribedEdition): Localised {
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
const serviceId = (siteUrl: string) => `${siteUrl}${dataPaths.data()}#api`;

/** The API as a service that catalogues know. */
function service(siteUrl: string, site: string, terms: Localised, models: readonly DescribedEdition[]): GraphNode {
  return {
    id: serviceId(siteUrl),
    types: ['dcat:DataService'],
    properties: [
      ...both('dct:title', { vi: `API của ${site}`, en: 'API of the digital transformation scoreboard' }),
      ...both('dct:description', {
        vi: 'Đọc mọi số liệu dưới dạng JSON, không cần khóa.',
        en: 'Reads every figure as JSON, without a key.',
      }),
      ['dcat:endpointURL', iri(siteUrl + dataPaths.api())],
      ['dcat:endpointDescription', iri(siteUrl + dataPaths.api('/openapi.json'))],
      ['dcat:landingPage', iri(siteUrl + dataPaths.apiPage())],
      ['dct:conformsTo', iri('https://spec.openapis.org/oas/v3.1.0')],
      ['dct:accessRights', iri(PUBLIC)],
      publisher(site),
      contact(site, siteUrl),
      ['dcat:theme', iri(THEME)],
      ...KEYWORDS.flatMap((word) => both('dcat:keyword', word)),
      rights(terms),
      ...models.map((model): Property => ['dcat:servesDataset', iri(datasetId(siteUrl, model.edition.slug))]),
    ],
  };
}

const seriesId = (siteUrl: string, slug: string) => `${siteUrl}${dataPaths.data()}#${dataPaths.seriesAnchor(slug)}`;

/** DCAT 3: a catalogue, a series for each assessment, a dataset for each edition, a distribution for each of its files. */
export function toDcat(siteUrl: string, models: readonly DescribedEdition[], terms: Localised): Graph {
  const series = [...new Map(models.map((model) => [model.edition.assessmentSlug, model])).values()];
  const days = models.map(({ edition }) => edition.publishedAt).toSorted((a, b) => (a < b ? 1 : -1));
  const [newest, oldest] = [days[0], days.at(-1)];
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
          contact(site, siteUrl),
          ...languages(),
          ['dct:spatial', iri(VIETNAM)],
          ['dcat:themeTaxonomy', iri('http://publications.europa.eu/resource/authority/data-theme')],
          ['dcat:service', iri(serviceId(siteUrl))],
          ...(oldest ? ([['dct:issued', typed(oldest, 'xsd:dateTime')]] as Property[]) : []),
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
          properties: [
            ...both('dct:title', seriesTitle(model)),
            ...both('dct:description', describeDataset(model)),
            ...aboutness(model),
          ],
        };
      }),
      service(siteUrl, site, terms, models),
      ...models.map(dataset),
      ...models.flatMap((model) => model.distributions.map((file) => toNode(model, file))),
    ],
  };
}
