/**
 * The words of schema.org a type may be described with, from the type's own page there (inherited ones included, and only
 * those that are of use here). JSON-LD readers drop an unknown word without a sound, so ours are held against this list.
 */
const THING = ['name', 'alternateName', 'description', 'identifier', 'url', 'image', 'sameAs'];
const CREATIVE_WORK = [
  ...THING,
  ...['citation', 'conditionsOfAccess', 'correction', 'creativeWorkStatus', 'creator', 'dateModified', 'datePublished'],
  ...['inLanguage', 'isAccessibleForFree', 'isBasedOn', 'keywords', 'license', 'publisher', 'spatialCoverage'],
  ...['temporalCoverage', 'version', 'encodingFormat'],
];
const ORGANIZATION = [...THING, 'parentOrganization', 'subOrganization', 'legalName'];

const TERMS: Readonly<Record<string, readonly string[]>> = {
  AdministrativeArea: THING,
  BreadcrumbList: [...THING, 'itemListElement', 'itemListOrder', 'numberOfItems'],
  CreativeWork: CREATIVE_WORK,
  DataCatalog: [...CREATIVE_WORK, 'dataset', 'measurementTechnique'],
  DataDownload: [...CREATIVE_WORK, 'contentUrl', 'contentSize', 'sha256', 'measurementTechnique'],
  Dataset: [...CREATIVE_WORK, 'distribution', 'includedInDataCatalog', 'measurementTechnique', 'variableMeasured'],
  GovernmentOrganization: ORGANIZATION,
  ItemList: [...THING, 'itemListElement', 'itemListOrder', 'numberOfItems'],
  Legislation: [...CREATIVE_WORK, 'legislationDate', 'legislationIdentifier', 'legislationPassedBy'],
  ListItem: [...THING, 'item', 'position', 'nextItem', 'previousItem'],
  Organization: ORGANIZATION,
  PropertyValue: [...THING, 'maxValue', 'minValue', 'unitCode', 'unitText', 'value', 'measurementTechnique'],
  WebPage: [...CREATIVE_WORK, 'breadcrumb', 'primaryImageOfPage', 'lastReviewed'],
};

/** Types and words of a JSON-LD document that schema.org does not have, as "Type.word"; "?" for what has no type. */
export function unknownSchemaWords(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(unknownSchemaWords);
  if (typeof part !== 'object' || part === null) return [];
  const type = '@type' in part && typeof part['@type'] === 'string' ? part['@type'] : '?';
  const known = TERMS[type];
  return [
    ...(known ? [] : [type]),
    ...Object.entries(part).flatMap(([word, value]) => [
      ...(word.startsWith('@') || !known || known.includes(word) ? [] : [`${type}.${word}`]),
      ...unknownSchemaWords(value),
    ]),
  ];
}
