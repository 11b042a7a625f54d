import type { AnnexContent } from '@/lib/annex/content';
import { readDateCell } from '@/lib/annex/date-cell';
import {
  choiceOf,
  FACT_TABLES,
  FACTS_SHEET,
  FIGURE_SCALES,
  FORMS,
  inLanguage,
  isNotStated,
  keyLabelled,
  RANK_SCOPES,
  SCOPES,
  WRITTEN_SCALES,
  YES_NO,
} from '@/lib/annex/fact-labels';
import type { Fact, FactRow, FactsSheet } from '@/lib/annex/facts/facts-sheet';
import type { ResolvedFacts } from '@/lib/annex/facts/resolve-facts';
import { bandSlug } from '@/lib/annex/list/bands';
import { AnnexProblems, type Place } from '@/lib/annex/problem';
import { readScoreCell } from '@/lib/annex/score-cell';
import type { TierNames } from '@/lib/annex/tier-names';
import { fold } from '@/lib/i18n/fold';
import type { ScaleName } from '@/lib/scoring/scale';
import type { Band, Points, RankScope, Remark, Variant } from '@/lib/scoring/types';
import { inEach, LANGUAGES, type Localised, listSlug, type Tier } from '@/lib/site';
import type { CriterionDraft, SourceDraft } from '@/lib/store/draft';

/** The source of an annex that names none: the decision it belongs to. */
export const DECISION_SOURCE = 'quyet-dinh';

/** Characters of an ISO day. */
const DAY = 10;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the facts sheet says of a tier; undefined where it says nothing, null where the source does not. */
export interface TierFacts {
  readonly tier: Tier;
  /** The group of its units the line is of; left out where the tier is one list. */
  readonly variant?: Variant;
  /** The line that says it. */
  readonly at: { readonly place: Place; readonly cell: string };
  readonly complete?: boolean;
  readonly maximum?: Points | null;
  readonly criteriaScope?: 'tier' | 'assessment';
  readonly tieRule?: string | null;
  readonly note?: Remark;
  /** ISO day. */
  readonly asOf?: string;
  readonly rankScope?: 'tier' | RankScope;
  /** What its figures are. */
  readonly scale?: ScaleName;
}

/** Reads the tables of facts sheets. */
export class TableResolver {
  readonly #sheets: readonly FactsSheet[];
  readonly #problems: AnnexProblems;

  readonly #names: TierNames;
  readonly #tiers: Readonly<Record<Tier, Localised>>;
  #lists: ReadonlyMap<Tier, TierFacts> | undefined;

  constructor(sheets: readonly FactsSheet[], names: TierNames, problems: AnnexProblems) {
    this.#sheets = sheets;
    this.#names = names;
    this.#tiers = names.labels();
    this.#problems = problems;
  }

  #wrong(fact: Fact, label: Localised, form: Localised): void {
    this.#problems.add('wrong-fact', fact.place, fact.at, fact.cell.text, label, form);
  }

  #absent(sheet: FactsSheet, row: { readonly at: string }, label: Localised): void {
    this.#problems.add('missing-fact', sheet.place, row.at, null, label, FACTS_SHEET);
  }

  #text(fact: Fact | undefined): string | null {
    return fact && !isNotStated(fact.cell.text) ? fact.cell.text : null;
  }

  #choice<Key extends string>(
    fact: Fact | undefined,
    labels: Readonly<Record<Key, Localised>>,
    label: Localised,
  ): Key | undefined {
    if (!fact) return undefined;
    const key = keyLabelled(labels, fact.cell.text);
    if (!key) this.#wrong(fact, label, choiceOf(labels));
    return key ?? undefined;
  }

  #scale(fact: Fact | undefined, label: Localised): ScaleName | undefined {
    const text = fact?.cell.text.normalize('NFC').trim() ?? '';
    const written = WRITTEN_SCALES.find(([pattern]) => pattern.test(text));
    return written ? written[1] : this.#choice(fact, FIGURE_SCALES, label);
  }

  /** A whole day; a month would leave open which units there were. */
  #day(fact: Fact | null | undefined): string | undefined {
    if (!fact) return undefined;
    const date = readDateCell(fact.cell);
    if (date?.length === DAY) return date;
    this.#wrong(fact, FACT_TABLES.tiers.asOf, FORMS.day);
    return undefined;
  }

  /** The day the facts sheets name for every list that has none of its own; undefined where they name none. */
  asOf(): string | undefined {
    return this.#sheets.flatMap((sheet) => this.#day(sheet.asOf) ?? [])[0];
  }

  #points(fact: Fact | undefined, label: Localised): Points | null | undefined {
    if (!fact) return undefined;
    if (isNotStated(fact.cell.text)) return null;
    const read = readScoreCell(fact.cell);
    if (!read.ok || read.value.points === null) this.#wrong(fact, label, FORMS.points);
    return read.ok ? read.value.points : undefined;
  }

  /** Documents the figures cite, the first being that of rows that name none. `owner`: who publishes about the register's units. */
  sources(facts: ResolvedFacts, base: AnnexContent | null, owner: string | null): SourceDraft[] {
    const rows = this.#sheets.flatMap((sheet) => sheet.tables.sources.map((row) => ({ sheet, row })));
    if (rows.length === 0 && base) return [...base.sources];
    if (rows.length === 0) return [this.#decision(facts, owner, null)];
    const seen = new Set<string>();
    return rows.map(({ sheet, row }) => {
      const slug = row.id?.cell.text ?? '';
      const labels = FACT_TABLES.sources;
      if (row.id && !SLUG.test(slug)) this.#wrong(row.id, labels.id, FORMS.slug);
      if (!row.id) this.#absent(sheet, row, labels.id);
      if (row.id && seen.has(slug)) this.#problems.add('repeated-slug', sheet.place, row.id.at, slug);
      seen.add(slug);
      return slug === DECISION_SOURCE && !row.title
        ? this.#decision(facts, owner, row)
        : this.#source(slug, sheet, row);
    });
  }

  #source(slug: string, sheet: FactsSheet, row: FactRow<'sources'>): SourceDraft {
    const labels = FACT_TABLES.sources;
    const date = row.date && !isNotStated(row.date.cell.text) ? readDateCell(row.date.cell) : null;
    if (row.date && date === null && !isNotStated(row.date.cell.text)) this.#wrong(row.date, labels.date, FORMS.date);
    const url = this.#text(row.url);
    if (row.url && url !== null && !(/^https:\/\/[^\s]+$/.test(url) && URL.canParse(url)))
      this.#wrong(row.url, labels.url, FORMS.url);
    if (!row.title) this.#absent(sheet, row, labels.title);
    if (!row.publisher) this.#absent(sheet, row, labels.publisher);
    return { slug, title: row.title?.cell.text ?? '', publisher: row.publisher?.cell.text ?? '', date, url };
  }

  #decision(facts: ResolvedFacts, owner: string | null, row: FactRow<'sources'> | null): SourceDraft {
    return {
      slug: DECISION_SOURCE,
      title: [`Quyết định số ${facts.decisionNumber ?? ''}`.trim(), facts.decisionTitle].filter(Boolean).join(' – '),
      publisher: row?.publisher?.cell.text ?? owner ?? facts.province.vi,
      date: facts.decisionDate,
      url: this.#text(row?.url),
    };
  }

  #remark(row: FactRow<'tiers'>): Remark {
    return inEach((lang) => this.#text(row[inLanguage('note', lang)]));
  }

  #name(row: FactRow<'criteria' | 'bands'>): Localised {
    return inEach((lang) => row[inLanguage('name', lang)]?.cell.text ?? '');
  }

  /** The group a line of the table of tiers names, with the code it gives, else one made of its name. */
  #variant(sheet: FactsSheet, row: FactRow<'tiers'>, tier: Tier): Variant | undefined {
    const labels = FACT_TABLES.tiers;
    const code = this.#text(row.variant);
    const said = inEach((lang) => this.#text(row[inLanguage('variant', lang)]));
    const unsaid = LANGUAGES.filter((lang) => said[lang] === null);
    if (unsaid.length === LANGUAGES.length && code === null) return undefined;
    for (const lang of unsaid) this.#absent(sheet, row, labels[inLanguage('variant', lang)]);
    const name = inEach((lang) => said[lang] ?? '');
    const slug = code ?? fold(name.vi).replaceAll(' ', '-');
    const list = listSlug({ tier, variant: slug });
    const at = row.variant ?? row['variant-vi'];
    // Its address would be that of another tier.
    if (at && (!SLUG.test(slug) || Object.hasOwn(this.#tiers, list))) this.#wrong(at, labels.variant, FORMS.slug);
    return { slug, name };
  }

  /** The list a line about a part of it is of; null where it names none. */
  #listOf(
    sheet: FactsSheet,
    row: { readonly at: string; readonly tier?: Fact; readonly 'variant-vi'?: Fact },
    tier: Tier | undefined,
  ): Tier | null {
    if (!tier) return null;
    const groups = [...this.#silent().values()].filter((list) => list.tier === tier && list.variant);
    const name = row['variant-vi'];
    const said = this.#text(name);
    const isSaid = ({ variant }: TierFacts) =>
      variant &&
      said !== null &&
      [...Object.values(variant.name), variant.slug].some((known) => fold(known) === fold(said));
    const found = groups.find(isSaid)?.variant;
    if (groups.length === 0 && said === null) return tier;
    if (found) return listSlug({ tier, variant: found.slug });
    if (name) this.#wrong(name, FACT_TABLES.tiers['variant-vi'], FORMS.variant);
    else this.#absent(sheet, row, FACT_TABLES.tiers['variant-vi']);
    return null;
  }

  /** The lines of tiers, whose faults are told when they are read for themselves. */
  #silent(): ReadonlyMap<Tier, TierFacts> {
    this.#lists ??= new TableResolver(this.#sheets, this.#names, new AnnexProblems()).tiers();
    return this.#lists;
  }

  /** Lists the facts sheets name, tiers or groups of them, by their words and in their order. */
  tiers(): Map<Tier, TierFacts> {
    const found = new Map<Tier, TierFacts>();
    for (const sheet of this.#sheets) {
      for (const row of sheet.tables.tiers) {
        const labels = FACT_TABLES.tiers;
        const tier = this.#choice(row.tier, this.#tiers, labels.tier);
        if (!tier) continue;
        const variant = this.#variant(sheet, row, tier);
        const list = listSlug({ tier, variant: variant?.slug });
        const beside = [...found.values()].some((other) => other.tier === tier && !(other.variant && variant));
        if (found.has(list) || beside) this.#problems.add('repeated-slug', sheet.place, row.at, list);
        const complete = this.#choice(row.complete, YES_NO, labels.complete);
        found.set(list, {
          tier,
          ...(variant && { variant }),
          at: { place: sheet.place, cell: row.at },
          complete: complete === undefined ? undefined : complete === 'yes',
          maximum: this.#points(row.maximum, labels.maximum),
          criteriaScope: this.#choice(row.criteriaScope, SCOPES, labels.criteriaScope),
          tieRule: this.#text(row.tieRule),
          note: this.#remark(row),
          asOf: this.#day(row.asOf),
          rankScope: this.#choice(row.rankScope, RANK_SCOPES, labels.rankScope),
          scale: this.#scale(row.scale, labels.scale),
        });
      }
    }
    return found;
  }

  /** Bands of each list in the facts sheets' order, the best first; a list they name none of is absent. */
  bands(): Map<Tier, Band[]> {
    const found = new Map<Tier, Band[]>();
    const labels = FACT_TABLES.bands;
    for (const sheet of this.#sheets) {
      for (const row of sheet.tables.bands) {
        const tier = this.#choice(row.tier, this.#tiers, labels.tier);
        for (const key of ['tier', ...LANGUAGES.map((lang) => inLanguage('name', lang))] as const) {
          if (!row[key]) this.#absent(sheet, row, labels[key]);
        }
        const of = this.#listOf(sheet, row, tier);
        if (of === null || !row['name-vi']) continue;
        const list = found.get(of) ?? [];
        const name = this.#name(row);
        const slug = bandSlug(name.vi);
        if (list.some((band) => band.slug === slug)) this.#problems.add('repeated-slug', sheet.place, row.at, name.vi);
        const from = this.#points(row.from, labels.from) ?? null;
        const above = list.findLast((band) => band.from !== null)?.from ?? null;
        if (row.from && from !== null && above !== null && from >= above)
          this.#problems.add('band-order', row.from.place, row.from.at, row.from.cell.text, list.at(-1)?.name.vi ?? '');
        found.set(of, [...list, { slug, name, from }]);
      }
    }
    return found;
  }

  /** Criteria of each list in the facts sheets' order; empty where the sheets name none. */
  criteria(): Map<Tier, CriterionDraft[]> {
    const found = new Map<Tier, CriterionDraft[]>();
    const labels = FACT_TABLES.criteria;
    for (const sheet of this.#sheets) {
      for (const row of sheet.tables.criteria) {
        const tier = this.#choice(row.tier, this.#tiers, labels.tier);
        const slug = row.slug?.cell.text ?? '';
        if (row.slug && !SLUG.test(slug)) this.#wrong(row.slug, labels.slug, FORMS.slug);
        for (const key of ['tier', 'slug', ...LANGUAGES.map((lang) => inLanguage('name', lang))] as const) {
          if (!row[key]) this.#absent(sheet, row, labels[key]);
        }
        const of = this.#listOf(sheet, row, tier);
        if (of === null || slug === '') continue;
        const list = found.get(of) ?? [];
        const known = list.map((criterion) => criterion.slug);
        if (known.includes(slug)) this.#problems.add('repeated-slug', sheet.place, row.slug?.at ?? row.at, slug);
        const parentSlug = this.#text(row.parent);
        if (row.parent && parentSlug !== null && !known.includes(parentSlug))
          this.#wrong(row.parent, labels.parent, FORMS.parent);
        const maximum = this.#points(row.maximum, labels.maximum) ?? null;
        const name = this.#name(row);
        if (!known.includes(slug)) found.set(of, [...list, { slug, name, parentSlug, maximum }]);
      }
    }
    return found;
  }
}
