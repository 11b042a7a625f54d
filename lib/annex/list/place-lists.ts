import type { AnnexContent, AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { type ListSheet, tierOf } from '@/lib/annex/list/sheets';
import { areVariants, knownVariant, servedGroup, type VariantFound } from '@/lib/annex/list/variants';
import type { AnnexProblems } from '@/lib/annex/problem';
import type { TierNames } from '@/lib/annex/tier-names';
import type { Variant } from '@/lib/scoring/types';
import { listSlug, type Tier } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';

// Which tier, and which group of its units, each list of an annex is of: lib/decisions/0034-variants.md

/** What stands above a list and on its sheet, in one line. */
const titleOf = ({ titles, sheet, group }: ListSheet): string =>
  [group?.text, ...titles.lines, sheet.name].filter(Boolean).join(' – ');

/** What says which group a list is of: the line above its units alone, else its titles, then its sheet's name. */
export const groupTexts = ({ titles, sheet, group }: ListSheet): readonly string[] =>
  group ? [group.text] : [titles.lines.join(' '), sheet.name ?? ''];

/** A tier, or the group of its units a list is of. */
export type OfList = Pick<TierDraft, 'tier' | 'variant'>;

export const wordOf = ({ tier, variant }: OfList): Tier => listSlug({ tier, variant: variant?.slug });

/** A list and what it is of. */
export interface PlacedList extends OfList {
  readonly list: ListSheet;
  /** Its words name the group it is of; else they only mean it, which is asked. */
  readonly named?: boolean;
}

/** What is known of an edition's lists before they are read. */
interface KnownLists {
  /** What the facts sheet names. */
  readonly said: readonly OfList[];
  /** What the edition that is corrected has. */
  readonly base: readonly OfList[];
  readonly kind: AnnexContent['assessment']['kind'];
}

/** Tells what each list of an annex is of; adds to `problems` what its words leave open. */
export class ListPlacer {
  readonly #known: KnownLists;
  readonly #context: AnnexContext;
  readonly #names: TierNames;
  readonly #problems: AnnexProblems;

  constructor(known: KnownLists, context: AnnexContext, names: TierNames, problems: AnnexProblems) {
    this.#known = known;
    this.#context = context;
    this.#names = names;
    this.#problems = problems;
  }

  /** The groups a tier is known to be published in: those the facts name, else those of the edition the annex corrects. */
  knownGroups(tier: Tier): readonly Variant[] {
    const groupsOf = (all: readonly OfList[]) =>
      all.flatMap((list) => (list.tier === tier && list.variant ? [list.variant] : []));
    const said = groupsOf(this.#known.said);
    return said.length > 0 ? said : groupsOf(this.#known.base);
  }

  /** The groups that lists of a tier say they are of where nothing else names any: all of them, and not all the same. */
  #saidGroups(tier: Tier, lists: readonly ListSheet[]): readonly VariantFound[] | null {
    // The facts say that the tier is one list.
    if (lists.length < 2 || this.#known.said.some((list) => list.tier === tier && !list.variant)) return null;
    const latest = this.#context.latestOf(this.#known.kind)?.tiers ?? [];
    const before = latest.flatMap((list) => (list.tier === tier && list.variant ? [list.variant] : []));
    for (const read of [(text: string) => knownVariant(text, before)?.variant ?? null, servedGroup]) {
      const found = lists.flatMap(
        (list) =>
          groupTexts(list)
            .map(read)
            .find((variant) => variant !== null) ?? [],
      );
      const words = new Set(found.map((variant) => wordOf({ tier, variant })));
      const free = ![...words].some((word) => this.#names.kinds.some(({ slug }) => slug === word));
      if (found.length === lists.length && words.size > 1 && free)
        return found.map((variant) => ({ variant, named: false }));
    }
    return null;
  }

  /** Which group each list of a tier is of; refused where its words do not tell. */
  #inGroups(tier: Tier, lists: readonly ListSheet[]): readonly PlacedList[] {
    const known = this.knownGroups(tier);
    const said = known.length === 0 ? this.#saidGroups(tier, lists) : null;
    return lists.flatMap((list, at) => {
      if (known.length === 0 && said === null) return [{ tier, list }];
      const match = (text: string) => knownVariant(text, known);
      const found =
        said?.[at] ??
        groupTexts(list)
          .map(match)
          .find((variant) => variant !== null);
      const cell = list.group?.cell ?? null;
      if (!found) {
        const names = known.map(({ name }) => name.vi).join('; ');
        this.#problems.add(
          'variant-unclear',
          list.place,
          cell,
          list.group?.text ?? titleOf(list),
          this.#names.labelOf(tier),
          names,
        );
        return [];
      }
      return [{ tier, ...found, list }];
    });
  }

  /** A list that stands alone and says that it is of a group: it is read as its tier's, unless that is known to be one list. */
  #askWhole(tier: Tier, list: ListSheet): void {
    if ([...this.#known.said, ...this.#known.base].some((known) => known.tier === tier && !known.variant)) return;
    const said = groupTexts(list).find((text) => servedGroup(text) !== null);
    const group = servedGroup(said ?? '');
    if (said === undefined || group === null) return;
    this.#problems.add(
      'group-alone',
      list.place,
      list.group?.cell ?? null,
      said,
      this.#names.labelOf(tier),
      group.name,
    );
  }

  /** Each list by its word; of two for one word the one that is seen, and what is wrong with the other. */
  place(lists: readonly ListSheet[], unitsOf: (tier: Tier) => readonly AnnexUnit[]): Map<Tier, PlacedList> {
    const byTier = new Map<Tier, ListSheet[]>();
    const all = this.#names.kinds.flatMap(({ slug }) => unitsOf(slug));
    for (const list of lists) {
      const tier = tierOf(list, this.#context, this.#names, all);
      if (tier === null) this.#problems.add('tier-unclear', list.place);
      else byTier.set(tier, [...(byTier.get(tier) ?? []), list]);
    }
    const byWord = new Map<Tier, PlacedList>();
    for (const placed of [...byTier].flatMap(([tier, own]) => this.#inGroups(tier, own))) {
      const { tier, variant, list } = placed;
      const word = wordOf(placed);
      const kept = byWord.get(word);
      const label = this.#names.labelOf(tier, variant);
      if (!kept) byWord.set(word, placed);
      else if (kept.list.sheet.hidden.sheet !== list.sheet.hidden.sheet) {
        const [seen, unseen] = list.sheet.hidden.sheet ? [kept, placed] : [placed, kept];
        byWord.set(word, seen);
        this.#problems.add('sheet-passed', unseen.list.place, null, null, label);
      } else if (!variant && areVariants([titleOf(kept.list), titleOf(list)]))
        this.#problems.add('list-in-parts', list.place, null, null, [titleOf(kept.list), titleOf(list)].join('; '));
      else this.#problems.add('repeated-tier', list.place, null, null, label);
    }
    for (const { tier, variant, named, list } of byWord.values()) {
      if (!variant) this.#askWhole(tier, list);
      if (!variant || named) continue;
      const said = list.group?.text ?? titleOf(list);
      const cell = list.group?.cell ?? null;
      this.#problems.add('variant-taken', list.place, cell, said, this.#names.labelOf(tier), variant.name);
    }
    return byWord;
  }
}
