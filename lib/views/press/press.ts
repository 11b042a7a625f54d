import { pressWords } from '@/lib/i18n/words/press';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { findRegister } from '@/lib/store/queries/registers';
import { listTiers } from '@/lib/store/queries/tiers';
import { buildBanner, buildEdition, type EditionView } from '@/lib/views/edition/edition';
import { hasPoints, inEvery } from '@/lib/views/edition/latest-known';
import { indexingOf } from '@/lib/views/edition/pages-in';
import type { PageFigure } from '@/lib/views/figures/links';
import { findRankingFigures } from '@/lib/views/figures/page-figures';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { describeRanking } from '@/lib/views/score/finding';

/** What a journalist needs of an edition, ready to take. */
export interface PressView {
  readonly frame: PageFrame;
  readonly edition: EditionView;
  /** One sentence for each tier, also where nothing of it is published. */
  readonly findings: readonly { readonly text: string; readonly ranking: Link }[];
  readonly figures: readonly PageFigure[];
  readonly citation: CitationView;
  readonly contact: string;
  readonly errors: readonly Link[];
}

/** The press page of an edition; null where there is no such edition. */
export async function buildPress({
  lang,
  edition: segment,
}: {
  lang: Lang;
  edition: string;
}): Promise<PressView | null> {
  const edition = await findEdition(segment);
  if (!edition) return null;
  const words = pressWords[lang];
  const tiers = await listTiers(edition.id);
  const figures = await Promise.all(
    tiers
      .filter((tier) => hasPoints(tier))
      .map(async (tier) => {
        const found = await findRankingFigures(segment, tier, null, lang);
        return found.map((figure) => ({ ...figure, id: `${figure.id}-${tier.tier}` }));
      }),
  );
  const about = await findRegister(edition.register);
  const indexing = indexingOf(edition, segment);
  return {
    frame: await buildFrame({
      lang,
      path: paths.press(segment),
      canonical: paths.press(indexing.canonicalSegment),
      index: indexing.index,
      title: words.title(edition.year),
      crumb: `${words.short} ${edition.year}`,
      description: words.description(edition.year),
      edition,
      banner: await buildBanner(edition, lang, paths.press, inEvery),
      card: { kind: 'tong-quan', edition: edition.slug },
    }),
    edition: buildEdition(edition, lang),
    findings: tiers.map((tier) => ({
      text: describeRanking(tier, null, lang),
      ranking: {
        label: tier.kind.words[lang].name,
        href: localise(paths.ranking(segment, tier.tier), lang),
      },
    })),
    figures: figures.flat(),
    citation: toEditionCitationView(edition, lang),
    contact: words.contactWho(about?.owner[lang] ?? edition.province[lang]),
    errors: [
      { label: words.errors, href: localise(paths.corrections(), lang) },
      { label: words.reconciled, href: localise(paths.reconciliation(segment), lang) },
    ],
  };
}
