import { reportDroppedTiers, reportEmptyTier, reportUnpublished } from '@/lib/annex/check/check-losses';
import { checkSense } from '@/lib/annex/check/check-sense';
import { checkTier } from '@/lib/annex/check/check-tier';
import { rankParts } from '@/lib/annex/check/rank-parts';
import { type AnnexContent, type AnnexContext, type AnnexUnit, hasEnded } from '@/lib/annex/content';
import { isFactsSheet, readFactsSheet } from '@/lib/annex/facts/facts-sheet';
import { FactResolver, type ResolvedFacts } from '@/lib/annex/facts/resolve-facts';
import { TableResolver, type TierFacts } from '@/lib/annex/facts/resolve-tables';
import { dayOfList, saidDay } from '@/lib/annex/facts/units-day';
import { chooseColumns, type HeadingRow } from '@/lib/annex/list/choose-columns';
import type { NamedCriterion } from '@/lib/annex/list/headings';
import { reportHeadings } from '@/lib/annex/list/report-headings';
import { reportTitles } from '@/lib/annex/list/report-titles';
import { type ListSheet, placeOf, readLists, tierOf } from '@/lib/annex/list/sheets';
import { type TierList, TierListReader } from '@/lib/annex/list/tier-list';
import { areVariants } from '@/lib/annex/list/variants';
import { AnnexProblems, type Place } from '@/lib/annex/problem';
import { readingOf, type TableReading } from '@/lib/annex/reading';
import type { Sheet } from '@/lib/annex/sheet';
import { TierNames } from '@/lib/annex/tier-names';
import type { Band, RankScope } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';
import type { CriterionDraft, SourceDraft, TierDraft } from '@/lib/store/draft';
import { lastDayOf } from '@/lib/store/facts';

/** Every name a criterion's column may have, before it is known which edition the annex is of. */
function knownCriteria(tables: TableResolver, context: AnnexContext): NamedCriterion[] {
  const named = [...tables.criteria().values()].flat();
  const earlier = (['official', 'simulated'] as const).flatMap((kind) => context.latestOf(kind)?.tiers ?? []);
  const all = [...named, ...earlier.flatMap(({ criteria }) => criteria)];
  return [...new Map(all.map((criterion) => [`${criterion.slug} ${criterion.name.vi}`, criterion])).values()];
}

/** What stands above a list and on its sheet, in one line. */
const titleOf = ({ titles, sheet }: ListSheet): string => [...titles.lines, sheet.name].filter(Boolean).join(' – ');

/** What is said of a tier beside its list: by the facts sheet, else by the edition before. */
interface TierFrame {
  readonly facts: TierFacts | undefined;
  readonly base: TierDraft | undefined;
  readonly criteria: readonly CriterionDraft[];
  readonly bands: readonly Band[];
  /** The facts sheet names them. */
  readonly named: boolean;
}

class AnnexReader {
  readonly #context: AnnexContext;
  readonly #names: TierNames;
  readonly #problems: AnnexProblems;
  readonly #tables: TableResolver;
  readonly #hasFacts: boolean;
  readonly #factsPlace: Place | null;
  readonly #facts: ResolvedFacts;
  readonly #base: AnnexContent | null;
  readonly #tierFacts: ReadonlyMap<Tier, TierFacts>;
  readonly #asOfAll: string | undefined;
  /** Days that were settled, by tier. */
  readonly #days = new Map<Tier, string>();
  readonly #units = new Map<string, readonly AnnexUnit[]>();
  readonly #sources: readonly SourceDraft[];
  readonly #readings: TableReading[];

  constructor(
    context: AnnexContext,
    names: TierNames,
    problems: AnnexProblems,
    tables: TableResolver,
    factsPlace: Place | null,
    facts: ResolvedFacts,
    readings: TableReading[],
  ) {
    this.#readings = readings;
    this.#context = context;
    this.#problems = problems;
    this.#tables = tables;
    this.#hasFacts = factsPlace !== null;
    this.#factsPlace = factsPlace;
    this.#facts = facts;
    this.#base = context.currentOf(facts.assessment.slug);
    this.#names = names;
    this.#tierFacts = tables.tiers();
    this.#asOfAll = tables.asOf();
    this.#sources = tables.sources(facts, this.#base, context.ownerOf(facts.assessment.register));
  }

  /** Whether a list may be in what could not be read: then no tier is said to be missing. */
  get #unread(): boolean {
    const unread = /^(?:file-|sheet-too-large$|no-headings$|no-list$|tier-unclear$)/;
    return this.#problems.list.some(({ rule, severity }) => severity === 'error' && unread.test(rule));
  }

  #frames(lists: ReadonlyMap<Tier, ListSheet>): Map<Tier, TierFrame> {
    const [tierFacts, named, bands] = [this.#tierFacts, this.#tables.criteria(), this.#tables.bands()];
    const before = this.#hasFacts ? [] : (this.#base?.tiers.map(({ tier }) => tier) ?? []);
    const order = [
      ...tierFacts.keys(),
      ...before,
      ...this.#names.kinds.flatMap(({ slug }) => (lists.has(slug) ? [slug] : [])),
    ];
    const latest = this.#context.latestOf(this.#facts.assessment.kind);
    return new Map(
      [...new Set(order)].map((tier) => {
        const base = this.#base?.tiers.find((candidate) => candidate.tier === tier);
        const earlier = latest?.tiers.find((candidate) => candidate.tier === tier)?.criteria ?? [];
        const unknownMaxima = earlier.map((criterion) => ({ ...criterion, maximum: null }));
        const criteria = named.size > 0 ? (named.get(tier) ?? []) : (base?.criteria ?? unknownMaxima);
        return [
          tier,
          {
            facts: tierFacts.get(tier),
            base,
            criteria,
            bands: bands.get(tier) ?? (this.#hasFacts ? [] : (base?.bands ?? [])),
            named: named.has(tier),
          },
        ];
      }),
    );
  }

  /** A maximum the list prints and one the facts name must be one; where only one of them speaks, it counts. */
  #maximum(slug: string, said: number | null | undefined, list: TierList | null, place: Place | null): number | null {
    const printed = list?.maxima.get(slug);
    if (!printed || !place) return said ?? null;
    if (typeof said === 'number' && said !== printed.points) {
      this.#problems.add('maximum-disagrees', place, printed.cell, null, { points: printed.points }, { points: said });
    }
    return said ?? printed.points;
  }

  /** The day whose units a list is about: what was said of it, of the edition it corrects, else the last of its year. */
  #asOf(tier: Tier): string {
    const base = this.#base?.tiers.find((candidate) => candidate.tier === tier);
    const said = saidDay(this.#tierFacts.get(tier), this.#asOfAll, this.#context, base);
    return said ?? this.#days.get(tier) ?? lastDayOf(this.#facts.assessment.year);
  }

  #unitsOf(tier: Tier): readonly AnnexUnit[] {
    const day = this.#asOf(tier);
    const known = this.#units.get(`${tier} ${day}`);
    const units = known ?? this.#context.unitsOf(this.#facts.assessment.register, tier, day) ?? [];
    this.#units.set(`${tier} ${day}`, units);
    return units;
  }

  /** Asks for the day of a list that does not say it, where its year had more than one set of units. */
  #settleDay(tier: Tier, { criteria, base, facts }: TierFrame, listSheet: ListSheet): void {
    if (saidDay(facts, this.#asOfAll, this.#context, base) !== null) return;
    const { year, register } = this.#facts.assessment;
    const headings = chooseColumns(listSheet.block, listSheet.sheet.hidden, this.#names.holdsOthers(tier), year);
    const [slugs, sources] = [criteria.map(({ slug }) => slug), this.#sources.map(({ slug }) => slug)];
    const fitsOf = (standing: readonly AnnexUnit[]) => {
      // A name of before fits the day on which it was the unit's.
      const units = standing.map((unit) => ({ ...unit, formerNames: [] }));
      const context = { units, others: [], printed: new Map(), criteria: slugs, sources };
      return new TierListReader(listSheet.sheet, headings, context, new AnnexProblems()).read().results.length;
    };
    const { place, cell } = facts?.at ?? { place: listSheet.place, cell: null };
    const list = { tier, register, year, place, cell, fitsOf };
    this.#days.set(tier, dayOfList(list, this.#context, this.#problems));
  }

  #tier(tier: Tier, frame: TierFrame, listSheet: ListSheet | undefined): TierDraft {
    const { facts, base } = frame;
    if (!listSheet && base && !this.#hasFacts) return base;
    const units = this.#unitsOf(tier);
    const headings =
      listSheet &&
      chooseColumns(
        listSheet.block,
        listSheet.sheet.hidden,
        this.#names.holdsOthers(tier),
        this.#facts.assessment.year,
      );
    const list = listSheet && headings ? this.#list(tier, listSheet, headings, frame, units) : null;
    const place = listSheet?.place ?? null;
    const listed = new Set(list?.results.map(({ unitCode }) => unitCode));
    const whole = units.every((unit) => listed.has(unit.code) || hasEnded(unit, this.#asOf(tier)));
    const parents = new Map(units.map(({ code, parentName }) => [code, parentName]));
    const parentOf = (code: string | null) => parents.get(code ?? '') ?? null;
    const draft: TierDraft = {
      tier,
      asOf: this.#asOf(tier),
      complete: facts?.complete ?? (this.#hasFacts ? undefined : base?.complete) ?? (list !== null && whole),
      maximum: this.#maximum('', facts ? facts.maximum : base?.maximum, list, place),
      criteriaScope: facts?.criteriaScope ?? base?.criteriaScope ?? 'tier',
      tieRule: facts ? (facts.tieRule ?? null) : (base?.tieRule ?? null),
      rankScope: this.#rankScope(frame, headings, list, parentOf, place),
      noteVi: facts ? (facts.noteVi ?? null) : (base?.noteVi ?? null),
      noteEn: facts ? (facts.noteEn ?? null) : (base?.noteEn ?? null),
      criteria: frame.criteria.map((criterion) => ({
        ...criterion,
        maximum: this.#maximum(criterion.slug, criterion.maximum, list, place),
      })),
      bands: frame.bands.length > 0 ? frame.bands : (list?.bands ?? []),
      results: list?.results ?? [],
    };
    if (list && place && list.results.length > 0) {
      const declared = facts?.complete !== undefined || (base !== undefined && !this.#hasFacts);
      if (listSheet && headings)
        checkSense(draft, base, list, { sheet: listSheet.sheet, headings }, parentOf, place, this.#problems);
      // A unit that the list names and says nothing of: left blank or a dash, the answer is the same; unless the facts sheet
      // itself says that the list is not complete, as one does who fills in a few rows of the template.
      if (!draft.complete && facts?.complete !== false)
        for (const cell of list.blank) this.#problems.add('empty-cell', place, cell);
      else if (!draft.complete && list.blank.length > 0)
        this.#problems.add('units-blank', place, null, null, String(list.blank.length));
      checkTier(draft, units, declared, list, place, this.#problems);
      reportUnpublished(frame.criteria, frame.named, base, list, place, this.#problems);
      // A list nobody began to fill in is one problem, not one a unit.
    } else if (list && place && (!this.#hasFacts || facts?.complete)) this.#problems.add('no-rows', place);
    else if (!list?.begun && !this.#unread) {
      const at = facts?.at ?? (place && { place, cell: null });
      if (at) reportEmptyTier(tier, facts?.complete ?? false, base, at, this.#names, this.#problems);
    }
    return draft;
  }

  /**
   * What a list's ranks are counted in: what the facts sheet or their heading says, or the edition it corrects; where nothing
   * does, ranks that begin again in every district are taken for ranks within it, which is asked.
   */
  #rankScope(
    { facts, base }: TierFrame,
    headings: HeadingRow | undefined,
    list: TierList | null,
    parentOf: (code: string | null) => string | null,
    place: Place | null,
  ): RankScope | undefined {
    const written = headings?.rankScope ?? (this.#hasFacts ? undefined : base?.rankScope);
    const parts = list && rankParts(list, list, parentOf);
    const seen = parts?.by === 'parents' ? parts : null;
    const denied = facts?.rankScope === 'tier' && (headings?.rankScope || seen);
    if (denied && facts) this.#problems.add('rank-scope-disagrees', facts.at.place, facts.at.cell);
    const said = facts?.rankScope ?? written;
    if (said) return said === 'parent' ? said : undefined;
    if (!seen || !place) return undefined;
    this.#problems.add('ranks-within-groups', place, seen.cell, null, seen.named);
    return 'parent';
  }

  #list(
    tier: Tier,
    listSheet: ListSheet,
    headings: HeadingRow,
    { criteria, bands, base }: TierFrame,
    units: readonly AnnexUnit[],
  ): TierList {
    // Codes of another day are other units'.
    const same = base?.asOf === this.#asOf(tier) ? base.results : [];
    const printed = new Map(
      same.flatMap(({ unitCode, nameAsPrinted }) => (unitCode === null ? [] : [[unitCode, nameAsPrinted] as const])),
    );
    const context = {
      units,
      others: this.#names.kinds.flatMap(({ slug }) => (slug === tier ? [] : this.#unitsOf(slug))),
      printed,
      criteria: criteria.map(({ slug }) => slug),
      bands,
      sources: this.#sources.map(({ slug }) => slug),
    };
    const list = new TierListReader(listSheet.sheet, headings, context, this.#problems).read();
    const known = new Map(units.map((unit) => [unit.code, unit]));
    this.#readings.push(readingOf(tier, listSheet.sheet, headings, list, known));
    reportTitles(listSheet, headings, this.#problems);
    reportHeadings(listSheet, headings, list, criteria, this.#facts.assessment.year, this.#problems);
    return list;
  }

  read(lists: readonly ListSheet[]): AnnexContent {
    const byTier = new Map<Tier, ListSheet>();
    const all = this.#names.kinds.flatMap(({ slug }) => this.#unitsOf(slug));
    for (const list of lists) {
      const tier = tierOf(list, this.#context, this.#names, all);
      const kept = tier === null ? undefined : byTier.get(tier);
      if (tier === null) this.#problems.add('tier-unclear', list.place);
      else if (kept && kept.sheet.hidden.sheet !== list.sheet.hidden.sheet) {
        const [seen, unseen] = list.sheet.hidden.sheet ? [kept, list] : [list, kept];
        byTier.set(tier, seen);
        this.#problems.add('sheet-passed', unseen.place, null, null, this.#names.labelOf(tier));
      } else if (kept && areVariants([titleOf(kept), titleOf(list)]))
        this.#problems.add('list-in-parts', list.place, null, null, [titleOf(kept), titleOf(list)].join('; '));
      else if (byTier.has(tier)) this.#problems.add('repeated-tier', list.place, null, null, this.#names.labelOf(tier));
      else byTier.set(tier, list);
    }
    // One list in the place of several would rank together what the year ranks apart, or drop some of them.
    const apart = new Set(this.#base?.tiers.flatMap(({ tier, variant }) => (variant ? [tier] : [])));
    const at = lists[0]?.place ?? this.#factsPlace;
    for (const tier of apart) {
      const place = byTier.get(tier)?.place ?? at;
      if (place) this.#problems.add('year-in-variants', place, null, null, this.#names.labelOf(tier));
    }
    const frames = this.#frames(byTier);
    for (const [tier, list] of byTier) {
      const frame = frames.get(tier);
      if (frame) this.#settleDay(tier, frame, list);
    }
    const tiers = [...frames].map(([tier, frame]) => this.#tier(tier, frame, byTier.get(tier)));
    // Without its year it is not known which revision the annex follows.
    const dated = !this.#problems.list.some(({ rule }) => rule === 'missing-fact' || rule === 'wrong-fact');
    if (this.#factsPlace && dated && !this.#unread)
      reportDroppedTiers(this.#base, new Set(frames.keys()), this.#factsPlace, this.#names, this.#problems);
    // A revision without any unit is no revision.
    const [first] = lists;
    if (first && !this.#problems.hasErrors && tiers.every(({ results }) => results.length === 0)) {
      this.#problems.add('no-rows', first.place);
    }
    return { ...this.#facts, sources: this.#sources, tiers };
  }
}

/** Of tables of several years those of the year that was asked for; the others are named. */
function ofYear(lists: readonly ListSheet[], asked: number | null, problems: AnnexProblems): readonly ListSheet[] {
  if (asked === null || !lists.some(({ titles }) => titles.year?.value === asked)) return lists;
  return lists.filter(({ titles, place }) => {
    const other = titles.year !== null && titles.year.value !== asked;
    if (other) problems.add('table-passed', place, titles.year?.at, String(titles.year?.value), String(asked));
    return !other;
  });
}

/**
 * Reads the sheets of an annex. Adds everything that is wrong to `problems`; what comes back may only be published when no
 * error is among them. How each table was understood is added to `readings`. Null where there is neither a list nor a facts sheet.
 */
export function readAnnex(
  sheets: readonly Sheet[],
  context: AnnexContext,
  problems: AnnexProblems,
  readings: TableReading[] = [],
): AnnexContent | null {
  const [first] = sheets;
  if (!first) return null;
  const factSheets = sheets.filter(isFactsSheet).map((sheet) => readFactsSheet(sheet, problems));
  const names = new TierNames(context.tiers);
  const tables = new TableResolver(factSheets, names, problems);
  // What is wrong in the tables is reported when they are read for good.
  const criteria = knownCriteria(new TableResolver(factSheets, names, new AnnexProblems()), context);
  const found = readLists(
    sheets.filter((sheet) => !isFactsSheet(sheet)),
    criteria,
    names,
    problems,
  );
  const lists = ofYear(found, context.year, problems);
  const home = { file: first.file, sheet: null };
  if (lists.length === 0 && !problems.hasErrors) problems.add('no-list', placeOf(first));
  if (lists.length === 0 && factSheets.length === 0) return null;
  const facts = new FactResolver(factSheets, lists, context, problems, home).resolve();
  if (!facts) return null;
  return new AnnexReader(context, names, problems, tables, factSheets[0]?.place ?? null, facts, readings).read(lists);
}
