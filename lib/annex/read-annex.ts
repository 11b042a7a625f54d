import { reportDroppedTiers, reportEmptyTier, reportUnpublished } from '@/lib/annex/check/check-losses';
import { checkSense } from '@/lib/annex/check/check-sense';
import { checkTier } from '@/lib/annex/check/check-tier';
import { onlyParent, rankParts } from '@/lib/annex/check/rank-parts';
import { type AnnexContent, type AnnexContext, type AnnexUnit, hasEnded } from '@/lib/annex/content';
import { isFactsSheet, readFactsSheet } from '@/lib/annex/facts/facts-sheet';
import { FactResolver, type ResolvedFacts } from '@/lib/annex/facts/resolve-facts';
import { TableResolver, type TierFacts } from '@/lib/annex/facts/resolve-tables';
import { dayOfList, saidDay } from '@/lib/annex/facts/units-day';
import { chooseColumns, type HeadingRow } from '@/lib/annex/list/choose-columns';
import { withoutCovered } from '@/lib/annex/list/covered-columns';
import type { NamedCriterion } from '@/lib/annex/list/headings';
import { scaleSaid, settleScale } from '@/lib/annex/list/list-scale';
import { groupTexts, ListPlacer, type OfList, type PlacedList, wordOf } from '@/lib/annex/list/place-lists';
import { reportDoubts } from '@/lib/annex/list/report-doubts';
import { reportHeadings } from '@/lib/annex/list/report-headings';
import { reportTitles } from '@/lib/annex/list/report-titles';
import { type ListSheet, placeOf, readLists } from '@/lib/annex/list/sheets';
import { type TierList, TierListReader } from '@/lib/annex/list/tier-list';
import { reportUnreadTables } from '@/lib/annex/list/unread-tables';
import { scaleIn } from '@/lib/annex/list/variants';
import { AnnexProblems, type Place } from '@/lib/annex/problem';
import { readingOf, type TableReading } from '@/lib/annex/reading';
import type { Sheet } from '@/lib/annex/sheet';
import { TierNames } from '@/lib/annex/tier-names';
import { endOf } from '@/lib/scoring/scale';
import { type Band, NO_REMARK, type Points, type RankScope, type Variant } from '@/lib/scoring/types';
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

/** Every group a list may name, before it is known which edition the annex is of. */
function knownVariants(tables: TableResolver, context: AnnexContext): Variant[] {
  const named = [...tables.tiers().values()];
  const earlier = (['official', 'simulated'] as const).flatMap((kind) => context.latestOf(kind)?.tiers ?? []);
  return [...named, ...earlier].flatMap(({ variant }) => variant ?? []);
}

/** What is said of a list beside itself: by the facts sheet, else by the edition before. */
interface TierFrame extends OfList {
  readonly facts: TierFacts | undefined;
  readonly base: TierDraft | undefined;
  /** The list as the newest edition has it. */
  readonly earlier: TierDraft | undefined;
  readonly criteria: readonly CriterionDraft[];
  readonly bands: readonly Band[];
  /** The facts sheet names them. */
  readonly named: boolean;
}

/** Everything an annex has lists of, and the lists, by their words. */
interface AllLists {
  readonly frames: ReadonlyMap<Tier, TierFrame>;
  readonly lists: ReadonlyMap<Tier, PlacedList>;
}

/** A maximum a list prints, and where; in a title that stands in no cell, nowhere. */
interface PrintedMaximum {
  readonly points: Points;
  readonly cell: string | null;
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
  readonly #placer: ListPlacer;
  readonly #asOfAll: string | undefined;
  /** Days that were settled, by list. */
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
    this.#placer = new ListPlacer(
      { said: [...this.#tierFacts.values()], base: this.#base?.tiers ?? [], kind: facts.assessment.kind },
      context,
      names,
      problems,
    );
    this.#asOfAll = tables.asOf();
    this.#sources = tables.sources(facts, this.#base, context.ownerOf(facts.assessment.register));
  }

  /** Whether a list may be in what could not be read: then no tier is said to be missing. */
  get #unread(): boolean {
    const unread = /^(?:file-|sheet-too-large$|no-headings$|no-list$|tier-unclear$)/;
    return this.#problems.list.some(({ rule, severity }) => severity === 'error' && unread.test(rule));
  }

  #baseOf(of: OfList): TierDraft | undefined {
    return this.#base?.tiers.find((candidate) => wordOf(candidate) === wordOf(of));
  }

  #frames(lists: ReadonlyMap<Tier, PlacedList>): Map<Tier, TierFrame> {
    const [tierFacts, named, bands] = [this.#tierFacts, this.#tables.criteria(), this.#tables.bands()];
    const placed = [...lists.values()];
    // A tier that comes as lists of groups takes the place of the one list the year had of it.
    const stays = ({ tier, variant }: OfList) => variant || !placed.some((list) => list.tier === tier && list.variant);
    const before = this.#hasFacts ? [] : (this.#base?.tiers.filter(stays) ?? []);
    const order: readonly OfList[] = [
      ...tierFacts.values(),
      ...before,
      ...this.#names.kinds.flatMap(({ slug }) => placed.filter(({ tier }) => tier === slug)),
    ];
    const latest = this.#context.latestOf(this.#facts.assessment.kind);
    return new Map(
      order.map(({ tier, variant }) => {
        const word = wordOf({ tier, variant });
        const base = this.#baseOf({ tier, variant });
        const earlier =
          latest?.tiers.find((candidate) => wordOf(candidate) === word) ??
          latest?.tiers.find((candidate) => candidate.tier === tier);
        const unknownMaxima = (earlier?.criteria ?? []).map((criterion) => ({ ...criterion, maximum: null }));
        const criteria = named.size > 0 ? (named.get(word) ?? []) : (base?.criteria ?? unknownMaxima);
        return [
          word,
          {
            tier,
            variant,
            facts: tierFacts.get(word),
            base,
            earlier,
            criteria,
            bands: bands.get(word) ?? (this.#hasFacts ? [] : (base?.bands ?? [])),
            named: named.has(word),
          },
        ];
      }),
    );
  }

  /** A maximum the list prints and one the facts name must be one; where only one of them speaks, it counts. */
  #maximum(
    slug: string,
    said: number | null | undefined,
    list: TierList | null,
    place: Place | null,
    scale: PrintedMaximum | null = null,
  ): number | null {
    const printed = list?.maxima.get(slug) ?? scale;
    if (!printed || !place) return said ?? null;
    if (typeof said === 'number' && said !== printed.points) {
      this.#problems.add('maximum-disagrees', place, printed.cell, null, { points: printed.points }, { points: said });
    }
    return said ?? printed.points;
  }

  /** The day whose units a list is about: what was said of it, of the edition it corrects, else the last of its year. */
  #asOf(of: OfList): string {
    const facts = this.#tierFacts.get(wordOf(of)) ?? [...this.#tierFacts.values()].find(({ tier }) => tier === of.tier);
    const base = this.#baseOf(of) ?? this.#base?.tiers.find(({ tier }) => tier === of.tier);
    const said = saidDay(facts, this.#asOfAll, this.#context, base);
    return said ?? this.#days.get(wordOf(of)) ?? this.#days.get(of.tier) ?? lastDayOf(this.#facts.assessment.year);
  }

  #unitsOf(of: OfList): readonly AnnexUnit[] {
    const day = this.#asOf(of);
    const key = `${of.tier} ${day}`;
    const units = this.#units.get(key) ?? this.#context.unitsOf(this.#facts.assessment.register, of.tier, day) ?? [];
    this.#units.set(key, units);
    return units;
  }

  /** Asks for the day of a list that does not say it, where its year had more than one set of units. */
  #settleDay({ tier, variant, criteria, base, facts }: TierFrame, listSheet: ListSheet): void {
    if (saidDay(facts, this.#asOfAll, this.#context, base) !== null) return;
    const { year, register } = this.#facts.assessment;
    const headings = this.#headings(tier, listSheet);
    const [slugs, sources] = [criteria.map(({ slug }) => slug), this.#sources.map(({ slug }) => slug)];
    const fitsOf = (standing: readonly AnnexUnit[]) => {
      // A name of before fits the day on which it was the unit's.
      const units = standing.map((unit) => ({ ...unit, formerNames: [] }));
      const context = { units, others: [], printed: new Map(), criteria: slugs, sources };
      return new TierListReader(listSheet.sheet, headings, context, new AnnexProblems()).read().results.length;
    };
    const { place, cell } = facts?.at ?? { place: listSheet.place, cell: null };
    const list = { tier, register, year, place, cell, fitsOf };
    this.#days.set(wordOf({ tier, variant }), dayOfList(list, this.#context, this.#problems));
  }

  #headings(tier: Tier, { block, sheet }: ListSheet): HeadingRow {
    return chooseColumns(
      withoutCovered(block, sheet),
      sheet.hidden,
      this.#names.holdsOthers(tier),
      this.#facts.assessment.year,
    );
  }

  /** Codes of the units of each list of a tier whose lists are of groups, in their order. */
  #groups({ tier, variant }: TierFrame, { frames, lists }: AllLists): ReadonlyMap<Tier, ReadonlySet<string | null>> {
    const own = variant ? [...frames].filter(([, frame]) => frame.tier === tier) : [];
    return new Map(
      own.map(([word, frame]) => {
        const sheet = lists.get(word)?.list;
        const found = sheet
          ? this.#reader(sheet, this.#headings(tier, sheet), frame, new AnnexProblems()).read().results
          : this.#hasFacts
            ? []
            : (frame.base?.results ?? []);
        return [word, new Set(found.map(({ unitCode }) => unitCode))];
      }),
    );
  }

  #tier(frame: TierFrame, all: AllLists): TierDraft {
    const { tier, variant, facts, base } = frame;
    const listSheet = all.lists.get(wordOf(frame))?.list;
    if (!listSheet && base && !this.#hasFacts) return base;
    const units = this.#unitsOf(frame);
    const headings = listSheet && this.#headings(tier, listSheet);
    const list = listSheet && headings ? this.#list(listSheet, headings, frame, units) : null;
    const place = listSheet?.place ?? null;
    const groups = this.#groups(frame, all);
    const elsewhere = new Set([...groups].flatMap(([word, codes]) => (word === wordOf(frame) ? [] : [...codes])));
    const listed = new Set([...(list?.results ?? []).map(({ unitCode }) => unitCode), ...elsewhere]);
    const whole = units.every((unit) => listed.has(unit.code) || hasEnded(unit, this.#asOf(frame)));
    const parents = new Map(units.map(({ code, parentName }) => [code, parentName]));
    const parentOf = (code: string | null) => parents.get(code ?? '') ?? null;
    const said = this.#maximum(
      '',
      facts ? facts.maximum : base?.maximum,
      list,
      place,
      this.#printedScale(variant, listSheet),
    );
    const scale = list && place ? settleScale(frame, list, said, place, this.#problems) : scaleSaid(frame);
    const draft: TierDraft = {
      tier,
      ...(variant && { variant }),
      asOf: this.#asOf(frame),
      complete: facts?.complete ?? (this.#hasFacts ? undefined : base?.complete) ?? (list !== null && whole),
      maximum: said ?? endOf(scale),
      criteriaScope: facts?.criteriaScope ?? base?.criteriaScope ?? 'tier',
      tieRule: facts ? (facts.tieRule ?? null) : (base?.tieRule ?? null),
      rankScope: this.#rankScope(frame, { headings, list, listSheet, units }, parentOf, place),
      ...(scale && { scale }),
      note: (facts ?? base)?.note ?? NO_REMARK,
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
        checkSense(
          draft,
          { base, earlier: base ?? frame.earlier },
          list,
          { sheet: listSheet.sheet, headings },
          parentOf,
          place,
          this.#problems,
        );
      // A unit that the list names and says nothing of: left blank or a dash, the answer is the same; unless the facts sheet
      // itself says that the list is not complete, as one does who fills in a few rows of the template.
      if (!draft.complete && facts?.complete !== false)
        for (const cell of list.blank) this.#problems.add('empty-cell', place, cell);
      else if (!draft.complete && list.blank.length > 0)
        this.#problems.add('units-blank', place, null, null, String(list.blank.length));
      this.#reportTwice(frame, list, groups, all, place);
      checkTier(draft, this.#judged(frame, draft, units, elsewhere, all), declared, list, place, this.#problems);
      reportUnpublished(frame.criteria, frame.named, base, list, place, this.#problems);
      // A list nobody began to fill in is one problem, not one a unit.
    } else if (list && place && (!this.#hasFacts || facts?.complete)) this.#problems.add('no-rows', place);
    else if (!list?.begun && !this.#unread) {
      const at = facts?.at ?? (place && { place, cell: null });
      if (at) reportEmptyTier(frame, facts?.complete ?? false, base, at, this.#names, this.#problems);
    }
    return draft;
  }

  /** The maximum that the title of a group's list says its figures are out of. */
  #printedScale(variant: Variant | undefined, list: ListSheet | undefined): PrintedMaximum | null {
    const points = variant && list ? scaleIn(groupTexts(list).join(' ')) : null;
    return points === null ? null : { points, cell: list?.group?.cell ?? null };
  }

  /** A unit stands in one group alone. */
  #reportTwice(
    frame: TierFrame,
    list: TierList,
    groups: ReadonlyMap<Tier, ReadonlySet<string | null>>,
    { frames, lists }: AllLists,
    place: Place,
  ): void {
    const words = [...groups.keys()];
    const own = words.indexOf(wordOf(frame));
    // Of two lists of the annex the second is said to repeat it; one that stays as it was published cannot be.
    const others = words.filter((word, at) => at < own || (at > own && !lists.has(word)));
    for (const { unitCode, nameAsPrinted, sourceRow } of list.results) {
      const other = others.find((word) => groups.get(word)?.has(unitCode));
      const label = other === undefined ? undefined : frames.get(other);
      if (label) {
        const cell = list.cellAt(sourceRow, 'name');
        this.#problems.add(
          'unit-in-two-groups',
          place,
          cell,
          nameAsPrinted,
          this.#names.labelOf(label.tier, label.variant),
        );
      }
    }
  }

  /** Units a list answers for: of a tier in groups its own, and those in none of them with the last, where all are complete. */
  #judged(
    frame: TierFrame,
    draft: TierDraft,
    units: readonly AnnexUnit[],
    elsewhere: ReadonlySet<string | null>,
    { frames }: AllLists,
  ): readonly AnnexUnit[] {
    if (!frame.variant) return units;
    const standing = units.filter(({ code }) => !elsewhere.has(code));
    if (!draft.complete) return standing;
    const beside = [...frames.values()].filter(({ tier }) => tier === frame.tier);
    const partial = beside.some(({ facts, base }) => (facts?.complete ?? base?.complete) === false);
    if (!partial && beside.at(-1) === frame) return standing;
    const listed = new Set(draft.results.map(({ unitCode }) => unitCode));
    return standing.filter(({ code }) => listed.has(code));
  }

  /**
   * What a list's ranks are counted in: what the facts sheet or their heading says, or the edition it corrects; where nothing
   * does, ranks that begin again in every district are taken for ranks within it, which is asked.
   */
  #rankScope(
    { facts, base }: TierFrame,
    {
      headings,
      list,
      listSheet,
      units,
    }: {
      readonly headings: HeadingRow | undefined;
      readonly list: TierList | null;
      readonly listSheet: ListSheet | undefined;
      readonly units: readonly AnnexUnit[];
    },
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
    if (!place) return undefined;
    const only = list && !seen ? onlyParent(list, units, listSheet?.titles.lines ?? [], parentOf) : null;
    const found = seen ?? only;
    if (found) this.#problems.add('ranks-within-groups', place, found.cell, null, found.named);
    return found ? 'parent' : undefined;
  }

  #reader(
    { sheet }: ListSheet,
    headings: HeadingRow,
    { tier, variant, criteria, bands, base }: TierFrame,
    problems: AnnexProblems,
  ): TierListReader {
    // Codes of another day are other units'.
    const same = base?.asOf === this.#asOf({ tier, variant }) ? base.results : [];
    const printed = new Map(
      same.flatMap(({ unitCode, nameAsPrinted }) => (unitCode === null ? [] : [[unitCode, nameAsPrinted] as const])),
    );
    const context = {
      units: this.#unitsOf({ tier, variant }),
      others: this.#names.kinds.flatMap(({ slug }) => (slug === tier ? [] : this.#unitsOf({ tier: slug }))),
      printed,
      criteria: criteria.map(({ slug }) => slug),
      bands,
      sources: this.#sources.map(({ slug }) => slug),
    };
    return new TierListReader(sheet, headings, context, problems);
  }

  #list(listSheet: ListSheet, headings: HeadingRow, frame: TierFrame, units: readonly AnnexUnit[]): TierList {
    const { criteria } = frame;
    const list = this.#reader(listSheet, headings, frame, this.#problems).read();
    const known = new Map(units.map((unit) => [unit.code, unit]));
    this.#readings.push(readingOf(frame, listSheet.sheet, headings, list, known));
    reportTitles(listSheet, headings, criteria, this.#facts.province.vi, this.#problems);
    reportDoubts(listSheet, headings, this.#problems);
    reportHeadings(listSheet, headings, list, criteria, this.#facts.assessment.year, this.#problems);
    return list;
  }

  /** The tier somebody asked for is no list's: each says that it is of another. */
  #reportAskedTier(lists: readonly PlacedList[]): void {
    const { tier: asked } = this.#context;
    const [first] = lists;
    if (asked === null || !first || lists.some(({ tier }) => tier === asked)) return;
    this.#problems.add(
      'tier-disagrees',
      first.list.place,
      null,
      null,
      this.#names.labelOf(first.tier),
      this.#names.labelOf(asked),
    );
  }

  /** `unlisted`: tables of documents in which no list was found. */
  read(sheets: readonly ListSheet[], unlisted: readonly Sheet[] = []): AnnexContent {
    const lists = this.#placer.place(sheets, (tier) => this.#unitsOf({ tier }));
    // One list in the place of several would rank together what the year ranks apart, or drop some of them.
    for (const { tier, variant, at } of this.#tierFacts.values()) {
      const names = this.#placer.knownGroups(tier).map(({ name }) => name.vi);
      if (!variant && names.length > 0)
        this.#problems.add('variant-unclear', at.place, at.cell, null, this.#names.labelOf(tier), names.join('; '));
    }
    this.#reportAskedTier([...lists.values()]);
    const frames = this.#frames(lists);
    for (const [word, { list }] of lists) {
      const frame = frames.get(word);
      if (frame) this.#settleDay(frame, list);
    }
    const everyone = this.#names.kinds.flatMap(({ slug }) => this.#unitsOf({ tier: slug }));
    reportUnreadTables(unlisted, everyone, this.#problems);
    const tiers = [...frames.values()].map((frame) => this.#tier(frame, { frames, lists }));
    // Without its year it is not known which revision the annex follows.
    const dated = !this.#problems.list.some(({ rule }) => rule === 'missing-fact' || rule === 'wrong-fact');
    if (this.#factsPlace && dated && !this.#unread)
      reportDroppedTiers(this.#base, [...frames.values()], this.#factsPlace, this.#names, this.#problems);
    // A revision without any unit is no revision.
    const [first] = sheets;
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
  const silent = new TableResolver(factSheets, names, new AnnexProblems());
  const criteria = knownCriteria(silent, context);
  const found = readLists(
    sheets.filter((sheet) => !isFactsSheet(sheet)),
    criteria,
    names,
    knownVariants(silent, context),
    problems,
  );
  const isFound = ({ file, name }: Sheet) => found.some(({ place }) => place.file === file && place.sheet === name);
  const unlisted = sheets.filter((sheet) => sheet.lead !== undefined && !isFactsSheet(sheet) && !isFound(sheet));
  const lists = ofYear(found, context.year, problems);
  const home = { file: first.file, sheet: null };
  if (lists.length === 0 && !problems.hasErrors) problems.add('no-list', placeOf(first));
  if (lists.length === 0 && factSheets.length === 0) return null;
  const facts = new FactResolver(factSheets, lists, context, problems, home).resolve();
  if (!facts) return null;
  return new AnnexReader(context, names, problems, tables, factSheets[0]?.place ?? null, facts, readings).read(
    lists,
    unlisted,
  );
}
