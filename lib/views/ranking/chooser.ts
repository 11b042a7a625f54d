import { menuWords } from '@/lib/i18n/words/menu';
import { siteWords } from '@/lib/i18n/words/site';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { describeDecision } from '@/lib/views/edition/edition';
import { findLatestKnown, hasPoints } from '@/lib/views/edition/latest-known';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { describeCoverage } from '@/lib/views/score/coverage';
import { describeLeader } from '@/lib/views/score/finding';

interface ChooserTier {
  readonly link: Link;
  /** Who is first, in one sentence; null where nobody has points. */
  readonly finding: string | null;
  readonly coverage: string;
  /** No later ranking of the tier has points. */
  readonly latest: boolean;
}

export interface ChooserEdition {
  /** The place menus of the edition's pages lead to. */
  readonly id: string;
  readonly heading: string;
  readonly decision: string;
  readonly simulated: boolean;
  readonly tiers: readonly ChooserTier[];
}

export interface ChooserView {
  readonly frame: PageFrame;
  /** Official before simulated, newest first. */
  readonly editions: readonly ChooserEdition[];
}

async function toChooserEdition(edition: EditionRow, lang: Lang): Promise<ChooserEdition> {
  const site = siteWords[lang];
  const simulated = edition.kind === 'simulated';
  const year = menuWords[lang].chooserYear(edition.year);
  return {
    id: dataPaths.seriesAnchor(edition.assessmentSlug),
    heading: simulated ? `${year} — ${site.simulatedBand}` : year,
    decision: describeDecision(edition, lang),
    simulated,
    tiers: await Promise.all(
      (await listTiers(edition.id)).map(async (tier) => ({
        link: {
          label: tier.kind.words[lang].name,
          href: localise(paths.ranking(edition.assessmentSlug, tier.tier), lang),
        },
        finding: hasPoints(tier) ? `${describeLeader(tier, null, lang)}.` : null,
        coverage: await describeCoverage(edition, tier, lang),
        latest: (await findLatestKnown(edition.register, tier.tier))?.edition.slug === edition.slug,
      })),
    ),
  };
}

/** Every ranking there is, by year and tier. */
export async function buildChooser(lang: Lang): Promise<ChooserView> {
  const words = menuWords[lang];
  return {
    frame: await buildFrame({
      lang,
      path: paths.rankings(),
      title: words.chooserTitle,
      description: words.chooserDescription,
    }),
    editions: await Promise.all((await listCurrentEditions()).map((edition) => toChooserEdition(edition, lang))),
  };
}
