import { quotedIn } from '@/lib/i18n/quoted-in';
import { firmnessWords } from '@/lib/i18n/words/firmness';
import { methodWords } from '@/lib/i18n/words/method';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { assessedButUnknown } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import { MISSING_CODES } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { findRegister } from '@/lib/store/queries/registers';
import { listTiers } from '@/lib/store/queries/tiers';
import { describeReasons, findPrevious } from '@/lib/views/edition/comparability';
import { describeDecision } from '@/lib/views/edition/edition';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { apiLink } from '@/lib/views/page/download-links';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';

export interface MethodView {
  readonly frame: PageFrame;
  readonly missing: readonly { readonly label: string; readonly why: string; readonly counted: string }[];
  /** Each official edition with what its source says of the decision. */
  readonly decisions: readonly { readonly link: Link; readonly text: string }[];
  /** What the gate says of each tier between the official editions. */
  readonly gates: readonly { readonly tier: string; readonly text: string }[];
  /** The analyses of how firm ranks are, of each official list that has all it takes. */
  readonly firmness: readonly Link[];
  readonly sources: readonly { readonly figures: string; readonly link: Link }[];
  /** For further reading; null where the register names none. */
  /** `lang` where its title is not in the page's. */
  readonly framework: (Link & { readonly lang: Lang | undefined }) | null;
  /** What the register says of itself; null where there is none. */
  readonly register: string | null;
  readonly downloads: readonly Link[];
  readonly citation: CitationView | null;
}

/** The rules the site applies, with what they say of the editions it holds. */
export async function buildMethod(lang: Lang): Promise<MethodView> {
  const words = methodWords[lang];
  const site = siteWords[lang];
  const editions = (await listCurrentEditions()).filter(({ kind }) => kind === 'official');
  const [latest] = editions;
  const tiers = latest ? await listTiers(latest.id) : [];
  const register = latest ? await findRegister(latest.register) : null;
  const [title, href] = ['framework-title', 'framework-url'].map((word) => register?.words[word]);
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
      return [{ tier: tier.kind.words[lang].name, text }];
    }),
  );
  return {
    frame: await buildFrame({ lang, path: paths.method(), title: words.title, description: words.description }),
    missing: MISSING_CODES.map((code) => ({
      label: site.missing[code],
      why: site.missingWhy[code],
      counted: assessedButUnknown(code) ? words.counted.yes : words.counted.no,
    })),
    decisions: editions.map((edition) => ({
      link: { label: `${edition.year}`, href: localise(paths.reconciliation(edition.assessmentSlug), lang) },
      text: describeDecision(edition, lang),
    })),
    gates: gates.flat(),
    firmness: await firmnessLinks(editions, lang),
    sources: editions.flatMap((edition) =>
      edition.sources.map(({ title, publisher, url }) => ({
        figures: words.figuresOf(edition.year),
        link: { label: `${title} — ${publisher}`, href: url ?? '' },
      })),
    ),
    framework:
      title && href
        ? { label: title[lang], href: href[lang], lang: title.vi === title.en ? quotedIn(lang) : undefined }
        : null,
    register: register?.note[lang] ?? null,
    downloads: [apiLink('/editions', lang)],
    citation: latest ? toEditionCitationView(latest, lang) : null,
  };
}

/** Current lists whose ranks can be computed anew under other weights. */
async function firmnessLinks(editions: readonly EditionRow[], lang: Lang): Promise<Link[]> {
  const links = await Promise.all(
    editions.map(async ({ id, year, assessmentSlug }) =>
      (await listTiers(id))
        .filter((tier) => tierModel(tier).ranges !== null)
        .map(({ tier, kind }) => ({
          label: firmnessWords[lang].title(kind.words[lang].inSentence, siteWords[lang].year(year)),
          href: localise(paths.firmness(assessmentSlug, tier), lang),
        })),
    ),
  );
  return links.flat();
}
