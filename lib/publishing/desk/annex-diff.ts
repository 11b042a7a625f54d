import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import { FACTS, type FactKey } from '@/lib/annex/fact-labels';
import { toTierRows } from '@/lib/annex/tier-rows';
import { figureAddress, serialiseFigure } from '@/lib/params/figure';
import { diffMaxima, diffTiers, type MaximumChange, type RevisionChange } from '@/lib/scoring/diff';
import type { TierRows } from '@/lib/scoring/types';
import { TIERS, type Tier } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';
import { paths } from '@/lib/urls';

/** A fact that differs, as text; null where it is not stated. */
export interface FactChange {
  readonly key: FactKey;
  readonly before: string | null;
  readonly after: string | null;
}

export interface TierChange {
  readonly tier: Tier;
  readonly changes: readonly RevisionChange[];
  readonly maxima: readonly MaximumChange[];
  /** Notes, tie rule, completeness, names of criteria, or sources of rows differ. */
  readonly framed: boolean;
}

/** What publishing an annex would change for readers. */
export interface AnnexDiff {
  readonly facts: readonly FactChange[];
  readonly sourcesDiffer: boolean;
  readonly tiers: readonly TierChange[];
  /** Live addresses whose page says something else afterwards; pinned ones keep what they say. */
  readonly pages: readonly string[];
  /** The same of embeds. */
  readonly embeds: readonly string[];
}

const withoutRows = (tier: TierDraft): TierDraft => ({ ...tier, results: [] });

function factChanges(before: AnnexContent | null, after: AnnexContent): FactChange[] {
  const textOf = (content: AnnexContent | null, key: FactKey): string | null => {
    if (content === null) return null;
    if (key === 'year' || key === 'kind') return String(content.assessment[key]);
    return content[key];
  };
  return (Object.keys(FACTS) as FactKey[])
    .map((key) => ({ key, before: textOf(before, key), after: textOf(after, key) }))
    .filter((change) => change.before !== change.after);
}

/** Everything of a tier that is not a figure, as one text to compare. */
function frameOf(tier: TierDraft): string {
  const { complete, criteriaScope, tieRule, noteVi, noteEn, criteria, results } = tier;
  const rows = results.map((row) => [row.unitCode, row.nameAsPrinted, row.noteVi, row.noteEn, row.source]);
  const named = criteria.map(({ maximum: _, ...criterion }) => criterion);
  return JSON.stringify([complete, criteriaScope, tieRule, noteVi, noteEn, named, rows]);
}

class Differ {
  readonly #units: ReadonlyMap<string, AnnexUnit>;
  readonly #ids = new Map<string, number>();
  readonly #slugs = new Map<number, string>();

  constructor(units: readonly AnnexUnit[]) {
    this.#units = new Map(units.map((unit) => [`${unit.tier} ${unit.code}`, unit]));
    for (const [index, [key, { slug }]] of [...this.#units].entries()) {
      this.#ids.set(key, index + 1);
      this.#slugs.set(index + 1, slug);
    }
  }

  #rows(tier: TierDraft): TierRows {
    const known = new Map(
      [...this.#units.values()].filter((unit) => unit.tier === tier.tier).map((unit) => [unit.code, unit]),
    );
    return toTierRows(tier, known, ({ unitCode }) => this.#ids.get(`${tier.tier} ${unitCode}`) ?? null);
  }

  tier(before: TierDraft | undefined, after: TierDraft | undefined): TierChange[] {
    const shape = after ?? before;
    if (!shape) return [];
    const pair = [this.#rows(before ?? withoutRows(shape)), this.#rows(after ?? withoutRows(shape))] as const;
    const framed = !before || !after || frameOf(before) !== frameOf(after);
    return [{ tier: shape.tier, changes: diffTiers(...pair), maxima: diffMaxima(...pair), framed }];
  }

  /** Slug of the unit a change is of; null where its row matches none. */
  slugOf({ row }: RevisionChange): string | null {
    return row.unitId === null ? null : (this.#slugs.get(row.unitId) ?? null);
  }
}

function touched(assessment: string, tiers: readonly TierChange[], all: boolean, differ: Differ) {
  const pages = new Set<string>();
  const embeds = new Set<string>();
  const embed = (address: Parameters<typeof figureAddress>[0]) => {
    const { path, pairs } = serialiseFigure(figureAddress(address));
    embeds.add(paths.embed(path, pairs, 'vi'));
  };
  const changed = tiers.filter(({ changes, maxima, framed }) => changes.length + maxima.length > 0 || framed || all);
  if (changed.length > 0 || all)
    for (const page of [paths.overview(), paths.reconciliation(assessment), paths.corrections()]) pages.add(page);
  for (const { tier, changes, maxima } of changed) {
    pages.add(paths.ranking(assessment, tier));
    for (const kind of ['xep-hang', 'phan-bo'] as const) embed({ kind, edition: assessment, tier });
    if (tier === 'cap-xa') embed({ kind: 'ban-do', edition: assessment, tier });
    const criteria = [...changes, ...maxima].flatMap((change) =>
      'criterion' in change && change.criterion ? change.criterion.slug : [],
    );
    for (const slug of new Set(criteria)) {
      pages.add(paths.ranking(assessment, tier, slug));
      pages.add(paths.criterion(slug));
      for (const kind of ['xep-hang', 'phan-bo'] as const) embed({ kind, edition: assessment, tier, criterion: slug });
    }
    for (const slug of new Set(changes.flatMap((change) => differ.slugOf(change) ?? []))) {
      pages.add(paths.unit(tier, slug));
      for (const kind of ['ho-so', 'qua-nam'] as const) embed({ kind, edition: assessment, tier, unit: slug });
    }
  }
  return { pages: [...pages], embeds: [...embeds] };
}

/** What differs between two annexes of a year; `before` null where the year has none. `units`: those of the register. */
export function diffContents(before: AnnexContent | null, after: AnnexContent, units: readonly AnnexUnit[]): AnnexDiff {
  const differ = new Differ(units);
  const find = (content: AnnexContent | null, tier: Tier) =>
    content?.tiers.find((candidate) => candidate.tier === tier);
  const tiers = TIERS.flatMap((tier) => differ.tier(find(before, tier), find(after, tier)));
  const facts = factChanges(before, after);
  const sourcesDiffer = JSON.stringify(before?.sources) !== JSON.stringify(after.sources);
  const all = facts.length > 0 || sourcesDiffer;
  return { facts, sourcesDiffer, tiers, ...touched(after.assessment.slug, tiers, all, differ) };
}
