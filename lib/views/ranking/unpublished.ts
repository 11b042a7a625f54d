import { formatCount } from '@/lib/i18n/format';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { RankingParams } from '@/lib/params/ranking';
import { partOf, type Slice } from '@/lib/scoring/list-pages';
import type { EditionRow } from '@/lib/store/queries/editions';
import { kindOn } from '@/lib/store/queries/tier-kinds';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { listUnits, type UnitRow } from '@/lib/store/queries/units';
import { unitSegment } from '@/lib/views/edition/edition';
import type { UnpublishedView } from '@/lib/views/ranking/types';

/** Units of the register that a partial list leaves out. */
interface Unpublished {
  /** In the order they are shown; none where the list is complete. */
  readonly units: readonly UnitRow[];
  /** Others of the tier are listed. */
  readonly others: boolean;
}

export async function findUnpublished(edition: EditionRow, tier: TierEdition): Promise<Unpublished> {
  if (tier.complete) return { units: [], others: true };
  // What another variant of the tier lists is published there.
  const lists = (await listTiers(edition.id)).filter(({ kind }) => kind.slug === tier.kind.slug);
  const listed = new Set(lists.flatMap(({ rows }) => rows.map((row) => row.unitId)));
  const within = (unit: UnitRow) => unit.parent?.slug ?? '';
  // A district's slug is its bare name, so ordering by it is alphabetical.
  const units = (await listUnits(edition.register, { tier: tier.kind.slug, asOf: tier.asOf }))
    .filter((unit) => !listed.has(unit.id))
    .sort((a, b) => (within(a) < within(b) ? -1 : within(a) > within(b) ? 1 : 0));
  return { units, others: listed.size > 0 };
}

/** Those of them that a page shows, by the unit each is within; null where it shows none. `before`: the places of those before them. */
export async function describeUnpublished(
  edition: EditionRow,
  tier: TierEdition,
  { edition: segment, lang }: RankingParams,
  all: Unpublished,
  { before, slice }: { readonly before: number; readonly slice: Slice },
): Promise<UnpublishedView | null> {
  const units = partOf(all.units, before, slice);
  if (units.length === 0) return null;
  const words = rankingWords[lang];
  const count = formatCount(all.units.length, lang);
  // Which of several variants they are of is not known.
  const named = kindOn(units[0]?.tierKind ?? tier.kind, tier.asOf).words[lang].units;
  const text = tier.kind.areas
    ? words.unpublishedAreas(count, named, all.others)
    : words.unpublishedBodies(count, named);
  const inAddress = await unitSegment(edition, segment);
  const link = (unit: UnitRow) => ({
    label: unit.name[lang],
    href: localise(paths.unit(tier.kind.slug, unit.slug, inAddress), lang),
  });
  const districts = new Map(units.map((unit) => [unit.parent?.slug ?? '', unit.parent]));
  const groups = [...districts].map(([slug, parent]) => ({
    anchor: parent ? `huyen-${slug}` : null,
    label: parent ? parent.name[lang] : null,
    units: units.filter((unit) => (unit.parent?.slug ?? '') === slug).map(link),
  }));
  const ask =
    edition.kind === 'simulated'
      ? null
      : { label: words.ask, href: localise(paths.letter(edition.assessmentSlug, tier.tier), lang) };
  const feed = dataPaths.feed('editions', edition.kind === 'simulated', lang);
  return { text, ask, follow: { label: words.follow, href: feed }, groups };
}
