import { currentSettings } from '@/lib/env';
import { formatCount } from '@/lib/i18n/format';
import { dataWords } from '@/lib/i18n/words/data';
import { siteWords } from '@/lib/i18n/words/site';
import { type AtomEntry, toAtom } from '@/lib/open-data/atom';
import { simulatedRegister } from '@/lib/open-data/simulated';
import { dataPaths } from '@/lib/params/data-paths';
import type { FeedParams } from '@/lib/params/feed';
import { languageHead } from '@/lib/params/language';
import { absolute, localise, paths } from '@/lib/params/paths';
import { valueBy } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import { DEFAULT_LANG, type Lang } from '@/lib/site';
import { type EditionRow, findSiteOwner, listCurrentEditions, listRevisions } from '@/lib/store/queries/editions';
import { findTierOf, listTiers } from '@/lib/store/queries/tiers';
import { findUnit, type UnitRow, unitInList } from '@/lib/store/queries/units';
import { buildCorrections } from '@/lib/views/corrections/corrections';
import { describeStanding, touchedAt } from '@/lib/views/edition/acts';
import { describeDecision } from '@/lib/views/edition/edition';
import { noteIn, rowName } from '@/lib/views/page/names';
import { openingPath } from '@/lib/views/page/opening';
import { toldIn } from '@/lib/views/score/amount';
import { rankAlone } from '@/lib/views/score/rank';

/** Changes told in one entry; the page has them all. */
const MOST_CHANGES = 40;
/** Date of a feed on an installation without any edition. */
const NO_DATE = '2024-01-01T00:00:00Z';

const titleOf = (edition: EditionRow, lang: Lang) => edition.title[lang];
const mark = (simulated: boolean, lang: Lang, text: string) =>
  simulated ? `[${siteWords[lang].simulatedShort}] ${text}` : text;
const warning = (simulated: boolean, lang: Lang) => (simulated ? [siteWords[lang].simulatedBand] : []);

/**
 * Entries keep their identity for ever: it does not follow the address of a page. Each language has its own, or a reader who
 * follows both feeds would be shown one.
 */
function tagOf(siteUrl: string, thing: string, lang: Lang = DEFAULT_LANG): string {
  const own = `${languageHead(lang)}/${thing}`.slice(1);
  return `tag:${new URL(siteUrl).hostname},2026:${own}`;
}

const SHOWN_LEADERS = 3;

/** "Sở, ngành: 1. Sở Y tế 335,9; 2. …": the first of each tier, as the ranking shows them. */
async function leaderLines(edition: EditionRow, lang: Lang): Promise<string[]> {
  const lines = (await listTiers(edition.id)).map((tier) => {
    const first = tierModel(tier)
      .ranking.listed.filter(({ shown }) => shown !== null)
      .slice(0, SHOWN_LEADERS);
    const said = first.map(({ row, shown }) => {
      const { points } = valueBy(row, null);
      const name = rowName(row, lang);
      const place = shown?.within ? '' : `${shown?.rank}. `;
      return `${place}${[name, points === null ? null : toldIn(tier, lang).score(points)].filter(Boolean).join(' ')}`;
    });
    return said.length > 0 ? [`${tier.kind.words[lang].name}: ${said.join('; ')}.`] : [];
  });
  return lines.flat();
}

/** The rankings of an edition and its files, pinned: an entry says what it said. */
function editionLinks(edition: EditionRow, lang: Lang, siteUrl: string): NonNullable<AtomEntry['links']> {
  const words = dataWords[lang];
  return [
    { label: words.feedReconciliation, href: absolute(siteUrl, localise(paths.reconciliation(edition.slug), lang)) },
    { label: words.wholeZip, href: absolute(siteUrl, dataPaths.package(edition.slug)) },
    { label: words.api, href: absolute(siteUrl, dataPaths.api(`/editions/${edition.slug}`)) },
  ];
}

async function editionEntry(edition: EditionRow, lang: Lang, siteUrl: string): Promise<AtomEntry> {
  const simulated = edition.kind === 'simulated';
  const note = noteIn(edition.note, lang);
  return {
    id: tagOf(siteUrl, `ban/${edition.slug}`, lang),
    published: edition.publishedAt,
    title: mark(simulated, lang, dataWords[lang].feedEdition(edition.slug, titleOf(edition, lang))),
    updated: touchedAt(edition),
    url: absolute(siteUrl, localise(await openingPath(edition, edition.slug), lang)),
    paragraphs: [
      ...warning(simulated, lang),
      `${describeDecision(edition, lang)}.`,
      ...(note ? [note] : []),
      ...describeStanding(edition, lang),
      ...(await leaderLines(edition, lang)),
      // Whoever keeps a feed can tell a log that was written anew from the one that was.
      ...(edition.sealed ? [dataWords[lang].feedSeal(edition.sealed.seal, edition.sealed.logHash)] : []),
    ],
    links: editionLinks(edition, lang, siteUrl),
  };
}

async function correctionEntries(simulated: boolean, lang: Lang, siteUrl: string): Promise<AtomEntry[]> {
  const words = dataWords[lang];
  const view = await buildCorrections(lang);
  return (simulated ? view.simulated : view.official).map((correction) => ({
    id: tagOf(siteUrl, `dinh-chinh/${correction.id}`, lang),
    published: correction.updated,
    title: mark(simulated, lang, correction.heading),
    updated: correction.updated,
    url: absolute(siteUrl, correction.links[0]?.href ?? localise(paths.corrections(), lang)),
    paragraphs: [
      ...warning(simulated, lang),
      ...[correction.date, correction.reason, correction.since, correction.summary].filter((text) => text !== null),
      ...correction.changes
        .slice(0, MOST_CHANGES)
        .map(({ unit, what, before, after }) => `${unit} — ${what}: ${[before, after].filter(Boolean).join(' → ')}`),
      ...(correction.count > MOST_CHANGES ? [words.feedMore(formatCount(correction.count - MOST_CHANGES, lang))] : []),
    ],
  }));
}

/** What the title of an entry says of an edition that is not what its year means. */
function markOf({ status, isCurrent }: EditionRow, lang: Lang): string | null {
  const { feedNoLonger } = dataWords[lang];
  return status === 'withdrawn' ? feedNoLonger.withdrawn : isCurrent ? null : feedNoLonger.replaced;
}

/** One entry for each edition of the unit's register that has the tier, with its score or why there is none. */
async function unitEntries(unit: UnitRow, lang: Lang, siteUrl: string): Promise<AtomEntry[]> {
  const words = dataWords[lang];
  const simulated = simulatedRegister(unit.register);
  const editions = (await listRevisions()).filter(({ register }) => register === unit.register);
  const entries = await Promise.all(
    editions.map(async (edition): Promise<AtomEntry[]> => {
      const tier = await findTierOf(edition.id, unit);
      // As it was in that edition, and none of an edition it did not exist in.
      const shown = tier && (await unitInList(unit, tier));
      if (!tier || !shown) return [];
      const row = tier.rows.find(({ unitId }) => unitId === unit.id);
      const { points, missing } = valueBy(row, null);
      const shownRank = row && tierModel(tier).rankOf(row);
      const rank = shownRank ? rankAlone(shownRank, lang) : null;
      const said =
        points === null
          ? words.feedNoScore(siteWords[lang].missing[missing], edition.slug)
          : words.feedScore(toldIn(tier, lang).amount(points), rank, edition.slug);
      return [
        {
          id: tagOf(siteUrl, `don-vi/${unit.tier}/${unit.slug}/${edition.slug}`, lang),
          published: edition.publishedAt,
          title: mark(simulated, lang, words.feedUnitTitle(shown.name[lang], said, markOf(edition, lang))),
          updated: touchedAt(edition),
          url: absolute(siteUrl, localise(paths.unit(unit.tier, unit.slug, edition.slug), lang)),
          paragraphs: [
            ...warning(simulated, lang),
            `${said.charAt(0).toLocaleUpperCase(lang) + said.slice(1)}.`,
            `${describeDecision(edition, lang)}.`,
            ...describeStanding(edition, lang),
          ],
          links: [
            {
              label: words.csvOf(shown.name[lang]),
              href: absolute(siteUrl, dataPaths.unit(unit.tier, unit.slug, edition.slug, 'csv')),
            },
          ],
        },
      ];
    }),
  );
  return entries.flat();
}

/** An Atom feed as text; null where there is no such unit. */
export async function findFeed(params: FeedParams): Promise<string | null> {
  const { siteUrl } = currentSettings();
  const { lang } = params;
  const words = dataWords[lang];
  const [latest] = await listCurrentEditions();
  const author = siteWords[lang].siteTitle((await findSiteOwner())[lang]);
  const compose = (
    about: FeedParams['kind'],
    self: string,
    page: string,
    title: string,
    entries: readonly AtomEntry[],
  ) =>
    toAtom(
      {
        id: tagOf(siteUrl, self.slice(1)),
        title,
        subtitle: words.feedAbout[about],
        lang,
        author,
        self: absolute(siteUrl, self),
        page: absolute(siteUrl, localise(page, lang)),
        entries: entries.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)),
      },
      latest?.publishedAt ?? NO_DATE,
    );
  if (params.kind === 'unit') {
    const unit = await findUnit(params.tier, params.slug);
    if (!unit) return null;
    return compose(
      'unit',
      dataPaths.unitFeed(unit.tier, unit.slug, lang),
      paths.unit(unit.tier, unit.slug),
      mark(simulatedRegister(unit.register), lang, words.feedsOf.unit(unit.name[lang])),
      await unitEntries(unit, lang, siteUrl),
    );
  }
  const { simulated, kind } = params;
  // Where the installation holds no simulated edition there is no feed of them either.
  const editions = (await listRevisions()).filter((row) => (row.kind === 'simulated') === simulated);
  if (simulated && editions.length === 0) return null;
  return compose(
    kind,
    dataPaths.feed(kind, simulated, lang),
    kind === 'editions' ? dataPaths.data() : paths.corrections(),
    mark(simulated, lang, words.feedsOf[kind]),
    kind === 'editions'
      ? await Promise.all(editions.map((edition) => editionEntry(edition, lang, siteUrl)))
      : await correctionEntries(simulated, lang, siteUrl),
  );
}
