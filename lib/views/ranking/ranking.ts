import { formatCount } from '@/lib/i18n/format';
import { bandWords } from '@/lib/i18n/words/band';
import { overviewWords } from '@/lib/i18n/words/overview';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { filterOf } from '@/lib/params/card';
import { localise, paths } from '@/lib/params/paths';
import type { RankingParams } from '@/lib/params/ranking';
import { partOf, sliceOf } from '@/lib/scoring/list-pages';
import { type By, mainCriteria, maximumOf } from '@/lib/scoring/measure';
import { computedRankAllowed } from '@/lib/scoring/rank';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { type EditionRow, findEdition, listCurrentEditions } from '@/lib/store/queries/editions';
import { findTierLike, findTierOrFirst, listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { summariseTierChange } from '@/lib/views/corrections/summary';
import { describeBand, remarkBands } from '@/lib/views/edition/band';
import { buildBanner, buildEdition, unitSegment } from '@/lib/views/edition/edition';
import { describeEndedTiers } from '@/lib/views/edition/ended-tiers';
import { findLatestKnown, hasPoints, rankingKnownIn } from '@/lib/views/edition/latest-known';
import { indexingOf, rankingPathIn } from '@/lib/views/edition/pages-in';
import { findRankingFigures } from '@/lib/views/figures/page-figures';
import { buildFrame } from '@/lib/views/page/frame';
import { inTierOrder, noteIn, rowName } from '@/lib/views/page/names';
import { type ChangeGate, findChanges } from '@/lib/views/ranking/change';
import { buildRankingData, buildRankingList } from '@/lib/views/ranking/data';
import { buildFilters } from '@/lib/views/ranking/filters';
import { buildPages } from '@/lib/views/ranking/pages';
import { buildSorts, describeOrder, sortRows } from '@/lib/views/ranking/sorts';
import type { ColumnView, RankingRowView, RankingView, UnrankedView } from '@/lib/views/ranking/types';
import { describeUnpublished, findUnpublished } from '@/lib/views/ranking/unpublished';
import { notesOfScale, toldIn } from '@/lib/views/score/amount';
import { columnScale, EMPTY_CELL, pointsCell, rowCell } from '@/lib/views/score/cells';
import { filterRows, filterWords, knownFilter } from '@/lib/views/score/filter';
import { describeFiltered, describeLeader, describeRanking } from '@/lib/views/score/finding';
import { type RankView, toRankView } from '@/lib/views/score/rank';
import { buildTierSummary } from '@/lib/views/score/tier-summary';

/** Everything a ranking page shows; null where the edition, tier or criterion does not exist on this installation. */
export async function findRanking(params: RankingParams): Promise<RankingView | null> {
  const edition = await findEdition(params.edition);
  const tier = edition && (await findTierOrFirst(edition.id, params.tier));
  if (!edition || !tier) return null;
  // The word of a tier that has variants shows the first of them, as that.
  if (tier.tier !== params.tier) return findRanking({ ...params, tier: tier.tier });
  if (params.criterion !== null && !mainCriteria(tier).some(({ slug }) => slug === params.criterion)) return null;
  return buildRanking(edition, tier, params);
}

/** The edition's notice and, where another revision took its place, how much that changed in this tier. */
async function bannerOf(edition: EditionRow, tier: TierEdition, criterion: By, lang: Lang) {
  const banner = await buildBanner(
    edition,
    lang,
    (segment) => rankingPathIn(segment, tier, criterion),
    rankingKnownIn(tier, criterion),
  );
  const replaced = banner?.kind === 'corrected' || banner?.kind === 'withdrawn';
  const changed = replaced ? await summariseTierChange(edition, tier.tier, lang) : null;
  return banner && { ...banner, why: [banner.why, changed].filter(Boolean).join(' ') || null };
}

/** Criteria with a value somewhere in the tier: a column of nothing but "not published" says nothing. */
function shownCriteria(tier: TierEdition, chosen: By) {
  return mainCriteria(tier).filter(
    ({ slug }) => slug === chosen || tier.rows.some((row) => row.scores[slug] !== undefined),
  );
}

const inColumn = (rank: RankView | null): RankView | null => rank && { ...rank, within: null };

function buildColumns(tier: TierEdition, params: RankingParams): ColumnView[] {
  const { lang } = params;
  const query = { district: params.district, type: params.type };
  const column = (by: By, label: string, hue: number): ColumnView => {
    const maximum = maximumOf(tier, by);
    return {
      key: by ?? 'tong',
      label,
      maximum: maximum === null ? null : toldIn(tier, lang).score(maximum),
      href: localise(paths.ranking(params.edition, params.tier, by, query), lang),
      hue,
      chosen: params.criterion === by,
    };
  };
  return [
    column(null, rankingWords[lang].total, 0),
    ...shownCriteria(tier, params.criterion).map((criterion) =>
      column(criterion.slug, criterion.name[lang], mainCriteria(tier).indexOf(criterion) + 1),
    ),
  ];
}

/** Rows of a list that goes with the figures of every change; a longer one would weigh more than its page may. */
const LONGEST_WITH_CHANGES = 60;

const byOf = (column: ColumnView): By => (column.key === 'tong' ? null : column.key);

async function buildRanking(edition: EditionRow, tier: TierEdition, params: RankingParams): Promise<RankingView> {
  const { lang, criterion } = params;
  const words = rankingWords[lang];
  const site = siteWords[lang];
  const year = site.year(edition.year);
  const criterionRow = mainCriteria(tier).find(({ slug }) => slug === criterion);
  const heading = criterionRow
    ? words.titleCriterion(criterionRow.name[lang], tier.kind.words[lang].inSentence, year)
    : words.title(tier.kind.words[lang].inSentence, year);
  const shortHeading = criterionRow
    ? words.shortCriterion(criterionRow.name[lang], tier.kind.words[lang].inSentence, String(edition.year))
    : words.shortTitle(tier.kind.words[lang].inSentence, String(edition.year));

  const gate = await findChanges(edition, tier, criterion, lang);
  const columns = buildColumns(tier, params);
  const stats = columns.map((column) => tierModel(tier, byOf(column)).statistics);
  const scales = columns.map((column, index) => columnScale(tier, byOf(column), [stats[index]?.median ?? null]));

  const notes: string[] = [];
  const noteOf = (row: ResultRow): number | null => {
    const text = noteIn(row.note, lang);
    if (!text) return null;
    const known = notes.indexOf(text);
    return known >= 0 ? known + 1 : notes.push(text);
  };

  // Of a long list the figures stand where it is ordered by them; elsewhere which way each went.
  const inFull = tier.rows.length <= LONGEST_WITH_CHANGES || params.sort === 'thay-doi';
  const changeIn = (change: Points | null) =>
    change === null ? null : inFull ? gate.toView(change) : (gate.toView(change)[0] ?? null);
  const visibleRows = filterRows(tier.rows, params);
  const { listed, unranked: left } = tierModel(tier, criterion).among(visibleRows);
  const filter = knownFilter(tier, params);
  const where = filterWords(tier, filter)?.[lang] ?? null;
  const unpublished = await findUnpublished(edition, tier);
  const all = listed.length + left.length + unpublished.units.length;
  const slice = sliceOf(all, params.page);
  const asked = { ...params, ...filter, page: slice.page };
  const segment = await unitSegment(edition, params.edition);
  const hrefOf = (row: ResultRow) => row.unit && localise(paths.unit(tier.kind.slug, row.unit.slug, segment), lang);
  const rows = partOf(sortRows(listed, params, gate.changeOf), 0, slice).map(
    ({ row: result, shown }): RankingRowView => ({
      key: result.unit?.slug ?? `${result.sourceRow}`,
      // What it is a rank in stands in the head of its column and under the unit's name.
      rank: inColumn(toRankView(shown, lang)),
      unranked: result.unranked ? unitWords[lang].unranked : null,
      band: criterion === null ? describeBand(tier, result, lang) : null,
      name: rowName(result, lang),
      href: hrefOf(result),
      parent: result.unit?.parentName?.[lang] ?? null,
      cells: columns.map((column, index) => {
        const cell = rowCell(result, byOf(column), scales[index] ?? { decimals: 0, full: null }, lang);
        // Bars of every column would weigh more than the page may: the total and what it is ranked by have theirs.
        return column.chosen || byOf(column) === null ? cell : { ...cell, bar: null };
      }),
      change: changeIn(gate.changeOf(result)),
      note: noteOf(result),
    }),
  );
  const bandNote = (row: ResultRow) => {
    const band = criterion === null ? describeBand(tier, row, lang) : null;
    return band && bandWords[lang].sentence(band);
  };
  const unrankedViews = partOf(left, listed.length, slice).map(
    ({ row, missing }): UnrankedView => ({
      name: rowName(row, lang),
      href: hrefOf(row),
      label: site.missing[missing],
      why: site.missingWhy[missing],
      note: [bandNote(row), noteIn(row.note, lang)].filter(Boolean).join(' ') || null,
    }),
  );

  const finding = describeLeader(tier, criterion, lang);
  const known = criterion === null && !hasPoints(tier) ? await findLatestKnown(edition.register, tier.tier) : null;
  const editionView = buildEdition(edition, lang);
  // A part of the plain list stands for itself, for no other page has its units; any other order or choice is the plain list's.
  const plain = where === null && params.sort === null && !params.reversed;
  const pathIn = (segment: string) => paths.ranking(segment, params.tier, criterion, { page: plain ? slice.page : 1 });
  const ownPath = paths.ranking(params.edition, params.tier, criterion, asked);
  const sorts = buildSorts(params, tier, gate);
  const order = describeOrder(params, sorts, gate);
  const titled = (head: string) =>
    [head, where, order, slice.page === 1 ? null : words.part(formatCount(slice.page, lang))]
      .filter((part) => part !== null)
      .join(', ');
  const pages = buildPages(asked, slice, all);
  const indexing = indexingOf(edition, params.edition);
  const chosen = { tier, criterion };
  const total = stats[0];
  const parts = await buildParts(
    tier,
    asked,
    { rows: rows.length, unranked: unrankedViews.length },
    await describeUnpublished(edition, tier, params, unpublished, { before: listed.length + left.length, slice }),
  );
  return {
    frame: await buildFrame({
      lang,
      path: ownPath,
      canonical: pathIn(indexing.canonicalSegment),
      parts: pages,
      index: indexing.index,
      title: titled(heading),
      shortTitle: titled(shortHeading),
      description: words.description(
        known
          ? `${overviewWords[lang].fromYear(known.edition.year, edition.year)} ${describeRanking(known.tier, null, lang)}`
          : where === null
            ? describeRanking(tier, criterion, lang)
            : describeFiltered(tier, criterion, { rows: visibleRows, where }, lang),
        editionView.decision,
      ),
      edition,
      banner: await bannerOf(edition, tier, criterion, lang),
      card: {
        kind: 'xep-hang',
        edition: edition.slug,
        tier: tier.tier,
        criterion,
        ...filterOf(filter.district, filter.type),
      },
      // A drawing has its own order: a list in another one is offered none that would differ from it.
      embeddable: listed.length > 0 && params.sort === null && !params.reversed && slice.page === 1,
      crumb: criterionRow ? criterionRow.name[lang] : tier.kind.words[lang].name,
      crumbs: criterionRow
        ? [
            {
              label: `${tier.kind.words[lang].name} ${edition.year}`,
              href: localise(paths.ranking(params.edition, params.tier), lang),
            },
          ]
        : [],
      // A list that was replaced is handed to no machine as one that holds.
      structured: [slice.page === 1 && indexing.index ? buildRankingList(edition, tier, criterion, lang) : null].filter(
        (list) => list !== null,
      ),
    }),
    edition: editionView,
    tier: tier.tier,
    heading: order === null ? heading : `${heading}, ${order}`,
    finding,
    known: known && (await buildTierSummary(known, edition.year, lang)),
    tiers: await buildTierLinks(edition, params),
    editions: await buildEditionLinks(edition, chosen, params),
    ranksIn: tier.rankScope ? rankScopeWords[lang].head : tier.variant ? rankScopeWords[lang].headVariant : null,
    columns,
    sorts,
    showDistrict: tier.rows.some((row) => row.unit?.parentSlug),
    changeSince: gate.since,
    filters: buildFilters(tier, params, listed.length + left.length, tier.rows.length),
    rows,
    pages,
    median:
      total?.median == null
        ? null
        : {
            label: words.medianOf(formatCount(total.count, lang)),
            cells: columns.map((_, index) => {
              const value = stats[index]?.median;
              const scale = scales[index];
              return value == null || !scale ? EMPTY_CELL : pointsCell(value, scale, lang);
            }),
          },
    ...parts,
    unranked: unrankedViews,
    foot: words.foot(editionView.sourceLine, editionView.publishedOn),
    remarks: [
      ...(await describeEndedTiers(edition, lang)).map(({ sentence }) => sentence),
      ...buildRemarks(tier, params, gate, rows, inFull),
    ],
    notes,
    ...buildRankingData(edition, tier, params),
  };
}

/** The figures and lists of a ranking's page, and the line that leads to each. */
async function buildParts(
  tier: TierEdition,
  { edition: segment, criterion, lang, district, type, page }: RankingParams,
  shown: { readonly rows: number; readonly unranked: number },
  unpublished: RankingView['unpublished'],
): Promise<Pick<RankingView, 'maps' | 'figures' | 'unpublished' | 'jumps'>> {
  const words = rankingWords[lang];
  // Of the whole list, they stand on its first page.
  const figures = page === 1 ? await findRankingFigures(segment, tier, criterion, lang, { district, type }) : [];
  const maps = figures.filter(({ id }) => id === 'hinh-ban-do');
  const others = figures.filter((figure) => !maps.includes(figure));
  const jumps = [
    ...maps.map(({ id }) => ({ label: words.jumpMap, href: `#${id}` })),
    ...(shown.rows > 0 ? [{ label: words.jumpTable, href: '#bang' }] : []),
    ...others.map(({ id }) => ({ label: id === 'hinh-phan-bo' ? words.jumpSpread : words.jumpBars, href: `#${id}` })),
    ...(shown.unranked > 0 ? [{ label: words.unrankedTitle, href: '#khong-xep-hang' }] : []),
    ...(unpublished ? [{ label: words.jumpUnpublished, href: '#chua-cong-bo' }] : []),
  ];
  return { maps, figures: others, unpublished, jumps: jumps.length > 1 ? jumps : [] };
}

function buildRemarks(
  tier: TierEdition,
  params: RankingParams,
  gate: ChangeGate,
  rows: readonly RankingRowView[],
  inFull: boolean,
): string[] {
  const words = rankingWords[params.lang];
  if (tier.rows.length === 0) return [];
  const official = params.criterion === null && tier.rows.some((row) => row.officialRank !== null);
  const computed = computedRankAllowed(tier, params.criterion);
  const said = tier.rankScope
    ? rankScopeWords[params.lang]
    : { official: words.rankByOfficial, computed: words.rankByComputed };
  // Of an order and of bars only where there is a table that has them.
  const shown = rows.length > 0;
  const partial = !tier.complete && tier.rows.every((row) => Object.keys(row.scores).length === 0);
  return [
    partial ? words.sparse(formatCount(tierModel(tier).statistics.count, params.lang)) : null,
    ...notesOfScale(tier, params.lang),
    shown && (official ? said.official : computed ? said.computed : words.orderNote),
    rows.some((row) => row.rank?.tied) ? words.tiedNote : null,
    rows.some((row) => row.unranked !== null) ? words.unrankedNote : null,
    tier.bands.length > 0 ? remarkBands(tier, params.lang) : null,
    shown && (maximumOf(tier, params.criterion) === null ? words.barsTop : words.barsMaximum),
    !inFull && rows.some(({ change }) => change !== null) ? words.changeSigns(gate.since ?? 0) : null,
    gate.why,
  ].filter((text) => typeof text === 'string');
}

async function buildTierLinks(edition: EditionRow, params: RankingParams) {
  return inTierOrder(await listTiers(edition.id)).map(({ tier, kind }) => ({
    label: kind.words[params.lang].name,
    href: localise(paths.ranking(params.edition, tier), params.lang),
    chosen: tier === params.tier,
  }));
}

async function buildEditionLinks(
  edition: EditionRow,
  chosen: { tier: TierEdition; criterion: By },
  params: RankingParams,
) {
  const editions = (await listCurrentEditions()).filter((row) => row.kind === edition.kind);
  const links = await Promise.all(
    editions.map(async (row) => {
      const tier = await findTierLike(row.id, chosen.tier);
      if (!tier) return null;
      const criterion = mainCriteria(tier).some(({ slug }) => slug === chosen.criterion) ? chosen.criterion : null;
      return {
        label: String(row.year),
        href: localise(paths.ranking(row.assessmentSlug, tier.tier, criterion), params.lang),
        chosen: row.year === edition.year,
      };
    }),
  );
  return links.filter((link) => link !== null);
}
