import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import type { TierKind } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { TierEdition } from '@/lib/store/queries/tiers';
import type { UnitRow } from '@/lib/store/queries/units';

function toTierDraft({ rows, criteria, kind, ...tier }: TierEdition): TierDraft {
  return {
    ...tier,
    tier: kind.slug,
    criteria: criteria.map(({ position: __, ...criterion }) => criterion),
    results: rows.map((row) => ({
      unitCode: row.unit?.code ?? null,
      nameAsPrinted: row.nameAsPrinted,
      total: row.total,
      officialRank: row.officialRank,
      unranked: row.unranked ?? false,
      band: row.band ?? null,
      note: row.note,
      source: row.sourceSlug,
      sourceRow: row.sourceRow,
      scores: row.scores,
    })),
  };
}

/** A published revision as an annex would say it. */
export function toContent(edition: EditionRow, tiers: readonly TierEdition[]): AnnexContent {
  return {
    assessment: {
      slug: edition.assessmentSlug,
      year: edition.year,
      kind: edition.kind,
      register: edition.register,
    },
    province: edition.province,
    title: edition.title,
    decisionNumber: edition.decisionNumber,
    decisionDate: edition.decisionDate,
    decisionTitle: edition.decisionTitle,
    effectiveDate: edition.effectiveDate,
    sources: edition.sources,
    tiers: tiers.map(toTierDraft),
  };
}

/** What rows of an annex need to know of a unit's tier. */
export const tierOfUnit = ({ words, areas, hasMap }: TierKind) => ({
  tierName: { vi: words.vi.name, en: words.en.name },
  body: !areas,
  mapped: hasMap,
});

/** What a unit was called before the fact it is shown by. */
function formerNames({ facts, code, name: { vi: now } }: UnitRow): string[] {
  const shown = facts.findLast((fact) => fact.code === code && fact.name.vi === now);
  const earlier = facts.filter(({ to }) => to !== null && shown?.from != null && to <= shown.from);
  return [...new Set(earlier.map((fact) => fact.name.vi))].filter((name) => name !== now);
}

/** A unit of the register as rows of an annex are matched with it. */
export function toAnnexUnit(unit: UnitRow): AnnexUnit {
  const { tier, tierKind, code, slug, name, type, sortKey, validTo, parent, successions } = unit;
  return {
    tier,
    ...tierOfUnit(tierKind),
    code,
    slug,
    name,
    type,
    sortKey,
    validTo,
    parentName: parent?.name.vi ?? null,
    aliases: successions.flatMap(({ toName }) => toName ?? []),
    formerNames: formerNames(unit),
  };
}

const withoutRow = ({ sourceRow: _, ...row }: TierDraft['results'][number]) => row;

/** Whether two annexes say the same, wherever in their files they say it. */
export function sameContent(a: AnnexContent, b: AnnexContent): boolean {
  const canonical = (content: AnnexContent) =>
    JSON.stringify(
      sorted({ ...content, tiers: content.tiers.map((tier) => ({ ...tier, results: tier.results.map(withoutRow) })) }),
    );
  return canonical(a) === canonical(b);
}

/** The same value with the keys of its objects in alphabetical order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
