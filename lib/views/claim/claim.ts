import { claimWords } from '@/lib/i18n/words/claim';
import { siteWords } from '@/lib/i18n/words/site';
import { totalWords } from '@/lib/i18n/words/total';
import type { Citation } from '@/lib/open-data/citation';
import type { ClaimParams } from '@/lib/params/claim';
import { paths } from '@/lib/params/paths';
import { type By, measureOf } from '@/lib/scoring/measure';
import { LANGUAGES, type Localised } from '@/lib/site';
import type { TierEdition } from '@/lib/store/queries/tiers';
import { type Rule, rulesOf } from '@/lib/views/claim/rules';
import { buildCitation } from '@/lib/views/page/citation';
import { type ScoreRecord, scoreRecord } from '@/lib/views/score/records';
import { findUnitContext, type UnitContext } from '@/lib/views/unit/context';

/** One figure of one unit in one edition, with all that is known of it; what holds for good, and nothing that may change. */
export interface Claim {
  readonly context: UnitContext & { readonly tier: TierEdition };
  readonly by: By;
  readonly criterion: Localised & { readonly slug: string };
  readonly title: Localised;
  readonly score: ScoreRecord;
  readonly rules: readonly Rule[];
  readonly citation: Citation;
}

/** The figure an address names; null where the edition has no such unit, or its tier no such criterion. */
export async function findClaim({ criterion: slug, ...at }: ClaimParams): Promise<Claim | null> {
  const found = await findUnitContext(at);
  if (!found?.tier) return null;
  const context = { ...found, tier: found.tier };
  const { tier, row, unit, edition } = context;
  const by = slug === totalWords.slug ? null : slug;
  const known = by === null ? totalWords : tier.criteria.find((criterion) => criterion.slug === by)?.name;
  if (!known) return null;
  const [vi, en] = LANGUAGES.map((lang) =>
    claimWords[lang].title(unit.name[lang], known[lang], siteWords[lang].year(edition.year)),
  );
  const title = { vi: vi ?? '', en: en ?? '' };
  const path = paths.claim(edition.slug, unit.tier, unit.slug, by);
  const none = { points: null, printed: null, missing: 'not-published', percent: null } as const;
  return {
    context,
    by,
    criterion: { slug, vi: known.vi, en: known.en },
    title,
    score: row ? { ...scoreRecord(tier, row, by), printed: measureOf(row, by).printed } : { ...none, maximum: null },
    rules: row ? rulesOf(tier, row, by) : [],
    citation: buildCitation(edition, title, path, [unit.slug.replaceAll('/', '-'), slug].join('-')),
  };
}
