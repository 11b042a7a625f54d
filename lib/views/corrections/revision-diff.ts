import { formatCount, formatDate } from '@/lib/i18n/format';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { RevisionPair } from '@/lib/params/revision-pair';
import type { Lang } from '@/lib/site';
import { numberIn } from '@/lib/store/acts';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import type { ListName } from '@/lib/store/queries/tiers';
import { type ChangedValue, diffRevisions, toChangedValues } from '@/lib/views/corrections/changes';
import { type ComparedFact, decidedFacts, fileFacts } from '@/lib/views/corrections/facts';
import { summarise } from '@/lib/views/corrections/summary';
import { describeAct } from '@/lib/views/edition/acts';
import { rankingPathIn } from '@/lib/views/edition/pages-in';
import { buildCitation, type CitationView, toCitationView } from '@/lib/views/page/citation';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { noteIn } from '@/lib/views/page/names';

/** Most changes of a tier drawn into the page; the rest are in the data. */
const MOST_CHANGES = 600;

interface TierChanges {
  readonly id: string;
  readonly heading: string;
  readonly summary: string;
  readonly changes: readonly ChangedValue[];
  /** How many more there are, in words; null where all are shown. */
  readonly more: string | null;
  readonly rankings: readonly Link[];
}

/** Everything that differs between two revisions of an assessment. */
export interface RevisionDiffView {
  readonly frame: PageFrame;
  readonly before: Link;
  readonly after: Link;
  readonly summary: string;
  /** Why each revision after the earlier one was made, or withdrawn. */
  readonly reasons: readonly string[];
  readonly facts: readonly ComparedFact[];
  readonly tiers: readonly TierChanges[];
  readonly data: Link;
  readonly citation: CitationView;
}

/** Why what stands in the later place came to stand there: publications, withdrawals and rollbacks since the earlier. */
function reasonsOf(before: EditionRow, after: EditionRow, lang: Lang): string[] {
  const words = correctionWords[lang];
  const between = (slug: string | null) => {
    const number = slug === null ? 0 : numberIn(slug);
    return number >= before.number && number <= after.number;
  };
  const published = after.revisions
    .filter(({ number }) => number > before.number && number <= after.number)
    .map((revision) => {
      const note = noteIn(revision.note, lang);
      const said = words.revisionOn(revision.slug, formatDate(revision.publishedAt, lang));
      return [said, note && words.reason(note)].filter(Boolean).join(' ');
    });
  const later = after.acts.filter(
    ({ action, revision, before: left }) =>
      between(revision) && (action === 'withdraw' || (action === 'rollback' && between(left))),
  );
  return [...published, ...later.map((act) => describeAct(act, lang))];
}

/** One revision may have the tier as one list, the other in groups. */
const rankingLinks = (before: EditionRow, after: EditionRow, list: ListName, lang: Lang): Promise<Link[]> =>
  Promise.all(
    [before, after].map(async ({ slug }) => ({
      label: correctionWords[lang].see(slug),
      href: localise(await rankingPathIn(slug, list, null), lang),
    })),
  );

/** What differs between two revisions; null where either does not exist on this installation. */
export async function findRevisionDiff({ lang, from, to }: RevisionPair): Promise<RevisionDiffView | null> {
  const [before, after] = await Promise.all([findEdition(from), findEdition(to)]);
  if (!before || !after) return null;
  const words = correctionWords[lang];
  const diffs = await diffRevisions(before, after);
  const facts = decidedFacts(before, after, lang);
  const summary = summarise(diffs, facts, lang);
  const title = words.pair(before.slug, after.slug);
  const titleIn = (each: Lang) => correctionWords[each].diffTitle(before.slug, after.slug);
  const linkTo = (edition: EditionRow): Link => ({
    label: words.see(edition.slug),
    href: localise(paths.reconciliation(edition.slug), lang),
  });
  return {
    frame: await buildFrame({
      lang,
      path: paths.revisionDiff(from, to),
      title: titleIn(lang),
      shortTitle: words.diffShort(before.slug, after.slug),
      crumb: title,
      description: summary,
      crumbs: [{ label: words.title, href: localise(paths.corrections(), lang) }],
      edition: after,
      feed: dataPaths.feed('corrections', after.kind === 'simulated', lang),
    }),
    before: linkTo(before),
    after: linkTo(after),
    summary,
    reasons: reasonsOf(before, after, lang),
    facts: [...facts, ...fileFacts(before, after, lang)],
    tiers: await Promise.all(
      diffs.map(async (diff): Promise<TierChanges> => {
        const all = toChangedValues(diff, after, lang);
        const hidden = all.length - MOST_CHANGES;
        return {
          id: diff.tier,
          heading: diff.kind.words[lang].name,
          summary: summarise([diff], [], lang),
          changes: all.slice(0, MOST_CHANGES),
          more: hidden > 0 ? words.moreChanges(formatCount(hidden, lang)) : null,
          rankings: await rankingLinks(before, after, diff, lang),
        };
      }),
    ),
    citation: toCitationView(
      buildCitation(after, { vi: titleIn('vi'), en: titleIn('en') }, paths.revisionDiff(from, to), 'dinh-chinh'),
      after.slug,
      lang,
    ),
    data: { label: words.diffData, href: dataPaths.api(`/editions/${before.slug}/diff/${after.slug}`) },
  };
}
