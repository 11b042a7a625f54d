import { formatList } from '@/lib/i18n/format';
import { revisionChoice } from '@/lib/i18n/revision-name';
import { comparisonWords } from '@/lib/i18n/words/comparison';
import type { ComparisonParams } from '@/lib/params/comparison';
import { figureAddress } from '@/lib/params/figure';
import { localise, paths } from '@/lib/params/paths';
import { tierModel } from '@/lib/scoring/tier-model';
import type { SearchEntry } from '@/lib/search/search-entry';
import { searchUnits } from '@/lib/search/search-units';
import { type Lang, MAX_COMPARED, type Tier } from '@/lib/site';
import { type EditionRow, findEdition, listCurrentEditions } from '@/lib/store/queries/editions';
import { listKnownTiers, listTiersOf } from '@/lib/store/queries/registers';
import { findTierOf, listKindsIn } from '@/lib/store/queries/tiers';
import { describeNotListed, findInstead } from '@/lib/views/comparison/not-listed';
import { buildComparisonTable, type ComparisonTable, suggestUnits } from '@/lib/views/comparison/table';
import { publishersOf } from '@/lib/views/edition/edition';
import { findLatestKnown, findLatestOf } from '@/lib/views/edition/latest-known';
import { type FigureView, findFigure } from '@/lib/views/figures/figure';
import { type PageFigure, toPageFigure } from '@/lib/views/figures/links';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { rowName } from '@/lib/views/page/names';
import { findSearchEntries } from '@/lib/views/search/entries';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Units side by side, or what is still needed to show them. */
export interface ComparisonView {
  readonly frame: PageFrame;
  readonly action: string;
  /** Units chosen so far, by what the form hands on of each. */
  readonly chosen: readonly { readonly value: string; readonly label: string }[];
  /** What was typed and not found. */
  readonly unitText: string;
  /** One more unit each, or units to begin with where none is compared. */
  readonly suggestions: { readonly label: string; readonly links: readonly Link[] };
  /** What to look at where a unit chosen has no figures here. */
  readonly instead: readonly Link[];
  /** As many are chosen as are compared. */
  readonly full: boolean;
  readonly differenceNote: string | null;
  readonly edition: { readonly value: string; readonly options: readonly Choice[] };
  readonly tier: { readonly value: string; readonly options: readonly Choice[] };
  /** What stands in the way, or was left out. */
  readonly notes: readonly string[];
  readonly figure: PageFigure | null;
  readonly table: ComparisonTable | null;
  /** Who published the figures, and by which decision. */
  readonly source: { readonly text: string; readonly publishers: string } | null;
  /** Of the edition compared in; null while nothing is. */
  readonly citation: CitationView | null;
}

interface Resolved {
  readonly entries: readonly SearchEntry[];
  readonly unknown: readonly string[];
}

/** The units typed, of the tier and register of the first, which may be of any. */
async function resolve({ units, tier, edition }: ComparisonParams): Promise<Resolved> {
  const all = await findSearchEntries();
  const entries: SearchEntry[] = [];
  const unknown: string[] = [];
  for (const text of units) {
    const [first] = entries;
    const simulated = first?.simulated ?? (edition === null ? null : edition.startsWith('mo-phong'));
    const wanted: string | null = first?.tier ?? tier;
    const fits = all.filter(
      (entry) => (simulated === null || entry.simulated === simulated) && (wanted === null || entry.tier === wanted),
    );
    const found = fits.find(({ slug }) => slug === text) ?? searchUnits(text, fits, 1)[0]?.entry;
    if (!found) unknown.push(text);
    else if (!entries.includes(found)) entries.push(found);
  }
  return { entries, unknown };
}

async function editionOf(params: ComparisonParams, entries: readonly SearchEntry[], editions: readonly EditionRow[]) {
  const [first] = entries;
  const asked = params.edition === null ? null : await findEdition(params.edition);
  const kind = first?.simulated ? 'simulated' : 'official';
  if (asked && (!first || asked.kind === kind)) return asked;
  const latest = editions.find((row) => row.kind === kind) ?? null;
  // Of units nobody has published anything of in the latest year, the latest that is known of the first that has any.
  for (const { id } of latest ? entries : []) {
    const known = latest && (await findLatestOf(latest.register, new Set([id])));
    if (known) return known.edition;
  }
  return latest;
}

/** Those that no list of the edition has, and those that another has than the first of them: variants of a tier are not compared. */
async function notBeside(edition: EditionRow, entries: readonly SearchEntry[]) {
  const lists = await Promise.all(entries.map((entry) => findTierOf(edition.id, entry)));
  const listed = (entry: SearchEntry, at: number) => lists[at]?.rows.some(({ unit }) => unit?.slug === entry.slug);
  const missing = entries.filter((entry, at) => !listed(entry, at));
  const first = lists.find((_, at) => !missing.includes(entries[at] as SearchEntry));
  return { missing, apart: entries.filter((entry, at) => !missing.includes(entry) && lists[at] !== first) };
}

interface Compared extends Resolved {
  readonly edition: EditionRow | null;
  /** The edition as the address names it. */
  readonly segment: string;
  readonly tier: Tier | null;
  /** Units that are in the edition's list, and those that are not. */
  readonly shown: readonly SearchEntry[];
  readonly missing: readonly SearchEntry[];
  /** Units of another variant of the tier than the first. */
  readonly apart: readonly SearchEntry[];
  readonly view: FigureView | null;
}

async function compare(asked: ComparisonParams): Promise<Compared> {
  const known = (await listKnownTiers()).some(({ slug }) => slug === asked.tier);
  const params = { ...asked, tier: known ? asked.tier : null };
  const { entries, unknown } = await resolve(params);
  const [first] = entries;
  const edition = await editionOf(params, entries, await listCurrentEditions());
  const named = edition && [edition.slug, edition.assessmentSlug].find((segment) => segment === params.edition);
  const segment = named ?? edition?.assessmentSlug ?? '';
  const tier = first?.tier ?? params.tier;
  const { missing, apart } =
    edition && tier ? await notBeside(edition, entries) : { missing: [], apart: [] as SearchEntry[] };
  const shown = entries.filter((entry) => !missing.includes(entry) && !apart.includes(entry));
  const units = shown.map(({ slug }) => slug);
  const address = tier && units.length > 1 ? figureAddress({ kind: 'so-sanh', edition: segment, tier, units }) : null;
  const view = address && (await findFigure(address, params.lang));
  return { entries, unknown, edition, segment, tier, shown, missing, apart, view };
}

/** The figure of a comparison page; null while it shows none. */
export async function findComparisonFigure(params: ComparisonParams): Promise<FigureView | null> {
  return (await compare(params)).view;
}

/** The first two of each tier, by the latest result that is known. */
async function startingUnits(lang: Lang): Promise<Link[]> {
  const [latest] = await listCurrentEditions();
  const starts = await Promise.all(
    (latest ? await listTiersOf(latest.register) : []).map(async (tier) => {
      const known = latest && (await findLatestKnown(latest.register, tier.slug));
      const rows = known
        ? tierModel(known.tier)
            .ranking.listed.slice(0, 2)
            .flatMap(({ row }) => (row.unit ? [row] : []))
        : [];
      if (rows.length < 2) return [];
      return [
        {
          label: comparisonWords[lang].startWith(
            (known?.tier.kind ?? tier).words[lang].name,
            formatList(
              rows.map((row) => rowName(row, lang)),
              lang,
            ),
          ),
          href: localise(paths.compare(rows.flatMap(({ unit }) => unit?.slug ?? [])), lang),
        },
      ];
    }),
  );
  return starts.flat();
}

/** The comparison page: a form, and the chart with its table as soon as two units of one tier are named. */
export async function buildComparison(params: ComparisonParams): Promise<ComparisonView> {
  const { lang } = params;
  const words = comparisonWords[lang];
  const { entries, unknown, edition, segment, tier, shown, missing, apart, view } = await compare(params);
  const editions = await listCurrentEditions();
  const tiers = edition ? await listKindsIn(edition) : await listKnownTiers();
  const nameOf = (entry: SearchEntry) => entry.name[lang];
  const units = shown.map(({ slug }) => slug);
  const simulated = edition?.kind === 'simulated';
  const found = edition && shown[0] ? await findTierOf(edition.id, shown[0]) : null;
  const compared =
    edition && found
      ? {
          edition,
          tier: found,
          segment: params.edition === null ? null : segment,
          rows: units.flatMap((slug) => found.rows.find(({ unit }) => unit?.slug === slug) ?? []),
          lang,
        }
      : null;
  return {
    frame: await buildFrame({
      lang,
      path: paths.compare(units, params.edition === null ? null : segment),
      // Without units, the edition only fills the form in.
      canonical: units.length === 0 ? paths.compare([]) : undefined,
      title: view ? view.figure.title : words.title,
      crumb: words.title,
      description: view ? view.figure.sentence : words.description,
      edition: simulated && (entries.length > 0 || params.edition !== null) ? edition : null,
      pictured: entries.length > 0 || params.edition !== null ? edition : null,
      card: view && tier && edition ? { kind: 'so-sanh', edition: edition.slug, tier, units } : null,
      banner: view?.banner ?? null,
      embeddable: view !== null,
      // Every choice of units is a page; search engines need only the form.
      index: units.length === 0,
    }),
    action: localise(paths.compare([]), lang),
    chosen: entries.map((entry) => ({ value: entry.slug, label: nameOf(entry) })),
    unitText: unknown.join(', '),
    suggestions: compared
      ? { label: words.add, links: suggestUnits(compared) }
      : { label: words.start, links: await startingUnits(lang) },
    instead: edition && tier ? await findInstead({ entries, missing, edition, lang }) : [],
    full: entries.length >= MAX_COMPARED,
    differenceNote: view && shown[0] ? words.differenceNote(nameOf(shown[0])) : null,
    edition: {
      value: segment,
      options: editions.flatMap((row) => [
        { value: row.assessmentSlug, label: words.latest(row.assessmentSlug) },
        ...row.revisions.toReversed().map(({ slug }) => ({ value: slug, label: revisionChoice(slug, lang) })),
      ]),
    },
    tier: {
      value: tiers.some(({ slug }) => slug === params.tier) ? (params.tier ?? '') : '',
      options: [
        { value: '', label: words.anyTier },
        ...tiers.map(({ slug, words: named }) => ({ value: slug, label: named[lang].name })),
      ],
    },
    notes: [
      ...unknown.map((text) => words.unknown(text)),
      ...(params.tooMany ? [words.tooMany] : []),
      ...(edition ? await describeNotListed({ missing, edition, lang }) : []),
      ...(apart.length > 0 ? [words.apart(formatList(apart.map(nameOf), lang))] : []),
      ...(shown.length === 1 && shown[0] ? [words.one(nameOf(shown[0]))] : []),
    ],
    figure: view && toPageFigure(view, 'hinh-so-sanh', false),
    table: view && compared ? buildComparisonTable(compared) : null,
    citation: view && edition ? toEditionCitationView(edition, lang) : null,
    source: view && edition && { text: view.figure.source, publishers: publishersOf(edition) },
  };
}
