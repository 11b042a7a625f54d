import { formatCount, formatDate, formatList } from '@/lib/i18n/format';
import { searchWords } from '@/lib/i18n/words/search';
import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import type { SearchParams } from '@/lib/params/search';
import { oncePer } from '@/lib/scoring/kept';
import type { SearchEntry, SearchResult } from '@/lib/search/search-entry';
import { searchUnits } from '@/lib/search/search-units';
import { suggest } from '@/lib/search/suggest';
import type { Lang } from '@/lib/site';
import { type EditionRow, findSiteOwner } from '@/lib/store/queries/editions';
import { successorsOf } from '@/lib/store/queries/lineage';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { listAllUnits, type UnitRow } from '@/lib/store/queries/units';
import { findLatestOfEach } from '@/lib/views/edition/latest-known';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { apiLink } from '@/lib/views/page/download-links';
import { buildFrame, findDefaultEdition, type Link, type PageFrame } from '@/lib/views/page/frame';
import { rowName } from '@/lib/views/page/names';
import { findInherited } from '@/lib/views/score/inherited';
import { describeResult } from '@/lib/views/score/result';
import { findKindsWithPages, findSearchEntries } from '@/lib/views/search/entries';

const MOST_RESULTS = 40;

export interface SearchHit {
  readonly label: string;
  /** Null while no results of its province are published: its page begins with them. */
  readonly href: string | null;
  readonly within: string | null;
  /** From when or until when it was there, and what it is part of today: of two of one name which is which. */
  readonly life: string | null;
  /** Which other name the words matched. */
  readonly via: string | null;
  /** Latest published score and rank, or that there is none. */
  readonly score: string;
  readonly simulated: boolean;
}

export interface SearchView {
  readonly frame: PageFrame;
  readonly query: string;
  readonly summary: string | null;
  readonly hits: readonly SearchHit[];
  readonly suggestions: readonly Link[];
  readonly tiers: readonly Link[];
  /** The same search of the API; none where nothing was found. */
  readonly downloads: readonly Link[];
  /** Of each official edition that a score shown is of, the latest first; of the latest where units are shown and no score. */
  readonly citations: readonly CitationView[];
}

// What a search costs follows what it shows: of a list of all units, what is looked for is found by these, made once of each list.
const unitsById = oncePer((units: readonly UnitRow[]) => new Map(units.map((unit) => [unit.id, unit])));

interface FoundScore {
  readonly text: string;
  readonly edition: EditionRow;
}

/** The latest known result of each of the units in words: its own, else those of the units it was made of. */
async function findScores(units: ReadonlySet<number>, lang: Lang): Promise<ReadonlyMap<number, FoundScore>> {
  const words = searchWords[lang];
  const say = (tier: TierEdition, row: ResultRow, { year }: EditionRow) =>
    words.result(describeResult(tier, row, lang), year);
  const known = unitsById(units.size > 0 ? await listAllUnits() : []);
  const asked = [...units].flatMap((id) => known.get(id) ?? []);
  const own = await findLatestOfEach(asked);
  const scores = new Map(
    [...own].map(([id, { edition, tier, row }]) => [id, { text: say(tier, row, edition), edition }]),
  );
  for (const unit of asked) {
    if (scores.has(unit.id)) continue;
    const inherited = await findInherited(unit);
    const [first, ...others] = inherited?.results ?? [];
    if (!inherited || !first) continue;
    const best = words.inherited(rowName(first.row, lang), say(first.tier, first.row, inherited.edition));
    const text = others.length > 0 ? `${best}; ${words.inheritedMore(formatCount(others.length, lang))}` : best;
    scores.set(unit.id, { text, edition: inherited.edition });
  }
  return scores;
}

/** The first of each name, as names of units of today are looked for. */
const entriesByName = oncePer(
  (entries: readonly SearchEntry[]) => new Map(entries.toReversed().map((entry) => [entry.name.vi, entry])),
);

/** By which other name a unit was found: one that is a unit's is told in the reader's language, and none that `life` tells. */
function describeVia(
  via: SearchResult['via'],
  life: string | null,
  entries: readonly SearchEntry[],
  lang: Lang,
): string | null {
  if (via.kind !== 'alias') return null;
  const words = searchWords[lang].via;
  const { kind, name, date } = via.alias;
  if (kind !== 'successor') return words[kind](name);
  const told = entriesByName(entries).get(name)?.name[lang] ?? name;
  return life?.includes(told) ? null : words.successor(told, date && formatDate(date, lang));
}

/** Later than every day. */
const EVER = '9999-12-31';

/** Whether a unit is there today: since when, or until when and what it is part of. Null where nothing of it is known. */
async function describeLife(
  { validFrom, validTo, formerProvince, ...unit }: UnitRow,
  lang: Lang,
): Promise<string | null> {
  const words = searchWords[lang];
  if (validTo !== null) {
    const partOf = async (day: string) => (await successorsOf(unit, day)).map((each) => each.unit.name[lang]);
    const [today, then] = [await partOf(EVER), await partOf(validTo)];
    return [
      words.ended(formatDate(validTo, lang)),
      ...(today.length > 0 ? [words.today(formatList(today, lang))] : []),
      ...(today.length === 0 && then.length > 0 ? [words.into(formatList(then, lang))] : []),
    ].join(', ');
  }
  // What was of another province is known from the day of a list, not from its own first day.
  return validFrom === null || formerProvince !== null ? null : words.since(formatDate(validFrom, lang));
}

/** The same search of the API, which tells official units from simulated ones. */
function apiLinks(query: string, hits: readonly SearchHit[], lang: Lang): Link[] {
  const path = `/search?q=${encodeURIComponent(query)}`;
  return [
    ...(hits.some(({ simulated }) => !simulated) ? [apiLink(path, lang)] : []),
    ...(hits.some(({ simulated }) => simulated)
      ? [apiLink(`${path}&data_kind=simulated`, lang, siteWords[lang].simulatedShort)]
      : []),
  ];
}

/** Units whose names, old or new, match the words; near misses where nothing does. */
export async function buildSearch({ lang, query }: SearchParams): Promise<SearchView> {
  const words = searchWords[lang];
  const entries = query ? await findSearchEntries() : [];
  const results = query ? searchUnits(query, entries, MOST_RESULTS + 1) : [];
  const shown = results.slice(0, MOST_RESULTS);
  const scores = await findScores(new Set(shown.map(({ entry }) => entry.id)), lang);
  const link = (entry: SearchEntry): Link => ({
    label: entry.name[lang],
    href: localise(paths.unit(entry.tier, entry.slug), lang),
  });
  const hasPage = await findKindsWithPages();
  const units = unitsById(shown.length > 0 ? await listAllUnits() : []);
  const hits = await Promise.all(
    shown.map(async ({ entry, via }): Promise<SearchHit> => {
      const unit = units.get(entry.id);
      const life = unit ? await describeLife(unit, lang) : null;
      return {
        ...(hasPage(entry.simulated) ? link(entry) : { label: entry.name[lang], href: null }),
        within: unit?.parent?.name[lang] ?? null,
        life,
        via: describeVia(via, life, entries, lang),
        score: scores.get(entry.id)?.text ?? words.unscored,
        simulated: entry.simulated,
      };
    }),
  );
  const latest = await findDefaultEdition();
  const scored = [...scores.values()].flatMap(({ edition }) => (edition.kind === 'official' ? edition : []));
  const cited = scored.length === 0 && latest && hits.some((hit) => !hit.simulated) ? [latest] : scored;
  const quoted = [...new Map(cited.map((edition) => [edition.id, edition])).values()].toSorted(
    (a, b) => b.year - a.year,
  );
  const count = formatCount(hits.length, lang);
  return {
    frame: await buildFrame({
      lang,
      path: paths.search(query),
      title: query ? words.titleFor(query) : words.title,
      crumb: words.title,
      description: words.description((await findSiteOwner())[lang]),
      index: false,
    }),
    query,
    summary: !query
      ? null
      : hits.length === 0
        ? words.none(query)
        : results.length > MOST_RESULTS
          ? words.firstOf(count)
          : words.found(count),
    hits,
    suggestions:
      query && hits.length === 0
        ? suggest(
            query,
            entries.filter(({ simulated }) => hasPage(simulated)),
          ).map(({ entry }) => link(entry))
        : [],
    tiers: latest
      ? (await listTiers(latest.id)).map(({ tier, kind }) => ({
          label: kind.words[lang].name,
          href: localise(paths.ranking(latest.assessmentSlug, tier), lang),
        }))
      : [],
    downloads: apiLinks(query, hits, lang),
    citations: quoted.map((edition) => toEditionCitationView(edition, lang)),
  };
}
