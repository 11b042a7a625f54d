import { FRAMEWORK_SOURCE, methodWords } from '@/lib/i18n/words/method';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { MISSING_CODES } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { paths } from '@/lib/urls';
import { describeReasons, findPrevious } from '@/lib/views/comparability';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/frame';

export interface MethodView {
  readonly frame: PageFrame;
  readonly missing: readonly { readonly label: string; readonly why: string }[];
  /** What the gate says of each tier between the official editions. */
  readonly gates: readonly { readonly tier: string; readonly text: string }[];
  readonly sources: readonly Link[];
  readonly framework: Link;
}

/** The rules the site applies, with what they say of the editions it holds. */
export async function buildMethod(lang: Lang): Promise<MethodView> {
  const words = methodWords[lang];
  const site = siteWords[lang];
  const editions = (await listCurrentEditions()).filter(({ kind }) => kind === 'official');
  const [latest] = editions;
  const tiers = latest ? await listTiers(latest.id) : [];
  const gates = await Promise.all(
    tiers.map(async (tier) => {
      const previous = latest && (await findPrevious(latest, tier));
      if (!latest || !previous) return [];
      const years = [previous.edition.year, latest.year] as const;
      const { gate } = previous;
      const reasons = describeReasons(gate.reasons, ...years, lang);
      const text = gate.ranks
        ? words.gateOpen(...years)
        : gate.scores
          ? unitWords[lang].ranksNotCompared(...years, reasons)
          : unitWords[lang].noTrend(...years, reasons);
      return [{ tier: site.tier[tier.tier], text }];
    }),
  );
  const sources = new Map(
    editions
      .flatMap((edition) => edition.sources)
      .map((source) => [source.slug, { label: `${source.title} — ${source.publisher}`, href: source.url ?? '' }]),
  );
  return {
    frame: await buildFrame({ lang, path: paths.method(), title: words.title, description: words.description }),
    missing: MISSING_CODES.map((code) => ({ label: site.missing[code], why: site.missingWhy[code] })),
    gates: gates.flat(),
    sources: [...sources.values()],
    framework: { label: FRAMEWORK_SOURCE.title, href: FRAMEWORK_SOURCE.url },
  };
}
