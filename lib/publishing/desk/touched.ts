import type { AnnexContent } from '@/lib/annex/content';
import { dataPaths } from '@/lib/params/data-paths';
import { FIGURE_KINDS, type FigureSubject, figureAddress, serialiseFigure, subjectOf } from '@/lib/params/figure';
import { paths } from '@/lib/params/paths';
import type { TierChange } from '@/lib/publishing/desk/changes';
import { LANGUAGES, listSlug, type Tier } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';

/** Live addresses that say something else once an annex is published; pinned ones keep what they say. */
export interface Touched {
  /** Pages in Vietnamese; each has its twin under /en. */
  readonly pages: readonly string[];
  /** Embeds in Vietnamese; each has its twin in English. */
  readonly embeds: readonly string[];
  /** Feeds in both languages. */
  readonly feeds: readonly string[];
}

interface Publication {
  readonly before: AnnexContent | null;
  readonly after: AnnexContent;
  readonly tiers: readonly TierChange[];
  /** What every page of the edition says differs: its decision, its title, its sources. */
  readonly whole: boolean;
  /** The year is the newest of its register: where the units' plain addresses lead. */
  readonly newest: boolean;
  /** Tiers that have a map. */
  readonly mapped: ReadonlySet<string>;
  /** Slug of a unit by its code; null where the register has none. */
  readonly slugOf: (tier: string, code: string) => string | null;
}

const mainCriteria = (tier: TierDraft | undefined) =>
  (tier?.criteria ?? []).filter(({ parentSlug }) => parentSlug === null).map(({ slug }) => slug);

/** The main criterion a criterion is, or is part of. */
function mainOf(slug: string, tier: TierDraft | undefined): string {
  const own = tier?.criteria.find((criterion) => criterion.slug === slug);
  return own?.parentSlug ? mainOf(own.parentSlug, tier) : slug;
}

/** Kinds of charts that show a tier's list, or one of its units, where there is such a chart of the tier. */
const kindsOf = (of: FigureSubject['of'], tier: TierChange['tier'], mapped: ReadonlySet<string>) =>
  FIGURE_KINDS.filter((kind) => {
    const subject = subjectOf(kind);
    return subject.of === of && (!subject.mapped || mapped.has(tier));
  });

class Addresses {
  readonly pages = new Set<string>();
  readonly embeds = new Set<string>();
  readonly #mapped: ReadonlySet<string>;

  constructor(mapped: ReadonlySet<string>) {
    this.#mapped = mapped;
  }

  embed(address: Parameters<typeof figureAddress>[0]): void {
    const { path, pairs } = serialiseFigure(figureAddress(address));
    this.embeds.add(paths.embed(path, pairs, 'vi'));
  }

  /** `word`: the list's, which is its tier's own where the tier is one list. */
  ranking(edition: string, word: Tier, tier: Tier, criterion: string | null): void {
    this.pages.add(paths.ranking(edition, word, criterion));
    if (criterion !== null) this.pages.add(paths.criterion(criterion));
    for (const kind of kindsOf('list', tier, this.#mapped)) this.embed({ kind, edition, tier: word, criterion });
  }

  unit(edition: string, tier: TierChange['tier'], slug: string, newest: boolean): void {
    // Another year's figures stand in the history of the plain page too.
    this.pages.add(paths.unit(tier, slug));
    if (!newest) this.pages.add(paths.unit(tier, slug, edition));
    for (const kind of kindsOf('unit', tier, this.#mapped)) this.embed({ kind, edition, tier, unit: slug });
  }
}

/** What of a tier its readers find changed: every page of it where its frame or the whole differs, else those of the figures. */
function addTier(addresses: Addresses, change: TierChange, publication: Publication): void {
  const { before, after, whole, newest, slugOf } = publication;
  const { tier, list: word, changes, maxima, reworded } = change;
  const edition = after.assessment.slug;
  const isOf = (list: TierDraft) => listSlug({ tier: list.tier, variant: list.variant?.slug }) === word;
  const lists = [before, after].map((content) => content?.tiers.find(isOf));
  const all = whole || change.framed || change.frames.length + maxima.length > 0;
  addresses.ranking(edition, word, tier, null);
  const changed = changes.flatMap((one) => (one.kind === 'value' && one.criterion ? one.criterion.slug : []));
  const criteria = all ? lists.flatMap(mainCriteria) : changed.map((slug) => mainOf(slug, lists[1] ?? lists[0]));
  for (const slug of new Set(criteria)) addresses.ranking(edition, word, tier, slug);
  const listed = lists.flatMap((list) => list?.results ?? []).flatMap(({ unitCode }) => unitCode ?? []);
  for (const code of new Set(all ? listed : reworded)) {
    const slug = slugOf(tier, code);
    if (slug !== null) addresses.unit(edition, tier, slug, newest);
  }
}

/** The addresses a publication touches; none where the annex says what is published already. */
export function touchedBy(publication: Publication): Touched {
  const { after, tiers, whole, newest } = publication;
  const { slug, kind } = after.assessment;
  const changed = tiers.filter(
    ({ changes, maxima, frames, framed, reworded }) =>
      whole || framed || changes.length + maxima.length + frames.length + reworded.length > 0,
  );
  if (changed.length === 0 && !whole) return { pages: [], embeds: [], feeds: [] };
  const addresses = new Addresses(publication.mapped);
  const simulated = kind === 'simulated';
  if (newest && !simulated) addresses.pages.add(paths.overview());
  for (const page of [paths.reconciliation(slug), paths.corrections(), dataPaths.data()]) addresses.pages.add(page);
  for (const change of changed) addTier(addresses, change, publication);
  const feeds = (['editions', 'corrections'] as const).flatMap((name) =>
    LANGUAGES.map((lang) => dataPaths.feed(name, simulated, lang)),
  );
  return { pages: [...addresses.pages], embeds: [...addresses.embeds], feeds };
}
