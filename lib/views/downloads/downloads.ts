import type { AnyFile } from '@/lib/http/respond';
import { totalWords } from '@/lib/i18n/words/total';
import { toDataPackage } from '@/lib/open-data/data-package';
import { dataPaths } from '@/lib/params/data-paths';
import {
  type CitationFormat,
  type DownloadParams,
  type DownloadQuery,
  downloadKeys,
  type RowsFormat,
} from '@/lib/params/download';
import { isPinned } from '@/lib/params/edition';
import { isLanguage, languageOf } from '@/lib/params/language';
import { badValue, type ParameterError, readClosedQuery, unknownValue } from '@/lib/params/query';
import { mainCriteria } from '@/lib/scoring/measure';
import { LANGUAGES } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { type EditionRow, findEdition, listCurrentEditions } from '@/lib/store/queries/editions';
import { findTier, findTierOf } from '@/lib/store/queries/tiers';
import { findMovedSlug, findUnit, type UnitRow, unitInList } from '@/lib/store/queries/units';
import { buildAllFile } from '@/lib/views/downloads/all-file';
import { buildCatalogue } from '@/lib/views/downloads/catalogue';
import { toCitationFile } from '@/lib/views/downloads/citation-file';
import { findClaimFile } from '@/lib/views/downloads/claim-file';
import { factsOf, namesOf, packageFile, rankingFile } from '@/lib/views/downloads/edition-files';
import { buildEditionModel } from '@/lib/views/downloads/edition-model';
import { logFile, programFile, sealedFile, sealedTextFile } from '@/lib/views/downloads/proof';
import { toTableFile } from '@/lib/views/downloads/table-file';
import { buildUnitTable } from '@/lib/views/downloads/tables';
import { findTemplate } from '@/lib/views/downloads/template';
import { citeEdition, citeUnit } from '@/lib/views/page/citation';
import { citeRanking } from '@/lib/views/ranking/data';
import { filterFaults } from '@/lib/views/ranking/filters';
import type { RankingFilter } from '@/lib/views/score/filter';
import { findSheetFile } from '@/lib/views/sheet/sheet-file';

/** What an address under /tai-ve comes to; null where there is nothing. */
export type Download =
  | { readonly kind: 'file'; readonly file: AnyFile }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'refused'; readonly errors: readonly [ParameterError, ...ParameterError[]] };

const isCitation = (format: RowsFormat): format is CitationFormat => format === 'bib' || format === 'csl';

const asFile = (file: AnyFile): Download => ({ kind: 'file', file });

/** Finds the file an address names, with the query's closed list of keys checked. */
export async function findDownload(params: DownloadParams, query: URLSearchParams): Promise<Download | null> {
  const { values, errors } = readClosedQuery(query, downloadKeys(params));
  const { bom, lang } = values;
  const faults = [
    ...errors,
    ...(lang !== undefined && !isLanguage(lang)
      ? [badValue('lang', lang, { vi: LANGUAGES.join(' hoặc '), en: LANGUAGES.join(' or ') })]
      : []),
    ...(bom !== undefined && bom !== '0' && bom !== '1'
      ? [badValue('bom', bom, { vi: '0 hoặc 1', en: '0 or 1' })]
      : []),
  ];
  const [first, ...more] = faults;
  if (first) return { kind: 'refused', errors: [first, ...more] };
  switch (params.kind) {
    case 'ranking':
      return findRankingFile(params, values);
    case 'unit':
      return findUnitFile(params);
    case 'claim':
      return findClaimDownload(params);
    case 'all':
      return asFile(await buildAllFile(params.format));
    case 'catalogue':
      return asFile(await buildCatalogue(params.format));
    case 'template': {
      const template = await findTemplate(params.tier);
      return template && asFile(template);
    }
    case 'log':
      return asFile(await logFile());
    case 'verifier':
      return asFile(await programFile('kiem-chung.mjs'));
    case 'follower':
      return asFile(await programFile('theo-doi.mjs'));
    case 'sealed-text': {
      const file = await sealedTextFile(params.seal);
      return file && asFile(file);
    }
    case 'sealed': {
      const edition = await findEdition(params.edition);
      const file = edition && (await sealedFile(edition, isPinned(params.edition)));
      return file && asFile(file);
    }
    case 'sheet': {
      const file = await findSheetFile({ ...params, lang: languageOf(lang) });
      if (file) return asFile(file);
      const moved = await findMovedSlug(params.tier, params.slug);
      return moved ? { kind: 'moved', to: dataPaths.sheet(params.edition, params.tier, moved, 'vi') } : null;
    }
    default:
      return findEditionFile(params);
  }
}

async function findRankingFile(
  params: Extract<DownloadParams, { kind: 'ranking' }>,
  { huyen, loai }: DownloadQuery,
): Promise<Download | null> {
  const edition = await findEdition(params.edition);
  const tier = edition && (await findTier(edition.id, params.tier));
  if (!edition || !tier) return null;
  // Rows of every file call the total so; its own file has no word for it.
  if (params.criterion === totalWords.slug)
    return { kind: 'moved', to: dataPaths.ranking({ ...params, criterion: null }, params.format) };
  const criterion = mainCriteria(tier).find(({ slug }) => slug === params.criterion) ?? null;
  if (params.criterion !== null && !criterion) return null;
  const filter = { district: huyen ?? null, type: loai ?? null };
  const [first, ...more] = filterFaults(tier, filter, toFilterFault);
  if (first) return { kind: 'refused', errors: [first, ...more] };
  const facts = factsOf(edition, isPinned(params.edition));
  if (isCitation(params.format)) {
    const citation = citeRanking(edition, tier, params.criterion, filter);
    const name = [edition.slug, tier.tier, params.criterion, huyen, loai].filter(Boolean).join('-');
    return asFile(toCitationFile(citation, params.format, facts, namesOf(edition, name)));
  }
  const subject = { asked: params.edition, edition, tier, criterion: params.criterion, filter };
  return asFile(await rankingFile(subject, params.format));
}

/** A filter as the file's address spells it. */
function toFilterFault(key: keyof RankingFilter, value: string, known: readonly string[]): ParameterError {
  return unknownValue(key === 'district' ? 'huyen' : 'loai', value, known);
}

/** A unit as it was in an edition; null where it did not exist then. */
async function findUnitIn(unit: UnitRow, edition: EditionRow): Promise<UnitRow | null> {
  const tier = await findTierOf(edition.id, unit);
  return unitInList(unit, tier ?? { asOf: lastDayOf(edition.year), rows: [] });
}

async function findUnitFile(params: Extract<DownloadParams, { kind: 'unit' }>): Promise<Download | null> {
  const known = await findUnit(params.tier, params.slug);
  if (!known) {
    const moved = await findMovedSlug(params.tier, params.slug);
    return moved ? { kind: 'moved', to: dataPaths.unit(params.tier, moved, params.edition, params.format) } : null;
  }
  const asked = params.edition === null ? null : await findEdition(params.edition);
  if (params.edition !== null && asked?.register !== known.register) return null;
  const unit = asked === null ? known : await findUnitIn(known, asked);
  if (!unit) return null;
  const editions = asked ? [asked] : (await listCurrentEditions()).filter((row) => row.register === unit.register);
  const [newest, ...older] = editions;
  if (!newest) return null;
  const facts = factsOf(newest, params.edition !== null && isPinned(params.edition));
  const citation = citeUnit(unit, newest);
  if (isCitation(params.format)) {
    const name = [newest.slug, unit.tier, unit.slug.replaceAll('/', '-')].join('-');
    return asFile(toCitationFile(citation, params.format, facts, namesOf(newest, name)));
  }
  const table = await buildUnitTable(unit, editions, asked !== null);
  return asFile(
    await toTableFile({
      table,
      editions: [newest, ...older],
      format: params.format,
      ...facts,
      url: (format) => dataPaths.unit(unit.tier, unit.slug, params.edition, format),
      citation,
      fullName: [unit.name.vi, unit.parent?.name.vi, asked ? `bản ${asked.slug}` : 'các năm'],
    }),
  );
}

async function findClaimDownload({ of, format }: Extract<DownloadParams, { kind: 'claim' }>): Promise<Download | null> {
  const file = await findClaimFile(of, format);
  if (file) return asFile(file);
  const moved = await findMovedSlug(of.tier, of.slug);
  return moved === null ? null : { kind: 'moved', to: dataPaths.claim({ ...of, slug: moved }, format) };
}

async function findEditionFile(
  params: Extract<DownloadParams, { kind: 'package' | 'data-package' | 'citation' }>,
): Promise<Download | null> {
  const edition = await findEdition(params.edition);
  if (!edition) return null;
  const facts = factsOf(edition, isPinned(params.edition));
  const citation = citeEdition(edition);
  const named = namesOf(edition, edition.slug);
  if (params.kind === 'citation') return asFile(toCitationFile(citation, params.format, facts, named));
  if (params.kind === 'package') return asFile(await packageFile(edition, facts.immutable));
  const model = await buildEditionModel(edition);
  const body = JSON.stringify(
    toDataPackage(model, ({ path }) => model.siteUrl + path),
    null,
    2,
  );
  return asFile({ ...facts, body, contentType: 'application/json; charset=utf-8' });
}
