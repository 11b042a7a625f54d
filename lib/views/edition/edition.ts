import { formatDate } from '@/lib/i18n/format';
import { quotedIn } from '@/lib/i18n/quoted-in';
import { toSentence } from '@/lib/i18n/sentence';
import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { actsSinceLeft, inOrder, withdrawalOf } from '@/lib/views/edition/acts';
import type { Banner } from '@/lib/views/page/frame';
import { noteIn } from '@/lib/views/page/names';

// Why: lib/decisions/0006-plain-unit-address.md

interface SourceView {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string | null;
  /** Of its title, where it is not the page's. */
  readonly lang: Lang | undefined;
}

/** An edition as a page names it. */
export interface EditionView {
  /** Segment of the address that stands for "the latest revision of this year". */
  readonly liveSegment: string;
  /** Segment that pins this very revision. */
  readonly pinnedSegment: string;
  readonly year: number;
  readonly simulated: boolean;
  readonly title: string;
  readonly province: string;
  /** "Quyết định 506/QĐ-UBND, tháng 7/2024", or what the source leaves out. */
  readonly decision: string;
  readonly publishedOn: string;
  /** The page's. */
  readonly lang: Lang;
  /** One line under every table and figure. */
  readonly sourceLine: string;
  /** Who published it, as the line has them: names in the language of the sources. */
  readonly publishers: string;
  readonly sources: readonly SourceView[];
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
}

/** The decision in words; says so where the source gives no number. */
export function describeDecision(edition: EditionRow, lang: Lang): string {
  const words = siteWords[lang];
  const date = edition.decisionDate ? formatDate(edition.decisionDate, lang) : null;
  const number = edition.decisionNumber;
  const head = number ? (date ? words.decisionOf(number, date) : words.decision(number)) : words.decisionUnknown;
  return edition.effectiveDate ? `${head}, ${words.inForce(formatDate(edition.effectiveDate, lang))}` : head;
}

/** The decision within a sentence: what it is of, where no source gives its number. */
export function decisionInSentence(edition: EditionRow, lang: Lang): string {
  const decision = describeDecision(edition, lang);
  return edition.decisionNumber
    ? decision
    : siteWords[lang].decisionUnnumbered(edition.year, decision.charAt(0).toLowerCase() + decision.slice(1));
}

/** Which time the year's results were put on this site: "lần công bố 2", and that it is simulated. */
export function describeIssue({ number, kind }: Pick<EditionRow, 'number' | 'kind'>, lang: Lang): string {
  const words = siteWords[lang];
  const issue = words.issue(String(number));
  return kind === 'simulated' ? `${issue} (${words.simulatedShort.toLocaleLowerCase(lang)})` : issue;
}

/** Who published an edition's figures, each once. */
export const publishersOf = ({ sources }: EditionRow): string =>
  [...new Set(sources.map(({ publisher }) => publisher))].join('; ');

/** Who published an edition's figures, and the decision: "VietQ.vn · Quyết định 506/QĐ-UBND, tháng 7/2024". */
export function describeOrigin(edition: EditionRow, lang: Lang): string {
  return `${publishersOf(edition)} · ${describeDecision(edition, lang)}`;
}

export function buildEdition(edition: EditionRow, lang: Lang): EditionView {
  const words = siteWords[lang];
  return {
    liveSegment: edition.assessmentSlug,
    pinnedSegment: edition.slug,
    year: edition.year,
    simulated: edition.kind === 'simulated',
    title: edition.title[lang],
    province: edition.province[lang],
    decision: describeDecision(edition, lang),
    publishedOn: formatDate(edition.publishedAt, lang),
    sourceLine: `${words.source}: ${describeOrigin(edition, lang)} · ${words.year(edition.year)}, ${describeIssue(edition, lang)}`,
    lang,
    publishers: publishersOf(edition),
    sources: edition.sources.map(({ title, publisher, date, url }) => ({
      title,
      publisher,
      url,
      date: date && formatDate(date, lang),
      lang: quotedIn(lang),
    })),
    file: { name: edition.sourceFileName, sha256: edition.sourceSha256, bytes: edition.sourceBytes },
  };
}

/** Why the year stopped meaning an edition, and every reason since: "Lý do: …". Null where nobody gave one. */
function whyLeft(edition: EditionRow, lang: Lang): string | null {
  const acts = actsSinceLeft(edition);
  const current = edition.revisions.find((row) => row.slug === edition.currentSlug);
  // An edition its year never meant is replaced for the reason the current one was made.
  const notes =
    acts.length > 0 ? acts.map((act) => noteIn(act.note, lang)) : [current ? noteIn(current.note, lang) : null];
  const said = [...new Set(notes.flatMap((note) => (note ? [toSentence(note)] : [])))].join(' ');
  return said === '' ? null : siteWords[lang].bannerWhy(said);
}

/**
 * The notice a page needs: withdrawn, corrected by another revision, or older than the latest year.
 * `pathIn(segment)` gives the page in another edition that says most nearly the same, without language: one that is there.
 * `knownIn` says whether an edition has figures for that page: nobody is sent from figures to none.
 */
export async function buildBanner(
  edition: EditionRow,
  lang: Lang,
  pathIn: (segment: string) => string | Promise<string>,
  knownIn: (edition: EditionRow) => boolean | Promise<boolean>,
): Promise<Banner | null> {
  const words = siteWords[lang];
  const inLang = async (segment: string) => localise(await pathIn(segment), lang);
  const { slug, currentSlug: current } = edition;
  const instead =
    current && current !== slug
      ? [
          { label: words.bannerSee(current), href: await inLang(edition.assessmentSlug) },
          { label: words.bannerDiff, href: localise(paths.revisionDiff(...inOrder(slug, current)), lang) },
        ]
      : [];
  if (edition.status === 'withdrawn') {
    const act = withdrawalOf(edition);
    const note = act ? noteIn(act.note, lang) : edition.statusNote;
    const said = [act && words.bannerOn(formatDate(act.at, lang)), note && words.bannerWhy(note)].filter(Boolean);
    return { kind: 'withdrawn', text: words.bannerWithdrawn, why: said.join(' ') || null, links: instead };
  }
  if (current && current !== slug) {
    const [left] = actsSinceLeft(edition);
    const givenUp = left?.action === 'rollback';
    const why = [givenUp && words.bannerOn(formatDate(left.at, lang)), whyLeft(edition, lang)]
      .filter(Boolean)
      .join(' ');
    const text = givenUp && left.after === current ? words.bannerGivenUp(current) : words.bannerCorrected(current);
    return { kind: 'corrected', text, why: why || null, links: instead };
  }
  return newerBanner(edition, lang, inLang, knownIn);
}

/** Where the newest figures stand, if not here; or that these are they, though there is a later year. */
async function newerBanner(
  edition: EditionRow,
  lang: Lang,
  inLang: (segment: string) => Promise<string>,
  knownIn: (edition: EditionRow) => boolean | Promise<boolean>,
): Promise<Banner | null> {
  const words = siteWords[lang];
  const all = await listCurrentEditions();
  const newer = all.filter(({ kind, year }) => kind === edition.kind && year > edition.year);
  const [latest] = newer;
  if (!latest) return null;
  const sendTo = async ({ year, assessmentSlug }: EditionRow): Promise<Banner> => ({
    kind: 'newer',
    text: words.bannerNewer(year),
    why: null,
    links: [{ label: words.bannerSeeYear(year), href: await inLang(assessmentSlug) }],
  });
  for (const row of newer) if (await knownIn(row)) return sendTo(row);
  return (await knownIn(edition))
    ? { kind: 'latest', text: words.bannerLatest(latest.year), why: null, links: [] }
    : sendTo(latest);
}

/**
 * Segment of a unit's address for an edition, as `segment` names it: null for the latest year of its register, which is
 * where the unit's plain address leads, so that one page has one address.
 */
export async function unitSegment(edition: EditionRow, segment: string): Promise<string | null> {
  const latest = (await listCurrentEditions()).find((row) => row.register === edition.register);
  return segment === latest?.assessmentSlug ? null : segment;
}
