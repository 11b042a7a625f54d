import type { AnnexContent, AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { toAnnexUnit, toContent } from '@/lib/annex/stored-content';
import type { Tier } from '@/lib/site';
import { type EditionRow, listRevisions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { listAllUnits, type UnitRow } from '@/lib/store/queries/units';

/** What the store knows that an annex is read against. */
export interface StoreView {
  /** Every revision, newest first. */
  readonly revisions: readonly EditionRow[];
  /** The current ones. */
  readonly editions: readonly EditionRow[];
  readonly units: readonly UnitRow[];
  readonly contents: ReadonlyMap<string, AnnexContent>;
}

/** A revision of the store as an annex would say it. @throws StoreError */
export async function contentOf(edition: EditionRow, units: readonly UnitRow[]): Promise<AnnexContent> {
  const own = units.filter(({ register }) => register === edition.register);
  return toContent(edition, await listTiers(edition.id), own);
}

/** Reads what stands in the store: revisions, the content of current ones, registers. @throws StoreError */
export async function readStore(): Promise<StoreView> {
  const [revisions, units] = await Promise.all([listRevisions(), listAllUnits()]);
  const editions = revisions.filter(({ isCurrent }) => isCurrent);
  const contents = new Map<string, AnnexContent>();
  for (const edition of editions) contents.set(edition.assessmentSlug, await contentOf(edition, units));
  return { revisions, editions, units, contents };
}

/** What an annex is read against: the store, what was asked on the command line, and units it adds to its register. */
export function toContext(
  store: StoreView,
  asked: { readonly year: number | null; readonly tier: Tier | null },
  addedTo: (register: string) => readonly AnnexUnit[] = () => [],
): AnnexContext {
  const latestOf = (kind: 'official' | 'simulated') => store.editions.find((edition) => edition.kind === kind) ?? null;
  return {
    ...asked,
    unitsOf: (register) => {
      const known = store.units.filter((unit) => unit.register === register).map(toAnnexUnit);
      return known.length === 0 ? null : [...known, ...addedTo(register)];
    },
    registerOf: (kind) =>
      latestOf(kind)?.register ??
      store.units.find(({ register }) => (register === 'mo-phong') === (kind === 'simulated'))?.register ??
      null,
    currentOf: (assessment) => store.contents.get(assessment) ?? null,
    latestOf: (kind) => store.contents.get(latestOf(kind)?.assessmentSlug ?? '') ?? null,
  };
}
